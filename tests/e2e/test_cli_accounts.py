"""Several wallets and accounts by commands, on a running network."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from solders.keypair import Keypair

from tests.helpers.gleaner_command import GleanerCommand

if TYPE_CHECKING:
    from pathlib import Path

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]

WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow"
KEY = Keypair.from_seed(b"\x31" * 32)
STRANGER = str(Keypair.from_seed(b"\x32" * 32).pubkey())


def test_accounts_are_added_used_found_and_removed(tmp_path: Path, network_dir: Path) -> None:
    me = GleanerCommand(tmp_path / "home", network_dir)
    first = me.unlocked("init", "--practice-tokens").ok()["address"]

    (tmp_path / "words").write_text(WORDS)
    (tmp_path / "key.json").write_text(json.dumps(list(bytes(KEY))))
    savings = me.unlocked("wallet", "import", "Savings", "--from", tmp_path / "words").ok()
    imported = me.unlocked("wallet", "import", "Old key", "--key", "--from", tmp_path / "key.json").ok()
    assert imported["address"] == str(KEY.pubkey())
    watched = me.unlocked("wallet", "watch", STRANGER, "Cold store").ok()
    second = me.unlocked("wallet", "add", "Second", "--path", "m/44'/501'/0'").ok()
    listed = me.unlocked("wallet", "list").ok()
    assert [one["kind"] for one in listed["wallets"]] == ["phrase", "phrase", "keys", "watch"]
    assert [one["address"] for one in listed["accounts"] if one["in_use"]] == [first]

    # Money moves between two accounts, one of them named for this command only.
    me.unlocked("send", "1.5", "SOL", second["address"], "--yes").ok()
    me.unlocked("send", "0.5", "SOL", STRANGER, "--yes").ok()
    assert _sol(me, "--account", "Second") == "1.5"
    assert _sol(me, "--account", str(watched["number"])) == "0.5"
    assert me.unlocked("--account", "Cold store", "history").ok()["entries"][0]["amount"] == "0.5"
    refused = me.unlocked("--account", "Cold store", "send", "0.1", "SOL", first, "--yes")
    assert refused.code == 2
    assert "only watched" in refused.json["error"]["what"]
    unknown = me.unlocked("--account", "Nobody", "balance")
    assert "no account of this name" in unknown.json["error"]["what"]

    # The account at Ledger's path is found again by the words after it was removed.
    assert me.unlocked("wallet", "remove", "Second").code == 5, "nobody agreed"
    me.unlocked("wallet", "remove", "Second", "--yes").ok()
    found = me.unlocked("wallet", "scan", "--add").ok()
    assert [(one["path"], one["here"]) for one in found["found"]] == [
        ("m/44'/501'/0'/0'", True),
        ("m/44'/501'/0'", False),
    ]
    assert found["added"][0]["address"] == second["address"]
    assert found["added"][0]["number"] == second["number"] + 1

    me.unlocked("wallet", "use", second["address"]).ok()
    assert me.unlocked("balance").ok()["address"] == second["address"]
    me.unlocked("wallet", "rename", second["address"], "Ledger Live").ok()
    assert me.unlocked("wallet", "hide", "Savings").code == 2, "a wallet is no account"
    assert me.unlocked("wallet", "hide", "Old key").ok()["hidden"]
    assert "Old key" not in {one["name"] for one in me.unlocked("wallet", "list").ok()["accounts"]}
    key = me.unlocked("wallet", "export-key", "Old key", "--show-key").ok()["secret_key"]
    assert Keypair.from_base58_string(key) == KEY

    assert me.unlocked("wallet", "remove", "--wallet", savings["wallet"]).code == 5, "nobody agreed"
    held = me.unlocked("wallet", "list", "--balances").ok()["accounts"]
    assert {one["name"]: one["balances"][1]["amount"] for one in held}["Cold store"] == "0.5"
    gone = me.unlocked("wallet", "remove", "--wallet", imported["wallet"], "--yes").ok()
    assert [one["address"] for one in gone["accounts"]] == [imported["address"]]
    assert "keys" not in {one["kind"] for one in me.unlocked("wallet", "list").ok()["wallets"]}
    assert me.unlocked("wallet", "remove", "Savings", "--wallet", "1").code == 2, "one or the other"

    unchecked = me.unlocked("wallet", "remove", first, "--yes")
    assert unchecked.code == 0, "another account of the same words stays"
    assert me.unlocked("backup", "--wallet", savings["wallet"], "--show-words").ok()["backup_checked"]


def _sol(command: GleanerCommand, *which: str) -> str:
    balances = command.unlocked(*which, "balance").ok()["balances"]
    return str(next(one["amount"] for one in balances if one["symbol"] == "SOL"))
