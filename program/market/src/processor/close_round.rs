//! Closes an attempt whose seats are all settled. Anyone may.
use gleaner_market_interface::{
    accounts::{Batch, Round},
    errors::MarketError,
    instructions::CloseRound,
    kinds::{state, verdict},
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load_bytes_mut, load_mut},
    close::close,
    context::Context,
    number,
    panel::attempt,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    CloseRound::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [rent_payer, batch, round, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    let batch_key = *key(batch);
    {
        let mut state = load_mut::<Batch>(program_id, batch)?;
        let mut data = load_bytes_mut::<Round>(program_id, round)?;
        let round = attempt::open(&mut data, &batch_key)?.round;
        // `finalize` reads the last attempt of every round; one that was redrawn is not needed before.
        let redrawn = round.verdict == verdict::NONE && !attempt::is_current(round, &state);
        ensure(round.scored != 0 && (redrawn || state.state == state::FINAL), MarketError::NotScored)?;
        ensure(round.settled == round.filled, MarketError::NotEmpty)?;
        state.rounds_open = number::sub32(state.rounds_open, 1)?;
    }
    close(round, rent_payer)
}
