"""The page's line in the page table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.pages import PageSpec

if TYPE_CHECKING:
    from ui.bridge import Runner
    from ui.format import Asset
    from ui.ports import Ports
    from ui.requests.ports import RequestsPort
    from ui.shell.navigator import Navigator
    from ui.shell.page import StatePage


def requests_page(port: RequestsPort, stake: Asset) -> PageSpec:
    """Return the spec of the Requests page; `stake` is the market's stake token."""

    def build(_ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
        from ui.requests.view import RequestsPage

        return RequestsPage(port, runner, navigator, stake=stake)

    return PageSpec("requests", "Requests", "requests", 1, build, lambda _ports: True)
