"""Attacks on the drawn records of a plan, before anything leaves; a failed one stops the sale unless overridden."""

from __future__ import annotations

import itertools
import json
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from app.errors import UserError
from app.sell.prepare import scrub_plan
from privacy.attack import Context, Form, Promise, Rehearsal, rare_values, run_attacks
from privacy.attack.model import AttackReport, AttackResult
from privacy.scrub import Decided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from app.sell.model import SalePlan
    from app.sell.prepare import Preparation
    from app.sell.resale import SoldRecords
    from privacy.attack import SoldBefore

LEAST_REASON_CHARS: Final = 10
"""A shorter reason is none; it stands in the receipt."""

_FORMS: Final[dict[str, Form]] = {
    "raw": "rows",
    "histogram": "counts",
    "marginals": "counts",
    "places": "counts",
    "synthetic": "synthetic",
    "responses": "answers",
    "fixes": "fixes",
}
_ROWS_FOR_DAYS: Final = 100


def attack_records(
    outgoing: Callable[[], Iterator[bytes]],
    preparation: Preparation,
    sold_before: SoldBefore | None,
    progress: Callable[[int, int], None],
) -> AttackReport:
    """Attack the exact records of a plan; on a worker thread. Spends no privacy budget, sends nothing.

    Args:
        outgoing: the drawn records, again and again.
        preparation: the plan they were drawn for, and its source.
        sold_before: see `SoldRecords.earlier`; None where nothing was.
        progress: told steps done and in all; an exception it raises cancels.
    """
    plan = preparation.plan
    context = Context(
        form=_FORMS[plan.release.kind],
        semantics=preparation.semantics,
        unsearched=preparation.hashed,
        finder=preparation.scanner,
        decided=Decided(scrub_plan(plan).decisions),
        as_is=plan.as_is,
        sold=sold_before,
    )
    if preparation.records_noised:
        context = _noised(context, preparation)
    return run_attacks(outgoing, context, progress)


def _noised(context: Context, preparation: Preparation) -> Context:
    mechanism, release = preparation.mechanism(), preparation.spec.release
    promise = Promise(
        mechanism.epsilon,
        mechanism.delta,
        mechanism.unit,
        release.per_unit,
        release.day_column or _day_column(preparation.rows()),
    )
    return replace(context, source=preparation.rows, mechanism=Rehearsal(mechanism), promise=promise)


def _day_column(rows: Iterator[Mapping[str, Any]]) -> str:
    """Return the first column with instants or dates; days are reconstructed even where nobody protects them."""
    for row in itertools.islice(rows, _ROWS_FOR_DAYS):
        for name, value in row.items():
            if isinstance(value, date):
                return name
    return ""


def remember_rare(sold: SoldRecords, sale_id: str, records: Iterable[bytes]) -> None:
    """Keep marks of what is rare in the records of a raw sale, for the linkage test of later ones."""
    sold.remember_values(sale_id, rare_values((json.loads(record) for record in records), sold.value_mark))


def report_json(report: AttackReport) -> dict[str, Any]:
    """Return the report as the journal and the receipt keep it."""
    return {"results": [asdict(result) for result in report.results], "digest": report.digest}


def report_of(raw: Mapping[str, Any]) -> AttackReport:
    """Read what `report_json` gave."""
    return AttackReport(tuple(AttackResult(**result) for result in raw["results"]), str(raw["digest"]))


def require_passed(plan: SalePlan, report: AttackReport, digest: str) -> None:
    """Refuse records whose attack tests failed, unless the person says why they may leave.

    Args:
        plan: with the person's reason, if there is one.
        report: of the records.
        digest: hex digest of the records that would leave.

    Raises:
        UserError: a test failed without a reason of at least ten characters, or others than these were tested.
    """
    if report.digest != digest:
        raise UserError(
            "The attack tests were made on other records than these.",
            data="Nothing has left this computer.",
            next_step="Run the attack tests again.",
        )
    failed = report.failed
    if not failed or len(plan.override.strip()) >= LEAST_REASON_CHARS:
        return
    more = f" {len(failed) - 1} more failed." if len(failed) > 1 else ""
    raise UserError(
        f"An attack test failed. {failed[0].sentence}{more}",
        money="Nothing was signed.",
        data="Nothing has left this computer.",
        next_step=(
            "Change fields, decisions or protection; or say in a sentence of ten characters or more why they may "
            "leave. It goes into the receipt."
        ),
    )
