"""Dates of birth: a date beside a word that says somebody was born then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|fév|mars|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott"
    r"|mrt|mei|fev|out|dez|stycz|lut|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud)[^\W\d_]{0,9}\.?"
)
_DATE = re.compile(
    rf"""(?<![\w./-])(?:
      (?:19|20)\d{{2}}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])
    | (?:0?[1-9]|[12]\d|3[01])\s?[-./]\s?(?:0?[1-9]|[12]\d|3[01])\s?[-./]\s?(?:(?:18|19|20)\d{{2}}|\d{{2}})
    | (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.|er|º|°)?[\s-]{{1,2}}(?:of\s|de\s|di\s)?{_MONTHS}(?:[\s,-]{{1,2}}(?:de\s|del\s|of\s)?(?:(?:18|19|20)\d{{2}}|'\d{{2}}))?
    | {_MONTHS}\s(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:,?\s(?:18|19|20)\d{{2}})?
    | (?:19|20)\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])
    )(?![\w/]|-\d|\.\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_CUE = re.compile(
    r"""\b(?:born|birth|birth[\s_-]?da(?:y|te)|date\s?of\s?birth|dateofbirth|dob|d\.o\.b|b-?day|geboren(?:e[rn]?)?|geb|geburtstag|geburtsdatum|geb\.?-?\s?datum
    |née?|né\(e\)|naissance|anniversaire|datenaissance|nacid[oa]|nací|nació|nacimiento|cumpleaños|nat[oa]|nascita|nacque|compleanno|datanascita|nascid[oa]|nasci|nasceu|nascimento|aniversário
    |geboortedatum|geboorte|verjaardag|verjaart|jarig|urodzon[yae]|urodził[a]?|urodziłem|urodziłam|urodzenia|urodziny|ur|född|föddes|födelsedag|födelsedatum|fyller
    |født|fødselsdato|fødselsdag|bursdag|syntynyt|syntymäaika|narozen[aý]?|narození|születés|doğum|fecha\s?nac|data\s?nasc|f\.\s?nac|gebdat)\b|\*\s?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD_JOINS = str.maketrans("_", " ")
_BEFORE, _AFTER = 48, 22
_AFTER_CUE = re.compile(
    r"^[\s,)(\"'-]{0,4}(?:is|was|ist|es|est|è|é)?\s?(?:my|his|her|their|mein|sein|ihr|mi|su|mon|sa|son|la)?\s?(?:birth|dob|b-?day|geb|geboren|naissance|nacimiento|nascita|née?)\b",
    re.IGNORECASE,
)


class BirthDetector:
    """Finds dates of birth; any other date is left alone."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield dates of birth."""
        if not any(map(str.isdigit, text)):
            return
        last = 0
        for match in _DATE.finditer(text):
            window = text[max(last, match.start() - _BEFORE) : match.start()].translate(_WORD_JOINS)
            last = match.end()
            cues = list(_CUE.finditer(_split_camel(window)))
            if cues and not re.search(r"[.!?]\s+[A-Z]\w*\s", window[cues[-1].end() :]):
                yield Hit("DOB", match.start(), match.end(), 0.93)
            elif _AFTER_CUE.search(text[match.end() : match.end() + _AFTER]):
                yield Hit("DOB", match.start(), match.end(), 0.9)


def _split_camel(text: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
