"""The first of two looks at a data set: learns the names and addresses in it, so that each is found everywhere.

`privacy.find_all` and `privacy.scrub.apply` then take the `KnownScanner` that comes of it, which needs no model: what
was counted is what is replaced. Memory holds what was learned and a bounded set of texts, whatever the number of rows.
"""

from __future__ import annotations

import itertools
from collections import OrderedDict
from typing import TYPE_CHECKING, Final, Protocol

from privacy.cells import Row, texts
from privacy.ner.known import KnownScanner
from privacy.scrub.decisions import normalised
from privacy.scrub.hits import is_stand_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from privacy.detectors import Hit
    from privacy.findings import Findings
    from privacy.kinds import PiiType

_BATCH_TEXTS: Final = 512
_PROGRESS_ROWS: Final = 500
_SEEN_TEXTS: Final = 100_000
_MOST_LEARNED: Final = 200_000
_SURE_ENOUGH: Final = 0.5
_LEARNED: Final[frozenset[PiiType]] = frozenset({"PERSON", "ADDRESS"})


class BatchFinder(Protocol):
    """Finds personal data in several texts at once."""

    def find_many(self, texts: Sequence[str]) -> list[list[Hit]]:
        """Return the hits of each text."""
        ...


def learn(
    rows: Iterable[Row],
    columns: Sequence[str],
    scanner: BatchFinder,
    progress: Callable[[int], object],
    region: str | None = None,
) -> KnownScanner:
    """Return a scanner that finds, in every text alike, what rules find anywhere and names found once.

    Args:
        rows: of the data set.
        columns: to look at.
        scanner: rules and model, such as `FullScanner`.
        progress: told the rows looked at; an exception it raises cancels.
        region: two-letter country of the person, for phone numbers written as bare digits.
    """
    learned: dict[tuple[PiiType, str], str] = {}
    for batch in _batches(_texts_of(rows, columns, progress)):
        for text, hits in zip(batch, scanner.find_many(batch), strict=True):
            for hit in hits:
                if hit.type in _LEARNED and hit.confidence >= _SURE_ENOUGH and len(learned) < _MOST_LEARNED:
                    found = text[hit.start : hit.end]
                    learned.setdefault((hit.type, normalised(hit.type, found)), found)
    return KnownScanner(((kind, found) for (kind, _), found in learned.items()), region)


def scanner_of(findings: Findings, region: str | None = None) -> KnownScanner:
    """Return a scanner that finds these findings again."""
    return KnownScanner(((group.type, group.text) for group in findings.groups if group.type in _LEARNED), region)


def _texts_of(rows: Iterable[Row], columns: Sequence[str], tell: Callable[[int], object]) -> Iterator[str]:
    """Yield the texts of the columns; of equal ones close to each other only the first."""
    seen: OrderedDict[str, None] = OrderedDict()
    done = 0
    for done, row in enumerate(rows, 1):
        for text in itertools.chain.from_iterable(texts(row.get(name)) for name in columns):
            if text not in seen and not is_stand_in(text):
                seen[text] = None
                if len(seen) > _SEEN_TEXTS:
                    seen.popitem(last=False)
                yield text
        if done % _PROGRESS_ROWS == 0:
            tell(done)
    tell(done)


def _batches(found: Iterator[str]) -> Iterator[list[str]]:
    while batch := list(itertools.islice(found, _BATCH_TEXTS)):
        yield batch
