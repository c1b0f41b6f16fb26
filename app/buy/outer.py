"""O handed on to a buyer who could not open it in the package: sealed by panel members, named in a memo beside a vote.

The memo reads ``gln:outer:1 CID`` and stands in the transaction of a reveal, or of the attestation that decides to
accept; both name the batch, so that its history leads to it. The content is O sealed to the key in the request's spec;
H(O) shows that it is the right one.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from solders.instruction import Instruction
from solders.transaction import VersionedTransaction

from app.sell.deliver import deal_of
from market.addresses import MEMO_PROGRAM
from storage.errors import StorageError
from storage.hpke import SEALED_OUTER_BYTES, open_outer, seal_outer
from storage.keys import buyer_kem_seed
from storage.pointer import Pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.connection import Connection
    from market.generated.accounts import Batch
    from market.reader import Keyed

_MEMO = "gln:outer:1 "
_LATEST = 1_000


async def telling_the_buyer(connection: Connection, batch: Batch, outer: bytes) -> list[Instruction]:
    """Publish O sealed to the buyer and return the memo that says where.

    Raises:
        AppError, StorageError: the request's spec cannot be had, or nothing can be published.
        MarketError: the node does not answer.
    """
    request = (await connection.reader.request(batch.request)).value
    spec = await connection.spec(request.spec)
    deal = deal_of(connection, batch.request, batch.contributor)
    pointer = await connection.publisher.put_blob(seal_outer(outer, spec.buyer_key, deal))
    return [Instruction(MEMO_PROGRAM, f"{_MEMO}{pointer.cid}".encode(), [])]


async def outer_from_panel(connection: Connection, secret: bytes, batch: Keyed[Batch]) -> bytes | None:
    """Return O as a panel member handed it on, or None if none did.

    Args:
        connection: the network.
        secret: the buyer's.
        batch: whose O does not open in the package.

    Raises:
        MarketError: the node does not answer.
    """
    deal = deal_of(connection, batch.value.request, batch.value.contributor)
    for info in await connection.rpc.get_signatures_for_address(batch.address, limit=_LATEST):
        record = await connection.rpc.get_transaction(info.signature)
        for pointer in _pointers(record.raw) if record is not None and record.err is None else ():
            try:
                sealed = await connection.every_gateway.blob(pointer, SEALED_OUTER_BYTES)
                outer = open_outer(sealed, buyer_kem_seed(secret), deal)
            except StorageError:
                continue  # anybody may write a memo: the next one may hold what it says
            if hashlib.sha256(outer).digest() == batch.value.outer_commit:
                return outer
    return None


def _pointers(raw: bytes) -> Iterator[Pointer]:
    message = VersionedTransaction.from_bytes(raw).message
    keys = message.account_keys
    for item in message.instructions:
        if item.program_id_index >= len(keys) or keys[item.program_id_index] != MEMO_PROGRAM:
            continue
        text = bytes(item.data).decode("utf-8", "replace")
        if text.startswith(_MEMO):
            try:
                yield Pointer.parse(text.removeprefix(_MEMO))
            except (StorageError, ValueError):
                continue
