//! The buyer says that O in the package's header does not open or does not hash to outer_commit, staking F0. In the first quarter of
//! COMMIT; the samples must then be shared again, with O sealed to the panel.
use gleaner_market_interface::errors::MarketError;
use pinocchio::ProgramResult;

use crate::context::Context;

/// Not built yet.
pub fn process(_ctx: &mut Context) -> ProgramResult {
    Err(MarketError::UnknownInstruction.into())
}
