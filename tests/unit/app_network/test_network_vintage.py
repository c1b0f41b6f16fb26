"""A practice ledger of another program is kept aside, never read and never deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.network import vintage
from market.program_hash import executable_hash

if TYPE_CHECKING:
    from pathlib import Path


def ledger_in(directory: Path, content: str) -> None:
    (directory / "ledger").mkdir()
    (directory / "ledger" / "ledger.db").write_text(content)
    (directory / "genesis.json").write_text("{}")
    (directory / "packages").mkdir(exist_ok=True)


def test_a_ledger_of_this_program_stays(tmp_path: Path) -> None:
    assert vintage.set_aside(tmp_path, "a") is None
    ledger_in(tmp_path, "mine")
    assert vintage.set_aside(tmp_path, "a") is None
    assert (tmp_path / "ledger" / "ledger.db").read_text() == "mine"


@pytest.mark.parametrize("noted", [True, False], ids=["of another program", "from before programs were noted"])
def test_a_ledger_of_another_program_is_kept_aside(tmp_path: Path, *, noted: bool) -> None:
    if noted:
        vintage.set_aside(tmp_path, "a")
    ledger_in(tmp_path, "old")
    moved = vintage.set_aside(tmp_path, "b")
    assert moved == tmp_path / "earlier-1"
    assert (moved / "ledger" / "ledger.db").read_text() == "old"
    assert (moved / "genesis.json").exists()
    assert not (tmp_path / "ledger").exists()
    assert (tmp_path / "packages").exists(), "packages are of no program"
    ledger_in(tmp_path, "new")
    assert vintage.set_aside(tmp_path, "b") is None
    assert vintage.set_aside(tmp_path, "c") == tmp_path / "earlier-2"


def test_a_move_that_was_cut_short_is_finished(tmp_path: Path) -> None:
    vintage.set_aside(tmp_path, "a")
    ledger_in(tmp_path, "old")
    (tmp_path / "earlier-1").mkdir()
    (tmp_path / "genesis.json").rename(tmp_path / "earlier-1" / "genesis.json")
    moved = vintage.set_aside(tmp_path, "b")
    assert moved is not None
    assert (moved / "ledger" / "ledger.db").read_text() == "old"
    assert not (tmp_path / "ledger").exists()


def test_the_shipped_program_has_the_hash_that_can_be_verified() -> None:
    from importlib.resources import files

    code = (files("assets") / "program" / "gleaner_market.so").read_bytes()
    assert vintage.shipped_hash() == executable_hash(code)
