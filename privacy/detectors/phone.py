"""Phone numbers: international ones by Google's numbering plans, national ones by how a country writes them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from privacy.detectors.cues import cue_of
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, stemmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from privacy.detectors.cues import Cue
    from privacy.kinds import PiiType

_CANDIDATE: Final = pattern("phone", "CANDIDATE")
_NOT_A_PHONE: Final = pattern("phone", "NOT_A_PHONE")
_NATIONAL: Final = pattern("phone", "NATIONAL")
_SPACED: Final = pattern("phone", "SPACED")
_SERVICE: Final = pattern("phone", "SERVICE")
_UNIT: Final = pattern("phone", "UNIT")
_SIGN: Final = pattern("phone", "SIGN")
_LINKED: Final = stemmed("phone", "LINKED")
_HOME: Final = re.compile(
    r"\(0\d{1,4}\)[ ]?\d{2,4}(?:[ -]\d{2,4})*|\([2-9]\d\d\)[ ]\d{3}-\d{4}|0[1-9]\d{1,3}[ -]\d{3}[ -]\d{3,4}"
    r"|0[1-9]\d{1,2}-\d{3}(?:[ ]\d\d){2}|0[1-9]\d\d(?:[ ]\d\d){3}"
)
"""With the 0 or the brackets of an area's code, in groups."""
_PAIRS: Final = pattern("phone", "PAIRS")
_DOTTED: Final = re.compile(r"\d{3}(?:\.\d{3}){2}|\d{2}\.\d{3}(?:\.\d{2}){2}|\d{2}(?:\.\d{3}){2}")
_HYPHENED: Final = re.compile(r"0[1-9]\d?-\d{3}[ ]\d\d[ ]\d\d")
"""As Swedes write them, whose word for phone (tfn) is Australia's for a number of taxes."""
_SIGN_CHARS: Final = 5
_LEAST_SHAPED: Final = 8
_ONLY_PHONE: Final[frozenset[PiiType | None]] = frozenset(
    {"PHONE", None, "NATIONAL_ID", "TAX_ID", "PASSPORT", "HEALTH_ID", "BANK_ACCOUNT"}
)
_MIN_DIGITS, _MAX_DIGITS = 7, 15
_MIN_CUED_DIGITS = 5
_FAR = 4
_LONE_CHARS = 16
_SEPARATORS: Final = frozenset({",", ";", "|", "\t"})
_EDGES: Final = frozenset({"", "\n", *_SEPARATORS})
_ROW_CHARS: Final = 200
_REGIONS: Final = ("US", "IN", "IT", "GB", "DE", "FR", "ES", "PT", "PL", "NL", "BR", "AU")
_GROUPING: Final = (
    *_REGIONS,
    "IE",
    "BE",
    "CH",
    "AT",
    "SE",
    "DK",
    "NO",
    "FI",
    "CZ",
    "GR",
    "TR",
    "JP",
    "KR",
    "CN",
    "ZA",
    "MX",
    "CL",
)
_BESIDE_MAIL: Final = (*_REGIONS, "MX", "BE", "CH", "AT", "SE", "DK", "NO", "AR", "CO", "CL")
_MAIL: Final = re.compile(r"@[\w.-]+\.[A-Za-z]{2,}[>)\"']?(?:\s?[,;|/]\s?|[ \t]{1,3})\Z")
_END: Final = re.compile(r"[.)]?(?:\s*$|\s*[\n,;|]|\.\s)")
_MAIL_CHARS: Final = 48
_GROUPED: Final = re.compile(r"^00\d{1,3}[ ./-]\(?\d+[) ./-]+\d")
_EXTENSION: Final = re.compile(r"\s?(?:x|ext\.?|Durchwahl|DW)\s?\d{1,6}$")


