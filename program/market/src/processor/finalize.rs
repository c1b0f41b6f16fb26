//! Settles a batch whose last window is over: pays, refunds, slashes, fixes what every seat gets.
//!
//! One round so far; with appeals the last attempt of every round is scored against the verdict that stands, and the pots are paid
//! between refund and slash.
use gleaner_market_interface::{
    accounts::{Batch, Config, Params, Request, Round, Staker, Terms},
    errors::MarketError,
    events::Finalized,
    instructions::Finalize,
    kinds::{ending, state, verdict},
};
use pinocchio::{error::ProgramError, AccountView, Address, ProgramResult};

use crate::{
    accounts::{ensure, key, load, load_bytes_mut, load_mut},
    balance,
    clock::{self, Now},
    context::Context,
    event::emit,
    number,
    panel::attempt::{self, Attempt},
    score::{
        amounts::Price,
        reputation::{self, Standing},
        seats::{self, Final},
        settlement::{settle, Closing, Outcome},
    },
    settlement::sweep,
    standing, tips,
};

pub fn process(ctx: &mut Context) -> ProgramResult {
    Finalize::parse(ctx.data).ok_or(MarketError::BadArguments)?;
    let program_id = ctx.program_id;
    let [payer, config, params, batch, request, staker, contributor_balance, buyer_balance, _buyer_pay, _system, rounds @ ..] =
        ctx.accounts
    else {
        return Err(MarketError::MissingAccount.into());
    };
    let batch_key = *key(batch);
    let now = clock::now()?;
    let (outcome, contributor, buyer, mint, tip_lamports) = {
        let params = load::<Params>(program_id, params)?;
        let mut state = load_mut::<Batch>(program_id, batch)?;
        ensure(params.params_version == state.params_version, MarketError::WrongParams)?;
        ensure(&state.request == key(request), MarketError::WrongAddress)?;
        let mut staker = load_mut::<Staker>(program_id, staker)?;
        ensure(staker.owner == state.contributor, MarketError::WrongAddress)?;
        let mut case = Case { batch_key: &batch_key, terms: &params.terms, batch: &mut state, staker: &mut staker, now: &now };
        let outcome = case.run(program_id, rounds)?;
        let mut request = load_mut::<Request>(program_id, request)?;
        settle_request(&mut request, &state, &outcome)?;
        emit_finalized(&batch_key, &state, &outcome);
        (outcome, state.contributor, state.buyer, state.mint, params.terms.tip_lamports)
    };
    if outcome.paid > 0 {
        balance::Credit { program_id, payer, balance: contributor_balance, owner: &contributor, mint: &mint }.add(outcome.paid)?;
    }
    if outcome.to_buyer > 0 {
        let stake_mint = load::<Config>(program_id, config)?.stake_mint;
        balance::Credit { program_id, payer, balance: buyer_balance, owner: &buyer, mint: &stake_mint }.add(outcome.to_buyer)?;
    }
    tips::pay(program_id, batch, payer, tip_lamports)
}

/// A batch on its way to FINAL.
struct Case<'a> {
    batch_key: &'a [u8; 32],
    terms: &'a Terms,
    batch: &'a mut Batch,
    staker: &'a mut Staker,
    now: &'a Now,
}

impl Case<'_> {
    #[inline(never)]
    fn run(&mut self, program_id: &Address, rounds: &mut [AccountView]) -> Result<Outcome, ProgramError> {
        let end = ending_of(self.batch, self.now)?;
        standing::age(self.staker, self.terms, self.now.unix_s)?;
        let price = Price { terms: self.terms, value: self.batch.value, rate: self.batch.stake_rate };
        let bond = bond_of(self.batch, self.staker);
        let mut closing =
            Closing { price, fee: self.batch.fee, bond, ending: end, strikes: self.staker.strikes, m: 1, majority: 0, seats_paid: 0 };
        let outcome = if end == ending::VOID {
            settle(&closing, &mut []).ok_or(MarketError::Arithmetic)?
        } else {
            let [round] = rounds else { return Err(MarketError::WrongRound.into()) };
            let mut data = load_bytes_mut::<Round>(program_id, round)?;
            let mut attempt = attempt::open_current(&mut data, self.batch_key, self.batch)?;
            score(&price, &mut attempt).ok_or(MarketError::Arithmetic)?;
            (closing.m, closing.majority) = (attempt.round.m, attempt.round.majority);
            closing.seats_paid = seats::total_pay(attempt.entries).ok_or(MarketError::Arithmetic)?;
            settle(&closing, attempt.entries).ok_or(MarketError::Arithmetic)?
        };
        let in_stake = price.value_in_stake().ok_or(MarketError::Arithmetic)?;
        settle_staker(self.staker, &closing, &outcome, in_stake, self.now)?;
        settle_reputation(self.staker, &closing, outcome.paid, self.now)?;
        let batch = &mut *self.batch;
        (batch.ending, batch.paid, batch.state) = (end, outcome.paid, state::FINAL);
        (batch.final_at_s, batch.deadline_s) = (self.now.unix_s, 0);
        batch.pay_pool = number::add(batch.pay_pool, closing.seats_paid)?;
        batch.stake_pool = number::add(batch.stake_pool, outcome.jackpots)?;
        batch.treasury_stake = number::add(batch.treasury_stake, outcome.treasury)?;
        sweep(batch)?;
        Ok(outcome)
    }
}

