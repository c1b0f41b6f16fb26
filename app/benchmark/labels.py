"""The answers of a benchmark: which of its records are bad. Read from a file, checked, kept as a bitmap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from storage.keys import benchmark_commit, label_root, label_salt

if TYPE_CHECKING:
    from pathlib import Path

MAX_RECORDS = 49_152
"""Of a benchmark: its labels must fit into one ProofBuffer, one bit a record."""
MAX_LINE_BYTES = 16
_WORDS = {"good": False, "bad": True}
_NOTHING = "Nothing was sent or locked."


def read_labels(path: Path, records: int) -> bytes:
    """Read one word a line, ``good`` or ``bad``, in the order of the records; returns the bitmap.

    Args:
        path: the file.
        records: how many records are delivered.

    Raises:
        UserError: it cannot be read, or does not label these records so that reviewers can pass and fail.
    """
    most = (records + 1) * MAX_LINE_BYTES
    try:
        with path.open("rb") as file:
            raw = file.read(most + 1)
    except OSError as error:
        raise UserError(f"The labels cannot be read: {error.strerror}.", next_step="Give a readable file.") from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _wrong("The labels are not text.") from error
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if len(raw) > most or len(lines) != records:
        count = "more" if len(raw) > most else f"{len(lines):,}"
        raise _wrong(f"There are {count} labels for {records:,} records.")
    bad = [_bad(number, line) for number, line in enumerate(lines, 1)]
    if all(bad) or not any(bad):
        kind = "bad" if all(bad) else "good"
        raise UserError(
            f"Every record is labelled {kind}: who looks at nothing would pass like who looks at all.",
            data=_NOTHING,
            next_step="About one record in eight should be clearly bad, and the others good.",
        )
    return bitmap_of(bad)


def bitmap_of(bad: list[bool]) -> bytes:
    """Return bit i of byte i/8 set where record i is bad, as the program reads it."""
    out = bytearray(-(-len(bad) // 8))
    for index, is_bad in enumerate(bad):
        out[index // 8] |= is_bad << index % 8
    return bytes(out)


def is_bad(bitmap: bytes, index: int) -> bool:
    """Whether a record is labelled bad."""
    return bool(bitmap[index // 8] >> index % 8 & 1)


def part_of(bitmap: bytes, first: int, count: int) -> bytes:
    """Return the bitmap of records ``first`` to ``first + count``, which go into one batch."""
    return bitmap_of([is_bad(bitmap, index) for index in range(first, first + count)])


def commitment(secret: bytes, batch: bytes, records: int, bitmap: bytes) -> bytes:
    """Return label_commit of a benchmark; its salt derives from the wallet's secret, so that no restart loses it.

    Args:
        secret: the wallet's storage secret.
        batch: address of the batch.
        records: of the batch.
        bitmap: its labels.
    """
    return benchmark_commit(label_root(records, bitmap), label_salt(secret, batch))


def _bad(number: int, line: str) -> bool:
    word = line.strip().lower()
    if word not in _WORDS:
        raise _wrong(f"Line {number:,} of the labels is neither “good” nor “bad”.")
    return _WORDS[word]


def _wrong(what: str) -> UserError:
    return UserError(
        what, data=_NOTHING, next_step="Write one word a line, good or bad, in the order of the records that leave."
    )
