"""A planned release as sentences and as JSON: what was found, what was decided, what attacks say."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from app.budget.desk import UNIT_WORDS
from app.cli.output import size_of
from app.cli.sale_words import preview_json, preview_lines
from app.sell.preparing import WORDS
from app.sell.unsold import KEPT_DAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.cli.planning import Planned
    from app.sell.preparing import AttackReport
    from app.sell.unsold import DraftView

SHOWN_HITS = 8
NAMES = {
    "identifiers": "Leftover identifiers",
    "uniqueness": "Uniqueness",
    "k_anonymity": "k-anonymity",
    "linkage": "Linkage",
    "membership": "Membership",
    "reconstruction": "Reconstruction",
}
MARKS = {"passed": "passed", "noted": "worth knowing", "failed": "FAILED", "not_applicable": "does not apply"}


def planned_json(planned: Planned) -> dict[str, Any]:
    """What would leave, and what it gives away."""
    found: Counter[str] = Counter()
    for group in planned.findings.groups:
        found[group.type] += group.count
    return preview_json(planned.plan, planned.source, planned.request, planned.preview) | {
        "draft": planned.plan.sale_id if planned.attacks is not None else "",
        "found": dict(found),
        "decisions": [{"type": one.type, "text": one.text, "action": one.action} for one in planned.plan.decisions],
        "undecided": sum(group.count for group in planned.waiting),
        "attacks": attacks_json(planned.attacks),
        "override": planned.plan.override,
    }


def attacks_json(report: AttackReport | None) -> list[dict[str, Any]]:
    """What each attack found."""
    if report is None:
        return []
    return [
        {
            "attack": one.key,
            "verdict": one.verdict,
            "sentence": one.sentence,
            "value": one.value,
            "low": one.low,
            "high": one.high,
            "unit": one.unit,
            "limit": one.limit,
        }
        for one in report.results
    ]


def planned_lines(planned: Planned) -> list[str]:
    """The same in sentences."""
    lines = preview_lines(planned.plan, planned.source, planned.request, planned.preview)
    lines += found_lines(planned)
    if planned.attacks is None:
        return lines
    lines += attack_lines(planned.attacks)
    if planned.attacks.failed and not planned.plan.override:
        lines.append("A failed test stops the sale. Prepare it otherwise, or say why it may be sold: --override REASON")
    return [*lines, f"Kept as draft {planned.plan.sale_id}. Sell it with: gleaner sell --draft {planned.plan.sale_id}"]


def found_lines(planned: Planned) -> list[str]:
    """What was found in the columns that leave, and what happens to it."""
    actions = {(one.type, one.text): one.action for one in planned.plan.decisions}
    per_type: Counter[str] = Counter()
    for group in planned.findings.groups:
        per_type[group.type] += group.count
    lines = [
        f"Found {count:,} hits, {WORDS[kind]}: {actions.get((kind, ''), 'decided one by one')}"
        for kind, count in per_type.most_common()
        if kind in WORDS
    ]
    waiting = sum(group.count for group in planned.waiting)
    if waiting:
        some = ", ".join(f"{WORDS[group.type]} “{group.text[:40]}”" for group in planned.waiting[:SHOWN_HITS])
        lines.append(f"{waiting:,} hits wait for your decision: {some}")
    return lines


def attack_lines(report: AttackReport) -> list[str]:
    """One line for each attack."""
    return [
        "Attacks tried on exactly these records, on this computer:",
        *(f"  {NAMES.get(one.key, one.key)}, {MARKS[one.verdict]}: {one.sentence}" for one in report.results),
    ]


def draft_lines(drafts: Sequence[DraftView]) -> list[str]:
    """What was prepared and not sold, and what to do with it."""
    if not drafts:
        return ["Nothing is prepared."]
    lines = [f"{one.sale_id}  {_draft_state(one)}" for one in drafts]
    old = sum(one.old for one in drafts)
    lines.append("Sell one with: gleaner sell --draft DRAFT")
    if old:
        lines.append(
            f"{old:,} cost nothing and did not change for {KEPT_DAYS} days. Delete them with: "
            "gleaner protect --discard old"
        )
    return lines


def _draft_state(draft: DraftView) -> str:
    day = datetime.fromtimestamp(draft.changed_at_s, UTC).date().isoformat()
    whom = draft.title or f"request {draft.request[:8]}…"
    paid = f"epsilon {draft.epsilon:g} {UNIT_WORDS[draft.unit]} was paid for it" if draft.paid else "it cost nothing"
    size = f"{size_of(draft.size_bytes)} of exact records" if draft.made else "records not made yet"
    return f"{draft.source} for “{whom}”, {day}: {paid}; {size}"
