"""Bank accounts that are written as two numbers, and those whose check digits alone tell them: one span for both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_CALLED: Final = pattern("bank", "CALLED")
_PAIRED: Final = pattern("bank", "PAIRED")
_ROUTED: Final = pattern("bank", "ROUTED")
_CLABE: Final = pattern("bank", "CLABE")
_MONEY: Final = pattern("bank", "MONEY")
_NAMED: Final = pattern("bank", "NAMED")
_SPOKEN: Final = re.compile(
    r"account|acct|a/c|direct deposit|payroll|bank|konto|compte|cuenta|conta|conto|rekening", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\d{4}|\d[ -]\d")
"""In every text with an account; quicker to look for."""
_IFSC: Final = re.compile(r"[A-Z]{4}0\d{6}[ ,/]")
_DIGIT: Final = re.compile(r"\d")
_WORDS: Final = (
    "bank", "acc", "a/c", "konto", "kto", "clearing", "bsb", "sort", "wage", "salary", "pay", "paid", "tfr", "transfer",
    "deposit", "remit", "refund", "rent ", "bacs", "overf", "lön", "løn", "autogiro", "nordea", "swish", "transit",
    "routing", "rtn", "aba", "branch", "ifsc", "abi", "fnb", "capitec", " ag ", "ag.", "agên", "agenc", "filial",
    "conta", "send", "sent", "lloyds", "barclays", "hsbc", "monzo", "betal", "indsæt", "reg.", "reg ", "s/c", "blz",
    "cuenta", "compte", "fpi", "0000",
)  # fmt: skip
"""One of these is in every text with an account that is called one; quicker to look for."""
_DATED: Final = re.compile(r"(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2])-(?:1\d|2\d)")
_MOBILE: Final = re.compile(r"07\d\d(?:[ ]\d\d){3}|07\d[ -]\d{3}(?:[ ]\d\d){2}")
"""A Swedish phone, which money is sent to as well."""
_BEFORE, _NEAR, _AFTER = 90, 32, 24
_TEN = 10


class BankDetector:
    """Finds pairs of a bank's number and an account's."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield accounts."""
        if _NUMBER.search(text):
            yield from _checked(text)
            lower = text.lower()
            if any(word in lower for word in _WORDS) or _IFSC.search(text):
                yield from _called(text)


def _checked(text: str) -> Iterator[Hit]:
    """Yield accounts whose check digits tell them."""
    for match in _ROUTED.finditer(text):
        if _routes(match["route"]):
            yield Hit("BANK_ACCOUNT", match.start(), match.end(), 0.965)
    for match in _CLABE.finditer(text):
        if _clabe(match.group()):
            yield Hit("BANK_ACCOUNT", match.start(), match.end(), 0.965)


def _called(text: str) -> Iterator[Hit]:
    """Yield accounts beside words for their parts, from the first number on."""
    for match in _CALLED.finditer(text):
        first = _DIGIT.search(text, match.start())
        yield Hit("BANK_ACCOUNT", first.start() if first else match.start(), match.end(), 0.965)
    for match in _PAIRED.finditer(text):
        dated = _DATED.match(match["value"]) is not None  # a day, perhaps: the word stands close before it
        begin, end = (_NEAR, 0) if dated else (_BEFORE, match.end() - match.start() + _AFTER)
        if _MOBILE.fullmatch(match["value"]):
            continue
        if _MONEY.search(text, max(0, match.start() - begin), match.start() + end):
            yield Hit("BANK_ACCOUNT", match.start("value"), match.end("value"), 0.965)
    for match in _NAMED.finditer(text):
        if _SPOKEN.search(text, max(0, match.start() - _BEFORE), match.start()):
            yield Hit("BANK_ACCOUNT", match.start("value"), match.end("value"), 0.905)


def _routes(number: str) -> bool:
    """Return whether the check digit of an American routing number fits (ABA: weights 3, 7, 1)."""
    return sum(int(digit) * (3, 7, 1)[place % 3] for place, digit in enumerate(number)) % _TEN == 0


def _clabe(number: str) -> bool:
    """Return whether the check digit of a Mexican CLABE fits (weights 3, 7, 1, each product modulo 10)."""
    total = sum(int(digit) * (3, 7, 1)[place % 3] % _TEN for place, digit in enumerate(number[:-1]))
    return (_TEN - total % _TEN) % _TEN == int(number[-1])
