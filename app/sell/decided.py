"""Whether everything personal that was found has been decided about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from app.sell.model import Decision
from app.sell.prepare import scrub_plan
from privacy.scrub import Decided, suggested

if TYPE_CHECKING:
    from app.sell.model import SalePlan
    from privacy.findings import Findings, HitGroup


def open_hits(plan: SalePlan, findings: Findings) -> tuple[HitGroup, ...]:
    """Return what still has to be decided, most frequent first.

    In a redacted column any decision will do. A column that is kept is not looked into when records are made, so of
    what was found there only `keep` is a decision. Columns that are dropped, hashed or made coarser are decided. Of a
    noised release no cell leaves, but bins that the request declared: there is nothing to decide.
    """
    if plan.release.kind != "raw":
        return ()
    rules = scrub_plan(plan)
    decided, actions = Decided(rules.decisions), rules.actions

    def waits(group: HitGroup) -> bool:
        action = decided.action(group.type, group.text)
        there = {actions.get(name, "drop") for name in group.columns}
        return ("redact" in there and action is None) or ("keep" in there and action != "keep")

    return tuple(group for group in findings.groups if waits(group))


def suggested_decisions(findings: Findings) -> tuple[Decision, ...]:
    """Return one decision for each type that was found, as we would decide."""
    return tuple(Decision(one.type, one.text, one.action) for one in suggested(findings))


def require_decided(plan: SalePlan, findings: Findings, *, raw_allowed: bool) -> None:
    """Refuse a plan under which hits would leave, or be masked, that nobody decided about.

    Args:
        plan: what the person chose; `as_is` says that such hits may leave.
        findings: of all leaving columns.
        raw_allowed: whether the request lets them.

    Raises:
        UserError: hits are undecided.
    """
    waiting = open_hits(plan, findings)
    if not waiting or (plan.as_is and raw_allowed):
        return
    hits = sum(group.count for group in waiting)
    texts = "One piece" if len(waiting) == 1 else f"{len(waiting):,} pieces"
    places = "one place" if hits == 1 else f"{hits:,} places"
    raise UserError(
        f"{texts} of personal data in {places} still wait{'s' if len(waiting) == 1 else ''} for your decision.",
        money="Nothing was signed.",
        data="Nothing has left this computer.",
        next_step=(
            "Decide what happens to them."
            if not plan.as_is
            else "Decide what happens to them: this request does not take data as it is."
        ),
    )
