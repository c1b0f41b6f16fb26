"""What a column tells an outsider: whether its values can be known beforehand, and how personal they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from privacy.cells import Row
    from privacy.kinds import PiiType

Role = Literal["known", "perhaps", "time", "unknown"]
"""`known`: an outsider can know the value of a row (a place, an age, a shop); `perhaps`: in a table about people, but
not in one of events (a kind, a flag); `time`: when, which tells rows apart together with the others; `unknown`: a
measurement or free text that nobody else has."""

Sensitivity = Literal["identifies", "sensitive", "low"]

_KNOWN: Final = frozenset({"person", "latitude", "longitude", "place", "merchant", "amount", "language", "device"})
_TIMES: Final = frozenset({"time.start", "time.end", "day"})
_IDENTIFYING: Final = frozenset({"person", "latitude", "longitude", "device", "id"})
_SENSITIVE: Final = frozenset(
    {"message", "title", "query", "url", "host", "place", "heart_rate", "steps", "amount", "merchant", "creator"}
)
_NAMES_KNOWN: Final = re.compile(
    r"\b(?:age|alter|zip|plz|postal|postcode|city|stadt|town|street|stra(?:ss|ß)e|country|land|region|state|sex|gender"
    r"|geschlecht|birth\w*|geburt\w*|dob|nation\w*|job|occupation|beruf|profession|employer|school|marital|race"
    r"|ethnic\w*|religion|place|ort|lat|latitude|lon|lng|longitude|merchant|device|ip|user|name)\b"
)
_DIRECT: Final[frozenset[PiiType]] = frozenset(
    {"PERSON", "EMAIL", "PHONE", "ADDRESS", "CARD", "IBAN", "NATIONAL_ID", "PASSPORT", "TAX_ID", "COORDINATES",
     "PLATE", "USERNAME", "HEALTH_ID", "BANK_ACCOUNT", "MAC"}
)  # fmt: skip
_MANY: Final = 0.05  # of the cells: the column is about them, and not merely mentions them
_NEARLY_ALL: Final = 0.9
_SHORT_CHARS: Final = 40  # longer on average is prose
_ENOUGH_ROWS: Final = 20  # fewer rows all differ by chance


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What was counted in one column.

    Attributes:
        name: its name.
        kind: of its values: `text`, `number`, `whole`, `time`, `flag` or `other`.
        cells: that hold a value.
        distinct: different values among the first 10,000.
        looked_at: cells among which `distinct` was counted.
        mean_chars: mean length of its texts.
    """

    name: str
    kind: str
    cells: int
    distinct: int
    looked_at: int
    mean_chars: float


def role(facts: ColumnFacts, semantic: str = "") -> Role:
    """Say what an outsider knows of a column, by its meaning where that is known, else by name and values.

    Short texts that repeat may be known; numbers only where their name says so (an age, a postcode, a latitude),
    because most are measurements.
    """
    if semantic:
        return "known" if semantic in _KNOWN else "time" if semantic in _TIMES else "unknown"
    short = facts.kind != "text" or facts.mean_chars <= _SHORT_CHARS
    if _says_known(facts.name) and short:
        return "known"
    if facts.kind in {"time", "flag"}:
        return "time" if facts.kind == "time" else "perhaps"
    repeats = facts.kind == "text" and facts.distinct <= _NEARLY_ALL * facts.looked_at
    return "perhaps" if repeats and short else "unknown"


def sensitivity(facts: ColumnFacts, semantic: str = "", found: Mapping[PiiType, int] | None = None) -> Sensitivity:
    """Say how personal a column is.

    Args:
        facts: what was counted in it.
        semantic: what it means, see `sources.exports.model.Semantic`; empty where unknown.
        found: hits of the detectors in it by type, None where nobody looked yet.

    Returns:
        `identifies` where it names a person or a place of theirs, `sensitive` where it says what they did, wrote,
        paid or how they fare, or merely mentions somebody; else `low`.
    """
    hits = found or {}
    direct = sum(count for kind, count in hits.items() if kind in _DIRECT)
    if semantic in _IDENTIFYING or (direct and direct >= _MANY * max(1, facts.cells)):
        return "identifies"
    texts_differ = (
        facts.kind == "text" and facts.looked_at >= _ENOUGH_ROWS and facts.distinct >= _NEARLY_ALL * facts.looked_at
    )
    if semantic in _SENSITIVE or any(hits.values()) or (not semantic and (texts_differ or _says_known(facts.name))):
        return "sensitive"
    return "low"


def _says_known(name: str) -> bool:
    words = re.sub(r"(?<=[a-zß])(?=[A-Z])", " ", name).replace("_", " ").replace("-", " ").replace(".", " ")
    return _NAMES_KNOWN.search(words.lower()) is not None


_COUNTED: Final = 10_000


class _Counted:
    def __init__(self) -> None:
        self.cells = self.chars = self.texts = 0
        self.kinds: dict[str, int] = {}
        self.seen: set[int] = set()
        self.looked_at = 0

    def add(self, value: Any) -> None:
        self.cells += 1
        kind = _kind(value)
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        if isinstance(value, str):
            self.texts += 1
            self.chars += len(value)
        if self.looked_at < _COUNTED:
            self.looked_at += 1
            self.seen.add(hash(value if isinstance(value, str) else repr(value)))


def column_facts(rows: Iterable[Row]) -> tuple[ColumnFacts, ...]:
    """Count in all columns, in the order of their first appearance; one pass, bounded memory."""
    counted: dict[str, _Counted] = {}
    for row in rows:
        for name, value in row.items():
            into = counted.setdefault(name, _Counted())
            if value is not None:
                into.add(value)
    return tuple(
        ColumnFacts(
            name,
            max(one.kinds, key=lambda kind: one.kinds[kind]) if one.kinds else "other",
            one.cells,
            len(one.seen),
            one.looked_at,
            one.chars / one.texts if one.texts else 0.0,
        )
        for name, one in counted.items()
    )


_TIME_TEXT = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:[T ][0-9:.,]{2,20}(?:Z|[+-][0-9:]{4,6})?)?)?")


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, int):
        return "whole"
    if isinstance(value, float | Decimal):
        return "number"
    if isinstance(value, date):
        return "time"
    if isinstance(value, str):
        return "time" if _TIME_TEXT.fullmatch(value) else "text"
    return "other"
