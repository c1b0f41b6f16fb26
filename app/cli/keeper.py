"""``gleaner keeper``: take the steps anyone may take, for their tips, until stopped."""

from __future__ import annotations

import logging
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.addresses import read_address
from app.cli.output import Output, whole
from app.cli.session import Session, json_option, passphrase_option, run_session

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.chain import Chain
    from app.cli.root import Options
    from app.keeper import Keeper, KeeperMetrics, KeeperStep
    from app.pulse import Pulse
    from app.sell.model import SaleView
    from market.transaction import Signer

SOL_DECIMALS = 9
STOP_WITHIN_S = 5.0


@click.command()
@click.option("--url", help="RPC address of a node; without it, the network this Gleaner is on.")
@click.option("--ws-url", help="Its WebSocket; by default derived from --url as Solana's tools do.")
@click.option("--program", help="Address of the market, with --url.")
@click.option("--keypair", type=click.Path(path_type=Path, dir_okay=False), help="Who pays; without it, the wallet.")
@click.option(
    "--oracle", metavar="ADDRESS", help="Whom to ask for random values (SWITCHBOARD); else the last one asked."
)
@passphrase_option
@json_option
@click.pass_obj
def keeper(
    options: Options,
    url: str | None,
    ws_url: str | None,
    program: str | None,
    keypair: Path | None,
    oracle: str | None,
    passphrase_file: str | None,
    *,
    as_json: bool,
) -> None:
    """Take the steps anyone may take on open batches, and get their tips; Ctrl-C ends it after the step under way.

    With --json every step is one line of JSON, the last line says what was done in all. Any wallet will do: it pays the
    fees, and signs nothing but these steps. Benchmarks of the unlocked wallet go on meanwhile: their labels are opened.
    """
    if (url is None) != (program is None):
        raise click.UsageError("--url and --program go together.")
    output = Output(as_json=as_json or options.as_json)
    asked = None if oracle is None else read_address(oracle)

    async def work(session: Session) -> None:
        from app.keeper import Keeper
        from app.pulse import Pulse

        if keypair is None or url is None:
            await session.unlock()
        async with _chain(session, url, program) as chain:
            logging.getLogger("app.keeper").setLevel(logging.WARNING)
            kept = Keeper(
                chain,
                _signer(session, keypair),
                lambda step: output.line(step_json(step), step_line(step)),
                oracle=asked,
            )
            pulse = Pulse.of_program(ws_url or await _ws_url(session, url), chain.program)
            if url is None and keypair is None:
                await _tidy(session, kept)
            await _keep(session, output, kept, pulse, follows=url is None)

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


async def _tidy(session: Session, kept: Keeper) -> None:
    """Take back what unfinished proofs of this wallet hold; buffers of labels that are still to be opened stay."""
    from app.benchmark.opening import labels_under_way

    desk = session.app.desk(await session.connect())
    await kept.tidy(labels_under_way(desk.journal))


async def _keep(session: Session, output: Output, kept: Keeper, pulse: Pulse, *, follows: bool) -> None:
    import asyncio

    from app.cli.service import stopped_by_signals

    def stop() -> None:
        kept.stop()
        going = ", ".join(f"{kind} of {batch}" for kind, batch in kept.under_way)
        session.say(f"stopping; under way: {going or 'nothing'}")

    async with stopped_by_signals(session.terminal, stop):
        following = [asyncio.create_task(pulse.run())]
        session.say("keeping; Ctrl-C ends it after the step under way")
        if follows:
            following.append(asyncio.create_task(_benchmarks(session, output)))
        try:
            await kept.run(pulse)
        finally:
            for task in following:
                task.cancel()
            await asyncio.wait(following, timeout=STOP_WITHIN_S)  # a killed one would go on as well, from its journal
            output.line(metrics_json(kept.metrics), metrics_line(kept.metrics))


async def _benchmarks(session: Session, output: Output) -> None:
    """Let this wallet's benchmarks go on, and say each thing that happens to them once."""
    from app.benchmark.following import follow_benchmarks

    told: set[tuple[str, int, str]] = set()

    def watch(view: SaleView) -> None:
        for at_s, said in view.log:
            if (view.sale_id, at_s, said) not in told:
                told.add((view.sale_id, at_s, said))
                value = {"event": "benchmark", "benchmark": view.sale_id, "at_s": at_s, "said": said}
                output.line(value, f"benchmark {view.sale_id}: {said}")

    await follow_benchmarks(session.app.desk(await session.connect()), watch)


@asynccontextmanager
async def _chain(session: Session, url: str | None, program: str | None) -> AsyncIterator[Chain]:
    if url is None or program is None:
        yield await session.connect()
        return
    from app.chain import Chain
    from app.fee_limit import fee_policy

    async with Chain(url, read_address(program), fees=fee_policy()) as chain:
        yield chain


def _signer(session: Session, keypair: Path | None) -> Signer:
    if keypair is not None:
        from app.keypair import read_keypair

        return read_keypair(keypair)
    signer: Signer = session.app.wallet.signer(session.app.account().number)
    return signer


async def _ws_url(session: Session, url: str | None) -> str:
    if url is None:
        return (await session.connect()).info.ws_url
    from market.subscribe import websocket_url

    return websocket_url(url)


def step_json(step: KeeperStep) -> dict[str, Any]:
    """One step as a program reads it."""
    return {
        "event": "step",
        "kind": step.kind,
        "batch": str(step.batch),
        "round": step.r,
        "signature": step.signature,
        "tip_lamports": step.tip_lamports,
        "spent_lamports": step.spent_lamports,
    }


def step_line(step: KeeperStep) -> str:
    """One step as a person reads it."""
    return (
        f"{step.kind} of {step.batch}: tip {whole(step.tip_lamports, SOL_DECIMALS)} SOL, "
        f"spent {whole(step.spent_lamports, SOL_DECIMALS)} SOL"
    )


def metrics_json(metrics: KeeperMetrics) -> dict[str, Any]:
    """What was done in all, as a program reads it."""
    return {
        "event": "stopped",
        "steps": dict(metrics.steps),
        "tips_lamports": metrics.tips_lamports,
        "spent_lamports": metrics.spent_lamports,
        "failures": dict(metrics.failures),
    }


def metrics_line(metrics: KeeperMetrics) -> str:
    """What was done in all, as a person reads it."""
    steps = ", ".join(f"{count} {kind}" for kind, count in sorted(metrics.steps.items())) or "none"
    failures = ", ".join(f"{count} {name}" for name, count in sorted(metrics.failures.items())) or "none"
    return (
        f"Steps taken: {steps}. Received {whole(metrics.tips_lamports, SOL_DECIMALS)} SOL, "
        f"spent {whole(metrics.spent_lamports, SOL_DECIMALS)} SOL. Not taken: {failures}."
    )
