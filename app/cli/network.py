"""``gleaner network up|status|reset``: the embedded network in the foreground, its state, and beginning anew."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import TYPE_CHECKING

import click

from app.cli.output import Output
from app.errors import UserError
from app.network.info import NetworkInfo
from app.store.home import resolve_home

if TYPE_CHECKING:
    from app.cli.root import Options

_ANSWER_S = 3.0
"""How long the status waits for the node, seconds."""


@click.group()
def network() -> None:
    """Which network is used, and the practice network: tokens without value, the others are automatic."""


@network.command()
@click.option("--rpc-port", type=click.IntRange(0, 65535), default=8899, show_default=True, help="0 takes a free one.")
@click.option("--ws-port", type=click.IntRange(0, 65535), default=8900, show_default=True, help="0 takes a free one.")
@click.option("--fresh", is_flag=True, help="Begin anew: deletes the practice ledger.")
@click.option("--external-rpc", default="", metavar="URL", help="Use this test validator instead of the embedded node.")
@click.option(
    "--without",
    multiple=True,
    type=click.Choice(["reviewers", "keeper", "challenger"]),
    help="Leave a role to people: see gleaner review, keeper, challenge.",
)
@click.pass_obj
def up(
    options: Options, rpc_port: int, ws_port: int, external_rpc: str, without: tuple[str, ...], *, fresh: bool
) -> None:
    """Run it in the foreground until interrupted; prints where it is as one JSON line."""
    directory = resolve_home(options.home).network
    arguments = ["--data", str(directory), "--rpc-port", str(rpc_port), "--ws-port", str(ws_port)]
    if fresh:
        arguments.append("--fresh")
    if external_rpc:
        arguments += ["--external-rpc", external_rpc]
    arguments += [f"--without={role}" for role in without]
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "app.network", *arguments])  # noqa: S606 - our own interpreter


@network.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def status(options: Options, *, as_json: bool) -> None:
    """Say whether it runs, and where."""
    info = NetworkInfo.running(resolve_home(options.home).network)
    output = Output(as_json=as_json or options.as_json)
    if info is None:
        output.result({"running": False}, ["The practice network is not running. Start it with: gleaner network up"])
        return
    randomness = asyncio.run(_randomness(info))
    output.result(
        {"running": True, "network": info, "randomness": randomness},
        [info.label, f"RPC {info.rpc_url}", f"WebSocket {info.ws_url}", f"Program {info.program}", randomness],
    )


async def _randomness(info: NetworkInfo) -> str:
    """Say where panels' random values come from; a node that does not answer is said instead, the rest is known."""
    from solders.pubkey import Pubkey

    from app.chain import Chain, Patience
    from market.errors import MarketError
    from market.randomness import source_sentence
    from market.retry import RetryPolicy

    patience = Patience(rpc_timeout_s=_ANSWER_S, rpc=RetryPolicy(attempts=1))
    try:
        async with Chain(info.rpc_url, Pubkey.from_string(info.program), patience) as chain:
            return source_sentence(chain.config)
    except MarketError as error:
        return str(error)


@network.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def reset(options: Options, *, yes: bool) -> None:
    """Delete the practice ledger; wallets stay."""
    from app.cli.output import confirm
    from app.network.supervisor import Ports, Supervisor

    directory = resolve_home(options.home).network
    if NetworkInfo.running(directory) is not None:
        raise UserError("The practice network is running.", next_step="Stop it first, then reset it.")
    if confirm("Delete the practice ledger, its requests and all its tokens? Wallets stay.", yes=yes):
        Supervisor(directory, Ports(), click.echo).reset()
