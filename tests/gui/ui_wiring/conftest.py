"""Adapters over a real home."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.store import Home
from tests.helpers.sale_driver import PASSPHRASE, QUICK, new_wallet
from ui.wiring.backend import Backend


@pytest.fixture
async def backend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Backend]:
    """An unlocked home; no network is started."""
    monkeypatch.setattr("wallet.vault.calibrated", lambda: QUICK)
    monkeypatch.setattr("wallet.sealed_file.calibrated", lambda: QUICK)
    home = Home(tmp_path / "home")
    new_wallet(home.root)
    made = Backend(home)
    await (await made.app()).unlock(PASSPHRASE)
    yield made
    await made.close()
