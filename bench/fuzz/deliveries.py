"""What contributors deliver: keys, labels, and for some packages whose fraud can be proven."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from bench.fuzz.world import ROLES, wallet
from market.generated.accounts import Pointer
from market.operations import OpenVote, Submission
from tests.helpers import bytes_reference as ref
from tests.helpers.market_fraud import Sold, matches, nullifiers_of, swap_plaintext

if TYPE_CHECKING:
    from solders.keypair import Keypair
    from solders.pubkey import Pubkey

FEWEST: Final = 6
RAW: Final = 0x55
PROVABLE: Final = 4
"""One in so many deliveries is a whole package, so that fraud in it can be proven."""
BENCHMARK: Final = 4
MATCHES: Final = 3
ALL: Final = 0x3F


def pointer(content: bytes) -> Pointer:
    """Return a pointer to a raw block."""
    return Pointer(codec=RAW, digest=sha256(content).digest())


@cache
def _wallets() -> dict[Pubkey, Keypair]:
    return {wallet(role).pubkey(): wallet(role) for role in ROLES}


@dataclass(frozen=True)
class Delivery:
    """What the contributor of a batch knows.

    Attributes:
        key: K.
        salt: of the label.
        bad: records that are bad, if it is a benchmark.
        mood: what reviewers think: 0 to 9.
        sold: the package, for some.
        said: what is submitted.
    """

    key: bytes
    salt: bytes
    bad: tuple[int, ...]
    mood: int
    sold: Sold | None
    said: Submission


def deliver(number: int, request: Pubkey, contributor: Pubkey, records: int) -> Delivery:
    """Return the delivery of this number; everything follows from the number."""
    noise = sha256(b"delivery" + number.to_bytes(8, "little")).digest()
    key, outer = sha256(noise + b"K").digest(), sha256(noise + b"O").digest()
    bad = tuple(range(noise[1] % records)) if number % BENCHMARK == 1 else ()
    label = ref.label_commit_ordinary(key)
    if bad:
        label = ref.label_commit_benchmark(ref.label_root(list(bad), records), noise)
    sold = None
    nullifiers = bytes(32)
    root = sha256(noise + b"root").digest()
    names = _wallets()
    if number % PROVABLE == 0 and contributor in names:
        rows = [f"r{i}".encode() for i in range(records)]
        nulls = nullifiers_of(rows)
        sold = Sold(rows, names[contributor], names[contributor], bytes(request), key, outer, nulls)
        if number % (2 * PROVABLE) == 0:
            swap_plaintext(sold, 0, 0, noise)
        root, nullifiers = sold.root, sha256(b"".join(nulls)).digest()
    said = Submission(
        root=root,
        key_commit=sha256(key).digest(),
        outer_commit=sha256(outer).digest(),
        label_commit=label,
        nullifiers=nullifiers,
        nonce=noise[:16],
        package=pointer(noise),
        records=records,
    )
    mood = 0 if sold is not None else noise[0] % 10
    return Delivery(key, noise, bad, mood, sold, said)


def duplicate_proof(earlier: Delivery, later: Delivery) -> bytes:
    """Return a buffer with three matches of two packages of the same records."""
    if earlier.sold is None or later.sold is None:
        return b""
    return matches(earlier.sold, later.sold, [(i, i) for i in range(MATCHES)])


def vote_of(mood: int, seed: bytes) -> OpenVote:
    """Return what a reviewer votes about a delivery: mostly what its mood says, sometimes not."""
    noise = sha256(b"vote" + seed).digest()
    turn = noise[0] % 16
    bits, status = noise[1] & noise[2] & ALL, noise[3] % 3
    good, poor, none = 6, 8, 9
    if turn:
        status = 1 + noise[4] % 2 if mood >= none and turn > MATCHES else 0
        if mood < good:
            bits = noise[1] & 1
        elif mood < poor:
            bits = ALL & ~(1 << noise[1] % 6) & ~(1 << noise[2] % 6) & ~(1 << noise[3] % 6)
        else:
            bits = ALL
    return OpenVote(status=status, bits=0 if status else bits, reasons=0, salt=noise)
