"""Settings: network, security, appearance, data folder, about."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.bridge import Problem, Runner
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Card
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.scroll import BAR_PX, Scroll
from ui.components.segmented import Segment, Segmented
from ui.components.select import Select
from ui.components.toast import Message
from ui.format.untrusted import clean
from ui.i18n import LANGUAGES, active, mark, speaks, tr
from ui.ports import MarketFacts, NetworkChoice, SettingsPort, SettingsValues
from ui.ports.care import CarePort
from ui.ports.ease import EasePort
from ui.ports.presence import PresencePort
from ui.settings.care import Care
from ui.settings.ease import ease_lines
from ui.settings.expert import ExpertSwitch
from ui.settings.keyring import KeyringSwitch
from ui.settings.limits import Limits
from ui.settings.market import market_card
from ui.settings.networks import Networks
from ui.settings.presence import presence_line
from ui.settings.rows import add_line, new_card
from ui.shell.nav_item import NavItem
from ui.shell.navigator import Navigator
from ui.shell.page import StatePage
from ui.shell.pages import WALLETS_PAGE
from ui.theme import theme
from ui.theme.theme import MAX_SCALE, MIN_SCALE, Appearance

if TYPE_CHECKING:
    from collections.abc import Callable

_INDEX_PX, _CARD_PX, _INDEX_BELOW = 216, 704, 820
_LOCK_CHOICES = (
    ("5", mark("5 minutes")),
    ("10", mark("10 minutes")),
    ("30", mark("30 minutes")),
    ("60", mark("1 hour")),
    ("0", mark("Never")),
)
_APPEARANCES: dict[str, Appearance] = {"system": "system", "light": "light", "dark": "dark"}


class SettingsPage(StatePage):
    """The page."""

    def __init__(
        self,
        port: SettingsPort,
        runner: Runner,
        navigator: Navigator,
        ease: EasePort | None = None,
        care: CarePort | None = None,
        presence: PresencePort | None = None,
    ) -> None:
        super().__init__(tr("Settings"))
        self._port, self._runner, self._navigator, self._ease = port, runner, navigator, ease
        self._networks = Networks(port, care, runner, navigator, self._reread, self)
        self._care = Care(care, runner, navigator, self._reread, self)
        self._limits = Limits(care, runner, navigator, self) if care is not None else None
        self._presence = presence
        self._can_accept = care is not None
        self._values: SettingsValues | None = None
        self._sections: dict[str, QWidget] = {}
        self._waiting: list[tuple[str, str, Callable[[], QWidget]]] = []
        self._position = 0
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._build)
        row = Row(gap=28, margins=(16, 0, 0, 0))
        self._index = QWidget()
        self._index_column = Column(self._index, gap=2)
        row.addWidget(self._index, 0, Qt.AlignmentFlag.AlignTop)
        body = QWidget()
        self._body = Column(body, gap=8, margins=(0, 4, 28 - BAR_PX, 32))
        self._scroll = Scroll(body, max_width=_CARD_PX + 28 - BAR_PX)
        row.addWidget(self._scroll, 1)
        self.content.addLayout(row)
        self._wanted = ""
        theme().changed.connect(self._scale_changed)
        self._size_label = Label("", "body", tabular=True)

    def refresh(self) -> None:
        """Read the values again."""
        if self._values is None:
            self.show_loading(4)
        self._runner.run(lambda _progress: self._port.values(), owner=self, on_result=self._show, on_error=self._failed)

    def set_room(self, units: float) -> None:
        """Drop the index on narrow windows."""
        super().set_room(units)
        self._index.setVisible(units >= _INDEX_BELOW)
        self._index.setFixedWidth(theme().px(_INDEX_PX))

    def open_argument(self, argument: str) -> None:
        """Scroll to a section by key."""
        self._wanted = argument
        self._scroll_to(argument)

    def perform(self, action: str) -> bool:
        """Open the dialog of an action."""
        acts = {"backup": self._care.back_up, "restore": self._care.restore}
        if action not in acts:
            return False
        acts[action]()
        return True

    def _failed(self, problem: Problem) -> None:
        if self._values is None:
            self.show_problem(problem)
        else:
            self._navigator.show_problem(problem)

    def _show(self, values: SettingsValues) -> None:
        if values == self._values:
            return
        self._values = values
        self._position = self._scroll.verticalScrollBar().value()
        clear(self._body)
        self._sections = {}
        market = values.market
        self._waiting = [
            ("network", tr("Network"), lambda: self._networks.card(values)),
            ("security", tr("Security and backup"), lambda: self._security(values)),
            *([("limits", tr("Limits"), self._limits.card)] if self._limits is not None else []),
            ("appearance", tr("Appearance and language"), self._appearance),
            ("data", tr("Data folder"), lambda: self._data(values)),
            *([("market", tr("Market"), lambda: self._market(market, values.accepted))] if market is not None else []),
            ("about", tr("About and licences"), lambda: self._about(values)),
        ]
        self._turn.start()

    def _build(self) -> None:
        """Make one section a turn: all at once they would hold the window up for longer than anybody should notice."""
        if self._waiting:
            key, title, make = self._waiting.pop(0)
            self._section(key, title, make())
            self._turn.start()
            return
        self._body.addStretch(1)
        self._build_index()
        self.show_content()
        position = self._position
        QTimer.singleShot(0, self, lambda: self._settle(position))

    def _settle(self, position: int) -> None:
        if self._wanted:
            self._scroll_to(self._wanted)
            self._wanted = ""
        else:
            self._scroll.verticalScrollBar().setValue(position)

    def _section(self, key: str, title: str, card: QWidget) -> None:
        holder = QWidget()
        column = Column(holder, gap=8, margins=(0, 0, 0, 16))
        column.addWidget(Label(title, "heading"))
        column.addWidget(card)
        holder.setAccessibleName(title)
        self._sections[key] = holder
        self._body.addWidget(holder)

    def _build_index(self) -> None:
        clear(self._index_column)
        icons = {
            "network": "browsing",
            "security": "stake",
            "limits": "gauge",
            "appearance": "palette",
            "data": "folder",
            "market": "funded",
            "about": "info",
        }
        group = QButtonGroup(self._index)
        for key, holder in self._sections.items():
            item = NavItem(key, holder.accessibleName(), icons[key])
            item.setChecked(key == "network")
            item.clicked.connect(self._index_clicked)
            group.addButton(item)
            self._index_column.addWidget(item)

    def _index_clicked(self) -> None:
        item = self.sender()
        if isinstance(item, NavItem):
            # After what a page just filled still has to do: it goes back to where it was scrolled to.
            key = item.key
            QTimer.singleShot(0, self, lambda: self._scroll_to(key))

    def _scroll_to(self, key: str) -> None:
        holder = self._sections.get(key)
        if holder is not None:
            self._scroll.verticalScrollBar().setValue(max(0, holder.y() - theme().px(4)))

    def choose_network(self, choice: NetworkChoice) -> None:
        """Change the network; real money and sales that would wait are confirmed first."""
        self._networks.choose(choice)

    def _reread(self) -> None:
        self._values = None
        self.refresh()

    def _market(self, market: MarketFacts, accepted: str) -> Card:
        return market_card(market, accepted, self._care.accept_program if self._can_accept else None)

    def _security(self, values: SettingsValues) -> Card:
        card = new_card()
        if values.backup_checked:
            words, badge = tr("Written down and checked."), Badge(tr("Checked"), "ok", "positive")
        else:
            words = tr("Not checked yet. Wallets shows and checks them.")
            badge = Badge(tr("Not checked"), "warning", "warning")
        controls: list[QWidget] = [badge]
        if self._navigator.has_page(WALLETS_PAGE):
            wallets = Button(tr("Wallets"))
            wallets.clicked.connect(lambda: self._navigator.open(WALLETS_PAGE))
            controls.append(wallets)
        add_line(card, tr("Wallets and recovery words"), words, *controls)
        self._care.add_passphrase(card)
        self._care.add_backup(card)
        choices = [(key, tr(text)) for key, text in _LOCK_CHOICES]
        lock = Select(tr("Lock after"), choices, str(values.lock_after_min))
        lock.activated.connect(lambda _index: self._store_lock(lock.current))
        add_line(card, tr("Lock after"), tr("Keys are wiped from memory. Duties with deadlines go on."), lock)
        keyring = KeyringSwitch(self._port, self._runner, self._navigator, opens=values.keyring)
        text = tr("Anyone signed in to this computer can then unlock.")
        if values.keyring is None:
            text = tr("This computer has no keyring that we can use.")
        add_line(card, tr("Unlock with this computer's keyring"), text, keyring)
        words = tr("Other people's transactions only, and you type it out each time. Off, they are refused.")
        expert = ExpertSwitch(self._port, self._runner, self._navigator, enabled=values.expert)
        add_line(card, tr("Sign what cannot be read"), words, expert)
        return card

    def _store_lock(self, minutes: str) -> None:
        self._runner.run(lambda _progress: self._port.set_lock_after(int(minutes)), owner=self)

    def _appearance(self) -> Card:
        card = new_card()
        segments = [
            Segment("system", tr("System"), "monitor"),
            Segment("light", tr("Light"), "sun"),
            Segment("dark", tr("Dark"), "moon"),
        ]
        choice = Segmented(tr("Theme"), segments, theme().appearance)
        choice.chosen.connect(self._set_appearance)
        add_line(card, tr("Theme"), tr("Follows the system unless you choose."), choice)
        add_line(card, tr("Language"), tr("It also decides how numbers and dates are written."), self._language())
        sizes = Row(gap=8)
        smaller = Button("−")  # noqa: RUF001 - a real minus sign
        smaller.setAccessibleName(tr("Smaller text"))
        smaller.clicked.connect(lambda: self._navigator.request_text_scale(theme().scale - 0.1))
        larger = Button("+")
        larger.setAccessibleName(tr("Larger text"))
        larger.clicked.connect(lambda: self._navigator.request_text_scale(theme().scale + 0.1))
        self._size_label = Label("", "body", tabular=True)
        self._smaller, self._larger = smaller, larger
        self._scale_changed()
        for part in (smaller, self._size_label, larger):
            sizes.addWidget(part)
        text = tr("Ctrl+= and Ctrl+− change it anywhere, Ctrl+0 puts it back.")  # noqa: RUF001 - a real minus sign
        add_line(card, tr("Text size"), text, boxed(sizes))
        if self._ease is not None:
            for line in ease_lines(self._ease, self._runner):
                add_line(card, line.title, line.text, line.control)
        if self._presence is not None:
            add_line(card, *presence_line(self._presence, self._runner))
        return card

    def _language(self) -> QWidget:
        """The choice, and under it when it takes effect once another one is made."""
        column = Column(gap=4)
        names = [("system", tr("System")), *LANGUAGES.items()]
        select = Select(tr("Language"), names, self._port.language)
        later = Label(tr("From the next start on."), "small", "warning")
        later.hide()
        select.activated.connect(lambda _index: self._set_language(select.current, later))
        column.addWidget(select)
        column.addWidget(later)
        return boxed(column)

    def _set_language(self, choice: str, later: Label) -> None:
        later.setVisible(speaks(choice) != active().code)
        self._runner.run(lambda _progress: self._port.set_language(choice), owner=self)

    def _set_appearance(self, key: str) -> None:
        appearance = _APPEARANCES[key]
        theme().apply(appearance, theme().scale)
        self._runner.run(lambda _progress: self._port.set_appearance(appearance), owner=self)

    def _scale_changed(self) -> None:
        if self._values is None:
            return
        scale = theme().scale
        self._size_label.setText(f"{scale:.0%}".replace("%", " %"))
        self._smaller.set_blocked("" if scale > MIN_SCALE else tr("This is the smallest size."))
        self._larger.set_blocked("" if scale < MAX_SCALE else tr("This is the largest size."))

    def _data(self, values: SettingsValues) -> Card:
        card = new_card()
        show = Button(tr("Show folder"), icon="folder-open")
        show.clicked.connect(self._open_folder)
        size = active().locale.toString(values.data_bytes / 1_000_000, "f", 1)
        used = tr("{size} MB used. Keys and data are encrypted here.", size=size)
        add_line(card, clean(values.data_folder, 200), used, show)
        self._care.add_folder(card, values)
        return card

    def _open_folder(self) -> None:
        self._runner.run(lambda _progress: self._port.open_data_folder(), owner=self)

    def _about(self, values: SettingsValues) -> Card:
        card = new_card()
        copy = Button(tr("Copy version"), icon="copy")
        copy.clicked.connect(lambda: self._copy(values.version))
        add_line(card, f"Gleaner {clean(values.version, 40)}", tr("Apache-2.0. Nothing is reported to anybody."), copy)
        licences = tr(
            "Inter and JetBrains Mono: SIL Open Font License 1.1. Icons: Lucide, ISC. Qt: LGPL 3, linked dynamically."
        )
        add_line(card, tr("Fonts, icons and libraries"), licences)
        return card

    def _copy(self, version: str) -> None:
        from ui.components.clipboard import copy_text

        copy_text(f"Gleaner {version}")
        self._navigator.notify(Message(tr("Version copied")))
