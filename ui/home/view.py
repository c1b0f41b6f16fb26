"""Home: needs first, then three tiles, then what is under way and what fits."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.bridge import Problem, Runner
from ui.components.account_badge import KIND_ICONS
from ui.components.button import Button, Kind
from ui.components.card import Card, Divider
from ui.components.countdown import Countdown, utc_now
from ui.components.empty_state import EmptyState
from ui.components.icon import IconTile, Tone
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.paragraph import Paragraph
from ui.components.row_list import RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.components.scroll import BAR_PX, Scroll
from ui.components.stat_tile import StatTile
from ui.format import format_count, format_long_day, format_weekday_time
from ui.format.duration import format_duration
from ui.format.untrusted import clean
from ui.home import models
from ui.home.tiles import fill_earned, fill_revealed, fill_stake
from ui.i18n import tr
from ui.ports import Fit, HomeOverview, HomePort, Need, UnderWay
from ui.shell.navigator import Navigator
from ui.shell.page import StatePage

_ROWS = 4
_STACK_BELOW, _TILES_BELOW = 860, 720
_SELL, _REQUESTS = "sell", "requests"


class HomePage(StatePage):
    """The page."""

    def __init__(self, port: HomePort, runner: Runner, navigator: Navigator) -> None:
        today = utc_now().astimezone()
        super().__init__(tr("Home"), format_long_day(today))
        self._port, self._runner, self._navigator = port, runner, navigator
        if navigator.has_page(_SELL):
            sell = Button(tr("Sell data"), icon="add")
            sell.clicked.connect(lambda: navigator.open(_SELL))
            sell.set_blocked(navigator.account.why_not_sell)
            self.header_actions.addWidget(sell)
        body = QWidget()
        self._body = Column(body, gap=16, margins=(28, 4, 28 - BAR_PX, 24))
        self.needs_box = Column()
        self._body.addLayout(self.needs_box)
        self._tiles = Row(gap=16)
        self.earned = StatTile(tr("Earned"), "earn", tr("History") if navigator.has_page("wallet") else "")
        ledger = tr("Privacy") if navigator.has_page("privacy") else ""
        self.revealed = StatTile(tr("Revealed"), "reveal", ledger, color="privacy")
        self.stake = StatTile(tr("Stake"), "stake", tr("Wallet") if navigator.has_page("wallet") else "")
        for tile in (self.earned, self.revealed, self.stake):
            self._tiles.addWidget(tile, 1)
        self.earned.opened.connect(lambda: navigator.open("wallet"))
        self.revealed.opened.connect(lambda: navigator.open("privacy"))
        self.stake.opened.connect(lambda: navigator.open("wallet"))
        self._body.addLayout(self._tiles)
        self._lists = Row(gap=16)
        self._body.addLayout(self._lists)
        self._body.addStretch(1)
        self.content.addWidget(Scroll(body, max_width=1440))
        self._under_way: RowModel[UnderWay] = RowModel(
            lambda sale: f"{clean(sale.title)}. {clean(sale.state)}. {models.money(sale.amount)}",
            lambda sale: sale.sale,
        )
        self._fits: RowModel[Fit] = RowModel(
            lambda fit: f"{clean(fit.title)}. {clean(fit.note)}. {models.money(fit.net)}", lambda fit: fit.request
        )
        self._loaded = False
        self._need_rows: list[Row] = []

    def refresh(self) -> None:
        """Read Home again; what is shown stays until the answer is there."""
        if not self._loaded:
            self.show_loading()
        self._runner.run(
            lambda _progress: self._port.overview(), owner=self, on_result=self._show, on_error=self._failed
        )

    def set_room(self, units: float) -> None:
        """Stack the lists, and on very narrow windows the tiles too."""
        super().set_room(units)
        margin = 16 if units < _TILES_BELOW else 28
        self._body.set_metrics(16, (margin, 4, margin - BAR_PX, 24))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._tiles.setDirection(down if units < _TILES_BELOW else across)
        self._lists.setDirection(down if units < _STACK_BELOW else across)
        self._turn_needs()

    def _failed(self, problem: Problem) -> None:
        if self._loaded:
            self._navigator.show_problem(problem)
        else:
            self.show_problem(problem)

    def _show(self, overview: HomeOverview) -> None:
        self._loaded = True
        self._navigator.set_count("home", len(overview.needs), hot=True)
        self._navigator.set_count("sell", len(overview.under_way))
        self._show_needs(models.order_needs(overview.needs), overview)
        fill_earned(self.earned, overview.earned)
        fill_revealed(self.revealed, overview.revealed)
        fill_stake(self.stake, overview.stake)
        clear(self._lists)
        self._lists.addWidget(self._under_way_card(overview), 5, Qt.AlignmentFlag.AlignTop)
        self._lists.addWidget(self._fits_card(overview), 4, Qt.AlignmentFlag.AlignTop)
        self.show_content()

    def _show_needs(self, needs: list[Need], overview: HomeOverview) -> None:
        clear(self.needs_box)
        self._need_rows = []
        if not needs:
            if not overview.sources and not overview.under_way and not overview.revealed.sales:
                self.needs_box.addWidget(self._first_step(overview))
            return
        head = Row(gap=8, margins=(0, 0, 0, 8))
        head.addWidget(Label(tr("Needs you"), "heading"))
        near = [need.deadline for need in needs if need.deadline]
        count = tr("{n} thing", "{n} things", n=len(needs))
        if near:
            left = format_duration((min(near) - utc_now()).total_seconds())
            count = tr("{count}, the nearest in {duration}", count=count, duration=left)
        head.addWidget(Label(count, "body", "text3"))
        head.addStretch(1)
        self.needs_box.addLayout(head)
        card = Card(margins=(0, 0, 0, 0))
        for index, need in enumerate(needs):
            if index:
                card.body.addWidget(Divider())
            card.body.addWidget(self._need(need, "primary" if index == 0 else "secondary"))
        self.needs_box.addWidget(card)
        self._turn_needs()

    def _need(self, need: Need, kind: Kind) -> QWidget:
        row = Row(gap=16, margins=(16, 15, 16, 15))
        tone: Tone = "accent" if kind == "primary" else "neutral"
        top = Row(gap=16)
        top.addWidget(IconTile(need.kind, tone, 40, 18), 0, Qt.AlignmentFlag.AlignVCenter)
        words = Column(gap=2)
        words.addWidget(Label(clean(need.title, 160), "heading" if kind == "primary" else "body_strong", elide=True))
        words.addWidget(Paragraph(clean(need.text, 300), "body", "text2"))
        top.addLayout(words, 1)
        row.addLayout(top, 1)
        side = Row(gap=16)
        side.addStretch(1)
        if need.deadline is not None:
            side.addWidget(self._deadline(need, need.deadline), 0, Qt.AlignmentFlag.AlignVCenter)
        button = Button(clean(need.action, 40), kind)
        button.clicked.connect(lambda: self._navigator.open(need.page, need.argument))
        if not self._navigator.has_page(need.page):
            button.hide()
        if need.page == _SELL:
            button.set_blocked(self._navigator.account.why_not_sell)
        side.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(side)
        self._need_rows.append(row)
        return boxed(row)

    @staticmethod
    def _deadline(need: Need, deadline: datetime) -> QWidget:
        column = Column(gap=2)
        column.addWidget(Countdown(deadline, need.started or utc_now()), 0, Qt.AlignmentFlag.AlignRight)
        until = Label(
            tr("until {deadline}", deadline=format_weekday_time(deadline.astimezone())), "small", "text3", tabular=True
        )
        column.addWidget(until, 0, Qt.AlignmentFlag.AlignRight)
        return boxed(column)

    def _turn_needs(self) -> None:
        down = self.units < _TILES_BELOW
        for row in self._need_rows:
            row.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)

    def _first_step(self, overview: HomeOverview) -> QWidget:
        card = Card(margins=(0, 0, 0, 0))
        account = self._navigator.account
        if account.why_not_sell:
            cannot = EmptyState(KIND_ICONS[account.kind], tr("This account cannot sell"), account.why_not_sell)
            cannot.add_action(tr("Use another account")).clicked.connect(self._navigator.open_accounts)
            card.body.addWidget(cannot)
            return card
        empty = EmptyState(
            "my_data",
            tr("Nothing here yet"),
            tr(
                "Add an export. It stays here. {n} request is open now.",
                "Add an export. It stays here. {n} requests are open now.",
                n=overview.open_requests,
            ),
        )
        if self._navigator.has_page(_SELL):
            empty.add_action(tr("Add data"), "primary", "add").clicked.connect(lambda: self._navigator.open(_SELL))
        if self._navigator.has_page(_REQUESTS):
            empty.add_action(tr("See what sells")).clicked.connect(lambda: self._navigator.open(_REQUESTS))
        card.body.addWidget(empty)
        return card

    def _under_way_card(self, overview: HomeOverview) -> Card:
        card = Card(margins=(0, 0, 0, 1))
        head = Row(gap=8, margins=(16, 11, 16, 11))
        head.addWidget(Label(tr("Under way"), "heading"))
        head.addStretch(1)
        head.addWidget(Label(models.under_way_total(overview), "small", "text3", tabular=True))
        card.body.addLayout(head)
        card.body.addWidget(Divider())
        if not overview.under_way:
            text = tr("Sales you start stand here, with what stopping would mean.")
            card.body.addWidget(EmptyState("sell", tr("No sale under way"), text, compact=True))
            return card
        self._under_way.set_rows(overview.under_way[:_ROWS])
        rows = RowList(
            tr("Under way"), self._under_way, RowDelegate(models.under_way_row, 60), fit=_ROWS, selectable=False
        )
        rows.opened.connect(self._open_sale)
        card.body.addWidget(rows)
        return card

    def _fits_card(self, overview: HomeOverview) -> Card:
        card = Card(margins=(0, 0, 0, 1))
        head = Row(gap=8, margins=(16, 11, 16, 11))
        # Without a source there is nothing they could fit.
        title = tr("Fits your data") if overview.sources else tr("Open requests")
        head.addWidget(Label(title, "heading"))
        head.addStretch(1)
        if self._navigator.has_page(_REQUESTS) and overview.fits_total:
            link = Button(tr("All {count}", count=format_count(overview.fits_total)), "ghost", link=True)
            link.clicked.connect(lambda: self._navigator.open(_REQUESTS))
            head.addWidget(link)
        card.body.addLayout(head)
        card.body.addWidget(Divider())
        if not overview.fits:
            if overview.sources:
                text = tr(
                    "{n} request is open, none for what you added.",
                    "{n} requests are open, none for what you added.",
                    n=overview.open_requests,
                )
            else:
                text = tr(
                    "{n} request is open. Add data to see whether it fits.",
                    "{n} requests are open. Add data to see which fit.",
                    n=overview.open_requests,
                )
            empty = EmptyState("requests", tr("Nothing fits, yet"), text, compact=True)
            if self._navigator.has_page(_REQUESTS):
                empty.add_action(tr("See what sells")).clicked.connect(lambda: self._navigator.open(_REQUESTS))
            card.body.addWidget(empty)
            return card
        self._fits.set_rows(overview.fits[:_ROWS])
        rows = RowList(title, self._fits, RowDelegate(models.fit_row, 60), fit=_ROWS, selectable=False)
        rows.opened.connect(self._open_request)
        card.body.addWidget(rows)
        return card

    def _open_sale(self, sale: object) -> None:
        if isinstance(sale, UnderWay):
            self._navigator.open(_SELL, sale.sale)

    def _open_request(self, fit: object) -> None:
        if isinstance(fit, Fit):
            self._navigator.open(_REQUESTS, fit.request)
