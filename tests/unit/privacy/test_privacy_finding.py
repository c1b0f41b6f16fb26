"""A whole data set is looked through: alike hits are one group, counted, with places to look at."""

from __future__ import annotations

from typing import Any

import pytest

from privacy.detectors import default_scanner
from privacy.finding import find_all
from privacy.scrub.decisions import normalised

MAIL = "anna.berg@example.org"


def quiet(done: int) -> None:
    del done


def test_alike_hits_are_one_group_with_columns_and_contexts() -> None:
    rows: list[dict[str, Any]] = [{"text": f"write to {MAIL} please", "note": None, "n": 1} for _ in range(1_200)]
    rows[7]["note"] = f"again {MAIL.upper()}"
    told: list[int] = []
    found = find_all(rows, ["text", "note"], default_scanner(), told.append)
    (group,) = [one for one in found.groups if one.type == "EMAIL"]
    assert (group.count, group.columns) == (1_201, ("text", "note"))
    assert normalised(group.type, group.text) == normalised("EMAIL", MAIL)
    assert [(place.row, place.before, place.after) for place in group.contexts[:2]] == [
        (0, "write to ", " please"),
        (1, "write to ", " please"),
    ]
    assert len(group.contexts) == 5
    assert (found.rows, found.cells) == (1_200, 1_201)
    assert told[-1] == 1_200


def test_columns_that_are_not_asked_for_are_not_looked_at() -> None:
    assert find_all([{"text": MAIL}], ["other"], default_scanner(), quiet).groups == ()


def test_progress_cancels() -> None:
    def stop(done: int) -> None:
        raise KeyboardInterrupt(done)

    with pytest.raises(KeyboardInterrupt):
        find_all([{"text": MAIL}], ["text"], default_scanner(), stop)


def test_what_is_found_beyond_the_bound_is_still_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("privacy.finding.MAX_GROUPS", 3)
    rows = [{"text": f"person{number}@example.org"} for number in range(10)]
    found = find_all(rows, ["text"], default_scanner(), quiet)
    assert sum(group.count for group in found.groups if group.type == "EMAIL") == 10
    assert next(group.text for group in found.groups) == "", "decided as a whole"
