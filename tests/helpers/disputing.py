"""Puts a dispute bundle together as a participant would, and verifies it as a stranger."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from app.dispute.collect import Collector
from app.dispute.verify import verify_bundle
from market.bundle import Proof, read_chain, shown_chain
from market.bundle_check import check_chain
from market.bundle_collect import collect_chain
from market.chronicle import Chronicle
from tests.helpers.forking_node import MemoryStore

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from market.bundle_facts import ChainFacts
    from tests.helpers.market_stage import Stage

VECTORS = Path(__file__).parents[1] / "vectors/dispute"


async def disputed(
    market: Connection, who: Identity, batch: Pubkey, folder: Path, *, with_samples: bool = False, vector: str = ""
) -> set[str]:
    """Return what a bundle of a batch proves by itself; nothing of it may be missing or refuted.

    With GLEANER_RECORD_VECTORS set, a bundle that has a `vector`'s name becomes that vector: instructions that change
    their form make the recorded ones unreadable.
    """
    missing: list[str] = []
    collector = Collector(market, who, MemoryStore(), [], folder / "disputes", missing.append)
    raw = await collector.bundle(batch, [0], with_samples=with_samples)
    assert missing == []
    if vector and os.environ.get("GLEANER_RECORD_VECTORS"):
        await asyncio.to_thread((VECTORS / f"{vector}.json").write_bytes, raw)
    found = verify_bundle(raw)
    assert found.holds, found.of(Proof.REFUTED)
    return {finding.about for finding in found.of(Proof.PROVEN)}


async def bundled(stage: Stage, batch: Pubkey) -> ChainFacts:
    """Return what the chain's part of a bundle proves after it was written down and read; nothing may be refuted."""
    chronicle = Chronicle(stage.rpc, MemoryStore(), stage.reader.program)
    await chronicle.update(batch)
    landed = [(entry.signature, chronicle.record(entry.signature)) for entry in chronicle.entries(batch)]
    missing: list[str] = []
    record = await collect_chain(stage.reader, batch, landed, missing.append)
    assert missing == []
    again = read_chain(json.loads(json.dumps(shown_chain(record))), record.program, batch)
    assert shown_chain(again) == shown_chain(record)
    facts = check_chain(again)
    assert [finding for finding in facts.findings if finding.proof is Proof.REFUTED] == []
    return facts
