//! From votes to a verdict (reference: "votes").
use super::BPS;
use gleaner_market_interface::{
    accounts::{Entry, Terms},
    kinds::{seat, verdict},
};

/// Most records a panel may look at (bits of a vote).
pub const MAX_RECORDS: usize = 32;

/// How often each number of rejects was counted; gives the upper median without sorting.
#[derive(Clone, Copy)]
struct Histogram {
    counts: [u16; MAX_RECORDS + 1],
    total: u16,
}

impl Histogram {
    const EMPTY: Self = Self { counts: [0; MAX_RECORDS + 1], total: 0 };

    fn add(&mut self, rejects: u16) -> Option<()> {
        let slot = self.counts.get_mut(usize::from(rejects))?;
        *slot = slot.checked_add(1)?;
        self.total = self.total.checked_add(1)?;
        Some(())
    }

    /// Element `total / 2` of the sorted values; `None` when there are none.
    fn upper_median(&self) -> Option<u16> {
        let mut left = self.total.checked_div(2)?;
        for (rejects, count) in (0u16..).zip(self.counts.iter()) {
            if left < *count {
                return Some(rejects);
            }
            left = left.checked_sub(*count)?;
        }
        None
    }
}

/// What the votes of an attempt say.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Count {
    /// A `kinds::verdict`.
    pub verdict: u8,
    /// Upper median of rejects, `m` where nobody revealed.
    pub median: u16,
    /// Records rejected by the majority of the data votes.
    pub majority: u32,
}

/// Records that may be bad.
#[inline(always)]
pub fn tolerance(terms: &Terms, m: u16) -> Option<u16> {
    u16::try_from(u64::from(m).checked_mul(u64::from(terms.tolerance_bps))?.checked_div(BPS)?).ok()
}

/// From here fraud.
#[inline(always)]
pub fn fraud_from(terms: &Terms, m: u16) -> Option<u16> {
    u16::try_from(super::amounts::div_ceil(u64::from(m).checked_mul(u64::from(terms.fraud_bps))?, BPS)?).ok()
}

/// Votes a panel of `n` seats needs.
#[inline(always)]
pub fn quorum(n: u16) -> Option<u16> {
    u16::try_from(super::amounts::div_ceil(u64::from(n).checked_mul(3)?, 5)?).ok()
}

/// Records a vote rejects.
#[inline(always)]
pub fn rejects(bits: u32) -> u16 {
    // At most 32: always fits.
    u16::try_from(bits.count_ones()).unwrap_or(u16::MAX)
}

/// Whether this entry revealed a vote.
#[inline(always)]
pub fn revealed(status: u8) -> bool {
    matches!(status, seat::DATA | seat::NO_SAMPLES | seat::NO_PACKAGE)
}

/// How many data votes reject each record.
#[derive(Clone, Copy)]
pub struct Tally {
    /// Rejects a record.
    pub rejects: [u16; MAX_RECORDS],
    /// Data votes.
    pub voters: u16,
}

impl Tally {
    /// Counts the data votes.
    pub fn of(entries: &[Entry]) -> Option<Self> {
        let mut out = Self { rejects: [0; MAX_RECORDS], voters: 0 };
        for entry in entries.iter().filter(|e| e.status == seat::DATA) {
            out.voters = out.voters.checked_add(1)?;
            for (bit, slot) in (0u32..).zip(out.rejects.iter_mut()) {
                if entry.bits.checked_shr(bit)? & 1 == 1 {
                    *slot = slot.checked_add(1)?;
                }
            }
        }
        Some(out)
    }

    /// Records rejected by more than half.
    pub fn majority(&self) -> Option<u32> {
        let mut mask = 0u32;
        for (bit, count) in (0u32..).zip(self.rejects.iter()) {
            if count.checked_mul(2)? > self.voters {
                mask |= 1u32.checked_shl(bit)?;
            }
        }
        Some(mask)
    }

    /// Share of the `m` records, in bps, on which `bits` equals the leave-one-out majority (a tie agrees).
    pub fn agreement_bps(&self, bits: u32, m: u16) -> Option<u16> {
        let others = self.voters.checked_sub(1)?;
        let mut same = 0u64;
        for (bit, count) in (0u32..u32::from(m)).zip(self.rejects.iter()) {
            let own = bits.checked_shr(bit)? & 1 == 1;
            let against = count.checked_sub(u16::from(own))?.checked_mul(2)?;
            if against == others || own == (against > others) {
                same = same.checked_add(1)?;
            }
        }
        u16::try_from(same.checked_mul(BPS)?.checked_div(u64::from(m))?).ok()
    }
}

