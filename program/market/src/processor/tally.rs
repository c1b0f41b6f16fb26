//! Counts the votes once all are revealed or REVEAL is over: verdict, redraw, or a round that failed (VOID in round 0).
use gleaner_market_interface::{
    accounts::{Batch, Config, Params, Round, Terms, MAX_REDRAWS},
    errors::MarketError,
    events::Decided,
    instructions::Tally,
    kinds::{state, verdict},
};
use pinocchio::ProgramResult;

use crate::{
    accounts::{ensure, key, load, load_bytes_mut, load_mut},
    clock::{self, Now},
    context::Context,
    decision,
    event::emit,
    number,
    panel::attempt::{self, Attempt},
    processor::draw,
    score::{
        amounts::Price,
        seats,
        votes::{count, Ballot},
    },
    tips,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    Tally::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [payer, config, params, _seat_table, batch, round, ..] = ctx.accounts else {
        return Err(MarketError::MissingAccount.into());
    };
    let batch_key = *key(batch);
    let tip_lamports = {
        let config = load::<Config>(program_id, config)?;
        let params = load::<Params>(program_id, params)?;
        let mut state = load_mut::<Batch>(program_id, batch)?;
        ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
        ensure(state.state == state::REVEAL, MarketError::WrongState)?;
        let mut data = load_bytes_mut::<Round>(program_id, round)?;
        let mut attempt = attempt::open_current(&mut data, &batch_key, &state)?;
        let now = clock::now()?;
        let complete = attempt.round.revealed == attempt.round.committed;
        ensure(complete || now.unix_s >= state.deadline_s, MarketError::VotesOutstanding)?;
        let ballot = Ballot { terms: &params.terms, entries: attempt.entries, n: attempt.round.n, m: attempt.round.m };
        let count = count(&ballot).ok_or(MarketError::Arithmetic)?;
        (attempt.round.verdict, attempt.round.median, attempt.round.majority) = (count.verdict, count.median, count.majority);
        if count.verdict == verdict::NONE {
            let price = Price { terms: &params.terms, value: state.value, rate: state.stake_rate };
            fail(&price, &mut state, &mut attempt)?;
            without_verdict(&config, &params.terms, &mut state, &now)?;
        } else {
            decision::decided(&params.terms, &mut state, count.verdict, now.unix_s)?;
        }
        let (r, redraw) = (attempt.round.r, attempt.round.redraw);
        emit(&Decided { batch: batch_key, r, redraw, verdict: count.verdict, median: count.median });
        params.terms.tip_lamports
    };
    tips::pay(program_id, batch, payer, tip_lamports)
}

/// Fixes what the seats of an attempt without quorum get.
fn fail(price: &Price, batch: &mut Batch, attempt: &mut Attempt) -> Result<(), MarketError> {
    if attempt.round.drawn == draw::IN_VAIN {
        seats::score_undrawn(attempt.entries);
    } else {
        seats::score_failed(price, attempt.round.r, attempt.entries).ok_or(MarketError::Arithmetic)?;
    }
    attempt.round.scored = 1;
    batch.penalties = number::add(batch.penalties, seats::net_losses(attempt.entries).ok_or(MarketError::Arithmetic)?)?;
    Ok(())
}

/// Draws anew from the round's table with a new beacon, at most twice; then the round has failed.
fn without_verdict(config: &Config, terms: &Terms, batch: &mut Batch, now: &Now) -> Result<(), MarketError> {
    if batch.redraw >= MAX_REDRAWS {
        return decision::failed(terms, batch, now.unix_s);
    }
    batch.redraw = batch.redraw.saturating_add(1);
    batch.beacon = number::add(clock::interval(config, now.slot)?, 1)?;
    (batch.entered_slot, batch.state, batch.deadline_s) = (now.slot, state::SUBMITTED, 0);
    Ok(())
}
