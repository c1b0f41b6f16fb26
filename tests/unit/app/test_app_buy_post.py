"""What a buyer wants, read from a file: complete, known, of its kind; the promise's scope by words and wallet."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
from solders.pubkey import Pubkey

from app.buy.post import read_wanted, scope_of
from app.errors import UserError
from privacy import ReleaseRefusedError
from sources.exports.model import Semantic

WANTED: dict[str, Any] = {
    "title": "Readings",
    "summary": "Of single devices",
    "kind": "household-energy",
    "name": "A Lab",
    "purpose": "Training",
    "licence": "Training only",
    "quality": {"schema": {"type": "object"}},
    "token": "GLN",
    "price": "0.25",
    "deposit": "100",
    "min_records": 12,
    "max_records": 150,
    "days": 30,
}


def written(folder: Path, value: object) -> Path:
    path = folder / "wanted.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value))
    return path


def test_a_file_says_what_is_wanted(tmp_path: Path) -> None:
    found = read_wanted(written(tmp_path, WANTED | {"sold_once_among": "all of us"}))
    assert (found.price, found.deposit, found.days) == (Decimal("0.25"), Decimal(100), 30)
    assert (found.sold_once_among, found.premium_cap_bps) == ("all of us", 0)
    assert read_wanted(written(tmp_path, WANTED)).sold_once_among == ""
    wants = {"fields": [{"name": "km", "semantic": "distance", "unit": "km"}], "life": "places"}
    more = read_wanted(written(tmp_path, WANTED | {"wants": wants, "protections": ["raw"], "retention": 30}))
    assert more.wants.to_json() == wants
    assert (more.handling.protections, more.handling.keeps) == (("raw",), "30 days")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("not json", "no JSON object"),
        ([], "no JSON object"),
        (WANTED | {"prise": 1}, "“prise” is not known here"),
        ({name: value for name, value in WANTED.items() if name != "token"}, "“token” is missing"),
        (WANTED | {"price": "cheap"}, "“price” is no number"),
        (WANTED | {"quality": 5}, "“quality” cannot be: "),
        (WANTED | {"wants": []}, "“wants” cannot be: "),
        (
            WANTED | {"wants": {"fields": [{"name": "km", "semantic": "soul"}]}},
            "“wants” cannot be: “soul”",
        ),
        (WANTED | {"protections": ["magic"]}, "“magic” is a word this version does not know"),
        (WANTED | {"release": {"kind": "everything"}}, "“release” cannot be: a release of a kind"),
        (WANTED | {"release": {"kind": "histogram", "column": "x"}}, "“epsilon_min” is missing"),
        (WANTED | {"days": 0}, "stays open 1 to"),
        (WANTED | {"days": 10**9}, "stays open 1 to"),
    ],
)
def test_what_is_not_understood_is_said(tmp_path: Path, value: object, said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_wanted(written(tmp_path, value))


def test_a_release_that_cannot_be_made_is_refused_before_it_is_posted(tmp_path: Path) -> None:
    release = {"kind": "histogram", "column": "room", "categories": ["hall"], "epsilon_min": 1, "epsilon_max": 2}
    assert read_wanted(written(tmp_path, WANTED | {"release": release})).release.records == 2
    wrong: tuple[dict[str, Any], ...] = (
        {"categories": []},
        {"epsilon_max": 9},
        {"unit": "user-day"},
        {"day_zone": "Mars/Olympus"},
    )
    schemaless = {name: value for name, value in WANTED.items() if name != "quality"} | {"release": release}
    assert "category" in read_wanted(written(tmp_path, schemaless)).quality["schema"]["properties"]
    for changed in wrong:
        with pytest.raises(ReleaseRefusedError):
            read_wanted(written(tmp_path, WANTED | {"release": release | changed}))


def test_a_scope_is_the_buyers_own() -> None:
    one, other = Pubkey.from_bytes(b"a" * 32), Pubkey.from_bytes(b"b" * 32)
    assert scope_of(one, "all") == scope_of(one, "all")
    assert len({scope_of(one, "all"), scope_of(one, "some"), scope_of(other, "all")}) == 3


def test_every_word_of_meaning_is_documented_for_buyers() -> None:
    page = (Path(__file__).parents[3] / "docs" / "commands.md").read_text("utf-8").replace("\n", " ")
    assert f"`semantic` is one of: {', '.join(filter(None, get_args(Semantic)))}." in page
