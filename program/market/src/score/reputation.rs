//! Score, level, strikes and q (reference: "stakers").
use super::{
    amounts::{share, to_stake, Price},
    seats::NOT_COUNTED,
};
use gleaner_market_interface::{accounts::Terms, kinds::ending};

/// Highest level.
pub const TOP_LEVEL: u64 = 10;

/// What a wallet's conduct left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Whole tokens.
    pub score: u32,
    /// Grown on the present day, whole tokens.
    pub grown_today: u32,
    pub strikes: u16,
    pub accepted_since_strike: u16,
    pub banned: bool,
}

/// The score after so many days. Below 64 it no longer falls, which ends the loop early.
pub fn decayed(score: u32, days: u64) -> u32 {
    let (mut score, mut left) = (score, days);
    while left > 0 && score >= 64 {
        score = score.saturating_sub(score >> 6);
        left = left.saturating_sub(1);
    }
    score
}

/// Level of a score.
pub fn level(terms: &Terms, score: u32) -> Option<u64> {
    Some(u64::from(score).checked_div(u64::from(terms.level_divisor))?.isqrt().min(TOP_LEVEL))
}

/// Premium of a score under the buyer's cap.
pub fn premium_bps(terms: &Terms, score: u32, cap_bps: u16) -> Option<u16> {
    let earned = u64::from(terms.premium_per_level_bps).checked_mul(level(terms, score)?)?;
    u16::try_from(earned.min(u64::from(cap_bps))).ok()
}

/// Dispute window after round `r`, seconds.
pub fn delivered_window_s(terms: &Terms, score: u32, r: u8) -> Option<u32> {
    match r {
        0 => {
            let less = u64::from(terms.delivered_per_level_s).checked_mul(level(terms, score)?)?;
            u32::try_from(u64::from(terms.delivered_s).saturating_sub(less)).ok()
        }
        1 => Some(terms.delivered_appeal_s),
        _ => Some(0),
    }
}

/// After an accepted batch that paid `paid` payment base units.
pub fn accept(price: &Price, standing: &mut Standing, paid: u64, stake_age_days: u64) -> Option<()> {
    let terms = price.terms;
    let full = u64::from(terms.stake_age_days);
    let earned = to_stake(paid, price.rate)?.checked_div(terms.stake_token)?;
    let grown = earned.checked_mul(stake_age_days.min(full))?.checked_div(full)?;
    let room = u32::from(terms.score_day_cap).saturating_sub(standing.grown_today);
    let grown = u32::try_from(grown.min(u64::from(room))).ok()?;
    standing.score = standing.score.saturating_add(grown);
    standing.grown_today = standing.grown_today.saturating_add(grown);
    standing.accepted_since_strike = standing.accepted_since_strike.saturating_add(1);
    if standing.accepted_since_strike >= terms.strike_forgiven_after {
        standing.accepted_since_strike = 0;
        standing.strikes = standing.strikes.saturating_sub(1);
    }
    Some(())
}

/// After a batch that was rejected or whose key came too late.
pub fn reject(terms: &Terms, standing: &mut Standing, end: u8) {
    let fraud = end == ending::FRAUD;
    standing.strikes = standing.strikes.saturating_add(if fraud { 3 } else { 1 });
    standing.accepted_since_strike = 0;
    standing.score = if fraud { 0 } else { standing.score.saturating_sub(standing.score >> 2) };
    standing.banned |= standing.strikes >= terms.ban_strikes;
}

/// A reviewer's agreement after one seat.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Review {
    pub q_bps: u16,
    pub reviews: u32,
    /// Stake base units its seats lose for being jailed; `None`: not jailed.
    pub jailed: Option<u64>,
}

/// Enters the agreement of a settled seat into q; `seats` is how many the owner holds.
pub fn settle_q(terms: &Terms, before: Review, agreement_bps: u16, seats: u32) -> Option<Review> {
    if agreement_bps == NOT_COUNTED {
        return Some(Review { jailed: None, ..before });
    }
    let q_bps = before.q_bps.saturating_sub(before.q_bps >> 3).checked_add(agreement_bps >> 3)?;
    let reviews = before.reviews.saturating_add(1);
    let jailed = if reviews >= u32::from(terms.jail_after) && q_bps < terms.jail_q_bps {
        // What passes the limit is more than the seats hold: the debt takes all of it, and settling never fails here.
        let held = u64::from(seats).checked_mul(terms.seat_unit);
        Some(held.and_then(|held| share(held, terms.jail_slash_bps)).unwrap_or(u64::MAX))
    } else {
        None
    };
    Some(Review { q_bps, reviews, jailed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytemuck::Zeroable;

    #[test]
    fn decay_ends_however_long_it_was() {
        assert_eq!((decayed(6_400, 0), decayed(6_400, 1), decayed(63, 1_000)), (6_400, 6_300, 63));
        assert!(decayed(u32::MAX, u64::MAX) < 64);
    }

    #[test]
    fn levels_and_premiums() {
        let terms = Terms { level_divisor: 64, premium_per_level_bps: 150, ..Terms::zeroed() };
        assert_eq!((level(&terms, 63), level(&terms, 64), level(&terms, 6_400)), (Some(0), Some(1), Some(10)));
        assert_eq!(level(&terms, u32::MAX), Some(10));
        assert_eq!((premium_bps(&terms, 6_400, 2_000), premium_bps(&terms, 6_400, 100)), (Some(1_500), Some(100)));
    }

    #[test]
    fn a_jail_slash_past_every_limit_takes_all() {
        let terms = Terms { seat_unit: u64::MAX / 3, jail_slash_bps: 1_000, jail_q_bps: 7_000, ..Terms::zeroed() };
        let before = Review { q_bps: 0, reviews: u32::MAX, jailed: None };
        let after = Review { q_bps: 0, reviews: u32::MAX, jailed: Some(u64::MAX) };
        assert_eq!(settle_q(&terms, before, 0, u32::MAX), Some(after));
        assert_eq!(settle_q(&terms, before, NOT_COUNTED, 1), Some(before));
    }

    #[test]
    fn a_ban_stays_and_nothing_wraps() {
        let terms = Terms { ban_strikes: 6, ..Terms::zeroed() };
        let mut standing = Standing { score: 100, grown_today: 0, strikes: u16::MAX, accepted_since_strike: 9, banned: false };
        reject(&terms, &mut standing, ending::QUALITY);
        let expected = Standing { score: 75, grown_today: 0, strikes: u16::MAX, accepted_since_strike: 0, banned: true };
        assert_eq!(standing, expected);
    }
}
