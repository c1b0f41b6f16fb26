"""Looks at a network before it is joined: does it answer, which one is it, and is our program there."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from app.errors import NetworkDown, UserError
from app.network.known import cluster_named, cluster_of
from app.program.operator import shipped_program, verify
from market.errors import AccountError, MarketError, NodeTimeout, NodeUnavailable, NodeUnreachable, RateLimited
from market.reader import MarketReader
from market.retry import RetryPolicy
from market.rpc import Rpc

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.network.info import NetworkInfo
    from app.network.known import Cluster
    from app.program.operator import ProgramReport

_TIMEOUT_S = 10.0
_ATTEMPTS = 2


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """A network as it was found.

    Attributes:
        info: with the genesis hash it answered and the tokens' decimals.
        cluster: the public cluster it belongs to, None where it is somebody's own.
        report: the program at its address.
    """

    info: NetworkInfo
    cluster: Cluster | None
    report: ProgramReport


async def look_at(key: str, draft: NetworkInfo) -> NetworkFacts:
    """Ask a node what it is.

    Args:
        key: the network's name; one of a public cluster must be that cluster.
        draft: where it is said to be; an empty genesis hash takes the node's, another must be the node's.

    Raises:
        NetworkDown: it does not answer, asks for pauses, or is another network than it is said to be.
        UserError: there is no program, or no market, at the address.
    """
    from solders.pubkey import Pubkey as Address

    program = _address(draft.program, "program")
    require_url(draft.rpc_url)
    # Twice only: somebody waits for the answer.
    async with Rpc(draft.rpc_url, timeout_s=_TIMEOUT_S, retry=RetryPolicy(attempts=_ATTEMPTS)) as rpc:
        try:
            genesis = await rpc.get_genesis_hash()
            _require_named(key, draft, genesis)
            report = await verify(rpc, program, shipped_program())
            if not report.authority:
                raise no_market(draft)
            reader = MarketReader(rpc, program)
            stake = (await reader.config()).stake_mint
            mints = dict.fromkeys([*(mint for mint, _, _ in draft.tokens), str(stake)])
            symbols = {mint: symbol for mint, symbol, _ in draft.tokens}
            tokens = tuple(
                [
                    (mint, symbols.get(mint, "GLN"), (await reader.mint(Address.from_string(mint))).decimals)
                    for mint in mints
                ]
            )
        except AccountError as error:
            raise no_market(draft) from error
        except MarketError as error:
            raise unanswered(draft.rpc_url, error) from error
    return NetworkFacts(replace(draft, genesis_hash=genesis, tokens=tokens), cluster_of(genesis), report)


def require_url(url: str, scheme: Literal["http", "ws"] = "http") -> None:
    """Refuse what is no address of a server, or would send questions and answers unencrypted over the internet.

    Args:
        url: the address.
        scheme: what it speaks; unencrypted only with this computer and the local network.

    Raises:
        UserError: that is so.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    secure = f"{scheme}s"
    if not host or parts.scheme not in {scheme, secure}:
        raise UserError(f"A server's address begins with {secure}:// and a name.", next_step="Correct the address.")
    if parts.scheme == scheme and not _is_near(host):
        raise UserError(
            f"Without {secure}, anybody on the way could change what this server says.",
            next_step=f"Use its {secure} address. Plain {scheme} is taken only for this computer and the local "
            "network.",
        )


def _is_near(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False


def unanswered(url: str, error: MarketError) -> NetworkDown:
    """Say why a node could not be asked, and what helps against that."""
    if isinstance(error, RateLimited):
        return NetworkDown(
            f"{url} asks to be called less often.",
            money=error.money,
            next_step="Wait a minute, or use the address of a provider where you have an account.",
        )
    if isinstance(error, NodeUnreachable | NodeTimeout | NodeUnavailable):
        return NetworkDown(
            f"Nothing that could be used answers at {url}. {error.what}",
            money=error.money,
            next_step="Check the address and your connection, then try again.",
        )
    return NetworkDown(f"{url} gave no usable answer. {error.what}", money=error.money, next_step=error.next_step)


def _require_named(key: str, draft: NetworkInfo, genesis: str) -> None:
    found, named = cluster_of(genesis), cluster_named(key)
    is_called = found.name if found is not None else f"a network of its own (genesis {genesis[:8]}…)"
    if named is not None and found != named:
        raise NetworkDown(
            f"{draft.rpc_url} is not {named.name}: it is {is_called}.",
            next_step=f"Give a node of {named.name}, or another name.",
        )
    if draft.genesis_hash and draft.genesis_hash != genesis:
        raise NetworkDown(
            f"{draft.rpc_url} is another network than described: it is {is_called}.",
            next_step="Ask who runs this market for its description, or check the address.",
        )


def no_market(draft: NetworkInfo) -> UserError:
    """Say that nothing was set up where a network is said to have its market."""
    return UserError(
        f"No market is set up at {draft.program} on this network.",
        next_step="Check the program's address; an operator sets a market up with: gleaner program init",
    )


def _address(text: str, what: str) -> Pubkey:
    from solders.pubkey import Pubkey as Address

    try:
        return Address.from_string(text)
    except ValueError as error:
        raise UserError(f"This is no address of a {what}.", next_step="Copy it again, whole.") from error
