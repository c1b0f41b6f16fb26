"""Drawn records are read once for what is shown and agreed to; a source is read again only when it changed."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from app.budget.caps import PrivacyCaps
from app.errors import UserError
from app.library.catalogue import Catalogue
from app.sell.model import Decision, SalePlan
from app.sell.outgoing import Outgoing
from app.sell.preparing_desk import Preparing
from app.sell.resale import SoldRecords
from app.spec import Spec
from app.spec_release import Release
from app.store import Database, DatasetStore, LedgerStore, SaleJournal, Seller, Settings
from privacy import KnownScanner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

QUALITY = {"schema": {"type": "object", "properties": {"a": {"type": "integer"}}}}
SPEC = Spec("T", "", "kind", "B", "", "", Release("raw"), QUALITY, bytes(1216))
REQUEST = cast("Any", SimpleNamespace(spec=SPEC))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", bytes(32)) as opened:
        yield opened


def preparing_over(folder: Path, database: Database) -> tuple[Preparing, SoldRecords]:
    def outgoing(sale_id: str) -> Outgoing:
        return Outgoing.of(folder, bytes(32), sale_id)

    sold = SoldRecords(folder / "sold", bytes(32), SaleJournal(database, Seller("me", "here")))
    desk = SimpleNamespace(
        outgoing=outgoing,
        sold=sold,
        caps=PrivacyCaps(Settings(database)),
        catalogue=Catalogue(DatasetStore(database), folder / "library"),
        identity=SimpleNamespace(secret=bytes(32)),
        ledger=LedgerStore(database),
    )
    return Preparing(cast("Any", desk)), sold


async def test_what_was_drawn_is_read_once_with_its_marks(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    preparing, sold = preparing_over(tmp_path, database)
    records = [b'{"a":%d}' % number for number in range(30)]
    plan = SalePlan("s1", "r", "x.csv", "", (("a", "keep"),))
    outgoing = Outgoing.of(tmp_path, bytes(32), "s1")
    outgoing.write([*records, b'{"a":"no number"}'])
    reads: list[int] = []
    real = Outgoing.items

    def counted(self: Outgoing, first: int = 0, count: int | None = None) -> Iterator[bytes]:
        reads.append(first)
        return real(self, first, count)

    monkeypatch.setattr(Outgoing, "items", counted)
    preview, marks = await preparing.shown(plan, REQUEST)
    assert (preview.records, len(marks), marks[3]) == (31, 31, sold.mark(records[3]))
    assert "Record 31" in preview.problems[0]
    assert [number for number, _ in preview.shown] == [*range(12), 29, 30]
    whole = len(reads)
    assert await preparing.shown(plan, REQUEST) == (preview, marks)
    assert await preparing.drawn(plan, REQUEST) is preview
    assert len(reads) == whole, "asked again, nothing is read"
    outgoing.write(records)
    assert (await preparing.drawn(plan, REQUEST)).records == 30


async def test_a_source_stays_open_until_it_changes(tmp_path: Path, database: Database) -> None:
    preparing, _ = preparing_over(tmp_path, database)
    path = tmp_path / "table.csv"
    path.write_text("a\n1\n2\n")
    plan = SalePlan("s1", "r", str(path), "", (("a", "keep"),))
    opened = await preparing.preparation(plan, REQUEST)
    assert await preparing.preparation(plan, REQUEST) is opened
    preview, marks = await preparing.measured(plan, REQUEST)
    assert (preview.records, len(marks)) == (2, 2)
    gone = SalePlan("s1", "r", "", "", (("a", "keep"),), dataset="erased")
    with pytest.raises(UserError):
        await preparing.preparation(gone, REQUEST)


async def test_names_are_learned_once_for_all_decisions_about_the_same_cells(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    preparing, _ = preparing_over(tmp_path, database)
    path = tmp_path / "table.csv"
    path.write_text("a,b\nI met Bob.,x\nnobody,y\n")
    looks: list[Sequence[str]] = []

    def learned(
        _rows: object, columns: Sequence[str], _finders: object, _progress: object, region: str | None = None
    ) -> KnownScanner:
        looks.append(list(columns))
        return KnownScanner([("PERSON", "Bob")], region)

    monkeypatch.setattr("app.sell.prepare.learn", learned)
    plan = SalePlan("s1", "r", str(path), "", (("a", "redact"), ("b", "drop")))
    first = (await preparing.preparation(plan, REQUEST)).scanner
    decided = replace(plan, decisions=(Decision("PERSON", "", "mask"),))
    assert (await preparing.preparation(decided, REQUEST)).scanner is first
    assert looks == [["a"]]
    more = replace(decided, columns=(("a", "redact"), ("b", "keep")))
    assert (await preparing.preparation(more, REQUEST)).scanner is not first
    path.write_text("a,b\nI met Bob and Ann.,x\n")
    assert (await preparing.preparation(more, REQUEST)).scanner is not first
    assert looks == [["a"], ["a", "b"], ["a", "b"]]
