"""What the window needs of the app, page by page. `app` satisfies these Protocols; `ui/main.py` receives them.

Every async method runs on the app's loop thread and may raise `app.errors.AppError` or a domain error; the bridge turns
it into a Problem. Amounts are whole base units. Times are aware datetimes. Text that other people wrote is marked
"foreign" and is cleaned by the view before it is drawn.

Modules are loaded when a name of theirs is first used: making the value classes of all pages takes a tenth of the time
to the first paint.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.ports.accounts import (
        AccountLine,
        AccountsPort,
        Consequences,
        DeviceAccount,
        FoundAccount,
        NewWords,
        ScanState,
        WalletLine,
    )
    from ui.ports.bundle import Ports
    from ui.ports.coins import Coins, Stake, StakePart
    from ui.ports.home import Budget, Earned, Fit, HomeOverview, HomePort, Need, Reveal, Revealed, UnderWay
    from ui.ports.network import NetworkKind, NetworkPort, NetworkStatus
    from ui.ports.session import (
        Account,
        AccountKind,
        Attempts,
        NewVault,
        SessionPort,
        SessionState,
        Strength,
        WaitingLine,
        WordsCheck,
    )
    from ui.ports.settings import MarketFacts, NetworkChoice, SettingsPort, SettingsValues
    from ui.ports.wallet import (
        Balance,
        WalletOverview,
        WalletPort,
    )

_HOMES = {
    "accounts": (
        "AccountLine",
        "AccountsPort",
        "Consequences",
        "DeviceAccount",
        "FoundAccount",
        "NewWords",
        "ScanState",
        "WalletLine",
    ),
    "bundle": ("Ports",),
    "coins": ("Coins", "Stake", "StakePart"),
    "home": ("Budget", "Earned", "Fit", "HomeOverview", "HomePort", "Need", "Reveal", "Revealed", "UnderWay"),
    "network": ("NetworkKind", "NetworkPort", "NetworkStatus"),
    "session": (
        "Account",
        "Attempts",
        "AccountKind",
        "NewVault",
        "SessionPort",
        "SessionState",
        "Strength",
        "WaitingLine",
        "WordsCheck",
    ),
    "settings": ("MarketFacts", "NetworkChoice", "SettingsPort", "SettingsValues"),
    "wallet": (
        "Balance",
        "WalletOverview",
        "WalletPort",
    ),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Account",
    "AccountKind",
    "AccountLine",
    "AccountsPort",
    "Attempts",
    "Balance",
    "Budget",
    "Coins",
    "Consequences",
    "DeviceAccount",
    "Earned",
    "Fit",
    "FoundAccount",
    "HomeOverview",
    "HomePort",
    "MarketFacts",
    "Need",
    "NetworkChoice",
    "NetworkKind",
    "NetworkPort",
    "NetworkStatus",
    "NewVault",
    "NewWords",
    "Ports",
    "Reveal",
    "Revealed",
    "ScanState",
    "SessionPort",
    "SessionState",
    "SettingsPort",
    "SettingsValues",
    "Stake",
    "StakePart",
    "Strength",
    "UnderWay",
    "WaitingLine",
    "WalletLine",
    "WalletOverview",
    "WalletPort",
    "WordsCheck",
]


def __getattr__(name: str) -> object:
    """Load the module of a public name."""
    if name not in _HOME_OF:
        raise AttributeError(name)
    return getattr(import_module(f"ui.ports.{_HOME_OF[name]}"), name)
