"""Whether a planned benchmark can do what it is for: stay hidden, be opened, and tell who looked from who did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.benchmark.labels import MAX_RECORDS, is_bad, part_of
from app.errors import UserError
from sources import QualitySpec, json_record, validate_records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.browse.model import RequestView
    from app.sell.model import SalePlan
    from app.sell.prepare import Preparation

_NOTHING = "Nothing was sent or locked."
MAX_SHOWN = 5


def check_request(plan: SalePlan, request: RequestView, wallet: str) -> None:
    """Refuse a request to which no benchmark can go.

    Raises:
        UserError: it cannot.
    """
    if request.attesters:
        raise UserError(
            "A committee decides this request's deliveries, and it is not drawn: nobody opens labels there.",
            data=_NOTHING,
            next_step="Choose a request that reviewers decide.",
        )
    if plan.release.kind != "raw":
        raise UserError(
            "This request buys noised counts, and no count by itself is good or bad.",
            data=_NOTHING,
            next_step="Choose a request that buys records as they are.",
        )
    if request.buyer == wallet:
        raise UserError(
            "A delivery by the buyer itself is recognised as a benchmark by everybody who reads the chain.",
            data=_NOTHING,
            next_step="Submit it from another wallet: gleaner --home FOLDER init",
        )


def check_batches(plan: SalePlan, batches: Sequence[int]) -> None:
    """Refuse labels that do not fit the batches the records go in.

    Raises:
        UserError: they do not.
    """
    bitmap, first = bytes.fromhex(plan.labels), 0
    if len(bitmap) != -(-sum(batches) // 8):
        raise UserError(
            "The labels are not those of the records that would leave.", data=_NOTHING, next_step="Label them again."
        )
    for number, count in enumerate(batches, 1):
        if count > MAX_RECORDS:
            raise UserError(
                f"A benchmark has at most {MAX_RECORDS:,} records a batch.", data=_NOTHING, next_step="Use --records."
            )
        part = part_of(bitmap, first, count)
        if {is_bad(part, index) for index in range(count)} != {True, False}:
            raise UserError(
                f"The records go in {len(batches)} batches, and batch {number} has only one kind of record.",
                data=_NOTHING,
                next_step="Deliver fewer records with --records, or spread the bad ones.",
            )
        first += count


def check_records(plan: SalePlan, preparation: Preparation) -> None:
    """Refuse labels that call good what the request's own rules refuse: honest reviewers would fail.

    Raises:
        UserError: they do.
    """
    bitmap = bytes.fromhex(plan.labels)
    most = 8 * len(bitmap) * MAX_SHOWN
    quality = QualitySpec.from_json(preparation.spec.quality)
    rows = (json_record(row) for row in preparation.rows())
    wrong: dict[int, str] = {}
    for problem in validate_records(quality, rows, max_problems=most):
        if problem.record is not None and not is_bad(bitmap, problem.record):
            wrong.setdefault(problem.record, f"Record {problem.record + 1}: {problem.message}")
    if wrong:
        shown = " ".join(wrong[index] for index in sorted(wrong)[:MAX_SHOWN])
        raise UserError(
            f"{len(wrong):,} records are labelled good that the request's own rules refuse. {shown}",
            data=_NOTHING,
            next_step="Label them bad, or correct them: a panel can overturn a wrong label, and you lose the bond.",
        )
