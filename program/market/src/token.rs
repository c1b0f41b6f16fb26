//! Moving tokens into and out of the vaults; the ledger's total moves with them.
use gleaner_market_interface::{accounts::MintLedger, errors::MarketError};
use pinocchio::{
    cpi::{Seed, Signer},
    AccountView, Address, ProgramResult,
};
use pinocchio_token::instructions::TransferChecked;

use crate::{
    accounts::{ensure, key, load, load_mut, require},
    mint, number,
};

/// Accounts of a transfer between a wallet's token account and a vault.
pub struct Move<'a> {
    pub program_id: &'a Address,
    pub ledger: &'a mut AccountView,
    pub vault: &'a AccountView,
    /// Token account of the wallet.
    pub outside: &'a AccountView,
    pub mint: &'a AccountView,
    pub token_program: &'a AccountView,
}

impl Move<'_> {
    /// Vault, mint and token program are those of the ledger; returns decimals, bump of the ledger.
    fn check(&self) -> Result<(u8, u8), pinocchio::error::ProgramError> {
        let ledger = load::<MintLedger>(self.program_id, self.ledger)?;
        ensure(&ledger.mint == key(self.mint), MarketError::WrongMint)?;
        require(self.vault, &ledger.vault)?;
        ensure(&ledger.token_program == key(self.token_program), MarketError::WrongProgram)?;
        ensure(key(self.outside) != &ledger.vault, MarketError::WrongTokenAccount)?;
        Ok((ledger.decimals, ledger.header.bump))
    }

    /// Takes tokens in; the wallet signs.
    #[inline(never)]
    pub fn deposit(&mut self, wallet: &AccountView, amount: u64) -> ProgramResult {
        let (decimals, _) = self.check()?;
        TransferChecked::<&AccountView>::new(self.outside, self.mint, self.vault, wallet, amount, decimals)
            .invoke_with_unverified_program(self.token_program.address())?;
        {
            let mut ledger = load_mut::<MintLedger>(self.program_id, self.ledger)?;
            ledger.total = number::add(ledger.total, amount)?;
        }
        self.invariant()
    }

    /// Pays tokens out to a token account of `owner`; the ledger signs for its vault.
    #[inline(never)]
    pub fn pay(&mut self, owner: &[u8; 32], amount: u64) -> ProgramResult {
        let (decimals, bump) = self.check()?;
        let destination = mint::token_account(self.outside, self.token_program.address())?;
        ensure(&destination.owner == owner && &destination.mint == key(self.mint), MarketError::WrongTokenAccount)?;
        {
            let mut ledger = load_mut::<MintLedger>(self.program_id, self.ledger)?;
            ledger.total = number::sub(ledger.total, amount)?;
        }
        let bumps = [bump];
        let seeds = [Seed::from(b"ledger"), Seed::from(key(self.mint)), Seed::from(&bumps)];
        TransferChecked::<&AccountView>::new(self.vault, self.mint, self.outside, self.ledger, amount, decimals)
            .invoke_signed_with_unverified_program(&[Signer::from(&seeds)], self.token_program.address())?;
        self.invariant()
    }

    /// I1: the vault covers the ledger's total, which covers treasury and insurance.
    fn invariant(&self) -> ProgramResult {
        let held = mint::token_account(self.vault, self.token_program.address())?.amount;
        let ledger = load::<MintLedger>(self.program_id, self.ledger)?;
        mint::covers(held, ledger.total)?;
        number::sub(ledger.total, number::add(ledger.treasury, ledger.insurance)?)?;
        Ok(())
    }
}
