"""From typed options to a plan: which columns leave unasked, and how a plan is told."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

from app.cli.output import counted, size_of
from app.cli.planning import Wish, make_plan
from app.cli.sale_words import preview_lines
from app.sell.model import ColumnView, Preview, ReleaseChoice, SalePlan, SourceView
from app.spec import Spec
from app.spec_release import AS_IT_IS
from app.spec_wants import WantedField, Wants

SPEC = Spec("Title", "Summary", "kind", "A Lab", "Purpose", "Licence", AS_IT_IS, {"schema": {}}, bytes(1216))
COLUMNS = tuple(ColumnView(name, "text", (), 0, (), "redact") for name in ("age", "city", "name"))
SOURCE = SourceView("", "People", "sealed", "00", 2, 0, 5_611, "", "", COLUMNS, dataset="d1")


def plan(spec: Spec) -> SalePlan:
    view: Any = SimpleNamespace(address="R", spec=spec)
    return make_plan(Wish("d1", "R"), SOURCE, view)


def test_fields_that_are_only_described_leave_as_those_of_the_schema_do() -> None:
    schema = {"schema": {"type": "object", "properties": {"city": {"type": "string"}}}}
    wants = Wants(fields=(WantedField("age"),))
    assert dict(plan(SPEC).columns) == {"age": "drop", "city": "drop", "name": "drop"}
    both = dict(plan(replace(SPEC, quality=schema, wants=wants)).columns)
    assert both == {"age": "redact", "city": "redact", "name": "drop"}


def test_of_a_noised_release_no_field_is_said_to_leave() -> None:
    view: Any = SimpleNamespace(address="R", spec=SPEC, solvent=True)
    kept = replace(plan(SPEC), columns=(("age", "keep"), ("city", "drop")))
    preview = Preview(1, "00", (), (), 3, (), None, exact=True)
    raw = preview_lines(kept, SOURCE, view, preview)
    assert raw[0] == "People: 2 rows, 5.6 kB sealed on this computer"
    assert "Fields that leave as they are: age" in raw
    noised = replace(kept, release=cast("Any", ReleaseChoice(kind="marginals", epsilon=1.0)))
    lines = preview_lines(noised, SOURCE, view, preview)
    assert "Fields that the noised records are made of: age" in lines
    assert not any("leave as they are" in line for line in lines)


def test_small_numbers_are_told_as_what_they_are() -> None:
    assert [counted(count, "row") for count in (0, 1, 1_200)] == ["0 rows", "1 row", "1,200 rows"]
    assert [size_of(size) for size in (1, 597, 5_611, 2_345_678)] == ["1 byte", "597 bytes", "5.6 kB", "2.3 MB"]
