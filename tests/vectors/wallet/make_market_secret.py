"""Make market_secret.json from the byte formats alone: HMAC for HKDF, RFC 7748 by hand, solders for ed25519.

A second implementation: it shares no code with wallet/ and does not use `cryptography`.
"""

import hashlib
import hmac
import json
from pathlib import Path

from solders.keypair import Keypair

_P = 2**255 - 19


def hkdf(ikm: bytes, salt: bytes, info: bytes) -> bytes:
    """RFC 5869 with SHA-256 and 32 bytes out: one block of expand."""
    prk = hmac.new(salt or bytes(32), ikm, hashlib.sha256).digest()
    return hmac.new(prk, info + b"\x01", hashlib.sha256).digest()


def tag(name: str) -> bytes:
    """Pad an ASCII tag to 16 bytes with zeros."""
    return name.encode() + bytes(16 - len(name))


def x25519_public(private: bytes) -> bytes:
    """RFC 7748 section 5, the Montgomery ladder, at the base point 9."""
    clamped = bytearray(private)
    clamped[0] &= 248
    clamped[31] = clamped[31] & 127 | 64
    scalar, u = int.from_bytes(clamped, "little"), 9
    x2, z2, x3, z3, swap = 1, 0, u, 1, 0
    for t in reversed(range(255)):
        bit = scalar >> t & 1
        if swap ^ bit:
            x2, x3, z2, z3 = x3, x2, z3, z2
        swap = bit
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        aa, bb, da, cb = a * a, b * b, d * a, c * b
        e = aa - bb
        x3, z3 = (da + cb) ** 2 % _P, u * (da - cb) ** 2 % _P
        x2, z2 = aa * bb % _P, e * (aa + 121665 * e) % _P
    if swap:
        x2, z2 = x3, z3
    return (x2 * pow(z2, _P - 2, _P) % _P).to_bytes(32, "little")


def case(account_seed: bytes, genesis: bytes, program: bytes) -> dict[str, str]:
    """Derive every key of one market."""
    secret = hkdf(account_seed, genesis + program, tag("gln:secret:1"))
    delegate = hkdf(secret, b"", tag("gln:delegate:1"))
    x25519 = hkdf(secret, b"", tag("gln:hpke-x:1"))
    return {
        "account_seed": account_seed.hex(),
        "genesis": genesis.hex(),
        "program": program.hex(),
        "secret": secret.hex(),
        "delegate_public": bytes(Keypair.from_seed(delegate).pubkey()).hex(),
        "hpke_x25519_public": x25519_public(x25519).hex(),
        "hpke_pq_seed": hkdf(secret, b"", tag("gln:hpke-pq:1")).hex(),
    }


if __name__ == "__main__":
    cases = [
        case(*(hashlib.sha256(f"{part} {n}".encode()).digest() for part in ("seed", "gen", "prog"))) for n in range(4)
    ]
    Path(__file__).with_name("market_secret.json").write_text(json.dumps({"vectors": cases}, indent=1) + "\n")
