"""What the user is shown about a file."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sources import inspect, open_table


@dataclass(frozen=True)
class Found:
    """A hit of the consumer's own kind: any object with `kind` will do."""

    type: str


class AtSigns:
    """A detector of the simplest sort."""

    def find(self, text: str) -> list[Found]:
        return [Found("e-mail")] * text.count("@")


def test_inspection_of_a_csv(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(
        "at,mail,day,n\n2024-01-02T00:00:00Z,a@b.example,2023-12-31,1\n2024-05-01T10:00:00Z,,2024-01-01,2\n", "utf-8"
    )
    table = open_table(path)
    found = inspect(table, AtSigns())
    at, mail, day, number = found.columns
    assert (found.first_day, found.last_day) == (date(2023, 12, 31), date(2024, 5, 1))
    assert (at.first, at.last) == ("2024-01-02T00:00:00.000Z", "2024-05-01T10:00:00.000Z")
    assert (day.first, day.last, number.first) == ("2023-12-31", "2024-01-01", None)
    assert (mail.null_share, mail.personal, mail.likely_personal) == (0.5, (("e-mail", 1.0),), True)
    assert not number.likely_personal
    assert number.samples == (1, 2)
    assert found.dataset_sha256 == table.sha256
    assert (found.row_count, found.skipped, found.looked_at, found.empty) == (2, 0, 2, False)


def test_without_a_detector_nothing_is_called_personal(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("a\nbob@example.org\n")
    assert not inspect(open_table(path)).columns[0].likely_personal


def test_detector_sees_rows_spread_over_a_long_file(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("a\n" + "x\n" * 900 + "a@b\n" * 100)
    (column,) = (found := inspect(open_table(path), AtSigns(), detector_rows=100)).columns
    assert found.looked_at == 100
    assert column.personal == (("e-mail", 0.1),)


def test_nested_cells_are_looked_into(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text('[{"a":[{"b@c":1}]}]')
    assert inspect(open_table(path), AtSigns()).columns[0].personal == (("e-mail", 1.0),)


def test_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("")
    found = inspect(open_table(path), AtSigns())
    assert found.empty
    assert (found.columns, found.first_day) == ((), None)


def test_long_samples_are_cut(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("a\n" + "y" * 150 + "\n" + "x" * 5000 + "\n")
    samples = inspect(open_table(path)).columns[0].samples
    assert samples == ("y" * 150,)
