"""A JSON array of objects, read one element at a time."""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING, BinaryIO

from sources.errors import BrokenRowError
from sources.readers.json_text import DECODER, NotARecordError, checked_record
from sources.readers.lines import BOM, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sources.limits import Limits
    from sources.readers import RawRow
    from sources.values import Kind

_CHUNK_BYTES = 256 * 1024
_SPACE = re.compile(r"[ \t\n\r]*")
_MARKS = re.compile(r'["\\{}\[\]]')
_HOPELESS_DEPTH = 10_000
_SCALAR_END = re.compile(r"[,\]\s]")


class _CutOffError(Exception):
    """The array cannot be read any further; the message says why."""


class _Window:
    """The part of the text between what was parsed and what was read."""

    def __init__(self, stream: BinaryIO, limits: Limits) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._max_chars = limits.row_chars
        self.text = ""
        self.start = 0
        self.line = 1
        self.position = 0
        self.ended = False

    def more(self) -> None:
        """Read another chunk."""
        if len(self.text) - self.start > self._max_chars:
            raise _CutOffError(
                f"one element has more than {self._max_chars} characters or a quotation mark is never closed"
            )
        data = self._stream.read(_CHUNK_BYTES)
        if self.position == 0 and data.startswith(BOM):
            data = data[len(BOM) :]
        self.position += len(data)
        self.ended = not data
        try:
            added = self._decoder.decode(data, final=self.ended)
        except UnicodeDecodeError as error:
            raise _CutOffError("the text is not UTF-8") from error
        self.text = self.text[self.start :] + added
        self.start = 0

    def advance(self, end: int) -> None:
        """Everything before `end` is done with."""
        self.line += self.text.count("\n", self.start, end)
        self.start = end

    def peek(self) -> str:
        """Skip white space and return the next character, or nothing at the end of the file."""
        while True:
            match = _SPACE.match(self.text, self.start)
            self.advance(match.end() if match else self.start)
            if self.start < len(self.text):
                return self.text[self.start]
            if self.ended:
                return ""
            self.more()

    def element_end(self) -> int:
        """Return where the element that starts here ends, by its brackets, reading on as needed."""
        brackets = _Brackets(self.text[self.start])
        while True:
            size = brackets.feed(self.text, self.start)
            if size is not None:
                return self.start + size
            if self.ended:
                raise _CutOffError("the file ends in the middle of this element")
            self.more()


class _Brackets:
    """Follows brackets and quotation marks of one element over several reads, each character once."""

    def __init__(self, first: str) -> None:
        self._scalar = first not in "{["
        self._seen = 0
        self._depth = 0
        self._in_string = False

    def feed(self, text: str, start: int) -> int | None:
        """Return the size of the element that begins at `start`, or None where the text ends before it."""
        if self._scalar:
            end = _SCALAR_END.search(text, start + self._seen)
            self._seen = len(text) - start
            return end.start() - start if end else None
        position = start + self._seen
        while (match := _MARKS.search(text, position)) is not None:
            mark, position = match.group(), match.end()
            if mark == "\\":
                position += self._in_string  # whatever is escaped; it may lie in the next read
            elif mark == '"':
                self._in_string = not self._in_string
            elif not self._in_string:
                self._depth += 1 if mark in "{[" else -1
                if self._depth == 0:
                    return position - start
                if self._depth > _HOPELESS_DEPTH:
                    raise _CutOffError(f"an element is nested more than {_HOPELESS_DEPTH} deep")
        self._seen = max(position, len(text)) - start
        return None


class JsonReader:
    """Rows of a JSON file whose top level is an array."""

    typed = True

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path = path
        self._limits = limits
        self._position = 0

    @property
    def declared(self) -> Mapping[str, Kind | None]:
        """Nothing: fields are found from the rows."""
        return {}

    def bytes_read(self) -> int:
        """Bytes taken from the file by the latest `rows`."""
        return self._position

    def rows(self) -> Iterator[RawRow]:
        """Yield one row per element; after damage to the array itself, one `BrokenRowError` and no more."""
        with opened(self._path) as stream:
            window = _Window(stream, self._limits)
            try:
                yield from self._elements(window)
            except _CutOffError as stop:
                advice = "What comes after it cannot be read. Export the file again."
                yield BrokenRowError(self._path.name, window.line, str(stop), advice)

    def _elements(self, window: _Window) -> Iterator[RawRow]:
        if window.peek() != "[":
            raise _CutOffError("the list does not begin with a bracket")
        window.advance(window.start + 1)
        if window.peek() == "]":
            window.advance(window.start + 1)
        else:
            while True:
                if not window.peek():
                    raise _CutOffError("the list is cut off here")
                self._position = window.position
                yield self._element(window)
                mark = window.peek()
                if mark not in {",", "]"}:
                    raise _CutOffError(
                        "the list is cut off here" if not mark else "a comma is missing between two elements"
                    )
                window.advance(window.start + 1)
                if mark == "]":
                    break
                if window.peek() == "]":
                    raise _CutOffError("nothing follows a comma")
        if window.peek():
            raise _CutOffError("something follows the end of the list")

    def _element(self, window: _Window) -> RawRow:
        line = window.line
        try:
            value, end = DECODER.raw_decode(window.text, window.start)
        except (NotARecordError, RecursionError, json.JSONDecodeError):
            return self._bounded(window, line)
        if not isinstance(value, dict):  # a number at the end of the window may go on in the next chunk
            return self._bounded(window, line)
        size = end - window.start
        window.advance(end)
        if size > self._limits.row_chars:
            return self._broken(line, f"it has more than {self._limits.row_chars} characters")
        try:
            return line, checked_record(value, self._limits)
        except NotARecordError as error:
            return self._broken(line, str(error))

    def _bounded(self, window: _Window, line: int) -> RawRow:
        """Parse an element that is broken or only partly read, after finding its end by brackets."""
        end = window.element_end()
        text = window.text[window.start : end]
        window.advance(end)
        try:
            return line, checked_record(DECODER.decode(text), self._limits)
        except NotARecordError as error:
            reason = str(error)
        except RecursionError:
            reason = f"it is nested more than {self._limits.json_depth} deep"
        except json.JSONDecodeError as error:
            reason = f"the element is not JSON from its character {error.pos + 1} on"
        return self._broken(line, reason)

    def _broken(self, line: int, reason: str) -> BrokenRowError:
        return BrokenRowError(self._path.name, line, reason, "Correct or remove it. You can also skip broken rows.")
