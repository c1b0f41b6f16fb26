"""What was chosen so far for a sale, and what that adds up to: its plan, and the words under each step. Without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.sell.model import Decision, ReleaseChoice, SalePlan
from ui.format import format_decimal
from ui.i18n import tr
from ui.sell.step import Step

if TYPE_CHECKING:
    from app.browse.model import Terms
    from app.sell.model import Preview, SourceView
    from app.sell.preparing import AttackReport, Findings, HitGroup, UtilityView

KEEP, DROP, REDACT, HASH = "keep", "drop", "redact", "hash"
ACTIONS = (KEEP, DROP, REDACT, HASH)
COARSER = "generalise:"
"""How actions begin that make values coarser; `privacy.scrub.generalise` says what may follow."""
MOST_COLUMNS = 200
"""Columns a person can decide about; what is not shown does not leave."""


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
    mapping: tuple[tuple[str, str], ...] = ()
    findings: Findings | None = None
    decisions: tuple[Decision, ...] = ()
    shape: Preview | None = None
    utility: UtilityView | None = None
    attack: AttackReport | None = None
    override: str = ""
    draft: SalePlan | None = None

    @property
    def noised(self) -> bool:
        """Whether the request takes a noised histogram."""
        return self.release.kind != "raw"

    @property
    def leaving(self) -> tuple[str, ...]:
        """Names of the columns that leave in some form."""
        return tuple(name for name, action in self.columns if action != DROP)

    @property
    def staying(self) -> tuple[str, ...]:
        """Names of the columns that stay here."""
        return tuple(name for name, action in self.columns if action == DROP)

    def decision_about(self, group: HitGroup) -> str:
        """Return what was decided about a group: about its text, else about its type; empty where nothing was."""
        found = {(one.type, one.text): one.action for one in self.decisions}
        return found.get((group.type, group.text)) or found.get((group.type, ""), "")

    def plan(self, sale_id: str, request: str) -> SalePlan:
        """Return the plan of a source that was chosen."""
        if self.source is None:
            raise ValueError("choose a file first")
        return SalePlan(
            sale_id,
            request,
            self.source.path,
            self.source.sha256,
            self._planned_columns(),
            self.release,
            self.on_broken,
            0 if self.noised else self.records,
            dataset=self.source.dataset,
            mapping=self.mapping,
            decisions=self.decisions,
            override=self.override,
        )

    def _planned_columns(self) -> tuple[tuple[str, str], ...]:
        """Return what happens to the columns: one that is kept and has hits to cover is looked into."""
        if self.findings is None or not self.decisions:
            return self.columns
        covered = {
            name
            for group in self.findings.groups
            if self.decision_about(group) not in {"", "keep"}
            for name in group.columns
        }
        return tuple((name, REDACT if action == KEEP and name in covered else action) for name, action in self.columns)


def rail_answers(now: Answers) -> dict[Step, str]:
    """Return the answer under each step that was answered."""
    found: dict[Step, str] = {}
    if now.source is not None:
        records = now.source.rows if now.noised else now.records
        found[Step.DATA] = tr("{n} record", "{n} records", n=records)
        found[Step.FIELDS] = tr(
            "{leaving} of {n} field", "{leaving} of {n} fields", n=len(now.columns), leaving=len(now.leaving)
        )
    if now.noised:
        found[Step.PROTECT] = tr("Noised, ε {epsilon}", epsilon=format_decimal(now.release.epsilon, 2))
    else:
        found[Step.PROTECT] = tr("As they are")
    if now.findings is not None:
        groups = len(now.findings.groups)
        found[Step.SCRUB] = tr("{n} piece decided", "{n} pieces decided", n=groups) if groups else tr("none found")
    if now.attack is not None:
        failed = len(now.attack.failed)
        overridden = tr("{n} failed, overridden", "{n} failed, overridden", n=failed)
        found[Step.ATTACK] = overridden if failed else tr("Passed")
    if now.preview is not None:
        found[Step.PREVIEW] = tr("{n} record, looked at", "{n} records, looked at", n=now.preview.records)
    found[Step.TERMS] = tr("Agreed")
    return found


def is_action(action: str) -> bool:
    """Whether it is something that can be done with a column."""
    return action in ACTIONS or action.startswith(COARSER)


def suggested_action(action: str) -> str:
    """Return what is suggested, if it can be done with a column; else the column is kept."""
    return action if is_action(action) else KEEP
