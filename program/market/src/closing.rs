//! What becoming FINAL does to Batch, Request and Staker, for `finalize` and the committee's `attest`.
use gleaner_market_interface::{
    accounts::{Batch, Request, Staker, Terms},
    errors::MarketError,
    events::Finalized,
    kinds::{ending, state},
};

use crate::{
    clock::Now,
    event::emit,
    number,
    score::{
        reputation::{self, Standing},
        settlement::{Closing, Outcome},
    },
    settlement::sweep,
    standing,
};

/// The bond that still answers for the batch: none where the whole stake was taken since it was submitted.
pub fn bond_of(batch: &Batch, staker: &Staker) -> u64 {
    if batch.forfeits < staker.forfeits {
        0
    } else {
        batch.bond
    }
}

/// The bond leaves `bonded`, what is left of it is free.
#[inline(never)]
pub fn settle_staker(staker: &mut Staker, closing: &Closing, outcome: &Outcome, now: &Now) -> Result<(), MarketError> {
    let Closing { price, .. } = closing;
    let in_stake = price.value_in_stake().ok_or(MarketError::Arithmetic)?;
    staker.bonded = number::sub(staker.bonded, closing.sources.bond)?;
    staker.free = number::add(staker.free, outcome.bond_back)?;
    staker.inflight = staker.inflight.saturating_sub(in_stake);
    staker.open_batches = number::sub32(staker.open_batches, 1)?;
    staker.last_final_s = now.unix_s;
    Ok(())
}

/// Conduct enters the reputation, which must have aged to `now`.
pub fn settle_reputation(staker: &mut Staker, closing: &Closing, paid: u64, now: &Now) -> Result<(), MarketError> {
    let Closing { price, ending: end, .. } = closing;
    let terms: &Terms = price.terms;
    let mut after = Standing {
        score: staker.score,
        grown_today: staker.grown_today,
        strikes: staker.strikes,
        accepted_since_strike: staker.accepted_since_strike,
        banned: staker.banned != 0,
    };
    match *end {
        // Says nothing about the contributor.
        ending::VOID | ending::LABEL => {}
        ending::ACCEPTED => {
            let age = standing::stake_age_days(staker, terms, now.unix_s)?;
            reputation::accept(price, &mut after, paid, age).ok_or(MarketError::Arithmetic)?;
        }
        end => reputation::reject(terms, &mut after, end),
    }
    (staker.score, staker.grown_today, staker.strikes) = (after.score, after.grown_today, after.strikes);
    (staker.accepted_since_strike, staker.banned) = (after.accepted_since_strike, u8::from(after.banned));
    Ok(())
}

/// V + F0 leaves what the request holds; what comes back is free again (a closed request is swept by `close_request`).
pub fn settle_request(request: &mut Request, closing: &Closing, outcome: &Outcome) -> Result<(), MarketError> {
    let reserved = number::add(closing.price.value, closing.fee)?;
    request.held = number::sub(request.held, reserved)?;
    request.free = number::add(request.free, outcome.returned)?;
    request.paid = number::add(request.paid, outcome.paid)?;
    let to_seats = number::sub(number::sub(reserved, outcome.returned)?, outcome.paid)?;
    request.fees_paid = number::add(request.fees_paid, to_seats)?;
    request.open_batches = number::sub32(request.open_batches, 1)?;
    match closing.ending {
        ending::ACCEPTED => request.accepted = number::add32(request.accepted, 1)?,
        // A benchmark was never on offer.
        ending::VOID | ending::LABEL => {}
        _ => request.rejected = number::add32(request.rejected, 1)?,
    }
    Ok(())
}

/// The batch becomes FINAL and keeps what is due to seats and treasury; `to_seats` is all that seats are due in payment.
pub fn settle_batch(batch: &mut Batch, closing: &Closing, outcome: &Outcome, to_seats: u64, now: &Now) -> Result<(), MarketError> {
    (batch.ending, batch.paid, batch.fees) = (closing.ending, outcome.paid, closing.spent());
    (batch.state, batch.final_at_s, batch.deadline_s) = (state::FINAL, now.unix_s, 0);
    (batch.label_void, batch.pots, batch.outer_stake) = (u8::from(closing.label_void), [0; 2], 0);
    batch.pay_pool = number::add(batch.pay_pool, to_seats)?;
    batch.treasury_pay = number::add(batch.treasury_pay, outcome.treasury.pay)?;
    batch.treasury_stake = number::add(batch.treasury_stake, outcome.treasury.stake)?;
    // Penalties paid out come out of what was collected, else out of what settling will collect.
    let collected = batch.stake_pool.min(outcome.from_penalties);
    batch.advanced = number::sub(outcome.from_penalties, collected)?;
    batch.stake_pool = number::add(number::sub(batch.stake_pool, collected)?, outcome.jackpots)?;
    sweep(batch)
}

/// Tells followers.
pub fn announce(address: &[u8; 32], closing: &Closing, outcome: &Outcome) {
    let (paid, returned, fees) = (outcome.paid, outcome.returned, closing.spent());
    let bond_lost = closing.sources.bond.saturating_sub(outcome.bond_back);
    emit(&Finalized { batch: *address, ending: closing.ending, paid, fees, returned, bond_lost });
}
