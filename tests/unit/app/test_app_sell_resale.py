"""Records that were sold before: counted under a promise to sell each once, whatever became of the earlier sale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.errors import UserError
from app.sell.resale import GIVEN_UP, MARK_BYTES, Repeats, SoldRecords, repeat_lines, require_unsold
from app.spec import Exclusivity
from app.store import Database, SaleJournal, Seller

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SECRET = b"s" * 32
SCOPE = Exclusivity(b"e" * 32, "buyers of readings")
OTHER = Exclusivity(b"o" * 32, "buyers of diaries")
RECORDS = [f'{{"n":{number}}}'.encode() for number in range(6)]


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SaleJournal]:
    with Database(tmp_path / "journal.db", b"\x07" * 32) as database:
        yield SaleJournal(database, Seller("me", "here"))


def sold(
    folder: Path,
    journal: SaleJournal,
    name: str,
    scope: Exclusivity | None,
    batches: Sequence[int],
    records: Sequence[bytes],
) -> SoldRecords:
    """Journal a sale of records."""
    facts = {"scope": scope.scope.hex() if scope is not None else ""}
    memory = SoldRecords(folder / "sold", SECRET, journal)
    memory.remember(name, [memory.mark(record) for record in records])
    journal.create_sale(name, {"batches": list(batches), "facts": facts})
    return memory


def repeats_of(memory: SoldRecords, records: Sequence[bytes], scope: Exclusivity = SCOPE) -> Repeats:
    return memory.repeats([memory.mark(record) for record in records], scope)


def test_a_sale_counts_where_it_was_promised_and_warns_everywhere_else(tmp_path: Path, journal: SaleJournal) -> None:
    sold(tmp_path, journal, "first", SCOPE, [3], RECORDS[:3])
    memory = sold(tmp_path, journal, "second", None, [3], RECORDS[2:5])
    assert repeats_of(memory, RECORDS) == Repeats(under_scope=3, elsewhere=2)
    assert repeats_of(memory, RECORDS, OTHER) == Repeats(elsewhere=5)
    assert repeats_of(memory, [RECORDS[5]] * 3) == Repeats(within=2)


def test_what_another_account_sold_counts_too(tmp_path: Path) -> None:
    with Database(tmp_path / "journal.db", b"\x07" * 32) as database:
        sold(tmp_path, SaleJournal(database, Seller("me", "here")), "first", SCOPE, [3], RECORDS[:3])
        memory = SoldRecords(tmp_path / "sold", SECRET, SaleJournal(database, Seller("my other account", "here")))
        assert repeats_of(memory, RECORDS) == Repeats(under_scope=3)


@pytest.mark.parametrize(
    ("step", "payload", "counted"),
    [
        ("submitted", {}, 4),
        ("final", {"ending": "ACCEPTED"}, 4),
        ("final", {"ending": "QUALITY"}, 2),
        ("final", {"ending": "VOID"}, 2),
        (GIVEN_UP, {}, 2),
    ],
)
def test_a_batch_that_was_never_bought_sold_nothing(
    tmp_path: Path, journal: SaleJournal, step: str, payload: dict[str, Any], counted: int
) -> None:
    memory = sold(tmp_path, journal, "sale", SCOPE, [2, 2], RECORDS[:4])
    journal.append("sale", 0, step, payload)
    assert repeats_of(memory, RECORDS).under_scope == counted


def test_marks_tell_nothing_without_the_wallets_secret(tmp_path: Path, journal: SaleJournal) -> None:
    memory = sold(tmp_path, journal, "sale", SCOPE, [6], RECORDS)
    [path] = (tmp_path / "sold").iterdir()
    assert len(path.read_bytes()) == MARK_BYTES * 6
    stranger = SoldRecords(tmp_path / "sold", b"x" * 32, journal)
    assert not {stranger.mark(record) for record in RECORDS} & {memory.mark(record) for record in RECORDS}
    assert repeats_of(stranger, RECORDS) == Repeats()
    path.unlink()  # a device that forgot warns of nothing, and fails at nothing
    assert repeats_of(memory, RECORDS) == Repeats()


@pytest.mark.parametrize(
    ("repeats", "batches", "said"),
    [
        (Repeats(under_scope=1), 1, "One of these records was sold under the same promise before"),
        (Repeats(under_scope=1_200), 2, "1,200 of these records were sold under"),
        (Repeats(within=2), 2, "2 of these records were in this file more than once"),
    ],
)
def test_what_anyone_could_prove_is_refused(repeats: Repeats, batches: int, said: str) -> None:
    with pytest.raises(UserError, match=said):
        require_unsold(repeats, batches)


@pytest.mark.parametrize("repeats", [None, Repeats(), Repeats(elsewhere=4), Repeats(within=4)])
def test_what_nobody_can_prove_is_left_to_the_person(repeats: Repeats | None) -> None:
    require_unsold(repeats, 1)
    assert len(repeat_lines(repeats)) == (repeats is not None and repeats != Repeats())


def test_earlier_sales_without_marks_of_values_are_unknown(tmp_path: Path, journal: SaleJournal) -> None:
    memory = sold(tmp_path, journal, "older version", None, [3], RECORDS[:3])
    found = memory.earlier("new")
    assert found is not None
    assert (found.unknown_sales, len(found.records)) == (1, 3)
    memory.remember_values("older version", [])
    found = memory.earlier("new")
    assert found is not None
    assert found.unknown_sales == 0, "nothing in it was rare, and that is known"
    journal.create_sale("recovered-1", {"plan": {"release": {"kind": "raw"}}, "batches": [2], "facts": {}})
    journal.create_sale("noised", {"plan": {"release": {"kind": "histogram"}}, "batches": [2], "facts": {}})
    journal.create_sale("refused", {"plan": {"release": {"kind": "raw"}}, "batches": [2], "facts": {}})
    journal.append("refused", 0, "final", {"ending": "QUALITY"})
    found = memory.earlier("new")
    assert found is not None
    assert found.unknown_sales == 1, "what was found on the chain left no marks; what nobody bought sold nothing"
    assert SoldRecords(tmp_path / "sold", SECRET, journal).earlier("recovered-1") is not None
