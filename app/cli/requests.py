"""``gleaner requests``: what can be sold now, to whom, at what price, and whether the money is there."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, whole
from app.cli.sale_words import exclusivity_json
from app.cli.session import Session, json_option, passphrase_option, run_session

if TYPE_CHECKING:
    from app.browse.model import Fit, RequestView
    from app.cli.root import Options


@dataclass(frozen=True, slots=True)
class Row:
    """A request and how a file fits it."""

    view: RequestView
    fit: Fit | None


@click.command()
@click.option("--fit", metavar="FILE|DATASET", help="Say how a file, or imported data, fits each.")
@click.option("--search", default="", help="Only requests whose text has all these words.")
@passphrase_option
@json_option
@click.pass_obj
def requests(options: Options, fit: str | None, search: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """List the open requests: what is bought, how it would leave, the price, and what the escrow holds."""

    async def work(session: Session) -> list[Row]:
        from app.browse.board import RequestBoard

        connection = await session.connect()
        board = RequestBoard(connection)
        found = [view for view in await board.list(committees=True) if _matches(view, search)]
        if fit is not None and not Path(fit).exists():
            fits = await _dataset_fits(session, fit)
            rows = [Row(view, fits.get(view.address)) for view in found]
        else:
            rows = [Row(view, await board.fit(view, Path(fit)) if fit is not None else None) for view in found]
        return sorted(rows, key=lambda row: row.fit is not None and not row.fit.fits)

    rows = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [line for row in rows for line in _lines(row)]
    empty = ["No open request has these words."] if search else ["No request is open now."]
    Output(as_json=as_json or options.as_json).result({"requests": [_json(row) for row in rows]}, lines or empty)


async def _dataset_fits(session: Session, name: str) -> dict[str, Fit]:
    """How imported data fits the open requests, by their address."""
    from app.browse.model import Fit

    await session.unlock()
    view = await session.app.library().dataset(name)
    return {
        one.request: Fit(
            fits=one.score > 0,
            records=view.rows,
            usable=one.records,
            problems=one.problems,
            fields=tuple(column for _, column in one.mapping if column),
            mapping=tuple((wanted, column) for wanted, column in one.mapping if column),
        )
        for one in await session.app.library().fits(view.dataset_id)
    }


def _matches(view: RequestView, search: str) -> bool:
    spec = view.spec
    text = f"{spec.title} {spec.summary} {spec.buyer_name} {spec.kind} {spec.purpose} {spec.licence} {view.symbol}"
    return all(word in text.casefold() for word in search.casefold().split())


def _json(row: Row) -> dict[str, Any]:
    view, spec = row.view, row.view.spec
    return {
        "request": view.address,
        "title": spec.title,
        "summary": spec.summary,
        "kind": spec.kind,
        "buyer": {"name": spec.buyer_name, "address": view.buyer},
        "purpose": spec.purpose,
        "licence": spec.licence,
        "reveals": view.reveals,
        "release": {
            "kind": spec.release.kind,
            "column": spec.release.column,
            "epsilon_min": spec.release.epsilon_min,
            "epsilon_max": spec.release.epsilon_max,
        }
        | spec.release.to_json(),
        "symbol": view.symbol,
        "price": whole(view.price, view.decimals),
        "premium_cap_bps": view.premium_cap_bps,
        "escrow_free": whole(view.free, view.decimals),
        "solvent": view.solvent,
        "records_funded": view.records_funded,
        "min_records": view.min_records,
        "max_records": view.max_records,
        "accepted": view.accepted,
        "rejected": view.rejected,
        "ends_s": view.ends_s,
        "committee": {"attesters": view.attesters, "threshold": view.threshold} if view.attesters else None,
        "exclusivity": exclusivity_json(view),
        "fit": row.fit,
    }


def _committee(view: RequestView) -> list[str]:
    if not view.attesters:
        return []
    many = f"{view.threshold} of {view.attesters} attesters named by the buyer"
    return [f"  No reviewers: {many} decide, and read the data first."]


def _sold_once(view: RequestView) -> list[str]:
    if view.spec.exclusivity is None:
        return []
    where = f"“{view.spec.exclusivity.among}”"
    return [f"  Each record may be sold once; selling it twice can cost your whole stake. Where: {where}"]


def _lines(row: Row) -> list[str]:
    from market.wording import Token, duration, money

    view, spec = row.view, row.view.spec
    price = money(view.price, Token(view.symbol, view.decimals), up=False)
    funded = f"escrow pays {view.records_funded:,} more records" if view.solvent else "the vault does not cover it"
    left = duration(max(0, view.ends_s - int(time.time())))
    # The buyer's words come quoted and last on their lines, so that they cannot pose as ours.
    lines = [
        f"{view.address}  {price} a record, {funded}",
        f"  “{spec.title}”",
        f"  Leaves {view.reveals}; {view.min_records} to {view.max_records} records a batch; {left} left",
        *_committee(view),
        *_sold_once(view),
        f"  From “{spec.buyer_name}”, for “{spec.purpose}”, licence “{spec.licence}”",
    ]
    if row.fit is not None and row.fit.fits:
        lines.append(f"  Your file fits: {row.fit.usable:,} records; leaving {', '.join(row.fit.fields)}")
    elif row.fit is not None:
        lines.append(f"  Your file does not fit: {row.fit.problems[0] if row.fit.problems else 'no usable record.'}")
    return lines
