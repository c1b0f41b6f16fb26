"""Sending in the real window on a running network: by a link, signed in the dialog, in the history, found as paid."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from solders.keypair import Keypair

from tests.helpers.gleaner_command import GleanerCommand

if TYPE_CHECKING:
    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

ROOT = Path(__file__).resolve().parents[2]
STRANGER = str(Keypair.from_seed(b"\x77" * 32).pubkey())


def test_a_link_is_paid_in_the_window_and_found_as_paid(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    shop = GleanerCommand(tmp_path / "shop", network_dir)
    shop.unlocked("init").ok()
    shop.unlocked("wallet", "add", "Till").ok()
    gln = next(mint for mint, symbol, _ in running_network.tokens if symbol == "GLN")
    asked = shop.unlocked("receive", "--amount", "2.5", "--token", "GLN", "--label", "Corner shop").ok()
    assert gln in asked["link"]
    steps = [
        {"click": "Try with sample data"},
        {"wait": "Practice"},
        {"click": "Wallet"},
        {"wait": "Free to spend"},
        {"click": "Send"},
        {"type": ["To", "friend.sol"]},
        {"wait": "Names are not looked up"},
        {"type": ["To", asked["link"]]},
        {"wait": "Corner shop"},
        {"wait": "Compare every group"},
        {"click": "Next"},
        {"click": "Next"},
        {"wait": "Opening the recipient's account"},
        {"texts": "review.json"},
        {"click": "Review and sign"},
        {"wait": "Sign and send"},
        {"press": "Ctrl+Return"},
        {"gone": "Everything once more"},
        {"click": "Send"},
        {"type": ["To", STRANGER]},
        {"wait": "never been used"},
        {"click": "Next"},
        {"choose": ["Token", "SOL:wallet"]},
        {"type": ["Amount", "0.0000001"]},
        {"click": "Next"},
        {"wait": "is new on the network"},
        {"press": "Esc"},
        {"click": "Address book"},
        {"wait": "No address yet"},
        {"click": "Add address"},
        {"wait": "gave them no name"},
        {"type": ["Address", asked["address"]]},
        {"type": ["Name", "Corner shop"]},
        {"click": "Keep"},
        {"gone": "gave them no name"},
        {"wait": "Corner shop"},
        {"close": True},
    ]
    script = tmp_path / "script.json"
    script.write_text(json.dumps(steps))
    done = subprocess.run(
        [sys.executable, "-m", "app", "--headless", "gui", "--script", str(script)],
        cwd=ROOT,
        env=os.environ | {"GLEANER_HOME": str(tmp_path / "buyer"), "GLEANER_NETWORK": str(network_dir)},
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    stuck = tmp_path / "stuck.json"
    assert done.returncode == 0, f"{done.stderr}\n{stuck.read_text() if stuck.exists() else ''}"
    assert "Traceback" not in done.stderr
    words = [word.replace("\u00a0", " ") for word in json.loads((tmp_path / "review.json").read_text())]
    assert {"2.5 GLN", "0.00203928 SOL"} <= set(words)
    balances = shop.unlocked("balance").ok()["balances"]
    assert [one["amount"] for one in balances if one["symbol"] == "GLN"] == ["2.5"]
    (request,) = shop.unlocked("receive", "--list").ok()["requests"]
    assert request["link"] == asked["link"]
    assert request["paid_signature"]
