"""What stands where a hit stood: a word in brackets, a pseudonym, something coarser.

A pseudonym is the first 30 bits of HMAC-SHA256 over type and normalised text, under a key of the sale that never
leaves: the same person is the same pseudonym throughout a sale and another one in the next, and nobody without the
key can try names out. Of 1,000 people two share one with a probability of 0.05 % (birthday bound).
"""

from __future__ import annotations

import hmac
import re
from typing import TYPE_CHECKING, Final, Protocol

from privacy.kinds import WORDS
from privacy.scrub.decisions import Decided, normalised
from privacy.scrub.generalise import generalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privacy.detectors.hit import Hit
    from privacy.kinds import PiiType

_TAG = b"gln:pseudonym:1"
_ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz023456789"  # without i, l, o, 1: no look-alikes
_LETTERS: Final = 6
_STAND_INS: Final[dict[PiiType, str]] = {
    "PERSON": "Person-{}",
    "EMAIL": "mail-{}@pseudonym.invalid",  # RFC 2606: never anybody's
    "PHONE": "Phone-{}",
    "ADDRESS": "Address-{}",
    "CARD": "Card-{}",
    "IBAN": "IBAN-{}",
    "NATIONAL_ID": "Identity-{}",
    "PASSPORT": "Passport-{}",
    "TAX_ID": "Tax-{}",
    "DOB": "Birthday-{}",
    "IP": "IP-{}",
    "MAC": "Device-{}",
    "COORDINATES": "Place-{}",
    "SECRET": "Secret-{}",
    "URL_PRIVATE": "https://{}.pseudonym.invalid/",
    "PLATE": "Plate-{}",
    "USERNAME": "User-{}",
    "HEALTH_ID": "Health-{}",
    "BANK_ACCOUNT": "Account-{}",
}
_STAND_IN = re.compile(
    "|".join(re.escape(form).replace(r"\{\}", f"[{_ALPHABET}]{{{_LETTERS}}}") for form in _STAND_INS.values())
    + "|"
    + "|".join(re.escape(f"[{word}]") for word in WORDS.values())
)
_YEAR = re.compile(r"(?<!\d)(?:18|19|20)\d{2}(?!\d)")


class Finder(Protocol):
    """Finds personal data in a text; hits do not overlap and come in order."""

    def find(self, text: str) -> Sequence[Hit]:
        """Return the hits."""
        ...


def is_stand_in(text: str) -> bool:
    """Say whether a text is nothing but a pseudonym or a masking word that this module writes."""
    return _STAND_IN.fullmatch(text) is not None


def stand_ins(text: str) -> list[tuple[int, int]]:
    """Return where in a text such stand-ins are."""
    return [found.span() for found in _STAND_IN.finditer(text)]


class Stand:
    """Replaces hits as decided.

    Args:
        finder: finds them.
        decided: what happens to each; a hit nobody decided about is masked.
        key: 32 bytes of this sale for pseudonyms.
    """

    def __init__(self, finder: Finder, decided: Decided, key: bytes) -> None:
        self._finder = finder
        self._decided = decided
        self._key = hmac.digest(key, _TAG, "sha256") if key else b""

    def text(self, text: str) -> str | None:
        """Return the text with every hit replaced, None where the whole cell is to be dropped."""
        hits = self._finder.find(text)
        if not hits:
            return text
        parts, position = [], 0
        for hit in hits:
            kind, found = hit.type, text[hit.start : hit.end]
            action = self._decided.action(kind, found) or "mask"
            if action == "drop":
                return None
            parts += [text[position : hit.start], self._instead(action, kind, found)]
            position = hit.end
        return "".join([*parts, text[position:]])

    def _instead(self, action: str, kind: PiiType, found: str) -> str:
        if action == "keep" or is_stand_in(found):
            return found
        if action == "pseudonym":
            return pseudonym(self._key, kind, found)
        coarser = _coarser(kind, found) if action == "generalise" else ""
        return coarser or f"[{WORDS[kind]}]"


def pseudonym(key: bytes, kind: PiiType, found: str) -> str:
    """Return the stand-in for a hit: readable, the same for all its spellings."""
    digest = hmac.digest(key, f"{kind}\0{normalised(kind, found)}".encode("utf-8", "surrogatepass"), "sha256")
    number = int.from_bytes(digest[:4], "big") >> 2
    letters = "".join(_ALPHABET[number >> 5 * place & 31] for place in range(_LETTERS))
    return _STAND_INS[kind].format(letters)


def _coarser(kind: PiiType, found: str) -> str:
    """Return what is left of a hit made coarser, empty where nothing can be: it is masked then.

    Coordinates keep one decimal (about 11 km), a date of birth its year, an IP address its first two parts, a private
    link its host.
    """
    if kind == "COORDINATES":
        return str(generalise("decimals=1", found) or "")
    if kind == "DOB":
        year = _YEAR.search(found)
        return year[0] if year else ""
    if kind == "IP":
        parts = found.split(".") if "." in found and ":" not in found else found.split(":")
        return f"{parts[0]}.{parts[1]}.x.x" if "." in found and ":" not in found else f"{parts[0]}:{parts[1]}:x"
    return str(generalise("host", found) or "") if kind == "URL_PRIVATE" else ""


def redact_text(text: str, finder: Finder) -> str:
    """Replace every hit by its kind in brackets, such as `[e-mail address]`."""
    return Stand(finder, Decided(()), b"").text(text) or ""
