//! Commits the vote of one seat; the last one opens REVEAL.
//!
//! A vote committed before the samples were shared cannot be about the data: `reveal` refuses it then.
use gleaner_market_interface::{
    accounts::{Batch, Params, Round},
    errors::MarketError,
    events::Committed,
    instructions::Commit,
    kinds::{seat, state},
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_bytes_mut, load_mut},
    clock,
    context::Context,
    duty,
    event::emit,
    number,
    panel::attempt,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = Commit::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [signer, staker, params, batch, round, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    let batch_key = *key(batch);
    let params = load::<Params>(program_id, params)?;
    let mut state = load_mut::<Batch>(program_id, batch)?;
    ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
    ensure(state.state == state::COMMIT, MarketError::WrongState)?;
    let now_s = clock::now()?.unix_s;
    ensure(now_s < state.deadline_s, MarketError::TooLate)?;
    let mut data = load_bytes_mut::<Round>(program_id, round)?;
    let mut attempt = attempt::open_current(&mut data, &batch_key, &state)?;
    let early = u8::from(attempt.round.shared == 0);
    let entry = attempt.entry(args.entry)?;
    duty::require(program_id, signer, staker, &entry.owner)?;
    ensure(entry.status == seat::NO_COMMIT, MarketError::AlreadyVoted)?;
    (entry.vote, entry.status, entry.early) = (args.vote, seat::NO_REVEAL, early);
    attempt.round.committed = attempt.round.committed.saturating_add(1);
    if attempt.round.committed == attempt.seated() && attempt.round.shared != 0 {
        state.state = state::REVEAL;
        state.deadline_s = number::later(now_s, params.terms.reveal_s)?;
    }
    emit(&Committed { batch: batch_key, r: attempt.round.r, redraw: attempt.round.redraw, entry: args.entry });
    Ok(())
}
