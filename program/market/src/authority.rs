//! What the market's authority signs: changes of Config, and of nothing else.
use gleaner_market_interface::{accounts::Config, errors::MarketError};
use pinocchio::{account::RefMut, error::ProgramError, AccountView, Address};

use crate::accounts::{ensure, key, load_mut};

/// Borrows Config to change it; `NotAuthority` unless its authority is this signer.
#[inline(never)]
pub fn config_mut<'a>(program_id: &Address, config: &'a mut AccountView, signer: &AccountView) -> Result<RefMut<'a, Config>, ProgramError> {
    let market = load_mut::<Config>(program_id, config)?;
    ensure(&market.authority == key(signer), MarketError::NotAuthority)?;
    Ok(market)
}
