"""The page's line in the page table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.pages import PageSpec

if TYPE_CHECKING:
    from app.approval import Approver
    from ui.bridge import Runner
    from ui.format import Asset
    from ui.ports import Ports
    from ui.sell.ports import SellPort
    from ui.shell.navigator import Navigator
    from ui.shell.page import StatePage


def sell_page(port: SellPort, approver: Approver, stake: Asset) -> PageSpec:
    """Return the spec of the Sell page; `approver` asks for signatures, `stake` is the market's stake token."""

    def build(_ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
        from ui.sell.view import SellPage

        return SellPage(port, approver, runner, navigator, stake=stake)

    return PageSpec("sell", "Sell", "sell", 1, build, lambda _ports: True, rail=True)
