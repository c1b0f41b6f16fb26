//! Duties with deadlines: the owner or the delegate of its Staker may do them.
use gleaner_market_interface::{accounts::Staker, errors::MarketError, Address as Key};
use pinocchio::{AccountView, Address, ProgramResult};

use crate::accounts::{ensure, key, load};

/// Refuses unless `signer` (whose signature the roles demand) is `owner` or the delegate its Staker names.
///
/// An owner needs no Staker for this; a delegate does.
#[inline(never)]
pub fn require(program_id: &Address, signer: &AccountView, staker: &AccountView, owner: &Key) -> ProgramResult {
    if key(signer) == owner {
        return Ok(());
    }
    let staker = load::<Staker>(program_id, staker)?;
    ensure(&staker.owner == owner, MarketError::WrongAddress)?;
    ensure(&staker.delegate == key(signer) && staker.delegate != [0; 32], MarketError::NotYourDuty)
}