class PhoneDetector:
    """Finds numbers with a country code, national ones as people write them, and any digits beside a word for phone."""

    def __init__(self, region: str | None = None) -> None:
        """Take the two-letter region of the person, in which bare digits that form a valid number are understood."""
        self._region = region

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield phone numbers."""
        for linked in _LINKED.finditer(text) if ":" in text or "/" in text else ():
            yield Hit("PHONE", linked.start("number"), linked.end("number"), 0.97)
        for match in _CANDIDATE.finditer(text):
            written = match.group()
            start, end = match.span()
            if written.startswith("(") and ")" not in written:
                written, start = written[1:], start + 1
            code, closed, _ = written.partition(")")
            if written.startswith("+") and closed and "(" not in code and text[start - 1 : start] == "(":
                written, start = f"({written}", start - 1
            if written.startswith("+"):
                written = _trimmed(written)
                end = start + len(written)
            digits = "".join(filter(str.isdigit, _EXTENSION.sub("", written)))
            if not _MIN_CUED_DIGITS <= len(digits) <= _MAX_DIGITS + 2:
                continue
            confidence = self._confidence(text, written, digits, start, end)
            if confidence:
                yield Hit("PHONE", start, end, confidence)

    def _confidence(self, text: str, written: str, digits: str, start: int, end: int) -> float:
        if (written.startswith(("+", "00", "(+")) and not written.startswith("000")) or text[
            max(0, start - 2) : start
        ] == "(+":
            return 0 if written.startswith("00") and _counted(text, start, end) else _international(written, digits)
        cue = cue_of(text, start, end, _ONLY_PHONE)
        if len(set(digits)) == 1 or (_NOT_A_PHONE.fullmatch(written) and not _called_dotted(written, cue)):
            return 0
        judged = _by_cue(text, written, digits, (start, end), cue)
        if judged is not None:
            return judged
        if _NATIONAL.fullmatch(_EXTENSION.sub("", written)):
            return 0.81
        other = cue.known and cue.kind != "PHONE"
        return 0.71 if _SPACED.fullmatch(written) else self._bare(text, written, digits, (start, end), known=other)

    def _bare(self, text: str, written: str, digits: str, place: tuple[int, int], *, known: bool) -> float:
        if not known and len(digits) > _MIN_DIGITS and _follows_mail(text, *place):
            return 0.72 if _valid_anywhere(written, _BESIDE_MAIL) else 0
        own = self._region is not None and len(digits) >= _MIN_DIGITS and _valid(written, self._region)
        if own:
            return 0.78
        if not known and _stands_apart(text, written, *place):
            return 0.7
        return 0.62 if not known and _fills_row(text, *place) and _valid_anywhere(written) else 0


def _by_cue(text: str, written: str, digits: str, place: tuple[int, int], cue: Cue) -> float | None:
    """Return how sure the word beside the number makes it, or `None` where it stands alone."""
    known, kind, distance, sure = cue.known, cue.kind, cue.distance, cue.sure
    start, end = place
    if kind is not None and _SERVICE.fullmatch(written) and not (distance == 0 and _lone(text, start)):
        return 0.955
    signed = not known and len(digits) >= _MIN_DIGITS and _SIGN.search(text, max(0, start - _SIGN_CHARS), start)
    if signed or (kind is not None and _HYPHENED.fullmatch(written)):
        return 0.9
    if not known or distance > _FAR or (kind != "PHONE" and dialled(written, cue)):
        return None
    if not sure:
        named = text[:start].rstrip(" (")[-1:] in {":", "."} or len(digits) > _LEAST_SHAPED
        fits = kind == "PHONE" and distance == 0 and len(digits) >= _LEAST_SHAPED and named
        return 0.85 if fits and not _UNIT.match(text, end) else None
    if kind != "PHONE" or (len(digits) < _MIN_DIGITS and _UNIT.match(text, end)):
        return 0
    short = 0 if cue.weak or cue.behind else 0.6
    return 0.9 if len(digits) >= _MIN_DIGITS else short


def dialled(written: str, cue: Cue) -> bool:
    """Whether a number is written as they are dialled from home, and words part it from one for another number."""
    apart = cue.kind is not None and (cue.behind or cue.distance > 0)
    return apart and _HOME.fullmatch(written) is not None


def _called_dotted(written: str, cue: Cue) -> bool:
    """Whether groups with full stops, as thousands have them, stand right behind a word for phone."""
    return cue.kind == "PHONE" and cue.sure and cue.distance == 0 and _DOTTED.fullmatch(written) is not None


def _counted(text: str, start: int, end: int) -> bool:
    """Whether a word says that a number with two noughts before it is one of goods, parcels or a bank."""
    cue = cue_of(text, start, end, _ONLY_PHONE)
    return cue.known and cue.sure and cue.kind != "PHONE" and cue.distance <= 1 and not cue.behind


def _lone(text: str, start: int) -> bool:
    """Whether no other number stands close before the value, to which its cue could belong."""
    return not any(map(str.isdigit, text[max(0, start - _LONE_CHARS) : start]))


def _fills_row(text: str, start: int, end: int) -> bool:
    """Whether bare digits fill a field, but the first, of a row that has a mail address."""
    before, after = text[text.rfind("\n", 0, start) + 1 : start].rstrip(" \"'"), text[end:].lstrip(" \"'")
    if before[-1:] not in _SEPARATORS or not (after[:1] in _SEPARATORS or after[:1] in {"", "\n"}):
        return False
    return "@" in before or "@" in after[:_ROW_CHARS].partition("\n")[0]


def _stands_apart(text: str, written: str, start: int, end: int) -> bool:
    """Whether a grouped number stands alone in brackets, or pairs of digits fill a field, and a country dials so."""
    before, after = text[start - 1 : start], text[end : end + 1]
    enclosed = before == "(" and after == ")" and not written.isdecimal()
    if not enclosed:
        field = text[:start].rstrip(" ")[-1:], text[end:].lstrip(" ")[:1]
        if not _PAIRS.fullmatch(written) or not all(side in _EDGES for side in field):
            return False
    return _valid_anywhere(written, _GROUPING)


def _follows_mail(text: str, start: int, end: int) -> bool:
    """Whether a number stands right behind a mail address, and nothing that it could count follows."""
    before = text[max(0, start - _MAIL_CHARS) : start]
    return _MAIL.search(before) is not None and _END.match(text, end) is not None


def _valid_anywhere(number: str, regions: tuple[str, ...] = _REGIONS) -> bool:
    return any(_valid(number, region) for region in regions)


def _international(written: str, digits: str) -> float:
    if not _MIN_DIGITS <= len(digits) <= _MAX_DIGITS + 2:
        return 0
    number = "+" + (digits[2:] if written.startswith("00") else digits)
    if _valid(number, None):
        return 0.96
    dialled = written.startswith(("+", "(+")) or _GROUPED.search(written)
    if not dialled or len(digits) <= _MIN_DIGITS + 1 or len(set(digits)) == 1:
        return 0
    return 0.9 if _possible(number) else 0.8


def _trimmed(written: str) -> str:
    """Return an international number without the number after it, where only so it is one."""
    shorter = written.rpartition(" ")[0]
    return shorter if shorter and not _valid(written, None) and _valid(shorter, None) else written


@lru_cache(maxsize=4096)
def _valid(number: str, region: str | None) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False


@lru_cache(maxsize=4096)
def _possible(number: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return False
