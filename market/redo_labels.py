"""The opened answers of a benchmark, from its transactions: they outlive the accounts of its rounds."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Protocol

from solders.pubkey import Pubkey

from market.errors import MalformedAnswer
from market.explained import CannotRedo
from market.generated.accounts import Terms
from market.generated.constants import PROOF_BYTES
from market.history import HistoryEntry
from market.panel import panel_seed, sample_records
from market.reader import MarketReader
from market.replay import BatchRecord, steps_about
from market.views import Attempt

__all__ = ["Histories", "opened_labels"]

_LABEL, _LABELS = b"gln:label:1".ljust(16, b"\0"), b"gln:labels:1".ljust(16, b"\0")
_CONTRADICTION = "The node contradicts itself: {}. Do not rely on it; ask another one."


class Histories(Protocol):
    """Transactions by the account they name (`Redo`)."""

    reader: MarketReader

    async def entries(self, address: Pubkey) -> list[HistoryEntry]:
        """Return the transactions that name an account, oldest first."""
        ...


async def opened_labels(
    ask: Histories, record: BatchRecord, terms: Terms, attempts: Mapping[tuple[int, int], Attempt]
) -> tuple[int, ...]:
    """Return which records of every round's sample are bad, by the label that was opened; empty if none was.

    Args:
        ask: histories.
        record: of the batch.
        terms: its parameters.
        attempts: its Round accounts that still exist.

    Raises:
        CannotRedo: a transaction is missing, or the random value of a round is not on chain any more.
        MalformedAnswer: what the node says cannot be: the labels do not open the batch's commitment.
    """
    if record.opening is None:
        return ()
    if record.submit is None:
        raise CannotRedo("the delivery of a batch is missing in the node's history")
    records, salt = int(record.submit.arguments.records), bytes(record.opening.arguments.salt)
    written = await _written(ask, record.opening.accounts["proof"], record)
    bitmap = written[: -(-records // 8)]
    root = sha256(_LABELS + records.to_bytes(4, "little") + bitmap).digest()
    if sha256(_LABEL + b"\x01" + root + salt).digest() != bytes(record.submit.arguments.label_commit):
        raise MalformedAnswer(_CONTRADICTION.format("the labels of a benchmark do not open what was committed to"))
    masks: list[int] = []
    taken: set[int] = set()
    last = max(r for r, _ in record.attempts)
    for r in range(last + 1):
        if record.contested and r == last:
            masks.append(0)  # it judged the label, and is not judged by it
            continue
        at = max(key for key in record.attempts if key[0] == r)
        seed = await _seed(ask, record, at, attempts.get(at))
        sample = sample_records(seed, min(terms.records[r], records), records, taken)
        taken |= set(sample)
        masks.append(sum(1 << place for place, index in enumerate(sample) if bitmap[index // 8] >> index % 8 & 1))
    return tuple(masks)


async def _written(ask: Histories, proof: Pubkey, record: BatchRecord) -> bytes:
    """Return what stood in a ProofBuffer when the label was opened, by the transactions that wrote it."""
    body = bytearray(PROOF_BYTES)
    for entry in await ask.entries(proof):
        for step in steps_about(entry, "proof", proof):
            args: Any = step.arguments
            if step.name == "open_proof":
                body = bytearray(PROOF_BYTES)
            elif step.name == "write_proof":
                body[args.offset : args.offset + args.length] = args.part[: args.length]
            elif step.name == "prove_bad_decrypt":
                raise CannotRedo("labels stood in a buffer in which a proof of fraud was worked on")
            elif step.name == "open_label" and entry.signature == record.opened_at:
                return bytes(body)
    raise CannotRedo("the labels of a benchmark are missing in the node's history")


async def _seed(ask: Histories, record: BatchRecord, at: tuple[int, int], attempt: Attempt | None) -> bytes:
    """Return the seed of an attempt: by its beacon, by its account where that is closed; both must agree."""
    address = record.attempts[at].beacon
    beacon = await ask.reader.beacon_at(address) if address is not None else None
    shown = bytes(attempt.round.seed) if attempt is not None else None
    if beacon is None or not beacon.ready:
        if shown is None:
            raise CannotRedo("the random value a benchmark's panel was drawn by is not on chain any more")
        return shown
    seed = panel_seed(bytes(beacon.value), bytes(record.address), *at)
    if shown is not None and shown != seed:
        raise MalformedAnswer(_CONTRADICTION.format("a panel's seed is not made of its random value"))
    return seed
