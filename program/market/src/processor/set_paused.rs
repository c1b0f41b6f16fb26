//! Pauses new requests and submissions, or allows them again. Everything under way goes on.
use gleaner_market_interface::{errors::MarketError, events::PauseSet, instructions::SetPaused};
use pinocchio::ProgramResult;

use crate::{accounts::ensure, authority, context::Context, event};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let paused = SetPaused::parse(ctx.data).ok_or(MarketError::BadArguments)?.paused;
    let program_id = ctx.program_id;
    let [signer, config, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    ensure(paused <= 1, MarketError::BadArguments)?;
    authority::config_mut(program_id, config, signer)?.paused = paused;
    event::emit(&PauseSet { paused });
    Ok(())
}
