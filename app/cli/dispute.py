"""``gleaner dispute``: everything there is about a batch in one file, and what such a file proves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.addresses import read_address
from app.cli.output import Output, confirm
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import Declined, UserError

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.dispute.verify import Verified

VERIFY = "verify"
VERIFY_PARTS = 2
REFUTED = 1
WARNING = (
    "The file will hold the key of the samples: whoever gets it can read those records of the contributor's. "
    "Hand it only to who has to judge them."
)
_HEADINGS = {
    "refuted": "REFUTED, the file contradicts itself:",
    "proven": "Proven by the file itself:",
    "unproven": "Not proven by the file:",
}


@click.command(epilog="\b\ngleaner dispute BATCH --out FILE\ngleaner dispute verify FILE")
@click.argument("what", nargs=-1, metavar="BATCH | verify FILE")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the bundle of BATCH to a new file.")
@click.option(
    "--record", "records", type=click.IntRange(0), multiple=True, help="Also the path of this record, from 0."
)
@click.option("--with-samples", is_flag=True, help="Also the samples this wallet can open, READABLE by whoever has it.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def dispute(
    options: Options,
    what: tuple[str, ...],
    out: Path | None,
    records: tuple[int, ...],
    passphrase_file: str | None,
    *,
    with_samples: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Collect the chain's record, package paths, votes and receipts of a batch into one file, or verify such a file.

    verify asks nobody: it needs neither wallet nor network. It fails where the file contradicts itself.
    """
    output = Output(as_json=as_json or options.as_json)
    if what[:1] == (VERIFY,):
        if len(what) != VERIFY_PARTS or out is not None or records or with_samples:
            raise click.UsageError("Say which file: gleaner dispute verify FILE")
        _verify(output, Path(what[1]))
        return
    if out is None or len(what) != 1:
        raise click.UsageError("Say which batch, and where to: gleaner dispute BATCH --out FILE")
    batch = read_address(what[0])
    if out.exists():
        raise UserError(f"{out} exists; it was left as it is.", next_step="Give a new name.")
    if with_samples:
        output.progress(WARNING)
        if not confirm("Put the samples in?", yes=yes):
            raise Declined("You did not agree to put the samples in, so no file was made.", next_step="Leave them out.")

    async def work(session: Session) -> bytes:
        from app.dispute.collect import Collector

        await session.unlock()
        app, connection = session.app, await session.connect()
        collector = Collector(
            connection,
            app.identity(connection),
            app.history_cache(connection),
            [receipt.body for receipt in app.receipts.all()],
            app.home.packages / "disputes",
            session.say,
        )
        return await collector.bundle(batch, records, with_samples=with_samples)

    raw = run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
    from app.dispute.file import write_bundle
    from app.dispute.offchain import digest_of
    from app.dispute.verify import verify_bundle

    write_bundle(out, raw)
    found, digest = verify_bundle(raw), digest_of(raw)
    lines = [f"Written to {out}: {len(raw):,} bytes, SHA-256 {digest}.", *_lines(found)]
    output.result({"file": str(out), "bytes": len(raw), "sha256": digest, **_value(found)}, lines)
    if not found.holds:
        raise SystemExit(REFUTED)


def _verify(output: Output, file: Path) -> None:
    from app.dispute.file import read_file
    from app.dispute.offchain import digest_of
    from app.dispute.verify import verify_bundle

    raw = read_file(file)
    found = verify_bundle(raw)
    output.result({"sha256": digest_of(raw), **_value(found)}, [f"SHA-256 {digest_of(raw)}", *_lines(found)])
    if not found.holds:
        raise SystemExit(REFUTED)


def _value(found: Verified) -> dict[str, Any]:
    return {
        "batch": found.bundle.chain.batch,
        "network": found.bundle.genesis,
        "program": found.bundle.chain.program,
        "maker": found.bundle.maker,
        "made_at_s": found.bundle.made_at_s,
        "holds": found.holds,
        "findings": list(found.findings),
    }


def _lines(found: Verified) -> list[str]:
    from market.bundle import Proof

    lines = [f"Batch {found.bundle.chain.batch}; put together and signed by {found.bundle.maker}."]
    for proof in (Proof.REFUTED, Proof.PROVEN, Proof.UNPROVEN):
        findings = found.of(proof)
        if findings:
            lines += [_HEADINGS[proof], *(f"  {finding.says}" for finding in findings)]
    return lines
