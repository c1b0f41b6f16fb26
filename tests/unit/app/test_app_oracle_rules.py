from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.errors import UserError
from app.oracle.automatic import Rules
from app.oracle.examine import Finding
from storage.keys import BatchKeys

if TYPE_CHECKING:
    from pathlib import Path

KEYS = BatchKeys(b"n" * 16, b"k" * 32, b"o" * 32)


def finding(refused: int = 0, records: int = 100, *, rules_known: bool = True) -> Finding:
    broken = tuple((index, "BROKEN") for index in range(refused))
    return Finding("", records, broken, rules_known, "digest", KEYS)


def test_a_delivery_that_does_not_verify_is_never_accepted() -> None:
    lenient = Rules(refused_bps=10_000)
    assert lenient.decide(Finding(fault="damaged")).accept is False
    assert lenient.decide(Finding(fault="damaged", keys=KEYS)).accept is False
    assert lenient.decide(Finding()).accept is False
    assert lenient.decide(Finding(fault="damaged")).reason == "damaged"


@pytest.mark.parametrize(("bps", "refused", "accepted"), [(0, 0, True), (0, 1, False), (500, 5, True), (500, 6, False)])
def test_the_share_of_refused_records_decides(bps: int, refused: int, *, accepted: bool) -> None:
    assert Rules(refused_bps=bps).decide(finding(refused)).accept is accepted


def test_rules_that_nobody_can_read() -> None:
    assert Rules().decide(finding(rules_known=False)).accept
    assert not Rules(need_rules=True).decide(finding(rules_known=False)).accept


def test_rules_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    path.write_text(json.dumps({"refused_bps": 500, "need_rules": True}))
    assert Rules.read(path) == Rules(500, need_rules=True)
    path.write_text("{}")
    assert Rules.read(path) == Rules()


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "[]",
        "null",
        "[" * 2_000,
        '{"unknown": 1}',
        '{"refused_bps": -1}',
        '{"refused_bps": 10001}',
        '{"refused_bps": true}',
        '{"refused_bps": 1.5}',
        '{"missing_bps": "7"}',
        '{"need_rules": 1}',
    ],
)
def test_anything_else_is_said(tmp_path: Path, raw: str) -> None:
    path = tmp_path / "rules.json"
    path.write_text(raw)
    with pytest.raises(UserError):
        Rules.read(path)
    with pytest.raises(UserError):
        Rules.read(tmp_path / "none.json")


def test_no_key_shows_in_a_finding() -> None:
    shown: list[Any] = [repr(finding()), str(finding())]
    assert all("keys" not in text and repr(KEYS.inner) not in text for text in shown)
