//! Opens label_commit: this batch is a benchmark. The labels stand in a ProofBuffer, one bit a record, 1 = bad.
use gleaner_market_interface::errors::MarketError;
use pinocchio::ProgramResult;

use crate::context::Context;

/// Not built yet.
pub fn process(_ctx: &mut Context) -> ProgramResult {
    Err(MarketError::UnknownInstruction.into())
}
