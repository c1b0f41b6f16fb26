"""The part of a bundle that is not on the chain: package header, records' paths, opened samples, receipts."""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.connection import storage_pointer
from app.errors import UserError
from app.receipts.signing import verify_paper
from storage.container import MAX_HEADER_BYTES, PREAMBLE, PackageHeader
from storage.errors import OpenFailed, StorageError
from storage.keys import benchmark_commit, label_commit
from storage.merkle import MAX_PATH, merkle_paths, merkle_root, root_from_path
from storage.samples import Commitment, SampleBlob
from storage.seal import ENTRY_HEAD_BYTES, chunk_leaves
from storage.tree import package_root, record_hash
from storage.unixfs import build_dag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from market.bundle_facts import ChainFacts
    from storage.package_reader import PackageReader

__all__ = ["check_labels", "check_package", "check_receipts", "check_samples", "shown_package", "shown_samples"]

MAX_RECORDS: Final = 256
MAX_SAMPLES: Final = 9
MAX_RECEIPTS: Final = 100
_U64: Final = 2**64
_RECORD: Final = {"index", "start_block", "length", "bound", "chunk_root", "path"}
_SAMPLE: Final = {"r", "redraw", "blob", "key"}
_HASH_BYTES: Final = 32
_NO_LABEL: Final = bytes(32)


class _Unreadable(Exception):
    """A part of the bundle has another shape than it may."""


def shown_package(reader: PackageReader, records: Sequence[int]) -> dict[str, Any]:
    """Return header and paths of some records of a verified package, as JSON has it. No key is needed for it."""
    paths = merkle_paths(reader.leaves(), records)
    rows = []
    for index in records:
        item = reader.record(index)
        leaves = chunk_leaves(index, memoryview(item.outer), memoryview(item.entry)[ENTRY_HEAD_BYTES:])
        rows.append(
            {
                "index": index,
                "start_block": item.start_block,
                "length": len(item.outer),
                "bound": item.entry[8:ENTRY_HEAD_BYTES].hex(),
                "chunk_root": merkle_root(leaves).hex(),
                "path": [step.hex() for step in paths[index]],
            }
        )
    return {"header": base64.b64encode(reader.header.encode()).decode(), "records": rows}


def shown_samples(r: int, redraw: int, blob: bytes, key: bytes) -> dict[str, Any]:
    """Return a round's samples with the key that opens them, as JSON has it."""
    return {"r": r, "redraw": redraw, "blob": base64.b64encode(blob).decode(), "key": key.hex()}


def check_package(value: Any, facts: ChainFacts) -> None:
    """Tie the package's header and records to the root that was signed."""
    if value is None:
        facts.leave("package", "The package is not in the bundle: fetch it, and check it against the root.")
        return
    promised = _commitment(facts)
    if promised is None:
        return
    try:
        shown = _exactly(value, {"header", "records"})
        header = _header(_base64(shown["header"]))
        rows = [_record(row) for row in _rows(shown["records"], MAX_RECORDS)]
    except (_Unreadable, StorageError):
        facts.say("package", "The package's part of the bundle cannot be read.", holds=False)
        return
    same = (header.count, header.contributor, header.request) == (
        promised.count,
        promised.contributor,
        promised.request,
    )
    nonce = facts.submit is not None and header.batch_nonce == bytes(facts.submit.arguments.nonce)
    facts.say("package", "The package's header names the signed delivery.", holds=same and nonce)
    wrong = [row.index for row in rows if not row.stands_in(promised)]
    says = f"{len(rows):,} records stand in the signed root at their places."
    if wrong:
        says = f"Records {wrong} do not stand in the signed root."
    facts.say("records", says, holds=not wrong)
    facts.leave("package bytes", "That the package can be had, and its header's sealed keys: fetch it by its pointer.")


def check_samples(value: Any, facts: ChainFacts) -> None:
    """Open the samples with the keys in the bundle, and tie every record to the root."""
    try:
        rows = [_exactly(row, _SAMPLE) for row in _rows(value, MAX_SAMPLES)]
        samples = [(_number(row["r"]), _number(row["redraw"]), _base64(row["blob"]), _hash(row["key"])) for row in rows]
    except _Unreadable:
        facts.say("samples", "The samples' part of the bundle cannot be read.", holds=False)
        return
    if not samples:
        facts.leave("samples", "What the panel saw is not in the bundle.")
    for r, redraw, blob, key in samples:
        about = f"the samples of round {r}, attempt {redraw}"
        attempt = next((one for one in facts.attempts if (one.round.r, one.round.redraw) == (r, redraw)), None)
        indices = facts.sampled(attempt) if attempt is not None else None
        shared = {
            step.arguments.samples for step in facts.steps("share_samples") if attempt and _about(step, attempt.address)
        }
        promised = _commitment(facts)
        if attempt is None or indices is None or promised is None or not shared:
            facts.say("samples", f"Nothing in the bundle says what {about} must be.", holds=False)
            continue
        if build_dag(io.BytesIO(blob)).root.pointer not in {storage_pointer(pointer) for pointer in shared}:
            facts.say("samples", f"The bundle holds other bytes than {about} that were signed.", holds=False)
            continue
        try:
            opened = SampleBlob(blob).open_with_key(key, promised, indices)
        except OpenFailed:
            facts.say("samples", f"The key in the bundle does not open {about}.", holds=False)
            continue
        except StorageError as error:
            # The key opened what the contributor signed, so that this is what the contributor shared.
            facts.say("samples", f"What was shared as {about} does not hold what it must: {error}")
            continue
        facts.say("samples", f"Opened, {about} hold the {len(opened.records)} records drawn, each as in the root.")


