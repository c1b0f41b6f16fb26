"""The table of pages. To add a page, add one line; it appears when its port is given.

Modules are imported when a page is first shown, so that the first paint stays fast.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.i18n import mark
from ui.shell.actions import PageAction

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.bridge import Runner
    from ui.ports import Ports
    from ui.shell.actions import Find
    from ui.shell.navigator import Navigator
    from ui.shell.page import StatePage


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page of the window.

    Attributes:
        key: name for `Navigator.open`.
        title: words in the sidebar, marked for translation as all texts here are.
        icon: name in tokens.json.
        group: pages of one group stand together; -1 is the foot of the sidebar.
        build: makes the page; called once, when first shown.
        needs: whether the ports it needs are there.
        rail: the sidebar shrinks to a rail while it is shown (wizards).
        actions: what the page can do, for the palette; `StatePage.perform` does them.
        find: finds the page's things by words, for the palette.
        help: what the page is for, one paragraph a line, shown on F1.
        under: key of the page of the sidebar that it belongs to; such a page has no entry there and is reached from
            other pages, the account switcher and Ctrl+K.
    """

    key: str
    title: str
    icon: str
    group: int
    build: Callable[[Ports, Runner, Navigator], StatePage]
    needs: Callable[[Ports], bool]
    rail: bool = False
    actions: tuple[PageAction, ...] = ()
    find: Find | None = None
    help: str = ""
    under: str = ""

    @property
    def in_sidebar(self) -> bool:
        """Whether it has an entry of its own there."""
        return not self.under


WALLETS_PAGE = "wallets"
DATA_PAGE = "data"
"""Takes what is dropped on the window."""


