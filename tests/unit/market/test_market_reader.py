"""Reads check owner, tag and size of everything."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import Any

import pytest
from solders.pubkey import Pubkey

from market.addresses import CLOCK_SYSVAR, TOKEN_PROGRAM
from market.errors import AccountMissing, MalformedAnswer, WrongAccount
from market.generated.accounts import (
    Balance,
    Batch,
    Beacon,
    Committee,
    Config,
    MintLedger,
    Request,
    Round,
    SeatPage,
    SeatTable,
    Staker,
)
from market.layout import VERSION
from market.reader import MarketReader
from market.rpc import Rpc
from tests.helpers.bad_rpc import BadRpc, bad_rpc
from tests.helpers.market_stage import TOKEN, key

PROGRAM, ME, USD = (key(name).pubkey() for name in ("program", "me", "tUSD"))


def packed(kind: Any, **fields: Any) -> bytes:
    made = replace(kind.read(bytes(kind.SIZE)), **fields).pack()
    return bytes(kind.TAG + bytes([VERSION]) + made[9:])


def row(data: bytes, owner: Pubkey = PROGRAM, lamports: int = 5) -> dict[str, Any]:
    encoded = [base64.b64encode(data).decode(), "base64"]
    return {"data": encoded, "executable": False, "lamports": lamports, "owner": str(owner), "space": len(data)}


def serve(server: BadRpc, accounts: dict[Pubkey, dict[str, Any]]) -> MarketReader:
    def one(address: str) -> Any:
        return accounts.get(Pubkey.from_string(address))

    def context(value: Any) -> dict[str, Any]:
        return {"context": {"slot": 9}, "value": value}

    server.answers["getAccountInfo"] = lambda params: context(one(params[0]))
    server.answers["getMultipleAccounts"] = lambda params: context([one(item) for item in params[0]])
    return MarketReader(Rpc(server.url), PROGRAM)


async def test_a_missing_market_is_said() -> None:
    async with bad_rpc() as server:
        reader = serve(server, {})
        async with reader.rpc:
            with pytest.raises(AccountMissing, match="not set up"):
                await reader.config()
            assert await reader.staker(ME) is None
            assert await reader.balance(ME, USD) == 0


@pytest.mark.parametrize(
    "account",
    [
        row(packed(Config), owner=TOKEN_PROGRAM),
        row(packed(Staker)),
        row(packed(Config)[:-1]),
        row(b""),
        row(packed(Config)[:8] + b"\x02" + packed(Config)[9:]),
    ],
)
async def test_a_foreign_account_is_not_read(account: dict[str, Any]) -> None:
    async with bad_rpc() as server:
        reader = serve(server, {MarketReader(Rpc(server.url), PROGRAM).addresses.config: account})
        async with reader.rpc:
            with pytest.raises(WrongAccount):
                await reader.config()


async def test_lamports_sent_ahead_do_not_make_an_account() -> None:
    async with bad_rpc() as server:
        reader = serve(server, {})
        ahead = row(b"", owner=Pubkey.default())
        reader = serve(server, {reader.addresses.staker(ME): ahead, reader.addresses.balance(ME, USD): ahead})
        async with reader.rpc:
            assert await reader.staker(ME) is None
            assert await reader.balance(ME, USD) == 0


def token_account(mint: Pubkey, owner: Pubkey, amount: int, state: int = 1) -> dict[str, Any]:
    data = bytes(mint) + bytes(owner) + amount.to_bytes(8, "little") + bytes(36) + bytes([state]) + bytes(56)
    return row(data, owner=TOKEN_PROGRAM)


@pytest.mark.parametrize(
    ("amount", "total", "state", "shortfall"),
    [(500, 500, 1, 0), (499, 500, 1, 1), (900, 500, 1, 0), (500, 400, 1, 0), (500, 500, 2, 500)],
)
async def test_solvency_is_read_from_the_vault(amount: int, total: int, state: int, shortfall: int) -> None:
    async with bad_rpc() as server:
        at = serve(server, {}).addresses
        address = key("request").pubkey()
        accounts = {
            address: row(packed(Request, mint=USD, free=400, held=100)),
            at.ledger(USD): row(packed(MintLedger, mint=USD, vault=at.vault(USD), total=total)),
            at.vault(USD): token_account(USD, at.ledger(USD), amount, state),
        }
        reader = serve(server, accounts)
        async with reader.rpc:
            found = await reader.solvency(address)
            assert (found.shortfall, found.free, found.held) == (shortfall, 400, 100)
            # What the market owes in all cannot be less than this one escrow.
            assert found.funded == (shortfall == 0 and total >= 500)
            accounts[at.vault(USD)] = token_account(USD, ME, amount)
            with pytest.raises(WrongAccount, match="not the market's"):
                await reader.solvency(address)


async def test_seats_and_free_places() -> None:
    async with bad_rpc() as server:
        at = serve(server, {}).addresses
        page = SeatPage.read(bytes(SeatPage.SIZE))
        mine = replace(page.places[0], owner=ME, held=50 * TOKEN)
        places = tuple(mine if number in {0, 2} else page.places[number] for number in range(64))
        accounts = {
            at.seat_table: row(packed(SeatTable, counts=(3, 3, 3))),
            at.page(0): row(packed(SeatPage, index=0, places=places)),
        }
        reader = serve(server, accounts)
        async with reader.rpc:
            assert [number for number, _ in await reader.seats_of(ME)] == [0, 2]
            assert await reader.free_place() == 1
            assert set(await reader.places([0, 70])) == {0}
            accounts[at.seat_table] = row(packed(SeatTable, counts=(1, 1, 1)))
            assert await reader.free_place() == 1


async def test_batches_are_asked_for_by_tag_and_owner() -> None:
    async with bad_rpc() as server:
        reader = serve(server, {})
        batch = packed(Batch, contributor=ME)
        server.answers["getProgramAccounts"] = {
            "context": {"slot": 9},
            "value": [{"pubkey": str(USD), "account": row(batch)}],
        }
        async with reader.rpc:
            found = await reader.batches(contributor=ME)
            assert [(item.address, item.value.contributor) for item in found] == [(USD, ME)]
            filters = server.calls[-1][1][1]["filters"]
            assert [item["memcmp"]["offset"] for item in filters] == [0, Batch.OFFSETS["contributor"]]
            with pytest.raises(MalformedAnswer):
                await reader.batches(contributor=USD)


async def test_the_clock_is_the_clusters() -> None:
    async with bad_rpc() as server:
        data = (77).to_bytes(8, "little") + bytes(24) + (1_700_000_000).to_bytes(8, "little")
        reader = serve(server, {CLOCK_SYSVAR: row(data)})
        async with reader.rpc:
            clock = await reader.clock()
            assert (clock.slot, clock.unix_s) == (77, 1_700_000_000)


def test_a_balance_survives_packing() -> None:
    data = packed(Balance, owner=ME, mint=USD, amount=2**64 - 1)
    assert Balance.unpack(data).amount == 2**64 - 1


async def test_a_batch_that_moves_on_between_two_reads_is_read_again() -> None:
    async with bad_rpc() as server:
        at = serve(server, {}).addresses
        address = key("batch").pubkey()
        before = row(packed(Batch, round=0, beacon=3, request=USD))
        after = row(packed(Batch, round=1, beacon=9, request=USD))
        second = row(packed(Round, batch=address, r=1))
        accounts = {
            address: before,
            at.beacon(9): row(packed(Beacon, interval=9)),
            at.round(address, 1, 0): second,
            at.committee(USD): row(packed(Committee, request=USD, size=3)),
        }
        reader = serve(server, accounts)
        reads = 0

        def several(params: Any) -> Any:
            nonlocal reads
            reads += 1
            accounts[address] = after
            value = [accounts.get(Pubkey.from_string(item)) for item in params[0]]
            return {"context": {"slot": 9}, "value": value}

        server.answers["getMultipleAccounts"] = several
        async with reader.rpc:
            seen = await reader.view(address)
        assert reads == 2
        assert (seen.batch.round, [item.round.r for item in seen.attempts]) == (1, [1])
        assert seen.beacon is not None
        assert seen.committee is not None
        assert seen.committee.size == 3
