//! Records that stand in two batches under one nullifier.
use gleaner_market_interface::{
    accounts::{Batch, ProofBuffer},
    errors::MarketError,
};

use crate::{
    hash::sha256,
    number,
    proof::{Reader, Record},
};

/// Fewest matches that prove a duplicate.
const LEAST_MATCHES: u32 = 3;
/// One record in so many must match.
const SHARE: u32 = 10;

/// Matches that prove `later` a duplicate.
pub fn matches_needed(later: &Batch) -> u32 {
    later.records.checked_div(SHARE).unwrap_or_default().max(LEAST_MATCHES)
}

/// Counts the matches in the buffer; each is a greater nullifier than all before it, so that none counts twice.
#[inline(never)]
pub fn count(proof: &mut ProofBuffer, earlier: &Batch, later: &Batch) -> Result<(), MarketError> {
    let ProofBuffer { last, matches, body, .. } = proof;
    let mut reader = Reader::new(body);
    let found = reader.u16().filter(|found| *found > 0).ok_or(MarketError::BadProof)?;
    for _ in 0..found {
        let nullifier = reader.take::<32>().filter(|nullifier| **nullifier > *last).ok_or(MarketError::BadProof)?;
        stands(&mut reader, earlier, nullifier).ok_or(MarketError::BadProof)?;
        stands(&mut reader, later, nullifier).ok_or(MarketError::BadProof)?;
        *last = *nullifier;
    }
    if !reader.ends() {
        return Err(MarketError::BadProof);
    }
    *matches = number::add32(*matches, u32::from(found))?;
    Ok(())
}

/// Reads one side of a match: a record of this batch, bound to this nullifier. `None` if it is not.
#[inline(never)]
fn stands(reader: &mut Reader, batch: &Batch, nullifier: &[u8; 32]) -> Option<()> {
    let (index, start_block, length) = (reader.u32()?, reader.u32()?, reader.u64()?);
    let (salt, chunk_root) = (reader.take::<32>()?, reader.take()?);
    let path = reader.path()?;
    let bound = sha256(&[salt, nullifier]);
    Record { index, start_block, length, bound: &bound, chunk_root }.stands_in(batch, path).then_some(())
}
