"""Draws, samples and votes of a panel, as the page on byte formats defines them (section "Panel").

H is SHA-256, integers are little-endian, `T(x)` is an ASCII tag padded with zeros to 16 bytes.
"""

import hmac
from collections.abc import Collection
from hashlib import sha256

from market.errors import TermsRefused

__all__ = ["panel_seed", "reject_bits", "sample_records", "seat_index", "vote_hash", "vote_salt"]

_TAG_BYTES = 16
_REASON_BITS = 3
_MAX_SAMPLE = 20
_MAX_INDICES = 4_096


def _tag(text: str) -> bytes:
    return text.encode("ascii").ljust(_TAG_BYTES, b"\0")


_SEED, _SEAT, _SAMPLE = _tag("gln:seed:1"), _tag("gln:seat:1"), _tag("gln:samp:1")
_VOTE, _SALT = _tag("gln:vote:1"), _tag("gln:vote-salt:1")


def panel_seed(beacon: bytes, batch: bytes, r: int, redraw: int) -> bytes:
    """Return the seed of one attempt of round `r`: H(T ‖ beacon ‖ batch ‖ u8 r ‖ u8 redraw)."""
    return sha256(_SEED + beacon + batch + bytes([r, redraw])).digest()


def seat_index(seed: bytes, j: int, seats: int) -> int:
    """Return the place that index `j` of the seed's sequence names, in a table of `seats` places."""
    return int.from_bytes(sha256(_SEAT + seed + j.to_bytes(4, "little")).digest()[:8], "little") % seats


def sample_records(seed: bytes, m: int, n: int, earlier: Collection[int] = ()) -> list[int]:
    """Return the records sampled, in the order drawn.

    Args:
        seed: of the attempt.
        m: records wanted.
        n: records of the batch.
        earlier: records sampled in earlier rounds: skipped while there are new ones, taken again afterwards.

    Returns:
        `min(m, n)` distinct record indices; none of them is in `earlier` unless those before it and `earlier` together
        are all records.

    Raises:
        TermsRefused: the first 4,096 indices of the sequence name too few records; the program refuses such a seed
            too. At no more than sixty records that matter the odds are below 2^-90.
    """
    seen, out = set(earlier), list[int]()
    for k in range(_MAX_INDICES):
        if len(out) == min(m, n):
            return out
        index = int.from_bytes(sha256(_SAMPLE + seed + k.to_bytes(4, "little")).digest()[:8], "little") % n
        if index not in out and (index not in seen or len(seen) == n):
            seen.add(index)
            out.append(index)
    raise TermsRefused("This seed names too few records for a sample.", next_step="Nothing was sent; report it.")


def vote_hash(
    *,
    batch: bytes,
    r: int,
    redraw: int,
    reviewer: bytes,
    status: int,
    bits: int,
    reasons: int,
    salt: bytes,
) -> bytes:
    """Return the commitment of one vote.

    Args:
        batch: address of the batch.
        r: round.
        redraw: attempt of the round.
        reviewer: owner of the seat, also where a delegate signs.
        status: 0 data, 1 samples unavailable, 2 package unavailable.
        bits: bit i set: sampled record i is rejected; 0 unless status is 0.
        reasons: three bits a record; 0 unless status is 0.
        salt: 32 bytes, see `vote_salt`.
    """
    return sha256(
        _VOTE
        + batch
        + bytes([r, redraw])
        + reviewer
        + bytes([status])
        + bits.to_bytes(4, "little")
        + reasons.to_bytes(8, "little")
        + salt
    ).digest()


def vote_salt(secret: bytes, batch: bytes, r: int, redraw: int) -> bytes:
    """Return the salt of the vote: HKDF-SHA256 (RFC 5869, no salt) of the wallet's market secret.

    It can be derived again after a lost disk, so a commitment can always be opened.
    """
    prk = hmac.new(bytes(32), secret, sha256).digest()
    info = _SALT + batch + bytes([r, redraw])
    return hmac.new(prk, info + b"\x01", sha256).digest()


def reject_bits(refused: dict[int, int]) -> tuple[int, int]:
    """Return (bits, reasons) of a data vote.

    Args:
        refused: position in the sample → reason 0 to 7.

    Raises:
        TermsRefused: a position or reason is out of bounds.
    """
    bits = reasons = 0
    for position, reason in refused.items():
        if not 0 <= position < _MAX_SAMPLE or not 0 <= reason < 1 << _REASON_BITS:
            raise TermsRefused("This vote names a record or a reason that does not exist.", next_step="Vote again.")
        bits |= 1 << position
        reasons |= reason << (_REASON_BITS * position)
    return bits, reasons
