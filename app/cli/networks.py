"""``gleaner network list|use|add|accept|remove``: which network is joined."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.network import network
from app.cli.output import Output, confirm
from app.cli.program import report_lines
from app.errors import Declined

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.network.book import NetworkBook
    from app.network.check import NetworkFacts
    from app.network.info import NetworkInfo

_OPTIONS = {
    "rpc_url": "url",
    "ws_url": "ws_url",
    "program": "address",
    "gateway_url": "publish",
    "readback_url": "read_back",
}
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


@network.command("list")
@json_option
@click.pass_obj
def list_(options: Options, *, as_json: bool) -> None:
    """List the networks that can be used; the one in use has a star."""
    from app.network.book import PRACTICE

    book = _book(options)
    in_use = book.in_use
    rows = [{"name": PRACTICE, "rpc_url": "", "program": "", "in_use": in_use == PRACTICE}]
    rows += [
        {"name": one.key, "rpc_url": one.info.rpc_url, "program": one.info.program, "in_use": one.key == in_use}
        for one in book.networks()
    ]
    lines = [f"{'*' if row['in_use'] else ' '} {row['name']}  {row['rpc_url'] or 'inside this app'}" for row in rows]
    Output(as_json=as_json or options.as_json).result({"networks": rows}, lines)


@network.command()
@click.argument("name")
@json_option
@click.pass_obj
def use(options: Options, name: str, *, as_json: bool) -> None:
    """Use a network from now on. It is looked at first; “practice” is the one inside this app."""
    from app.network.book import PRACTICE

    book = _book(options)
    lines = ["The practice network is used from now on."]
    if name != PRACTICE:
        saved = book.get(name)
        facts = _looked_at(name, saved.info)
        lines = [f"{saved.info.name} is used from now on.", *_warnings(name, facts, saved.accepted_hash)]
    with _held(options):
        book.use(name)
    Output(as_json=as_json or options.as_json).result({"in_use": name}, lines)


@network.command()
@click.argument("name")
@click.option(
    "--from",
    "source",
    type=click.Path(path_type=Path, exists=True),
    metavar="FILE",
    help="Description that its operator publishes: network.json, or the folder it is in.",
)
@click.option("--url", help="Address of a node (RPC).")
@click.option("--ws-url", help="Its WebSocket; the usual place beside --url without.")
@click.option("--program", "address", metavar="ADDRESS", help="The market's program.")
@click.option("--publish", metavar="URL", help="Where packages are published: an IPFS API (kubo, or one like it).")
@click.option("--read-back", metavar="URL", help="Another gateway, from which they are fetched back before anything.")
@click.option("--gateway", "gateways", multiple=True, metavar="URL", help="More gateways to read from; repeatable.")
@click.option("--token-file", type=click.Path(path_type=Path, dir_okay=False), help="Where publishing needs a token.")
@click.option("--replace", "instead", is_flag=True, help="Take the place of the network of this name.")
@click.option("--token", "tokens", multiple=True, metavar="MINT=SYMBOL", help="Name of a token; repeatable.")
@json_option
@click.pass_obj
def add(options: Options, /, name: str, source: Path | None, *, instead: bool, as_json: bool, **given: Any) -> None:
    """Add a network that somebody else runs, after looking at it: which one it is, and what program is there.

    “devnet”, “testnet” and “mainnet” are the public clusters and nothing else; any other name is yours to choose.
    """
    from app.network.book import SavedNetwork, suggested_url

    url = given["url"] or ("" if source is not None else suggested_url(name))
    draft = _draft(name, source, given | {"url": url})
    facts = _looked_at(name, draft)
    with _held(options):
        _book(options).add(SavedNetwork(name, facts.info), instead=instead)
    found = {"name": name, "genesis_hash": facts.info.genesis_hash, "same_program": facts.report.same}
    cluster = facts.cluster.name if facts.cluster is not None else "a network of its own"
    lines = [
        f"Added: {facts.info.name}, {cluster}.",
        *report_lines(facts.report),
        *_warnings(name, facts, ""),
        f"Use it with: gleaner network use {name}",
    ]
    Output(as_json=as_json or options.as_json).result(found, lines)


@network.command()
@click.argument("name")
@click.option("--hash", "typed", metavar="HASH", help="First 8 characters, or more, of the deployed program's SHA-256.")
@json_option
@click.pass_obj
def accept(options: Options, name: str, typed: str | None, *, as_json: bool) -> None:
    """Agree to sign on a network whose program is not the one this app came with."""
    book = _book(options)
    facts = _looked_at(name, book.get(name).info)
    output = Output(as_json=as_json or options.as_json)
    if facts.report.same:
        output.result({"accepted": ""}, ["Its program is the one this app came with: there is nothing to accept."])
        return
    if typed is None and sys.stdin.isatty():
        for line in report_lines(facts.report):
            output.progress(line)
        typed = str(click.prompt("First 8 characters of the deployed SHA-256, from who runs this market", err=True))
    with _held(options):
        book.accept(name, facts.report.deployed_hash, typed or "")
    output.result(
        {"accepted": facts.report.deployed_hash},
        ["Accepted: this very program, and no later one. What it does is on your own judgement."],
    )


@network.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
@click.pass_obj
def remove(options: Options, name: str, *, yes: bool, as_json: bool) -> None:
    """Forget a network; its sales stay, and go on when it is added again."""
    book = _book(options)
    book.get(name)
    if not confirm(f"Forget {name}? Open sales on it wait until it is added again, and deadlines do not.", yes=yes):
        raise Declined("Nothing was forgotten.", next_step="Run it again, with --yes where nobody can answer.")
    with _held(options):
        book.remove(name)
    Output(as_json=as_json or options.as_json).result({"removed": name}, [f"{name} is forgotten."])


def _book(options: Options) -> NetworkBook:
    from app.network.book import NetworkBook
    from app.store import resolve_home

    return NetworkBook(resolve_home(options.home).create())


def _held(options: Options) -> Any:
    """The data folder's lock: a window that is open has joined a network already."""
    from app.store import HomeLock, resolve_home

    return HomeLock(resolve_home(options.home).create())


def _looked_at(name: str, draft: NetworkInfo) -> NetworkFacts:
    from app.network.check import look_at

    return asyncio.run(look_at(name, draft))


def _draft(name: str, source: Path | None, given: dict[str, Any]) -> NetworkInfo:
    from app.network.draft import draft_of, read_description

    described = read_description(source) if source is not None else {}
    typed = {field: str(given[option] or "") for field, option in _OPTIONS.items()}
    if given["token_file"] is not None:
        typed["token_file"] = str(given["token_file"].absolute())
    named = dict(token.partition("=")[::2] for token in given["tokens"])
    return draft_of(name, described, typed, given["gateways"], named)


def _warnings(name: str, facts: NetworkFacts, accepted: str) -> list[str]:
    lines = []
    if facts.cluster is not None and facts.cluster.real_money:
        lines.append("Real money: tokens there have a price, and what you sign moves them for good.")
    if not facts.report.same and accepted != facts.report.deployed_hash:
        lines.append(
            "Its program is not the one this app came with. Nothing is signed there until you accept that program: "
            f"gleaner network accept {name}"
        )
    return lines
