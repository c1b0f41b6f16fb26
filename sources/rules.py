"""Rules over records, described as data in a request.

{"kind": "range", "field": F, "min": A, "max": B}             numbers (also as decimal strings), dates, instants
{"kind": "increasing", "field": F, "strict": true}            each record later or larger than the one before
{"kind": "max_share_equal", "field": F, "share": S, "min_records": N}    no single value in more than this share
{"kind": "max_share_missing", "field": F, "share": S}         null or absent
{"kind": "unique", "fields": [F, …]}                          no two records equal in all of these
{"kind": "min_distinct", "field": F, "count": N, "min_records": M}
{"kind": "min_words", "field": F, "words": N, "share": S}     at least this share of the texts has N words
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Protocol

from sources.errors import InvalidQualitySpecError
from sources.values import classify

Report = Callable[[int | None, str, str, str], None]
Record = Mapping[str, Any]

_MAX_RULES = 32
_DEFAULT_MIN_RECORDS = 20
_NUMBER_CHARS = 120


class Rule(Protocol):
    """One rule while it looks at records."""

    def add(self, number: int, record: Record, report: Report) -> None:
        """Look at one record."""
        ...

    def finish(self, count: int, report: Report, *, sampled: bool) -> None:
        """Judge all of them together."""
        ...


def build_rules(rules: Sequence[Mapping[str, Any]]) -> list[Rule]:
    """Return fresh rules from their description.

    Raises:
        InvalidQualitySpecError: an unknown kind, a missing or wrong parameter, or too many rules.
    """
    if len(rules) > _MAX_RULES:
        raise InvalidQualitySpecError(f"This request has more than {_MAX_RULES} rules.")
    built: list[Rule] = []
    for rule in rules:
        kind = rule.get("kind")
        maker = _MAKERS.get(kind) if isinstance(kind, str) else None
        if maker is None:
            raise InvalidQualitySpecError(
                "This request has a rule of a kind that Gleaner does not know. Update the app."
            )
        built.append(maker(_Parameters(rule)))
    return built


class _Parameters:
    """Typed access to a rule's parameters."""

    def __init__(self, rule: Mapping[str, Any]) -> None:
        self._rule = rule

    def text(self, name: str) -> str:
        value = self._rule.get(name)
        if not isinstance(value, str) or not value:
            raise self._wrong(name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._rule.get(name)
        if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
            raise self._wrong(name)
        return tuple(value)

    def share(self, name: str, default: float | None = None) -> float:
        value = self._rule.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise self._wrong(name)
        return float(value)

    def count(self, name: str, default: int | None = None) -> int:
        value = self._rule.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self._wrong(name)
        return value

    def flag(self, name: str, *, default: bool) -> bool:
        value = self._rule.get(name, default)
        if not isinstance(value, bool):
            raise self._wrong(name)
        return value

    def bound(self, name: str) -> Decimal | str | None:
        if name not in self._rule:
            return None
        value = _ordered(self._rule[name])
        if value is None:
            raise self._wrong(name)
        return value

    def _wrong(self, name: str) -> InvalidQualitySpecError:
        kind = str(self._rule.get("kind"))[:40]
        return InvalidQualitySpecError(f"The rule {kind!r} of this request needs another {name!r}.")


def _ordered(value: Any) -> Decimal | str | None:
    """Return something that can be compared: a number, or the text of a date or of an instant in UTC."""
    result: Decimal | str | None = None
    if isinstance(value, bool):
        result = None
    elif isinstance(value, int | float):
        result = Decimal(str(value))
    elif isinstance(value, str) and len(value) <= _NUMBER_CHARS:
        found = classify(value)
        if found == "date" or (found == "timestamp" and value.endswith("Z")):
            result = value
        elif found in {"int", "decimal", "float"}:
            try:
                result = Decimal(value)
            except InvalidOperation:
                result = None
    return result


class _Range:
    def __init__(self, parameters: _Parameters) -> None:
        self._field = parameters.text("field")
        self._low, self._high = parameters.bound("min"), parameters.bound("max")
        if self._low is None and self._high is None:
            raise InvalidQualitySpecError("A range rule of this request has no bounds.")

    def add(self, number: int, record: Record, report: Report) -> None:
        raw = record.get(self._field)
        if raw is None:
            return
        value = _ordered(raw)
        low = value if self._low is None else self._low
        high = value if self._high is None else self._high
        if not (_in_order(low, value) and _in_order(value, high)):
            report(number, self._field, "range", "the value is outside the range the buyer asks for")

    def finish(self, count: int, report: Report, *, sampled: bool) -> None:
        pass


def _in_order(low: Decimal | str | None, high: Decimal | str | None) -> bool:
    """Compare; values of different or other types are in no order."""
    if isinstance(low, Decimal) and isinstance(high, Decimal):
        return low <= high
    return isinstance(low, str) and isinstance(high, str) and low <= high


class _Increasing:
    def __init__(self, parameters: _Parameters) -> None:
        self._field = parameters.text("field")
        self._strict = parameters.flag("strict", default=True)
        self._last: Decimal | str | None = None

    def add(self, number: int, record: Record, report: Report) -> None:
        value = _ordered(record.get(self._field))
        if value is None:
            report(number, self._field, "increasing", "the value cannot be put in order")
            return
        if self._last is not None and (not _in_order(self._last, value) or (self._strict and self._last == value)):
            report(number, self._field, "increasing", "the value does not follow the one of the record before")
        self._last = value

    def finish(self, count: int, report: Report, *, sampled: bool) -> None:
        pass


class _Values:
    """Counts equal values by their digest, so that long texts take no room."""

    def __init__(self) -> None:
        self.counts: Counter[bytes] = Counter()

    def add(self, value: Any) -> int:
        text = json.dumps(value, sort_keys=True, ensure_ascii=True)
        key = hashlib.blake2b(text.encode(), digest_size=16).digest()
        self.counts[key] += 1
        return self.counts[key]


class _MaxShareEqual:
    def __init__(self, parameters: _Parameters) -> None:
        self._field = parameters.text("field")
        self._share = parameters.share("share")
        self._min_records = parameters.count("min_records", _DEFAULT_MIN_RECORDS)
        self._values = _Values()

    def add(self, number: int, record: Record, report: Report) -> None:
        del number, report
        if self._field in record:
            self._values.add(record[self._field])

    def finish(self, count: int, report: Report, *, sampled: bool) -> None:
        del sampled
        most = max(self._values.counts.values(), default=0)
        if count >= self._min_records and most > self._share * count:
            report(None, self._field, "max_share_equal", "too many records have the same value here")


class _MaxShareMissing:
    def __init__(self, parameters: _Parameters) -> None:
        self._field = parameters.text("field")
        self._share = parameters.share("share")
        self._min_records = parameters.count("min_records", _DEFAULT_MIN_RECORDS)
        self._missing = 0

    def add(self, number: int, record: Record, report: Report) -> None:
        del number, report
        self._missing += record.get(self._field) is None

    def finish(self, count: int, report: Report, *, sampled: bool) -> None:
        del sampled
        if count >= self._min_records and self._missing > self._share * count:
            report(None, self._field, "max_share_missing", "too many records have no value here")


class _Unique:
    def __init__(self, parameters: _Parameters) -> None:
        self._fields = parameters.texts("fields")
        self._values = _Values()

    def add(self, number: int, record: Record, report: Report) -> None:
        if self._values.add([record.get(name) for name in self._fields]) > 1:
            report(number, ", ".join(self._fields), "unique", "an earlier record has the same values")

    def finish(self, count: int, report: Report, *, sampled: bool) -> None:
        pass


class _MinDistinct:
    def __init__(self, parameters: _Parameters) -> None:
        self._field = parameters.text("field")
        self._count = parameters.count("count")
        self._min_records = parameters.count("min_records", _DEFAULT_MIN_RECORDS)
        self._values = _Values()

    def add(self, number: int, record: Record, report: Report) -> None:
        del number, report
        self._values.add(record.get(self._field))

    def finish(self, count: int, report: Report, *, sampled: bool) -> None:
        # A sample of a batch may honestly hold fewer different values than the whole.
        if not sampled and count >= self._min_records and len(self._values.counts) < self._count:
            report(None, self._field, "min_distinct", "there are too few different values here")


class _MinWords:
    def __init__(self, parameters: _Parameters) -> None:
        self._field = parameters.text("field")
        self._words = parameters.count("words")
        self._share = parameters.share("share", 1.0)
        self._enough = 0

    def add(self, number: int, record: Record, report: Report) -> None:
        value = record.get(self._field)
        enough = isinstance(value, str) and len(value.split()) >= self._words
        self._enough += enough
        if not enough and self._share == 1.0:
            report(number, self._field, "min_words", "the text has too few words")

    def finish(self, count: int, report: Report, *, sampled: bool) -> None:
        del sampled
        if self._share < 1.0 and self._enough < self._share * count:
            report(None, self._field, "min_words", "too many texts have too few words")


_MAKERS: Mapping[str, Callable[[_Parameters], Rule]] = {
    "range": _Range,
    "increasing": _Increasing,
    "max_share_equal": _MaxShareEqual,
    "max_share_missing": _MaxShareMissing,
    "unique": _Unique,
    "min_distinct": _MinDistinct,
    "min_words": _MinWords,
}
