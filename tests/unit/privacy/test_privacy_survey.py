"""Column verdicts with progress and cancel."""

from typing import Any

from privacy import default_scanner, survey

ROWS: list[dict[str, Any]] = [
    {"mail": f"user{n}@example.org", "note": "call +44 20 7946 0958" if n % 10 == 0 else "nothing", "n": n, "e": None}
    for n in range(500)
]


def test_verdicts_and_suggestions() -> None:
    *_, last = survey(ROWS, ["mail", "note", "n", "e"], default_scanner(), len(ROWS))
    mail, note, number, empty = last.columns
    assert (mail.cells, mail.with_hits, mail.whole, mail.suggestion) == (500, 500, 500, "drop")
    assert (note.with_hits, note.hits, note.suggestion) == (50, (("PHONE", 50),), "redact")
    assert (number.with_hits, number.suggestion) == (0, "keep")
    assert (empty.cells, empty.suggestion) == (0, "keep")


def test_progress_rises_and_ends() -> None:
    steps = list(survey(ROWS, ["n"], default_scanner(), len(ROWS)))
    assert [step.rows_done for step in steps] == [200, 400, 500]
    assert [step.finished for step in steps] == [False, False, True]


def test_closing_it_stops_reading() -> None:
    read = 0

    def rows() -> Any:
        nonlocal read
        for row in ROWS:
            read += 1
            yield row

    running = survey(rows(), ["mail"], default_scanner(), len(ROWS))
    next(running)
    running.close()  # type: ignore[attr-defined]  # it is a generator
    assert read == 200


def test_nested_cells_are_looked_into() -> None:
    *_, last = survey([{"a": [{"to": "bob@example.org"}]}], ["a"], default_scanner(), 1)
    assert last.columns[0].hits == (("EMAIL", 1),)
