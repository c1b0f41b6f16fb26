//! Says where the samples for this panel are; contributor or delegate, once, in the first half of COMMIT.
use gleaner_market_interface::{
    accounts::{Batch, Round},
    errors::MarketError,
    events::SamplesShared,
    instructions::ShareSamples,
    kinds::state,
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_bytes_mut},
    clock,
    context::Context,
    duty,
    event::emit,
    panel::attempt,
    processor::submit::check_pointer,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = ShareSamples::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    check_pointer(&args.samples)?;
    let program_id = ctx.program_id;
    let [signer, staker, batch, round, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    let state = load::<Batch>(program_id, batch)?;
    duty::require(program_id, signer, staker, &state.contributor)?;
    ensure(state.state == state::COMMIT, MarketError::WrongState)?;
    let mut data = load_bytes_mut::<Round>(program_id, round)?;
    let round = attempt::open_current(&mut data, key(batch), &state)?.round;
    let contested = round.r.checked_add(1) == Some(state.outer_round);
    ensure(args.contested == u8::from(contested), MarketError::WrongRound)?;
    ensure(round.shared == 0, MarketError::SamplesShared)?;
    ensure(clock::now()?.unix_s < round.share_by_s, MarketError::TooLate)?;
    (round.shared, round.samples) = (1, args.samples);
    emit(&SamplesShared { batch: *key(batch), r: round.r, redraw: round.redraw });
    Ok(())
}
