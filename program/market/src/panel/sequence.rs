//! The seed of an attempt and the sequences that follow from it; the hash of a vote (bytes.md, "Panel").
use crate::hash::{sha256, tag};
use gleaner_market_interface::Address;

/// An attempt: which batch, round and redraw.
#[derive(Clone, Copy)]
pub struct AttemptId<'a> {
    pub batch: &'a Address,
    pub r: u8,
    pub redraw: u8,
}

/// A vote as it is hashed.
#[derive(Clone, Copy)]
pub struct Vote<'a> {
    pub attempt: AttemptId<'a>,
    pub reviewer: &'a Address,
    /// 0 data, 1 samples unavailable, 2 package unavailable.
    pub status: u8,
    pub bits: u32,
    pub reasons: u64,
    pub salt: &'a [u8; 32],
}

/// Seed of draw and sample.
pub fn seed(beacon: &[u8; 32], attempt: &AttemptId) -> [u8; 32] {
    sha256(&[&tag("gln:seed:1"), beacon, attempt.batch, &[attempt.r, attempt.redraw]])
}

/// Place of index `j` in a table of `places`; `None` if the table is empty.
pub fn seat(seed: &[u8; 32], j: u32, places: u32) -> Option<u32> {
    named(&tag("gln:seat:1"), seed, j, places)
}

/// Record that index `k` names, of `records`; `None` if there are none.
pub fn record(seed: &[u8; 32], k: u32, records: u32) -> Option<u32> {
    named(&tag("gln:samp:1"), seed, k, records)
}

fn named(tag: &[u8; 16], seed: &[u8; 32], index: u32, among: u32) -> Option<u32> {
    let [a, b, c, d, e, f, g, h, ..] = sha256(&[tag, seed, &index.to_le_bytes()]);
    let value = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
    u32::try_from(value.checked_rem(u64::from(among))?).ok()
}

/// What `commit` stores.
pub fn vote_hash(vote: &Vote) -> [u8; 32] {
    sha256(&[
        &tag("gln:vote:1"),
        vote.attempt.batch,
        &[vote.attempt.r, vote.attempt.redraw],
        vote.reviewer,
        &[vote.status],
        &vote.bits.to_le_bytes(),
        &vote.reasons.to_le_bytes(),
        vote.salt,
    ])
}

/// Whether a vote is within bounds for `m` records: no bit behind them, 3 bits of reason a record, nothing but zero where the data
/// was not judged.
pub fn vote_in_bounds(status: u8, bits: u32, reasons: u64, m: u16) -> bool {
    let m = u32::from(m);
    let records = bits.checked_shr(m).unwrap_or(0) == 0;
    let grounds = reasons.checked_shr(m.saturating_mul(3)).unwrap_or(0) == 0;
    match status {
        0 => records && grounds,
        1 | 2 => bits == 0 && reasons == 0,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_of_a_vote() {
        assert!(vote_in_bounds(0, 0xfff, (1 << 36) - 1, 12));
        assert!(!vote_in_bounds(0, 0x1000, 0, 12));
        assert!(!vote_in_bounds(0, 0, 1 << 36, 12));
        assert!(vote_in_bounds(0, u32::MAX, u64::MAX, 32));
        assert!(vote_in_bounds(2, 0, 0, 12));
        assert!(!vote_in_bounds(1, 1, 0, 12));
        assert!(!vote_in_bounds(1, 0, 1, 12));
        assert!(!vote_in_bounds(3, 0, 0, 12));
    }

    #[test]
    fn an_empty_table_has_no_seat() {
        assert_eq!(seat(&[7; 32], 0, 0), None);
        assert_eq!(seat(&[7; 32], 0, 1), Some(0));
    }
}
