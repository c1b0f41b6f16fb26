"""Sales this device has forgotten: found on chain by the wallet alone, and adopted so that they can be finished.

Keys and nonces derive from the words and what stands in the Batch account; the package lies on the network. A lost disk
therefore costs nothing but the preview of what was sold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.benchmark.labels import commitment
from app.browse.board import RequestBoard
from app.connection import storage_pointer
from app.errors import UserError
from app.sell.model import SalePlan
from market.errors import AccountMissing
from market.generated.constants import State
from market.generated.events import Submitted
from market.history import MarketHistory
from storage.keys import batch_keys, label_commit

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.sell.desk import Desk
    from market.generated.accounts import Batch
    from market.reader import Keyed

ADOPTED: Final = "recovered-"
"""How the ids of adopted sales begin."""


async def recover(desk: Desk) -> tuple[str, ...]:
    """Adopt batches of this wallet that the journal does not know and that are not settled and paid out.

    Benchmarks are left out: they are opened with their labels, which only their file holds (``adopt_benchmark``).

    Returns:
        Ids of the adopted sales; ``proceed`` finishes each.

    Raises:
        MarketError: the node does not answer.
        UserError, StorageError: a request's spec cannot be read or had.
    """
    ordinary = [batch for batch in await _forgotten(desk) if not _is_benchmark(desk, batch.value)]
    return tuple([await _adopt(desk, batch) for batch in ordinary])


async def forgotten_benchmarks(desk: Desk) -> tuple[Keyed[Batch], ...]:
    """Return benchmarks of this wallet that the journal does not know and that are not settled.

    Raises:
        MarketError: the node does not answer.
    """
    return tuple(batch for batch in await _forgotten(desk) if _is_benchmark(desk, batch.value))


async def adopt_benchmark(desk: Desk, address: Pubkey, labels: bytes) -> str:
    """Adopt a benchmark that the journal does not know, with its labels; returns its id for ``proceed``.

    Args:
        desk: of the wallet that submitted it.
        address: of the batch.
        labels: bitmap of the bad records; the salt derives from the wallet.

    Raises:
        UserError: it is not a forgotten benchmark of this wallet, or these are not its labels.
        MarketError: the node does not answer.
    """
    found = next((batch for batch in await forgotten_benchmarks(desk) if batch.address == address), None)
    if found is None:
        raise UserError(
            "This is not an open benchmark of this wallet that this data folder has lost.",
            next_step="Look at: gleaner benchmark status",
        )
    if commitment(desk.identity.secret, bytes(address), found.value.records, labels) != bytes(found.value.label_commit):
        raise UserError(
            "These are not the labels that were committed to.", next_step="Give the file it was submitted with."
        )
    return await _adopt(desk, found, labels)


async def _forgotten(desk: Desk) -> list[Keyed[Batch]]:
    sales = desk.journal.sales()
    steps = [row for sale in sales for row in desk.journal.steps(sale.sale_id)]
    known = {row.payload["root"] for row in steps if row.step == "built"}
    found = await desk.connection.reader.batches(contributor=desk.identity.address)
    strange = [batch for batch in found if bytes(batch.value.root).hex() not in known]
    return [batch for batch in strange if await _unfinished(desk, batch.value)]


def _is_benchmark(desk: Desk, batch: Batch) -> bool:
    keys = batch_keys(desk.identity.secret, bytes(batch.request), bytes(batch.nonce))
    return bytes(batch.label_commit) != label_commit(keys.inner)


async def _unfinished(desk: Desk, batch: Batch) -> bool:
    if batch.state != State.FINAL:
        return True
    return await desk.connection.reader.balance(desk.identity.address, batch.mint) > 0


async def _adopt(desk: Desk, batch: Keyed[Batch], labels: bytes = b"") -> str:
    value = batch.value
    root = bytes(value.root).hex()
    sale_id = f"{ADOPTED}{root[:16]}"
    request = await RequestBoard(desk.connection).get(value.request)
    plan = SalePlan(sale_id, str(value.request), "", "", (), labels=labels.hex())
    facts = {
        "title": request.spec.title,
        "buyer_name": request.spec.buyer_name,
        "symbol": request.symbol,
        "decimals": request.decimals,
        "mint": request.mint,
        "gross": value.value,
        "bond": value.bond,
        "stake_needed": 0,
        "price": request.price,
        "attesters": request.attesters,
        "threshold": request.threshold,
        "digest": "",
        "purpose": request.spec.purpose,
        "licence": request.spec.licence,
        "scope": request.spec.exclusivity.scope.hex() if request.spec.exclusivity is not None else "",
        "agreed_at_s": value.submitted_at_s,
    }
    steps = [(0, step, payload) for step, payload in _steps(desk, batch, await _submission(desk, batch))]
    # In one commit: half a recovered sale would look like one that still has to be sealed and submitted.
    desk.journal.create_sale(sale_id, {"plan": plan.to_json(), "batches": [value.records], "facts": facts}, steps)
    return sale_id


def _steps(desk: Desk, batch: Keyed[Batch], signature: str) -> list[tuple[str, dict[str, Any]]]:
    """What the journal would hold had this device not lost it, as far as the chain knows."""
    value = batch.value
    keys = batch_keys(desk.identity.secret, bytes(value.request), bytes(value.nonce))
    cid = storage_pointer(value.package).cid
    built = {
        "root": bytes(value.root).hex(),
        "nonce": keys.nonce.hex(),
        "key_commit": keys.key_commit.hex(),
        "outer_commit": keys.outer_commit.hex(),
        "label_commit": bytes(value.label_commit).hex(),
        "nullifiers": bytes(value.nullifiers).hex(),
        "sealed_outer": "",
        "records": value.records,
        "bytes": 0,
    }
    return [
        ("built", built),
        ("staged", {"cid": cid}),
        ("published", {"cid": cid, "gateway": ""}),
        ("checked", {"cid": cid, "gateway": ""}),
        ("submitted", {"signature": signature}),
        ("batch", {"address": str(batch.address)}),
    ]


async def _submission(desk: Desk, batch: Keyed[Batch]) -> str:
    history = MarketHistory(desk.connection.rpc, desk.connection.program)
    async for entry in history.newest_first(batch.address):
        if any(isinstance(event, Submitted) and event.batch == batch.address for event in entry.events):
            return entry.signature
    raise AccountMissing(
        "The node's history does not show the submission of one of your batches.",
        next_step="Choose a node with full history in Settings, then recover again.",
    )
