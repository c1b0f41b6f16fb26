"""Parts of one export that were downloaded as several archives, and downloads that are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sources.errors import ExpiredLinkError, FileUnreadableError, IncompleteDownloadError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# takeout-20240314T200407Z-001.zip, takeout-…Z-3-001.zip, data-…-batch-0000.zip, facebook-…-part-002.zip
_PART = re.compile(
    r"(?P<stem>.*[-_.](?:batch-|part-?)?)(?P<number>0\d{2,3}|[1-9]\d{2})(?P<end>\.zip|\.tgz|\.tar\.gz)", re.IGNORECASE
)
_MOST_PARTS = 1_000
_NAMES_FROM = 100
SQLITE_COMPANIONS = ("-wal", "-shm")
"""Files beside an open database: without its write-ahead log it lacks its latest rows."""
_HTML = (b"<!doctype html", b"<html")
_TWO_GIB = 2 * 1024**3


def with_siblings(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Return the chosen paths with the parts that lie next to them, and sentences about missing parts.

    Raises:
        FileUnreadableError: a folder cannot be listed.
    """
    found: dict[Path, None] = {}
    notes: list[str] = []
    for path in paths:
        match = _PART.fullmatch(path.name)
        if match is None or not path.is_file():
            companions = (path.with_name(path.name + suffix) for suffix in SQLITE_COMPANIONS)
            found |= dict.fromkeys((path, *(one for one in companions if one.is_file())))
            continue
        numbers: dict[int, Path] = {}
        for sibling in _listed(path):
            other = _PART.fullmatch(sibling.name)
            if other and (other["stem"], other["end"]) == (match["stem"], match["end"]) and sibling.is_file():
                numbers[int(other["number"])] = sibling
        if int(match["number"]) >= _NAMES_FROM and min(numbers) >= _NAMES_FROM:
            found[path] = None  # a year or an account in the name: parts begin with the first
            continue
        found |= dict.fromkeys(numbers[number] for number in sorted(numbers))
        first = 0 if "batch-" in match["stem"] else 1
        missing = [number for number in range(first, max(numbers) + 1) if number not in numbers][:_MOST_PARTS]
        if missing:
            listed = ", ".join(map(str, missing[:5])) + (" and more" if len(missing) > 5 else "")  # noqa: PLR2004  # as many as a sentence bears
            notes.append(f"Part {listed} of this export is missing. Put all parts into one folder to read all of it.")
    return tuple(found), tuple(dict.fromkeys(notes))


def _listed(path: Path) -> list[Path]:
    try:
        return sorted(path.parent.iterdir())
    except OSError as error:
        raise FileUnreadableError(f"The folder of {path.name} cannot be listed: {error.strerror}.") from error


def check_download(name: str, head: bytes, size_bytes: int) -> None:
    """Refuse what is called an archive and is none; `head` is its beginning.

    Raises:
        ExpiredLinkError: a web page.
        IncompleteDownloadError: nothing, or no archive.
    """
    if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:32].lower().startswith(_HTML):
        raise ExpiredLinkError(
            f"{name} is a saved web page, not an archive: the download link had expired or asked for a login. "
            "Nothing was read. Sign in to the service and download the export again."
        )
    stopped = "stopped at exactly 2 GiB" if size_bytes == _TWO_GIB else "is not an archive"
    raise IncompleteDownloadError(
        f"{name} {stopped}: the download is incomplete. Nothing was read. Download it again, all parts of it."
    )