/// How the batch ends now; refuses while a window is open.
fn ending_of(batch: &Batch, now: &Now) -> Result<u8, MarketError> {
    let over = now.unix_s >= batch.deadline_s;
    match (batch.state, batch.standing) {
        (state::DECIDED, verdict::NOT_SHARED) => return Ok(ending::NOT_SHARED),
        (state::DECIDED, _) => return Ok(ending::VOID),
        (state::AWAIT_KEY | state::DELIVERED | state::REJECTED | state::ATTEST, _) if !over => return Err(MarketError::TooEarly),
        _ => {}
    }
    match (batch.state, batch.standing) {
        (state::ATTEST, _) => Ok(ending::VOID),
        (state::AWAIT_KEY, _) => Ok(ending::LATE_KEY),
        (state::DELIVERED, _) => Ok(ending::ACCEPTED),
        (state::REJECTED, verdict::QUALITY) => Ok(ending::QUALITY),
        (state::REJECTED, verdict::FRAUD) => Ok(ending::FRAUD),
        (state::REJECTED, _) => Ok(ending::LIVENESS),
        _ => Err(MarketError::WrongState),
    }
}

/// Fixes what every seat gets, against this round's own verdict.
fn score(price: &Price, attempt: &mut Attempt) -> Option<()> {
    let Round { r, m, verdict: own, median, .. } = *attempt.round;
    if own == verdict::NOT_SHARED {
        seats::score_not_shared(price, r, attempt.entries)?;
    } else {
        let scored = seats::Attempt { price: *price, r, m, verdict: own };
        seats::score_panel(&scored, &Final { verdict: own, median, m }, attempt.entries)?;
    }
    attempt.round.scored = 1;
    Some(())
}

/// What still answers for a batch: a stake that was taken whole leaves its open batches without bond.
pub fn bond_of(batch: &Batch, staker: &Staker) -> u64 {
    if staker.forfeits == batch.forfeits {
        batch.bond.min(staker.bonded)
    } else {
        0
    }
}

/// What the ending does to score, strikes and standing.
pub fn settle_reputation(staker: &mut Staker, closing: &Closing, paid: u64, now: &Now) -> Result<(), MarketError> {
    let terms = closing.price.terms;
    let mut after = Standing {
        score: staker.score,
        grown_today: staker.grown_today,
        strikes: staker.strikes,
        accepted_since_strike: staker.accepted_since_strike,
        banned: staker.banned != 0,
    };
    match closing.ending {
        ending::VOID => {}
        ending::ACCEPTED => {
            let age = standing::stake_age_days(staker, terms, now.unix_s)?;
            reputation::accept(&closing.price, &mut after, paid, age).ok_or(MarketError::Arithmetic)?;
        }
        end => reputation::reject(terms, &mut after, end),
    }
    (staker.score, staker.grown_today, staker.strikes) = (after.score, after.grown_today, after.strikes);
    (staker.accepted_since_strike, staker.banned) = (after.accepted_since_strike, u8::from(after.banned));
    Ok(())
}

/// Frees what of the bond returns.
pub fn settle_staker(staker: &mut Staker, closing: &Closing, outcome: &Outcome, in_stake: u64, now: &Now) -> Result<(), MarketError> {
    staker.bonded = number::sub(staker.bonded, closing.bond)?;
    staker.free = number::add(staker.free, outcome.bond_back)?;
    staker.inflight = staker.inflight.saturating_sub(in_stake);
    staker.open_batches = number::sub32(staker.open_batches, 1)?;
    staker.last_final_s = now.unix_s;
    Ok(())
}

/// V + F0 leaves what the request holds; what comes back is free again (a closed request is swept by `close_request`).
pub fn settle_request(request: &mut Request, batch: &Batch, outcome: &Outcome) -> Result<(), MarketError> {
    let reserved = number::add(batch.value, batch.fee)?;
    request.held = number::sub(request.held, reserved)?;
    request.free = number::add(request.free, outcome.returned)?;
    request.paid = number::add(request.paid, outcome.paid)?;
    let to_seats = number::sub(number::sub(reserved, outcome.returned)?, outcome.paid)?;
    request.fees_paid = number::add(request.fees_paid, to_seats)?;
    request.open_batches = number::sub32(request.open_batches, 1)?;
    match batch.ending {
        ending::ACCEPTED => request.accepted = number::add32(request.accepted, 1)?,
        ending::VOID => {}
        _ => request.rejected = number::add32(request.rejected, 1)?,
    }
    Ok(())
}

/// Says how a batch ended.
pub fn emit_finalized(batch_key: &[u8; 32], batch: &Batch, outcome: &Outcome) {
    let reserved = batch.value.saturating_add(batch.fee);
    let fees = reserved.saturating_sub(outcome.returned).saturating_sub(outcome.paid);
    let bond_lost = outcome.to_buyer.saturating_add(outcome.jackpots).saturating_add(outcome.treasury);
    let (paid, returned) = (outcome.paid, outcome.returned);
    emit(&Finalized { batch: *batch_key, ending: batch.ending, paid, fees, returned, bond_lost });
}
