//! What a batch is worth, what it locks and what a panel is paid (reference: "amounts").
use super::BPS;
use gleaner_market_interface::accounts::{Terms, RATE_ONE};

/// The fixed numbers of one batch.
#[derive(Clone, Copy)]
pub struct Price<'a> {
    /// The parameters that hold for it.
    pub terms: &'a Terms,
    /// V, payment base units.
    pub value: u64,
    /// Stake base units per `RATE_ONE` payment base units.
    pub rate: u64,
}

/// Divides rounding up.
#[inline(always)]
pub fn div_ceil(top: u64, bottom: u64) -> Option<u64> {
    let floor = top.checked_div(bottom)?;
    if top.checked_rem(bottom)? == 0 {
        Some(floor)
    } else {
        floor.checked_add(1)
    }
}

/// `amount * bps / 10,000`.
#[inline(always)]
pub fn share(amount: u64, bps: u16) -> Option<u64> {
    amount.checked_mul(u64::from(bps))?.checked_div(BPS)
}

/// A payment amount in stake terms.
#[inline(always)]
pub fn to_stake(amount: u64, rate: u64) -> Option<u64> {
    amount.checked_mul(rate)?.checked_div(RATE_ONE)
}

/// V of `records` records.
#[inline(always)]
pub fn batch_value(records: u32, price: u64, premium_bps: u16) -> Option<u64> {
    let factor = BPS.checked_add(u64::from(premium_bps))?;
    u64::from(records).checked_mul(price)?.checked_mul(factor)?.checked_div(BPS)
}

/// Value a unit of bond may carry; `None` at a stake of zero.
#[inline(always)]
pub fn lev_bps(terms: &Terms, score: u32, stake: u64) -> Option<u64> {
    let earned = u64::from(terms.credit_per_score_bps).checked_mul(u64::from(score))?.checked_mul(terms.stake_token)?.checked_div(stake)?;
    Some(u64::from(terms.lev_base_bps).checked_add(earned)?.min(u64::from(terms.lev_cap_bps)))
}

/// Bond of a batch at a leverage.
#[inline(always)]
pub fn bond_of(value: u64, rate: u64, lev_bps: u64) -> Option<u64> {
    let top = value.checked_mul(rate)?.checked_mul(BPS)?;
    div_ceil(top, RATE_ONE.checked_mul(lev_bps)?)
}

/// Value in stake terms that may be under way.
#[inline(always)]
pub fn credit_limit(terms: &Terms, score: u32, stake: u64) -> Option<u64> {
    let earned = u64::from(terms.credit_per_score_bps).checked_mul(u64::from(score))?.checked_mul(terms.stake_token)?.checked_div(BPS)?;
    Some(stake.checked_mul(2)?.checked_add(earned)?.min(stake.checked_mul(3)?))
}

