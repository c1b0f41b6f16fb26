"""The chain's part of a dispute bundle read from a node: public all of it."""

from collections.abc import Callable, Sequence
from typing import Final

from solders.pubkey import Pubkey

from market.bundle import BundledAccount, ChainRecord
from market.errors import AccountMissing
from market.explained import CannotRedo
from market.generated.accounts import Batch
from market.generated.constants import Ending, State
from market.history import MarketHistory, decode_record
from market.reader import MarketReader
from market.redo import Redo
from market.replay import BatchRecord
from market.rpc_types import TransactionRecord
from market.settlement import Reputation

__all__ = ["collect_chain"]

_ROLES: Final = ("staker", "beacon", "params")
_BY_STRIKES: Final = frozenset({Ending.QUALITY, Ending.LIVENESS, Ending.NOT_SHARED, Ending.LATE_KEY})


async def collect_chain(
    reader: MarketReader,
    batch: Pubkey,
    landed: Sequence[tuple[str, TransactionRecord]],
    say: Callable[[str], None],
) -> ChainRecord:
    """Return what the chain has about a batch.

    Args:
        reader: the market.
        batch: address of the batch; it may have been closed.
        landed: signature and transaction of all that name the batch, oldest first.
        say: told what is missing.

    Raises:
        AccountMissing: the transactions deliver no such batch.
        MarketError: the node does not answer, or contradicts itself.
    """
    entries = [decode_record(record, name, reader.program) for name, record in landed]
    replay = BatchRecord.read(batch, entries, reader.addresses)
    if replay.submit is None:
        raise AccountMissing("The chain knows no such batch of this market.", next_step="Check the address.")
    request, make = replay.submit.accounts["request"], reader.addresses
    named = {step.accounts.get(role, batch) for entry in entries for step in entry.steps for role in _ROLES}
    wanted = dict.fromkeys([batch, request, make.config, make.committee(request)])
    wanted |= dict.fromkeys(make.round(batch, r, redraw) for r, redraw in sorted(replay.attempts))
    wanted |= dict.fromkeys(sorted(named, key=bytes))
    found = await reader.rpc.get_multiple_accounts(list(wanted))
    accounts = tuple(
        BundledAccount(address, account.owner, account.lamports, account.slot, account.data)
        for address, account in zip(wanted, found, strict=True)
        if account is not None and account.owner == reader.program
    )
    opening = await _opening(reader, request)
    if not opening:
        say("the node does not have the opening of the request")
    value = next((Batch.unpack(item.data) for item in accounts if item.address == batch), None)
    if value is None:
        say("the batch's account is closed; its transactions remain")
    reputation = await _reputation(reader, batch, value, say)
    return ChainRecord(reader.program, batch, accounts, (*opening, *landed), reputation)


async def _opening(reader: MarketReader, request: Pubkey) -> list[tuple[str, TransactionRecord]]:
    """Return the transaction that opened a request: the oldest that did, found without reading those after it."""
    before: str | None = None
    names: list[str] = []
    while page := await reader.rpc.get_signatures_for_address(request, before=before):
        names += [info.signature for info in page if info.err is None]
        before = page[-1].signature
    for name in reversed(names):
        record = await reader.rpc.get_transaction(name)
        steps = decode_record(record, name, reader.program).steps if record is not None else ()
        if record is not None and any(step.name == "open_request" for step in steps):
            return [(name, record)]
    return []


async def _reputation(
    reader: MarketReader, batch: Pubkey, value: Batch | None, say: Callable[[str], None]
) -> Reputation | None:
    """Return the contributor's reputation before the settlement, where the settlement depends on it."""
    if value is None or value.state != State.FINAL or value.ending not in _BY_STRIKES:
        return None
    try:
        return (await Redo(reader, MarketHistory(reader.rpc, reader.program)).settled(batch)).before
    except CannotRedo as cause:
        say(f"the contributor's strikes before are not claimed: {cause}")
        return None
