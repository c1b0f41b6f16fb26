//! SHA-256, what is built from it, and the domain tags of the byte formats.

/// `T(x)` of the byte formats: an ASCII tag padded with zeros to 16 bytes.
pub const fn tag(text: &str) -> [u8; 16] {
    let mut out = [0; 16];
    let mut source = text.as_bytes();
    let mut target = out.as_mut_slice();
    while let [byte, rest @ ..] = source {
        let [slot, left @ ..] = target else { panic!("a tag has at most 16 bytes") };
        *slot = *byte;
        source = rest;
        target = left;
    }
    out
}

/// H of the concatenated parts.
#[cfg(any(target_os = "solana", target_arch = "bpf"))]
#[inline(always)]
pub fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut out = [0; 32];
    // SAFETY: the syscall reads `parts.len()` slice descriptors and writes 32 bytes; all of it lives until it returns.
    unsafe { pinocchio::syscalls::sol_sha256(parts.as_ptr().cast(), parts.len() as u64, out.as_mut_ptr()) };
    out
}

/// H of the concatenated parts, for tests on the host.
#[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
pub fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    host::sha256(&parts.concat())
}

/// Block of SHA-256.
const BLOCK_BYTES: usize = 64;

/// HMAC-SHA256 (RFC 2104) under a key of 32 bytes.
#[inline(never)]
pub fn hmac(key: &[u8; 32], message: &[u8]) -> [u8; 32] {
    let padded = |mask: u8| {
        let mut block = [mask; BLOCK_BYTES];
        for (slot, byte) in block.iter_mut().zip(key) {
            *slot ^= byte;
        }
        block
    };
    let within = sha256(&[&padded(0x36), message]);
    sha256(&[&padded(0x5c), &within])
}

/// HKDF-SHA256 (RFC 5869) of 32 bytes without salt.
#[inline(never)]
pub fn hkdf(ikm: &[u8; 32], info: &[u8; 16]) -> [u8; 32] {
    // info ‖ 0x01
    let mut block = [1u8; 17];
    for (slot, byte) in block.iter_mut().zip(info) {
        *slot = *byte;
    }
    hmac(&hmac(&[0; 32], ikm), &block)
}

/// Plain SHA-256 (FIPS 180-4): the chain has a syscall, the host tests have this.
#[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
mod host {
    /// Fractional part of a root of a prime, as the standard defines its constants: the first 32 bits, by integer search.
    fn fraction(prime: u128, cube: bool) -> u32 {
        let (mut low, mut high) = (0u128, 1u128 << 40);
        while low < high {
            let middle = low.saturating_add(high).div_ceil(2);
            let power = if cube { middle.pow(3) } else { middle.pow(2) };
            let fits = power <= prime << if cube { 96 } else { 64 };
            (low, high) = if fits { (middle, high) } else { (low, middle.saturating_sub(1)) };
        }
        low as u32
    }

    fn primes() -> impl Iterator<Item = u128> {
        (2u128..).filter(|n| (2..*n).all(|d| !n.is_multiple_of(d)))
    }

    fn compress(state: &mut [u32; 8], block: &[u8], constants: &[u32]) {
        let mut words: Vec<u32> = block.chunks_exact(4).map(|w| w.iter().fold(0, |a, b| a << 8 | u32::from(*b))).collect();
        while words.len() < 64 {
            let back = |n: usize| words.iter().rev().nth(n.saturating_sub(1)).copied().unwrap_or_default();
            let s0 = back(15).rotate_right(7) ^ back(15).rotate_right(18) ^ back(15) >> 3;
            let s1 = back(2).rotate_right(17) ^ back(2).rotate_right(19) ^ back(2) >> 10;
            words.push(back(16).wrapping_add(s0).wrapping_add(back(7)).wrapping_add(s1));
        }
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
        for (word, constant) in words.iter().zip(constants) {
            let s1 = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
            let t1 = h.wrapping_add(s1).wrapping_add(e & f ^ !e & g).wrapping_add(*constant).wrapping_add(*word);
            let s0 = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
            let t2 = s0.wrapping_add(a & b ^ a & c ^ b & c);
            (a, b, c, d, e, f, g, h) = (t1.wrapping_add(t2), a, b, c, d.wrapping_add(t1), e, f, g);
        }
        for (slot, value) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *slot = slot.wrapping_add(value);
        }
    }

    pub fn sha256(message: &[u8]) -> [u8; 32] {
        let constants: Vec<u32> = primes().take(64).map(|p| fraction(p, true)).collect();
        let mut state = [0u32; 8];
        for (slot, prime) in state.iter_mut().zip(primes()) {
            *slot = fraction(prime, false);
        }
        let mut padded = message.to_vec();
        padded.push(0x80);
        while padded.len() % 64 != 56 {
            padded.push(0);
        }
        padded.extend((message.len() as u64).wrapping_mul(8).to_be_bytes());
        for block in padded.chunks_exact(64) {
            compress(&mut state, block, &constants);
        }
        let mut out = [0; 32];
        for (slot, byte) in out.iter_mut().zip(state.iter().flat_map(|w| w.to_be_bytes())) {
            *slot = byte;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(digest: [u8; 32]) -> String {
        digest.iter().map(|b| format!("{b:02x}")).collect()
    }

    #[test]
    fn known_answers_of_fips_180() {
        assert_eq!(hex(sha256(&[])), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(hex(sha256(&[b"a", b"bc"])), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn known_answers_of_hmac_and_hkdf() {
        // RFC 4231, test case 1, its key padded with zeros as HMAC itself does.
        let mut key = [0; 32];
        key[..20].fill(0x0b);
        assert_eq!(hex(hmac(&key, b"Hi There")), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        // Made by the second implementation of the formats.
        assert_eq!(hex(hkdf(&[7; 32], &tag("gln:salt:1"))), "f67f276e4ef64b51e23328d4aa7240489e32bbcb8a778b315ffa7e6d4bbed8cc");
    }

    #[test]
    fn tags_are_padded() {
        assert_eq!(tag("gln:seed:1"), *b"gln:seed:1\0\0\0\0\0\0");
    }
}
