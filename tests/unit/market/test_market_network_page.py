"""The page about network troubles names tests that exist, where it says they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "network.md").read_text()
NAMED = sorted(set(re.findall(r"`(test_\w+)`", PAGE)))


def test_the_page_names_tests() -> None:
    assert len(NAMED) > 30


@pytest.mark.parametrize("name", NAMED)
def test_a_named_test_exists(name: str) -> None:
    files = [*(ROOT / "tests").rglob("test_market_*.py"), *(ROOT / "tests" / "e2e").glob("test_*.py")]
    holding = [file for file in files if f"def {name}(" in file.read_text()]
    assert len(holding) == 1, name
    defaults = {"test_market_rpc.py", "test_market_sender.py", "test_market_subscribe.py"}
    assert holding[0].name in defaults or holding[0].name in PAGE
