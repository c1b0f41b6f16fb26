"""From what was typed to a plan, its records and what attacks on them found: common to ``protect`` and ``sell``."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from app.cli.output import confirm
from app.errors import Declined, UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.browse.model import RequestView
    from app.cli.session import Session
    from app.connection import Connection
    from app.sell.desk import Desk
    from app.sell.model import Decision, Preview, SalePlan, SourceView
    from app.sell.preparing import AttackReport, Findings, HitGroup
    from app.spec_release import Release

F = TypeVar("F", bound="Callable[..., Any]")
MIN_PREFIX = 4
_OPTIONS = (
    click.option("--request", help="Address of the request, or how it begins; see: gleaner requests"),
    click.option("--records", type=click.IntRange(min=1), help="Sell at most so many records."),
    click.option("--drop", multiple=True, metavar="COLUMN", help="Leave a field out."),
    click.option("--hash", "hashed", multiple=True, metavar="COLUMN", help="Replace values by keyed hashes."),
    click.option(
        "--redact", multiple=True, metavar="COLUMN", help="Look for what is personal within the text; see --decide."
    ),
    click.option(
        "--generalise",
        multiple=True,
        metavar="COLUMN=HOW",
        help="Make values coarser: month, hour, step=10, decimals=2 and so on.",
    ),
    click.option("--keep", multiple=True, metavar="COLUMN", help="Keep a field as it is, whatever was found in it."),
    click.option(
        "--map", "mapped", multiple=True, metavar="WANTED=COLUMN", help="Which column gives a field the request wants."
    ),
    click.option(
        "--decide",
        multiple=True,
        metavar="TYPE[:TEXT]=ACTION",
        help="What happens to hits: mask, pseudonym, generalise, drop or keep; for PERSON, EMAIL and so on, or one "
        "text. What is not said is done as suggested.",
    ),
    click.option(
        "--as-is", is_flag=True, help="Let hits leave that nobody decided about, where the request lets them."
    ),
    click.option(
        "--epsilon", type=float, help="Privacy loss of a noised release; the least the buyer takes if left out."
    ),
    click.option(
        "--on-broken",
        type=click.Choice(["refuse", "skip"]),
        default="refuse",
        show_default=True,
        help="What to do with rows that cannot be read.",
    ),
    click.option(
        "--override", default="", metavar="REASON", help="Sell although an attack test failed; stands in the receipt."
    ),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user typed; `source` is a file or a data set of the library."""

    source: str
    request: str
    records: int = 0
    actions: tuple[tuple[str, str], ...] = ()
    epsilon: float | None = None
    on_broken: str = "refuse"
    even_if_unfit: bool = False
    appeal: bool = False
    mapping: tuple[tuple[str, str], ...] = ()
    decisions: tuple[tuple[str, str, str], ...] = ()
    as_is: bool = False
    override: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, and what it would make of the source.

    Attributes:
        findings: personal data in the columns that leave; `waiting` is what of it nobody decided about.
        attacks: None until the records were made.
    """

    plan: SalePlan
    source: SourceView
    request: RequestView
    preview: Preview
    findings: Findings
    waiting: tuple[HitGroup, ...]
    attacks: AttackReport | None = None


def planning_options(command: F) -> F:
    """Add the options that say how the data is prepared; the command takes them as keywords for `wish_of`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def wish_of(source: str, typed: Mapping[str, Any]) -> Wish:
    """Return the wish of a source and of typed options.

    Raises:
        UserError: one of them cannot be understood.
    """
    treated = (("drop", "drop"), ("hashed", "hash"), ("redact", "redact"), ("keep", "keep"))
    actions = [(column, action) for name, action in treated for column in typed[name]]
    actions += [(column, f"generalise:{how}") for column, how in map(_pair, typed["generalise"])]
    return Wish(
        source=source,
        request=typed["request"] or "",
        records=typed["records"] or 0,
        actions=tuple(actions),
        epsilon=typed["epsilon"],
        on_broken=typed["on_broken"],
        even_if_unfit=typed.get("even_if_unfit", False),
        appeal=typed.get("appeal", False),
        mapping=tuple(map(_pair, typed["mapped"])),
        decisions=tuple(map(_decision, typed["decide"])),
        as_is=typed["as_is"],
        override=typed["override"],
    )


