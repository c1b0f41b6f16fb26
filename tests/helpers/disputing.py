"""Puts a dispute bundle together as a participant would, and verifies it as a stranger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dispute.collect import Collector
from app.dispute.verify import verify_bundle
from market.bundle import Proof
from tests.helpers.forking_node import MemoryStore

if TYPE_CHECKING:
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity


async def disputed(
    market: Connection, who: Identity, batch: Pubkey, folder: Path, *, with_samples: bool = False
) -> set[str]:
    """Return what a bundle of a batch proves by itself; nothing of it may be missing or refuted."""
    missing: list[str] = []
    collector = Collector(market, who, MemoryStore(), [], folder / "disputes", missing.append)
    raw = await collector.bundle(batch, [0], with_samples=with_samples)
    assert missing == []
    found = verify_bundle(raw)
    assert found.holds, found.of(Proof.REFUTED)
    return {finding.about for finding in found.of(Proof.PROVEN)}
