"""Prices from an address that the user configured: nothing is sent there but the request for that very address."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from app.errors import NetworkDown, UserError
from app.portfolio.prices import MAX_PRICE_BYTES, Price, parse_prices

if TYPE_CHECKING:
    import aiohttp

TIMEOUT_S: Final = 10.0
_MAX_URL: Final = 2_000
_OK: Final = 200


def require_endpoint(url: str) -> str:
    """Return the address if prices may be asked there.

    Raises:
        UserError: it is not https, names nobody, or carries a user's name.
    """
    try:
        parts = urlsplit(url)
        usable = parts.scheme == "https" and bool(parts.hostname) and parts.username is None and len(url) <= _MAX_URL
    except ValueError:
        usable = False
    if not usable:
        raise UserError(
            "Prices are asked only at an https address without a user name.", next_step="Give one, or a file: --prices"
        )
    return url


async def fetch_prices(url: str) -> tuple[Price, ...]:
    """Ask the endpoint once: no cookies, no redirects, no proxy of the environment, no address or amount of ours.

    Raises:
        UserError: the address may not be asked, or the answer is no price list.
        NetworkDown: it does not answer.
    """
    import aiohttp

    require_endpoint(url)
    headers = {"User-Agent": "gleaner", "Accept": "application/json"}
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), headers=headers) as session:
        return await ask(session, url, TIMEOUT_S)


async def ask(session: aiohttp.ClientSession, url: str, timeout_s: float) -> tuple[Price, ...]:
    """Read the answer, no more than a price list may have, in no more than ``timeout_s`` seconds.

    Raises:
        UserError: the answer is no price list.
        NetworkDown: there is no answer.
    """
    import aiohttp

    try:
        async with asyncio.timeout(timeout_s), session.get(url, allow_redirects=False) as response:
            if response.status != _OK:
                raise _silent(f"it answered {response.status}")
            body = bytearray()
            async for part in response.content.iter_chunked(1 << 16):
                body += part
                if len(body) > MAX_PRICE_BYTES:
                    break
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
        raise _silent(type(error).__name__) from error
    return parse_prices(bytes(body), as_json=True)


def _silent(why: str) -> NetworkDown:
    return NetworkDown(
        f"The price endpoint gave no prices: {why}.",
        next_step="Try again, or show the portfolio without prices: gleaner portfolio --endpoint off",
    )
