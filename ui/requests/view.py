"""The Requests page: search and filters, the list, the panel of the chosen request."""

from __future__ import annotations

import asyncio
import gc
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ui.components.card import Plane
from ui.components.empty_state import EmptyState
from ui.components.file_dialog import ask_file
from ui.components.layout import Column, Row
from ui.components.row_list import RowList
from ui.components.row_model import RowModel
from ui.format import Asset, format_count
from ui.i18n import tr
from ui.requests import models, rows
from ui.requests.catalogue import SMALL, Catalogue
from ui.requests.delegate import RequestDelegate, TableHead
from ui.requests.detail import RequestDetail, source_dialog
from ui.requests.filters import FilterBar
from ui.requests.models import Filters, Offer
from ui.shell.page import StatePage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from app.browse.model import Fit, RequestView, Terms
    from ui.bridge import Job, Problem, Progress, Runner
    from ui.requests.ports import RequestsPort
    from ui.shell.navigator import Navigator

GLN = Asset("GLN", 6)
_TERMS_AHEAD = 200
_REST_MS = 60
_WIDE, _SINGLE, _ROOMY = 1000, 720, 1500


class RequestsPage(StatePage):
    """What the person can sell.

    Args:
        port: requests from the app.
        runner: runs the port's methods.
        navigator: opens the sale.
        stake: the market's stake token, in which risks are shown.
        choose_file: asks for a file; replaced where there is no one to ask.
    """

    def __init__(
        self,
        port: RequestsPort,
        runner: Runner,
        navigator: Navigator,
        *,
        stake: Asset = GLN,
        choose_file: Callable[[QWidget, str, Callable[[str], None]], None] = ask_file,
    ) -> None:
        super().__init__(tr("Requests"), tr("What you can sell now"))
        self._port, self._runner, self._navigator, self._stake = port, runner, navigator, stake
        self._choose_file = choose_file
        self._offers: dict[str, Offer] = {}
        self._catalogue = Catalogue((), "net")
        self._touched: set[str] = set()
        self._sorting: Job | None = None
        self._sort_again = False
        self._order = "net"
        self._selected = ""
        self._path = ""
        self._loading: Job | None = None
        self._fitting: Job | None = None
        self._mode = "wide"
        self.bar = FilterBar()
        self.bar.changed.connect(self._filter_by)
        # The list answers each key at once; the count, which lays the page out anew, and the panel follow when the
        # fingers rest.
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._rested)
        self.bar.sorted.connect(self._sort)
        self._model: RowModel[Offer] = RowModel(
            lambda offer: rows.describe(offer, time.time(), stake), lambda offer: offer.request.address
        )
        self._delegate = RequestDelegate(lambda offer: rows.row_of(_offer(offer), time.time(), stake))
        self.list = RowList(tr("Requests"), self._model, self._delegate, ground="surface")
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self.head = TableHead()
        self.detail = RequestDetail(stake, navigator.account.why_not_sell)
        self.detail.sale_asked.connect(self._start_sale)
        self.detail.file_asked.connect(self._ask_file)
        self.detail.source_asked.connect(self._show_source)
        self._build()

    def _build(self) -> None:
        self.content.addWidget(self.bar)
        row = Row()
        self._table = Plane("surface", "t")
        column = Column(self._table, margins=(0, 1, 0, 0))
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        self._nothing = EmptyState("requests", tr("Nothing matches"), "")
        self._clear = self._nothing.add_action(tr("Clear filters"), icon="x")
        self._clear.clicked.connect(self.bar.clear)
        column.addWidget(self._nothing, 1)
        self._nothing.hide()
        row.addWidget(self._table, 1)
        row.addWidget(self.detail)
        self.content.addLayout(row, 1)
        self.list.verticalScrollBar().rangeChanged.connect(self._align_head)

    # Reading

    def refresh(self) -> None:
        """Read the requests again; what is shown stays until the answer is there."""
        if self._loading is not None and self._loading.is_running:
            return
        if not self._offers:
            self.show_loading(9, 56)
        self._touched.clear()
        before, order = self._offers, self._order

        async def work(_progress: Progress) -> tuple[dict[str, Offer], Catalogue]:
            requests = await self._port.list()
            if len(requests) <= SMALL:
                return _prepare(requests, before, order)
            return await asyncio.to_thread(_prepare, requests, before, order, gently=True)

        self._loading = self._runner.run(
            work, owner=self, on_result=lambda found: self._loaded(*found), on_error=self._failed
        )

    @property
    def is_busy(self) -> bool:
        """Whether requests are read or sorted at this moment."""
        return any(job is not None and job.is_running for job in (self._loading, self._sorting))

    def _loaded(self, offers: dict[str, Offer], catalogue: Catalogue) -> None:
        for address in self._touched & offers.keys() & self._offers.keys():
            offers[address] = replace(self._offers[address], request=offers[address].request)
        self._offers = offers
        self.bar.set_kinds(catalogue.kinds)
        self._navigator.set_count("requests", len(offers))
        if not offers:
            self._catalogue = catalogue
            self._show_no_requests()
            return
        self.show_content()
        if self._touched or catalogue.order != self._order:
            self._rebuild()
        else:
            self._take_catalogue(catalogue)
        self._read_terms(catalogue.offers)

    def _rebuild(self) -> None:
        """Sort again after offers or the order changed; many of them beside the window."""
        if len(self._offers) <= SMALL:
            self._take_catalogue(Catalogue(self._offers.values(), self._order, self._catalogue))
            return
        if self._sorting is not None and self._sorting.is_running:
            self._sort_again = True
            return
        self._sort_again = False
        offers, order, before = list(self._offers.values()), self._order, self._catalogue
        self._sorting = self._runner.run(
            lambda _progress: asyncio.to_thread(Catalogue, offers, order, before, gently=True),
            owner=self,
            on_result=self._take_catalogue,
        )
        self._sorting.finished.connect(self._sorted)

    def _sorted(self) -> None:
        self._sorting = None
        if self._sort_again:
            self._rebuild()

    def _take_catalogue(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._filter(self.bar.filters)

    def _change(self, offer: Offer) -> None:
        """Take another state of an offer."""
        self._offers[offer.request.address] = offer
        self._touched.add(offer.request.address)
        if len(self._offers) <= SMALL:
            self._rebuild()
        else:
            self._catalogue.put(offer)
            self._model.changed(offer.request.address)

    def _failed(self, problem: Problem) -> None:
        if self._offers:
            self._navigator.show_problem(problem)
        else:
            self.show_problem(problem)

    def _show_no_requests(self) -> None:
        text = tr("Nobody asks for data at this moment. New requests appear here by themselves.")
        button = self.show_empty("requests", tr("No requests are open"), text, tr("Look again"), "refresh-cw")
        if button is not None:
            button.clicked.connect(self.refresh)

    def _read_terms(self, offers: list[Offer]) -> None:
        """Work out the terms of the first rows; the others follow when they are chosen."""
        wanted = [(offer.request, offer.records) for offer in offers[:_TERMS_AHEAD]]

        async def work(_progress: Progress) -> dict[str, Terms]:
            return {request.address: await self._port.terms(request, records) for request, records in wanted}

        self._runner.run(work, owner=self, on_result=self._take_terms, on_error=self.detail.show_terms_problem)

    def _take_terms(self, terms: dict[str, Terms]) -> None:
        for address, values in terms.items():
            offer = self._offers.get(address)
            if offer is not None and offer.records == values.records:
                self._offers[address] = replace(offer, terms=values)
                self._touched.add(address)
        self._rebuild()
        if len(self._offers) > SMALL:
            self._show_selected()

    # Choosing

    def _filter_by(self, filters: Filters) -> None:
        self._resting.start()
        self._filter(filters)

    def _filter(self, filters: Filters) -> None:
        catalogue = self._catalogue
        ranks = catalogue.find(filters)
        self._model.show(catalogue.pick(ranks), lambda address: catalogue.rank_in(address, ranks))
        shown = len(ranks)
        nothing = shown == 0 and bool(self._offers)
        self.list.setVisible(not nothing)
        self._nothing.setVisible(nothing)
        if nothing:
            text = tr(
                "{n} request is open, not for these filters.",
                "{n} requests are open, none for these filters.",
                n=len(self._offers),
            )
            self._nothing.set_text(tr("Nothing fits"), text)
        if not self._resting.isActive():
            self.subtitle.setText(self._count_words(shown))
        self._keep_selection()

    def _rested(self) -> None:
        self.subtitle.setText(self._count_words(self._model.rowCount()))
        self._show_selected()

    def _count_words(self, shown: int) -> str:
        total = len(self._offers)
        if shown == total:
            return tr("{n} open, as read from the chain", "{n} open, as read from the chain", n=total)
        return tr("{shown} of {total} open", shown=format_count(shown), total=format_count(total))

    def _keep_selection(self) -> None:
        index = self._model.index_of(self._selected) if self._selected else self._model.index(0)
        if not index.isValid():
            index = self._model.index(0)
        self.detail.setVisible(self._model.rowCount() > 0 and (self._mode != "single" or self._shows_detail))
        if index.isValid():
            self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.list.setCurrentIndex(index)
            self.list.blockSignals(False)  # noqa: FBT003
            item = self._model.item(index)
            if item is not None:
                self._selected = item.request.address
                if not self._resting.isActive():
                    self._show_selected()

    def _sort(self, key: str) -> None:
        self._order = key
        self._rebuild()

    def _chosen(self, offer: Offer) -> None:
        self._selected = offer.request.address
        self._show_selected()

    def _opened(self, offer: Offer) -> None:
        self._chosen(offer)
        if self._mode == "single":
            self._show_detail_page(shown=True)
            self.detail.start.setFocus()

    def _show_selected(self) -> None:
        offer = self._offers.get(self._selected)
        if offer is None:
            return
        self.detail.show_offer(offer, self._path)
        if offer.terms is None:
            self._read_one(offer)
        if self._path and offer.fit is None:
            self._check(self._path)

    def _read_one(self, offer: Offer) -> None:
        request, records = offer.request, offer.records
        self._runner.run(
            lambda _progress: self._port.terms(request, records),
            owner=self,
            on_result=lambda terms: self._take_one(request.address, terms),
            on_error=self.detail.show_terms_problem,
        )

    def _take_one(self, address: str, terms: Terms) -> None:
        offer = self._offers.get(address)
        if offer is None or offer.records != terms.records:
            return
        self._change(replace(offer, terms=terms))
        # Few offers are sorted at once, and that shows the chosen one anew.
        if address == self._selected and len(self._offers) > SMALL:
            self.detail.show_offer(self._offers[address], self._path)

    # Doing

    def _ask_file(self) -> None:
        self._choose_file(self, tr("Choose a file to check"), self.check_file)

    def check_file(self, path: str) -> None:
        """Check how a file fits the chosen request, and every request chosen from now on."""
        self._path = path
        for offer in [one for one in self._offers.values() if one.fit is not None]:
            self._change(replace(offer, fit=None))
        self._check(path)

    def _check(self, path: str) -> None:
        offer = self._offers.get(self._selected)
        if offer is None:
            return
        if self._fitting is not None:
            self._fitting.cancel()
        request = offer.request
        self.detail.show_checking(path)
        self._fitting = self._runner.run(
            lambda _progress: self._port.fit(request, path),
            owner=self,
            on_result=lambda fit: self._take_fit(request.address, path, fit),
            on_error=lambda problem: self._fit_failed(request.address, path, problem),
        )
        self._fitting.finished.connect(self._forget_fitting)

    def _forget_fitting(self) -> None:
        if self._fitting is not None and not self._fitting.is_running:
            self._fitting = None

    def _take_fit(self, address: str, path: str, fit: Fit) -> None:
        offer = self._offers.get(address)
        if offer is None or path != self._path:
            return
        records = min(fit.usable, models.wanted_records(offer.request)) or offer.records
        terms = offer.terms if records == offer.records else None
        self._change(Offer(offer.request, records, terms, fit))
        if address == self._selected and len(self._offers) > SMALL:
            self._show_selected()

    def _fit_failed(self, address: str, path: str, problem: Problem) -> None:
        if path == self._path:
            self._path = ""
        if address == self._selected:
            self.detail.show_fit_problem(problem)

    def _start_sale(self) -> None:
        offer = self._offers.get(self._selected)
        if offer is not None and self.detail.start.isEnabled():
            # The sell page reads the rest of the argument as the file that was checked.
            self._navigator.open("sell", f"request:{offer.request.address}:{self._path}")

    def _show_source(self) -> None:
        offer = self._offers.get(self._selected)
        if offer is not None:
            source_dialog(offer).open_over(self._navigator.dialog_host)

    # Room

    def set_room(self, units: float) -> None:
        """Fold columns and panel to the width."""
        super().set_room(units)
        self._mode = "wide" if units >= _WIDE else "compact" if units >= _SINGLE else "single"
        side = {"wide": 28, "compact": 20, "single": 16}[self._mode]
        self._head_row.set_metrics(12, (side, 0, side, 0))
        self._delegate.mode = self._mode
        self._delegate.forget()
        self.head.set_mode(self._mode)
        self.bar.set_mode(self._mode)
        self.detail.set_width(
            0 if self._mode == "single" else 440 if units >= _ROOMY else 392 if units >= _WIDE else 344
        )
        self._show_detail_page(shown=self._mode == "single" and self._shows_detail)
        self.list.viewport().update()

    _shows_detail = False

    def _show_detail_page(self, *, shown: bool) -> None:
        """In one column: the panel as a page of its own, or the list."""
        self._shows_detail = shown
        single = self._mode == "single"
        self._table.setVisible(not (single and shown))
        self.bar.setVisible(not (single and shown))
        self.detail.setVisible(self._model.rowCount() > 0 and (shown or not single))

    def open_argument(self, argument: str) -> None:
        """Select the request with that address."""
        self._selected = argument
        self._keep_selection()

    def focus_search(self) -> bool:
        """Focus the search field."""
        if not self.bar.isVisible():
            self._show_detail_page(shown=False)
        self.bar.search.setFocus()
        self.bar.search.selectAll()
        return True

    def perform(self, action: str) -> bool:
        """Check a file, or clear the filters."""
        if action == "check" and self._offers:
            self._ask_file()
        elif action == "clear":
            self.bar.clear()
        return action in {"check", "clear"}

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Header, filters, list and panel."""
        return (self.header, self.bar, self._table, self.detail)

    def go_back(self) -> bool:
        """Leave the panel in one column, or the search."""
        if self._mode == "single" and self._shows_detail:
            self._show_detail_page(shown=False)
            self.list.setFocus()
            return True
        if self.bar.search.hasFocus() and self.bar.search.text():
            self.bar.search.clear()
            return True
        return False

    def _align_head(self) -> None:
        bar = self.list.verticalScrollBar()
        self.head.set_inset(bar.sizeHint().width() if bar.maximum() > 0 else 0)


def _prepare(
    requests: Sequence[RequestView], before: Mapping[str, Offer], order: str, *, gently: bool = False
) -> tuple[dict[str, Offer], Catalogue]:
    """Return what is open with what was known of it, and the same sorted; on any thread."""
    offers = {}
    for request in requests:
        old = before.get(request.address)
        fit = old.fit if old is not None else None
        records = old.records if old is not None and fit is not None else models.typical_records(request)
        offers[request.address] = Offer(request, records, old.terms if old is not None else None, fit)
    catalogue = Catalogue(offers.values(), order, gently=gently)
    if gently:
        # A million objects that stay: looking through them for cycles would stop the window for 60 ms now and then.
        gc.freeze()
    return offers, catalogue


def _offer(row: object) -> Offer:
    if not isinstance(row, Offer):
        raise TypeError("the list holds offers")
    return row
