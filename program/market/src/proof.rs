//! Reading a fraud proof, and the records of a package under a batch's root (bytes.md, "Streams and tree").
use gleaner_market_interface::accounts::Batch;

use crate::{
    hash::{sha256, tag},
    merkle,
};

/// Reads a proof from front to back; whatever is not there is `None`.
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Bytes not read yet.
    pub fn left(&self) -> usize {
        self.rest.len()
    }

    /// The next `N` bytes.
    #[inline(always)]
    pub fn take<const N: usize>(&mut self) -> Option<&'a [u8; N]> {
        let (taken, rest) = self.rest.split_first_chunk::<N>()?;
        self.rest = rest;
        Some(taken)
    }

    #[inline(always)]
    pub fn u16(&mut self) -> Option<u16> {
        self.take().copied().map(u16::from_le_bytes)
    }

    #[inline(always)]
    pub fn u32(&mut self) -> Option<u32> {
        self.take().copied().map(u32::from_le_bytes)
    }

    #[inline(always)]
    pub fn u64(&mut self) -> Option<u64> {
        self.take().copied().map(u64::from_le_bytes)
    }

    /// A path: how many hashes, then the hashes.
    pub fn path(&mut self) -> Option<&'a [[u8; 32]]> {
        let [count] = *self.take::<1>()?;
        let (path, rest) = self.rest.split_at_checked(usize::from(count).checked_mul(32)?)?;
        self.rest = rest;
        bytemuck::try_cast_slice(path).ok()
    }

    /// Whether only zeros follow: a buffer is longer than what was written, and nothing may hide behind it.
    pub fn ends(&self) -> bool {
        zeros(self.rest)
    }
}

/// Whether all bytes are zero, most of them compared eight at a time.
pub fn zeros(bytes: &[u8]) -> bool {
    let (head, words, tail) = bytemuck::pod_align_to::<u8, u64>(bytes);
    words.iter().all(|word| *word == 0) && head.iter().chain(tail).all(|byte| *byte == 0)
}

/// What a record's hash is made of.
pub struct Record<'a> {
    pub index: u32,
    pub start_block: u32,
    pub length: u64,
    /// H(s_i0 ‖ nullifier_i).
    pub bound: &'a [u8; 32],
    pub chunk_root: &'a [u8; 32],
}

impl Record<'_> {
    fn hash(&self) -> [u8; 32] {
        let (index, start, length) = (self.index.to_le_bytes(), self.start_block.to_le_bytes(), self.length.to_le_bytes());
        sha256(&[&tag("gln:rec:1"), &index, &start, &length, self.bound, self.chunk_root])
    }

    /// Whether this record stands in the batch's root.
    #[inline(never)]
    pub fn stands_in(&self, batch: &Batch, path: &[[u8; 32]]) -> bool {
        let place = merkle::Place { index: self.index, count: batch.records };
        let Some(root) = merkle::climb(&self.hash(), &place, path) else { return false };
        let count = batch.records.to_le_bytes();
        sha256(&[&tag("gln:root:1"), &count, &batch.contributor, &batch.request, &root]) == batch.root
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_read_past_the_end() {
        let mut reader = Reader::new(&[1, 0, 2]);
        assert_eq!(reader.u16(), Some(1));
        assert_eq!((reader.u16(), reader.left()), (None, 1));
        assert_eq!(reader.path(), None, "two hashes are not there");
        let bytes: Vec<u8> = core::iter::once(2).chain([9; 65]).collect();
        let mut reader = Reader::new(&bytes);
        assert_eq!(reader.path().map(<[_]>::len), Some(2));
        assert_eq!((reader.left(), reader.ends()), (1, false));
        assert!(reader.take::<1>().is_some() && reader.ends());
    }

    #[test]
    fn zeros_are_found_wherever_they_lie() {
        let tail = |bytes: &[u8], start: usize| bytes.iter().skip(start).copied().collect::<Vec<u8>>();
        let blank = [0; 40];
        for start in 0..9 {
            let (_, rest) = blank.split_at(start);
            assert!(zeros(rest));
        }
        for place in 0..40 {
            let mut bytes = blank;
            if let Some(byte) = bytes.get_mut(place) {
                *byte = 1;
            }
            assert!((0..=place).all(|start| !zeros(&tail(&bytes, start))));
            let (_, rest) = bytes.split_at(place);
            assert!(!zeros(rest), "at any alignment");
        }
    }
}
