//! Makes the market's randomness account (SWITCHBOARD), once: its key signs, and Config becomes its authority. Anyone may.
use gleaner_market_interface::{accounts::Config, errors::MarketError, instructions::OpenRandomness};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, load},
    context::Context,
    randomness::{read, Call, INIT},
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = OpenRandomness::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [_, config, view, program, rest @ ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let mut data = [0; 16];
    let (code, recent_slot) = data.split_at_mut(INIT.len());
    code.copy_from_slice(&INIT);
    recent_slot.copy_from_slice(&args.recent_slot.to_le_bytes());
    Call { program_id, config, program, randomness: view, rest }.invoke(&data)?;
    let market = load::<Config>(program_id, config)?;
    ensure(read(config, &market, view)?.seed_slot == 0, MarketError::BadRandomness)
}
