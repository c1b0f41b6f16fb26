"""Batches whose consent was withdrawn after their submission: nothing more of them is opened to anybody."""

from __future__ import annotations

from typing import Final

WITHHELD: Final = "withheld"
"""Step of a batch of which no samples are shared and whose key is never released."""
