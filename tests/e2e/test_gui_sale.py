"""The real windows over the real app, driven offscreen: a first sale, and one that is declined and interrupted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from solders.pubkey import Pubkey

from app.browse.board import RequestBoard
from app.practice.catalogue import UNIT
from tests.helpers.sale_driver import facts, market_of
from wallet import Phrase

if TYPE_CHECKING:
    from app.connection import Connection
    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parents[2]
WITHIN_S = 150
CALM_MS = 150
PASSPHRASE = "eleven quiet herons wade"
REQUEST = "Household energy, reading by reading"
LEAST_KEY = 31
PNG = b"\x89PNG"

Steps = list[dict[str, Any]]

SIGN: Steps = [{"wait": "Sign and send"}, {"press": "Ctrl+Return"}, {"gone": "Sign and send"}]
TO_TERMS: Steps = [
    {"click": "Requests"},
    {"row": REQUEST},
    {"wait": "Who decides"},
    {"shot": "requests.png"},
    {"texts": "requests.json"},
    {"click": "Start sale"},
    {"wait": "Use sample data"},
    {"shot": "data-empty.png"},
    {"click": "Use sample data"},
    {"wait": "What is in it"},
    {"shot": "data.png"},
    {"click": "Choose fields"},
    {"wait": "5 of 7 leave"},
    {"shot": "fields.png"},
    {"texts": "fields.json"},
    {"click": "Look for personal details"},
    {"wait": "Nothing personal was found"},
    {"shot": "scrub.png"},
    {"click": "Protect"},
    {"wait": "This data is not noised"},
    {"shot": "protect.png"},
    {"click": "Test what leaves"},
    {"wait": "worth knowing"},
    {"shot": "attack.png"},
    {"texts": "attack.json"},
    {"click": "Exact preview"},
    {"wait": "Record 1, "},
    {"shot": "preview.png"},
    {"texts": "preview.json"},
    {"click": "I have looked at what leaves"},
    {"click": "Terms and money"},
    {"wait": "What can happen to your 50 records"},
    {"shot": "terms.png"},
    {"texts": "terms.json"},
    {"click": "Agree and deliver"},
]


@dataclass(frozen=True, slots=True)
class Window:
    """A home and the network its window joins."""

    folder: Path
    network: Path

    def follow(self, steps: Steps, name: str = "script") -> None:
        """Drive the window through steps; it must end well."""
        self.folder.mkdir(exist_ok=True)
        script = self.folder / f"{name}.json"
        script.write_text(json.dumps(steps))
        done = subprocess.run(
            [sys.executable, "-m", "app", "--headless", "gui", "--script", str(script)],
            cwd=ROOT,
            env=os.environ | {"GLEANER_HOME": str(self.folder / "home"), "GLEANER_NETWORK": str(self.network)},
            capture_output=True,
            text=True,
            timeout=WITHIN_S,
            check=False,
        )
        assert done.returncode == 0, f"{done.stderr}\n{self.said('stuck') if self.shown('stuck') else ''}"
        assert "Traceback" not in done.stderr
        for step in steps:
            if "shot" in step:
                assert (self.folder / step["shot"]).read_bytes().startswith(PNG)

    def shown(self, name: str) -> bool:
        """Whether words of that name were saved."""
        return (self.folder / f"{name}.json").exists()

    def said(self, name: str) -> list[str]:
        """The words that were on the screen."""
        words: list[str] = json.loads((self.folder / f"{name}.json").read_text())
        return [text.replace("\u00a0", " ") for text in words]


async def test_a_new_user_sells_sample_data_in_the_window(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    window = Window(tmp_path / "new", network_dir)
    window.follow(
        [
            {"shot": "welcome.png"},
            {"click": "Try with sample data"},
            {"wait": "Nothing here yet"},
            {"calm": CALM_MS},
            {"shot": "home-first.png"},
            *TO_TERMS,
            {"wait": "Put stake on the market"},
            {"shot": "sign-stake.png"},
            {"texts": "sign-stake.json"},
            *SIGN,
            {"wait": "Submit your batch for review"},
            {"shot": "sign-submit.png"},
            {"texts": "sign-submit.json"},
            *SIGN,
            {"wait": "Stake is held until it is settled."},
            {"shot": "deliver.png"},
            {"wait": "Withdraw what you earned"},
            {"texts": "sign-withdraw.json"},
            *SIGN,
            {"wait": "Export the receipt"},
            {"shot": "done.png"},
            {"texts": "done.json"},
            {"click": "Home"},
            {"wait": "1 sale to 1 buyer"},
            {"shot": "home.png"},
            {"texts": "home.json"},
            {"click": "Wallet"},
            {"wait": "Earnings paid out"},
            {"shot": "wallet.png"},
            {"texts": "wallet.json"},
            {"click": "Receive"},
            {"wait": "Copy address"},
            {"texts": "receive.json"},
            {"press": "Escape"},
            {"click": "Lock (Ctrl+L)"},
            {"wait": "Gleaner is locked"},
            {"shot": "lock.png"},
            {"texts": "lock.json"},
            {"type": ["Passphrase", "not the passphrase"]},
            {"press": "Return"},
            {"wait": "does not open this vault"},
            {"type": ["Passphrase", "practice-wallet"]},
            {"press": "Return"},
            {"wait": "1 sale to 1 buyer"},
            {"click": "Sell"},
            {"wait": "New sale"},
            {"shot": "sell.png"},
        ]
    )
    leaving = window.said("fields")
    assert "account_email" in leaving
    assert "contact_phone" in leaving
    preview = " ".join(window.said("preview"))
    assert "@" not in preview
    assert "+44" not in preview
    assert "50.00 GLN" in window.said("terms")
    assert "Signed by Account 1" in " ".join(window.said("sign-stake"))
    assert "25.00 GLN" in " ".join(window.said("sign-submit"))
    done = " ".join(window.said("done"))
    assert "+50.00 GLN" in done
    assert "for 50 records, read back from the chain" in done
    home = " ".join(window.said("home"))
    assert "50.00 GLN" in home
    assert "50 as they are" in home
    wallet = " ".join(window.said("wallet"))
    assert "225.00 GLN" in wallet
    assert "Batch submitted, bond held" in wallet
    assert not any("50.00" in words for words in window.said("lock"))

    seller = Pubkey.from_string(address_in(window.said("receive")))
    async with market_of(running_network, tmp_path) as market:
        says = await facts(market, seller, await request_in(market))
    assert (says.submits, says.batches, says.paid, says.withdrawals) == (1, 1, (50 * UNIT,), (50 * UNIT,))


def test_words_are_imported_and_what_was_declined_goes_on_by_itself(tmp_path: Path, network_dir: Path) -> None:
    window = Window(tmp_path / "known", network_dir)
    words = Phrase.generate(12)
    typed = [{"type": [f"Word {at}", word]} for at, word in enumerate(words.words, 1)]
    window.follow(
        [
            {"click": "I have 12 or 24 words"},
            {"wait": "Type your words"},
            *typed,
            {"click": "Continue"},
            {"wait": "Choose a passphrase"},
            {"type": ["Passphrase", PASSPHRASE]},
            {"wait": "Very good"},
            {"type": ["The same again", PASSPHRASE]},
            {"click": "Make my wallet"},
            {"wait": "Your wallet is ready"},
            {"shot": "ready.png"},
            {"texts": "ready.json"},
            {"click": "Go to Home"},
            {"wait": "Nothing here yet"},
            *TO_TERMS,
            {"wait": "Put stake on the market"},
            *SIGN,
            {"wait": "Submit your batch for review"},
            {"press": "Escape"},
            {"wait": "Not signed"},
            {"shot": "declined.png"},
            {"texts": "declined.json"},
            {"click": "Go on"},
            {"wait": "Submit your batch for review"},
            *SIGN,
            {"wait": "Stake is held until it is settled."},
            {"close": True},
        ],
        "before",
    )
    assert "No money moved." in " ".join(window.said("declined"))
    window.follow(
        [
            {"wait": "Gleaner is locked"},
            {"type": ["Passphrase", PASSPHRASE]},
            {"press": "Return"},
            {"wait": "Withdraw what you earned"},
            *SIGN,
            {"wait": "1 sale to 1 buyer"},
            {"texts": "home.json"},
        ],
        "after",
    )
    assert "50.00 GLN" in window.said("home")


def address_in(words: list[str]) -> str:
    """Return the address of the receive dialog, which stands in groups of four."""
    return next(
        joined for joined in ("".join(text.split()) for text in words) if len(joined) > LEAST_KEY and joined.isalnum()
    )


async def request_in(market: Connection) -> Pubkey:
    """Return the address of the request that was sold to."""
    found = next(item for item in await RequestBoard(market).list() if item.spec.title == REQUEST)
    return Pubkey.from_string(found.address)
