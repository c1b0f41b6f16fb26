"""What a request asks for beyond its schema: what fields mean, units, from when, and how data may be protected.

All of it is optional, the buyer's and untrusted: sizes are bounded here. Reviewers judge by the quality rules alone;
this is what sellers' data is fitted by, before anything is prepared.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, get_args

from sources.exports.model import Semantic
from sources.values import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ANY_HANDLING", "NOTHING_WANTED", "PROTECTIONS", "Handling", "WantedField", "Wants"]

PROTECTIONS: Final = ("raw", "redacted", "histogram", "marginals", "synthetic", "responses", "places", "fixes")
_SEMANTICS: Final = frozenset(get_args(Semantic))
_KINDS: Final = frozenset({"", *get_args(Kind)})
_MAX_FIELDS: Final = 100
_MAX_LANGUAGES: Final = 20
_MAX_ROWS: Final = 50_000_000
_MAX_DAYS: Final = 36_500
_NAME_CHARS, _UNIT_CHARS, _MEANING_CHARS, _LIFE_CHARS, _RETENTION_CHARS = 120, 20, 300, 60, 120
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class WantedField:
    """One field the buyer wants.

    Attributes:
        name: as it stands in delivered records.
        semantic: what it means, see `sources.exports.model.Semantic`; empty where only the name says so.
        unit: in which numbers are delivered, converted where the seller's column has another one.
        kind: of the values, empty for any.
        minimum, maximum: bounds of numbers in that unit, None for none.
        required: records without it are of no use.
        meaning: in the buyer's words.
    """

    name: str
    semantic: str = ""
    unit: str = ""
    kind: str = ""
    minimum: float | None = None
    maximum: float | None = None
    required: bool = True
    meaning: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return what is published, without what says nothing."""
        said = {"semantic": self.semantic, "unit": self.unit, "kind": self.kind, "meaning": self.meaning}
        bounds = {"min": self.minimum, "max": self.maximum}
        return (
            {"name": self.name}
            | {name: value for name, value in said.items() if value}
            | {name: value for name, value in bounds.items() if value is not None}
            | ({} if self.required else {"required": False})
        )

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> WantedField:
        """Read what was published.

        Raises:
            ValueError, KeyError, TypeError: it is not such a field.
        """
        found = cls(
            name=_text(raw["name"], _NAME_CHARS),
            semantic=_one_of(raw.get("semantic", ""), _SEMANTICS),
            unit=_text(raw.get("unit", ""), _UNIT_CHARS),
            kind=_one_of(raw.get("kind", ""), _KINDS),
            minimum=_bound(raw.get("min")),
            maximum=_bound(raw.get("max")),
            required=_flag(raw.get("required", True)),
            meaning=_text(raw.get("meaning", ""), _MEANING_CHARS),
        )
        if not found.name:
            raise ValueError("a field without a name")
        return found


@dataclass(frozen=True, slots=True)
class Wants:
    """What fits a request.

    Attributes:
        fields: empty where only the schema says what is wanted.
        languages: ISO 639 codes, one of which texts should be in; empty for any.
        min_rows: fewer rows are of no use to the buyer.
        first_day, last_day: ISO dates between which rows should lie; empty for any.
        life: part of a life it is about, such as `places`; empty for any.
    """

    fields: tuple[WantedField, ...] = ()
    languages: tuple[str, ...] = ()
    min_rows: int = 0
    first_day: str = ""
    last_day: str = ""
    life: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return what is published, empty where nothing is said."""
        window = {"from": self.first_day, "to": self.last_day}
        said: dict[str, Any] = {
            "fields": [one.to_json() for one in self.fields],
            "languages": list(self.languages),
            "min_rows": self.min_rows,
            "window": {name: day for name, day in window.items() if day},
            "life": self.life,
        }
        return {name: value for name, value in said.items() if value}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Wants:
        """Read what was published.

        Raises:
            ValueError, KeyError, TypeError, AttributeError: it says something that cannot be.
        """
        fields = tuple(WantedField.from_json(one) for one in _list(raw.get("fields", []), _MAX_FIELDS))
        if len({one.name for one in fields}) != len(fields):
            raise ValueError("a field is named twice")
        languages = tuple(_text(code, 3) for code in _list(raw.get("languages", []), _MAX_LANGUAGES))
        if not all(_LANGUAGE.fullmatch(code) for code in languages):
            raise ValueError("not the code of a language")
        window = raw.get("window", {})
        found = cls(
            fields=fields,
            languages=languages,
            min_rows=_whole(raw.get("min_rows", 0), _MAX_ROWS),
            first_day=_day(window.get("from", "")),
            last_day=_day(window.get("to", "")),
            life=_text(raw.get("life", ""), _LIFE_CHARS),
        )
        if found.first_day and found.last_day and found.last_day < found.first_day:
            raise ValueError("a window that ends before it begins")
        return found


@dataclass(frozen=True, slots=True)
class Handling:
    """How a request lets data be protected, and how long the buyer keeps it.

    Attributes:
        protections: of `PROTECTIONS`, those the buyer takes; empty for whatever the release says.
        as_is: whether hits of personal data that nobody decided about may leave.
        retention_days: kept at most so long, 0 where the buyer does not say.
        retention: the same in words, for what days cannot say.
    """

    protections: tuple[str, ...] = ()
    as_is: bool = False
    retention_days: int = 0
    retention: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return what is published at the top of the spec, empty where nothing is said."""
        said: dict[str, Any] = {
            "protections": list(self.protections),
            "as_is": self.as_is,
            "retention": self.retention_days or self.retention,
        }
        return {name: value for name, value in said.items() if value}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Handling:
        """Read it from the top of a spec.

        Raises:
            ValueError, TypeError: it says something that cannot be.
        """
        protections = tuple(
            _one_of(one, frozenset(PROTECTIONS)) for one in _list(raw.get("protections", []), len(PROTECTIONS))
        )
        kept = raw.get("retention", "")
        days = 0 if isinstance(kept, str) else _whole(kept, _MAX_DAYS)
        words = _text(kept, _RETENTION_CHARS) if isinstance(kept, str) else ""
        return cls(protections, _flag(raw.get("as_is", False)), days, words)

    @property
    def keeps(self) -> str:
        """How long the buyer says the data is kept, in words; empty where nothing is said."""
        if not self.retention_days:
            return self.retention
        return "1 day" if self.retention_days == 1 else f"{self.retention_days:,} days"

    def allows(self, protection: str) -> bool:
        """Whether data protected like this is taken."""
        return not self.protections or protection in self.protections


NOTHING_WANTED: Final = Wants()
"""A request that only its schema describes."""
ANY_HANDLING: Final = Handling()
"""A request that says nothing about how data is protected and kept."""


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value[:longest]


def _one_of(value: object, known: frozenset[str]) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    if value not in known:
        raise ValueError(f"“{value[:40]}” is a word this version does not know")
    return value


def _list(value: object, longest: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > longest:
        raise TypeError("a short list expected")
    return value


def _whole(value: object, largest: int) -> int:
    if type(value) is not int or not 0 <= value <= largest:
        raise ValueError("a whole number in its bounds expected")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false expected")
    return value


def _bound(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("a finite number expected")
    return float(value)


def _day(value: object) -> str:
    text = _text(value, 11)
    if text and date.fromisoformat(text).isoformat() != text:
        raise ValueError("not a day")
    return text