def check_labels(facts: ChainFacts) -> None:
    """Say whether the batch is an ordinary one or the benchmark it was opened as."""
    if facts.submit is None:
        return
    commit = bytes(facts.submit.arguments.label_commit)
    opened = list(facts.steps("open_label"))
    if opened and facts.batch is not None and facts.batch.label_root != _NO_LABEL:
        made = benchmark_commit(bytes(facts.batch.label_root), bytes(opened[0].arguments.salt))
        facts.say("label", "The opened label is the one the delivery committed to.", holds=made == commit)
    elif facts.key:
        ordinary = label_commit(facts.key) == commit
        says = "It was delivered as an ordinary batch." if ordinary else "Its label commitment was not opened."
        (facts.say if ordinary else facts.leave)("label", says)


def check_receipts(value: Any, facts: ChainFacts) -> None:
    """Check the receipts that name this batch."""
    try:
        bodies = _rows(value, MAX_RECEIPTS)
    except _Unreadable:
        facts.say("receipts", "The receipts' part of the bundle cannot be read.", holds=False)
        return
    root = bytes(facts.submit.arguments.root).hex() if facts.submit is not None else ""
    for body in bodies:
        try:
            verify_paper(body)
            named = {(row["batch"], row["root"]) for row in body["batches"]}
        except (UserError, StorageError, KeyError, TypeError, AttributeError, RecursionError):
            facts.say("receipts", "A receipt is not genuine.", holds=False)
            continue
        fits = (str(facts.record.batch), root) in named
        facts.say("receipts", f"A receipt that {body['wallet']} signed names this batch and root.", holds=fits)


# ------------------------------------------------------------------------------------------------ reading


@dataclass(frozen=True, slots=True)
class _Record:
    index: int
    start_block: int
    length: int
    bound: bytes
    chunk_root: bytes
    path: tuple[bytes, ...]

    def stands_in(self, promised: Commitment) -> bool:
        leaf = record_hash(self.index, self.start_block, self.length, self.bound, self.chunk_root)
        top = root_from_path(leaf, self.index, promised.count, self.path)
        return top is not None and promised.root == package_root(
            promised.count, promised.contributor, promised.request, top
        )


def _commitment(facts: ChainFacts) -> Commitment | None:
    if facts.submit is None:
        return None
    step = facts.submit
    contributor, request = step.accounts["contributor"], step.accounts["request"]
    return Commitment(bytes(step.arguments.root), int(step.arguments.records), bytes(contributor), bytes(request))


def _about(step: Any, account: Any) -> bool:
    return bool(step.accounts["round"] == account)


def _header(raw: bytes) -> PackageHeader:
    if not PREAMBLE.size < len(raw) <= PREAMBLE.size + MAX_HEADER_BYTES:
        raise _Unreadable
    header = PackageHeader.decode(raw[PREAMBLE.size :])
    if header.encode() != raw:
        raise _Unreadable
    return header


def _record(value: Any) -> _Record:
    row = _exactly(value, _RECORD)
    index, start_block = _number(row["index"]), _number(row["start_block"])
    if max(index, start_block) >= 1 << 32:
        raise _Unreadable
    path = tuple(_hash(step) for step in _rows(row["path"], MAX_PATH))
    return _Record(index, start_block, _number(row["length"]), _hash(row["bound"]), _hash(row["chunk_root"]), path)


def _exactly(value: Any, names: Iterable[str]) -> dict[str, Any]:
    if not isinstance(value, dict) or value.keys() != set(names):
        raise _Unreadable
    return value


def _rows(value: Any, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise _Unreadable
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _U64:
        raise _Unreadable
    return value


def _hash(value: Any) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * _HASH_BYTES or value != value.lower():
        raise _Unreadable
    try:
        return bytes.fromhex(value)
    except ValueError as error:
        raise _Unreadable from error


def _base64(value: Any) -> bytes:
    try:
        raw = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError, TypeError) as error:
        raise _Unreadable from error
    if base64.b64encode(raw).decode() != value:
        raise _Unreadable
    return raw


def digest_of(raw: bytes) -> str:
    """Return the SHA-256 of a bundle, hex: what to tell whoever gets it by another way."""
    return hashlib.sha256(raw).hexdigest()
