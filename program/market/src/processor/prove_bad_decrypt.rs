//! Proves that a chunk of an accepted batch does not decrypt to what its leaf says: the buyer is made whole out of the whole stake.
use gleaner_market_interface::errors::MarketError;
use pinocchio::ProgramResult;

use crate::context::Context;

/// Not built yet.
pub fn process(_ctx: &mut Context) -> ProgramResult {
    Err(MarketError::UnknownInstruction.into())
}
