"""What the person decided about hits of personal data: for one text, or for all of a type."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from privacy.kinds import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from privacy.findings import Findings, HitGroup
    from privacy.kinds import PiiType

HIT_ACTIONS: Final = ("drop", "mask", "pseudonym", "generalise", "keep")
"""What can be done to a hit: empty the whole cell, a word in brackets, a stand-in, something coarser, nothing."""

MAX_DECIDED_CHARS: Final = 2_000

_EXACT: Final = frozenset({"SECRET", "URL_PRIVATE"})
_WRITTEN: Final = frozenset({"PERSON", "ADDRESS", "USERNAME", "EMAIL", "IP", "COORDINATES", "DOB"})

_SUGGESTED: Final[dict[PiiType, str]] = {
    "PERSON": "pseudonym",
    "EMAIL": "pseudonym",
    "PHONE": "pseudonym",
    "ADDRESS": "mask",
    "CARD": "mask",
    "IBAN": "mask",
    "NATIONAL_ID": "mask",
    "PASSPORT": "mask",
    "TAX_ID": "mask",
    "DOB": "generalise",
    "IP": "generalise",
    "MAC": "pseudonym",
    "COORDINATES": "generalise",
    "SECRET": "drop",
    "URL_PRIVATE": "generalise",
    "PLATE": "mask",
    "USERNAME": "pseudonym",
    "HEALTH_ID": "mask",
    "BANK_ACCOUNT": "mask",
}
"""Secrets take their cell with them, numbers that name a person are of no use to anybody, people stay tellable apart,
places and dates become coarser."""


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """What happens to hits of personal data; the narrower one counts, so a text's decision before its type's.

    Attributes:
        type: a `privacy.kinds.PiiType`.
        text: of one `HitGroup`, or empty for all of the type.
        action: `drop` (the whole cell), `mask`, `pseudonym`, `generalise` or `keep`.
    """

    type: str
    text: str
    action: str


def normalised(kind: str, text: str) -> str:
    """Return what all spellings of one hit share, so that one decision and one pseudonym cover them.

    Secrets and private links count as written. Names, addresses, mail and the like ignore case and spacing; numbers
    ignore all but their letters, digits and plus sign.
    """
    if kind in _EXACT:
        return text
    folded = unicodedata.normalize("NFKC", text).casefold()
    if kind in _WRITTEN:
        return " ".join(folded.split())
    return "".join(sign for sign in folded if sign.isalnum() or sign == "+")


class Decided:
    """Looks decisions up."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._by_text: dict[tuple[str, str], str] = {}
        self._by_type: dict[str, str] = {}
        for one in decisions:
            if one.text:
                self._by_text[one.type, normalised(one.type, one.text)] = one.action
            else:
                self._by_type[one.type] = one.action

    def action(self, kind: str, text: str) -> str | None:
        """Return what was decided about a hit, None where nothing was."""
        if self._by_text:
            narrow = self._by_text.get((kind, normalised(kind, text)))
            if narrow is not None:
                return narrow
        return self._by_type.get(kind)


def undecided(findings: Findings, decisions: Iterable[Decision]) -> tuple[HitGroup, ...]:
    """Return the groups about which nothing was decided, neither for their text nor for their type."""
    decided = Decided(decisions)
    return tuple(group for group in findings.groups if decided.action(group.type, group.text) is None)


def suggested(findings: Findings) -> tuple[Decision, ...]:
    """Return one decision for each type that was found, as we would decide, in the order of `privacy.kinds.WORDS`."""
    found = {group.type for group in findings.groups}
    return tuple(Decision(kind, "", _SUGGESTED[kind]) for kind in WORDS if kind in found)


def refused(decisions: Iterable[Decision]) -> str:
    """Return what is wrong with decisions, empty where nothing is; never their text."""
    known: set[tuple[str, str]] = set()
    for one in decisions:
        if one.type not in WORDS:
            return "The plan decides about a kind of personal data this version does not know."
        if one.action not in HIT_ACTIONS:
            return "The plan does something to personal data that this version does not know."
        if len(one.text) > MAX_DECIDED_CHARS:
            return "The plan decides about a text that is too long to be one piece of personal data."
        key = one.type, normalised(one.type, one.text) if one.text else ""
        if key in known:
            return "The plan has two decisions about one piece of personal data."
        known.add(key)
    return ""
