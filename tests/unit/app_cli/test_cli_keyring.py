"""What a keyring does not do is said by every command, and the passphrase asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keyring.errors
import pytest

from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import PASSPHRASE, QUICK
from wallet import Argon2Parameters, KeyringUnlock, Phrase, VaultFile, Wallet

if TYPE_CHECKING:
    from pathlib import Path


class Backend:
    """An accepted keyring in memory that fails when told to."""

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}
        self.failure: Exception | None = None

    def get_password(self, _service: str, username: str) -> str | None:
        """Return an entry."""
        if self.failure is not None:
            raise self.failure
        return self.entries.get(username)

    def set_password(self, _service: str, username: str, password: str) -> None:
        """Keep an entry."""
        if self.failure is not None:
            raise self.failure
        self.entries[username] = password

    def delete_password(self, _service: str, username: str) -> None:
        """Remove an entry."""
        del self.entries[username]


Backend.__module__, Backend.__name__ = "keyring.backends.SecretService", "Keyring"


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> Backend:
    """The keyring that the commands find."""
    made: Any = Backend()
    monkeypatch.setattr("keyring.get_keyring", lambda: made)
    found: Backend = made
    return found


@pytest.fixture
def command(tmp_path: Path, backend: Backend, monkeypatch: pytest.MonkeyPatch) -> GleanerCommand:
    """A command over a wallet that the keyring opens."""
    monkeypatch.setattr("wallet.vault.Argon2Parameters", lambda: QUICK)
    made = GleanerCommand(tmp_path / "home")
    made.home.mkdir()
    wallet = Wallet(VaultFile(made.home / "vault", QUICK), KeyringUnlock(lambda: backend))
    wallet.create(Phrase.generate(), PASSPHRASE)
    wallet.remember_in_keyring()
    return made


def test_the_keyring_opens_until_it_is_told_to_forget(command: GleanerCommand, backend: Backend) -> None:
    assert command.run("--json", "unlock").ok()["keyring"]
    assert not command.run("--json", "unlock", "--forget").ok()["keyring"]
    assert backend.entries == {}
    refused = command.run("unlock")
    assert refused.code == 2
    assert "nobody is at the terminal to unlock it" in refused.err
    assert command.unlocked("unlock", "--remember").ok()["keyring"]
    assert command.run("--json", "unlock").code == 0


def test_the_passphrase_is_changed_by_command(
    command: GleanerCommand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wallet.vault.Argon2Parameters", Argon2Parameters)
    monkeypatch.setattr("wallet.vault.calibrated", lambda: QUICK)
    (tmp_path / "new").write_text("battery staple\n")
    refused = command.unlocked("wallet", "passphrase")
    assert refused.code == 2
    assert "Nobody is at the terminal" in refused.json["error"]["what"]
    command.unlocked("wallet", "passphrase", "--new-passphrase-file", str(tmp_path / "new")).ok()
    command.run("--json", "unlock", "--passphrase-file", str(tmp_path / "new")).ok()
    assert command.unlocked("wallet", "passphrase", "--new-passphrase-file", str(tmp_path / "new")).code == 2


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (keyring.errors.KeyringLocked("locked"), "The system keyring is locked."),
        (keyring.errors.InitError("Prompt dismissed.."), "The keyring's prompt was closed."),
        (keyring.errors.NoKeyringError("none"), "The system keyring does not answer"),
        (RuntimeError("anything"), "The system keyring does not answer"),
        (None, "does not hold a key for this vault"),
    ],
)
def test_each_failure_is_said_and_the_passphrase_asked_for(
    command: GleanerCommand, backend: Backend, monkeypatch: pytest.MonkeyPatch, failure: Exception | None, said: str
) -> None:
    backend.failure = failure
    if failure is None:
        backend.entries.clear()
    monkeypatch.setattr("app.cli.session.has_person", lambda: True)
    monkeypatch.setattr("app.cli.session.click.prompt", lambda *_args, **_options: PASSPHRASE)
    done = command.run("unlock")
    assert done.code == 0, done.err
    assert said in done.err
    assert "The passphrase is right." in done.out


def test_a_keyring_that_refuses_to_remember_changes_nothing(command: GleanerCommand, backend: Backend) -> None:
    command.run("unlock", "--forget")
    backend.failure = keyring.errors.KeyringLocked("locked")
    refused = command.unlocked("unlock", "--remember")
    assert refused.code == 2
    assert "The system keyring is locked." in refused.json["error"]["what"]
    backend.failure = None
    assert not command.unlocked("unlock").ok()["keyring"]
