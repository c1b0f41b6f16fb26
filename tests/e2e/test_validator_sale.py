"""The same sale by the same code on a real validator: deployed, founded, sold, and the receipts are equal."""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING, Any

import pytest

from app.container import App
from app.demo import RECORDS, Journey
from app.network.processes import Child
from app.store import Home
from wallet import Argon2Parameters, Phrase

if TYPE_CHECKING:
    from pathlib import Path

pytest_plugins = ["tests.helpers.validator"]
pytestmark = [pytest.mark.validator, pytest.mark.timeout(300)]

FAST = Argon2Parameters(memory_kib=64, iterations=1, lanes=1)
SAME = (
    "deposited",
    "contributor_paid",
    "reviewers_paid",
    "escrow_left",
    "digest",
    "records_opened_by_buyer",
    "amounts",
)


async def sales(root: Path, *network: str) -> dict[str, Any]:
    """Run the demonstration's sale and its junk on a network of its own; returns what the chain says of them."""
    home = Home(root).create()
    arguments = ["--data", str(home.network), "--rpc-port", "0", "--ws-port", "0", "--attached", *network]
    child, _ = await Child.start("practice network", "app.network", arguments, root / "network.log")
    try:
        async with App(home, FAST) as app:
            await asyncio.to_thread(app.wallet.create, Phrase.generate(12), secrets.token_urlsafe(12))
            journey = await Journey.prepare(app, lambda _line: None)
            request = await journey.request()
            sold = await journey.sale(request, RECORDS)
            return sold | {"junk": await journey.junk(request)}
    finally:
        await child.stop()


async def test_the_same_sale_on_a_real_validator(validator: str, tmp_path: Path) -> None:
    embedded = await sales(tmp_path / "embedded")
    real = await sales(tmp_path / "real", "--external-rpc", validator)
    assert (real["deposited"], real["contributor_paid"], real["reviewers_paid"], real["escrow_left"]) == (
        "500",
        "50",
        "2",
        "448",
    )
    assert {name: real[name] for name in SAME} == {name: embedded[name] for name in SAME}
    assert [step["step"] for step in real["signatures"]].count("submit") == 1
    assert real["junk"]["ending"] == embedded["junk"]["ending"]
    assert real["junk"]["bond_lost"] == embedded["junk"]["bond_lost"]
    assert real["junk"]["contributor_paid"] == "0"
