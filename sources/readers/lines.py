"""Lines of a text file, bounded, strictly UTF-8, with their numbers."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol

from sources.errors import BrokenRowError, FileUnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

BOM = b"\xef\xbb\xbf"


class Openable(Protocol):
    """A path, or a file within a container."""

    @property
    def name(self) -> str:
        """What errors call it."""
        ...

    def open(self, mode: Literal["rb"]) -> BinaryIO:
        """Open it for reading bytes."""
        ...


@contextmanager
def opened(path: Openable) -> Iterator[BinaryIO]:
    """Open a file for reading bytes.

    Raises:
        FileUnreadableError: the operating system refuses.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise FileUnreadableError(f"{path.name} cannot be opened: {error.strerror}. Check that it exists.") from error
    with stream:
        yield stream


class LineReader:
    """Reads one line at a time; a line too long or not in its encoding comes as a `BrokenRowError`."""

    def __init__(
        self, stream: BinaryIO, file_name: str, max_chars: int, encoding: str = "utf-8", otherwise: str = ""
    ) -> None:
        """Prepare; nothing is read yet.

        Args:
            stream: of the file.
            file_name: what errors call it.
            max_chars: of one line.
            encoding: of the lines; one in which a line end is one byte.
            otherwise: encoding of a line that is not in `encoding`; such a line is broken if empty.
        """
        self._otherwise = otherwise
        self._stream = stream
        self._file_name = file_name
        self._encoding = encoding
        self._max_bytes = 4 * max_chars  # UTF-8 takes at most four bytes a character
        self.line = 0
        self.position = 0

    def __iter__(self) -> Iterator[str | BrokenRowError]:
        """Yield every line with its line end."""
        while True:
            try:
                data = self._stream.readline(self._max_bytes + 1)
            except OSError as error:
                message = f"{self._file_name} cannot be read further: {error.strerror}. Nothing has left."
                raise FileUnreadableError(message) from error
            if not data:
                return
            self.line += 1
            self.position += len(data)
            if len(data) > self._max_bytes:
                self._skip_line()
                yield self._broken("this line is longer than a row may be", "Check that the file is not damaged.")
                continue
            if self.line == 1 and data.startswith(BOM):
                data = data[len(BOM) :]
            text = self._decoded(data)
            if text is None:
                yield self._broken(
                    f"the text is not {self._encoding.upper()}",
                    "Save or export the file again with the encoding UTF-8.",
                )
                continue
            if "\0" in text:
                yield self._broken("a NUL byte is in the text", "The file is damaged here; export it again.")
                continue
            yield text

    def _decoded(self, data: bytes) -> str | None:
        for encoding in filter(None, (self._encoding, self._otherwise)):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
        return None

    def _skip_line(self) -> None:
        while data := self._stream.readline(65_536):
            self.position += len(data)
            if data.endswith(b"\n"):
                return

    def _broken(self, reason: str, advice: str) -> BrokenRowError:
        return BrokenRowError(self._file_name, self.line, reason, f"{advice} You can also skip broken rows.")
