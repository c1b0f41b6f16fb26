"""Private copies of members for readers that must jump about in a file: SQLite, Parquet."""

from __future__ import annotations

import os
import shutil
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from sources.containers.opening import private_folder
from sources.containers.parts import SQLITE_COMPANIONS
from sources.errors import FileUnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sources.exports.model import Container, Member


@contextmanager
def member_copied(container: Container, member: Member, *, scratch: Path | None = None) -> Iterator[Path]:
    """Copy a member, with its `-wal` and `-shm` if there are any, for as long as the block lasts.

    The copy can be read only by this user; it is named `copy` whatever the member's name is.

    Raises:
        SourcesError: the member cannot be read.
        FileUnreadableError: the copy cannot be written, such as on a full disk.
    """
    with private_folder(scratch) as folder:
        paths = {member.path + suffix: suffix for suffix in SQLITE_COMPANIONS}
        _copy(member, folder / "copy")
        for other in container.members:
            if other.path in paths:
                _copy(other, folder / f"copy{paths[other.path]}")
        yield folder / "copy"


def _copy(member: Member, target: Path) -> None:
    try:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as output, closing(member.open()) as stream:
            shutil.copyfileobj(stream, output)
    except OSError as error:
        raise FileUnreadableError(f"A private copy cannot be written: {error.strerror}. Free some space.") from error
