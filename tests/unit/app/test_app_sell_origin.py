"""Rows of a plan from a data set or a file: mapped, converted, within the window; one budget for a part of a life."""

from __future__ import annotations

import asyncio
import csv
import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from app.budget.caps import PrivacyCaps
from app.errors import UserError
from app.library.catalogue import Catalogue
from app.library.errors import DatasetErasedError
from app.sell.mapping import mapping_of
from app.sell.model import ReleaseChoice, SalePlan
from app.sell.origin import FileOrigin, dataset_origin, origin_of
from app.sell.prepare import Preparation, scrub_plan, view_source
from app.spec import Spec
from app.spec_release import Release
from app.spec_wants import WantedField, Wants
from app.store import Database, DatasetStore, Settings
from sources import table_life
from tests.helpers.walker_export import write_walks
from tests.unit.app_library.test_library_library import KEY, make, take_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.library.library import PersonLibrary
    from app.library.model import DatasetView

METRES = WantedField("metres", "distance", unit="m", kind="float")
WHEN = WantedField("when", "time.start", kind="date")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", KEY) as opened:
        yield opened


@pytest.fixture
def library(tmp_path: Path, database: Database) -> PersonLibrary:
    return make(tmp_path, database)


@pytest.fixture
def catalogue(tmp_path: Path, database: Database) -> Catalogue:
    return Catalogue(DatasetStore(database), tmp_path / "library")


@pytest.fixture
def walks(library: PersonLibrary, tmp_path: Path) -> DatasetView:
    return asyncio.run(take_in(library, write_walks(tmp_path / "walks.txt", range(1, 11)))).dataset


def spec(*fields: WantedField, **wants: Any) -> Spec:
    return Spec(
        "T", "", "walks-kind", "B", "", "", Release("raw"), {"schema": {}}, bytes(1216), wants=Wants(fields, **wants)
    )


def plan(dataset: str = "", sha256: str = "", path: str = "", **more: Any) -> SalePlan:
    columns = more.pop("columns", (("start", "keep"), ("km", "keep"), ("note", "drop")))
    return SalePlan("s", "r", path, sha256, columns, dataset=dataset, **more)


def preparation(made: SalePlan, wanted: Spec, catalogue: Catalogue, database: Database) -> Preparation:
    return Preparation(made, wanted, bytes(32), PrivacyCaps(Settings(database)), origin_of(made, catalogue))


def test_a_data_set_leaves_as_the_request_wants_it(
    walks: DatasetView, catalogue: Catalogue, database: Database
) -> None:
    wanted = spec(METRES, WHEN, first_day="2026-03-03", last_day="2026-03-05")
    sha256 = str(catalogue.get(walks.dataset_id).body["sha256"])
    made = plan(walks.dataset_id, sha256, mapping=(("metres", "km"), ("when", "start")))
    ready = preparation(made, wanted, catalogue, database)
    assert list(ready.rows()) == [{"when": date(2026, 3, day), "metres": day * 100.0} for day in (3, 4, 5)]
    assert ready.budget.name == "walks"
    assert [list(row) for row in ready.before(0, 1)] == [["when", "metres", "note"]]
    assert scrub_plan(made).leaving == ("when", "metres")
    assert ready.preview([]).records == 3
    records = [json.loads(record) for record in ready.records()]
    assert records[0] == {"metres": 300, "when": "2026-03-03"}


def test_a_data_set_that_changed_or_was_erased_is_not_sold(
    walks: DatasetView, library: PersonLibrary, catalogue: Catalogue, tmp_path: Path
) -> None:
    view = view_source(dataset_origin(catalogue, walks.dataset_id))
    assert (view.dataset, view.path, view.name, view.rows) == (walks.dataset_id, "", "Walks", 10)
    asyncio.run(take_in(library, write_walks(tmp_path / "more.txt", [11])))
    with pytest.raises(UserError, match="newer export"):
        origin_of(plan(walks.dataset_id, view.sha256), catalogue)
    asyncio.run(library.erase(walks.dataset_id))
    with pytest.raises(DatasetErasedError):
        origin_of(plan(walks.dataset_id, view.sha256), catalogue)


@pytest.mark.parametrize(
    ("mapping", "why"),
    [
        ((("metres", "miles"),), "not there"),
        ((("soul", "km"),), "not there"),
        ((("metres", "km"), ("when", "km")), "two fields"),
        ((("seconds", "km"),), "wanted in s"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(
    walks: DatasetView, catalogue: Catalogue, mapping: tuple[tuple[str, str], ...], why: str
) -> None:
    wanted = spec(METRES, WHEN, WantedField("seconds", unit="s"))
    with pytest.raises(UserError, match=why):
        mapping_of(plan(mapping=mapping), wanted, dataset_origin(catalogue, walks.dataset_id).open())


def test_kinds_become_those_that_are_wanted(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([["a", "b", "c", "d", "e"], ["1.50", "7", "true", "x", "2026-01-02T03:04:05Z"]])
    fields = (
        WantedField("a", kind="float"),
        WantedField("b", kind="decimal"),
        WantedField("c", kind="text"),
        WantedField("e", kind="text"),
    )
    opened = FileOrigin(path).open()
    (row,) = mapping_of(plan(), spec(*fields), opened).apply(opened.table.rows())
    assert row == {"a": 1.5, "b": Decimal(7), "c": "true", "d": "x", "e": "2026-01-02T03:04:05.000Z"}
    swapped = mapping_of(plan(mapping=(("a", "b"),)), spec(*fields), opened)
    assert [sorted(row) for row in swapped.apply(opened.table.rows())] == [["a", "c", "d", "e"]]
    renamed = plan(mapping=(("a", "b"),), columns=(("a", "keep"), ("b", "hash"), ("d", "keep")))
    assert [(rule.column, rule.action) for rule in scrub_plan(renamed).rules] == [("a", "hash"), ("d", "keep")]


def test_a_file_spends_as_the_table_it_is(tmp_path: Path, catalogue: Catalogue, database: Database) -> None:
    path = tmp_path / "table.csv"
    path.write_text("b,a\n1,2\n")
    made = plan(path=str(path), columns=(("a", "keep"),), release=ReleaseChoice())
    ready = preparation(made, spec(), catalogue, database)
    assert ready.budget.name == table_life(["a", "b"]) == table_life(["b", "a"]) != table_life(["a"])
    changed = plan(path=str(path), sha256="0" * 64, columns=(("a", "keep"),))
    with pytest.raises(UserError, match="content has changed"):
        preparation(changed, spec(), catalogue, database)
