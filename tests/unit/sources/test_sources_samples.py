"""The samples: equal to what their generator writes, worth buying, and told from junk."""

import random
import string
from pathlib import Path
from typing import Any

import pytest

from assets.samples import SAMPLES, SCHEMAS, sample_path, schema_path
from assets.samples.generate import write
from sources import QualitySpec, json_record, load_quality_spec, open_table, validate_records

LEAVING = {
    "household-energy": ("timestamp", "kwh", "tariff", "room", "device"),
    "reading-diary": ("date", "title", "author", "minutes", "pages", "rating", "note"),
}


def quality(name: str) -> QualitySpec:
    return load_quality_spec(schema_path(name).read_bytes())


def records(name: str) -> list[dict[str, Any]]:
    rows = open_table(sample_path(name)).rows()
    return [json_record({field: row[field] for field in LEAVING[name]}) for row in rows]


def junk_rows(name: str, count: int, seed: int = 1) -> list[dict[str, Any]]:
    """Rows in the form of the sample's records, with nothing in them."""
    source = random.Random(seed)  # noqa: S311 - test data

    def word() -> str:
        return "".join(source.choices(string.ascii_lowercase, k=6))

    if name == "household-energy":
        return [{"timestamp": word(), "kwh": word(), "device": word()} for _ in range(count)]
    return [{"date": word(), "title": word(), "minutes": 0, "note": word()} for _ in range(count)]


def lazy_rows(name: str, count: int) -> list[dict[str, Any]]:
    """Rows that fit the schema one by one, but repeat themselves."""
    if name == "household-energy":
        return [{"timestamp": f"2026-01-01T00:{n:02d}:00.000Z", "kwh": "1.0", "device": "fridge"} for n in range(count)]
    return [{"date": "2026-01-01", "title": "A book", "minutes": 10, "note": "the same old note"} for _ in range(count)]


def test_committed_samples_are_what_the_generator_writes(tmp_path: Path) -> None:
    write(tmp_path)
    for file_name in SAMPLES.values():
        assert (tmp_path / file_name).read_bytes() == (sample_path("household-energy").parent / file_name).read_bytes()


@pytest.mark.parametrize("name", list(SAMPLES))
def test_sample_fits_its_request_whole_in_batches_and_sampled(name: str) -> None:
    rows = records(name)
    assert len(rows) >= 2000
    assert validate_records(quality(name), rows) == []
    for start in range(0, len(rows), 400):
        assert validate_records(quality(name), rows[start : start + 400]) == []
    for start in range(0, 40, 5):
        assert validate_records(quality(name), rows[start::173], sampled=True) == []


@pytest.mark.parametrize("name", list(SAMPLES))
def test_junk_is_refused_in_every_record(name: str) -> None:
    problems = validate_records(quality(name), junk_rows(name, 20), max_problems=1000)
    assert {problem.record for problem in problems if problem.record is not None} == set(range(20))


@pytest.mark.parametrize("name", list(SAMPLES))
def test_repetition_is_refused_even_in_a_small_sample(name: str) -> None:
    assert validate_records(quality(name), lazy_rows(name, 6), sampled=True) != []


def test_personal_columns_do_not_fit_the_request() -> None:
    row = next(open_table(sample_path("household-energy")).rows())
    assert "account_email" in row
    assert [problem.rule for problem in validate_records(quality("household-energy"), [json_record(row)])] == [
        "additionalProperties"
    ]


def test_unknown_schema_names_are_refused() -> None:
    assert len(SCHEMAS) == 2
    with pytest.raises(KeyError):
        schema_path("../LICENSE")
