"""New files that only their owner can read, and never in the place of another. The one way such files are begun.

Of the five packages below, two write files of their own and know nothing of this one: `sources` its private copies,
`storage` its packages.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["new_file", "open_new", "write_json"]

_ONLY_ITS_OWNER: Final = 0o600
# A link in its place is not followed, where the system can say so; O_EXCL refuses it as well.
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def open_new(path: Path) -> BinaryIO:
    """Open a new file for writing bytes.

    Raises:
        FileExistsError: there is one already; it was left as it is.
        OSError: the file system refused.
    """
    return os.fdopen(os.open(path, _NEW, _ONLY_ITS_OWNER), "wb")


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """Give a new file to write bytes to; where that fails, nothing of it is left.

    Raises:
        UserError: there is such a file, or it cannot be written.
    """
    try:
        file = open_new(path)
    except FileExistsError as error:
        raise UserError(f"{path} exists; it was left as it is.", next_step="Give a new name.") from error
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with file:
            yield file
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritable(path, error) from error
        raise


def write_json(path: Path, value: Any) -> None:
    """Write JSON for people and programs to a new file.

    Raises:
        UserError: there is such a file, or it cannot be written.
    """
    text = json.dumps(value, ensure_ascii=False, indent=1)  # before the file: what cannot be made leaves nothing behind
    with new_file(path) as file:
        file.write(f"{text}\n".encode())


def _unwritable(path: Path, error: OSError) -> UserError:
    return UserError(f"{path} cannot be written: {error.strerror}.", next_step="Choose another place.")
