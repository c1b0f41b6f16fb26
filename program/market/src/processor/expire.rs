//! Moves COMMIT on when its time is over: to REVEAL, or to DECIDED where samples were not shared by half time.
use gleaner_market_interface::{
    accounts::{Batch, Params, Round},
    errors::MarketError,
    events::Decided,
    instructions::Expire,
    kinds::{state, verdict},
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_bytes_mut, load_mut},
    clock,
    context::Context,
    decision,
    event::emit,
    number,
    panel::attempt,
    tips,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    Expire::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [payer, params, batch, round, ..] = ctx.accounts else { return Err(MarketError::MissingAccount.into()) };
    let batch_key = *key(batch);
    let tip_lamports = {
        let params = load::<Params>(program_id, params)?;
        let mut state = load_mut::<Batch>(program_id, batch)?;
        ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
        ensure(state.state == state::COMMIT, MarketError::WrongState)?;
        let mut data = load_bytes_mut::<Round>(program_id, round)?;
        let round = attempt::open_current(&mut data, &batch_key, &state)?.round;
        let now_s = clock::now()?.unix_s;
        if round.shared == 0 && now_s >= round.share_by_s {
            // Everybody counts as rejecting every record.
            (round.verdict, round.median) = (verdict::NOT_SHARED, round.m);
            decision::decided(&params.terms, &mut state, verdict::NOT_SHARED, now_s)?;
            emit(&Decided { batch: batch_key, r: round.r, redraw: round.redraw, verdict: round.verdict, median: round.median });
        } else {
            ensure(now_s >= state.deadline_s, MarketError::TooEarly)?;
            state.state = state::REVEAL;
            // Counted from now: nobody could reveal before.
            state.deadline_s = number::later(now_s, params.terms.reveal_s)?;
        }
        params.terms.tip_lamports
    };
    tips::pay(program_id, batch, payer, tip_lamports)
}
