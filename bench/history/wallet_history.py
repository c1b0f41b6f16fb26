"""How long a history of 100,000 transactions takes: `python -m bench.history.wallet_history [COUNT]` writes its JSON.

The node is a double in this process that lists and shows signed transfers at once, so that what is measured is ours:
checking signatures, writing the cache, decoding, ordering, filtering. Wall clock, seconds, one run, no best-of.
`parsed_and_verified_by_solders` is the raw speed of reading the same transactions, as the yardstick.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from solders.hash import Hash
from solders.keypair import Keypair
from solders.message import Message
from solders.pubkey import Pubkey
from solders.system_program import TransferParams, transfer
from solders.transaction import Transaction, VersionedTransaction

from app.history.cache import HistoryCache
from app.history.kept import KeptHistories
from app.history.query import HistoryQuery
from app.history.wallet import WalletHistory
from market.rpc_types import SignatureInfo, SignatureStatus, TransactionRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

RESULT = Path(__file__).with_suffix(".json")
PROGRAM = Pubkey.from_bytes(b"\x31" * 32)
FEW = 10


@dataclass
class Node:
    """Shows transfers; the newest stands first."""

    payer: Keypair
    names: list[str] = field(default_factory=list)
    records: dict[str, TransactionRecord] = field(default_factory=dict)

    def land(self, count: int) -> None:
        """Land transfers, one a slot."""
        me, start = self.payer.pubkey(), len(self.names)
        for number in range(start, start + count):
            to = Pubkey.from_bytes((number + 1).to_bytes(32, "big"))
            made = transfer(TransferParams(from_pubkey=me, to_pubkey=to, lamports=number + 1))
            message = Message.new_with_blockhash([made], me, Hash.new_unique())
            signed = Transaction([self.payer], message, message.recent_blockhash)
            name = str(signed.signatures[0])
            self.names.append(name)
            held = 10**15
            self.records[name] = TransactionRecord(
                raw=bytes(signed),
                slot=number + 1,
                block_time_s=1_700_000_000 + number,
                err=None,
                logs=(),
                fee_lamports=5_000,
                loaded=(),
                pre_lamports=(held, 0, 1),
                post_lamports=(held - number - 5_001, number + 1, 1),
                pre_tokens=(),
                post_tokens=(),
            )

    async def get_slot(self, commitment: str | None = None) -> int:
        """Everything is final."""
        del commitment
        return len(self.names)

    async def get_first_available_block(self) -> int:
        """The node has all."""
        return 0

    async def get_signatures_for_address(
        self,
        address: Pubkey,
        *,
        limit: int = 1_000,
        before: str | None = None,
        until: str | None = None,
        min_context_slot: int | None = None,
    ) -> list[SignatureInfo]:
        """List, newest first."""
        del min_context_slot
        if address != self.payer.pubkey():
            return []
        end = self.records[before].slot - 1 if before is not None else len(self.names)
        start = self.records[until].slot if until is not None else 0
        rows = self.names[max(start, end - limit) : end]
        return [SignatureInfo(name, self.records[name].slot, None, None) for name in reversed(rows)]

    async def get_signature_statuses(
        self, signatures: Sequence[str], *, search_history: bool = False
    ) -> tuple[int, list[SignatureStatus | None]]:
        """Never asked: everything is final."""
        raise NotImplementedError(signatures, search_history)

    async def get_transaction(self, signature: str) -> TransactionRecord:
        """Show one."""
        return self.records[signature]

    async def get_token_accounts_by_owner(self, owner: Pubkey, **how: Any) -> list[Any]:
        """The wallet holds SOL alone."""
        del owner, how
        return []


async def measure(count: int, folder: Path) -> dict[str, float]:
    """Return seconds by step."""
    node = Node(Keypair.from_seed(b"\x05" * 32))
    node.land(count)
    chain: Any = SimpleNamespace(rpc=node, program=PROGRAM, reader=None, config=SimpleNamespace(stake_mint=PROGRAM))
    out: dict[str, float] = {}

    def took(name: str, began: float) -> None:
        out[name] = round(time.perf_counter() - began, 4)

    began = time.perf_counter()
    for record in node.records.values():
        VersionedTransaction.from_bytes(record.raw).verify_with_results()
    took("parsed_and_verified_by_solders", began)
    me = node.payer.pubkey()
    with HistoryCache(folder / "history.db", bytes(32), "bench") as cache:
        history = WalletHistory(chain, KeptHistories(chain, cache), [me], {})
        began = time.perf_counter()
        lines = await history.read()
        took("first_read", began)
        began = time.perf_counter()
        lines = await history.read()
        took("nothing_new", began)
        node.land(FEW)
        began = time.perf_counter()
        lines = await history.read()
        took("ten_new", began)
        began = time.perf_counter()
        HistoryQuery("sent 1111").of(lines)
        took("search", began)
        began = time.perf_counter()
        HistoryQuery(kinds=("sent",), since_s=1_700_000_000 + count // 2).of(lines)
        took("filter", began)
    with HistoryCache(folder / "history.db", bytes(32), "bench") as cache:
        began = time.perf_counter()
        await WalletHistory(chain, KeptHistories(chain, cache), [me], {}).read()
        took("after_a_restart", began)
    return out


def main() -> None:
    """Measure, print and keep."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        steps = asyncio.run(measure(count, Path(folder)))
    found = {
        "transactions": count,
        "seconds": steps,
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "processors": os.cpu_count(),
    }
    RESULT.write_text(json.dumps(found, indent=2) + "\n")
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
