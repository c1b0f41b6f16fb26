//! Which records the rounds of a batch look at: new ones while they last, then earlier ones (bytes.md, "Panel").
use super::sequence;

/// Most records a round looks at (the parameters allow no more).
pub const MAX_SAMPLE: usize = 20;
/// Most records the three rounds look at together.
const MAX_SEEN: usize = 60;
/// Indices of a sequence that are looked at; that these name too few of the at most sixty records that matter has odds below 2^-90.
const MAX_INDICES: u32 = 4_096;

/// The samples of a batch, round by round in order.
pub struct Samples {
    /// N.
    records: u32,
    /// Different records sampled so far.
    seen: [u32; MAX_SEEN],
    count: usize,
}

/// The records of one round in the order drawn; bit k of a vote is about the k-th.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    records: [u32; MAX_SAMPLE],
    count: usize,
}

impl Sample {
    /// The records.
    pub fn records(&self) -> &[u32] {
        self.records.get(..self.count).unwrap_or_default()
    }

    /// One bit for each record the bitmap (bit i of byte i / 8) marks.
    pub fn marked(&self, bitmap: &[u8]) -> Option<u32> {
        let mut mask = 0u32;
        for (k, record) in (0u32..).zip(self.records()) {
            let byte = bitmap.get(usize::try_from(record.checked_div(8)?).ok()?)?;
            if u32::from(*byte).checked_shr(record.checked_rem(8)?)? & 1 == 1 {
                mask |= 1u32.checked_shl(k)?;
            }
        }
        Some(mask)
    }
}

impl Samples {
    /// No round yet, of a batch with so many records.
    pub fn new(records: u32) -> Self {
        Self { records, seen: [0; MAX_SEEN], count: 0 }
    }

    fn seen(&self) -> &[u32] {
        self.seen.get(..self.count).unwrap_or_default()
    }

    /// The sample of the next round: `m` records by its seed.
    ///
    /// `None` where there is no such sample: more records than the batch has or a round may look at.
    pub fn next(&mut self, seed: &[u8; 32], m: u16) -> Option<Sample> {
        let wanted = usize::from(m);
        if u32::from(m) > self.records || wanted > MAX_SAMPLE {
            return None;
        }
        let earlier = self.count;
        let mut sample = Sample { records: [0; MAX_SAMPLE], count: 0 };
        for k in 0..MAX_INDICES {
            if sample.count == wanted {
                return Some(sample);
            }
            let record = sequence::record(seed, k, self.records)?;
            if sample.records().contains(&record) {
                continue;
            }
            let is_new = !self.seen.get(..earlier)?.contains(&record);
            if is_new {
                *self.seen.get_mut(self.count)? = record;
                self.count = self.count.checked_add(1)?;
            } else if self.seen().len() < usize::try_from(self.records).ok()? {
                continue;
            }
            *sample.records.get_mut(sample.count)? = record;
            sample.count = sample.count.checked_add(1)?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_records_come_first() {
        let mut samples = Samples::new(25);
        let first = samples.next(&[1; 32], 12).map(|s| s.records().to_vec()).unwrap_or_default();
        let second = samples.next(&[2; 32], 18).map(|s| s.records().to_vec()).unwrap_or_default();
        let (new, again) = second.split_at(13);
        assert!(new.iter().all(|record| !first.contains(record)));
        assert!(again.iter().all(|record| first.contains(record)));
        let mut all: Vec<u32> = first.iter().chain(new).copied().collect();
        all.sort_unstable();
        assert_eq!(all, (0..25).collect::<Vec<u32>>());
    }

    #[test]
    fn three_rounds_of_a_tiny_batch_look_at_all_of_it() {
        let mut samples = Samples::new(1);
        for round in 0..3 {
            assert_eq!(samples.next(&[round; 32], 1).map(|s| s.records().to_vec()), Some(vec![0]));
        }
        assert_eq!(samples.next(&[3; 32], 2), None);
        assert_eq!(Samples::new(100).next(&[0; 32], 21), None);
    }

    #[test]
    fn marks_follow_the_order_drawn() {
        let mut samples = Samples::new(20);
        let sample = samples.next(&[7; 32], 12);
        let fifth = sample.and_then(|s| s.records().get(4).copied());
        let bitmap: Vec<u8> =
            (0..3).map(|byte| (0..8).filter(|bit| fifth == Some(byte * 8 + bit)).fold(0, |set, bit| set | 1 << bit)).collect();
        assert_eq!(sample.and_then(|s| s.marked(&bitmap)), Some(1 << 4));
        assert_eq!(sample.and_then(|s| s.marked(&[0; 1])), None);
    }
}
