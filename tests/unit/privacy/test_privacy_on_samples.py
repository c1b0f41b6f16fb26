"""From a file to what leaves: sources and privacy together, joined by stdlib types and a Protocol."""

import itertools
import secrets
from typing import Any

import pytest

from assets.samples import SAMPLES, sample_path, schema_path
from privacy import (
    Cap,
    ColumnRule,
    HistogramSpec,
    LedgerEntry,
    ScrubPlan,
    apply,
    default_scanner,
    diff,
    record_spend,
    survey,
)
from sources import Detector, inspect, json_record, load_quality_spec, open_table, validate_records

SCANNER = default_scanner()


def prepared(name: str, hash_key: bytes | None = None, **changes: Any) -> tuple[ScrubPlan, list[dict[str, Any]]]:
    table = open_table(sample_path(name))
    *_, last = survey(table.rows(), [column.name for column in table.columns], SCANNER, table.row_count)
    rules = [ColumnRule(verdict.column, changes.get(verdict.column, verdict.suggestion)) for verdict in last.columns]
    plan = ScrubPlan(tuple(rules))
    return plan, list(apply(plan, table.rows(), scanner=SCANNER, hash_key=hash_key))


def test_scanner_is_the_detector_sources_asks_for() -> None:
    detector: Detector = SCANNER
    found = inspect(open_table(sample_path("household-energy")), detector)
    assert [column.column.name for column in found.columns if column.likely_personal] == [
        "account_email",
        "contact_phone",
    ]


@pytest.mark.parametrize("name", list(SAMPLES))
def test_suggested_plan_leaves_nothing_personal_and_fits_the_request(name: str) -> None:
    _, rows = prepared(name)
    records = [json_record(row) for row in rows]
    assert not [hit for row in rows for value in row.values() if isinstance(value, str) for hit in SCANNER.find(value)]
    assert "example" not in repr(records)
    assert validate_records(load_quality_spec(schema_path(name).read_bytes()), records) == []


def test_preview_shows_what_was_removed_and_replaced() -> None:
    plan, rows = prepared("reading-diary")
    before = open_table(sample_path("reading-diary")).rows()
    changed = [row for row in diff(before, rows) if row.changed]
    assert plan.actions["note"] == "redact"
    assert len(changed) == 140
    assert {cell.column for row in changed for cell in row.cells if cell.change != "kept"} == {"note"}


def test_hashed_owner_can_be_grouped_but_not_read() -> None:
    _, rows = prepared("household-energy", secrets.token_bytes(32), account_email="hash", contact_phone="hash")
    assert len({row["account_email"] for row in rows}) == 1
    assert "@" not in rows[0]["account_email"]


def test_histogram_of_the_sample_fits_its_request() -> None:
    class Rows:
        def __init__(self) -> None:
            self.entries: list[LedgerEntry] = []

        def append(self, entry: LedgerEntry) -> None:
            self.entries.append(entry)

        def rows(self) -> list[LedgerEntry]:
            return self.entries

    table = open_table(sample_path("household-energy"))
    spec = HistogramSpec(
        "tariff", 1.0, "user-day", ("peak", "day", "night"), contributions=48, day_column="timestamp", day_zone="UTC"
    )
    entry = spec.ledger_entry(entry_id="s1", dataset=table.sha256, purpose="test", created_at_ms=0)
    receipt = record_spend(Rows(), entry, Cap(6.0))
    counts = spec.measure(table.rows())
    assert sum(counts.tables[0]) + counts.clipped == table.row_count
    drawn = spec.draw(counts, receipt)
    assert [record["category"] for record in drawn.records] == ["peak", "day", "night", "other"]
    # Scale 48 on counts around a thousand: the distributions stay close (fails once in about 10**8 runs).
    assert drawn.measured_error < 0.5
    assert spec.expected_abs_error == pytest.approx(48, rel=0.01)


def test_survey_can_stop_early() -> None:
    table = open_table(sample_path("reading-diary"))
    steps = list(itertools.islice(survey(table.rows(), ["note"], SCANNER, table.row_count), 2))
    assert [step.rows_done for step in steps] == [200, 400]
