"""Errors of storage.

    StorageError
    ├── RecordError             a row cannot become a record (also ValueError)
    ├── PackageError
    │   ├── PackageInvalid      a package, sample blob or proof is not what it claims to be
    │   ├── PackageExists       the file to be written is already there
    │   ├── SourceChanged       the rows differed between the two passes
    │   ├── OpenFailed          a key does not open what it should open
    │   └── NothingToProve      no fraud the program would take as proven
    ├── StorageFull             no room on the disk
    ├── FileAccessError         the disk or the folder refuses (also wraps OSError)
    └── DeliveryError
        ├── ContentInvalid      a block, CAR or address is malformed or does not match its hash
        ├── ContentMissing      nobody asked has the content
        ├── ContentTooLarge     more bytes than the caller allows
        ├── UploadRefused       the service did not take or pin the upload
        └── GatewayUnreachable  no answer in time, after retries

Messages are written for the user: what happened, what it means for money and data, what to do next.
No message ever holds a key or a plaintext.
"""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


class StorageError(Exception):
    """Base of everything storage raises on purpose."""


class RecordError(StorageError, ValueError):
    """A row cannot become a record; the message names the row's field."""


class PackageError(StorageError):
    """Base for sealed packages."""


class PackageInvalid(PackageError):
    """Bytes are not the package, blob or proof they claim to be; the message says why."""


class PackageExists(PackageError):
    """A package is written once; the file is already there."""


class SourceChanged(PackageError):
    """The records of the second pass are not those of the first."""


class OpenFailed(PackageError):
    """A key does not open what it should open.

    Attributes:
        record: Index of the record that failed, or None.
        chunk: Index of its 4,096-byte chunk, or None.
    """

    def __init__(self, message: str, *, record: int | None = None, chunk: int | None = None) -> None:
        super().__init__(message)
        self.record = record
        self.chunk = chunk


class NothingToProve(PackageError):
    """The packages hold no fraud that the program would take as proven."""


class StorageFull(StorageError):
    """No room on the disk; what was there before is untouched."""


class FileAccessError(StorageError):
    """The operating system refuses to read or write a file."""


class DeliveryError(StorageError):
    """Base for publishing and fetching."""


class ContentInvalid(DeliveryError):
    """A block, CAR file or address is malformed or does not match its hash."""


class ContentMissing(DeliveryError):
    """No store or gateway that was asked has the content."""


class ContentTooLarge(DeliveryError):
    """The content is larger than the caller allows."""


class UploadRefused(DeliveryError):
    """The service did not take the upload, or did not confirm that it keeps it."""


class GatewayUnreachable(DeliveryError):
    """No usable answer after retries."""


@contextmanager
def disk_errors(path: Path, doing: str) -> Iterator[None]:
    """Turn OSError from work on `path` into StorageFull or FileAccessError.

    Args:
        path: The file or folder being worked on.
        doing: What was going on, as in "writing the package".

    Raises:
        StorageFull: The disk or the quota is full, or the file would be too large for it.
        FileAccessError: Anything else the operating system objects to.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise StorageFull(
                f"The disk is full: {doing} stopped at {path.name}. Nothing was published and nothing is lost; "
                "free some space and try again."
            ) from error
        reason = error.strerror or type(error).__name__
        raise FileAccessError(f"{doing.capitalize()} failed at {path}: {reason}. Nothing was published.") from error
