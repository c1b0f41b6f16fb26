"""The sale's wizard as a state machine without Qt: steps, answers, what blocks the next step.

Changing an answer takes back every later one that rested on it. Nothing is kept on disk and nothing is spent before
`begun`; from then on the app's journal knows more than this machine.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from app.sell.model import ReleaseChoice, SalePlan
from ui.format import clean, format_count, format_decimal
from ui.i18n import mark, said, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.browse.model import RequestView, Terms
    from app.sell.model import Preview, SourceView

KEEP, DROP, REDACT, HASH = "keep", "drop", "redact", "hash"
ACTIONS = (KEEP, DROP, REDACT, HASH)
MOST_COLUMNS = 200
"""Columns a person can decide about; what is not shown does not leave."""


class Step(IntEnum):
    """The steps in order."""

    DATA = 0
    FIELDS = 1
    PROTECT = 2
    PREVIEW = 3
    TERMS = 4
    DELIVER = 5
    DONE = 6


TITLES = (
    mark("Data"),
    mark("Fields"),
    mark("Protect"),
    mark("Exact preview"),
    mark("Terms and money"),
    mark("Deliver"),
    mark("Done"),
)


class WrongStep(ValueError):
    """The wizard was asked to do what its step does not allow: a mistake of the caller."""


def new_sale_id() -> str:
    """Return a random name for a sale."""
    return secrets.token_hex(16)


@dataclass(frozen=True, slots=True)
class Answers:
    """What was chosen so far; None is not answered yet."""

    source: SourceView | None = None
    columns: tuple[tuple[str, str], ...] = ()
    release: ReleaseChoice = ReleaseChoice()  # noqa: RUF009 - frozen
    on_broken: str = "refuse"
    records: int = 0
    preview: Preview | None = None
    looked: bool = False
    terms: Terms | None = None


class SaleWizard:
    """One sale being prepared for one request.

    Args:
        request: to whom it is sold.
        sale_id: the sale's name; random when omitted.
    """

    def __init__(self, request: RequestView, sale_id: str = "", make_id: Callable[[], str] = new_sale_id) -> None:
        self.request = request
        self.sale_id = sale_id or make_id()
        self.step = Step.DATA
        self.answers = Answers(release=_first_release(request))

    # Answers

    def choose_source(self, source: SourceView, on_broken: str = "refuse") -> None:
        """Take a file that was read; fields start as suggested."""
        self._editable()
        columns = tuple(
            (column.name, _suggested(column.suggested) if at < MOST_COLUMNS else DROP)
            for at, column in enumerate(source.columns)
        )
        same = self.answers.source is not None and self.answers.source.sha256 == source.sha256
        if same and tuple(name for name, _ in self.answers.columns) == tuple(name for name, _ in columns):
            columns = self.answers.columns
        self.answers = replace(
            self.answers, source=source, on_broken=on_broken, columns=columns, preview=None, looked=False, terms=None
        )
        if not same:
            self.answers = replace(self.answers, records=min(self.most_records, self.request.max_records))

    @property
    def most_records(self) -> int:
        """Most records this file and the request's escrow allow; they go out in as many batches as it takes."""
        source = self.answers.source
        if source is None:
            return 0
        return min(source.rows, self.request.records_funded or self.request.max_records)

    def set_records(self, records: int) -> None:
        """Choose how many records are sold, from the first; what is out of bounds blocks the next step."""
        self._editable()
        if records != self.answers.records:
            self.answers = replace(self.answers, records=records, preview=None, looked=False, terms=None)

    @property
    def records_problem(self) -> str:
        """What is wrong with the number of records; empty where nothing is."""
        source, most, least = self.answers.source, self.most_records, self.request.min_records
        if source is None or self.noised:
            return ""
        if source.rows < least:
            return tr(
                "This request takes {least} records or more; the file has {rows}.",
                least=format_count(least),
                rows=format_count(source.rows),
            )
        if most < least:
            return tr("The request's escrow does not cover a batch any more.")
        if not least <= self.answers.records <= most:
            return tr("Sell {least} to {most} records.", least=format_count(least), most=format_count(most))
        return ""

    def set_action(self, column: str, action: str) -> None:
        """Decide what happens to a column."""
        self._editable()
        if action not in ACTIONS:
            raise WrongStep(f"{action} is not something to do with a column")
        columns = tuple((name, action if name == column else before) for name, before in self.answers.columns)
        if columns != self.answers.columns:
            self.answers = replace(self.answers, columns=columns, preview=None, looked=False, terms=None)

    def set_epsilon(self, epsilon: float) -> None:
        """Choose the noise of a histogram."""
        self._editable()
        if not self.noised:
            raise WrongStep("this request takes records as they are")
        release = replace(self.answers.release, epsilon=epsilon)
        if release != self.answers.release:
            self.answers = replace(self.answers, release=release, preview=None, looked=False, terms=None)

    def take_preview(self, plan: SalePlan, preview: Preview) -> bool:
        """Take the preview of `plan`; False (and nothing taken) if the answers have changed since."""
        if self.answers.source is None or plan != self.plan():
            return False
        self.answers = replace(self.answers, preview=preview, terms=None)
        return True

    def set_looked(self, *, looked: bool) -> None:
        """Note that the person has looked at what leaves."""
        self._editable()
        self.answers = replace(self.answers, looked=looked)

    def take_terms(self, plan: SalePlan, terms: Terms) -> bool:
        """Take the terms of `plan`; False if the answers have changed since."""
        if self.answers.source is None or plan != self.plan():
            return False
        self.answers = replace(self.answers, terms=terms)
        return True

    # Moving

    @property
    def blocked(self) -> str:  # noqa: PLR0911 - one reason per return
        """Why the next step cannot be taken; empty when it can."""
        now = self.answers
        if self.step is Step.DATA and now.source is None:
            return tr("Choose a file first.")
        if self.step is Step.DATA and now.source is not None and not now.source.rows:
            return tr("This file has no records.")
        if self.step is Step.DATA and self.records_problem:
            return self.records_problem
        if self.step is Step.FIELDS and not self.leaving:
            return tr("Keep at least one field.")
        if self.step is Step.FIELDS and self.noised and self._counted_action() != KEEP:
            return tr("The buyer counts “{column}”. Keep it.", column=clean(now.release.column, 60))
        if self.step is Step.PROTECT and now.preview is None:
            return tr("Working out what would leave.")
        if self.step is Step.PREVIEW and (now.preview is None or not now.preview.records):
            return tr("No record is left to sell.")
        if self.step is Step.PREVIEW and not now.looked:
            return tr("Tick that you have looked at what leaves.")
        if self.step is Step.TERMS:
            return self._terms_blocked()
        return ""

    def next(self) -> Step:
        """Go one step on.

        Raises:
            WrongStep: something is missing, or only `begun` leads further.
        """
        if self.blocked:
            raise WrongStep(self.blocked)
        if self.step >= Step.TERMS:
            raise WrongStep("the app's journal leads on from here")
        self.step = Step(self.step + 1)
        return self.step

    def back(self) -> Step:
        """Go one step back, as long as nothing was agreed."""
        self._editable()
        self.step = Step(max(0, self.step - 1))
        return self.step

    def go_to(self, step: Step) -> None:
        """Go back to a step that was answered."""
        self._editable()
        if step > self.step:
            raise WrongStep("steps are taken one by one")
        self.step = step

    def begun(self) -> None:
        """The plan was agreed to and journalled: from here on it delivers."""
        if self.step is not Step.TERMS:
            raise WrongStep("terms come before delivery")
        self.step = Step.DELIVER

    def finished(self) -> None:
        """The sale came to its end."""
        self.step = Step.DONE

    # What it adds up to

    @property
    def noised(self) -> bool:
        """Whether the request takes a noised histogram."""
        return self.answers.release.kind != "raw"

    @property
    def leaving(self) -> tuple[str, ...]:
        """Names of the columns that leave in some form."""
        return tuple(name for name, action in self.answers.columns if action != DROP)

    @property
    def staying(self) -> tuple[str, ...]:
        """Names of the columns that stay here."""
        return tuple(name for name, action in self.answers.columns if action == DROP)

    def plan(self) -> SalePlan:
        """Return the plan of the answers so far.

        Raises:
            WrongStep: no file was chosen.
        """
        now = self.answers
        if now.source is None:
            raise WrongStep("choose a file first")
        return SalePlan(
            self.sale_id,
            self.request.address,
            now.source.path,
            now.source.sha256,
            now.columns,
            now.release,
            now.on_broken,
            0 if self.noised else now.records,
        )

    def rail_answers(self) -> dict[int, str]:
        """Return the answer under each step that was answered."""
        now = self.answers
        found: dict[int, str] = {}
        if now.source is not None:
            records = now.source.rows if self.noised else now.records
            found[Step.DATA] = tr("{n} record", "{n} records", n=records)
            found[Step.FIELDS] = tr(
                "{leaving} of {n} field", "{leaving} of {n} fields", n=len(now.columns), leaving=len(self.leaving)
            )
        if self.noised:
            found[Step.PROTECT] = tr("Noised, ε {epsilon}", epsilon=format_decimal(now.release.epsilon, 2))
        else:
            found[Step.PROTECT] = tr("As they are")
        if now.preview is not None:
            found[Step.PREVIEW] = tr("{n} record, looked at", "{n} records, looked at", n=now.preview.records)
        found[Step.TERMS] = tr("Agreed")
        return found

    def _terms_blocked(self) -> str:
        terms = self.answers.terms
        if terms is None:
            return tr("Reading the terms.")
        return clean(said(terms.refused), 200)

    def _counted_action(self) -> str:
        return dict(self.answers.columns).get(self.answers.release.column, DROP)

    def _editable(self) -> None:
        if self.step >= Step.DELIVER:
            raise WrongStep("what was agreed to cannot be changed")


def _suggested(action: str) -> str:
    return action if action in ACTIONS else KEEP


def _first_release(request: RequestView) -> ReleaseChoice:
    release = request.spec.release
    if release.kind == "raw":
        return ReleaseChoice()
    middle = min(max(1.0, release.epsilon_min), release.epsilon_max or 1.0)
    return ReleaseChoice("histogram", release.column, release.categories, middle)
