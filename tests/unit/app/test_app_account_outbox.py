"""Transfers of an earlier run: followed by their very signature, told truthfully, never made a second time."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from app.account.circle import Circle
from app.account.model import Transfer, TransferQuote
from app.account.outbox import Outbox
from app.account.transfers import Transfers
from app.errors import UserError
from app.keypair import KeypairSigner
from app.store import Database, SendStore
from market.errors import NodeTimeout, OutcomeUnknown, TransactionExpired, TransactionRefused
from market.sender import Landed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from market.sender import SendJournal, SendRecord

ME = Keypair.from_seed(b"\1" * 32)
FRIEND = str(Keypair.from_seed(b"\2" * 32).pubkey())
RENT = Transfer(FRIEND, "SOL", 7)
QUOTE = TransferQuote(7, 7, "SOL", 9, 5_000, 0, 0, "rent")


@dataclass
class Follower:
    """A sender that says how each transfer ends, and notes which were followed."""

    ends: dict[str, str] = field(default_factory=dict)
    followed: list[tuple[str, bytes, int]] = field(default_factory=list)

    async def resume(self, record: SendRecord, *, journal: SendJournal) -> Landed:
        self.followed.append((record.signature, record.raw_tx, record.last_valid_block_height))
        end = self.ends[record.signature]
        if end == "silent":
            raise NodeTimeout("The node does not answer.")
        if end == "unknown":
            raise OutcomeUnknown(record.signature, "The node does not remember.")
        journal.outcome(record.signature, end)
        if end == "expired":
            raise TransactionExpired(record.signature)
        if end == "failed":
            raise TransactionRefused("There are not enough tokens.", signature=record.signature)
        return Landed(record.signature, 5)


class Nobody:
    async def approve(self, summary: object) -> bool:
        raise AssertionError(f"asked for {summary}")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SendStore]:
    with Database(tmp_path / "store.db", b"\7" * 32) as database:
        yield SendStore(database, str(ME.pubkey()), "here")


def outbox_of(store: SendStore, **ends: str) -> tuple[Outbox, Follower]:
    follower = Follower(dict(ends))
    sender: Any = follower
    outbox = Outbox(store, sender)
    for signature in ends:
        outbox.entry(RENT, QUOTE).record(signature, signature.encode(), 9)
    return outbox, follower


def transfers_of(outbox: Outbox) -> Transfers:
    async def get_account(_address: Pubkey) -> None:
        return None

    async def plan(*_: object) -> None:
        raise AssertionError("a second transfer was begun")

    node = SimpleNamespace(get_account=get_account, get_multiple_accounts=plan)
    connection: Any = SimpleNamespace(rpc=node, program=Pubkey.default())
    identity: Any = SimpleNamespace(address=ME.pubkey(), owner=KeypairSigner(ME))
    return Transfers(connection, identity, outbox=outbox, circle=Circle({}))


async def test_each_end_is_told_as_it_is(store: SendStore) -> None:
    outbox, follower = outbox_of(store, a="landed", b="failed", c="expired", d="unknown")
    settled = await outbox.settle()
    assert [(sent.signature, sent.state, sent.is_open) for sent in settled] == [
        ("a", "landed", False),
        ("b", "failed", False),
        ("c", "expired", False),
        ("d", "unknown", True),
    ]
    assert settled[1].reason == "There are not enough tokens."
    assert "no longer land" in settled[2].reason
    assert follower.followed == [(name, name.encode(), 9) for name in "abcd"]
    follower.ends["d"] = "landed"
    assert [(sent.signature, sent.state) for sent in await outbox.settle()] == [("d", "landed")]
    assert await outbox.settle() == ()


async def test_a_silent_node_changes_nothing(store: SendStore) -> None:
    outbox, _ = outbox_of(store, a="silent")
    with pytest.raises(NodeTimeout):
        await outbox.settle()
    await outbox.try_to_settle()
    assert [sent.state for sent in store.all()] == ["pending"]


@pytest.mark.parametrize(
    ("end", "said", "money"),
    [
        ("landed", "has landed", "left your account once"),
        ("unknown", "does not say what became of it", "may have gone through"),
    ],
)
async def test_the_same_transfer_is_not_made_again(store: SendStore, end: str, said: str, money: str) -> None:
    outbox, _ = outbox_of(store, a=end)
    everything = Transfer(f" {FRIEND} ", "SOL", 0, everything=True)
    with pytest.raises(UserError, match=said) as caught:
        await transfers_of(outbox).send(RENT if end == "landed" else everything, Nobody())
    assert money in caught.value.problem.money


@pytest.mark.parametrize("end", ["expired", "failed"])
async def test_what_moved_nothing_may_be_sent_anew(store: SendStore, end: str) -> None:
    outbox, _ = outbox_of(store, a=end)
    with pytest.raises(AssertionError, match="second transfer was begun"):
        await transfers_of(outbox).send(RENT, Nobody())


async def test_another_transfer_does_not_wait_for_one_that_is_not_known(store: SendStore) -> None:
    outbox, _ = outbox_of(store, a="unknown")
    with pytest.raises(AssertionError, match="second transfer was begun"):
        await transfers_of(outbox).send(Transfer(FRIEND, "SOL", 8), Nobody())
