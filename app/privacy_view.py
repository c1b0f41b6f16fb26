"""What was revealed, per kind of data, as pages show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.sell.prepare import DATASET_CAP
from privacy import Ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privacy import LedgerEntry

UNITS = {"record": "per record", "user-day": "per day"}


def spent_by_dataset(entries: Sequence[LedgerEntry]) -> list[tuple[str, str, float, float, str]]:
    """Per dataset and unit: key, name, epsilon spent, limit, unit in words. Units are never added."""
    keys = dict.fromkeys((entry.dataset, entry.unit) for entry in entries)
    return [
        (
            dataset,
            dataset.replace("-", " ").capitalize(),
            Ledger.spent(entries, dataset, unit, DATASET_CAP.delta),
            DATASET_CAP.epsilon,
            UNITS[unit],
        )
        for dataset, unit in keys
    ]
