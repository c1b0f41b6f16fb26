//! Names who may take over as the market's authority; zero takes the offer back.
use gleaner_market_interface::{errors::MarketError, instructions::ProposeAuthority};
use pinocchio::ProgramResult;

use crate::{authority, context::Context};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = ProposeAuthority::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [signer, config, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    authority::config_mut(program_id, config, signer)?.pending_authority = args.pending;
    Ok(())
}
