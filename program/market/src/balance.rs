//! What wallets may withdraw: a Balance is created when it is first credited.
use gleaner_market_interface::{accounts::Balance, errors::MarketError};
use pinocchio::{AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, load_mut},
    create::Creation,
    number,
};

/// A payment into the Balance of `owner` in `mint`; `payer` pays the rent if it does not exist yet.
pub struct Credit<'a> {
    pub program_id: &'a Address,
    pub payer: &'a AccountView,
    pub balance: &'a mut AccountView,
    pub owner: &'a [u8; 32],
    pub mint: &'a [u8; 32],
}

impl Credit<'_> {
    /// Adds base units.
    #[inline(never)]
    pub fn add(&mut self, amount: u64) -> ProgramResult {
        let creation =
            Creation { program_id: self.program_id, payer: self.payer, account: self.balance, seeds: &[b"balance", self.owner, self.mint] };
        let created = creation.create_if_missing::<Balance>()?;
        let mut balance = load_mut::<Balance>(self.program_id, self.balance)?;
        if created {
            balance.owner = *self.owner;
            balance.mint = *self.mint;
        }
        ensure(&balance.owner == self.owner && &balance.mint == self.mint, MarketError::WrongAddress)?;
        balance.amount = number::add(balance.amount, amount)?;
        Ok(())
    }
}
