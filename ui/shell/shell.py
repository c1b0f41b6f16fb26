"""Navigation and pages of an open vault; the `Navigator` pages talk to. Gone, with all it drew, once locked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QWidget

from ui.bridge import Problem, Runner
from ui.components.banner import Banner
from ui.components.clipboard import clipboard
from ui.components.dialog import Dialog
from ui.components.icon import IconButton
from ui.components.layout import Column, Row
from ui.components.tab_order import scroll_to, stops
from ui.components.toast import Message, ToastStack
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports import Account, Coins, NetworkStatus, Ports
from ui.ports.ease import EasePort
from ui.shell.account_menu import AccountMenu
from ui.shell.actions import Find
from ui.shell.catalogue import all_actions, found_actions
from ui.shell.notices import Notices
from ui.shell.page import NARROW_UNITS, StatePage
from ui.shell.pages import DATA_PAGE, PAGES, WALLETS_PAGE, PageSpec
from ui.shell.palette import Palette
from ui.shell.sheet import PageHelp, ShortcutSheet
from ui.shell.sidebar import Sidebar
from ui.theme import theme
from ui.theme.accessible import announce
from ui.theme.theme import Appearance

_RAIL_BELOW = 1180
_KEPT_HISTORY = 50
_MAX_LINK_CHARS = 4_096
_FOUND_PER_PAGE = 8


class Shell(QWidget):
    """Sidebar, banner and pages.

    Signals:
        lock_requested: the person wants to lock.
        start_over_requested: the data folder is another one now.
        scale_requested: another text scale was asked for.
        told: something important happened, as `Message`.
    """

    lock_requested = Signal()
    start_over_requested = Signal()
    scale_requested = Signal(float)
    told = Signal(object)

    def __init__(self, account: Account, ports: Ports, runner: Runner, pages: tuple[PageSpec, ...] = PAGES) -> None:
        super().__init__()
        self._ports, self._runner = ports, runner
        # In the order of their groups, the foot of the sidebar last; Ctrl+1…9 count in this order.
        self.specs = sorted(
            (spec for spec in pages if spec.needs(ports)),
            key=lambda spec: (not spec.in_sidebar, spec.group < 0, spec.group),
        )
        self._account = account
        self._pages: dict[str, StatePage] = {}
        self.counts: dict[str, int] = {}
        self._current: PageSpec | None = None
        self._history: list[str] = []
        self.accounts: tuple[Account, ...] = (account,)
        self._notices = Notices()
        self._revision = 0
        self._switching = False
        self._balances: dict[int, tuple[Coins, ...]] = {}
        self._banner_closed = False
        row = Row(self)
        self.sidebar = Sidebar([spec for spec in self.specs if spec.in_sidebar], account)
        row.addWidget(self.sidebar)
        main = QWidget()
        self._main = Column(main)
        self._banner: Banner | None = None
        self._banner_words = ""
        self.stack = QStackedWidget()
        self._main.addWidget(self.stack, 1)
        row.addWidget(main, 1)
        self.toasts = ToastStack(self)
        self._connect()

    def _connect(self) -> None:
        clipboard().replaced.connect(self._clipboard_replaced)
        self.sidebar.page_chosen.connect(self.open)
        self.sidebar.lock_requested.connect(self.lock_requested)
        self.sidebar.bell_requested.connect(self.open_messages)
        self.sidebar.network_requested.connect(self._open_network)
        self.sidebar.account.opened.connect(self.open_accounts)
        self._runner.failed.connect(self.show_problem)
        theme().changed.connect(self._lay_out)
        self._runner.follow(self._ports.network.watch, owner=self, on_item=self._network)
        self._read_accounts()

    # Navigator

    def open(self, page: str, argument: str = "") -> None:
        """Show a page by key."""
        spec = next((spec for spec in self.specs if spec.key == page), None)
        if spec is None:
            return
        if self._current is not None and self._current.key != page:
            self._history = [*self._history[-_KEPT_HISTORY:], self._current.key]
        self._show(spec, argument)

    def open_link(self, text: str) -> None:
        """Open Send filled in from a `solana:` link; the text may be anybody's and is read with distrust."""
        self.open("wallet", text[:_MAX_LINK_CHARS])

    def open_files(self, paths: tuple[str, ...]) -> None:
        """Offer files that were dropped on the window to My data."""
        self.open(DATA_PAGE)
        page = self.current_page
        if page is not None:
            page.take_files(paths)

    def has_page(self, page: str) -> bool:
        """Whether a page exists in this build."""
        return any(spec.key == page for spec in self.specs)

    def back(self) -> None:
        """Leave an inner view, else go to the page before."""
        current = self.current_page
        if current is not None and current.go_back():
            return
        while self._history:
            key = self._history.pop()
            spec = next((spec for spec in self.specs if spec.key == key), None)
            if spec is not None:
                self._show(spec, "")
                return

    def notify(self, message: Message, on_action: Callable[[], None] | None = None) -> None:
        """Show a toast."""
        self.toasts.show_message(message, on_action)
        if message.important:
            self._notices.add(message, datetime.now().astimezone())
            self.sidebar.bell.set_dot(visible=True)
            self.told.emit(message)

    def show_problem(self, problem: Problem) -> None:
        """Show a failure as a toast that the bell keeps."""
        text = clean(f"{problem.what} {problem.money} {problem.next_step}", 400)
        self.notify(Message(clean(problem.title, 100), text, "error", "danger", important=True))

    def _clipboard_replaced(self) -> None:
        title = tr("Your clipboard was changed")
        text = tr(
            "Another program put another address in the place of the one you just copied. Do not paste it; look for "
            "that program before you send anything."
        )
        self.notify(Message(title, text, "error", "danger", important=True))

    def set_count(self, page: str, count: int, *, hot: bool = False) -> None:
        """Set the number beside a page's name."""
        self.counts[page] = count
        self.sidebar.set_count(page, count, hot=hot)

    @property
    def account(self) -> Account:
        """The account in use."""
        return self._account

    def use_account(self, address: str) -> None:
        """Use another account. What was drawn of the old one goes at once, before the new one is known."""
        if address == self._account.address or self._switching:
            return
        self._switching = True
        self._drop_pages()
        self.sidebar.account.set_account(next((one for one in self.accounts if one.address == address), self._account))
        self._runner.run(
            lambda _progress: self._ports.session.switch(address),
            owner=self,
            on_result=self._switched,
            on_error=self._switch_failed,
        )

    def accounts_changed(self) -> None:
        """Read the accounts again."""
        self._read_accounts()

    def request_lock(self) -> None:
        """Lock the vault."""
        self.lock_requested.emit()

    def start_over(self) -> None:
        """Begin as the window does when it opens."""
        self.start_over_requested.emit()

    def request_text_scale(self, scale: float) -> None:
        """Change the text scale."""
        self.scale_requested.emit(scale)

    @property
    def dialog_host(self) -> QWidget:
        """The window's root."""
        return self.window()

    # The window's own doings

    @property
    def current_page(self) -> StatePage | None:
        """The page shown."""
        return self._pages.get(self._current.key) if self._current is not None else None

    def open_number(self, number: int) -> None:
        """Show the n-th page of the sidebar, counted from 1."""
        listed = [spec for spec in self.specs if spec.in_sidebar]
        if 1 <= number <= len(listed):
            self.open(listed[number - 1].key)

    def do(self, page: str, action: str) -> None:
        """Open a page and do one of the actions of its spec."""
        self.open(page)
        current = self.current_page
        if current is not None and self._current is not None and self._current.key == page:
            current.act(action)

    def forward(self) -> None:
        """Take the next step of a wizard."""
        page = self.current_page
        if page is not None:
            page.go_forward()

    def focus_search(self) -> None:
        """Focus the page's search field, or look everywhere where the page has none."""
        page = self.current_page
        if page is None or not page.focus_search():
            self.open_palette()

    def undo(self) -> None:
        """Take back what a message offers to take back."""
        self.toasts.undo()

    def open_palette(self) -> None:
        """Open the Ctrl+K dialog."""
        ease = self._ports.ease
        palette = Palette(all_actions(self), ease.recent if ease is not None else ())

        def ask(words: str) -> None:
            for spec in self.specs:
                if spec.find is not None:
                    self._ask(palette, spec, spec.find, words)

        palette.asked.connect(ask)
        palette.done.connect(self._remember)
        palette.open_over(self.dialog_host, palette.search)

    def _ask(self, palette: Palette, spec: PageSpec, find: Find, words: str) -> None:
        def failed(_problem: Problem) -> None:
            # The page itself says what is wrong; the palette shows what it has.
            palette.add_found(words, spec.key, ())

        self._runner.run(
            lambda _progress: find(words, _FOUND_PER_PAGE),
            owner=palette,
            on_result=lambda found: palette.add_found(words, spec.key, found_actions(self, spec, found)),
            on_error=failed,
        )

    def _remember(self, action: str) -> None:
        ease = self._ports.ease
        if ease is not None:
            self._runner.run(lambda _progress: ease.remember(action), owner=self)

    def open_sheet(self) -> None:
        """Open the list of all keys."""
        sheet = ShortcutSheet(single_keys=self._single_keys, can_change=self._ports.ease is not None)
        sheet.single_keys_chosen.connect(self._choose_single_keys)
        sheet.open_over(self.dialog_host)

    def _choose_single_keys(self, enabled: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self.set_single_keys(enabled=enabled)

    def open_help(self) -> None:
        """Say what this page is for."""
        spec = self._current
        if spec is not None:
            PageHelp(spec.title, spec.help, single_keys=self._single_keys).open_over(self.dialog_host)

    @property
    def _single_keys(self) -> bool:
        return self._ports.ease is None or self._ports.ease.single_keys

    def set_single_keys(self, *, enabled: bool) -> None:
        """Let keys without Ctrl do something, or not."""
        ease = self._ports.ease
        if ease is not None:
            self._runner.run(lambda _progress: ease.set_single_keys(enabled=enabled), owner=self)

    def set_reduced_motion(self, *, enabled: bool) -> None:
        """Stop all motion, or let the system decide, and store it."""
        theme().set_reduced_motion(reduced=enabled)
        ease = self._ports.ease
        if ease is not None:
            self._runner.run(lambda _progress: ease.set_reduced_motion(enabled=enabled), owner=self)

    @property
    def ease(self) -> EasePort | None:
        """Choices about keyboard and motion; None where nobody keeps them."""
        return self._ports.ease

    def set_appearance(self, appearance: Appearance) -> None:
        """Change the theme and store it."""
        theme().apply(appearance, theme().scale)
        self._runner.run(lambda _progress: self._ports.settings.set_appearance(appearance), owner=self)

    def open_messages(self) -> None:
        """Open the bell's list."""
        dialog = self._notices.dialog(datetime.now().astimezone())
        self.sidebar.bell.set_dot(visible=False)
        dialog.open_over(self.dialog_host)

    def open_accounts(self) -> None:
        """Open the account switcher."""
        menu = AccountMenu(self.accounts, self._account.address, manage=True)
        menu.chosen.connect(self.use_account)
        menu.manage_requested.connect(self._opener(WALLETS_PAGE))
        anchor = self.sidebar.account
        if anchor.isVisible():
            menu.open_beside(self.dialog_host, anchor, menu.first)
        else:
            menu.open_over(self.dialog_host, menu.first)

    def next_pane(self, step: int = 1) -> None:
        """F6: sidebar, banner, the page's panes, messages, and around; `step` -1 goes the other way."""
        page = self.current_page
        if page is None:
            return
        panes: list[QWidget] = [self.sidebar]
        if self._banner is not None:
            panes.append(self._banner)
        panes += [*page.panes, *self.toasts.shown]
        reachable = [pane for pane in panes if pane.isVisible() and stops(pane)]
        if not reachable:
            return
        focused = QApplication.focusWidget()
        inside = [index for index, pane in enumerate(reachable) if focused is not None and pane.isAncestorOf(focused)]
        # The innermost pane counts: a page without panes of its own is one pane around everything.
        at = inside[-1] if inside else (-1 if step > 0 else 0)
        pane = reachable[(at + step) % len(reachable)]
        if pane is self.sidebar:
            self.sidebar.focus_first()
        else:
            first = stops(pane)[0]
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            scroll_to(first)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay out for the width."""
        super().resizeEvent(event)
        self._lay_out()

    def _show(self, spec: PageSpec, argument: str) -> None:
        page = self._pages.get(spec.key)
        if page is None:
            page = spec.build(self._ports, self._runner, self)
            page.menu_requested.connect(self._open_menu)
            page.mark_account(self._account.kind)
            self._pages[spec.key] = page
            self.stack.addWidget(page)
        self._current = spec
        self.stack.setCurrentWidget(page)
        self.sidebar.set_current(spec.under or spec.key)
        self._lay_out()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.refresh()
        if argument:
            page.open_argument(argument)

    def _lay_out(self) -> None:
        units = self.width() / theme().scale
        narrow = units < NARROW_UNITS
        rail = units < _RAIL_BELOW or (self._current is not None and self._current.rail)
        self.sidebar.setVisible(not narrow)
        self.sidebar.set_compact(compact=rail)
        page = self.current_page
        if page is not None:
            page.menu_button.setVisible(narrow)
            room = self.width() - (0 if narrow else self.sidebar.width())
            page.set_room(room / theme().scale)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for spec in (spec for spec in self.specs if spec.in_sidebar):
            menu.addAction(theme().icon(spec.icon), tr(spec.title)).triggered.connect(self._opener(spec.key))
        menu.addSeparator()
        menu.addAction(theme().icon("users"), tr("Accounts")).triggered.connect(self.open_accounts)
        menu.addAction(theme().icon("notifications"), tr("Messages")).triggered.connect(self.open_messages)
        menu.addAction(theme().icon("lock"), tr("Lock")).triggered.connect(self.request_lock)
        page = self.current_page
        button = page.menu_button if page is not None else None
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()) if button is not None else QCursor.pos())

    def _opener(self, key: str) -> Callable[[], None]:
        return lambda: self.open(key)

    def _open_network(self) -> None:
        self.open("settings", "network")

    def _network(self, status: NetworkStatus) -> None:
        self.sidebar.network.set_status(status)
        self._show_banner(status)
        if status.revision != self._revision:
            self._revision = status.revision
            page = self.current_page
            if page is not None:
                page.refresh()
            self._read_accounts()

    def _show_banner(self, status: NetworkStatus) -> None:
        if status.offline_since is not None:
            since = f"{status.offline_since.astimezone():%H:%M}"
            words = (
                tr("You are offline."),
                tr("Balances are from {time}. Nothing is lost; we keep trying.", time=since),
                "offline",
                tr("Try now"),
            )
        elif status.kind == "practice" and not self._banner_closed:
            words = (tr("Practice network:"), tr("tokens without value, the others are automatic."), "test_money", "")
        elif status.kind == "devnet" and not self._banner_closed:
            words = (
                tr("Devnet: test money."),
                tr("Nothing here has a price, and no money amounts are shown."),
                "test_money",
                "",
            )
        else:
            words = ("", "", "", "")
        if "".join(words) == self._banner_words:
            return
        self._banner_words = "".join(words)
        if self._banner is not None:
            self._main.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if not words[0]:
            return
        strong, text, icon, action = words
        self._banner = Banner(strong, text, icon=icon, action=action)
        if action:
            self._banner.activated.connect(self._retry)
        else:
            close = IconButton("x", tr("Close"), size=24)
            close.clicked.connect(self._close_banner)
            self._banner.add(close)
        self._main.insertWidget(0, self._banner)
        announce(self._banner, self._banner.paragraph.text)

    def _close_banner(self) -> None:
        self._banner_closed = True
        if self._banner is not None:
            self._banner.hide()

    def _retry(self) -> None:
        self._runner.run(lambda _progress: self._ports.network.retry(), owner=self)

    def _read_accounts(self) -> None:
        self._runner.run(lambda _progress: self._ports.session.accounts(), owner=self, on_result=self._take_accounts)

    def _take_accounts(self, accounts: tuple[Account, ...]) -> None:
        if not accounts or self._switching:
            return
        self.accounts = accounts
        if accounts[0].address != self._account.address:
            # The account in use was removed, or chosen elsewhere.
            self.use_account(accounts[0].address)
            return
        self._account = accounts[0]
        self._show_balances()
        port = self._ports.accounts
        if port is not None:
            self._runner.run(
                lambda _progress: port.balances(),
                owner=self,
                on_result=self._take_balances,
                # Pages say that the network does not answer; the switcher then shows no amounts.
                on_error=lambda _problem: None,
            )

    def _take_balances(self, balances: Mapping[int, tuple[Coins, ...]]) -> None:
        self._balances = dict(balances)
        self._show_balances()

    def _show_balances(self) -> None:
        def filled(account: Account) -> Account:
            free = self._balances.get(account.number, ())
            return replace(account, balance=free[0]) if free else account

        self.accounts = tuple(map(filled, self.accounts))
        self._account = filled(self._account)
        self.sidebar.account.set_account(self._account)
        for menu in self.dialog_host.findChildren(AccountMenu):
            menu.set_accounts(self.accounts)

    def _drop_pages(self) -> None:
        """Remove every page, with its jobs, and whatever stands over them."""
        for dialog in self.dialog_host.findChildren(Dialog):
            dialog.reject()
        self._history.clear()
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()
        for spec in self.specs:
            self.sidebar.set_count(spec.key, 0, hot=False)

    def _switched(self, account: Account) -> None:
        self._switching = False
        self._account = account
        self._show_balances()
        self._read_accounts()
        if self._current is not None:
            self._show(self._current, "")

    def _switch_failed(self, problem: Problem) -> None:
        self.show_problem(problem)
        self._switched(self._account)
