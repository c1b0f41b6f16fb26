"""The page's line in the page table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.format import clean
from ui.i18n import mark
from ui.requests.models import haystack_of
from ui.shell.actions import Found, PageAction
from ui.shell.pages import PageSpec

if TYPE_CHECKING:
    from ui.bridge import Runner
    from ui.format import Asset
    from ui.ports import Ports
    from ui.requests.ports import RequestsPort
    from ui.shell.navigator import Navigator
    from ui.shell.page import StatePage


HELP = mark(
    """Who asks for data now, what a sale would bring you net, what it reveals and what you risk.
The panel of the chosen request has the arithmetic, who decides, and whether it is funded.
Check a file to see how many of its records fit. Reading it sends nothing."""
)


def requests_page(port: RequestsPort, stake: Asset) -> PageSpec:
    """Return the spec of the Requests page; `stake` is the market's stake token."""

    def build(_ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
        from ui.requests.view import RequestsPage

        return RequestsPage(port, runner, navigator, stake=stake)

    async def find(words: str, most: int) -> tuple[Found, ...]:
        wanted = words.casefold().split()
        found: list[Found] = []
        # Plain words and not letters in order: among 100,000 requests nearly all have those.
        for request in await port.list():
            text = haystack_of(request)
            if all(word in text for word in wanted):
                spec = request.spec
                found.append(Found(request.address, clean(spec.title, 100), "requests", clean(spec.buyer_name, 60)))
                if len(found) == most:
                    break
        return tuple(found)

    return PageSpec(
        "requests",
        mark("Requests"),
        "requests",
        1,
        build,
        lambda _ports: True,
        actions=(
            PageAction("check", mark("Check how a file fits"), "search-check", mark("data export")),
            PageAction("clear", mark("Clear filters"), "x", mark("all requests")),
        ),
        find=find,
        help=HELP,
    )
