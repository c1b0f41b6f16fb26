"""Names of parts of a life in the privacy ledger: what all exports of one part spend from together."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["table_life"]


def table_life(names: Iterable[str]) -> str:
    """Return the life of a plain table: tables with the same columns, in any order, describe the same thing."""
    joined = "\0".join(sorted(names)).encode("utf-8", "surrogatepass")
    return "table:" + hashlib.sha256(joined).hexdigest()[:32]
