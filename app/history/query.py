"""What of a history is asked for: words, kinds, a token, a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.history.lines import HistoryLine


@dataclass(frozen=True, slots=True)
class HistoryQuery:
    """Lines that fit all of it.

    Attributes:
        text: words that all occur in title, note, address, signature or token, in any case; empty takes all.
        kinds: of ``KINDS``; empty takes all.
        token: ``SOL`` or a mint; empty takes all.
        since_s: unix seconds from which on; None takes all.
        until_s: unix seconds before which; None takes all.
    """

    text: str = ""
    kinds: tuple[str, ...] = ()
    token: str = ""
    since_s: int | None = None
    until_s: int | None = None

    def of(self, lines: Iterable[HistoryLine]) -> list[HistoryLine]:
        """Return the lines that fit, in their order."""
        words = self.text.casefold().split()
        return [line for line in lines if self._fits(line) and all(word in line.words for word in words)]

    def _fits(self, line: HistoryLine) -> bool:
        return (
            (not self.kinds or line.kind in self.kinds)
            and (not self.token or any(one.key == self.token for one in line.moved))
            and (self.since_s is None or line.when_s >= self.since_s)
            and (self.until_s is None or line.when_s < self.until_s)
        )
