"""JSON Lines: one object a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sources.errors import BrokenRowError
from sources.readers.json_text import DECODER, NotARecordError, checked_record
from sources.readers.lines import LineReader, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.limits import Limits
    from sources.readers import RawRow
    from sources.readers.lines import Openable
    from sources.values import Kind


class JsonlReader:
    """Rows of a JSONL file; empty lines are passed over."""

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
        """Yield one row per line that is not empty."""
        with opened(self._path) as stream:
            lines = LineReader(stream, self._path.name, self._limits.row_chars)
            for text in lines:
                self._position = lines.position
                if isinstance(text, BrokenRowError):
                    yield text
                elif text.strip():
                    yield self._row(lines.line, text)

    def _row(self, line: int, text: str) -> RawRow:
        try:
            return line, checked_record(DECODER.decode(text), self._limits)
        except NotARecordError as error:
            reason, advice = str(error), "Correct or remove this line."
        except RecursionError:
            reason, advice = f"it is nested more than {self._limits.json_depth} deep", "Remove this line."
        except json.JSONDecodeError as error:
            reason, advice = f"it is not JSON from character {error.pos + 1} on", "Correct or remove this line."
            if not text.endswith("\n"):
                reason = "the last line is only half written"
                advice = "Export the file again when the program that writes it has finished."
        return BrokenRowError(self._path.name, line, reason, f"{advice} You can also skip broken rows.")
