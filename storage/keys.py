"""Keys, salts and commitments of a batch: everything derives from the wallet's secret and the content.

Words and chain therefore suffice to finish a sale after a lost disk (bytes.md, "Keys"). HKDF is RFC 5869 with
SHA-256 and no salt; all keys, hashes and addresses are 32 bytes, the batch nonce 16.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 16
_ZERO_SALT: Final = bytes(32)


def tag(text: str) -> bytes:
    """T(x) of bytes.md: ASCII padded with zeros to 16 bytes.

    Raises:
        ValueError: Longer than 16 bytes or not ASCII.
    """
    raw = text.encode("ascii")
    if len(raw) > 16:  # noqa: PLR2004 - the width of a tag
        raise ValueError(f"tag {text!r} is longer than 16 bytes")
    return raw.ljust(16, b"\0")


_SECRET_TAGS: Final = {
    name: tag(f"gln:{name}:1") for name in ("nonce", "K", "O", "seal", "seal-A", "sample", "hpke-R", "hpke-B")
}
_LABEL_TAG: Final = tag("gln:label:1")
_LABELS_TAG: Final = tag("gln:labels:1")
_LABEL_SALT_TAG: Final = tag("gln:label-salt:1")
_SALT_TAG: Final = tag("gln:salt:1")


def require(name: str, value: bytes, size: int = KEY_BYTES) -> bytes:
    """Return `value`, or raise.

    Raises:
        ValueError: The wrong length; the value itself is never shown.
    """
    if len(value) != size:
        raise ValueError(f"{name} must be {size} bytes, not {len(value)}")
    return value


def derive(key: bytes, info: bytes) -> bytes:
    """HKDF-SHA256(ikm=key, info) to 32 bytes, which is a single block of RFC 5869's expand step."""
    prk = hmac.digest(_ZERO_SALT, require("key", key), "sha256")
    return hmac.digest(prk, info + b"\x01", "sha256")


def round_info(batch: bytes, round_number: int, redraw: int) -> bytes:
    """`batch, u8 r, u8 redraw`, the address of a round in every derivation."""
    return require("batch", batch) + struct.pack("<BB", round_number, redraw)


@dataclass(frozen=True, slots=True)
class BatchKeys:
    """What seals one batch: the public nonce, the inner key K and the outer key O."""

    nonce: bytes
    inner: bytes = field(repr=False)
    outer: bytes = field(repr=False)

    @property
    def key_commit(self) -> bytes:
        """H(K), in the submission."""
        return hashlib.sha256(self.inner).digest()

    @property
    def outer_commit(self) -> bytes:
        """H(O), in the submission."""
        return hashlib.sha256(self.outer).digest()


def content_digest(records: Iterable[bytes]) -> bytes:
    """H over all canonical records, each preceded by its u64 length; streamed."""
    digest = hashlib.sha256()
    for record in records:
        digest.update(len(record).to_bytes(8, "little") + record)
    return digest.digest()


def batch_nonce(secret: bytes, request: bytes, content: bytes) -> bytes:
    """The 16-byte public nonce that ties a batch's keys to its content.

    Args:
        secret: The wallet's storage secret.
        request: Address of the request.
        content: content_digest() of the batch.
    """
    key = derive(secret, _SECRET_TAGS["nonce"])
    return hmac.digest(key, require("request", request) + require("content", content), "sha256")[:NONCE_BYTES]


def batch_keys(secret: bytes, request: bytes, nonce: bytes) -> BatchKeys:
    """K and O of a batch, from its public nonce."""
    info = require("request", request) + require("nonce", nonce, NONCE_BYTES)
    return BatchKeys(nonce, derive(secret, _SECRET_TAGS["K"] + info), derive(secret, _SECRET_TAGS["O"] + info))


def salt_key(outer: bytes) -> bytes:
    """The HMAC key from which every chunk's salt s_ij is made."""
    return derive(outer, _SALT_TAG)


def sealing_seed(secret: bytes, batch: bytes, round_number: int, redraw: int, reviewer: bytes) -> bytes:
    """Seed of the ephemeral key pair that seals the sample key to one reviewer; handed over only in an appeal."""
    info = round_info(batch, round_number, redraw) + require("reviewer", reviewer)
    return derive(secret, _SECRET_TAGS["seal"] + info)


def attester_sealing_seed(secret: bytes, request: bytes, nonce: bytes, attester: bytes) -> bytes:
    """Seed of the ephemeral key pair that seals O and K of one batch to one attester of its request."""
    info = require("request", request) + require("nonce", nonce, NONCE_BYTES) + require("attester", attester)
    return derive(secret, _SECRET_TAGS["seal-A"] + info)


def sample_key(secret: bytes, batch: bytes, round_number: int, redraw: int, body_digest: bytes) -> bytes:
    """Key of one sample blob, bound to its content.

    Derived rather than drawn: making the same blob again after a crash gives the same bytes, and the sealings,
    whose ephemeral keys are derived as well, never carry two different keys for the same content.
    """
    info = round_info(batch, round_number, redraw) + require("body digest", body_digest)
    return derive(secret, _SECRET_TAGS["sample"] + info)


def reviewer_kem_seed(secret: bytes) -> bytes:
    """Input of DeriveKeyPair for a reviewer's long-lived X25519 key, so that words bring it back."""
    return derive(secret, _SECRET_TAGS["hpke-R"])


def buyer_kem_seed(secret: bytes) -> bytes:
    """Seed of a buyer's long-lived MLKEM768-X25519 key, so that words bring it back."""
    return derive(secret, _SECRET_TAGS["hpke-B"])


def label_salt(secret: bytes, batch: bytes, round_number: int = 0, redraw: int = 0) -> bytes:
    """Salt of a benchmark's label commitment."""
    return derive(secret, _LABEL_SALT_TAG + round_info(batch, round_number, redraw))


def label_commit(inner: bytes) -> bytes:
    """Commitment of an ordinary batch: it carries no label."""
    return hashlib.sha256(_LABEL_TAG + b"\x00" + require("K", inner)).digest()


def label_root(records: int, bitmap: bytes) -> bytes:
    """Root of a benchmark's labels.

    Args:
        records: number of records of the batch.
        bitmap: bit i of byte i/8 set: record i is bad; spare bits are zero.
    """
    require("bitmap", bitmap, -(-records // 8))
    return hashlib.sha256(_LABELS_TAG + struct.pack("<I", records) + bitmap).digest()


def benchmark_commit(label_root: bytes, salt: bytes) -> bytes:
    """Commitment of a benchmark batch to its hidden labels."""
    return hashlib.sha256(_LABEL_TAG + b"\x01" + require("label root", label_root) + require("salt", salt)).digest()
