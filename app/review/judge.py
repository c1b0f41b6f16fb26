"""Judges sampled records against the request's schema and quality rules. Pure; the same input gives the same vote."""

from __future__ import annotations

import asyncio
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from sources import validate_records
from storage.errors import StorageError
from storage.records import parse_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.review.case import ReviewCase
    from sources import QualitySpec
    from storage.samples import SampledRecord
    from storage.tree import NullifierScope


class Reason(IntEnum):
    """Why a record is refused; three bits in the vote."""

    BROKEN = 1
    NOT_ASKED_FOR = 2
    OUT_OF_RANGE = 3
    OUT_OF_ORDER = 4
    REPEATED = 5
    THE_WHOLE = 6


_BY_RULE = {
    "range": Reason.OUT_OF_RANGE,
    "minimum": Reason.OUT_OF_RANGE,
    "maximum": Reason.OUT_OF_RANGE,
    "increasing": Reason.OUT_OF_ORDER,
    "unique": Reason.REPEATED,
}


def judge(
    quality: QualitySpec | None, samples: Sequence[SampledRecord], scope: NullifierScope | None = None
) -> dict[int, int]:
    """Return the refused samples: position in the order drawn → reason.

    Args:
        quality: schema and rules of the request; None where it has none that can be read: then only broken records
            are refused.
        samples: in the order drawn; rules about order look at them in the order of the batch.
        scope: exclusivity scope of the request: a record that is not sealed under it could be sold again unseen.
    """
    refused: dict[int, int] = {}
    readable: list[tuple[int, dict[str, Any]]] = []
    for position in sorted(range(len(samples)), key=lambda at: samples[at].index):
        try:
            readable.append((position, parse_record(samples[position].record)))
        except StorageError:
            refused[position] = Reason.BROKEN
            continue
        if scope is not None and not samples[position].stands_under(scope):
            refused[position] = Reason.NOT_ASKED_FOR
    if quality is None:
        return refused
    problems = validate_records(quality, (record for _, record in readable), max_problems=10_000, sampled=True)
    for problem in problems:
        reason = _BY_RULE.get(problem.rule, Reason.NOT_ASKED_FOR)
        if problem.record is not None:
            refused.setdefault(readable[problem.record][0], reason)
            continue
        for position, _ in readable:
            refused.setdefault(position, Reason.THE_WHOLE)
    return refused


class SpecJudge:
    """Judges by what the buyer asks for, and by nothing else."""

    async def refused(self, case: ReviewCase) -> dict[int, int] | None:
        """Return the refused samples, position → reason."""
        return await asyncio.to_thread(judge, case.quality, case.samples, case.scope)
