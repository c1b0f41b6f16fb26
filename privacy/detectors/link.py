"""Links that open something to whoever has them: shares, invitations, resets, meetings, tokens in the query."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_URL: Final = re.compile(r"\b(?:https?|wss?|ftp|webcal|postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqps?)://[^\s<>\"'`{}|\\^]{3,2000}", re.IGNORECASE)
_BARE: Final = re.compile(
    r"(?<![\w./@-])(?:[\w-]{1,40}\.)?(?:zoom\.us|discord\.gg|discord\.com|chat\.whatsapp\.com|meet\.google\.com|docs\.google\.com|drive\.google\.com|t\.me|we\.tl"
    r"|dropbox\.com|1drv\.ms|teams\.microsoft\.com|join\.slack\.com|whereby\.com|meet\.jit\.si|photos\.app\.goo\.gl|icloud\.com|mega\.nz)/[^\s<>\"'`{}|\\^]{3,500}",
    re.IGNORECASE,
)
_SHARED: Final = re.compile(
    r"""(?:docs|drive|sheets|slides|forms)\.google\.com/.*/d/[\w-]{15,} | drive\.google\.com/.*(?:folders/|id=)[\w-]{15,} | calendar\.google\.com/.*(?:ical|src=|cid=)
    | photos\.(?:app\.goo\.gl|google\.com/share)/ | meet\.google\.com/[a-z]{3}-?[a-z]{4}-?[a-z]{3} | dropbox\.com/(?:s|sh|scl|l|t|request)/\w{5,} | 1drv\.ms/ | sharepoint\.com/.*:[a-z]:/ | sharepoint\.com/.*/(?:personal|g)/
    | onedrive\.live\.com/.*(?:authkey|resid) | wetransfer\.com/downloads/ | we\.tl/t-\w+ | mega\.nz/(?:file|folder|\#) | icloud\.com/(?:iclouddrive|photos|sharedalbum|notes|keynote|pages|numbers)/ | share\.icloud\.com/
    | zoom\.us/(?:j|my|s|w|rec|meeting)/ | teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/ | webex\.com/.*(?:meet|j\.php) | whereby\.com/[\w-]{3,} | meet\.jit\.si/\w+ | gotomeet(?:ing)?\.\w+/ | bluejeans\.com/\d+
    | discord(?:\.gg/|(?:app)?\.com/(?:invite|api/webhooks)/)\w+ | chat\.whatsapp\.com/\w{8,} | (?:t\.me|telegram\.me)/(?:\+|joinchat/)[\w-]+ | signal\.group/\# | slack\.com/(?:t/[\w-]+/)?shared_invite | join\.slack\.com/ | hooks\.slack\.com/services/
    | notion\.(?:so|site)/.*[0-9a-f]{32} | figma\.com/(?:file|design|proto|board)/\w{10,} | miro\.com/app/board/ | trello\.com/(?:b|c|invite)/ | airtable\.com/(?:shr|app)\w{8,} | loom\.com/share/ | vimeo\.com/\d+/[0-9a-f]{8,} | youtu\S*[?&]list=WL
    | (?:pastebin\.com|hastebin\.com|privatebin\.\w+)/\S{6,} | gist\.github\.com/\S*[0-9a-f]{20,} | s3[.-]\S*X-Amz-Signature | blob\.core\.windows\.net/\S*sig= | calendly\.com/(?:d|s)/ | paypal\.com/(?:invoice|checkoutnow)\S* | (?:buy|checkout|invoice|billing)\.stripe\.com/
    | open\.spotify\.com/\S*[?&]si= | strava\.com/(?:activities|beacon)/ | share\.garmin\.com/ | splitwise\.com/join/ | onlyoffice\S+/s/ | nextcloud\S+/s/\w{8,} | /index\.php/s/\w{8,}""",
    re.VERBOSE | re.IGNORECASE,
)
_QUERY: Final = re.compile(
    r"[?&;#/](?:[\w-]*(?:token|secret|password|passwd|pwd|api_?key|apikey|auth|authkey|signature|session(?:id)?|sess|sid|jwt|otp|invite|invitation|magic|reset|access_key|ticket|credential|share(?:_id|id)?|hash|nonce|verify|confirm(?:ation)?|unsubscribe|ticket|code|key|sig|pass|hmac|rlkey|resourcekey|pvt|private|eid|uid))=(?P<value>[^&\s#]{6,})",
    re.IGNORECASE,
)
_PATH: Final = re.compile(
    r"/(?:reset(?:[-_]?password)?|password[-_]?reset|invit(?:e|ation|es)|join|magic(?:[-_]?link)?|verify(?:[-_]?email)?|confirm(?:ation)?|activate|activation|unsubscribe|optout|share[ds]?|sharing|secret|private|login|auth|token|onetime|one-time|u|s|d|t|dl|download|guest|view|r|feed|ical|calendar|webhook[s]?|hook[s]?|preview|sign|einladung|invitation|partage|compartir|freigabe|teilen)"
    r"(?:/[\w.-]{1,40}){0,3}?/(?P<value>[\w~-]{8,})",
    re.IGNORECASE,
)
_LONG: Final = re.compile(r"/(?P<value>(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9_-]{24,})(?=[/?#.]|$)")
_USER: Final = re.compile(r"://[^\s/@:]{1,100}:[^\s/@]{1,200}@")
_PUBLIC: Final = re.compile(
    r"://(?:[\w-]+\.)*(?:wikipedia|github|gitlab|arxiv|stackoverflow|doi|youtube|amazon|ebay|npmjs|pypi|etherscan|solscan|explorer\.solana)\.(?:\w+)/", re.IGNORECASE
)
_TRAILING: Final = ".,;:!?)]*_>…"


class LinkDetector:
    """Finds private links; what anybody can open is left alone."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield links."""
        if "://" in text:
            for match in _URL.finditer(text):
                url = match.group().rstrip(_TRAILING)
                if _private(url):
                    yield Hit("URL_PRIVATE", match.start(), match.start() + len(url), 0.97)
        if "/" in text:
            for match in _BARE.finditer(text):
                url = match.group().rstrip(_TRAILING)
                if _SHARED.search(url):
                    yield Hit("URL_PRIVATE", match.start(), match.start() + len(url), 0.95)


def _private(url: str) -> bool:
    if _SHARED.search(url) or _USER.search(url):
        return True
    query = _QUERY.search(url)
    if query and _unguessable(query["value"], 6):
        return True
    if _PUBLIC.search(url):
        return False
    path = _PATH.search(url)
    return bool((path and _unguessable(path["value"], 8)) or any(_unguessable(item["value"], 24) for item in _LONG.finditer(url)))


def _unguessable(value: str, least: int) -> bool:
    """Words with hyphens are titles; letters mixed with digits or capitals are not."""
    if len(value) < least:
        return False
    digits = sum(map(str.isdigit, value))
    pieces = re.split(r"[-_.]", value)
    wordy = sum(piece.isalpha() and (piece.islower() or piece.istitle()) for piece in pieces)
    if len(pieces) > 2 and wordy >= len(pieces) - 1 and max(map(len, pieces)) < 16:  # noqa: PLR2004 - a title has three words
        return False
    mixed = value != value.lower() and value != value.upper() and not value.istitle()
    return digits >= 2 or mixed  # noqa: PLR2004 - one digit may be a page
