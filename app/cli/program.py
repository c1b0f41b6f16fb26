"""``gleaner program``: put the market on a network, check it, set it up; step by step in docs/devnet.md."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, confirm, whole
from app.errors import Declined

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.cli.root import Options
    from app.program.operator import ProgramReport
    from market.deploy import DeployCost

SOL_DECIMALS = 9
FILE = click.Path(path_type=Path, dir_okay=False)
url_option = click.option("--url", required=True, help="RPC address of a node.")
keypair_option = click.option("--keypair", type=FILE, required=True, help="Who pays and gets the authority.")
program_option = click.option("--program", "address", required=True, metavar="ADDRESS", help="The program.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and no progress.")


@click.group()
def program() -> None:
    """For operators: deploy the market's program, verify it, set the market up."""


@program.command("hash")
@json_option
@click.pass_obj
def hash_(options: Options, *, as_json: bool) -> None:
    """Print the hash of the program this app came with; needs no network.

    The same as `solana-verify get-executable-hash` of the file and `get-program-hash` of a deployment.
    docs/verify.md tells how to build it yourself.
    """
    from app.program.operator import shipped_program
    from market.program_hash import executable_hash

    code = shipped_program()
    found = executable_hash(code)
    Output(as_json=as_json or options.as_json).result({"executable_hash": found, "bytes": len(code)}, [found])


@program.command()
@click.argument("file", type=FILE)
@json_option
def key(file: Path, *, as_json: bool) -> None:
    """Make a key pair in FILE, as Solana's tools write them; an existing file is never replaced."""
    from app.keypair import write_keypair

    address = str(write_keypair(file).keypair.pubkey())
    Output(as_json=as_json).result({"address": address, "file": str(file)}, [f"{address} in {file}: keep it safe"])


@program.command()
@url_option
@keypair_option
@click.option("--mint-keypair", type=FILE, required=True, help="Key of the token's address.")
@click.option("--decimals", type=click.IntRange(0, 9), default=6, show_default=True)
@json_option
def mint(url: str, keypair: Path, mint_keypair: Path, decimals: int, *, as_json: bool) -> None:
    """Create an SPL token without freeze authority, printed by --keypair."""

    async def work() -> str:
        from app.keypair import read_keypair
        from app.program.operator import Operator
        from market.rpc import Rpc

        made = read_keypair(mint_keypair)
        async with Rpc(url) as rpc:
            await Operator(rpc, url, read_keypair(keypair)).make_mint(made, decimals)
        return str(made.keypair.pubkey())

    address = asyncio.run(work())
    Output(as_json=as_json).result({"mint": address}, [f"Token {address}"])


