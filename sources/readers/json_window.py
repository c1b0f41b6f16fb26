"""The part of a JSON text that is being parsed, and where its elements end."""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO

from sources.readers.lines import BOM

_CHUNK_BYTES = 256 * 1024
_SPACE = re.compile(r"[ \t\n\r]*")
_MARKS = re.compile(r'["\\{}\[\]]')
_HOPELESS_DEPTH = 10_000
_SCALAR_END = re.compile(r"[,\]}\s]")


class CutOffError(Exception):
    """The array cannot be read any further; the message says why."""


class JsonWindow:
    """The part of the text between what was parsed and what was read."""

    def __init__(self, stream: BinaryIO, max_chars: int, errors: str = "strict") -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors)
        self._max_chars = max_chars
        self.text = ""
        self.start = 0
        self.line = 1
        self.position = 0
        self.ended = False

    def more(self) -> None:
        """Read another chunk."""
        if len(self.text) - self.start > self._max_chars:
            raise CutOffError(
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
            raise CutOffError("the text is not UTF-8") from error
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
                raise CutOffError("the file ends in the middle of this element")
            self.more()

    def skip(self) -> None:
        """Pass over the element that starts here, however large it is, without keeping it."""
        brackets = _Brackets(self.text[self.start])
        while (size := brackets.feed(self.text, self.start)) is None:
            if self.ended:
                raise CutOffError("the file ends in the middle of this element")
            brackets.forget(len(self.text) - self.start)
            self.advance(len(self.text))
            self.more()
        self.advance(self.start + size)


class _Brackets:
    """Follows brackets and quotation marks of one element over several reads, each character once."""

    def __init__(self, first: str) -> None:
        self._scalar = first not in '{["'
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
                if self._depth == 0 and not self._in_string:  # a string that is the whole element
                    return position - start
            elif not self._in_string:
                self._depth += 1 if mark in "{[" else -1
                if self._depth == 0:
                    return position - start
                if self._depth > _HOPELESS_DEPTH:
                    raise CutOffError(f"an element is nested more than {_HOPELESS_DEPTH} deep")
        self._seen = max(position, len(text)) - start
        return None

    def forget(self, chars: int) -> None:
        """What was seen is dropped from the text; a character escaped across the border stays seen."""
        self._seen -= chars
