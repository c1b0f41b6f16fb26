"""Steps that happen once: of a batch that was withdrawn nothing leaves any more, whoever had begun to send it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from app.sell import once as module
from app.sell.once import JournalledSends, SaleSteps, follow_up, may_be_out, once
from app.sell.resale import GIVEN_UP
from app.sell.withhold import TIDIED, WITHHELD, ConsentWithdrawnError
from app.store import Database, SaleJournal, Seller
from market.sender import Pace, Sender
from market.spl import memo
from tests.helpers.fake_chain import FakeChain, FaultyTransport, rpc_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from market.transaction import Signer

LIFE, FINALITY = 12, 16


class KeySigner:
    """A key that signs."""

    def __init__(self) -> None:
        self._keypair = Keypair()

    @property
    def pubkey(self) -> bytes:
        """Its public half."""
        return bytes(self._keypair.pubkey())

    def sign(self, message: bytes) -> bytes:
        """Sign."""
        return bytes(self._keypair.sign_message(message))


class Market:
    """A connection over a chain in memory."""

    def __init__(self, delays: list[int | None]) -> None:
        self.chain = FakeChain(delays, life=LIFE, finality=FINALITY)
        self.sender = Sender(
            rpc_over(FaultyTransport(self.chain, []), self.chain),
            pace=Pace(poll_s=0.4, rebroadcast_s=0.8, give_up_s=4.0, blockhash_life=LIFE),
            sleep=self.chain.sleep,
            clock=self.chain.clock,
        )


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SaleJournal]:
    with Database(tmp_path / "store.db", b"\x07" * 32) as database:
        made = SaleJournal(database, Seller("me", "here"))
        made.create_sale("s", {"plan": {}, "batches": [1], "facts": {}})
        yield made


def steps_of(journal: SaleJournal) -> SaleSteps:
    return SaleSteps(journal, "s", lambda: None)


async def left_open(market: Market, journal: SaleJournal, step: str) -> str:
    """Send a step as a run that is killed right after the transaction is in the journal; returns its signature."""
    signer, sends = KeySigner(), JournalledSends(steps_of(journal), 0, step)
    prepared = await market.sender.prepare([memo(step)], Pubkey.from_bytes(signer.pubkey))
    signed = await market.sender.sign(prepared, [signer])
    sends.record(signed.signature, signed.raw, signed.last_valid_block_height)
    return signed.signature


async def test_samples_under_way_are_not_sent_again_after_a_withdrawal(journal: SaleJournal) -> None:
    market = Market([])
    shared = await left_open(market, journal, "shared:0:0")
    withdrawing = steps_of(journal)
    withdrawing.append(0, WITHHELD, {})
    await follow_up(steps_of(journal), cast("Any", market), 0)
    assert market.chain.sent == []
    assert withdrawing.may_send(0, TIDIED), "the rent of a buffer comes back all the same"
    assert not may_be_out(steps_of(journal), 0, "shared:0:0")
    assert steps_of(journal).payload(0, "shared:0:0:sent:0") == {"signature": shared, "outcome": "expired"}


async def test_samples_that_had_landed_before_the_withdrawal_are_known(journal: SaleJournal) -> None:
    market = Market([3])
    shared = await left_open(market, journal, "shared:0:0")
    sent = JournalledSends(steps_of(journal), 0, "shared:0:0").pending()
    assert sent is not None
    market.chain.receive(sent.raw_tx)
    steps_of(journal).append(0, WITHHELD, {})
    await follow_up(steps_of(journal), cast("Any", market), 0)
    assert market.chain.sent == [shared]
    assert steps_of(journal).payload(0, "shared:0:0") == {"signature": shared}


@pytest.mark.parametrize("step", [WITHHELD, GIVEN_UP])
async def test_a_withdrawal_while_a_step_is_prepared_stops_it(
    journal: SaleJournal, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    market, steps = Market([]), steps_of(journal)
    signers: list[Signer] = [KeySigner()]

    async def agreed(*_: object) -> Any:
        prepared = await market.sender.prepare([memo("x")], Pubkey.from_bytes(signers[0].pubkey))
        journal.append("s", 0, step, {})  # the person withdraws while they look at it
        return SimpleNamespace(prepared=prepared)

    async def undone() -> bool:
        return False

    async def build() -> list[Any]:
        return []

    monkeypatch.setattr(module, "agree", agreed)
    with pytest.raises(ConsentWithdrawnError):
        await once(steps, cast("Any", market), 0, "shared:0:0", done=undone, build=build, signers=signers)
    assert market.chain.sent == []
    assert not may_be_out(steps, 0, "shared:0:0")
