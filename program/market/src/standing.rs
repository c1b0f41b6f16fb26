//! A Staker's reputation as time passes.
use gleaner_market_interface::{
    accounts::{Staker, Terms},
    errors::MarketError,
};

use crate::score::reputation::decayed;

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

/// Whole days the wallet has had stake.
pub fn stake_age_days(staker: &Staker, terms: &Terms, unix_s: i64) -> Result<u64, MarketError> {
    let seconds = u64::try_from(unix_s.saturating_sub(staker.stake_since_s)).unwrap_or(0);
    seconds.checked_div(u64::from(terms.day_s)).ok_or(MarketError::Arithmetic)
}
