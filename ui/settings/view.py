"""Settings: network, security, appearance, data folder, about."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.bridge import Problem, Runner
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.choice import Radio, Switch
from ui.components.dialog import Dialog
from ui.components.facts import Facts
from ui.components.hash_pill import HashPill
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.paragraph import Paragraph
from ui.components.scroll import BAR_PX, Scroll
from ui.components.segmented import Segment, Segmented
from ui.components.select import Select
from ui.components.toast import Message
from ui.format.money import format_amount
from ui.format.untrusted import clean
from ui.i18n import LANGUAGES, active, speaks, tr
from ui.ports import MarketFacts, NetworkChoice, SettingsPort, SettingsValues
from ui.ports.ease import EasePort
from ui.settings.ease import ease_lines
from ui.settings.expert import ExpertSwitch
from ui.shell.nav_item import NavItem
from ui.shell.navigator import Navigator
from ui.shell.page import StatePage
from ui.shell.pages import WALLETS_PAGE
from ui.theme import theme
from ui.theme.theme import MAX_SCALE, MIN_SCALE, Appearance

_INDEX_PX, _CARD_PX, _INDEX_BELOW = 216, 704, 820
_LOCK_CHOICES = [("5", "5 minutes"), ("10", "10 minutes"), ("30", "30 minutes"), ("60", "1 hour"), ("0", "Never")]
_APPEARANCES: dict[str, Appearance] = {"system": "system", "light": "light", "dark": "dark"}


class SettingsPage(StatePage):
    """The page."""

    def __init__(self, port: SettingsPort, runner: Runner, navigator: Navigator, ease: EasePort | None = None) -> None:
        super().__init__("Settings")
        self._port, self._runner, self._navigator, self._ease = port, runner, navigator, ease
        self._values: SettingsValues | None = None
        self._sections: dict[str, QWidget] = {}
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

    def _failed(self, problem: Problem) -> None:
        if self._values is None:
            self.show_problem(problem)
        else:
            self._navigator.show_problem(problem)

    def _show(self, values: SettingsValues) -> None:
        if values == self._values:
            return
        self._values = values
        position = self._scroll.verticalScrollBar().value()
        clear(self._body)
        self._sections = {}
        self._section("network", "Network", self._network(values))
        self._section("security", "Security and backup", self._security(values))
        self._section("appearance", "Appearance", self._appearance())
        self._section("data", "Data folder", self._data(values))
        if values.market is not None:
            self._section("market", "Market", self._market(values.market))
        self._section("about", "About and licences", self._about(values))
        self._body.addStretch(1)
        self._build_index()
        self.show_content()
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

    def _line(self, card: Card, title: str, text: str, control: QWidget | None = None) -> Row:
        if card.body.count():
            card.body.addWidget(Divider())
        row = Row(gap=16, margins=(16, 10, 16, 10))
        words = Column(gap=1)
        words.addWidget(Label(title, "body_medium"))
        if text:
            words.addWidget(Paragraph(text, "small", "text2"))
        row.addLayout(words, 1)
        if control is not None:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)
        return row

    def _network(self, values: SettingsValues) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        group = QButtonGroup(card)
        for choice in values.networks:
            if card.body.count():
                card.body.addWidget(Divider())
            row = Row(gap=12, margins=(16, 10, 16, 10))
            radio = Radio("", choice.name)
            radio.setChecked(choice.key == values.network)
            radio.clicked.connect(self._network_clicker(choice))
            group.addButton(radio)
            row.addWidget(radio)
            words = Column(gap=1)
            words.addWidget(Label(clean(choice.name, 60), "body_medium", elide=True))
            words.addWidget(Paragraph(clean(choice.note, 200), "small", "text2"))
            row.addLayout(words, 1)
            if choice.kind == "mainnet":
                row.addWidget(Badge("Real money", "earn", "neutral"))
            else:
                row.addWidget(Badge("Test money", "test_money", "warning"))
            card.body.addLayout(row)
        if values.rpc_url:
            self._line(card, "Server", clean(values.rpc_url, 200))
        return card

    def _network_clicker(self, choice: NetworkChoice) -> "_NetworkClick":
        return _NetworkClick(self, choice)

    def choose_network(self, choice: NetworkChoice) -> None:
        """Change the network; real money is confirmed first."""
        if self._values is None or choice.key == self._values.network:
            return
        if choice.kind != "mainnet":
            self._set_network(choice.key)
            return
        dialog = Dialog("Use real money?", icon="warning", tone="warning", width=460)
        text = "From then on tokens have a price, and what you sign moves them for good."
        dialog.body.addWidget(Paragraph(text, "body", "text"))
        stay = Button("Stay on test money", large=True)
        stay.clicked.connect(dialog.reject)
        go = Button("Use Mainnet", "primary", large=True)
        go.clicked.connect(dialog.accept)
        dialog.footer.addWidget(stay)
        dialog.footer.addWidget(go)
        dialog.closed.connect(lambda accepted: self._set_network(choice.key) if accepted else self._reread())
        dialog.open_over(self._navigator.dialog_host, stay)

    def _set_network(self, key: str) -> None:
        self._runner.run(
            lambda _progress: self._port.set_network(key), owner=self, on_result=lambda _none: self._reread()
        )

    def _reread(self) -> None:
        self._values = None
        self.refresh()

    def _security(self, values: SettingsValues) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        words = (
            "Written down and checked." if values.backup_checked else "Not checked yet. Wallets shows and checks them."
        )
        badge = (
            Badge("Checked", "ok", "positive") if values.backup_checked else Badge("Not checked", "warning", "warning")
        )
        row = self._line(card, "Wallets and recovery words", words, badge)
        if self._navigator.has_page(WALLETS_PAGE):
            wallets = Button("Wallets")
            wallets.clicked.connect(lambda: self._navigator.open(WALLETS_PAGE))
            row.addWidget(wallets, 0, Qt.AlignmentFlag.AlignVCenter)
        lock = Select("Lock after", _LOCK_CHOICES, str(values.lock_after_min))
        lock.activated.connect(lambda _index: self._store_lock(lock.current))
        self._line(card, "Lock after", "Keys are wiped from memory. Duties with deadlines go on.", lock)
        keyring = Switch("Unlock with this computer's keyring")
        keyring.setChecked(bool(values.keyring))
        keyring.setEnabled(values.keyring is not None)
        keyring.clicked.connect(self._store_keyring)
        text = "Anyone signed in to this computer can then unlock."
        if values.keyring is None:
            text = "This computer has no keyring that we can use."
        self._line(card, "Unlock with this computer's keyring", text, keyring)
        words = tr("Other people's transactions only, and you type it out each time. Off, they are refused.")
        expert = ExpertSwitch(self._port, self._runner, self._navigator, enabled=values.expert)
        self._line(card, tr("Sign what cannot be read"), words, expert)
        return card

    def _store_lock(self, minutes: str) -> None:
        self._runner.run(lambda _progress: self._port.set_lock_after(int(minutes)), owner=self)

    def _store_keyring(self, enabled: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self._runner.run(lambda _progress: self._port.set_keyring(enabled=enabled), owner=self)

    def _appearance(self) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        segments = [
            Segment("system", "System", "monitor"),
            Segment("light", "Light", "sun"),
            Segment("dark", "Dark", "moon"),
        ]
        choice = Segmented("Theme", segments, theme().appearance)
        choice.chosen.connect(self._set_appearance)
        self._line(card, "Theme", "Follows the system unless you choose.", choice)
        self._line(card, tr("Language"), tr("It also decides how numbers and dates are written."), self._language())
        sizes = Row(gap=8)
        smaller = Button("−")  # noqa: RUF001 - a real minus sign
        smaller.setAccessibleName("Smaller text")
        smaller.clicked.connect(lambda: self._navigator.request_text_scale(theme().scale - 0.1))
        larger = Button("+")
        larger.setAccessibleName("Larger text")
        larger.clicked.connect(lambda: self._navigator.request_text_scale(theme().scale + 0.1))
        self._size_label = Label("", "body", tabular=True)
        self._smaller, self._larger = smaller, larger
        self._scale_changed()
        for part in (smaller, self._size_label, larger):
            sizes.addWidget(part)
        self._line(card, "Text size", "Ctrl+= and Ctrl+− change it anywhere, Ctrl+0 puts it back.", boxed(sizes))  # noqa: RUF001
        if self._ease is not None:
            for line in ease_lines(self._ease, self._runner):
                self._line(card, line.title, line.text, line.control)
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
        self._smaller.set_blocked("" if scale > MIN_SCALE else "This is the smallest size.")
        self._larger.set_blocked("" if scale < MAX_SCALE else "This is the largest size.")

    def _data(self, values: SettingsValues) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        show = Button("Show folder", icon="folder-open")
        show.clicked.connect(self._open_folder)
        used = f"{values.data_bytes / 1_000_000:,.1f} MB used. Keys and data are encrypted here."
        self._line(card, clean(values.data_folder, 200), used, show)
        return card

    def _open_folder(self) -> None:
        self._runner.run(lambda _progress: self._port.open_data_folder(), owner=self)

    def _market(self, market: MarketFacts) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        same = market.deployed_hash == market.shipped_hash
        words = (
            "Byte for byte the one this app came with."
            if same
            else "Not the one this app came with: what it does is not what we describe. Do not sign here."
        )
        badge = Badge("As shipped", "ok", "positive") if same else Badge("Another program", "warning", "danger")
        self._line(card, "Program", words, badge)
        pills = Facts("small", right=False, gap=6)
        pills.add("Address", HashPill(market.program, "program address"))
        pills.add("SHA-256 on chain", HashPill(market.deployed_hash, "hash of the deployed program"))
        if not same:
            pills.add("SHA-256 shipped", HashPill(market.shipped_hash, "hash of the shipped program"))
        for name, key in (("May replace it", market.upgrade_authority), ("May pause, propose rules", market.authority)):
            pills.add(name, HashPill(key, name.lower()) if key else "nobody")
        holder = Column(margins=(16, 0, 16, 12))
        holder.addWidget(pills)
        card.body.addLayout(holder)
        if market.steerable:
            draw = "By the hash of a slot. Whoever leads that slot can influence it."
            lots = Badge("Slot hashes", "warning", "warning")
        else:
            draw = "By Switchboard, which nobody here can steer. After three misses the hash of a slot is taken."
            lots = Badge("Switchboard", "ok", "positive")
        self._line(card, "How reviewers are drawn", draw, lots)
        insured = format_amount(market.insurance.base_units, market.insurance.asset).text
        text = f"{insured} repay challengers of wrong verdicts. What it does not hold, it cannot repay."
        self._line(card, "Insurance", text)
        rules = "They hold for new requests. A request keeps the rules it was opened under."
        if market.pending_rules:
            rules += f" Number {market.pending_rules} waits to become current."
        paused = Badge("Paused", "pause", "warning") if market.paused else None
        if market.paused:
            rules += " New requests and submissions are paused; everything under way goes on."
        self._line(card, f"Rules, number {market.rules}", rules, paused)
        return card

    def _about(self, values: SettingsValues) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        copy = Button("Copy version", icon="copy")
        copy.clicked.connect(lambda: self._copy(values.version))
        self._line(card, f"Gleaner {clean(values.version, 40)}", "Apache-2.0. Nothing is reported to anybody.", copy)
        licences = (
            "Inter and JetBrains Mono: SIL Open Font License 1.1. Icons: Lucide, ISC. Qt: LGPL 3, linked dynamically."
        )
        self._line(card, "Fonts, icons and libraries", licences)
        return card

    def _copy(self, version: str) -> None:
        from ui.components.clipboard import copy_text

        copy_text(f"Gleaner {version}")
        self._navigator.notify(Message("Version copied"))


class _NetworkClick:
    """A slot that knows which network was clicked."""

    def __init__(self, page: SettingsPage, choice: NetworkChoice) -> None:
        self._page, self._choice = page, choice

    def __call__(self, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - slot of a Qt signal
        self._page.choose_network(self._choice)
