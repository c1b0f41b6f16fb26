"""Sealing keys to their readers with HPKE (RFC 9180), base mode, single shot (bytes.md, "Sealing").

Two suites, both with HKDF-SHA256 and ChaCha20-Poly1305:

- the outer key O to the buyer with MLKEM768-X25519, since what lies in public lies there for decades. A public key is
  the ML-KEM-768 key and the X25519 key end to end (1,216 bytes); the private key expands from a 32-byte seed with
  SHAKE256 as X-Wing does.
- the sample key to a reviewer, and O and K to an attester, with DHKEM(X25519, HKDF-SHA256) and a derived ephemeral
  key, so that a restart repeats itself to the byte. The library draws its
  ephemeral keys, so this half is written out here from the RFC; any implementation of the RFC opens it.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from storage.errors import OpenFailed, PackageInvalid
from storage.keys import KEY_BYTES, require, round_info, tag

BUYER_PUBLIC_BYTES: Final = 1184 + 32
SEALED_OUTER_BYTES: Final = 1120 + KEY_BYTES + 16
SEALED_SAMPLE_KEY_BYTES: Final = 32 + KEY_BYTES + 16
SEALED_PAIR_BYTES: Final = 32 + 2 * KEY_BYTES + 16

_OUTER_INFO: Final = tag("gln:hpke-O:1")
_SAMPLE_INFO: Final = tag("gln:hpke-S:1")
_ATTESTER_INFO: Final = tag("gln:hpke-A:1")
_KEM_ID: Final = b"KEM\x00\x20"
_SUITE_ID: Final = b"HPKE\x00\x20\x00\x01\x00\x03"
_MLKEM_PUBLIC_BYTES: Final = 1184
_MLKEM_SEED_BYTES: Final = 64


@dataclass(frozen=True, slots=True)
class Deal:
    """What an outer sealing is bound to: cluster, program, request and contributor, 32 bytes each."""

    genesis: bytes
    program: bytes
    request: bytes
    contributor: bytes

    def __post_init__(self) -> None:
        for name in ("genesis", "program", "request", "contributor"):
            require(name, getattr(self, name))

    @property
    def info(self) -> bytes:
        """HPKE info string of the outer sealing."""
        return _OUTER_INFO + self.genesis + self.program + self.request + self.contributor

    def attester_info(self, attester: bytes) -> bytes:
        """HPKE info string of the sealing to one attester's wallet."""
        deal = self.genesis + self.program + self.request + self.contributor
        return _ATTESTER_INFO + deal + require("attester", attester)


def sample_info(batch: bytes, round_number: int, redraw: int, reviewer: bytes) -> bytes:
    """HPKE info string of a sample sealing to one reviewer's wallet."""
    return _SAMPLE_INFO + round_info(batch, round_number, redraw) + require("reviewer", reviewer)


def _outer_suite() -> hpke.Suite:
    return hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


def _buyer_parts(seed: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    expanded = hashlib.shake_256(require("seed", seed)).digest(_MLKEM_SEED_BYTES + 32)
    return (
        MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_BYTES]),
        X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_BYTES:]),
    )


def buyer_public_key(seed: bytes) -> bytes:
    """The 1,216-byte public key of the buyer whose seed this is (keys.buyer_kem_seed)."""
    mlkem, x25519 = _buyer_parts(seed)
    return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()


def seal_outer(outer: bytes, buyer_public: bytes, deal: Deal) -> bytes:
    """O sealed to the buyer: 1,168 bytes, different at every call.

    Raises:
        PackageInvalid: The buyer's key is not a key.
    """
    if len(buyer_public) != BUYER_PUBLIC_BYTES:
        raise PackageInvalid(f"The buyer's key has {len(buyer_public)} bytes instead of {BUYER_PUBLIC_BYTES}.")
    try:
        public = hpke.MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(buyer_public[:_MLKEM_PUBLIC_BYTES]),
            X25519PublicKey.from_public_bytes(buyer_public[_MLKEM_PUBLIC_BYTES:]),
        )
        return _outer_suite().encrypt(require("O", outer), public, info=deal.info)
    except ValueError as error:
        raise PackageInvalid("The buyer's key in the request is damaged; nothing can be sealed to it.") from error


def open_outer(sealed: bytes, buyer_seed: bytes, deal: Deal) -> bytes:
    """O from a package's header, by the buyer. The caller compares its hash with outer_commit.

    Raises:
        OpenFailed: It was not sealed to this key for this deal.
    """
    private = hpke.MLKEM768X25519PrivateKey(*_buyer_parts(buyer_seed))
    try:
        outer = _outer_suite().decrypt(sealed, private, info=deal.info)
        return require("O", outer)
    except (InvalidTag, ValueError) as error:
        raise OpenFailed(
            "The outer key in this package does not open with your key. The batch can be contested "
            "while the panel commits."
        ) from error


def _labeled_extract(suite: bytes, salt: bytes, label: bytes, ikm: bytes) -> bytes:
    """RFC 9180 section 4; an empty salt is the same HMAC key as 32 zeros."""
    return hmac.digest(salt, b"HPKE-v1" + suite + label + ikm, "sha256")


def _labeled_expand(suite: bytes, prk: bytes, label: bytes, info: bytes, length: int) -> bytes:
    """RFC 9180 section 4, for lengths up to one block of SHA-256."""
    labeled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return hmac.digest(prk, labeled + b"\x01", "sha256")[:length]


