//! How well votes found what an opened label says is bad (reference: `label_score`).
use gleaner_market_interface::{accounts::Terms, kinds::verdict};

use super::{
    votes::{rejects, Count},
    BPS,
};

/// Votes measured against a label: S = hits / bad − false alarms / good.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Grade {
    bad: u64,
    good: u64,
    hits: u64,
    false_alarms: u64,
}

impl Grade {
    /// Of `bits` over `m` records, of which `label` are bad.
    pub fn of(bits: u32, label: u32, m: u16) -> Option<Self> {
        let bad = u64::from(rejects(label));
        let good = u64::from(m).checked_sub(bad)?;
        Some(Self { bad, good, hits: u64::from(rejects(bits & label)), false_alarms: u64::from(rejects(bits & !label)) })
    }

    /// Whether there is a score at all: a sample of one kind says nothing.
    pub fn exists(&self) -> bool {
        self.bad > 0 && self.good > 0
    }

    /// Whether S is at least so many ten-thousandths; exact, without division.
    pub fn is_at_least(&self, bps: u16) -> Option<bool> {
        let found = self.hits.checked_mul(self.good)?.checked_mul(BPS)?;
        let wanted = self.bad.checked_mul(self.good)?.checked_mul(u64::from(bps))?;
        let missed = self.false_alarms.checked_mul(self.bad)?.checked_mul(BPS)?;
        Some(found >= wanted.checked_add(missed)?)
    }
}

/// Whether a contest overturns the label: its panel's majority would fail it itself.
pub fn is_void(terms: &Terms, contest: &Count, label: u32, m: u16) -> Option<bool> {
    if contest.verdict == verdict::NONE {
        return Some(false);
    }
    let grade = Grade::of(contest.majority, label, m)?;
    Some(grade.exists() && !grade.is_at_least(terms.benchmark_pass_bps)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hit_and_no_alarm_is_the_whole() {
        let all = Grade::of(0b0011, 0b0011, 12);
        assert_eq!(all.and_then(|g| g.is_at_least(10_000)), Some(true));
        // One of two found, one of ten good ones rejected: 0.5 − 0.1.
        let some = Grade::of(0b0101, 0b0011, 12);
        assert_eq!(some.and_then(|g| g.is_at_least(4_000)), Some(true));
        assert_eq!(some.and_then(|g| g.is_at_least(4_001)), Some(false));
        // Nothing found, everything else rejected: below zero.
        assert_eq!(Grade::of(0b1100, 0b0011, 4).and_then(|g| g.is_at_least(0)), Some(false));
    }

    #[test]
    fn a_sample_of_one_kind_has_no_score() {
        assert_eq!(Grade::of(0, 0, 12).map(|g| g.exists()), Some(false));
        assert_eq!(Grade::of(0, 0xfff, 12).map(|g| g.exists()), Some(false));
        assert_eq!(Grade::of(0, 0x1fff, 12), None);
    }
}
