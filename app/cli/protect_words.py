"""A planned release as sentences and as JSON: what was found, what was decided, what attacks say."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from app.cli.sale_words import preview_json, preview_lines
from app.sell.preparing import WORDS

if TYPE_CHECKING:
    from app.cli.planning import Planned
    from app.sell.preparing import AttackReport

SHOWN_HITS = 8
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
        *(f"  {MARKS[one.verdict]}: {one.sentence}" for one in report.results),
    ]