def derive_key_pair(ikm: bytes) -> X25519PrivateKey:
    """DeriveKeyPair of RFC 9180 section 7.1.3 for X25519."""
    prk = _labeled_extract(_KEM_ID, b"", b"dkp_prk", ikm)
    return X25519PrivateKey.from_private_bytes(_labeled_expand(_KEM_ID, prk, b"sk", b"", KEY_BYTES))


def reviewer_public_key(seed: bytes) -> bytes:
    """The 32-byte X25519 public key of the reviewer whose seed this is (keys.reviewer_kem_seed)."""
    return derive_key_pair(seed).public_key().public_bytes_raw()


def _key_and_nonce(dh: bytes, enc: bytes, recipient: bytes, info: bytes) -> tuple[bytes, bytes]:
    """Section 4.1 (ExtractAndExpand) and section 5.1 (KeySchedule, mode_base)."""
    eae = _labeled_extract(_KEM_ID, b"", b"eae_prk", dh)
    shared = _labeled_expand(_KEM_ID, eae, b"shared_secret", enc + recipient, KEY_BYTES)
    psk_id = _labeled_extract(_SUITE_ID, b"", b"psk_id_hash", b"")
    context = b"\x00" + psk_id + _labeled_extract(_SUITE_ID, b"", b"info_hash", info)
    secret = _labeled_extract(_SUITE_ID, shared, b"secret", b"")
    key = _labeled_expand(_SUITE_ID, secret, b"key", context, KEY_BYTES)
    return key, _labeled_expand(_SUITE_ID, secret, b"base_nonce", context, 12)


def seal_derived(plaintext: bytes, recipient: bytes, info: bytes, seed: bytes, aad: bytes = b"") -> bytes:
    """Seal with the ephemeral key DeriveKeyPair(seed): `enc, ciphertext`, the same at every call.

    Never seal two plaintexts with the same seed and info.

    Raises:
        PackageInvalid: The recipient's key is not a usable X25519 key.
    """
    ephemeral = derive_key_pair(seed)
    enc = ephemeral.public_key().public_bytes_raw()
    try:
        dh = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient))
    except ValueError as error:
        raise PackageInvalid("A panel member's key is damaged; nothing can be sealed to it.") from error
    key, nonce = _key_and_nonce(dh, enc, recipient, info)
    return enc + ChaCha20Poly1305(key).encrypt(nonce, plaintext, aad)


def open_derived(sealed: bytes, private: X25519PrivateKey, info: bytes, aad: bytes = b"") -> bytes:
    """What was sealed to `private`.

    Raises:
        OpenFailed: It was not sealed to this key with this info.
    """
    enc, ciphertext = sealed[:32], sealed[32:]
    try:
        dh = private.exchange(X25519PublicKey.from_public_bytes(enc))
        key, nonce = _key_and_nonce(dh, enc, private.public_key().public_bytes_raw(), info)
        return ChaCha20Poly1305(key).decrypt(nonce, ciphertext, aad)
    except (InvalidTag, ValueError) as error:
        raise OpenFailed(
            "The sample key does not open with your key: vote that the samples are unavailable."
        ) from error


def seal_pair(outer: bytes, inner: bytes, recipient: bytes, deal: Deal, attester: bytes, seed: bytes) -> bytes:
    """O and K sealed to an attester: 112 bytes, the same at every call.

    Args:
        outer: O.
        inner: K.
        recipient: The attester's X25519 key.
        deal: Cluster, program, request and contributor.
        attester: The attester's wallet.
        seed: Of the ephemeral key (keys.attester_sealing_seed).

    Raises:
        PackageInvalid: The attester's key is not a usable X25519 key.
    """
    pair = require("O", outer) + require("K", inner)
    return seal_derived(pair, recipient, deal.attester_info(attester), seed)


def open_pair(sealed: bytes, seed: bytes, deal: Deal, attester: bytes) -> tuple[bytes, bytes]:
    """O and K from a package's header, by an attester. The caller compares their hashes with the commitments.

    Raises:
        OpenFailed: They were not sealed to this key for this deal.
    """
    try:
        pair = open_derived(sealed, derive_key_pair(seed), deal.attester_info(attester))
        return require("O", pair[:KEY_BYTES]), require("K", pair[KEY_BYTES:])
    except (OpenFailed, ValueError) as error:
        raise OpenFailed(
            "The keys in this package do not open with yours: what was delivered cannot be checked. Reject it."
        ) from error


def reopen_derived(sealed: bytes, recipient: bytes, info: bytes, seed: bytes) -> bytes:
    """What `sealed` holds, by the sender's seed: how an appeal panel sees who lied.

    Raises:
        OpenFailed: This seed did not make this sealing for this recipient, or its ciphertext is wrong.
    """
    ephemeral = derive_key_pair(seed)
    enc = ephemeral.public_key().public_bytes_raw()
    try:
        key, nonce = _key_and_nonce(
            ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient)), enc, recipient, info
        )
        plaintext = ChaCha20Poly1305(key).decrypt(nonce, sealed[32:], b"")
    except (InvalidTag, ValueError) as error:
        raise OpenFailed("The sealing does not open with the seed handed over: it was never readable.") from error
    if not hmac.compare_digest(sealed[:32], enc):
        raise OpenFailed("The sealing was not made with the seed handed over: it was never readable.")
    return plaintext
