//! Names who may take over as the market's authority; zero takes the offer back.
use gleaner_market_interface::errors::MarketError;
use pinocchio::ProgramResult;

use crate::context::Context;

/// Not built yet.
pub fn process(_ctx: &mut Context) -> ProgramResult {
    Err(MarketError::UnknownInstruction.into())
}
