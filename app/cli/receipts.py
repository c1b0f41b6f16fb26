"""``gleaner receipts``: what was sold, on which terms, for how much; checked offline, handed on as files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output
from app.cli.session import Session, json_option, passphrase_option, run_session
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.cli.root import Options

MAX_RECEIPT_BYTES = 4 << 20


@click.command()
@click.argument("sale", required=False)
@click.option("--verify", type=click.Path(path_type=Path, dir_okay=False), help="Check a receipt file, offline.")
@click.option("--export", type=click.Path(path_type=Path, dir_okay=False), help="Write SALE's receipt to a new file.")
@passphrase_option
@json_option
@click.pass_obj
def receipts(
    options: Options,
    sale: str | None,
    verify: Path | None,
    export: Path | None,
    passphrase_file: str | None,
    *,
    as_json: bool,
) -> None:
    """List the receipts, or show the one of SALE. --verify needs neither wallet nor network."""
    output = Output(as_json=as_json or options.as_json)
    if verify is not None:
        body = _verified(verify)
        output.result(
            {"genuine": True, "receipt": body},
            [f"Genuine: signed by {body['wallet']} and unchanged since.", *_lines(body)],
        )
        return
    if export is not None and sale is None:
        raise click.UsageError("Say which receipt: gleaner receipts SALE --export FILE")

    async def work(session: Session) -> list[Mapping[str, Any]]:
        await session.unlock()
        return [receipt.body for receipt in session.app.receipts.all(sale_id=sale)]

    bodies = run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
    if sale is None:
        lines = [line for body in bodies for line in _lines(body)] or ["There are no receipts yet."]
        output.result({"receipts": bodies}, lines)
        return
    if not bodies:
        raise UserError(f"There is no receipt of a sale “{sale[:60]}”.", next_step="List them with: gleaner receipts")
    if export is not None:
        _write(export, bodies[0])
    said = [f"Written to {export}"] if export is not None else []
    output.result(bodies[0], [*said, *_lines(bodies[0])])


def _verified(path: Path) -> dict[str, Any]:
    """Read a receipt somebody gave us and check its signature.

    Raises:
        UserError: it is not one, or was changed.
    """
    from app.sell.receipt import verify_receipt

    try:
        with path.open("rb") as file:
            raw = file.read(MAX_RECEIPT_BYTES + 1)
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror}.", next_step="Check the file.") from error
    try:
        body = json.loads(raw) if len(raw) <= MAX_RECEIPT_BYTES else None
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise UserError("This is not a receipt of Gleaner.", next_step="Check the file.")
    verify_receipt(body)
    return body


def _write(path: Path, body: Mapping[str, Any]) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            json.dump(body, file, ensure_ascii=False, indent=1)
            file.write("\n")
    except FileExistsError as error:
        raise UserError(f"{path} exists; it was left as it is.", next_step="Give a new name.") from error


def _lines(body: Mapping[str, Any]) -> list[str]:
    """A receipt in lines. It may be somebody else's, so nothing in it is trusted to be of the right kind."""
    terms = body.get("terms")
    terms = terms if isinstance(terms, dict) else {}
    batches = body.get("batches")
    rows = [row for row in batches if isinstance(row, dict)] if isinstance(batches, list) else []
    lines = [f"Sale {body.get('sale')} to “{terms.get('buyer_name')}”: “{terms.get('title')}”"]
    lines += [f"  {row.get('records')} records, {row.get('ending')}, batch {row.get('batch')}" for row in rows]
    return [*lines, f"  package {row.get('cid')}"] if len(rows) == 1 and (row := rows[0]) else lines
