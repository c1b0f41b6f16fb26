//! What a processor is called with.
use gleaner_market_interface::{describe, errors::MarketError};
use pinocchio::{AccountView, Address, ProgramResult};

/// One call of the program: its own address, the accounts, the packed arguments behind the code.
pub struct Context<'a> {
    pub program_id: &'a Address,
    pub accounts: &'a mut [AccountView],
    pub data: &'a [u8],
}

impl Context<'_> {
    /// Checks presence, signatures and writability against the roles the interface declares (and the IDL shows).
    ///
    /// Accounts behind the last role are ignored unless that role stands for any number, which all must meet.
    pub fn check_roles(&self, roles: &[u8]) -> ProgramResult {
        let mut accounts = self.accounts.iter();
        for role in roles {
            if role & describe::REST != 0 {
                return accounts.try_for_each(|account| check_role(account, *role));
            }
            check_role(accounts.next().ok_or(MarketError::MissingAccount)?, *role)?;
        }
        Ok(())
    }
}

fn check_role(account: &AccountView, role: u8) -> ProgramResult {
    if role & describe::SIGNER != 0 && !account.is_signer() {
        return Err(MarketError::MissingSigner.into());
    }
    // The pages and Stakers of a draw alternate; only those that are written must be writable, which the runtime enforces.
    if role & describe::WRITABLE != 0 && role & describe::REST == 0 && !account.is_writable() {
        return Err(MarketError::NotWritable.into());
    }
    Ok(())
}