def _home(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.home.view import HomePage

    if ports.home is None:
        raise LookupError("Home needs its port.")
    return HomePage(ports.home, runner, navigator)


def _data(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.data.view import DataPage

    if ports.data is None:
        raise LookupError("My data needs its port.")
    return DataPage(ports.data, runner, navigator, drafts=ports.drafts)


def _privacy(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.privacy.view import PrivacyPage

    if ports.privacy is None:
        raise LookupError("Privacy needs its port.")
    return PrivacyPage(ports.privacy, runner, navigator)


def _rights(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.rights.view import RightsPage

    if ports.rights is None:
        raise LookupError("Rights and receipts needs its port.")
    return RightsPage(ports.rights, runner, navigator)


def _wallet(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.wallet.view import WalletPage

    if ports.wallet is None:
        raise LookupError("Wallet needs its port.")
    return WalletPage(ports.wallet, runner, navigator, ports.portfolio, ports.history, ports.stake, ports.sending)


def _stake(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.stake.view import StakeView

    if ports.stake is None:
        raise LookupError("Stake needs its port.")
    return StakeView(ports.stake, runner, navigator)


def _contacts(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.contacts.view import ContactsView

    if ports.sending is None:
        raise LookupError("The address book needs its port.")
    return ContactsView(ports.sending, runner, navigator)


def _history(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.history.view import HistoryView

    if ports.history is None:
        raise LookupError("History needs its port.")
    return HistoryView(ports.history, runner, navigator)


def _messages(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.messages.view import MessagesPage

    if ports.messages is None:
        raise LookupError("Messages needs its port.")
    return MessagesPage(ports.messages, runner, navigator)


def _settings(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.settings.view import SettingsPage

    return SettingsPage(ports.settings, runner, navigator, ports.ease, ports.care, ports.presence)


HOME_HELP = mark(
    """What needs you stands first, the most costly deadline on top.
Below: what you earned, what it revealed, what you hold as stake, and what is under way.
Nothing here moves money by itself. Every figure opens where it comes from."""
)

DATA_HELP = mark(
    """What you added: where it is from, what it was sold for, and what those sales revealed together.
Adding reads a file or folder where it is and keeps a sealed copy on this computer. Nothing is sent by adding it.
Deleting destroys the key of that copy and gives you a signed proof. What was sold stays sold."""
)

PRIVACY_HELP = mark(
    """What all your sales together reveal, counted by what stays hidden: any single day, answer or record.
Each number has a limit of yours. What would pass it is stopped before anything is computed.
Every row seals the one before it: Check now verifies them all, and Export writes them for anybody to check."""
)

RIGHTS_HELP = mark(
    """What is kept here, who was given what, and every signed paper: consents, sales, withdrawals, erasures.
Anybody can check a paper with nothing but its file. Export everything writes one archive, which is not encrypted.
A sale can be withdrawn until its key is released: open its consent to see what that costs."""
)

WALLET_HELP = mark(
    """What this account holds, what of it is staked, and what happened.
Send shows the whole address, the fee and every change before you sign.
Staked tokens are held until what they are a pledge for is settled."""
)

STAKE_HELP = mark(
    """Stake is a pledge: it answers for what you deliver and for how you review, and comes back when both are settled.
Every move is said in words first, and signed only after you saw it.
Reputation lets more value be under way at a time; strikes multiply what a mistake costs."""
)

HISTORY_HELP = mark(
    """Every transaction that named your account, newest first, read from the chain and kept on this computer.
Open one to see what each of its instructions did. Export writes what the filters show to a file.
What you sent and is not on the chain says so: on its way, not known yet, or expired without moving money."""
)

MESSAGES_HELP = mark(
    """A signed message proves that you hold this account. It can never become a transaction and moves nothing.
Anybody checks one without a wallet and without a network: here, or with gleaner verify.
A transaction that somebody else made is opened from a file, simulated, shown, and signed only by you."""
)

WALLETS_HELP = mark(
    "Every wallet in your vault with its accounts: recovery words, imported keys, addresses you only watch, and a "
    "Ledger's accounts.\n"
    "An account opens with Enter: use it, rename it, hide it, see its secret key, or remove it. What removing means is "
    "said before your passphrase is asked for.\n"
    "Recovery words are shown after your passphrase, for two minutes, and never touch the clipboard."
)

CONTACTS_HELP = mark(
    """Names for addresses, encrypted on this computer and known to nobody else.
Send completes them, shows the whole address all the same, and warns where an address only resembles one of them.
Exchanges want a memo with each transfer: say so here, and Send asks for it."""
)

SETTINGS_HELP = mark(
    """Every change counts at once; there is no Save.
What loses money or data when done by mistake asks first."""
)


def _wallets(ports: Ports, runner: Runner, navigator: Navigator) -> StatePage:
    from ui.accounts.view import WalletsPage

    if ports.accounts is None:
        raise LookupError("Wallets needs its port.")
    return WalletsPage(ports.accounts, ports.session, runner, navigator)


PAGES: tuple[PageSpec, ...] = (
    PageSpec("home", mark("Home"), "home", 0, _home, lambda ports: ports.home is not None, help=HOME_HELP),
    PageSpec(
        DATA_PAGE,
        mark("My data"),
        "my_data",
        1,
        _data,
        lambda ports: ports.data is not None,
        actions=(
            PageAction("add", mark("Add data from a file"), "plus", mark("import export takeout archive drop")),
            PageAction("folder", mark("Add a folder of data"), "folder-open", mark("import photos directory")),
            PageAction("guides", mark("What can I add?"), "list-checks", mark("google spotify whatsapp export how")),
            PageAction("inside", mark("Look inside my data"), "table", mark("rows samples")),
            PageAction("requests", mark("What my data would fetch"), "requests", mark("fit sell open")),
            PageAction("delete", mark("Delete data from here"), "delete", mark("erase remove forget")),
        ),
        help=DATA_HELP,
    ),
    PageSpec(
        "wallet",
        mark("Wallet"),
        "wallet",
        3,
        _wallet,
        lambda ports: ports.wallet is not None,
        actions=(
            PageAction("send", mark("Send tokens"), "send", mark("pay transfer withdraw")),
            PageAction("receive", mark("Receive tokens"), "receive", mark("address qr deposit")),
        ),
        help=WALLET_HELP,
    ),
    PageSpec(
        "privacy",
        mark("Privacy"),
        "privacy",
        3,
        _privacy,
        lambda ports: ports.privacy is not None,
        actions=(
            PageAction("limit", mark("Change a privacy limit"), "filter", mark("epsilon budget cap")),
            PageAction("check", mark("Check the privacy ledger"), "link", mark("verify seals chain")),
            PageAction("export", mark("Export the privacy ledger"), "export", mark("save file rows")),
        ),
        help=PRIVACY_HELP,
    ),
    PageSpec(
        "rights",
        mark("Rights and receipts"),
        "receipt",
        3,
        _rights,
        lambda ports: ports.rights is not None,
        actions=(
            PageAction("check", mark("Check a receipt…"), "search-check", mark("verify genuine paper signature")),
            PageAction("export", mark("Export everything"), "export", mark("gdpr ccpa zip portability")),
        ),
        help=RIGHTS_HELP,
        under="privacy",
    ),
    PageSpec(
        "stake",
        mark("Stake"),
        "stake",
        3,
        _stake,
        lambda ports: ports.stake is not None,
        actions=(
            PageAction("add", mark("Add stake"), "stake", mark("deposit bond")),
            PageAction("take", mark("Take stake out"), "stake", mark("unstake withdraw")),
            PageAction("seat", mark("Take a review seat"), "review", mark("reviewer jury panel")),
        ),
        help=STAKE_HELP,
        under="wallet",
    ),
    PageSpec(
        "history",
        mark("History"),
        "receipt",
        3,
        _history,
        lambda ports: ports.history is not None,
        actions=(PageAction("export", mark("Export history"), "export", mark("csv tax file")),),
        help=HISTORY_HELP,
        under="wallet",
    ),
    PageSpec(
        "messages",
        mark("Sign and check"),
        "sign",
        3,
        _messages,
        lambda ports: ports.messages is not None,
        actions=(
            PageAction("sign", mark("Sign a message"), "sign", mark("prove login signature text")),
            PageAction("check", mark("Check a signature"), "understood", mark("verify message proof")),
            PageAction(
                "transaction", mark("Sign a transaction from a file"), "folder-open", mark("foreign multisig partial")
            ),
        ),
        help=MESSAGES_HELP,
        under="wallet",
    ),
    PageSpec(
        WALLETS_PAGE,
        mark("Wallets"),
        "key_due",
        4,
        _wallets,
        lambda ports: ports.accounts is not None,
        actions=(
            PageAction("add", mark("Add a wallet"), "add", mark("create import key words watch ledger")),
            PageAction("backup", mark("Write recovery words down"), "key_due", mark("backup phrase seed paper")),
            PageAction("scan", mark("Look for used accounts"), "search", mark("scan derivation path find")),
        ),
        help=WALLETS_HELP,
        under="wallet",
    ),
    PageSpec(
        "contacts",
        mark("Address book"),
        "address_book",
        3,
        _contacts,
        lambda ports: ports.sending is not None,
        actions=(PageAction("add", mark("Add to the address book"), "plus", mark("contact name address")),),
        help=CONTACTS_HELP,
        under="wallet",
    ),
    PageSpec(
        "settings",
        mark("Settings"),
        "settings",
        -1,
        _settings,
        lambda _ports: True,
        actions=(
            PageAction("network", mark("Network"), "browsing", mark("devnet rpc server"), section="network"),
            PageAction(
                "security", mark("Security and backup"), "stake", mark("lock keyring words"), section="security"
            ),
            PageAction("backup", mark("Back everything up"), "key_due", mark("file copy save")),
            PageAction("restore", mark("Restore a backup"), "archive-restore", mark("file import")),
            PageAction("limits", mark("Limits"), "gauge", mark("passphrase amount day privacy"), section="limits"),
            PageAction(
                "appearance", mark("Appearance"), "palette", mark("theme dark light text size"), section="appearance"
            ),
            PageAction("data", mark("Data folder"), "folder", mark("disk files"), section="data"),
            PageAction("market", mark("Market"), "funded", mark("program rules insurance"), section="market"),
            PageAction("about", mark("About and licences"), "info", mark("version"), section="about"),
        ),
        help=SETTINGS_HELP,
    ),
)
