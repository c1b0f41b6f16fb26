"""Lines of a member."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from sources.errors import BrokenRowError, SourcesError
from sources.readers.lines import LineReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sources.exports.model import Member

_LINE_CHARS = 1_000_000


def text_lines(
    member: Member, *, encoding: str = "utf-8", line_chars: int = _LINE_CHARS
) -> Iterator[tuple[int, str] | BrokenRowError]:
    """Yield the number (from 1) and the text of every line, with its line end.

    Args:
        member: text.
        encoding: one in which a line end is one byte: `utf-8`, `cp1252`, `latin-1`.
        line_chars: characters one line may have.
    """
    lines: LineReader | None = None
    try:
        with closing(member.open()) as stream:
            lines = LineReader(stream, member.label, line_chars, encoding)
            for text in lines:
                yield text if isinstance(text, BrokenRowError) else (lines.line, text)
    except SourcesError as error:
        line = lines.line if lines else 0
        yield BrokenRowError(member.label, line, "the file breaks off here", str(error))
