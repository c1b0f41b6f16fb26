"""``gleaner privacy``: totals, what if, limits, seals."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest

from app.container import App
from app.store import resolve_home
from privacy import LedgerEntry
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import PASSPHRASE, QUICK

if TYPE_CHECKING:
    from pathlib import Path

    from privacy.ledger import Unit


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GleanerCommand:
    """A command over a data folder with two rows in its ledger."""
    monkeypatch.setattr("wallet.vault.calibrated", lambda: QUICK)
    made = GleanerCommand(tmp_path / "home")
    made.unlocked("init").ok()

    async def spend() -> None:
        async with App(resolve_home(made.home)) as app:
            await app.unlock(PASSPHRASE)
            units: tuple[Unit, ...] = ("user-day", "record")
            for unit in units:
                spent = LedgerEntry(
                    f"sale {unit}", "household-energy", unit, "histogram", 2.5, "Rooms", 1_700_000_000_000
                )
                app.ledger.append(spent)

    asyncio.run(spend())
    return made


def test_budgets_are_listed_verified_and_exported(command: GleanerCommand, tmp_path: Path) -> None:
    listed = command.unlocked("privacy").json
    assert [(one["unit"], one["spent"], one["cap"]) for one in listed["budgets"]] == [
        ("user-day", 2.5, 6.0),
        ("record", 2.5, 6.0),
    ]
    assert listed["sold_as_is"] == []
    said = command.run("privacy", "list", "--rows", "--passphrase-file", command.passphrase_file)
    assert "Household energy: epsilon 2.50 of 6.00 per day (household-energy)" in said.out
    assert "1  2023-11-14  +2.50 = 2.50  Rooms  histogram" in said.out
    assert command.unlocked("privacy", "verify").json == {"rows": 2}
    file = tmp_path / "rows.json"
    assert command.unlocked("privacy", "export", file).json["rows"] == 2
    assert len(json.loads(file.read_text())["rows"]) == 2


def test_limits_are_set_and_asked_about_by_title(command: GleanerCommand) -> None:
    unclear = command.unlocked("privacy", "what-if", "Household Energy", "1")
    assert (unclear.code, "--unit (record, user-day)" in unclear.json["error"]["next_step"]) == (2, True)
    days = ("--unit", "user-day")
    assert command.unlocked("privacy", "limit", "household-energy", "2", *days).json["cap"] == 2.0
    refused = command.unlocked("privacy", "what-if", "household-energy", "0.1", *days).json
    assert (refused["allowed"], refused["epsilon_before"], refused["cap_epsilon"]) == (False, 2.5, 2.0)
    assert command.unlocked("privacy", "limit", "diary", "99", "--unit", "answer").code == 2
