"""The page's line in the page table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.format import clean
from ui.i18n import mark
from ui.shell.actions import Found, PageAction
from ui.shell.fuzzy import score
from ui.shell.pages import PageSpec

if TYPE_CHECKING:
    from app.approval import Approver
    from app.sell.preparing import PreparingDesk
    from ui.bridge import Runner
    from ui.format import Asset
    from ui.ports import Ports
    from ui.sell.ports import SellPort
    from ui.shell.navigator import Navigator
    from ui.shell.page import StatePage


HELP = mark(
    """Sales under way and finished. A sale goes through eight steps; each answer stands beside its step.
Nothing leaves before you have seen the exact bytes and signed.
A delivery is saved after every step: close the window whenever you like, it goes on where it stopped.
"Back" leaves this view; a delivery is stopped only by its own buttons."""
)


def sell_page(port: SellPort, approver: Approver, stake: Asset, preparing: PreparingDesk | None = None) -> PageSpec:
    """Return the spec of the Sell page.

    Args:
        port: the sale desk.
        approver: asks for signatures.
        stake: the market's stake token.
        preparing: finds, draws and attacks before a sale; without it the wizard leaves these steps out.
    """

    def build(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
        from ui.sell.view import SellPage

        return SellPage(port, approver, runner, navigator, stake=stake, preparing=preparing, drafts=ports.drafts)

    async def find(words: str, most: int) -> tuple[Found, ...]:
        ranked = [(score(words, f"{sale.title} {sale.buyer_name}"), sale) for sale in await port.sales()]
        best = sorted((pair for pair in ranked if pair[0]), key=lambda pair: -pair[0])[:most]
        return tuple(
            Found(sale.sale_id, clean(sale.title, 100), "sell", clean(sale.buyer_name, 60)) for _, sale in best
        )

    return PageSpec(
        "sell",
        mark("Sell"),
        "sell",
        1,
        build,
        lambda _ports: True,
        rail=True,
        actions=(PageAction("new", mark("New sale"), "add", mark("start request")),),
        find=find,
        help=HELP,
    )
