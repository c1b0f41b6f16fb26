"""Judges sampled records by a reviewer's own rules, beside what the buyer asks for. Same input, same vote."""

from __future__ import annotations

import asyncio
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from app.review.judge import Reason, judge
from app.review.language import language_of
from storage.errors import StorageError
from storage.records import parse_record

if TYPE_CHECKING:
    from app.review.case import ReviewCase
    from app.review.rules import KindRules, Range, ReviewRules


class RulesJudge:
    """Votes by rules; casts no vote about kinds they do not name.

    Args:
        rules: the reviewer's.
    """

    def __init__(self, rules: ReviewRules) -> None:
        self._rules = rules

    async def refused(self, case: ReviewCase) -> dict[int, int] | None:
        """Return the refused samples, position → reason, or None."""
        rules = self._rules.of(case.spec.kind) if case.spec is not None else None
        if rules is None or rules.skip:
            return None
        return await asyncio.to_thread(refused_by, rules, case)


def refused_by(rules: KindRules, case: ReviewCase) -> dict[int, int]:
    """Return what one kind's rules refuse: position in the order drawn → reason; the first rule names it."""
    refused = judge(case.quality if rules.schema else None, case.samples, case.scope)
    seen: set[tuple[str, ...]] = set()
    for position in sorted(range(len(case.samples)), key=lambda at: case.samples[at].index):
        try:
            record = parse_record(case.samples[position].record)
        except StorageError:
            continue  # judged to be broken
        reason = _reason(rules, record, seen)
        if reason is not None:
            refused.setdefault(position, reason)
    if case.samples and Decimal(len(refused)) > rules.max_reject_share * len(case.samples):
        return {position: refused.get(position, Reason.THE_WHOLE) for position in range(len(case.samples))}
    return refused


def _reason(rules: KindRules, record: dict[str, Any], seen: set[tuple[str, ...]]) -> Reason | None:
    if any(not _within(record.get(name), bounds) for name, bounds in rules.ranges.items()):
        return Reason.OUT_OF_RANGE
    if rules.languages and language_of(str(record.get(rules.language_field, ""))) not in rules.languages:
        return Reason.NOT_ASKED_FOR
    if rules.duplicates:
        key = tuple(repr(record.get(name)) for name in rules.duplicates)
        if key in seen:
            return Reason.REPEATED
        seen.add(key)
    return None


def _within(value: Any, bounds: Range) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return False
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return False
    if not number.is_finite():
        return False
    return (bounds.low is None or number >= bounds.low) and (bounds.high is None or number <= bounds.high)