impl Price<'_> {
    /// Seats of round `r`.
    pub fn panel(&self, r: u8) -> Option<u64> {
        self.terms.panel.get(usize::from(r)).map(|n| u64::from(*n))
    }

    /// w of round `r`: grows with the records looked at.
    pub fn seat_fee(&self, r: u8) -> Option<u64> {
        let first = share(self.value, self.terms.fee_bps)?.checked_div(self.panel(0)?)?;
        let looked = u64::from(*self.terms.records.get(usize::from(r))?);
        first.checked_mul(looked)?.checked_div(u64::from(*self.terms.records.first()?))
    }

    /// F of round `r`.
    pub fn round_fee(&self, r: u8) -> Option<u64> {
        if r == 0 {
            return share(self.value, self.terms.fee_bps);
        }
        self.seat_fee(r)?.checked_mul(self.panel(r)?)
    }

    /// What a won challenge to round `r` earns.
    pub fn bounty(&self, r: u8) -> Option<u64> {
        share(self.round_fee(r)?, self.terms.bounty_bps)
    }

    /// What a challenge to round `r` stakes.
    pub fn pot(&self, r: u8) -> Option<u64> {
        self.round_fee(r)?.checked_add(self.bounty(r)?)
    }

    /// A penalty of `w10` tenths of w, stake base units.
    pub fn penalty(&self, r: u8, w10: u16) -> Option<u64> {
        to_stake(self.seat_fee(r)?.checked_mul(u64::from(w10))?.checked_div(10)?, self.rate)
    }

    /// What a seat of round `r` locks.
    pub fn lock(&self, r: u8) -> Option<u64> {
        self.penalty(r, self.terms.lock_w10)
    }

    /// V in stake terms.
    pub fn value_in_stake(&self) -> Option<u64> {
        to_stake(self.value, self.rate)
    }

    /// V in stake terms, if every product settlement may form of this batch, appeals included, fits 64 bits.
    pub fn worst_case(&self) -> Option<u64> {
        for r in 0..3 {
            to_stake(self.pot(r)?, self.rate)?;
            self.lock(r)?;
        }
        share(self.value, u16::MAX)?;
        self.value.checked_mul(super::votes::MAX_RECORDS as u64)?;
        self.value_in_stake()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytemuck::Zeroable;

    const TOKEN: u64 = 1_000_000;

    fn terms() -> Terms {
        Terms {
            fee_bps: 400,
            panel: [5, 11, 31],
            records: [12, 18, 20],
            lock_w10: 250,
            bounty_bps: 2_500,
            lev_base_bps: 20_000,
            lev_cap_bps: 30_000,
            credit_per_score_bps: 250,
            stake_token: TOKEN,
            ..Terms::zeroed()
        }
    }

    #[test]
    fn the_seeds_example() {
        let terms = terms();
        let value = batch_value(50, TOKEN, 0).unwrap_or_default();
        let price = Price { terms: &terms, value, rate: RATE_ONE };
        assert_eq!(value, 50 * TOKEN);
        assert_eq!((price.round_fee(0), price.seat_fee(0), price.lock(0)), (Some(2 * TOKEN), Some(400_000), Some(10 * TOKEN)));
        assert_eq!((price.round_fee(1), price.pot(1)), (Some(6_600_000), Some(8_250_000)));
        assert_eq!(lev_bps(&terms, 0, 100 * TOKEN), Some(20_000));
        assert_eq!(bond_of(value, RATE_ONE, 20_000), Some(25 * TOKEN));
    }

    #[test]
    fn rounding_is_down_and_bonds_are_up() {
        assert_eq!(batch_value(1, 1, 1), Some(1));
        assert_eq!(to_stake(1, RATE_ONE - 1), Some(0));
        assert_eq!(bond_of(1, 1, 30_000), Some(1));
        assert_eq!((div_ceil(10, 5), div_ceil(11, 5), div_ceil(u64::MAX, 1)), (Some(2), Some(3), Some(u64::MAX)));
    }

    #[test]
    fn products_past_the_limit_are_refused() {
        let terms = terms();
        assert_eq!(batch_value(u32::MAX, u64::MAX, 0), None);
        assert_eq!(to_stake(u64::MAX, 2), None);
        assert_eq!(bond_of(u64::MAX, 1, 1), None);
        assert_eq!(lev_bps(&terms, 1, 0), None);
        assert_eq!(Price { terms: &terms, value: u64::MAX / 100, rate: 1 }.worst_case(), None);
        assert_eq!(Price { terms: &terms, value: 150 * TOKEN, rate: RATE_ONE }.worst_case(), Some(150 * TOKEN));
        assert_eq!(Price { terms: &terms, value: 1, rate: 1 }.seat_fee(3), None);
    }

    #[test]
    fn leverage_and_credit_have_caps() {
        let terms = terms();
        assert_eq!(lev_bps(&terms, 6_400, 1), Some(30_000));
        assert_eq!(credit_limit(&terms, 0, 100), Some(200));
        assert_eq!(credit_limit(&terms, 6_400, 100), Some(300));
    }
}
