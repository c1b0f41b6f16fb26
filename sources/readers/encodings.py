"""Text that is not UTF-8: what Excel and older programs write.

UTF-16 is told by its mark or by its zeros and read as UTF-8. Of the encodings without a mark, which a program chooses
by its country, two are told: Windows-1252 of the West, and Shift-JIS of Japan, whose bytes Windows-1252 does not have.
Text of any other (Cyrillic, Greek, Polish, Chinese, Korean) is read as none of them: its lines are broken and said.
"""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Literal, cast

from sources.readers.lines import opened
from sources.readers.western import is_western

if TYPE_CHECKING:
    from sources.readers.lines import Openable

_HEAD_BYTES = 256 * 1024
_SHAPE_BYTES = 4_096
_CHUNK_BYTES = 64 * 1024
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LONGEST_CHARACTER = 4
_UTF8, _WESTERN, _JAPANESE = "utf-8", "cp1252", "cp932"
_ZEROS = 0.4
_FIRST_SIGN, _FIRST_LETTER = 0x80, 0xA0


@dataclass(frozen=True, slots=True)
class Utf16File:
    """A file of UTF-16 text, opened as UTF-8."""

    file: Openable
    encoding: str

    @property
    def name(self) -> str:
        """What errors call it."""
        return self.file.name

    def open(self, mode: Literal["rb"]) -> BinaryIO:
        """Open it for reading bytes of UTF-8."""
        return cast("BinaryIO", io.BufferedReader(_Transcoded(self.file.open(mode), self.encoding), _CHUNK_BYTES))


class _Transcoded(io.RawIOBase):
    """Bytes of UTF-16 as bytes of UTF-8; what is no text becomes U+FFFD."""

    def __init__(self, source: BinaryIO, encoding: str) -> None:
        super().__init__()
        self._source = source
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._rest = b""
        self._begun = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # narrower than typeshed's Buffer
        while not self._rest:
            data = self._source.read(_CHUNK_BYTES)
            text = self._decoder.decode(data, final=not data)
            if not self._begun and text:
                text, self._begun = text.removeprefix("\ufeff"), True
            self._rest = text.encode("utf-8", "replace")
            if not data and not self._rest:
                return 0
        count = min(len(buffer), len(self._rest))
        buffer[:count], self._rest = self._rest[:count], self._rest[count:]
        return count

    def close(self) -> None:
        if not self.closed:
            self._source.close()
        super().close()


def as_utf8(file: Openable) -> Openable:
    """Return the file, or one that reads it as UTF-8 where it is UTF-16.

    Raises:
        FileUnreadableError: it cannot be opened.
    """
    with opened(file) as stream:
        head = stream.read(_SHAPE_BYTES)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return Utf16File(file, encoding)
    half = len(head) // 2
    zeros = [head[first::2].count(0) for first in (0, 1)]
    if half and max(zeros) > half * _ZEROS and not min(zeros):
        return Utf16File(file, "utf-16-be" if zeros[0] else "utf-16-le")
    return file


def other_encoding(file: Openable) -> str:
    """Return the encoding of lines that are not UTF-8, empty where the file is UTF-8 and such lines are damaged.

    Raises:
        FileUnreadableError: it cannot be opened.
    """
    with opened(file) as stream:
        head = stream.read(_HEAD_BYTES)
        while head.isascii() and (more := stream.read(_HEAD_BYTES)):
            head = more if more.isascii() else more + stream.read(_HEAD_BYTES)  # it may have begun at the last byte
    found = encoding_of(head)
    return "" if found == _UTF8 else found


def encoding_of(head: bytes) -> str:
    """Return the encoding of a part of a text that is not only ASCII, empty where it is none that can be told."""
    text = head.decode("utf-8", "surrogateescape")
    strays = sum("\udc80" <= character <= "\udcff" for character in text[: -_LONGEST_CHARACTER + 1])
    whole = sum(character > "\x7f" for character in text) - strays
    if whole >= strays:
        return _UTF8
    if _is_japanese(head):
        return _JAPANESE
    return _WESTERN if is_western(head) else ""


def _is_japanese(head: bytes) -> bool:
    """In Shift-JIS, a character begins with what are signs in Windows-1252, rare beside its letters."""
    try:
        codecs.getincrementaldecoder(_JAPANESE)().decode(head)
    except UnicodeDecodeError:
        return False
    signs = sum(_FIRST_SIGN <= byte < _FIRST_LETTER for byte in head)
    letters = sum(byte >= _FIRST_LETTER for byte in head)
    return signs * 3 >= letters
