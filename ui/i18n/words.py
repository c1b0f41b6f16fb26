"""Translating a text of ours. Values are put in after translation and never read as anything but text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ui.i18n.language import active

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACE = re.compile(r"\{(\w+)\}")
"""A place for a value: `{name}`."""


def tr(text: str, plural: str = "", /, *, n: int | None = None, context: str = "", **values: object) -> str:
    """Return a text in the person's language.

    Args:
        text: the English text, a literal (or a constant marked by `mark`), with places such as `{name}` for values.
        plural: the English text for every count but one: `tr("{n} request", "{n} requests", n=count)`.
        n: the count that decides the form; `{n}` is written with the locale's groups.
        context: parts English words with several meanings, for instance `tr("Open", context="verb")`.
        values: what goes into the places, already formatted.
    """
    language = active()
    key = plural or text
    found = language.find(key, context, -1 if n is None else abs(n))
    english = text if n in {1, -1} or not plural else plural
    if n is not None:
        values["n"] = language.count(n)
    return fill(found or english, values) if values else found or english


def mark(text: str) -> str:
    """Return the text unchanged: a module's constant, made at import, that `tr(NAME)` translates where it is used."""
    return text


def fill(template: str, values: Mapping[str, object]) -> str:
    """Put values into a template's places in one pass: what looks like a place inside a value stays as it is."""
    return PLACE.sub(lambda place: str(values.get(place[1], place[0])), template)
