"""Make market_secret.json from the byte formats alone: HMAC for HKDF, solders for ed25519.

A second implementation: it shares no code with wallet/ and does not use `cryptography`.
"""

import hashlib
import hmac
import json
from pathlib import Path

from solders.keypair import Keypair


def hkdf(ikm: bytes, salt: bytes, info: bytes) -> bytes:
    """RFC 5869 with SHA-256 and 32 bytes out: one block of expand."""
    prk = hmac.new(salt or bytes(32), ikm, hashlib.sha256).digest()
    return hmac.new(prk, info + b"\x01", hashlib.sha256).digest()


def tag(name: str) -> bytes:
    """Pad an ASCII tag to 16 bytes with zeros."""
    return name.encode() + bytes(16 - len(name))


def case(account_seed: bytes, genesis: bytes, program: bytes) -> dict[str, str]:
    """Derive every key of one market."""
    secret = hkdf(account_seed, genesis + program, tag("gln:secret:1"))
    delegate = hkdf(secret, b"", tag("gln:delegate:1"))
    return {
        "account_seed": account_seed.hex(),
        "genesis": genesis.hex(),
        "program": program.hex(),
        "secret": secret.hex(),
        "delegate_public": bytes(Keypair.from_seed(delegate).pubkey()).hex(),
    }


if __name__ == "__main__":
    cases = [
        case(*(hashlib.sha256(f"{part} {n}".encode()).digest() for part in ("seed", "gen", "prog"))) for n in range(4)
    ]
    Path(__file__).with_name("market_secret.json").write_text(json.dumps({"vectors": cases}, indent=1) + "\n")
