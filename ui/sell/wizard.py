"""The sale's wizard as a state machine without Qt: steps, answers, what blocks the next step.

Changing an answer takes back every later one that rested on it. Nothing is kept on disk and nothing is spent before
`begun`; from then on the app's journal knows more than this machine.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.sell.decided import open_hits
from app.sell.model import Decision, ReleaseChoice, SalePlan
from app.sell.protection import choice_for
from ui.sell.answers import DROP, KEEP, MOST_COLUMNS, Answers, is_action, rail_answers, suggested_action
from ui.sell.blocking import records_problem, why_blocked
from ui.sell.step import CAREFUL, SHORT, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from app.browse.model import RequestView, Terms
    from app.sell.model import ColumnView, Preview, SourceView
    from app.sell.preparing import AttackReport, Findings, HitGroup, UtilityView


class WrongStep(ValueError):
    """The wizard was asked to do what its step does not allow: a mistake of the caller."""


def new_sale_id() -> str:
    """Return a random name for a sale."""
    return secrets.token_hex(16)


class SaleWizard:
    """One sale being prepared for one request.

    Args:
        request: to whom it is sold.
        sale_id: the sale's name; random when omitted.
        careful: hits are reviewed, records are drawn before they are shown, and attacked.
        mapping: per field the request wants, the column that gives it.
    """

    def __init__(
        self,
        request: RequestView,
        sale_id: str = "",
        make_id: Callable[[], str] = new_sale_id,
        *,
        careful: bool = False,
        mapping: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.request = request
        self._make_id = make_id
        self.sale_id = sale_id or make_id()
        self.step = Step.DATA
        self.steps = CAREFUL if careful else SHORT
        self.answers = Answers(release=_first_release(request), mapping=mapping)
        self._undone: list[tuple[Decision, ...]] = []

    @property
    def careful(self) -> bool:
        """Whether it goes through all steps."""
        return self.steps is CAREFUL

    def _change(self, **values: Any) -> None:
        """Take answers on which the records rest: those made of others are dropped.

        Records that were drawn belong to the sale they were drawn for, so others begin another one.
        """
        if self.careful and (self.answers.preview is not None or self.answers.draft is not None):
            self.sale_id = self._make_id()
        fresh: dict[str, Any] = {"preview": None, "looked": False, "terms": None, "attack": None, "override": ""}
        fresh["draft"] = None
        self.answers = replace(self.answers, **(fresh | values))

    # Answers

    def choose_dataset(self, source: SourceView, found: tuple[tuple[str, str], ...]) -> None:
        """Take a data set that was read; columns chosen by hand for it stand before those that were `found`."""
        given = dict(self.answers.mapping) if self.answers.mapping else dict(found)
        names = {column.name for column in source.columns}
        mapping = tuple((wanted, name) for wanted, name in given.items() if name in names and name != wanted)
        self.answers = replace(self.answers, mapping=mapping)
        self.choose_source(source)

    def take_up(self, plan: SalePlan, source: SourceView) -> None:
        """Take the answers of a draft. Its records belong to exactly its plan, so that stands until one changes."""
        self.sale_id = plan.sale_id
        self.answers = Answers(
            source=source,
            columns=plan.columns,
            release=plan.release,
            on_broken=plan.on_broken,
            mapping=plan.mapping,
            decisions=plan.decisions,
            override=plan.override,
            draft=plan,
        )
        records = plan.most_records or min(self.most_records, self.request.max_records)
        self.answers = replace(self.answers, records=records)
        self.step = Step.PROTECT

    def choose_source(self, source: SourceView, on_broken: str = "refuse") -> None:
        """Take a file that was read; fields start as suggested, those that the request does not ask for stay here."""
        self._editable()
        asked = self._asked()
        columns = tuple(
            (column.name, self._suggested(column) if at < MOST_COLUMNS and column.name in asked else DROP)
            for at, column in enumerate(source.columns)
        )
        same = self.answers.source is not None and self.answers.source.sha256 == source.sha256
        if same and tuple(name for name, _ in self.answers.columns) == tuple(name for name, _ in columns):
            columns = self.answers.columns
        self._change(source=source, on_broken=on_broken, columns=columns, findings=None, shape=None, utility=None)
        if not same:
            self.answers = replace(self.answers, decisions=())
            self.answers = replace(self.answers, records=min(self.most_records, self.request.max_records))

    def _asked(self) -> Container[str]:
        """Columns that give what the request asks for; all of them where it does not say."""
        spec, given = self.request.spec, dict(self.answers.mapping)
        named = {*spec.quality.get("schema", {}).get("properties", {}), *(one.name for one in spec.wants.fields)}
        if self.noised:
            named = set(spec.release.names)  # its schema is about what leaves, not about your columns
        return {given.get(name, name) for name in named} if named else _Everything()

    def _suggested(self, column: ColumnView) -> str:
        """What happens to a column unasked; of a noised release only declared bins leave, of cells as they are."""
        return KEEP if self.noised else suggested_action(column.suggested)

    def forget_mapping(self) -> None:
        """Forget which column gives which field: it was chosen for other data."""
        self.answers = replace(self.answers, mapping=())

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
            self._change(records=records, findings=None)

    @property
    def records_problem(self) -> str:
        """What is wrong with the number of records; empty where nothing is."""
        return records_problem(self)

    def set_action(self, column: str, action: str) -> None:
        """Decide what happens to a column."""
        self._editable()
        if not is_action(action):
            raise WrongStep(f"{action} is not something to do with a column")
        columns = tuple((name, action if name == column else before) for name, before in self.answers.columns)
        if columns != self.answers.columns:
            self._change(columns=columns, findings=None, shape=None, utility=None)

    def set_epsilon(self, epsilon: float) -> None:
        """Choose the noise of a histogram."""
        self._editable()
        if not self.noised:
            raise WrongStep("this request takes records as they are")
        release = replace(self.answers.release, epsilon=epsilon)
        if release != self.answers.release:
            self._change(release=release, shape=None, utility=None)

    def take_preview(self, plan: SalePlan, preview: Preview) -> bool:
        """Take the preview of `plan`; False (and nothing taken) if the answers have changed since.

        Where records are drawn, what comes before is their shape alone.
        """
        if self.answers.source is None or plan != self.plan():
            return False
        if self.careful:
            self.answers = replace(self.answers, shape=preview)
        else:
            self.answers = replace(self.answers, preview=preview, terms=None)
        return True

    # Personal details

    def take_findings(self, plan: SalePlan, findings: Findings) -> bool:
        """Take what was found in the columns of `plan`; False if the answers have changed since."""
        if self.answers.source is None or plan.columns != self.plan().columns:
            return False
        self.answers = replace(self.answers, findings=findings)
        return True

    def decide(self, kind: str, text: str, action: str) -> None:
        """Decide about all hits of a type, or about those with one text; an empty action takes a decision back."""
        self._editable()
        kept = tuple(one for one in self.answers.decisions if (one.type, one.text) != (kind, text))
        if not text:
            # A decision about all of a type is about those that were decided singly, too.
            kept = tuple(one for one in kept if one.type != kind)
        self._decide_all((*kept, Decision(kind, text, action)) if action else kept)

    def decide_as_suggested(self, suggested: tuple[Decision, ...]) -> None:
        """Decide about every type that nothing was decided about."""
        known = {one.type for one in self.answers.decisions if not one.text}
        self._decide_all((*self.answers.decisions, *(one for one in suggested if one.type not in known)))

    def undo_decision(self) -> bool:
        """Take the last decision back; False where there is none."""
        if not self._undone:
            return False
        before = self._undone.pop()
        self._change(decisions=before)
        return True

    @property
    def can_undo(self) -> bool:
        """Whether a decision can be taken back."""
        return bool(self._undone)

    def _decide_all(self, decisions: tuple[Decision, ...]) -> None:
        if decisions != self.answers.decisions:
            self._undone.append(self.answers.decisions)
            self._change(decisions=decisions)

    def decision_about(self, group: HitGroup) -> str:
        """Return what was decided about a group: about its text, else about its type; empty where nothing was."""
        return self.answers.decision_about(group)

    @property
    def waiting(self) -> tuple[HitGroup, ...]:
        """Hits nobody decided about."""
        findings = self.answers.findings
        return open_hits(self.plan(), findings) if findings is not None else ()

    # Drawing and attacking

    def take_utility(self, plan: SalePlan, utility: UtilityView) -> bool:
        """Take how useful noised data is; False if the answers have changed since."""
        if self.answers.source is None or plan != self.plan():
            return False
        self.answers = replace(self.answers, utility=utility)
        return True

    def take_drawn(self, plan: SalePlan, preview: Preview) -> bool:
        """Take the records that were made of `plan` for good; False if the answers have changed since."""
        if self.answers.source is None or plan != self.plan():
            return False
        self.answers = replace(self.answers, preview=preview, attack=None, override="", looked=False, terms=None)
        return True

    def take_attack(self, plan: SalePlan, report: AttackReport) -> bool:
        """Take what the attacks found; False if it is not about the records that were drawn."""
        preview = self.answers.preview
        if preview is None or plan.sale_id != self.sale_id or report.digest != preview.digest:
            return False
        self.answers = replace(self.answers, attack=report)
        return True

    def set_override(self, reason: str) -> None:
        """Say why a failed attack test does not stop the sale."""
        self._editable()
        self.answers = replace(self.answers, override=reason.strip(), terms=None)

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
    def blocked(self) -> str:
        """Why the next step cannot be taken; empty when it can."""
        return why_blocked(self)

    def next(self) -> Step:
        """Go one step on.

        Raises:
            WrongStep: something is missing, or only `begun` leads further.
        """
        if self.blocked:
            raise WrongStep(self.blocked)
        if self.step >= Step.TERMS:
            raise WrongStep("the app's journal leads on from here")
        self.step = self.steps[self.steps.index(self.step) + 1]
        return self.step

    def back(self) -> Step:
        """Go one step back, as long as nothing was agreed."""
        self._editable()
        self.step = self.steps[max(0, self.steps.index(self.step) - 1)]
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
        return self.answers.noised

    @property
    def leaving(self) -> tuple[str, ...]:
        """Names of the columns that leave in some form."""
        return self.answers.leaving

    @property
    def staying(self) -> tuple[str, ...]:
        """Names of the columns that stay here."""
        return self.answers.staying

    def plan(self) -> SalePlan:
        """Return the plan of the answers so far.

        Raises:
            WrongStep: no file was chosen.
        """
        now = self.answers
        if now.source is None:
            raise WrongStep("choose a file first")
        if now.draft is not None:
            return replace(now.draft, override=now.override)
        return now.plan(self.sale_id, self.request.address)

    def rail_answers(self) -> dict[Step, str]:
        """Return the answer under each step that was answered."""
        return rail_answers(self.answers)

    def _editable(self) -> None:
        if self.step >= Step.DELIVER:
            raise WrongStep("what was agreed to cannot be changed")


class _Everything:
    """Holds every name."""

    def __contains__(self, name: object) -> bool:
        return True


def _first_release(request: RequestView) -> ReleaseChoice:
    release = request.spec.release
    if release.is_raw:
        return ReleaseChoice()
    return choice_for(release, min(max(1.0, release.epsilon_min), release.epsilon_max or 1.0))
