"""What is personal in a file of texts: spans line by line, and counts by type. No vault, no network."""

from __future__ import annotations

import itertools
import json
from collections import Counter, deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from app.errors import NOTHING_LEFT, UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from privacy import Hit
    from privacy.kinds import PiiType

BATCH_LINES = 64
TALLIED_LINES = 512
LINE_BYTES = 16 * 1024 * 1024


class BatchFinder(Protocol):
    """Finds personal data in several texts at once."""

    def find_many(self, texts: Sequence[str]) -> list[list[Hit]]:
        """Return the hits of each text."""
        ...


@dataclass(frozen=True, slots=True)
class Tally:
    """What a file holds.

    Attributes:
        lines: lines looked at.
        with_hits: lines with something personal.
        hits: number per type, most frequent first.
    """

    lines: int
    with_hits: int
    hits: tuple[tuple[PiiType, int], ...]


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a file, each at most 16 MiB.

    Raises:
        UserError: a line is longer.
    """
    while line := file.readline(LINE_BYTES + 1):
        if len(line) > LINE_BYTES:
            raise UserError(
                "A line is longer than 16 MiB.", data="Nothing has left.", next_step="Split the text into lines."
            )
        yield line


def spans(lines: Iterable[bytes], finder: BatchFinder, workers: int = 1) -> Iterator[str]:
    """Yield one line of JSON, `{"id": …, "spans": [[start, end, TYPE], …]}`, for each line `{"id": …, "text": …}`.

    Args:
        lines: of the file.
        finder: may be asked by as many threads at once as there are workers.
        workers: batches looked at at a time; twice as many are read ahead.

    Raises:
        UserError: a line is something else.
    """
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    waiting: deque[Future[list[str]]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        try:
            while batch := list(itertools.islice(numbered, BATCH_LINES)):
                waiting.append(pool.submit(_spans_of, [_item(line, number) for number, line in batch], finder))
                if len(waiting) > 2 * workers:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for one in waiting:
                one.cancel()


def _spans_of(items: list[tuple[Any, str]], finder: BatchFinder) -> list[str]:
    result = []
    for (name, _), hits in zip(items, finder.find_many([text for _, text in items]), strict=True):
        found = [[hit.start, hit.end, hit.type] for hit in hits]
        # Escaped: an id comes back whole whatever encoding the reader of our output expects.
        result.append(json.dumps({"id": name, "spans": found}))
    return result


def _item(line: bytes, number: int) -> tuple[Any, str]:
    try:
        item = json.loads(line, parse_constant=_no_json)
    except (ValueError, RecursionError):
        item = None
    if not isinstance(item, dict) or "id" not in item or not isinstance(item.get("text"), str):
        raise UserError(
            f"Line {number} is not a JSON object with “id” and “text”.",
            data="Nothing has left.",
            next_step='Write one {"id": …, "text": "…"} a line.',
        )
    return item["id"], item["text"]


def _text(line: bytes, number: int, otherwise: str) -> str:
    if b"\0" in line:
        raise UserError(
            f"This is not text: line {number} holds bytes that no text has. It was not looked into any further.",
            data=NOTHING_LEFT,
            next_step="Give a text, CSV or JSONL file. What an archive holds is told by: gleaner inspect FILE",
        )
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(otherwise or "utf-8", "replace")


def _no_json(constant: str) -> Any:
    """Refuse `NaN` and `Infinity`, which no other reader of JSON takes.

    Raises:
        ValueError: always.
    """
    raise ValueError(f"{constant} is no JSON")


def tally(lines: Iterable[bytes], finder: BatchFinder, otherwise: str = "") -> Tally:
    """Count what is personal in any text file, a CSV or JSONL file included.

    Args:
        lines: of the file.
        finder: looks at them.
        otherwise: encoding of lines that are not UTF-8; empty where none is known.

    Raises:
        UserError: it is no text, so that finding nothing in it would mean nothing.
    """
    counts: Counter[PiiType] = Counter()
    looked_at = with_hits = 0
    texts = (_text(line, number, otherwise) for number, line in enumerate(lines, 1))
    while batch := list(itertools.islice(texts, TALLIED_LINES)):
        for hits in finder.find_many(batch):
            looked_at += 1
            with_hits += bool(hits)
            counts.update(hit.type for hit in hits)
    return Tally(looked_at, with_hits, tuple(counts.most_common()))