/// An attempt whose samples were shared.
#[derive(Clone, Copy)]
pub struct Ballot<'a> {
    pub terms: &'a Terms,
    pub entries: &'a [Entry],
    /// Seats wanted.
    pub n: u16,
    /// Records looked at.
    pub m: u16,
}

/// Its verdict.
pub fn count(ballot: &Ballot) -> Option<Count> {
    let Ballot { terms, entries, n, m } = *ballot;
    let mut all = Histogram::EMPTY;
    let mut data = Histogram::EMPTY;
    for entry in entries {
        match entry.status {
            seat::DATA => {
                all.add(rejects(entry.bits))?;
                data.add(rejects(entry.bits))?;
            }
            // "Unavailable" counts as m rejects.
            seat::NO_SAMPLES | seat::NO_PACKAGE => all.add(m)?,
            _ => {}
        }
    }
    let median = all.upper_median().unwrap_or(m);
    let fraud = fraud_from(terms, m)?;
    let verdict = if all.total < quorum(n)? {
        verdict::NONE
    } else if median <= tolerance(terms, m)? {
        verdict::ACCEPT
    } else if median < fraud {
        verdict::QUALITY
    } else if data.upper_median().is_some_and(|by_data| by_data >= fraud) {
        verdict::FRAUD
    } else {
        verdict::LIVENESS
    };
    Some(Count { verdict, median, majority: Tally::of(entries)?.majority()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytemuck::Zeroable;

    fn terms() -> Terms {
        Terms { tolerance_bps: 2_800, fraud_bps: 6_000, ..Terms::zeroed() }
    }

    fn vote(status: u8, bits: u32) -> Entry {
        Entry { status, bits, ..Entry::zeroed() }
    }

    fn decide(entries: &[Entry]) -> Option<u8> {
        count(&Ballot { terms: &terms(), entries, n: 5, m: 12 }).map(|c| c.verdict)
    }

    #[test]
    fn limits_of_a_sample_of_twelve() {
        assert_eq!((tolerance(&terms(), 12), fraud_from(&terms(), 12), quorum(5)), (Some(3), Some(8), Some(3)));
        assert_eq!((tolerance(&terms(), 1), fraud_from(&terms(), 1), quorum(31)), (Some(0), Some(1), Some(19)));
    }

    #[test]
    fn an_even_panel_takes_the_upper_median() {
        let four = [vote(seat::DATA, 0), vote(seat::DATA, 0), vote(seat::DATA, 0xfff), vote(seat::DATA, 0xfff)];
        assert_eq!(decide(&four), Some(verdict::FRAUD));
        assert_eq!(decide(&four[..2]), Some(verdict::NONE));
    }

    #[test]
    fn unavailable_votes_count_as_rejects_but_prove_no_fraud() {
        let dark = vote(seat::NO_SAMPLES, 0);
        assert_eq!(decide(&[dark, dark, dark, vote(seat::DATA, 0), vote(seat::DATA, 0)]), Some(verdict::LIVENESS));
        assert_eq!(decide(&[dark, dark, vote(seat::DATA, 0), vote(seat::DATA, 0), vote(seat::DATA, 0)]), Some(verdict::ACCEPT));
        assert_eq!(decide(&[dark; 5]), Some(verdict::LIVENESS));
    }

    #[test]
    fn a_tie_of_the_others_agrees() {
        let entries = [vote(seat::DATA, 0b01), vote(seat::DATA, 0b00), vote(seat::DATA, 0b11)];
        let tally = Tally::of(&entries);
        assert_eq!(tally.and_then(|t| t.majority()), Some(0b01));
        // Record 0: the others are 0 and 1, a tie; record 1: the same.
        assert_eq!(tally.and_then(|t| t.agreement_bps(0b01, 2)), Some(10_000));
        // Record 0: both others reject it, this one does not; record 1: a tie.
        assert_eq!(tally.and_then(|t| t.agreement_bps(0b00, 2)), Some(5_000));
    }

    #[test]
    fn a_vote_of_thirty_two_records_is_counted_whole() {
        assert_eq!(rejects(u32::MAX), 32);
        let all = [vote(seat::DATA, u32::MAX); 3];
        assert_eq!(count(&Ballot { terms: &terms(), entries: &all, n: 5, m: 32 }).map(|c| c.majority), Some(u32::MAX));
    }
}
