"""Every page and step of the window over the doubles, as scenes for `python -m ui.screenshots` and for tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assets.samples import sample_path
from tests.helpers.ui_fakes import sample_broken, sample_empty, sample_locked, sample_new, sample_ports
from tests.helpers.ui_sale_fakes import FakeDesk, FakeRequests, FakeSummary
from ui.format import Asset
from ui.requests.page import requests_page
from ui.sell.page import sell_page
from ui.shell.pages import PAGES
from ui.sign.approver import UiApprover

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.ports import Ports
    from ui.shell.pages import PageSpec
    from ui.shell.window import MainWindow
    from ui.sign.ports import Summary

GLN = Asset("GLN", 6)
Steps = tuple[dict[str, Any], ...]
SALE = "Household energy"
NOISED = "How often devices run"


@dataclass(frozen=True, slots=True)
class Scene:
    """What is shown.

    Attributes:
        page: page the window opens with.
        steps: steps of `ui.script` that lead there.
        stop_at: step at which the double's delivery waits.
    """

    name: str
    ports: Callable[[], Ports] = sample_ports
    page: str = "home"
    steps: Steps = ()
    stop_at: str = ""

    def pages(self, window: Callable[[], MainWindow | None]) -> tuple[PageSpec, ...]:
        """Return the page table over doubles."""
        home, *rest = PAGES
        desk = FakeDesk(stop_at=self.stop_at, summary=FakeSummary(), sample_path=str(sample_path("household-energy")))
        approver = _Approver(window)
        return (home, requests_page(FakeRequests(), GLN), sell_page(desk, approver, GLN), *rest)


class _Approver:
    """Asks in the scene's window."""

    def __init__(self, window: Callable[[], MainWindow | None]) -> None:
        self._inner = UiApprover(window, lambda: ("Account 1", "Practice network"))

    async def approve(self, summary: Summary) -> bool:
        """Ask."""
        return await self._inner.approve(summary)


def _sale(*steps: dict[str, Any], row: str = SALE) -> Steps:
    return ({"row": row}, {"click": "Start sale"}, {"click": "Use sample data"}, {"wait": "What is in it"}, *steps)


FIELDS = ({"click": "Choose fields"}, {"wait": "Which fields leave?"})
PROTECT = (*FIELDS, {"click": "Protect"}, {"wait": "not noised"})
PREVIEW = (*PROTECT, {"click": "Exact preview"}, {"wait": "exactly what leaves"})
TERMS = (
    *PREVIEW,
    {"click": "I have looked at what leaves"},
    {"click": "Terms and money"},
    {"wait": "What can happen"},
)
DELIVER = (*TERMS, {"click": "Agree and deliver"})
SIGN = (*DELIVER, {"wait": "Sign and send"})
SIGNED = (*SIGN, {"press": "Ctrl+Return"}, {"gone": "Sign and send"})

SCENES: tuple[Scene, ...] = (
    Scene("onboarding", sample_new),
    Scene("onboarding-words", sample_new, steps=({"click": "Create a wallet"}, {"wait": "words"})),
    Scene("onboarding-import", sample_new, steps=({"click": "I have 12 or 24 words"}, {"wait": "Type your words"})),
    Scene("lock", sample_locked),
    Scene("home"),
    Scene("home-empty", sample_empty),
    Scene("home-problem", sample_broken),
    Scene("requests", page="requests"),
    Scene("requests-noised", page="requests", steps=({"row": NOISED},)),
    Scene("sell-empty", page="sell"),
    Scene("sell-data", page="requests", steps=_sale()),
    Scene("sell-fields", page="requests", steps=_sale(*FIELDS)),
    Scene("sell-protect", page="requests", steps=_sale(*PROTECT)),
    Scene("sell-preview", page="requests", steps=_sale(*PREVIEW)),
    Scene("sell-terms", page="requests", steps=_sale(*TERMS)),
    Scene("sell-deliver", page="requests", steps=_sale(*DELIVER), stop_at="publish"),
    Scene("sign", page="requests", steps=_sale(*SIGN)),
    Scene("sell-done", page="requests", steps=_sale(*SIGNED, {"wait": "Export the receipt"})),
    Scene(
        "sell",
        page="requests",
        steps=_sale(*SIGNED, {"wait": "Export the receipt"}, {"click": "See all sales"}, {"wait": "New sale"}),
    ),
    Scene("wallet", page="wallet"),
    Scene("wallet-receive", page="wallet", steps=({"click": "Receive"}, {"wait": "Copy address"})),
    Scene("settings", page="settings"),
)
