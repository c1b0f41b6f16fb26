//! A Staker's reputation as time passes.
use gleaner_market_interface::{
    accounts::{Staker, Terms},
    errors::MarketError,
};

use crate::{number, score::reputation::decayed};

/// Whole days since the epoch of the clock.
pub fn day(terms: &Terms, unix_s: i64) -> Result<u64, MarketError> {
    let seconds = u64::try_from(unix_s).map_err(|_| MarketError::ClockUnavailable)?;
    seconds.checked_div(u64::from(terms.day_s)).ok_or(MarketError::Arithmetic)
}

/// The score at a time, without writing it.
pub fn score_at(staker: &Staker, terms: &Terms, unix_s: i64) -> Result<u32, MarketError> {
    Ok(decayed(staker.score, day(terms, unix_s)?.saturating_sub(staker.score_day)))
}

/// Lets the score decay for the whole days since it last did; a new day may grow again.
pub fn age(staker: &mut Staker, terms: &Terms, unix_s: i64) -> Result<(), MarketError> {
    let today = day(terms, unix_s)?;
    if today > staker.score_day {
        staker.score = decayed(staker.score, today.saturating_sub(staker.score_day));
        staker.grown_today = 0;
        staker.score_day = today;
    }
    Ok(())
}

/// Refuses with `StakeLocked` while free stake still answers for a delivery: a batch is open, or its exit cooldown has not passed.
pub fn require_released(staker: &Staker, terms: &Terms, unix_s: i64) -> Result<(), MarketError> {
    let free_from_s = number::later(staker.last_final_s, terms.exit_s)?;
    if staker.open_batches == 0 && unix_s >= free_from_s {
        Ok(())
    } else {
        Err(MarketError::StakeLocked)
    }
}

/// Whole days the wallet has had stake.
pub fn stake_age_days(staker: &Staker, terms: &Terms, unix_s: i64) -> Result<u64, MarketError> {
    let seconds = u64::try_from(unix_s.saturating_sub(staker.stake_since_s)).unwrap_or(0);
    seconds.checked_div(u64::from(terms.day_s)).ok_or(MarketError::Arithmetic)
}
