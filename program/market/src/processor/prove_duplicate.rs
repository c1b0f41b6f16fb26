//! Proves matches of a duplicate, as many as the buffer holds; with enough of them the later contributor's whole stake is taken. Anyone
//! may.
use gleaner_market_interface::errors::MarketError;
use pinocchio::ProgramResult;

use crate::context::Context;

/// Not built yet.
pub fn process(_ctx: &mut Context) -> ProgramResult {
    Err(MarketError::UnknownInstruction.into())
}
