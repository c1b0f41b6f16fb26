"""Sample data worth selling, and the quality rules buyers of such data ask for. Everything is invented (CC0)."""

from __future__ import annotations

from pathlib import Path

__all__ = ["SAMPLES", "SCHEMAS", "sample_path", "schema_path"]

_FOLDER = Path(__file__).parent
SAMPLES = {"household-energy": "household-energy.csv", "reading-diary": "reading-diary.jsonl"}
SCHEMAS = ("household-energy", "reading-diary")


def sample_path(name: str) -> Path:
    """Return the file of a sample in `SAMPLES`."""
    return _FOLDER / SAMPLES[name]


def schema_path(name: str) -> Path:
    """Return the file of a quality specification in `SCHEMAS`: `{"schema": …, "rules": […]}`."""
    if name not in SCHEMAS:
        raise KeyError(name)
    return _FOLDER / "schemas" / f"{name}.json"
