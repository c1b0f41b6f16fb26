"""Postal addresses as a dozen countries write them: street and number, with town and postcode where they follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAP: Final = r"[A-ZÀ-ÖØ-ÝŁŚŻŹĆŃÓĘĄ][\w'’.-]*"
_NAME: Final = rf"{_CAP}(?:[ -](?:{_CAP}|de[rsnl]?|d[aeiou]s?|du|des|del|della|dello|dei|degli|van|von|zum|zur|am|an|la|las|los|le|les|of|the|und|y|e|i|et|en|den|het|op|ten|ter|[Ss]aint|\d{{1,2}}(?:\.|th|st|nd|rd)?)){{0,4}}"
_TOWN: Final = r"[A-ZÀ-ÖØ-ÝŁŚŻŹĆŃÓĘĄ][^\W\d_]*(?:['’][^\W\d_]+)?"
_CITY: Final = rf"{_TOWN}(?:[ -](?:{_TOWN}|am|an der|im|in|of|upon|on|de|del|la|le|les|sur|sous|lès|en|da|do|dos|das|di|el|aan|den|bei|ob der|St\.)){{0,3}}(?: \([A-Z]{{2}}\))?"
_UK: Final = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
_NUMBER: Final = r"\d{1,5}(?: ?[a-zA-Z]\b)?(?:[-/]\d{1,4}[a-zA-Z]?)?"
_UNIT: Final = r"(?:Flat|Apartment|Apt\.?|Unit|Suite|Ste\.?|Room|Floor|Studio|House|Penthouse|Level|Shop|\#|No\.?|Building|Bldg\.?|Block)"
_EN_TYPE: Final = (
    r"(?:Street|St|Avenue|Ave|Av|Road|Rd|Lane|Ln|Terrace|Ter|Drive|Dr|Way|Court|Ct|Boulevard|Blvd|Place|Pl|Square|Sq|Close|Crescent|Cres|Gardens|Gdns|Grove|Hill|Mews|Row|Parade|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Trail|Trl|Walk|Green|Park|Rise|View|Vale|Wharf|Quay|Alley|Loop|Plaza|Turnpike|Pike|Path|Run|Ridge|Point|Heights|Embankment|Broadway|Esplanade|Station|Stravenue|Cove|Creek|Crossing|Estates?|Expressway|Extensions?|Falls|Ferry|Fields?|Flats?|Ford|Forest|Forge|Fork|Fort|Freeway|Gateway|Glens?|Harbors?|Haven|Hollow|Inlet|Islands?|Isle|Junctions?|Keys?|Knolls?|Lakes?|Landing|Light|Locks|Lodge|Mall|Manors?|Meadows?|Mills?|Mission|Motorway|Mountains?|Mount|Neck|Orchard|Oval|Overpass|Pass|Passage|Pines?|Plains?|Port|Prairie|Radial|Ranch|Rapid|Rest|River|Route|Rue|Shoals?|Shores?|Skyway|Springs?|Spurs?|Stream|Summit|Throughway|Trace|Track|Tunnel|Underpass|Unions?|Valleys?|Via|Viaduct|Villages?|Ville|Vista|Wells?|Marg|Nagar|Cross|Main|Layout|Enclave|Colony)"
)
_EN_TAIL: Final = (
    rf"(?:,? [NSEW]{{1,2}}\b)?(?:,? {_UNIT} ?\#?\w{{1,5}}\b)?(?:,? (?:\d{{1,2}}(?:st|nd|rd|th) [Ff]loor))?"
    rf"(?:[,\n]{{1,2}} ?{_CITY}(?=[,.\n;]| [A-Z]{{1,3}}\b|\s\d| -|$))?(?:,? {_CITY}(?=,? {_UK}))?(?:,? (?:{_UK}|[A-Z]{{2}},? \d{{5}}(?:-\d{{4}})?|[A-Z]{{2}},? [A-Z]\d[A-Z][ -]?\d[A-Z]\d|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),? \d{{4}}|{_CAP} \d{{5}}(?:-\d{{4}})?|-? ?\d{{6}}|\d{{5}}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d|[A-Z]{{2}}\b))?"
)
_STREET_FIRST: Final = (
    r"(?:[Rr]ue|[Aa]venue|[Aa]v\.|[Bb]oulevard|[Bb]d\.?|[Bb]lvd|[Pp]lace|[Ii]mpasse|[Aa]llée|[Cc]hemin|[Qq]uai|[Cc]ours|[Rr]oute|[Ss]quare|[Pp]assage|[Rr]uelle|[Ff]aubourg|[Rr]ésidence)"
)
_ROMANCE: Final = (
    r"(?:C/|[Cc]alle|[Cc]l\.|[Aa]venida|[Aa]vda?\.?|[Aa]v\.|[Pp]laza|[Pp]za\.|[Pp]aseo|P\.º|[Cc]arrer|[Rr]onda|[Cc]amino|[Tt]raves[ií]a|[Gg]lorieta|[Cc]arretera|[Pp]asaje|[Rr]ambla|[Cc]uesta|[Uu]rbanización|[Cc]añada|[Cc]allejón|[Aa]cceso|[Vv]ial|[Pp]asadizo"
    r"|[Vv]ia|[Vv]iale|[Pp]iazza|[Pp]iazzale|[Cc]orso|[Ll]argo|[Vv]icolo|[Ss]trada|[Cc]ontrada|[Ll]ungomare|[Cc]anale|[Rr]otonda|[Ii]ncrocio|[Bb]orgo|[Ss]tretto"
    r"|[Rr]ua|R\.|[Tt]ravessa|[Tt]v\.|[Pp]raça|[Pp]raceta|[Aa]lameda|[Ee]strada|[Rr]odovia|[Bb]eco|[Ll]adeira|[Ll]argo|[Vv]iela|[Cc]alçada|[Cc]olônia|[Cc]ondomínio|[Vv]ila|[Ff]azenda)"
)
_COMPOUND: Final = (
    r"(?:stra(?:ße|sse)|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|stieg|markt|berg|hof|tor|graben|promenade|winkel|pfad|wall|brücke|park|feld|kamp|twiete|zeile|rain|straat|laan|plein|gracht|kade|dijk|singel|steeg|hof|dreef|baan|lei|pad|gatan|vägen|gränd|torget|stigen|backen|gränden|gade|vej|allé|stræde|torv|gata|veien|vegen|plass|svingen|katu|tie|kuja|polku|tie)"
)
_CONTINENTAL_TAIL: Final = (
    rf"(?:,? (?:[Bb]us|[Bb]te|[Tt]op|[Ss]tiege|[Tt]ür|lgh|[Aa]pp?\.?|[Ww]ohnung|[Hh]interhaus|[Ee]tage|[Mm]\.|m\.|2\. OG) ?\d{{0,4}})?"
    rf"(?:[,;\n]{{1,2}} ?|[ ]-[ ]| in )?(?:(?:,? ?(?:[A-Z]{{1,2}}-)?\d{{3,5}}(?: ?[A-Z]{{2}}\b|[ -]\d{{2,3}}\b)?[, ]{{1,2}}{_CITY})|(?<=[,\n] ){_CITY})?"
)
_PATTERNS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # English: number first
        rf"(?<![\w.,/#-])(?:{_UNIT} ?\#?\w{{1,5}},? )?(?:{_CAP} (?:House|Court|Building|Tower|Towers|Apartments|Villas?),? )?\d{{1,5}}[A-Za-z]?(?:[-/]\d{{1,5}}[A-Za-z]?)?,? (?:[NSEW]{{1,2}}\.? |North |South |East |West )?(?:(?:{_CAP}|\d{{1,3}}(?:st|nd|rd|th)|of|the|[Oo]'\w+) ){{1,4}}{_EN_TYPE}\b\.?{_EN_TAIL}",
        # French and Belgian: number, street type, name
        rf"(?<![\w.,/#-])\d{{1,4}}(?: ?(?:bis|ter|quater|[A-D])\b)?,? {_STREET_FIRST} (?:(?:de la|de l['’]|des?|du|d['’]|la|le|les|aux?|et|\d{{1,2}})[ ]?|{_CAP}[ -]?){{1,7}}(?:, (?:[Aa]ppartement|[Bb]ât(?:iment|\.)?|[Aa]ppt?\.?) ?\w{{1,4}})?(?:(?<=[ -])|(?=[,.;\n\s)]|$))(?:(?:[,;\n] ?|- ?)?(?:(?:F-|B-|L-|CH-)?\d{{4,5}} {_CITY}))?",
        # Spanish, Italian, Portuguese: type, name, number
        rf"(?<![\w.])(?:{_ROMANCE}) ?(?:(?:de la|de los|de las|dels?|de|d['’]|da|das|do|dos|della|dello|dell['’]|delle|dei|degli|di|la|las|los|el|San|y|e|i|\d{{1,2}})[ ]?|{_CAP}[ ]?){{1,7}}(?<=[ \w.]),? ?(?:n\.?[º°o]?\.? ?|nº ?|núm\.? ?|num\. ?|s/n)?{_NUMBER}(?:,? ?(?:\d{{1,2}}[.ºª°]{{1,2}} ?(?:[A-Z]|[Ii]zq\.?|[Dd]cha\.?|[Ee]sq\.?|[Dd]to\.?|[Dd]rt\.?)?\b|[Pp]iso \w{{1,3}}|[Pp]uerta \w{{1,3}}|[Aa]pto\.? \w{{1,5}}|[Aa]pt\.? \w{{1,5}}|[Ii]nterno \w{{1,3}}|[Ss]cala \w{{1,2}}|[Bb]loco \w{{1,2}}|[Bb]ajo \w?|[Pp]lanta \w{{1,2}}))*(?:(?:[,;\n]{{1,2}} ?| - ?| )(?:CEP:? ?)?\d{{4,5}}(?:-\d{{3}})?[, ]{{1,2}}{_CITY}(?:,? ?\(?[A-Z]{{2}}\)?(?!\w))?|(?:[,;\n]{{1,2}} ?| [-–] ){_CITY}(?:(?:, ?| [-–] ){_CITY})?(?:(?:, ?|/| - ?)[A-Z]{{2}}(?!\w))?(?:(?:, ?| - ?| )(?:CEP:? ?)?\d{{4,5}}-?\d{{3}}|, ?\d{{4,5}})?)?",
        # Polish
        rf"(?<![\w.])(?:[Uu]l\.|[Uu]lic[ay]|[Aa]l\.|[Aa]lej[aei]|[Pp]l\.|[Pp]lac|[Oo]s\.|[Oo]siedle) ?{_NAME} \d{{1,4}}[A-Za-z]?(?:/\d{{1,4}}[A-Za-z]?| ?m\. ?\d{{1,4}})?(?:(?:[,;\n] ?| ){{1,2}}\d{{2}}-\d{{3}} {_CITY}| w {_CITY}|, {_CITY})?",
        # compounds: German, Dutch, Nordic
        rf"(?<![\w.])(?:(?:{_CAP}[ -]){{0,3}}[A-ZÄÖÜÅÆØa-z][\w.'’-]*?(?:{_COMPOUND})|(?:{_CAP}[ -]){{1,3}}(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Chaussee|[Gg]ata|[Vv]ej|[Vv]äg|[Gg]ade|[Ss]traat|[Ll]aan|[Pp]lein)|(?:Am|An der|An den|Auf der|Auf dem|Im|In der|Zum|Zur|Unter den|Unter der|Hinter der|Vor dem|Straße des|Platz der|Straße der|Obere|Untere|Alte|Neue) {_CAP}(?:[ -]{_CAP})?) \d{{1,4}} ?[a-zA-Z]?\b(?:[-/]\d{{1,4}}[a-z]?)?{_CONTINENTAL_TAIL}",
        # post office boxes
        rf"(?:\bP\.? ?O\.? Box|\bPostfach|\bApartado(?: de Correos)?|\bCasella [Pp]ostale|\bPostbus|\bBP|\bCaixa Postal|\bBoîte [Pp]ostale|\bskr\. pocztowa) \d{{1,6}}(?:[,\n] ?(?:\d{{4,5}}(?: [A-Z]{{2}})? )?{_CITY}(?:,? [A-Z]{{2}} \d{{5}}|,? {_UK})?)?",
        # Indian and other: unit, area, town and code of six digits
        rf"(?<![\w.])(?:{_UNIT}|H\.? ?No\.?|Plot|D\.? ?No\.?) ?(?:No\.? ?)?[\w/-]{{1,8}},(?: ?{_NAME},){{1,4}} ?{_CITY}(?:[ ,-]{{1,3}}\d{{6}})?",
        # letter form: postcode and town under a street
        rf"(?<![\w.])\d{{1,5}} {_NAME},? {_CITY},? [A-Z]{{2}} \d{{5}}(?:-\d{{4}})?",
    )
)
_NOT_A_STREET: Final = re.compile(
    r"^(?:\d{1,5} )?(?:The |A |My |In |On |At )?(?:\w+ )?(?:Bildschirm|Tag|Uhr|Prozent|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Hunting|Monitoring|String|During|Spring)\b"
)
_TRAILING: Final = " ,;.-\n"


class AddressDetector:
    """Finds addresses with a house number or a box; a town alone is none."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield addresses."""
        if not any(map(str.isdigit, text)):
            return
        for pattern in _PATTERNS:
            for match in pattern.finditer(text):
                written = match.group().rstrip(_TRAILING)
                if any(map(str.isdigit, written)) and not _NOT_A_STREET.match(written):
                    yield Hit("ADDRESS", match.start(), match.start() + len(written), 0.84)
