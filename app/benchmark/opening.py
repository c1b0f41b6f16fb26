"""Opens the label of a benchmark once a verdict stands: the answers are written to the chain, opened, tidied up.

All of it is signed by the contributor itself, as the program demands. It was agreed to with the benchmark, moves no
tokens, and is not asked for again: a question nobody answers in time would cost the bond.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.benchmark.labels import part_of
from app.sell.once import once
from app.sell.withhold import TIDIED
from market.errors import TransactionRefused
from market.operations_proof import PART_BYTES
from storage.keys import label_salt
from wallet.errors import LockedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from app.sell.once import SaleSteps
    from app.store import SaleJournal
    from market.views import BatchView

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LabelOpening:
    """Opens the labels of one sale's batches.

    Attributes:
        connection: the network.
        identity: the contributor.
        steps: the sale's journal.
        bitmap: labels of all records of the sale.
        batches: records of each batch.
    """

    connection: Connection
    identity: Identity
    steps: SaleSteps
    bitmap: bytes
    batches: Sequence[int]

    async def open(self, number: int, view: BatchView) -> None:
        """Open the label of a batch in AWAIT_KEY or REJECTED; without effect where the window has just closed.

        Raises:
            MarketError: the node does not answer.
        """
        clock = await self.connection.reader.clock()
        if clock.unix_s >= view.batch.deadline_s:
            return
        labels = part_of(self.bitmap, sum(self.batches[:number]), self.batches[number])
        try:
            for part in range(-(-len(labels) // PART_BYTES)):
                await self._write(number, view.address, labels, part)
            await self._open(number, view)
        except LockedError:
            _LOG.warning("the label of %s is opened once the wallet is unlocked", view.address)
        except TransactionRefused as refused:
            # Challenged or over in the meantime: the next look at the batch decides.
            _LOG.warning("the label of %s is not opened now: %s", view.address, refused)

    async def tidy(self, number: int, address: Pubkey) -> None:
        """Take back the rent of a buffer whose label could not be opened any more."""
        nonce = buffer_nonce(address)
        buffer = await self.connection.reader.proof(self.identity.address, nonce)
        if buffer is None:
            return

        async def done() -> bool:
            return await self.connection.reader.proof(self.identity.address, nonce) is None

        async def build() -> list[Any]:
            return self.connection.operations.close_proof(self.identity.address, nonce, buffer.header.rent_payer)

        try:
            await self._once(number, TIDIED, done, build)
        except LockedError:
            _LOG.warning("the rent of a buffer is taken back once the wallet is unlocked")

    async def _write(self, number: int, address: Pubkey, labels: bytes, part: int) -> None:
        make, me, nonce = self.connection.operations, self.identity.address, buffer_nonce(address)
        start = part * PART_BYTES
        wanted = labels[start : start + PART_BYTES]

        async def present() -> bytes | None:
            buffer = await self.connection.reader.proof(me, nonce)
            return None if buffer is None else bytes(buffer.body)

        async def done() -> bool:
            found = await present()
            return found is not None and found[start : start + len(wanted)] == wanted

        async def build() -> list[Any]:
            found = await present()
            opening = make.open_proof(me, nonce) if found is None else []
            # A fresh buffer holds zeros; only the part this step is about is written, all in one transaction.
            held = labels[:start].ljust(len(labels), b"\0")
            parts = make.write_proof(me, nonce, labels[: start + PART_BYTES], present=held)
            return [*opening, *(instruction for one in parts for instruction in one)]

        await self._once(number, f"label:part:{part}", done, build)

    async def _open(self, number: int, view: BatchView) -> None:
        connection, me, nonce = self.connection, self.identity.address, buffer_nonce(view.address)

        async def done() -> bool:
            return (await connection.reader.batch(view.address)).value.label_root != bytes(32)

        async def build() -> list[Any]:
            make = connection.operations
            opened = make.open_label(
                view.address,
                view.batch,
                proof=connection.addresses.proof(me, nonce),
                salt=label_salt(self.identity.secret, bytes(view.address)),
                rounds=[item.address for item in view.last_attempts],
            )
            return [*opened, *make.close_proof(me, nonce, me)]

        await self._once(number, "label", done, build)

    async def _once(self, number: int, step: str, done: Any, build: Any) -> None:
        signers = [self.identity.owner]
        await once(self.steps, self.connection, number, step, done=done, build=build, signers=signers)


def buffer_nonce(batch: Pubkey) -> int:
    """Return the number of the buffer for a batch's labels: the same whenever it is opened."""
    return int.from_bytes(hashlib.sha256(b"gleaner labels" + bytes(batch)).digest()[:8], "little")


def labels_under_way(journal: SaleJournal) -> frozenset[int]:
    """Return the numbers of the buffers that unfinished benchmarks may still need."""
    from solders.pubkey import Pubkey

    ours = [sale for sale in journal.open_sales() if sale.plan["plan"].get("labels")]
    rows = [row for sale in ours for row in journal.steps(sale.sale_id) if row.step == "batch"]
    return frozenset(buffer_nonce(Pubkey.from_string(row.payload["address"])) for row in rows)
