"""Movements read from a real market make up exactly what every party has there, to the base unit and the lamport."""

from __future__ import annotations

from collections import Counter
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from app.chain import Chain
from app.history.cache import HistoryCache
from app.history.kept import KeptHistories
from app.history.wallet import WalletHistory
from app.portfolio.books import Books
from app.portfolio.lots import amounts_held, fifo
from app.portfolio.movements import SOL, Movement, Source
from market.addresses import TOKEN_PROGRAM
from market.generated.constants import State
from market.history import MarketHistory
from market.spl import parse_token_account
from tests.helpers.market_frozen import REFUSED, frozen_genesis, frozen_market
from tests.helpers.market_stage import SOL as LAMPORTS
from tests.helpers.market_stage import TOKEN, Stage, key

if TYPE_CHECKING:
    from pathlib import Path

    from solders.pubkey import Pubkey

    from tests.helpers.devnet_node import DevnetFactory

pytest_plugins = ["tests.helpers.devnet_node"]
GENESIS_LAMPORTS = 1_000 * LAMPORTS


async def held(chain: Chain, owner: Pubkey, mints: list[Pubkey]) -> Counter[str]:
    """What the accounts say, in every place."""
    out: Counter[str] = Counter()
    account = await chain.rpc.get_account(owner)
    assert account is not None
    out[SOL] = account.lamports - GENESIS_LAMPORTS
    for item in await chain.rpc.get_token_accounts_by_owner(owner, token_program=TOKEN_PROGRAM):
        token = parse_token_account(item.account)
        out[str(token.mint)] += token.amount
    for mint in mints:
        out[str(mint)] += await chain.reader.balance(owner, mint)
    staker = await chain.reader.staker(owner)
    if staker is not None:
        seats = await chain.reader.seats_of(owner) if staker.seats else []
        out[str(chain.config.stake_mint)] += staker.free + staker.bonded + sum(place.held for _, place in seats)
    return out


def sources(movements: tuple[Movement, ...], owner: Pubkey) -> set[Source]:
    return {one.source for one in movements if one.account == str(owner)}


async def lines_make_up_the_wallet(chain: Chain, kept: KeptHistories, owner: Pubkey) -> None:
    """The lines of the history add up to what the wallet itself holds, fees and all."""
    history = WalletHistory(chain, kept, [owner], {})
    lines = await history.read()
    total: Counter[str] = Counter()
    for line in lines:
        total[SOL] -= line.fee_lamports
        for moved in line.moved:
            total[moved.key] += moved.amount
    has: Counter[str] = Counter()
    account = await chain.rpc.get_account(owner)
    assert account is not None
    has[SOL] = account.lamports - GENESIS_LAMPORTS
    for item in await chain.rpc.get_token_accounts_by_owner(owner, token_program=TOKEN_PROGRAM):
        token = parse_token_account(item.account)
        has[str(token.mint)] += token.amount
    assert {key: amount for key, amount in total.items() if amount} == {
        k: amount for k, amount in has.items() if amount
    }
    assert [line.slot for line in lines] == sorted((line.slot for line in lines), reverse=True)
    assert {line.account for line in lines} <= {str(owner), ""}
    assert all(history.sentences(line.signature) for line in lines)
    assert await history.read() is lines


async def test_movements_make_up_what_everybody_has(devnet_node: DevnetFactory, tmp_path: Path) -> None:
    node = devnet_node(genesis=frozen_genesis(), allow_warp=True)
    stage = Stage.open(node.rpc_url)
    gln, usd = key("GLN").pubkey(), key("tUSD").pubkey()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(stage.rpc)
        market = await frozen_market(node, stage)
        chain = await stack.enter_async_context(Chain(node.rpc_url, stage.reader.program))
        at = [await market.submit(name) for name in ("accepted", "refused")]
        view = await market.judged(at[0], 0b1, State.AWAIT_KEY)
        seated = [seat.owner for item in view.attempts for seat in item.seats]
        await market.disclose(view)
        await market.judged(at[1], REFUSED, State.REJECTED)
        await market.only_the_clock(at)
        seller, keeper = market.contributor.address, market.keeper.address
        await stage.send(stage.operations.withdraw(seller, usd, TOKEN), market.contributor)
        owners = [seller, keeper, market.buyer.address, *seated]
        cache = stack.enter_context(HistoryCache(tmp_path / "history.db", bytes(32), "here"))
        kept = KeptHistories(chain, cache)
        journal = await Books(chain, owners, [gln, usd], kept).read()
        assert journal == await Books(chain, owners, [gln, usd], MarketHistory(chain.rpc, chain.program)).read()
        assert journal.gaps == ()
        found = amounts_held(fifo(journal.movements, lambda *_: None).held)
        total: Counter[tuple[str, str]] = Counter()
        for one in journal.movements:
            total[one.account, one.asset] += one.amount
            total[one.to_account, one.asset] -= one.amount if one.to_account else 0
        for owner in owners:
            has = await held(chain, owner, [gln, usd])
            assert {asset: total[str(owner), asset] for asset in has} == dict(has)
            tokens = {str(gln), str(usd)} & set(has)
            assert {asset: found.get((str(owner), asset), 0) for asset in tokens} == {a: has[a] for a in tokens}
        # Read again from the file, as after a start, it is the same.
        assert journal == await Books(chain, owners, [gln, usd], KeptHistories(chain, cache)).read()
        for owner in (seller, market.buyer.address):
            await lines_make_up_the_wallet(chain, kept, owner)
    assert {Source.SALE, Source.PENALTY, Source.FEE, Source.AIRDROP} <= sources(journal.movements, seller)
    assert Source.TIP in sources(journal.movements, keeper)
    assert Source.ESCROW in sources(journal.movements, market.buyer.address)
    assert all(Source.REVIEW in sources(journal.movements, owner) for owner in seated[:3])
