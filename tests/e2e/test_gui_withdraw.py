"""A person changes their mind in the real window: a draft is left and taken up, a sale withdrawn before it was sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.browse.board import RequestBoard
from tests.e2e.test_gui_sale import REQUEST, TO_TERMS, Steps, Window
from tests.helpers.sale_driver import market_of

if TYPE_CHECKING:
    from pathlib import Path

    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

WHY = "I changed my mind"
TESTED = TO_TERMS.index({"wait": "worth knowing"}) + 1
LEFT_AND_TAKEN_UP: Steps = [
    *[{"press": "Escape"}] * 5,
    {"wait": "Made, not sold"},
    {"texts": "draft.json"},
    {"shot": "draft.png"},
    {"click": "Continue"},
    {"wait": "worth knowing"},
]
DECLINED: Steps = [
    {"click": "Try with sample data"},
    {"wait": "Nothing here yet"},
    *TO_TERMS[:TESTED],
    *LEFT_AND_TAKEN_UP,
    *TO_TERMS[TESTED:],
    {"wait": "Put stake on the market"},
    {"press": "Escape"},
    {"wait": "Not signed"},
]
WITHDRAWN: Steps = [
    {"click": "Privacy"},
    {"wait": "What all your sales together reveal"},
    {"click": "Receipts"},
    {"row": REQUEST},
    {"wait": "Withdraw…"},
    {"click": "Withdraw…"},
    {"wait": "It costs nothing."},
    {"texts": "asked.json"},
    {"shot": "asked.png"},
    {"type": ["Reason, if you want to give one", WHY]},
    {"click": "Withdraw"},
    {"wait": WHY},
    {"click": "Verify"},
    {"wait": "Genuine: "},
    {"texts": "paper.json"},
    {"shot": "paper.png"},
    {"press": "Escape"},
    {"gone": "Genuine: "},
    {"click": "Sell, 1"},
    {"wait": "Export the receipt"},
    {"texts": "sale.json"},
    {"shot": "sale.png"},
]


async def test_a_draft_is_taken_up_and_its_sale_withdrawn_in_the_window(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    window = Window(tmp_path / "regret", network_dir)
    async with market_of(running_network, tmp_path) as market:
        before = await accepted(market)
        window.follow([*DECLINED, *WITHDRAWN])
        assert await accepted(market) == before
    assert "nothing spent" in " ".join(window.said("draft")).replace("\u00a0", " ")
    assert any("Nobody has it, and giving it up costs nothing." in text for text in window.said("asked"))
    paper = window.said("paper")
    assert {"Withdrawal", WHY, "withdrawn"} <= set(paper)
    assert not any(re.fullmatch("[0-9a-f]{32}", text) for text in paper), "papers are named by what was to be sold"
    sale = window.said("sale")
    assert {"Ended without payment", "The sale is over"} <= set(sale)
    assert "Go on" not in sale


async def accepted(market: object) -> tuple[int, int]:
    """Return what the market tells of the request: money that is free, and money held for batches."""
    request = next(item for item in await RequestBoard(market).list() if item.spec.title == REQUEST)  # type: ignore[arg-type] # a connection
    return request.free, request.held
