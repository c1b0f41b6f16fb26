"""What was revealed, per kind of data, as pages show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privacy import Ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.budget.caps import PrivacyCaps
    from privacy import LedgerEntry

UNITS = {"record": "per record", "user-day": "per day"}


def spent_by_dataset(entries: Sequence[LedgerEntry], caps: PrivacyCaps) -> list[tuple[str, str, float, float, str]]:
    """Per dataset and unit: key, name, epsilon spent, limit, unit in words. Units are never added."""
    keys = dict.fromkeys((entry.dataset, entry.unit) for entry in entries)
    return [
        (
            dataset,
            dataset.replace("-", " ").capitalize(),
            Ledger.spent(entries, dataset, unit, caps.cap(dataset, unit).delta),
            caps.cap(dataset, unit).epsilon,
            UNITS[unit],
        )
        for dataset, unit in keys
    ]
