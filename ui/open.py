"""Opens the window over the real app: the one place where pages, ports and adapters meet."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ui.i18n import said, tr, use_language
from ui.instance import Instance, hand_over, socket_name
from ui.main import Options, make_application, run
from ui.ports import Ports
from ui.requests.page import requests_page
from ui.sell.page import sell_page
from ui.shell.pages import PAGES
from ui.sign.approver import UiApprover
from ui.sign.device import UiDevice
from ui.sign.passphrase import UiPassphrase
from ui.wiring.amounts import GLN
from ui.wiring.backend import Backend
from ui.wiring.ease import EaseAdapter
from ui.wiring.late import Late
from ui.wiring.limits import LimitedApprover
from ui.wiring.market import Requests, Sales
from ui.wiring.network import Network
from ui.wiring.presence import PresenceAdapter
from ui.wiring.session import Session
from ui.wiring.settings import SettingsAdapter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.approval import Agreed, Look
    from app.store.home import Home as DataFolder
    from app.tasks import Tasks
    from ui.shell.pages import PageSpec
    from ui.shell.window import MainWindow


BUSY = 3
"""Exit code where another Gleaner uses the data folder: this computer refused (see the command's help)."""


class LateApprover:
    """The window's approver, which exists only once the window does; until then nothing is signed."""

    def __init__(self) -> None:
        self.inner: UiApprover | None = None

    async def approve(self, summary: object) -> bool:
        """Ask in the window."""
        return await self.inner.approve(summary) if self.inner is not None else False  # type: ignore[arg-type]  # structural: market.explain.TransactionSummary

    async def review(self, look: Look, *, sends: bool = True) -> Agreed | None:
        """Ask in the window, which is open while the transaction is looked at."""
        return await self.inner.review(look, sends=sends) if self.inner is not None else None


class LateAsker:
    """What asks for the passphrase again; without a window the answer is no."""

    def __init__(self) -> None:
        self.inner: UiPassphrase | None = None

    async def ask(self, why: str, wrong: str = "") -> str:
        """Ask in the window."""
        return await self.inner.ask(why, wrong) if self.inner is not None else ""


class LateDevice:
    """What is said while a Ledger waits for its owner; without a window nobody is there to say it to."""

    def __init__(self) -> None:
        self.inner: UiDevice | None = None

    def waiting(self, address: str, cancel: Callable[[], None]) -> None:
        """Say it in the window."""
        if self.inner is not None:
            self.inner.waiting(address, cancel)

    def done(self) -> bool:
        """Take it away."""
        return self.inner is not None and self.inner.done()

    def denied(self, problem: str) -> None:
        """Say it in the window."""
        if self.inner is not None:
            self.inner.denied(problem)

    def again(self, problem: str) -> bool:
        """Ask in the window."""
        return self.inner is not None and self.inner.again(problem)


def pages_of(backend: Backend, approver: LimitedApprover) -> tuple[PageSpec, ...]:
    """All pages, in the order of the sidebar."""
    home, *rest = PAGES
    preparing: Any = Late("ui.wiring.preparing", "Preparing", backend)
    return (home, requests_page(Requests(backend), GLN), sell_page(Sales(backend), approver, GLN, preparing), *rest)


def ports_of(backend: Backend) -> Ports:
    """The ports of the pages that come with the shell."""
    session = Session(backend)
    history: Any = Late("ui.wiring.history", "HistoryAdapter", backend)
    home: Any = Late("ui.wiring.home", "Home", backend)
    wallet: Any = Late("ui.wiring.wallet", "WalletAdapter", backend)
    portfolio: Any = Late("ui.wiring.portfolio", "PortfolioAdapter", backend)
    stake: Any = Late("ui.wiring.stake", "StakeAdapter", backend)
    accounts: Any = Late("ui.wiring.accounts", "AccountsAdapter", backend)
    messages: Any = Late("ui.wiring.messages", "MessagesAdapter", backend)
    sending: Any = Late("ui.wiring.sending", "SendingAdapter", backend, history)
    care: Any = Late("ui.wiring.care", "CareAdapter", backend, session)
    data: Any = Late("ui.wiring.data", "DataAdapter", backend)
    privacy: Any = Late("ui.wiring.privacy", "PrivacyAdapter", backend)
    rights: Any = Late("ui.wiring.rights", "RightsAdapter", backend)
    drafts: Any = Late("ui.wiring.drafts", "Drafts", backend)
    return Ports(
        session,
        Network(backend),
        SettingsAdapter(backend),
        home,
        wallet,
        portfolio,
        stake=stake,
        history=history,
        ease=EaseAdapter(backend),
        accounts=accounts,
        messages=messages,
        sending=sending,
        care=care,
        presence=PresenceAdapter(backend),
        data=data,
        privacy=privacy,
        rights=rights,
        drafts=drafts,
    )


def _is_free(home: DataFolder, options: Options) -> bool:
    """Whether no other Gleaner uses the folder; says so if one does. The app takes the lock itself when it opens."""
    from app.errors import problem_of
    from app.store.errors import HomeBusyError
    from app.store.home import HomeLock

    try:
        with HomeLock(home.create()):
            return True
    except HomeBusyError as error:
        problem = problem_of(error)
        sys.stderr.write(f"{problem.title}: {problem.what} {problem.next_step}\n")
        if not options.headless:
            from PySide6.QtWidgets import QMessageBox

            make_application(options)
            use_language(SettingsAdapter(Backend(home)).language)
            QMessageBox.warning(None, said(problem.title), f"{said(problem.what)} {said(problem.next_step)}")
        return False


def open_window(
    home: DataFolder, tasks: Tasks, options: Options, on_window: Callable[[MainWindow], None] | None = None
) -> int:
    """Open the window and return the exit code when it is closed; the embedded network stops with it.

    Returns:
        The window's exit code, or `BUSY` where another Gleaner uses the data folder: said on stderr and, where there is
        a display, in a box.
    """
    application = make_application(options)
    folder = home.create().root
    name = socket_name(folder)
    if hand_over(name, options.link):
        sys.stderr.write(tr("Gleaner is open already; its window was brought up.") + "\n")
        return 0
    if not _is_free(home, options):
        return BUSY
    instance = Instance(name, application)
    instance.listen()
    backend = Backend(home)
    late, asker = LateApprover(), LateAsker()
    approver = LimitedApprover(backend, late, asker)
    backend.approver = approver
    device = LateDevice()
    backend.device = device

    def opened(window: MainWindow) -> None:
        def host() -> QWidget | None:
            return window if window.shell is not None else None

        def who() -> tuple[str, str]:
            return backend.account_name, said(backend.network_name)

        late.inner = UiApprover(host, who, parent=window)
        asker.inner = UiPassphrase(host, parent=window)
        device.inner = UiDevice(host, parent=window)

        def asked(link: str) -> None:
            window.bring_up()
            if link:
                window.open_link(link)

        instance.asked.connect(asked)
        if on_window is not None:
            on_window(window)

    try:
        options = replace(options, fault_file=home.fault)
        return run(options, ports_of(backend), tasks, opened, pages_of(backend, approver))
    finally:
        instance.close()
        tasks.run(backend.close())
