"""Wrong passphrases on the command line slow the next command down, whichever it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import PASSPHRASE, QUICK
from wallet import Phrase, VaultFile, Wallet

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GleanerCommand:
    """A command over a wallet."""
    monkeypatch.setattr("wallet.vault.Argon2Parameters", lambda: QUICK)
    made = GleanerCommand(tmp_path / "home")
    made.home.mkdir()
    Wallet(VaultFile(made.home / "vault", QUICK)).create(Phrase.generate(), PASSPHRASE)
    return made


def test_three_wrong_passphrases_make_every_command_wait(command: GleanerCommand, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("not the passphrase\n")
    for arguments in (("unlock",), ("backup", "--show-words"), ("wallet", "export-key", "0", "--show-key")):
        refused = command.run("--json", *arguments, "--passphrase-file", wrong)
        assert refused.code == 2
        assert "does not open this vault" in refused.json["error"]["what"]
    early = command.unlocked("--json", "unlock")
    assert early.code == 2
    assert "3 wrong passphrases in a row. The next is taken in " in early.json["error"]["what"]
    assert early.json["error"]["next_step"] == "Wait, then try again."
    note = command.home / "vault.tries"
    note.write_text(json.dumps(json.loads(note.read_text()) | {"at_s": 1_700_000_000}))
    assert command.unlocked("--json", "unlock").code == 0
    assert not note.exists()
