"""Which rows of the privacy ledger count for which part of a life."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from privacy import LedgerEntry

__all__ = ["counting_for", "lives_of"]


def lives_of(name: str, covers: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Return the parts of a life for which what was spent under a name counts.

    Args:
        name: as a row of the ledger has it.
        covers: see `app.store.contents.Contents.covers`.
    """
    return tuple(sorted(covers.get(name, ()))) or (name,)


def counting_for(entries: Iterable[LedgerEntry], life: str, covers: Mapping[str, frozenset[str]]) -> list[LedgerEntry]:
    """Return the rows that count for a part of a life, all under its name."""
    return [
        replace(entry, dataset=life)
        for entry in entries
        if entry.dataset == life or life in covers.get(entry.dataset, ())
    ]
