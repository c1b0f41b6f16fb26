"""Leftover identifiers: the detectors once more, over the outgoing bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from privacy.attack.interval import clopper_pearson
from privacy.attack.model import AttackResult
from privacy.attack.results import percent, plural
from privacy.cells import texts
from privacy.kinds import WORDS
from privacy.scrub import stand_ins

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from privacy.attack.context import Context
    from privacy.kinds import PiiType

MOST_RECORDS: Final = 20_000
MOST_CHARS: Final = 2_000_000
_KINDS_NAMED: Final = 3


def leftovers(
    records: Callable[[], Iterator[bytes]], context: Context, progress: Callable[[int], None]
) -> AttackResult:
    """Search at most 20,000 records, drawn evenly, or two million characters of them.

    Hits that the person decided to keep are no leftovers, nor are our own pseudonyms; hashed fields hold nothing that
    could be found.
    """
    finder = context.finder
    if finder is None:
        sentence = "Nothing was searched: the detectors are missing."
        return AttackResult("identifiers", "failed", sentence, 0.0, 0.0, 1.0, "records", 0.0, sentence)
    sample, total = _sample(records(), context.coins)
    searched = chars = with_hits = kept = 0
    kinds: dict[PiiType, int] = {}
    for record in sample:
        row = json.loads(record)
        found = set()
        for text in _searchable(row, context.unsearched):
            chars += len(text)
            ours = stand_ins(text)
            for hit in finder.find(text):
                if any(hit.start < end and start < hit.end for start, end in ours):
                    continue
                if context.decided.action(hit.type, text[hit.start : hit.end]) == "keep":
                    kept += 1
                else:
                    found.add(hit.type)
        searched, with_hits = searched + 1, with_hits + bool(found)
        for kind in found:
            kinds[kind] = kinds.get(kind, 0) + 1
        progress(searched)
        if chars > MOST_CHARS:
            break
    return _result(with_hits, searched, total, kinds, kept=kept, as_is=context.as_is)


def _result(
    with_hits: int, searched: int, total: int, kinds: dict[PiiType, int], *, kept: int, as_is: bool
) -> AttackResult:
    low, high = clopper_pearson(with_hits, searched)
    whole = searched == total
    value = float(with_hits if whole else round(with_hits / searched * total))
    most = sorted(kinds, key=lambda kind: -kinds[kind])[:_KINDS_NAMED]
    named = ", ".join(WORDS[kind] for kind in most)
    where = "" if whole else f" of the {searched:,} searched"
    sentence = (
        f"{plural(with_hits, 'record', 'records')}{where} still {'holds' if with_hits == 1 else 'hold'} what looks "
        f"personal: {named}."
        if with_hits
        else f"In {'all' if whole else f'{searched:,}'} records the detectors find nothing personal but what you keep."
    )
    if with_hits and as_is:
        sentence += " You and the request let it leave as it is."
    detail = f"{searched:,} of {total:,} records were searched"
    detail += "." if whole else f", drawn evenly; of all records {_at_most(high)} hold something."
    if kept:
        detail += f" {plural(kept, 'hit', 'hits')} that you keep {'was' if kept == 1 else 'were'} not counted."
    return AttackResult(
        "identifiers",
        "failed" if with_hits and not as_is else "passed",
        sentence,
        value,
        value if whole else low * total,
        value if whole else high * total,
        "records",
        0.0,
        detail,
    )


def _at_most(share: float) -> str:
    words = percent(share)
    return words if words.startswith("less") else f"at most {words}"


def _searchable(row: dict[str, Any], unsearched: frozenset[str]) -> Iterator[str]:
    for name, value in row.items():
        if name not in unsearched:
            yield from texts(value)


def _sample(records: Iterator[bytes], coins: random.Random) -> tuple[list[bytes], int]:
    """Draw evenly without knowing how many there are (Vitter 1985, algorithm R), in random order if not all."""
    kept: list[bytes] = []
    total = 0
    for record in records:
        total += 1
        if len(kept) < MOST_RECORDS:
            kept.append(record)
            continue
        place = coins.randrange(total)
        if place < MOST_RECORDS:
            kept[place] = record
    if sum(map(len, kept)) > MOST_CHARS:
        coins.shuffle(kept)
    return kept, total
