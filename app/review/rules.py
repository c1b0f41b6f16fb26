"""The rules of an automatic reviewer: a TOML or JSON file of checks per kind of request (docs/review-rules.md)."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.review.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FORMAT = "gleaner-rules/1"
MAX_RULES_BYTES = 1 << 20
OTHERS = "*"
_TOP = ("format", "kinds")
_KIND = ("schema", "ranges", "duplicates", "language", "max_reject_share", "skip")
_RANGE = ("min", "max")
_LANGUAGE = ("field", "allowed")


@dataclass(frozen=True, slots=True)
class Range:
    """Bounds of a number, None = open."""

    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class KindRules:
    """Checks for one kind of request.

    Attributes:
        schema: test against the request's own schema and rules.
        ranges: field → bounds; a missing or unreadable number is out of them.
        duplicates: fields that together must not repeat within a sample; empty = not tested.
        language_field, languages: a text field and the languages it may be in; empty = not tested.
        max_reject_share: more refused samples than this share refuse the whole sample; 1 = never.
        skip: cast no vote.
    """

    schema: bool = True
    ranges: Mapping[str, Range] = field(default_factory=dict)
    duplicates: tuple[str, ...] = ()
    language_field: str = ""
    languages: tuple[str, ...] = ()
    max_reject_share: Decimal = Decimal(1)
    skip: bool = False


@dataclass(frozen=True, slots=True)
class ReviewRules:
    """Rules by kind of request; ``*`` holds for every other kind."""

    kinds: Mapping[str, KindRules]

    def of(self, kind: str) -> KindRules | None:
        """Return the rules for a kind, or None: then no vote is cast."""
        return self.kinds.get(kind, self.kinds.get(OTHERS))


def read_rules(path: Path) -> ReviewRules:
    """Read a file of rules; ``.json`` is JSON, anything else TOML.

    Raises:
        UserError: it cannot be read, or says something that is not a rule; the message names the line.
    """
    try:
        with path.open("rb") as file:
            text = file.read(MAX_RULES_BYTES + 1).decode()
    except (OSError, UnicodeDecodeError) as error:
        raise _wrong(path.name, "", f"cannot be read ({type(error).__name__})") from error
    if len(text) > MAX_RULES_BYTES:
        raise _wrong(path.name, "", "is too large")
    try:
        raw = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _wrong(path.name, "", f"is not {path.suffix.lstrip('.').upper() or 'TOML'}: {error}") from error
    return _Reader(path.name, text).rules(raw)


class _Reader:
    """Checks a parsed file; knows its text, so that every complaint names a line."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._lines = text.splitlines()

    def rules(self, raw: Any) -> ReviewRules:
        top = self._table(raw, (), _TOP)
        if top.get("format") != FORMAT:
            raise self._no(("format",), f'has to say format = "{FORMAT}"')
        kinds = top.get("kinds")
        if not isinstance(kinds, dict) or not kinds:
            raise self._no(("kinds",), "names no kind of request")
        return ReviewRules({str(kind): self._kind(value, ("kinds", str(kind))) for kind, value in kinds.items()})

    def _kind(self, raw: Any, at: tuple[str, ...]) -> KindRules:
        table = self._table(raw, at, _KIND)
        language = self._table(table.get("language", {}), (*at, "language"), _LANGUAGE)
        allowed = self._names(language.get("allowed", []), (*at, "language", "allowed"))
        for code in allowed:
            if code not in LANGUAGES:
                raise self._no((*at, "language", "allowed"), f"names a language that is not one of {LANGUAGES}")
        if bool(language) != (bool(allowed) and isinstance(language.get("field"), str)):
            raise self._no((*at, "language"), "has to name a field and the languages allowed in it")
        share = self._number(table.get("max_reject_share", 1), (*at, "max_reject_share"))
        if not 0 <= share <= 1:
            raise self._no((*at, "max_reject_share"), "is a share from 0 to 1")
        ranges = table.get("ranges", {})
        if not isinstance(ranges, dict):
            raise self._no((*at, "ranges"), "is a table of fields")
        return KindRules(
            schema=self._flag(table, "schema", at, default=True),
            ranges={str(name): self._range(value, (*at, "ranges", str(name))) for name, value in ranges.items()},
            duplicates=self._names(table.get("duplicates", []), (*at, "duplicates")),
            language_field=str(language.get("field", "")),
            languages=allowed,
            max_reject_share=share,
            skip=self._flag(table, "skip", at, default=False),
        )

    def _range(self, raw: Any, at: tuple[str, ...]) -> Range:
        table = self._table(raw, at, _RANGE)
        low, high = (self._number(table[name], (*at, name)) if name in table else None for name in _RANGE)
        if (low is None and high is None) or (low is not None and high is not None and low > high):
            raise self._no(at, "needs min, max or both, in this order")
        return Range(low, high)

    def _table(self, raw: Any, at: tuple[str, ...], known: tuple[str, ...]) -> dict[str, Any]:
        if not isinstance(raw, dict):
            raise self._no(at, "is a table")
        for key in raw:
            if key not in known:
                raise self._no((*at, str(key)), f"is not a rule; known here: {', '.join(known)}")
        return raw

    def _names(self, raw: Any, at: tuple[str, ...]) -> tuple[str, ...]:
        if not isinstance(raw, list) or not all(isinstance(item, str) and item for item in raw):
            raise self._no(at, "is a list of names")
        return tuple(raw)

    def _flag(self, table: Mapping[str, Any], name: str, at: tuple[str, ...], *, default: bool) -> bool:
        value = table.get(name, default)
        if not isinstance(value, bool):
            raise self._no((*at, name), "is true or false")
        return value

    def _number(self, raw: Any, at: tuple[str, ...]) -> Decimal:
        if isinstance(raw, bool) or not isinstance(raw, int | float | str):
            raise self._no(at, "is a number")
        try:
            value = Decimal(str(raw))
        except InvalidOperation as error:
            raise self._no(at, "is a number") from error
        if not value.is_finite():
            raise self._no(at, "is a finite number")
        return value

    def _no(self, at: tuple[str, ...], why: str) -> UserError:
        line = self._line(at)
        where = ".".join(at) or "the file"
        return _wrong(self._name, f", line {line}" if line else "", f"{where} {why}")

    def _line(self, at: tuple[str, ...]) -> int:
        """Return the line on which a path's last name stands, looking for its tables in order; 0 if it is nowhere."""
        line = 0
        for name in at:
            wanted = re.compile(rf"(?<![\w-])[\"']?{re.escape(name)}[\"']?(?![\w-])")
            found = next((n for n in range(line or 1, len(self._lines) + 1) if wanted.search(self._lines[n - 1])), 0)
            line = found or line
        return line


def _wrong(name: str, line: str, why: str) -> UserError:
    return UserError(
        f"The rules in {name}{line}: {why}.", next_step="Correct the file; docs/review-rules.md shows every rule."
    )
