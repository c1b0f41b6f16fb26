//! Whether a chunk decrypts to what its leaf says.
//!
//! Nothing here trusts the prover: every number is bound by a hash up to the root, and of an honest package `inner_ij` opens only
//! with the very ciphertext that K turns into the plaintext, so that no proof against it exists.
use gleaner_market_interface::{accounts::Batch, errors::MarketError, kinds::decrypt};

use crate::{
    chacha20::{self, BLOCK_BYTES},
    hash::{hkdf, hmac, sha256, tag},
    merkle,
    proof::{zeros, Reader, Record},
};

/// Bytes of a chunk; the last one of a record may be shorter.
const CHUNK_BYTES: usize = 4_096;

/// A chunk that stands in the batch's root.
struct Chunk {
    record: u32,
    chunk: u32,
    length: usize,
    /// Its first block in both streams.
    block: u32,
    /// H(o).
    outer_hash: [u8; 32],
    inner: [u8; 32],
    /// Where what depends on the kind begins.
    body_at: usize,
}

/// Refuses unless the proof shows a chunk of this batch that does not decrypt; decrypts it where it lies.
#[inline(never)]
pub fn check(kind: u8, batch: &Batch, proof: &mut [u8]) -> Result<(), MarketError> {
    let chunk = locate(batch, proof).ok_or(MarketError::BadProof)?;
    let (_, body) = proof.split_at_mut_checked(chunk.body_at).ok_or(MarketError::BadProof)?;
    let bad = match kind {
        decrypt::INNER => inner_is_bad(batch, &chunk, body),
        decrypt::OUTER => outer_is_bad(batch, &chunk, body),
        _ => return Err(MarketError::BadArguments),
    };
    if bad.ok_or(MarketError::BadProof)? {
        Ok(())
    } else {
        Err(MarketError::NothingProven)
    }
}

/// Reads what both kinds begin with; `None` unless it leads to the root.
#[inline(never)]
fn locate(batch: &Batch, proof: &[u8]) -> Option<Chunk> {
    let mut reader = Reader::new(proof);
    let (record, start_block, length) = (reader.u32()?, reader.u32()?, reader.u64()?);
    let bound = reader.take()?;
    let (chunk, chunk_bytes) = (reader.u32()?, reader.u16()?);
    let (outer_hash, inner) = (reader.take::<32>()?, reader.take::<32>()?);
    let chunks = reader.u32()?;
    let (chunk_path, record_path) = (reader.path()?, reader.path()?);
    if u64::from(chunks) != length.div_ceil(CHUNK_BYTES as u64) {
        return None;
    }
    let before = u64::from(chunk).checked_mul(CHUNK_BYTES as u64)?;
    if u64::from(chunk_bytes) != length.checked_sub(before)?.min(CHUNK_BYTES as u64) {
        return None;
    }
    let place = [record.to_le_bytes(), chunk.to_le_bytes()];
    let leaf = sha256(&[&tag("gln:chunk:1"), place.as_flattened(), &chunk_bytes.to_le_bytes(), outer_hash, inner]);
    let chunk_root = merkle::climb(&leaf, &merkle::Place { index: chunk, count: chunks }, chunk_path)?;
    if !(Record { index: record, start_block, length, bound, chunk_root: &chunk_root }).stands_in(batch, record_path) {
        return None;
    }
    let skipped = u32::try_from(before.checked_div(BLOCK_BYTES as u64)?).ok()?;
    Some(Chunk {
        record,
        chunk,
        length: usize::from(chunk_bytes),
        block: start_block.checked_add(skipped)?,
        outer_hash: *outer_hash,
        inner: *inner,
        body_at: proof.len().checked_sub(reader.left())?,
    })
}

/// `chunk.length` bytes behind which only zeros follow.
fn exactly<'a>(chunk: &Chunk, rest: &'a mut [u8]) -> Option<&'a mut [u8]> {
    let (bytes, behind) = rest.split_at_mut_checked(chunk.length)?;
    zeros(behind).then_some(bytes)
}

fn inner_hash(salt: &[u8; 32], plain_hash: &[u8; 32], cipher_hash: &[u8; 32]) -> [u8; 32] {
    sha256(&[&tag("gln:inner:1"), salt, plain_hash, cipher_hash])
}

/// s_ij ‖ H(pt) ‖ c: `inner_ij` opens with H(c), and c under K is not pt.
#[inline(never)]
fn inner_is_bad(batch: &Batch, chunk: &Chunk, body: &mut [u8]) -> Option<bool> {
    let (salt, rest) = body.split_first_chunk_mut::<32>()?;
    let (plain_hash, rest) = rest.split_first_chunk_mut::<32>()?;
    let cipher = exactly(chunk, rest)?;
    if inner_hash(salt, plain_hash, &sha256(&[cipher])) != chunk.inner {
        return None;
    }
    chacha20::xor(&batch.key, chunk.block, cipher)?;
    Some(sha256(&[cipher]) != *plain_hash)
}

/// O ‖ o: what o leads to under O and K does not open `inner_ij`.
#[inline(never)]
fn outer_is_bad(batch: &Batch, chunk: &Chunk, body: &mut [u8]) -> Option<bool> {
    let (outer, rest) = body.split_first_chunk_mut::<32>()?;
    let data = exactly(chunk, rest)?;
    if sha256(&[outer]) != batch.outer_commit || sha256(&[data]) != chunk.outer_hash {
        return None;
    }
    let salt = chunk_salt(outer, chunk);
    chacha20::xor(outer, chunk.block, data)?;
    let cipher_hash = sha256(&[data]);
    chacha20::xor(&batch.key, chunk.block, data)?;
    Some(inner_hash(&salt, &sha256(&[data]), &cipher_hash) != chunk.inner)
}

/// s_ij = HMAC(HKDF(O, info = T("gln:salt:1")), u32 i ‖ u32 j).
#[inline(never)]
fn chunk_salt(outer: &[u8; 32], chunk: &Chunk) -> [u8; 32] {
    let place = [chunk.record.to_le_bytes(), chunk.chunk.to_le_bytes()];
    hmac(&hkdf(outer, &tag("gln:salt:1")), place.as_flattened())
}