async def plan_of(session: Session, connection: Connection, desk: Desk, wish: Wish) -> Planned:
    """Read the source, find what is personal, decide as typed or suggested, and say what would leave; spends nothing.

    Raises:
        UserError: the request or a column is not there, or the data is not what the request takes.
        SourcesError, StoreError: the source cannot be read.
    """
    request = await find_request(connection, wish.request)
    source = await open_source(session, desk, wish)
    mapping = wish.mapping or await _mapping(session, source, request)
    plan = make_plan(wish, source, request, mapping)
    plan, findings, waiting = await decided(session, desk, plan, wish)
    return Planned(plan, source, request, await desk.preview(plan), findings, waiting)


async def made_of(session: Session, desk: Desk, planned: Planned, *, yes: bool) -> Planned:
    """Make the records of a plan for good, and attack them; asks first where noise is paid for.

    Raises:
        Declined: the answer is no; nothing was spent.
        CapExceededError: the noise would pass the limit; nothing was computed.
    """
    plan = planned.plan
    if plan.release.kind != "raw" and desk.preparing.facts(plan) is None:
        session.say((await desk.preparing.utility(plan)).sentence)
        question = f"Draw the noise now? It counts ε {plan.release.epsilon:g}, even if you stop later."
        if not await session.terminal.ask(lambda: confirm(question, yes=yes)):
            raise Declined("No noise was drawn and nothing was spent.", next_step="Run it again, or agree with --yes.")
    preview = await desk.preparing.draw(plan)
    session.say("attacking what would leave")
    attacks = await desk.preparing.attack(plan, _silent)
    return replace(planned, preview=preview, attacks=attacks)


async def open_source(session: Session, desk: Desk, wish: Wish) -> SourceView:
    """Open a file, or a data set of the library by its id or how that begins.

    Raises:
        UserError: there is neither.
        SourcesError, StoreError: it cannot be read.
    """
    path = Path(wish.source)
    session.say(f"reading {path.name}")
    if path.is_file():
        return await desk.open_source(str(path.absolute()), wish.on_broken)
    if path.name != wish.source or path.suffix:
        raise UserError(
            f"There is no file “{wish.source[:200]}”.",
            next_step="Check the path; what you imported is listed by: gleaner data list",
        )
    return await desk.open_dataset(wish.source)


async def decided(
    session: Session, desk: Desk, plan: SalePlan, wish: Wish
) -> tuple[SalePlan, Findings, tuple[HitGroup, ...]]:
    """Find what is personal in the leaving columns and decide about it: as typed, else as suggested."""
    from app.sell.decided import open_hits, suggested_decisions
    from app.sell.model import Decision

    session.say("looking for personal data")
    findings = await desk.preparing.findings(plan, _silent)
    typed = tuple(Decision(*one) for one in wish.decisions)
    named = {(one.type, one.text) for one in typed}
    suggested = tuple(one for one in suggested_decisions(findings) if (one.type, one.text) not in named)
    decisions: tuple[Decision, ...] = () if wish.as_is else (*typed, *suggested)
    plan = replace(plan, decisions=decisions or typed, as_is=wish.as_is)
    kept = {column for column, action in wish.actions if action == "keep"}
    said = tuple(
        Decision(group.type, group.text, "keep")
        for group in open_hits(plan, findings)
        if set(group.columns) <= kept  # --keep decided about all that stands in them
    )
    plan = replace(plan, decisions=(*plan.decisions, *said))
    return plan, findings, open_hits(plan, findings)


