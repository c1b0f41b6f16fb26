"""Attacks on the records of a plan: from a file and its request to a report, and what a failed test stops."""

from __future__ import annotations

import csv
import json
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.budget.caps import PrivacyCaps
from app.errors import UserError
from app.sell.attacks import attack_records, remember_rare, report_json, report_of, require_passed
from app.sell.model import Decision, ReleaseChoice, SalePlan
from app.sell.origin import FileOrigin
from app.sell.prepare import Preparation
from app.sell.resale import SoldRecords
from app.spec import Spec
from app.spec_release import Release
from app.store import Database, SaleJournal, Seller, Settings
from privacy.attack import AttackReport, Rehearsal
from storage.keys import content_digest
from storage.records import encode_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

KINDS = ("walk", "work", "sleep")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", b"\x07" * 32) as opened:
        yield opened


def ready(
    folder: Path, database: Database, rows: Sequence[dict[str, Any]], wanted: Release, **more: Any
) -> Preparation:
    """Write rows into a file, and plan to sell them."""
    path = folder / "rows.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    columns = more.pop("columns", tuple((name, "keep") for name in rows[0]))
    plan = SalePlan("now", "r", str(path), "", columns, **more)
    spec = Spec("T", "", "kind", "B", "", "", wanted, {"schema": {}}, bytes(1216))
    return Preparation(plan, spec, bytes(32), PrivacyCaps(Settings(database)), FileOrigin(path))


def attacked(preparation: Preparation, sold: Any = None) -> AttackReport:
    records = list(preparation.records())
    return attack_records(lambda: iter(records), preparation, sold, lambda _done, _total: None)


def verdicts(report: AttackReport) -> dict[str, str]:
    return {result.key: result.verdict for result in report.results}


def notes(count: int = 60) -> list[dict[str, Any]]:
    return [{"note": f"write to person{number}@example.org", "bpm": 60 + number % 9} for number in range(count)]


def test_raw_records_with_leftovers_fail_and_decided_ones_pass(tmp_path: Path, database: Database) -> None:
    kept = attacked(ready(tmp_path, database, notes(), Release("raw")))
    assert verdicts(kept)["identifiers"] == "failed"
    decisions = (Decision("EMAIL", "", "pseudonym"),)
    scrubbed = ready(
        tmp_path, database, notes(), Release("raw"), columns=(("note", "redact"), ("bpm", "keep")), decisions=decisions
    )
    assert verdicts(attacked(scrubbed))["identifiers"] == "passed"
    hashed = ready(tmp_path, database, notes(), Release("raw"), columns=(("note", "hash"), ("bpm", "keep")))
    assert verdicts(attacked(hashed))["identifiers"] == "passed"


def test_a_sale_can_be_joined_with_the_one_before(tmp_path: Path, database: Database) -> None:
    journal = SaleJournal(database, Seller("me", "here"))
    sold = SoldRecords(tmp_path / "sold", b"s" * 32, journal)
    assert sold.earlier("now") is None
    earlier = [json.dumps({"code": f"order {number}", "price": number}).encode() for number in range(40)]
    sold.remember("before", [sold.mark(record) for record in earlier])
    remember_rare(sold, "before", earlier)
    journal.create_sale("before", {"batches": [40], "facts": {"scope": ""}})
    rows = [{"key": f"order {number}", "bpm": 60} for number in range(40)]
    report = attacked(ready(tmp_path, database, rows, Release("raw")), sold.earlier("now"))
    assert verdicts(report)["linkage"] == "failed"
    assert sold.earlier("before") is None
    other = [{"key": f"other {number}", "bpm": 60} for number in range(40)]
    assert (
        verdicts(attacked(ready(tmp_path, database, other, Release("raw")), sold.earlier("now")))["linkage"] == "passed"
    )


def test_a_noised_release_is_attacked_as_it_is_made(tmp_path: Path, database: Database) -> None:
    draw = random.Random(1)  # noqa: S311 - made-up days
    start = datetime(2024, 1, 1, 8, tzinfo=UTC)
    rows = [
        {"at": (start + timedelta(days=day, hours=hour)).isoformat(), "kind": draw.choice(KINDS)}
        for day in range(40)
        for hour in range(3)
    ]
    wanted = Release("histogram", "kind", KINDS, 0.1, 2.0, unit="user-day", per_unit=3, day_column="at")
    choice = ReleaseChoice("histogram", "kind", KINDS, 0.2, unit="user-day", per_unit=3)
    preparation = ready(tmp_path, database, rows, wanted, release=choice)
    records = list(encode_rows(Rehearsal(preparation.mechanism()).run(preparation.rows())))
    steps: list[int] = []
    report = attack_records(lambda: iter(records), preparation, None, lambda done, _total: steps.append(done))
    found = verdicts(report)
    assert (found["membership"], found["reconstruction"], found["uniqueness"]) == ("passed", "passed", "not_applicable")
    assert report.digest == content_digest(records).hex()
    assert steps == sorted(steps)
    assert report_of(json.loads(json.dumps(report_json(report)))) == report


def test_a_failed_test_stops_the_sale_until_there_is_a_reason(tmp_path: Path, database: Database) -> None:
    preparation = ready(tmp_path, database, notes(), Release("raw"))
    report, plan = attacked(preparation), preparation.plan
    with pytest.raises(UserError, match="An attack test failed") as caught:
        require_passed(plan, report, report.digest)
    assert "example.org" not in str(caught.value.problem)
    with pytest.raises(UserError):
        require_passed(replace(plan, override="because   "), report, report.digest)
    require_passed(replace(plan, override="These addresses are made up."), report, report.digest)
    with pytest.raises(UserError, match="other records"):
        require_passed(replace(plan, override="These addresses are made up."), report, "00")
