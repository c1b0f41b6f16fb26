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
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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
