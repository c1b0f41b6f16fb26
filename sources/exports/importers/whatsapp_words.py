"""What WhatsApp itself writes into a chat, in the languages people use it in."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import Final

MARK: Final = "\u200e"
"""Before what the app itself says, on iPhones."""

Body = tuple[str, str | None, bool, bool]
"""Kind, what the person wrote, whether media belongs to it, whether it was edited."""

WORDS: Final[dict[str, list[str]]] = json.loads(
    resources.files("sources.exports.importers").joinpath("whatsapp_words.json").read_text("utf-8")
)
"""Its own words by what they are for; where a language is missing, marks and shapes tell most of them apart."""


def _any_of(name: str) -> str:
    return "|".join(map(re.escape, WORDS[name]))


_OMITTED: Final = frozenset(WORDS["omitted"])
_OMITTED_END: Final = re.compile(rf"(?:{_any_of('omitted_ends')})\.?$", re.IGNORECASE)
_ATTACHED_BRACKETS: Final = re.compile(rf"{MARK}?<[^<>:\n]{{2,40}}:\s?[^<>\n]{{1,200}}\.(\w{{1,5}})>")
_ATTACHED: Final = re.compile(rf"^{MARK}?[^\n/\\<>]{{1,200}}\.(\w{{1,5}}) \([^()\n]{{3,40}}\)$", re.MULTILINE)
_EDITED: Final = re.compile(rf"(?:\s?{MARK}<[^<>\n:]{{3,80}}>|\s<(?:{_any_of('edited')})\.?>)\s*$", re.IGNORECASE)
_DELETED: Final = re.compile(rf"^{MARK}?(?:{_any_of('deleted')})\.?\s*$", re.IGNORECASE)
_LOCATION: Final = re.compile(r"^[^\n]{0,40}https://(?:maps\.google\.com/|www\.google\.com/maps|foursquare\.com/v/)")
_POLL: Final = re.compile(rf"^{MARK}?[^\n:]{{3,20}}:\n[^\n]+\n{MARK}?[^\n:]{{3,12}}: ")
_CONTACT: Final = "vcf"


def understood(body: str) -> Body:
    """Tell what a person wrote from what the app put in its place.

    Args:
        body: of one message, as the file has it.
    """
    # The guards are for speed: most messages have none of this.
    said = _EDITED.sub("", body) if body.endswith((">", "> ")) else body
    kind, text, has_media = _without_edit(said)
    return kind, text, has_media, said != body


def _without_edit(said: str) -> tuple[str, str | None, bool]:
    first, _, rest = said.partition("\n")
    *before, last = said.rpartition(MARK)
    attached = _ATTACHED_BRACKETS.match(said) or _ATTACHED.match(said)
    result = ("text", _plain(said), False)
    if _DELETED.match(said):
        result = ("deleted", None, False)
    elif attached:
        kind = "contact" if attached[1].casefold() == _CONTACT else "media"
        result = (kind, _plain(said[attached.end() :]), True)
    elif first.replace(MARK, "").strip().casefold() in _OMITTED:
        result = ("media", _plain(rest), True)
    elif _LOCATION.match(said):
        result = ("location", None, False)
    elif before[1] and _OMITTED_END.search(last.rstrip()):
        result = ("media", None, True)  # a document's own name may stand before the mark
    elif said.startswith(MARK):
        result = ("poll" if _POLL.match(said) else "system", None, False)
    return result


def _plain(text: str) -> str | None:
    return text.replace(MARK, "").strip() or None
