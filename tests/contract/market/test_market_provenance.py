"""Every number of a market with sales of all kinds is redone from its transactions; a changed one is an alarm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from market.bundle import Proof
from market.crank import Crank, CrankKind, due_cranks
from market.explained import Agreed, Discrepancy, Explained
from market.generated.accounts import Balance, Staker
from market.generated.constants import Ending, State
from market.history import MarketHistory
from market.provenance import Provenance
from market.reader import MarketReader
from tests.helpers.disputing import bundled
from tests.helpers.market_frozen import REFUSED, Frozen, frozen_genesis, frozen_market
from tests.helpers.market_stage import TOKEN, Stage, key

if TYPE_CHECKING:
    import pytest
    from solders.pubkey import Pubkey

    from market.rpc_types import AccountInfo
    from tests.helpers.devnet_node import DevnetFactory

pytest_plugins = ["tests.helpers.devnet_node"]


async def sell(market: Frozen) -> dict[str, Pubkey]:
    """One batch accepted, one refused, one whose key never came, one appealed in vain and one with success."""
    at = {name: await market.submit(name) for name in ("accepted", "refused", "late", "confirmed", "overturned")}
    await market.disclose(await market.judged(at["accepted"], 0b1, State.AWAIT_KEY))
    await market.judged(at["refused"], REFUSED, State.REJECTED)
    await market.judged(at["late"], 0, State.AWAIT_KEY, dissent=0xFFF)
    await market.challenge(await market.judged(at["confirmed"], REFUSED, State.REJECTED))
    await market.judged(at["confirmed"], 0b1111111, State.REJECTED)
    await market.challenge(await market.judged(at["overturned"], REFUSED, State.REJECTED))
    await market.disclose(await market.judged(at["overturned"], 0, State.AWAIT_KEY))
    return at


def opened(stage: Stage) -> Provenance:
    return Provenance(stage.reader, MarketHistory(stage.rpc, stage.reader.program))


def assert_agreed(found: list[Explained]) -> None:
    wrong = [(item.field, item.verdict) for item in found if item.verdict != Agreed(item.shown)]
    assert not wrong


async def test_every_number_is_redone(devnet_node: DevnetFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    node = devnet_node(genesis=frozen_genesis(), allow_warp=True)
    stage = Stage.open(node.rpc_url)
    gln, usd = key("GLN").pubkey(), key("tUSD").pubkey()
    async with stage.rpc:
        market = await frozen_market(node, stage)
        at = await sell(market)
        seated = await stage.reader.view(at["refused"])
        with monkeypatch.context() as patch:
            patch.setattr("market.crank.due_cranks", closing_nothing)
            await market.only_the_clock(list(at.values()))
        await assert_bundled(stage, at)
        await market.only_the_clock(list(at.values()))
        ends = {name: Ending((await stage.reader.batch(address)).value.ending) for name, address in at.items()}
        assert ends == {
            "accepted": Ending.ACCEPTED,
            "refused": Ending.QUALITY,
            "late": Ending.LATE_KEY,
            "confirmed": Ending.QUALITY,
            "overturned": Ending.ACCEPTED,
        }
        paid = await stage.reader.balance(market.contributor.address, usd)
        assert paid > 50 * TOKEN
        await stage.send(stage.operations.withdraw(market.contributor.address, usd, TOKEN), market.contributor)
        escrow = await opened(stage).request(market.request)
        assert_agreed(escrow)
        assert {item.field: item.shown for item in escrow}["held"] == 0
        close = stage.operations.close_request(
            market.buyer.address, market.request, (await stage.reader.request(market.request)).value
        )
        await stage.send(close, market.buyer)

        ask = opened(stage)
        for address in at.values():
            assert_agreed(await ask.batch(address))
        assert_agreed(await ask.staker(market.contributor.address))
        reviewers = [entry.owner for item in seated.attempts for entry in item.seats]
        parties = [market.contributor.address, market.buyer.address, market.challenger.address, *reviewers]
        balances = [await ask.balance(owner, mint) for owner in parties for mint in (usd, gln)]
        assert_agreed(balances)
        assert [item.shown for item in balances[:1]] == [paid - TOKEN]
        assert sum(item.shown > 0 for item in balances) >= len(reviewers) + 3
        for owner in reviewers:
            assert_agreed(await ask.staker(owner))
        agreement = [(await ask.staker(owner))[2].shown for owner in market.reviewers]
        assert min(agreement) < 10_000
        mine = await ask.balance(market.contributor.address, usd)
        assert [part.step for part in mine.parts][-1] == "withdraw"
        assert all(part.signature and part.slot for part in mine.parts)
        await assert_alarmed(stage, monkeypatch, market, usd)


def closing_nothing(*state: Any, **now: Any) -> list[Crank]:
    """Rounds stay open until the bundles are made; keepers close them at once."""
    return [crank for crank in due_cranks(*state, **now) if crank.kind is not CrankKind.CLOSE_ROUND]


async def assert_bundled(stage: Stage, at: dict[str, Pubkey]) -> None:
    """Of every ending, a file made of the chain's records proves votes, verdicts and amounts without the chain."""
    for name, batch in at.items():
        facts = await bundled(stage, batch)
        assert (facts.record.reputation is not None) == (name in {"refused", "late", "confirmed"})
        proven = [finding.about for finding in facts.findings if finding.proof is Proof.PROVEN]
        rounds = 2 if name in {"confirmed", "overturned"} else 1
        assert (proven.count("verdict"), proven.count("seats"), proven.count("draw")) == (rounds, rounds, rounds)
        assert {"value", "ending", "payment", "seats' pay", "votes", "delivery", "request"} <= set(proven)
        assert ("key" in proven) == (name in {"accepted", "overturned"})


async def assert_alarmed(stage: Stage, monkeypatch: pytest.MonkeyPatch, market: Frozen, usd: Pubkey) -> None:
    """A node that shows one base unit more than there is, is found out."""
    true_account = stage.rpc.get_account

    async def get_account(address: Pubkey, **options: Any) -> AccountInfo | None:
        account = await true_account(address, **options)
        if account is None or account.data[:8] not in {Balance.TAG, Staker.TAG}:
            return account
        kind, name = (Balance, "amount") if account.data[:8] == Balance.TAG else (Staker, "free")
        offset = kind.OFFSETS[name]
        lie = int.from_bytes(account.data[offset : offset + 8], "little") + 1
        return replace(account, data=account.data[:offset] + lie.to_bytes(8, "little") + account.data[offset + 8 :])

    monkeypatch.setattr(stage.rpc, "get_account", get_account)
    ask = opened(stage)
    balance = await ask.balance(market.contributor.address, usd)
    assert balance.verdict == Discrepancy(balance.shown, balance.shown - 1)
    free, bonded, *_ = await ask.staker(market.contributor.address)
    assert free.verdict == Discrepancy(free.shown, free.shown - 1)
    assert bonded.verdict == Agreed(0)
    assert isinstance(stage.reader, MarketReader)
