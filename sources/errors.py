"""What can go wrong with a file of the user's.

    SourcesError
    ├── FileUnreadableError       the file cannot be opened or read
    ├── UnsupportedFormatError    none of the formats Gleaner reads
    ├── LimitExceededError        larger than the limits allow
    ├── BadHeaderError            a column name far too long
    ├── BrokenRowError            one row cannot be read (line and reason)
    ├── ArchiveError              an archive cannot be used
    │   ├── IncompleteDownloadError   its end is missing
    │   ├── ExpiredLinkError          a web page was saved in its place
    │   ├── EncryptedArchiveError     everything within is encrypted
    │   ├── UnsafeArchiveError        made to harm: it inflates without end or its files overlap
    │   └── DamagedArchiveError       its bytes contradict each other
    ├── SourceChangedError        the file was altered while Gleaner was reading it
    ├── UnknownZoneError          the user named a time zone that does not exist
    └── InvalidQualitySpecError   a buyer's quality rules cannot be used

Messages never repeat what is in a cell: they may end up in a report.
"""

from __future__ import annotations


class SourcesError(Exception):
    """Base of every error of this package."""


class FileUnreadableError(SourcesError):
    """The operating system does not let us read the file."""


class UnsupportedFormatError(SourcesError):
    """The content is none of CSV, JSON, JSONL or Parquet."""


class LimitExceededError(SourcesError):
    """The file has more bytes, rows or columns than `Limits` allows."""


class BadHeaderError(SourcesError):
    """A column name is so long that the first line cannot hold names."""


class BrokenRowError(SourcesError):
    """One row cannot be read.

    Attributes:
        file_name: name of the file without its folder.
        line: line number, from 1; for Parquet the row number, from 1.
        reason: what is wrong with it.
        advice: what to do about it.
    """

    def __init__(self, file_name: str, line: int, reason: str, advice: str) -> None:
        super().__init__(f"{file_name}, line {line}: {reason}. Nothing has left. {advice}")
        self.file_name = file_name
        self.line = line
        self.reason = reason
        self.advice = advice


class ArchiveError(SourcesError):
    """An archive, or a file within, cannot be used."""


class IncompleteDownloadError(ArchiveError):
    """The archive has no end: its download stopped, or a part of it is missing."""


class ExpiredLinkError(ArchiveError):
    """A web page was saved where an archive was expected: the link had expired or needed a login."""


class EncryptedArchiveError(ArchiveError):
    """Everything within is encrypted."""


class UnsafeArchiveError(ArchiveError):
    """The archive is made to harm: its files share bytes or inflate without end."""


class DamagedArchiveError(ArchiveError):
    """Bytes of the archive contradict each other."""


class SourceChangedError(SourcesError):
    """The file is not the one that was inspected."""


class UnknownZoneError(SourcesError):
    """A time zone name or offset that cannot be understood."""

    title = "This is no time zone"
    next_step = "Give the zone again; the file is as it was."


class InvalidQualitySpecError(SourcesError):
    """A request's schema or rules are malformed, too large or unsafe to evaluate."""