@program.command()
@url_option
@keypair_option
@click.option("--program-keypair", type=FILE, required=True, help="Key of the program's address.")
@click.option("--state", type=FILE, help="Where an interrupted upload is remembered; beside --program-keypair.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
def deploy(url: str, keypair: Path, program_keypair: Path, state: Path | None, *, yes: bool, as_json: bool) -> None:
    """Upload and deploy the program this Gleaner ships; interrupted, the same command goes on."""
    output = Output(as_json=as_json)
    buffer = state or program_keypair.with_suffix(".buffer.json")

    async def work() -> dict[str, Any]:
        from app.keypair import read_keypair, write_keypair
        from app.program.operator import Operator, shipped_program
        from market.rpc import Rpc

        code, target = shipped_program(), read_keypair(program_keypair)
        async with Rpc(url) as rpc:
            operator = Operator(rpc, url, read_keypair(keypair))
            cost = await operator.cost(code)
            for line in cost_lines(cost, len(code)):
                output.progress(line)
            if not confirm("Deploy it?", yes=yes):
                raise Declined("You did not agree, so nothing was deployed.", next_step="Run it again, or with --yes.")
            key = read_keypair(buffer) if buffer.exists() else write_keypair(buffer)
            address = await operator.deploy(code, target, key, shown(output, quiet=as_json))
        buffer.unlink(missing_ok=True)  # the loader has closed the buffer
        return {"program": str(address), "bytes": len(code), "most_lamports": cost.most}

    done = asyncio.run(work())
    check = f"gleaner program verify --url {url} --program {done['program']}"
    output.result(done, [f"Deployed at {done['program']}", f"Check it with: {check}"])


@program.command()
@url_option
@program_option
@json_option
def verify(url: str, address: str, *, as_json: bool) -> None:
    """Compare what is deployed with what this Gleaner ships, and say who has authority over it."""
    from app.cli.addresses import read_address

    where = read_address(address)

    async def work() -> ProgramReport:
        from app.program.operator import shipped_program
        from app.program.operator import verify as looked_at
        from market.rpc import Rpc

        async with Rpc(url) as rpc:
            return await looked_at(rpc, where, shipped_program())

    report = asyncio.run(work())
    Output(as_json=as_json).result({"same": report.same} | report_json(report), report_lines(report))
    if not report.same:
        raise click.exceptions.Exit(1)


@program.command()
@url_option
@keypair_option
@program_option
@click.option("--config", type=FILE, required=True, help="The market's file.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True,
              help="Folder for the network's description, which others join with GLEANER_NETWORK.")  # fmt: skip
@json_option
def init(url: str, keypair: Path, address: str, config: Path, out: Path, *, as_json: bool) -> None:
    """Create the market's configuration, numbers and ledgers, as far as they are missing."""
    from app.cli.addresses import read_address
    from app.program.terms_file import read_plan

    output, where, plan = Output(as_json=as_json), read_address(address), read_plan(config)

    async def work() -> None:
        from app.keypair import read_keypair
        from app.program.operator import Operator
        from market.rpc import Rpc

        async with Rpc(url) as rpc:
            info = await Operator(rpc, url, read_keypair(keypair)).init(where, plan, output.progress)
        out.mkdir(parents=True, exist_ok=True)
        info.write(out)

    asyncio.run(work())
    done = f"The market is set up. Join it with GLEANER_NETWORK={out}"
    output.result({"program": address, "network": str(out)}, [done])


@program.command()
@url_option
@keypair_option
@program_option
@click.option("--randomness-keypair", type=FILE, required=True, help="Key of the account the market's file names.")
@click.option("--queue", metavar="ADDRESS", help="Queue of oracles; Switchboard's default one of the cluster.")
@json_option
def randomness(
    url: str, keypair: Path, address: str, randomness_keypair: Path, queue: str | None, *, as_json: bool
) -> None:
    """Open the account through which oracles give the market random values (SWITCHBOARD), once, after init."""
    from app.cli.addresses import read_address

    where, asked = read_address(address), None if queue is None else read_address(queue)

    async def work() -> bool:
        from app.keypair import read_keypair
        from app.program.operator import Operator
        from market.rpc import Rpc

        async with Rpc(url) as rpc:
            operator = Operator(rpc, url, read_keypair(keypair))
            return await operator.open_randomness(where, read_keypair(randomness_keypair), asked)

    made = asyncio.run(work())
    said = "The randomness account is open" if made else "The randomness account was open already"
    Output(as_json=as_json).result({"program": address, "opened": made}, [said])


def shown(output: Output, *, quiet: bool) -> Callable[[int, int], None]:
    """Return what reports the upload's progress."""

    def progress(done: int, total: int) -> None:
        if not quiet:
            output.progress(f"uploaded {done} of {total} bytes")

    return progress


def cost_lines(cost: DeployCost, size: int) -> list[str]:
    """What a deployment costs, and what of it returns."""
    return [
        f"{size} bytes in {cost.transactions} transactions; at most {whole(cost.most, SOL_DECIMALS)} SOL are out",
        f"  buffer {whole(cost.buffer_rent, SOL_DECIMALS)} SOL, returned when the program is deployed",
        f"  ProgramData {whole(cost.data_rent, SOL_DECIMALS)} SOL, returned only by closing the program for ever",
        f"  program {whole(cost.program_rent, SOL_DECIMALS)} SOL and fees {whole(cost.fees, SOL_DECIMALS)} SOL, spent",
        f"  for priority at most {whole(cost.priority, SOL_DECIMALS)} SOL, nothing where nobody else pays for it",
    ]


def report_json(report: ProgramReport) -> dict[str, Any]:
    """What is deployed, as a program reads it."""
    from dataclasses import asdict

    return asdict(report)


def report_lines(report: ProgramReport) -> list[str]:
    """What is deployed, as a person reads it."""
    same = "the same as" if report.same else "NOT the same as"
    lines = [
        f"Program {report.program} is {same} the one shipped here",
        f"  deployed sha256 {report.deployed_hash}",
        f"  shipped  sha256 {report.shipped_hash}",
        f"Upgrade authority: {report.upgrade_authority or 'nobody: it can never be replaced'}",
    ]
    if not report.authority:
        return [*lines, "No market is set up at it yet"]
    lines.append(f"Market authority: {report.authority}{' (paused)' if report.paused else ''}")
    if report.pending_authority:
        lines.append(f"  handed over to, once it accepts: {report.pending_authority}")
    waiting = f", version {report.pending_params} waits" if report.pending_params else ""
    return [*lines, f"Numbers: version {report.params_version}{waiting}", f"Randomness: {report.randomness}"]
