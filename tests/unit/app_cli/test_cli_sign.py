"""``gleaner sign``, ``verify`` and ``wallet ledger`` without a network; the device is simulated."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import PASSPHRASE, QUICK
from tests.helpers.simulated_ledger import SimulatedLedger
from wallet import Phrase, VaultFile, Wallet

if TYPE_CHECKING:
    from pathlib import Path

ABANDON = Phrase.parse("abandon " * 11 + "about")
FIRST = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"
TEXT = "I hold this.\nGrüße"


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GleanerCommand:
    """A command over a wallet of known words."""
    monkeypatch.setattr("wallet.vault.Argon2Parameters", lambda: QUICK)
    made = GleanerCommand(tmp_path / "home")
    made.home.mkdir()
    Wallet(VaultFile(made.home / "vault", QUICK)).create(ABANDON, PASSPHRASE)
    return made


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch) -> SimulatedLedger:
    """A simulated device that is plugged in."""
    plugged = SimulatedLedger()
    monkeypatch.setattr("app.account.device.open_ledger", lambda: plugged)
    return plugged


def test_a_message_is_signed_and_verified_without_wallet_or_network(command: GleanerCommand, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(TEXT)
    signed = command.unlocked("sign", text, "--yes").ok()
    assert (signed["address"], signed["message"], signed["message_format"]) == (FIRST, TEXT, 1)
    file = tmp_path / "signed.json"
    file.write_text(json.dumps(signed))
    stranger = GleanerCommand(tmp_path / "nobody")
    assert stranger.run("--json", "verify", file, "--address", FIRST).ok()["valid"]
    given = ("--message", TEXT, "--address", FIRST, "--signature", signed["signature"])
    assert stranger.run("verify", *given).code == 0
    for wrong in (
        ("verify", file, "--address", "11111111111111111111111111111111"),
        ("verify", file, "--message", "I hold that."),
        ("verify", *given, "--domain", FIRST),
        ("verify", "--message", "I hold that.", *given[2:]),
    ):
        found = stranger.run("--json", *wrong)
        assert (found.code, found.json["valid"]) == (1, False)
    file.write_text(json.dumps(signed | {"message": "I owe you."}))
    assert stranger.run("verify", file).out.startswith("NOT valid")
    file.write_text("[]")
    assert stranger.run("verify", file).code == 2


def test_nobody_signs_where_nobody_agrees(command: GleanerCommand) -> None:
    assert command.unlocked("sign", "--message", "Hello").code == 5


@pytest.mark.parametrize(
    "arguments",
    [
        ("sign",),
        ("sign", "--message", "a", "--submit"),
        ("sign", "--message", "a", "--transaction"),
        ("sign", "--message", "", "--yes"),
        ("sign", "--message", "a", "--domain", "nowhere", "--yes"),
        ("verify",),
        ("verify", "--message", "a"),
        ("verify", "--message", "a", "--address", FIRST, "--signature", "0"),
    ],
)
def test_what_cannot_be_meant(command: GleanerCommand, arguments: tuple[str, ...]) -> None:
    end = () if arguments[0] == "verify" else ("--passphrase-file", str(command.passphrase_file))
    assert command.run(*arguments, *end).code == 2


def test_an_account_of_a_ledger_is_kept_and_signs(command: GleanerCommand, device: SimulatedLedger) -> None:
    listed = command.unlocked("wallet", "ledger", "--count", "2").ok()["accounts"]
    paths = ["m/44'/501'/0'", "m/44'/501'/1'", "m/44'/501'/0'/0'", "m/44'/501'/1'/0'", "m/44'/501'"]
    assert [one["path"] for one in listed] == paths
    assert device.closed
    added = command.unlocked("wallet", "ledger", "--add", paths[0], "--name", "Cold").ok()["added"]
    assert added["address"] == listed[0]["address"]
    signed = command.unlocked("--account", "Cold", "sign", "--message", "Hello", "--yes").ok()
    assert signed["address"] == added["address"]
    assert command.run("verify", *_given(signed)).code == 0
    device.agrees = False
    refused = command.unlocked("--account", "Cold", "sign", "--message", "Hello", "--yes")
    assert (refused.code, "declined on your Ledger" in refused.json["error"]["what"]) == (2, True)
    assert command.unlocked("wallet", "ledger", "--add", paths[1]).code == 2
    assert len(command.unlocked("wallet", "list").ok()["accounts"]) == 2


def test_without_a_device_it_is_said(command: GleanerCommand) -> None:
    found = command.unlocked("wallet", "ledger")
    assert (found.code, "No Ledger was found" in found.json["error"]["what"]) == (2, True)


def _given(signed: dict[str, str]) -> tuple[str, ...]:
    return ("--message", signed["message"], "--address", signed["address"], "--signature", signed["signature"])
