//! Reveals the vote of one seat.
use gleaner_market_interface::{
    accounts::{Batch, Round},
    errors::MarketError,
    events::Revealed,
    instructions::Reveal,
    kinds::{seat, state},
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_bytes_mut},
    clock,
    context::Context,
    duty,
    event::emit,
    panel::{
        attempt,
        sequence::{vote_hash, vote_in_bounds, AttemptId, Vote},
    },
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    let args = Reveal::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [signer, staker, batch, round, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    let batch_key = *key(batch);
    let state = load::<Batch>(program_id, batch)?;
    ensure(state.state == state::REVEAL, MarketError::WrongState)?;
    ensure(clock::now()?.unix_s < state.deadline_s, MarketError::TooLate)?;
    let mut data = load_bytes_mut::<Round>(program_id, round)?;
    let mut attempt = attempt::open_current(&mut data, &batch_key, &state)?;
    let (r, redraw, m) = (attempt.round.r, attempt.round.redraw, attempt.round.m);
    let entry = attempt.entry(args.entry)?;
    duty::require(program_id, signer, staker, &entry.owner)?;
    ensure(entry.status == seat::NO_REVEAL, MarketError::AlreadyVoted)?;
    ensure(vote_in_bounds(args.status, args.bits, args.reasons, m), MarketError::BadVote)?;
    ensure(args.status != 0 || entry.early == 0, MarketError::SamplesNotShared)?;
    let vote = vote_hash(&Vote {
        attempt: AttemptId { batch: &batch_key, r, redraw },
        reviewer: &entry.owner,
        status: args.status,
        bits: args.bits,
        reasons: args.reasons,
        salt: &args.salt,
    });
    ensure(vote == entry.vote, MarketError::VoteMismatch)?;
    (entry.bits, entry.reasons) = (args.bits, args.reasons);
    entry.status = match args.status {
        0 => seat::DATA,
        1 => seat::NO_SAMPLES,
        _ => seat::NO_PACKAGE,
    };
    attempt.round.revealed = attempt.round.revealed.saturating_add(1);
    emit(&Revealed { batch: batch_key, r, redraw, entry: args.entry, status: args.status, bits: args.bits });
    Ok(())
}