async def find_request(connection: Connection, name: str) -> RequestView:
    """Return the open request of an address, or of the only address that begins with ``name``.

    Raises:
        UserError: there is none, it is closed, or several begin so.
    """
    from solders.pubkey import Pubkey

    from app.browse.board import RequestBoard
    from market.errors import AccountMissing

    board = RequestBoard(connection)
    found = (
        [view for view in await board.list(committees=True) if view.address.startswith(name)]
        if len(name) >= MIN_PREFIX
        else []
    )
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(f"{len(found)} requests begin with {name}.", next_step="Give more of the address.")
    try:
        address = Pubkey.from_string(name)
    except ValueError as error:
        raise UserError(
            f"There is no open request “{name[:60]}”.", next_step="See the open ones with: gleaner requests"
        ) from error
    try:
        title = f"The request “{(await board.get(address)).spec.title}”"
    except AccountMissing:
        title = "This request"
    raise UserError(
        f"{title} is closed: its buyer takes no more batches.",
        data="Nothing has left this computer.",
        next_step="Choose another one: gleaner requests",
    )


async def _mapping(session: Session, source: SourceView, request: RequestView) -> tuple[tuple[str, str], ...]:
    """Which columns of a data set give the fields a request wants, where their names differ, as the fit finds it."""
    from app.library.fit import fit_columns
    from app.library.fits import available

    if not source.dataset:
        return ()
    fitted = fit_columns(request.spec, available(await session.app.library().dataset(source.dataset)))
    return tuple((wanted, column) for wanted, column in fitted.mapping if column and column != wanted)


def make_plan(wish: Wish, source: SourceView, view: RequestView, mapping: tuple[tuple[str, str], ...] = ()) -> SalePlan:
    """Turn what was typed into a plan: what is not said is what each column's content suggests.

    Raises:
        UserError: a column is not in the source, or was given twice.
    """
    from app.sell.model import SalePlan

    names = {column.name for column in source.columns}
    typed = dict(wish.actions)
    for column in [*typed, *(column for _, column in mapping)]:
        if column not in names:
            raise UserError(
                f"{source.name} has no field “{column}”.", next_step=f"Its fields are: {', '.join(sorted(names))}."
            )
    if len(typed) != len(wish.actions):
        raise UserError("A field was given twice, for different treatment.", next_step="Name each field once.")
    wanted = view.spec.release
    given = dict(mapping)
    asked = {given.get(name, name) for name in _asked(view, wanted)}
    # Of a noised release only declared bins leave, and they are of cells as they are.
    noised = None if wanted.is_raw else "keep"
    return SalePlan(
        secrets.token_hex(8),
        view.address,
        source.path,
        source.sha256,
        tuple(
            (column.name, typed.get(column.name, (noised or column.suggested) if column.name in asked else "drop"))
            for column in source.columns
        ),
        _release(wish, wanted),
        wish.on_broken,
        wish.records,
        wish.even_if_unfit,
        wish.appeal,
        dataset=source.dataset,
        mapping=mapping,
        override=wish.override,
    )


def _asked(view: RequestView, wanted: Release) -> set[str]:
    """Fields the request asks for: those of its schema, and those it only describes."""
    if not wanted.is_raw:
        return set(wanted.names)
    schema = view.spec.quality.get("schema", {})
    return {*schema.get("properties", {}), *(one.name for one in view.spec.wants.fields)}


def _release(wish: Wish, wanted: Release) -> Any:
    from app.sell.model import ReleaseChoice
    from app.sell.protection import choice_for

    if not wanted.is_raw:
        return choice_for(wanted, wanted.epsilon_min if wish.epsilon is None else wish.epsilon)
    if wish.epsilon is not None:
        raise UserError(
            "This request buys records as they are, so there is no epsilon.", next_step="Leave --epsilon out."
        )
    return ReleaseChoice()


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not (name and sign and value):
        raise UserError(f"“{text[:60]}” is not NAME=VALUE.", next_step="Write it like: --map time=started")
    return name, value


def _decision(text: str) -> tuple[str, str, str]:
    hit, action = _pair(text[::-1])  # a text may hold a sign of its own, an action holds none
    kind, _, one = action[::-1].partition(":")
    return kind, one, hit[::-1]


def _silent(done: int, total: int) -> None:
    del done, total
