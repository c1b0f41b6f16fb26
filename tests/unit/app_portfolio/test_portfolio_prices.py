"""Price lists: what is no price is refused, and a price of another mint, symbol, currency or day is not used."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from hypothesis import given
from hypothesis import strategies as st

from app.errors import NetworkDown, UserError
from app.portfolio.endpoint import ask, require_endpoint
from app.portfolio.prices import MAX_AGE_S, MAX_PRICE_BYTES, Price, PriceList, parse_prices, read_prices

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "mint,symbol,currency,price,at\n"
GOOD = HEADER + "SOL,SOL,EUR,150.25,2026-11-22T00:00:00Z\nMintA,GLN,EUR,0.10,2026-11-22\n"
NOON = 1_795_348_800  # 2026-11-22 00:00 UTC + 12 h is 1795348800


def test_csv_and_json_say_the_same(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(GOOD)
    rows = [
        {"mint": "SOL", "symbol": "SOL", "currency": "EUR", "price": 150.25, "at": "2026-11-22T00:00:00Z"},
        {"mint": "MintA", "symbol": "GLN", "currency": "EUR", "price": "0.10", "at": "2026-11-22"},
    ]
    (tmp_path / "p.json").write_text(json.dumps({"prices": rows}))
    found = read_prices(tmp_path / "p.csv")
    assert found == read_prices(tmp_path / "p.json")
    assert found[0] == Price("SOL", "SOL", "EUR", Decimal("150.25"), NOON - 43_200)


@pytest.mark.parametrize(
    ("raw", "as_json"),
    [
        (b"", False),
        (b"\xff\xfe", False),
        (b"mint,symbol\nA,B\n", False),
        (f"{HEADER}A,B,EUR,-1,2026-01-01\n".encode(), False),
        (f"{HEADER}A,B,EUR,NaN,2026-01-01\n".encode(), False),
        (f"{HEADER}A,B,EUR,1e-19,2026-01-01\n".encode(), False),
        (f"{HEADER}A,B,EUR,1e15,2026-01-01\n".encode(), False),
        (f"{HEADER}A,B,eur,1,2026-01-01\n".encode(), False),
        (f"{HEADER}A,B,EUR,1,yesterday\n".encode(), False),
        (f"{HEADER}A,,EUR,1,2026-01-01\n".encode(), False),
        (f"{HEADER}{'A' * 65},B,EUR,1,2026-01-01\n".encode(), False),
        (b"[]", True),
        (b'{"prices": [1]}', True),
        (b'{"prices": [{"mint": "A"}]}', True),
        (b"[" * 100_000, True),
        (b" " * (MAX_PRICE_BYTES + 1), True),
    ],
)
def test_what_is_no_price_list_is_refused_whole(raw: bytes, as_json: bool) -> None:  # noqa: FBT001 - a parameter of the case
    with pytest.raises(UserError) as refused:
        parse_prices(raw, as_json=as_json)
    assert refused.value.problem.next_step


@given(st.binary(max_size=300), st.booleans())
def test_bytes_from_outside_are_prices_or_refused(raw: bytes, as_json: bool) -> None:  # noqa: FBT001 - drawn
    try:
        found = parse_prices(raw, as_json=as_json)
    except UserError:
        return
    assert all(one.price > 0 for one in found)


@pytest.mark.parametrize(
    ("change", "when_s", "price"),
    [
        ({}, 1_000, "2"),
        ({}, 1_000 + MAX_AGE_S, "2"),
        ({}, 1_001 + MAX_AGE_S, None),  # too old
        ({}, 999, None),  # from the future
        ({"symbol": "GLM"}, 1_000, None),  # another name for this mint
        ({"mint": "MintB"}, 1_000, None),  # another mint of this name
        ({"currency": "USD"}, 1_000, None),
    ],
)
def test_a_price_counts_for_its_mint_symbol_currency_and_day(
    change: dict[str, Any], when_s: int, price: str | None
) -> None:
    fields: dict[str, Any] = {"mint": "MintA", "symbol": "GLN", "currency": "EUR", "price": Decimal(2), "at_s": 1_000}
    listed = PriceList([Price(**(fields | change))], "EUR", {"MintA": "GLN"})
    assert listed.at("MintA", when_s) == (Decimal(price) if price else None)


def test_the_newest_price_before_the_time_is_used() -> None:
    prices = [Price("A", "G", "EUR", Decimal(at), at) for at in (30, 10, 20)]
    assert PriceList(prices, "EUR", {"A": "G"}).at("A", 25) == Decimal(20)


@pytest.mark.parametrize(
    "url", ["http://prices.example/x", "https://", "https://me:pw@prices.example", "file:///etc/passwd", "https://[::1"]
)
def test_only_https_without_a_name_may_be_asked(url: str) -> None:
    with pytest.raises(UserError):
        require_endpoint(url)
    assert require_endpoint("https://prices.example/eur.json") == "https://prices.example/eur.json"


async def asked(handler: Any, timeout_s: float = 5.0) -> tuple[Price, ...]:
    application = web.Application()
    application.router.add_get("/prices", handler)
    server = TestServer(application)
    async with server, aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        return await ask(session, str(server.make_url("/prices")), timeout_s)


async def test_an_endpoint_gives_prices_and_learns_nothing() -> None:
    seen: list[tuple[str, bytes, bool]] = []

    async def answer(request: web.Request) -> web.Response:
        seen.append((request.path_qs, await request.read(), "Cookie" in request.headers))
        return web.json_response(
            {"prices": [{"mint": "A", "symbol": "G", "currency": "EUR", "price": 0.1, "at": "2026-11-22"}]}
        )

    assert [one.price for one in await asked(answer)] == [Decimal("0.1")]
    assert seen == [("/prices", b"", False)]


async def test_an_endpoint_that_redirects_fails_hangs_or_floods_gives_no_prices() -> None:
    async def redirect(_: web.Request) -> web.Response:
        raise web.HTTPFound("/prices")

    async def broken(_: web.Request) -> web.Response:
        return web.Response(status=500)

    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range((MAX_PRICE_BYTES >> 20) + 2):
            await response.write(b" " * (1 << 20))
        return response

    for handler in (redirect, broken):
        with pytest.raises(NetworkDown):
            await asked(handler)
    with pytest.raises(UserError, match="larger"):
        await asked(endless)
    with pytest.raises(NetworkDown):
        await asked(broken, timeout_s=0)
