//! ChaCha20 (RFC 8439) with nonce 0, as the two layers of a package use it.

const CONSTANTS: [u32; 4] = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574];
/// Bytes of a block.
pub const BLOCK_BYTES: usize = 64;
/// A stream has 2^32 blocks: then its counter would begin again.
const MAX_BLOCKS: u64 = 1 << 32;

#[inline(always)]
fn quarter(a: &mut u32, b: &mut u32, c: &mut u32, d: &mut u32) {
    *a = a.wrapping_add(*b);
    *d = (*d ^ *a).rotate_left(16);
    *c = c.wrapping_add(*d);
    *b = (*b ^ *c).rotate_left(12);
    *a = a.wrapping_add(*b);
    *d = (*d ^ *a).rotate_left(8);
    *c = c.wrapping_add(*d);
    *b = (*b ^ *c).rotate_left(7);
}

/// RFC 8439 section 2.3 with the words behind the key given (counter, nonce).
#[inline(never)]
fn block(key: &[u32; 8], rest: [u32; 4], out: &mut [u32; 16]) {
    let [c0, c1, c2, c3] = CONSTANTS;
    let [k0, k1, k2, k3, k4, k5, k6, k7] = *key;
    let [n0, n1, n2, n3] = rest;
    let [mut a0, mut a1, mut a2, mut a3] = [c0, c1, c2, c3];
    let [mut b0, mut b1, mut b2, mut b3] = [k0, k1, k2, k3];
    let [mut e0, mut e1, mut e2, mut e3] = [k4, k5, k6, k7];
    let [mut d0, mut d1, mut d2, mut d3] = rest;
    for _ in 0..10 {
        quarter(&mut a0, &mut b0, &mut e0, &mut d0);
        quarter(&mut a1, &mut b1, &mut e1, &mut d1);
        quarter(&mut a2, &mut b2, &mut e2, &mut d2);
        quarter(&mut a3, &mut b3, &mut e3, &mut d3);
        quarter(&mut a0, &mut b1, &mut e2, &mut d3);
        quarter(&mut a1, &mut b2, &mut e3, &mut d0);
        quarter(&mut a2, &mut b3, &mut e0, &mut d1);
        quarter(&mut a3, &mut b0, &mut e1, &mut d2);
    }
    let mixed = [a0, a1, a2, a3, b0, b1, b2, b3, e0, e1, e2, e3, d0, d1, d2, d3];
    let first = [c0, c1, c2, c3, k0, k1, k2, k3, k4, k5, k6, k7, n0, n1, n2, n3];
    for (slot, (word, start)) in out.iter_mut().zip(mixed.iter().zip(first)) {
        *slot = word.wrapping_add(start);
    }
}

fn key_words(key: &[u8; 32]) -> [u32; 8] {
    let mut words = [0; 8];
    for (word, bytes) in words.iter_mut().zip(key.chunks_exact(4)) {
        *word = bytes.iter().rev().fold(0, |value, byte| value << 8 | u32::from(*byte));
    }
    words
}

/// Puts `data` through the stream of `key` from block `start` on, in place; its own inverse.
///
/// `None`, and nothing changed, if the data would run past the last block.
#[inline(never)]
pub fn xor(key: &[u8; 32], start: u32, data: &mut [u8]) -> Option<()> {
    let blocks = u64::try_from(data.len().div_ceil(BLOCK_BYTES)).ok()?;
    if u64::from(start).checked_add(blocks)? > MAX_BLOCKS {
        return None;
    }
    let key = key_words(key);
    let mut counter = start;
    let mut words = [0; 16];
    for part in data.chunks_mut(BLOCK_BYTES) {
        block(&key, [counter, 0, 0, 0], &mut words);
        counter = counter.wrapping_add(1);
        mix(part, &words);
    }
    Some(())
}

#[inline(always)]
fn mix(part: &mut [u8], words: &[u32; 16]) {
    for (bytes, word) in part.chunks_mut(4).zip(words) {
        if let Ok(four) = <&mut [u8; 4]>::try_from(&mut *bytes) {
            *four = (u32::from_le_bytes(*four) ^ word).to_le_bytes();
        } else {
            for (byte, mask) in bytes.iter_mut().zip(word.to_le_bytes()) {
                *byte ^= mask;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn serial_key() -> [u8; 32] {
        core::array::from_fn(|i| i as u8)
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|b| format!("{b:02x}")).collect()
    }

    #[test]
    fn block_of_rfc_8439_section_2_3_2() {
        let mut out = [0; 16];
        block(&key_words(&serial_key()), [1, 0x0900_0000, 0x4a00_0000, 0], &mut out);
        let bytes: Vec<u8> = out.iter().flat_map(|w| w.to_le_bytes()).collect();
        let expected = "10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4e\
                        d2826446079faa0914c2d705d98b02a2b5129cd1de164eb9cbd083e8a2503c4e";
        assert_eq!(hex(&bytes), expected);
    }

    #[test]
    fn keystreams_of_rfc_8439_appendix_a_1() {
        let zero = "76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7\
                    da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586";
        let one = "9f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed\
                   29b721769ce64e43d57133b074d839d531ed1f28510afb45ace10a1f4b794d6f";
        let mut data = [0; 128];
        assert_eq!(xor(&[0; 32], 0, &mut data), Some(()));
        assert_eq!(hex(&data), format!("{zero}{one}"));
        let mut last = [0; 32];
        last[31] = 1;
        let mut data = [0; 64];
        assert_eq!(xor(&last, 1, &mut data), Some(()));
        let expected = "3aeb5224ecf849929b9d828db1ced4dd832025e8018b8160b82284f3c949aa5a\
                        8eca00bbb4a73bdad192b5c42f73f2fd4e273644c8b36125a64addeb006c13a0";
        assert_eq!(hex(&data), expected);
    }

    #[test]
    fn ragged_ends_and_inverse() {
        let mut whole = [7; 200];
        assert_eq!(xor(&serial_key(), 5, &mut whole), Some(()));
        for length in [0, 1, 3, 4, 5, 63, 64, 65, 127, 130, 199] {
            let mut part = vec![7; length];
            assert_eq!(xor(&serial_key(), 5, &mut part), Some(()));
            assert!(whole.starts_with(&part));
            assert_eq!(xor(&serial_key(), 5, &mut part), Some(()));
            assert_eq!(part, vec![7; length]);
        }
    }

    #[test]
    fn the_counter_never_begins_again() {
        let mut data = [0; 65];
        assert_eq!(xor(&[0; 32], u32::MAX, &mut data), None);
        assert_eq!(data, [0; 65]);
        assert_eq!(xor(&[0; 32], u32::MAX, &mut [0; 64]), Some(()));
    }
}
