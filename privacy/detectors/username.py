"""User names and handles: after an at sign, after a word for them, in profile links and home folders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, stemmed, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_HANDLE: Final = re.compile(
    r"(?<![\w.@/:=+-])@([A-Za-z_](?:[A-Za-z0-9_]{2,29}|[A-Za-z0-9_](?=\.[A-Za-z0-9_]{2}))(?:[.-][A-Za-z0-9_]+)*)"
    r"(?![\w@(/]| ?:=)"
)
_FEDERATED: Final = re.compile(r"(?<![\w@.])@\w[\w.-]{0,29}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,12}(?![\w@])")
"""As Mastodon writes them: the name and its server."""
_SKYPE: Final = re.compile(r"(?<!\w)live:(?:\.cid\.)?[A-Za-z0-9][\w.-]{1,38}\w")
_NOBODY: Final = words("username", "NOBODY")
_CUED: Final = stemmed("username", "CUED")
_SOFT: Final = pattern("username", "SOFT")
_LOGGED: Final = stemmed("username", "LOGGED")
_PLAIN: Final = stemmed("username", "PLAIN")
_PROFILE: Final = pattern("username", "PROFILE")
_ON: Final = pattern("username", "ON")
_LAST: Final = pattern("username", "LAST")
_SYSTEM_STEMS: Final = (
    "sudo",
    "cron[",
    "(to ",
    "password",
    "<",
    "has ",
    "known as",
    "joined #",
    "ssh",
    "scp ",
    "sftp ",
    "rsync ",
    "mosh ",
    "@",
    "cash",
)
_PAIRED: Final = re.compile(r"\w(?: ?[/|]|:\w)")
_SYSTEM_NAMES: Final = frozenset(
    {"root", "git", "user", "your_username", "username", "name", "password", "nobody", "daemon"}
)
_STANDS_IN: Final = ("your_", "your-", "my_user", "xxx")
_ON_CHARS: Final = 40
_STEMS: Final = words("username", "STEMS")
_NOT_NAMES: Final = words("username", "NOT_NAMES")
_TAG: Final = re.compile(r"(?<![\w#@])([A-Za-z][\w.]{1,31}#\d{4})(?!\w)")
_SYSTEM: Final = pattern("username", "SYSTEM")
_PAIR: Final = pattern("secret", "PAIR")
_ACCESS: Final = re.compile(r"(?<=[0-9a-fA-F]) - ([A-Za-z][\w.-]{1,38})(?= \[\d{1,2}/\w{3}/\d{4})")
"""The third field of the Common Log Format: who asked."""
_DEFINITION: Final = re.compile(r"\n\s*(?:async )?(?:def|class|public|private|function|export|@)\b")
_MARKED: Final = re.compile(r"[\d_]")
_MARKS: Final = re.compile(r"[\d_.]|[a-z][A-Z]")


class UsernameDetector:
    """Finds handles."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield handles and user names."""
        yield from _handles(text)
        yield from _named(text)
        if " - " in text:
            for match in _ACCESS.finditer(text):
                yield Hit("USERNAME", match.start(1), match.end(1), 0.9)
        if "live:" in text and ("kype" in text or "SKYPE" in text or ".cid." in text):
            for match in _SKYPE.finditer(text):
                yield Hit("USERNAME", match.start(), match.end(), 0.9)
        if "#" in text:
            for match in _TAG.finditer(text):
                yield Hit("USERNAME", match.start(), match.end(), 0.85)
        if "/" in text or "\\" in text:
            for match in _PROFILE.finditer(text):
                group = match.lastgroup or "name"
                if match[group].lower() not in _NOT_NAMES:
                    yield Hit("USERNAME", match.start(group), match.end(group), 0.87)


def _handles(text: str) -> Iterator[Hit]:
    if "@" in text:
        for match in _HANDLE.finditer(text):
            if not _decorates(text, match):
                yield Hit("USERNAME", match.start(), match.end(), 0.86)
        for match in _FEDERATED.finditer(text) if text.count("@") > 1 else ():
            yield Hit("USERNAME", match.start(), match.end(), 0.99)


def _named(text: str) -> Iterator[Hit]:
    """Yield what stands beside a word for user names."""
    lower = text.lower()
    if not any(word in lower for word in _STEMS):
        return
    for match in _CUED.finditer(text):
        name, join = match["name"].rstrip(".-"), match["join"]
        sure = not join.startswith(" ") or join.strip(" \"'`") in {"", ":", "="} or _MARKS.search(name)
        if sure and name.lower() not in _NOT_NAMES and not name.lower().startswith(_STANDS_IN) and len(name) > 2:  # noqa: PLR2004 - shorter is no name
            yield Hit("USERNAME", match.start("name"), match.start("name") + len(name), 0.85)
    for match in _PLAIN.finditer(text):
        name = match["name"].rstrip(".-")
        if name.lower() not in _NOT_NAMES:
            yield Hit("USERNAME", match.start("name"), match.start("name") + len(name), 0.86)
    for match in _SOFT.finditer(text) if _MARKED.search(text) else ():
        name = match["name"].rstrip(".-")
        if _MARKED.search(name) and re.search(r"[A-Za-z]", name):
            yield Hit("USERNAME", match.start("name"), match.start("name") + len(name), 0.8)
    yield from _in_systems(text)
    yield from _before_service(text)
    for match in _LOGGED.finditer(text):
        name = match["name"].rstrip(".-")
        if name.lower() not in _NOT_NAMES:
            yield Hit("USERNAME", match.start("name"), match.start("name") + len(name), 0.93)


def _in_systems(text: str) -> Iterator[Hit]:
    """Yield names in lines of machines and chat rooms, and those noted with their password."""
    lower = text.lower()
    systems = _SYSTEM.finditer(text) if any(word in lower for word in _SYSTEM_STEMS) else ()
    for match in (*systems, *(_PAIR.finditer(text) if _PAIRED.search(text) else ())):
        group = "user" if match.re is _PAIR else match.lastgroup or ""
        if match[group].lower() not in _SYSTEM_NAMES:
            yield Hit("USERNAME", match.start(group), match.end(group), 0.95)


def _before_service(text: str) -> Iterator[Hit]:
    """Yield what stands before "on steam" and has a digit or an underscore, as words have not."""
    for match in _ON.finditer(text) if _MARKED.search(text) else ():
        name = _LAST.search(text[max(0, match.start() - _ON_CHARS) : match.start()])
        if name:
            yield Hit("USERNAME", match.start() - len(name["name"]), match.start(), 0.85)


def _decorates(text: str, match: re.Match[str]) -> bool:
    """Return whether code would read it: a known decorator, or alone on the line before a definition."""
    if match[1].lower() in _NOBODY or match[1].partition(".")[0].lower() in _NOBODY:
        return True
    line_start = text.rfind("\n", 0, match.start()) + 1
    line_end = text.find("\n", match.end())
    if line_end < 0 or text[line_start : match.start()].strip() or text[match.end() : line_end].strip():
        return False
    return _DEFINITION.match(text, line_end) is not None
