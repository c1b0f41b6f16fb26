"""``gleaner backup`` and ``reset`` as a script uses them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import QUICK

if TYPE_CHECKING:
    from pathlib import Path

OWN = "the backup's own words"


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GleanerCommand:
    monkeypatch.setattr("wallet.vault.calibrated", lambda: QUICK)
    monkeypatch.setattr("wallet.sealed_file.calibrated", lambda: QUICK)
    (tmp_path / "own").write_text(OWN + "\n")
    made = GleanerCommand(tmp_path / "home")
    made.unlocked("init").ok()
    return made


def test_everything_by_commands(command: GleanerCommand, tmp_path: Path) -> None:
    own = ("--backup-passphrase-file", tmp_path / "own")
    file = tmp_path / "all.gleaner"
    made = command.unlocked("backup", "file", file, *own).ok()
    assert (made["accounts"], made["sales"], made["path"]) == (1, 0, str(file))
    assert command.run("backup", "check", file, *own, "--json").ok()["privacy_spends"] == 0
    spoken = command.run("backup", "check", file, *own)
    assert "The backup is whole." in spoken.out
    assert "1 account, 0 sales" in spoken.out
    assert OWN not in spoken.out + spoken.err

    elsewhere = GleanerCommand(tmp_path / "elsewhere")
    declined = elsewhere.run("backup", "restore", file, *own, "--json")
    assert (declined.code, declined.json["error"]["what"]) == (5, "Nothing was replaced.")
    assert sorted(path.name for path in elsewhere.home.iterdir()) == ["library", "lock", "network", "packages"]
    restored = elsewhere.run("backup", "restore", file, *own, "--yes")
    assert restored.code == 0, restored.err
    assert "Unlock with the passphrase the wallet had" in restored.out
    # The wallet's own passphrase opens it, as before.
    (tmp_path / "elsewhere.passphrase").write_text(command.passphrase_file.read_text())
    assert elsewhere.unlocked("unlock").ok()["address"] == command.unlocked("unlock").ok()["address"]


def test_a_reset_wants_proof(command: GleanerCommand, tmp_path: Path) -> None:
    own = ("--backup-passphrase-file", tmp_path / "own")
    file = tmp_path / "all.gleaner"
    refused = command.unlocked("reset", "--yes")
    assert refused.code == 2
    assert refused.json["error"]["next_step"] == "Give a backup file as proof: --backup FILE"
    command.unlocked("backup", "file", file, *own).ok()
    declined = command.unlocked("reset", "--backup", file, *own)
    assert (declined.code, declined.json["error"]["what"]) == (5, "Nothing was erased.")
    assert (command.home / "vault").exists()
    damaged = tmp_path / "damaged"
    damaged.write_bytes(file.read_bytes()[:-7])
    assert "cannot be used" in command.unlocked("reset", "--yes", "--backup", damaged, *own).json["error"]["what"]
    assert (command.home / "vault").exists()
    erased = command.unlocked("reset", "--yes", "--backup", file, *own).ok()
    assert erased == {"erased": str(command.home), "keyring_entry_left": False}
    assert not list(command.home.glob("vault*"))
    assert not (command.home / "store.db").exists()
    command.run("backup", "restore", file, *own, "--yes")
    assert command.unlocked("unlock").code == 0


def test_mistakes_say_what_to_do(command: GleanerCommand, tmp_path: Path) -> None:
    own = ("--backup-passphrase-file", tmp_path / "own")
    inside = command.unlocked("backup", "file", command.home / "b", *own)
    assert "lost with it" in inside.json["error"]["what"]
    unnamed = command.unlocked("backup", "file", tmp_path / "b")
    assert "--backup-passphrase-file" in unnamed.json["error"]["next_step"]
    (tmp_path / "b").write_text(json.dumps({"not": "a backup"}))
    wrong = command.run("backup", "check", tmp_path / "b", *own, "--json")
    assert (wrong.code, "no backup of Gleaner" in wrong.json["error"]["what"]) == (2, True)
    words = command.unlocked("backup")
    assert "Nobody is at the terminal" in words.json["error"]["what"]
