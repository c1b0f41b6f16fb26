"""Recall and precision of spans: a span counts as found if at least 60 % of its characters are covered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bench.scrub.labelled import Labelled

COVERED = 0.6


@dataclass
class Score:
    """Counts by type.

    Attributes:
        gold: spans in the set.
        found: of them, covered by spans of the same type.
        exact: of them, reported with the same type, start and end.
        found_any: of them, covered by spans of whatever type.
        reported: spans reported.
        right: of them, covered to 60 % by gold spans of the same type.
        right_any: the same for whatever type.
        mistakes: for reading.
    """

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    found_any: Counter[str] = field(default_factory=Counter)
    reported: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    right_any: Counter[str] = field(default_factory=Counter)
    mistakes: list[str] = field(default_factory=list)

    def add(self, item: Labelled, spans: Sequence[tuple[int, int, str]]) -> None:
        """Compare one text."""
        for start, end, kind in item.spans:
            self.gold[kind] += 1
            same = _covered(start, end, [span for span in spans if span[2] == kind])
            whatever = _covered(start, end, spans)
            self.found[kind] += same >= COVERED
            self.exact[kind] += (start, end, kind) in spans
            self.found_any[kind] += whatever >= COVERED
            if same < COVERED:
                others = [(item.text[s:e], k) for s, e, k in spans if s < end and start < e]
                self.mistakes.append(f"MISS {kind} {item.text[start:end]!r} got {others} in {item.text[:150]!r}")
        for start, end, kind in spans:
            self.reported[kind] += 1
            same = _covered(start, end, [span for span in item.spans if span[2] == kind])
            whatever = _covered(start, end, item.spans)
            inside = any(
                s >= start and e <= end and k == kind and e - s >= COVERED * (end - start) for s, e, k in item.spans
            )
            self.right[kind] += same >= COVERED or inside
            self.right_any[kind] += whatever >= COVERED
            if same < COVERED:
                self.mistakes.append(f"WRONG {kind} {item.text[start:end]!r} in {item.text[:150]!r}")

    def totals(self) -> dict[str, float]:
        """Return recall and precision, with and without regard to the type."""
        gold, reported = max(1, self.gold.total()), max(1, self.reported.total())
        return {
            "recall": round(self.found.total() / gold, 4),
            "precision": round(self.right.total() / reported, 4),
            "exact": round(self.exact.total() / gold, 4),
            "recall_any_type": round(self.found_any.total() / gold, 4),
            "precision_any_type": round(self.right_any.total() / reported, 4),
        }

    def by_type(self) -> dict[str, dict[str, float | int]]:
        """Return the same for each type."""
        return {
            kind: {
                "gold": self.gold[kind],
                "recall": round(self.found[kind] / self.gold[kind], 4) if self.gold[kind] else 0.0,
                "exact": round(self.exact[kind] / self.gold[kind], 4) if self.gold[kind] else 0.0,
                "precision": round(self.right[kind] / self.reported[kind], 4) if self.reported[kind] else 0.0,
            }
            for kind in sorted(self.gold | self.reported)
        }


def _covered(start: int, end: int, spans: Iterable[tuple[int, int, str]]) -> float:
    return sum(max(0, min(end, e) - max(start, s)) for s, e, _ in spans) / (end - start)
