//! Creating the market's accounts so that lamports sent to the address beforehand do no harm.
use gleaner_market_interface::{
    accounts::{Account, Header, VERSION},
    errors::MarketError,
};
use pinocchio::{
    cpi::{Seed, Signer},
    error::ProgramError,
    AccountView, Address, ProgramResult,
};
use pinocchio_system::create_account_with_minimum_balance_signed;

use crate::accounts::{ensure, is_vacant, key};

/// Most seeds an address of ours has, the bump included.
const MAX_SEEDS: usize = 6;

/// An account that is to be created: who pays, where, from which seeds, how long, owned by whom.
pub struct Creation<'a, 'b> {
    pub program_id: &'a Address,
    pub payer: &'a AccountView,
    pub account: &'a mut AccountView,
    /// Without the bump.
    pub seeds: &'a [&'b [u8]],
}

/// Derives a program address and its bump.
#[inline(never)]
pub fn derive(seeds: &[&[u8]], program_id: &Address) -> Result<(Address, u8), ProgramError> {
    #[cfg(any(target_os = "solana", target_arch = "bpf"))]
    {
        Address::try_find_program_address(seeds, program_id).ok_or(MarketError::WrongAddress.into())
    }
    #[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
    {
        let _ = (seeds, program_id);
        Err(MarketError::WrongAddress.into())
    }
}

impl Creation<'_, '_> {
    /// Creates the account for a program, rent-exempt, all zero; returns its bump.
    ///
    /// Refuses with `WrongAddress` if the address is not the derived one, `AlreadyExists` if something is there. Lamports that are
    /// there already count towards the rent.
    #[inline(never)]
    pub fn allocate(&mut self, space: usize, owner: &Address) -> Result<u8, ProgramError> {
        let (address, bump) = derive(self.seeds, self.program_id)?;
        ensure(self.account.address() == &address, MarketError::WrongAddress)?;
        ensure(is_vacant(self.account), MarketError::AlreadyExists)?;
        let bumps = [bump];
        let mut seeds: [Seed; MAX_SEEDS] = core::array::from_fn(|_| Seed::from([].as_slice()));
        let parts = self.seeds.iter().copied().chain(core::iter::once(bumps.as_slice()));
        let count = self.seeds.len().saturating_add(1);
        for (slot, part) in seeds.iter_mut().zip(parts) {
            *slot = Seed::from(part);
        }
        let signer = Signer::from(seeds.get(..count).ok_or(MarketError::WrongAddress)?);
        create_account_with_minimum_balance_signed(self.account, space, owner, self.payer, None, &[signer])?;
        Ok(bump)
    }

    /// Creates an account of type `T` with `tail` more bytes and writes its header.
    #[inline]
    pub fn create<T: Account>(mut self, tail: usize) -> ProgramResult {
        let space = core::mem::size_of::<T>().checked_add(tail).ok_or(MarketError::Arithmetic)?;
        let bump = self.allocate(space, self.program_id)?;
        self.write_header(T::TAG, bump)
    }

    /// Creates an account of type `T` unless it exists; says whether it did. An existing one is checked when it is loaded.
    #[inline]
    pub fn create_if_missing<T: Account>(self) -> Result<bool, ProgramError> {
        if !is_vacant(self.account) {
            return Ok(false);
        }
        self.create::<T>(0)?;
        Ok(true)
    }

    fn write_header(&mut self, tag: [u8; 8], bump: u8) -> ProgramResult {
        let rent_payer = *key(self.payer);
        let header = Header { tag, version: VERSION, bump, pad: [0; 6], rent_payer };
        let mut data = self.account.try_borrow_mut()?;
        data.get_mut(..Header::LEN).ok_or(MarketError::WrongAccountType)?.copy_from_slice(bytemuck::bytes_of(&header));
        Ok(())
    }
}
