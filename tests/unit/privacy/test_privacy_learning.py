"""A whole data set: names found once are found everywhere, and what was counted is what is replaced."""

import itertools
from collections.abc import Iterator

import pytest

from privacy import ColumnRule, Decision, FullScanner, KnownScanner, ScrubPlan, apply, find_all, learn, scanner_of

ROWS: list[dict[str, object]] = [
    {"who": "Zubeldio Brambatti", "text": "Ho incontrato Zubeldio Brambatti al mercato.", "n": 1},
    {"who": "", "text": "then Brambatti wrote to bob@example.org", "n": 2},
    {"who": None, "text": "nothing, and BOB@example.org again", "n": 3},
]
COLUMNS = ("who", "text")


def quiet(done: int) -> None:
    assert done >= 0


@pytest.fixture(scope="module")
def known() -> KnownScanner:
    return learn(ROWS, COLUMNS, FullScanner(threads=1), quiet)


def test_a_name_found_once_is_found_everywhere(known: KnownScanner) -> None:
    findings = find_all(ROWS, COLUMNS, known, quiet)
    groups = {(group.type, group.text): group for group in findings.groups}
    assert groups["PERSON", "Zubeldio Brambatti"].count == 2
    assert groups["PERSON", "Brambatti"].count == 1, "a word of a name is found by itself"
    assert groups["EMAIL", "bob@example.org"].count == 2
    assert findings.digest == find_all(ROWS, COLUMNS, known, quiet).digest


def test_what_was_counted_is_what_is_replaced(known: KnownScanner) -> None:
    findings = find_all(ROWS, COLUMNS, known, quiet)
    plan = ScrubPlan(
        tuple(ColumnRule(name, "redact") for name in ("who", "text", "n")),
        tuple(Decision(kind, "", "mask") for kind in ("PERSON", "EMAIL")),
    )
    for scanner in (known, scanner_of(findings)):
        left = list(apply(plan, ROWS, scanner=scanner))
        assert left[0] == {"who": "[name of a person]", "text": "Ho incontrato [name of a person] al mercato.", "n": 1}
        assert left[1]["text"] == "then [name of a person] wrote to [e-mail address]"
        assert sum(str(row).count("[") for row in left) == sum(group.count for group in findings.groups)


def test_everyday_words_of_a_name_are_not_spread() -> None:
    scanner = KnownScanner([("PERSON", "Rose Zubeldio")])
    assert scanner.find("A rose is a rose; Rose petals, too.") == []
    assert [hit.type for hit in scanner.find("Then Zubeldio spoke.")] == ["PERSON"]


def test_learning_is_cancelled_by_progress() -> None:
    class Cancelled(Exception):
        pass

    def endless() -> Iterator[dict[str, object]]:
        return ({"who": f"row {number}"} for number in itertools.count())

    def stop(done: int) -> None:
        raise Cancelled(done)

    with pytest.raises(Cancelled):
        learn(endless(), ("who",), FullScanner(threads=1), stop)
