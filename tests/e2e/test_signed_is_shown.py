"""Every signature of a wallet's own key is over exactly what was shown, and over each of it once; with a Ledger too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assets.samples import sample_path
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.simulated_ledger import LOCKED, SimulatedLedger

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.signed_hooks import Hooks

pytest_plugins = ["tests.helpers.running_network", "tests.helpers.signed_hooks"]
pytestmark = [pytest.mark.slow]

ENERGY = sample_path("household-energy")
OTHER = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"
COLD = ("--account", "Cold")


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch) -> SimulatedLedger:
    """A simulated device that is plugged in."""
    plugged = SimulatedLedger()
    monkeypatch.setattr("app.account.device.open_ledger", lambda: plugged)
    return plugged


@pytest.fixture(scope="module")
def wallet(tmp_path_factory: pytest.TempPathFactory, network_dir: Path) -> GleanerCommand:
    """A wallet with practice tokens."""
    command = GleanerCommand(tmp_path_factory.mktemp("shown") / "home", network_dir)
    command.unlocked("init", "--practice-tokens").ok()
    return command


def test_over_sending_and_staking(wallet: GleanerCommand, signatures: Hooks) -> None:
    """Over selling: tests/e2e/test_cli_journey.py; through the window's dialog: tests/gui/ui_sale."""
    wallet.unlocked("send", "1.25", "tUSD", OTHER, "--yes").ok()
    assert len(signatures.shown) == 1
    assert wallet.unlocked("send", "0.5", "SOL", OTHER).code == 5, "nobody agreed"
    wallet.unlocked("stake", "deposit", "20", "--yes").ok()
    wallet.unlocked("stake", "withdraw", "5", "--yes").ok()
    assert len(signatures.shown) == 3
    assert signatures.signed_digests() == signatures.shown


def test_with_a_ledger_through_whole_commands(wallet: GleanerCommand, device: SimulatedLedger) -> None:
    cold = wallet.unlocked("wallet", "ledger", "--add", "m/44'/501'/0'", "--name", "Cold").ok()["added"]["address"]
    passphrase = ("--passphrase-file", wallet.passphrase_file)
    to_own = wallet.run("send", "0.5", "SOL", cold, "--yes", *passphrase)
    assert (to_own.code, "to your account “Cold”" in to_own.err) == (0, True), to_own.err
    wallet.unlocked("send", "40", "GLN", cold, "--yes").ok()
    before = len(device.transactions)

    told = wallet.run(*COLD, "send", "0.1", "SOL", OTHER, "--yes", *passphrase)
    assert told.code == 0, told.err
    assert f"Check on your Ledger: it signs for {cold}" in told.err
    wallet.unlocked(*COLD, "stake", "deposit", "25", "--yes").ok()
    wallet.unlocked(*COLD, "stake", "withdraw", "5", "--yes").ok()
    assert len(device.transactions) == before + 3
    assert device.closed

    # No on the device, unplugged midway, or locked: nothing is sent, nothing is signed.
    held = _holdings(wallet)
    device.agrees = False
    refused = wallet.unlocked(*COLD, "send", "0.1", "SOL", OTHER, "--yes")
    assert "declined on your Ledger" in refused.json["error"]["what"]
    device.agrees = True
    device.dies_after = len(device.commands) + 1
    gone = wallet.unlocked(*COLD, "stake", "deposit", "1", "--yes")
    assert "unplugged" in gone.json["error"]["what"]
    device.dies_after, device.status = 10_000, LOCKED
    assert "locked" in wallet.unlocked(*COLD, "send", "0.1", "SOL", OTHER, "--yes").json["error"]["what"]
    assert len(device.transactions) == before + 3
    device.status = b""
    assert _holdings(wallet) == held

    # What needs a secret of the market is refused where it is tried, before anything moves.
    for tried in (
        ("sell", ENERGY, "--request", _energy(wallet), "--records", "12", "--yes"),
        ("stake", "seat", "take", "--yes"),
    ):
        no = wallet.unlocked(*COLD, *tried)
        assert (no.code, "cannot sell or review" in no.json["error"]["what"]) == (2, True), tried
    assert _holdings(wallet) == held


def _energy(wallet: GleanerCommand) -> str:
    listed = wallet.run("requests", "--fit", ENERGY, "--search", "household ENERGY", "--json").ok()["requests"]
    found: str = next(one for one in listed if one["title"] == "Household energy, reading by reading")["request"]
    return found


def _holdings(wallet: GleanerCommand) -> list[dict[str, str]]:
    found: list[dict[str, str]] = wallet.unlocked(*COLD, "balance").ok()["balances"]
    return found
