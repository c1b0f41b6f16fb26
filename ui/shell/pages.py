"""The table of pages. To add a page, add one line; it appears when its port is given.

Modules are imported when a page is first shown, so that the first paint stays fast.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.bridge import Runner
    from ui.ports import Ports
    from ui.shell.navigator import Navigator
    from ui.shell.page import StatePage


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page of the window.

    Attributes:
        key: name for `Navigator.open`.
        title: words in the sidebar.
        icon: name in tokens.json.
        group: pages of one group stand together; -1 is the foot of the sidebar.
        build: makes the page; called once, when first shown.
        needs: whether the ports it needs are there.
        rail: the sidebar shrinks to a rail while it is shown (wizards).
    """

    key: str
    title: str
    icon: str
    group: int
    build: Callable[[Ports, Runner, Navigator], StatePage]
    needs: Callable[[Ports], bool]
    rail: bool = False


def _home(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.home.view import HomePage

    if ports.home is None:
        raise LookupError("Home needs its port.")
    return HomePage(ports.home, runner, navigator)


def _wallet(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.wallet.view import WalletPage

    if ports.wallet is None:
        raise LookupError("Wallet needs its port.")
    return WalletPage(ports.wallet, runner, navigator, ports.portfolio)


def _settings(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.settings.view import SettingsPage

    return SettingsPage(ports.settings, runner, navigator)


PAGES: tuple[PageSpec, ...] = (
    PageSpec("home", "Home", "home", 0, _home, lambda ports: ports.home is not None),
    PageSpec("wallet", "Wallet", "wallet", 3, _wallet, lambda ports: ports.wallet is not None),
    PageSpec("settings", "Settings", "settings", -1, _settings, lambda _ports: True),
)
