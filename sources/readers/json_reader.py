"""A JSON array of objects, read one element at a time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sources.errors import BrokenRowError
from sources.readers.json_text import DECODER, NotARecordError, checked_record
from sources.readers.json_window import CutOffError, JsonWindow
from sources.readers.lines import opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.limits import Limits
    from sources.readers import RawRow
    from sources.readers.lines import Openable
    from sources.values import Kind


class JsonReader:
    """Rows of a JSON file whose top level is an array."""

    typed = True

    def __init__(self, path: Openable, limits: Limits) -> None:
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
            window = JsonWindow(stream, self._limits.row_chars)
            try:
                yield from self._elements(window)
            except CutOffError as stop:
                advice = "What comes after it cannot be read. Export the file again."
                yield BrokenRowError(self._path.name, window.line, str(stop), advice)

    def _elements(self, window: JsonWindow) -> Iterator[RawRow]:
        if window.peek() != "[":
            raise CutOffError("the list does not begin with a bracket")
        window.advance(window.start + 1)
        if window.peek() == "]":
            window.advance(window.start + 1)
        else:
            while True:
                if not window.peek():
                    raise CutOffError("the list is cut off here")
                self._position = window.position
                yield self._element(window)
                mark = window.peek()
                if mark not in {",", "]"}:
                    raise CutOffError(
                        "the list is cut off here" if not mark else "a comma is missing between two elements"
                    )
                window.advance(window.start + 1)
                if mark == "]":
                    break
                if window.peek() == "]":
                    raise CutOffError("nothing follows a comma")
        if window.peek():
            raise CutOffError("something follows the end of the list")

    def _element(self, window: JsonWindow) -> RawRow:
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

    def _bounded(self, window: JsonWindow, line: int) -> RawRow:
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
