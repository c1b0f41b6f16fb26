"""``gleaner receipts``: consents, sales and withdrawals on paper; listed, handed on as files, checked offline."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, examples
from app.cli.session import Session, json_option, passphrase_option, run_session
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.cli.root import Options


@click.group(
    invoke_without_command=True,
    epilog=examples(
        "receipts show SALE", "receipts export SALE --out sale.json --page sale.html", "receipts verify sale.json"
    ),
)
@passphrase_option
@json_option
@click.pass_context
def receipts(ctx: click.Context, passphrase_file: str | None, *, as_json: bool) -> None:
    """List the receipts; show, export or verify one. Verifying needs neither wallet nor network."""
    if ctx.invoked_subcommand is not None:
        return
    options: Options = ctx.obj
    output = Output(as_json=as_json or options.as_json)
    bodies = _kept(options, None, passphrase_file, as_json=output.as_json)
    lines = [line for body in bodies for line in _lines(body)] or ["There are no receipts yet."]
    output.result({"receipts": bodies}, lines)


@receipts.command()
@click.argument("sale")
@passphrase_option
@json_option
@click.pass_obj
def show(options: Options, sale: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Show the papers of SALE, the newest first."""
    output = Output(as_json=as_json or options.as_json)
    bodies = _of_sale(options, sale, passphrase_file, as_json=output.as_json)
    output.result({"receipts": bodies}, [line for body in bodies for line in _lines(body)])


@receipts.command()
@click.argument("sale")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="New file for the JSON.")
@click.option("--page", type=click.Path(path_type=Path, dir_okay=False), help="Also a page to read, as HTML.")
@click.option(
    "--kind", type=click.Choice(["sale", "consent", "withdrawal"]), help="Which paper; the newest if not given."
)
@passphrase_option
@json_option
@click.pass_obj
def export(
    options: Options,
    sale: str,
    out: Path,
    page: Path | None,
    kind: str | None,
    passphrase_file: str | None,
    *,
    as_json: bool,
) -> None:
    """Write the newest paper of SALE, or its consent or withdrawal, to new files."""
    from app.receipts.page import paper_page
    from app.receipts.signing import CONSENT, EARLIER_SALE, SALE, WITHDRAWAL

    output = Output(as_json=as_json or options.as_json)
    formats = {"consent": {CONSENT}, "withdrawal": {WITHDRAWAL}, "sale": {SALE, EARLIER_SALE}}
    bodies = _of_sale(options, sale, passphrase_file, as_json=output.as_json)
    body = next((one for one in bodies if kind is None or one.get("format") in formats[kind]), None)
    if body is None:
        raise UserError(
            f"This sale has no {kind} yet.", next_step=f"See what there is with: gleaner receipts show {sale}"
        )
    _write(out, json.dumps(body, ensure_ascii=False, indent=1) + "\n")
    if page is not None:
        _write(page, paper_page(body))
    written = [str(path) for path in (out, page) if path is not None]
    output.result({"written": written, "receipt": body}, [*(f"Written to {path}" for path in written), *_lines(body)])


@receipts.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@json_option
@click.pass_obj
def verify(options: Options, file: Path, *, as_json: bool) -> None:
    """Check FILE with nothing but itself: that its wallet signed it, and that nothing in it was changed."""
    from app.receipts.signing import read_paper

    output = Output(as_json=as_json or options.as_json)
    body = read_paper(file)
    output.result(
        {"genuine": True, "receipt": body},
        [f"Genuine: signed by {body['wallet']} and unchanged since.", *_lines(body)],
    )


def _of_sale(options: Options, sale: str, passphrase_file: str | None, *, as_json: bool) -> list[Mapping[str, Any]]:
    bodies = _kept(options, sale, passphrase_file, as_json=as_json)
    if not bodies:
        raise UserError(f"There is no receipt of a sale “{sale[:60]}”.", next_step="List them with: gleaner receipts")
    return bodies


def _kept(options: Options, sale: str | None, passphrase_file: str | None, *, as_json: bool) -> list[Mapping[str, Any]]:
    async def work(session: Session) -> list[Mapping[str, Any]]:
        await session.unlock()
        kept = session.app.receipts
        return [one.body for one in kept.all(sale_id=None if sale is None else kept.sale_named(sale))]

    return run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise UserError(f"{path} exists; it was left as it is.", next_step="Give a new name.") from error


def _lines(body: Mapping[str, Any]) -> list[str]:
    """A paper in lines. It may be somebody else's, so nothing in it is trusted to be of the right kind."""
    if str(body.get("format", "")).startswith("gleaner-receipt/"):
        return _sale_lines(body)
    if str(body.get("format", "")).startswith("gleaner-erasure/"):
        said = body.get("sentences")
        at = _moment(body.get("erased_at_s"))
        lines = [f"Erasure of data set {body.get('dataset')}, {body.get('rows')} rows, {at}"]
        return lines + [f"  {sentence}" for sentence in (said if isinstance(said, list) else [])]
    header, terms, leaves = _part(body, "header"), _part(body, "terms"), _part(body, "leaves")
    kind = str(body.get("format", "")).partition("/")[0].removeprefix("gleaner-")
    lines = [f"{kind.capitalize()} of {header.get('created_at')}, sale {header.get('record_id')}"]
    if leaves:
        lines.append(f"  {leaves.get('records')} records for “{terms.get('title')}”, digest {leaves.get('digest')}")
    return lines


def _moment(at_s: object) -> str:
    """A moment in seconds since 1970 as UTC; anything else as it stands there."""
    try:
        return datetime.fromtimestamp(float(str(at_s)), UTC).strftime("%Y-%m-%d %H:%M UTC")
    except (ValueError, OverflowError, OSError):
        return str(at_s)[:40]


def _sale_lines(body: Mapping[str, Any]) -> list[str]:
    terms, batches = _part(body, "terms"), body.get("batches")
    rows = [row for row in batches if isinstance(row, dict)] if isinstance(batches, list) else []
    lines = [f"Sale {body.get('sale')} to “{terms.get('buyer_name')}”: “{terms.get('title')}”"]
    lines += [f"  {row.get('records')} records, {row.get('ending')}, batch {row.get('batch')}" for row in rows]
    return [*lines, f"  package {row.get('cid')}"] if len(rows) == 1 and (row := rows[0]) else lines


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = body.get(name)
    return found if isinstance(found, dict) else {}
