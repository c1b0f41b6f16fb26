"""My data: the data sets, the panel of the chosen one, adding."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.components.banner import Banner
from ui.components.button import Button
from ui.components.card import Plane
from ui.components.file_dialog import ask_any_files, ask_folder
from ui.components.icon import IconButton
from ui.components.layout import Column, Row, boxed, clear
from ui.components.row_list import RowList
from ui.components.row_model import RowModel
from ui.components.scroll import BAR_PX, Scroll
from ui.components.toast import Message
from ui.data import models
from ui.data.add_card import AddCard, add_menu
from ui.data.adding import AddDialog
from ui.data.delegate import DataDelegate, DataHead
from ui.data.deleting import DeleteDialog
from ui.data.detail import DataDetail
from ui.data.fits import FitsDialog
from ui.data.guides import GuidesDialog
from ui.data.inside import InsideDialog, fields_dialog
from ui.format import clean
from ui.i18n import tr
from ui.sell.address import SellAddress
from ui.sell.drafts import DiscardDialog
from ui.shell.page import StatePage
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.library.model import DatasetView, Imported
    from app.sell.unsold import DraftDesk, DraftView
    from ui.bridge import Job, Problem, Runner
    from ui.data.ports import DataPort
    from ui.shell.navigator import Navigator

ARRIVED = "arrived"
_WIDE, _SINGLE, _ROOMY = 1000, 720, 1500
_ROW_PX = 60


class DataPage(StatePage):
    """What the person added.

    Args:
        port: the catalogue.
        runner: runs the port's methods.
        navigator: goes to sales and the ledger.
        drafts: what was prepared of the data and not sold.
        choose_files: asks for files; `choose_folder` for a folder; replaced where there is no one to ask.
    """

    def __init__(
        self,
        port: DataPort,
        runner: Runner,
        navigator: Navigator,
        *,
        drafts: DraftDesk | None = None,
        choose_files: Callable[[QWidget, str, Callable[[list[str]], None]], None] = ask_any_files,
        choose_folder: Callable[[QWidget, str, Callable[[str], None]], None] = ask_folder,
    ) -> None:
        super().__init__(tr("My data"))
        self._port, self._runner, self._navigator = port, runner, navigator
        self._choose_files, self._choose_folder = choose_files, choose_folder
        self._desk = drafts
        self._datasets: tuple[DatasetView, ...] = ()
        self._selected = ""
        self._mode = "wide"
        self._shows_detail = False
        self._loading: Job | None = None
        self._arrived: tuple[str, ...] = ()
        self._waiting: tuple[str, ...] = ()
        self._is_known = False
        self.add = Button(tr("Add data"), "primary", icon="plus")
        self.add.clicked.connect(self._ask_what)
        self.header_actions.addWidget(self.add)
        self._model: RowModel[DatasetView] = RowModel(models.describe, lambda dataset: dataset.dataset_id)
        self._delegate = DataDelegate(models.row_of)
        self._delegate.line_above_first = False
        self.list = RowList(tr("My data"), self._model, self._delegate, ground="surface")
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self.head = DataHead()
        self.detail = DataDetail()
        self._build()
        theme().changed.connect(self._fit_list)

    def _build(self) -> None:
        self._banners = Column()
        self.content.addLayout(self._banners)
        row = Row()
        self._table = Plane("surface", "t")
        column = Column(self._table, margins=(0, 1, 0, 0))
        column.addWidget(self.head)
        inner = QWidget()
        rows = Column(inner)
        rows.addWidget(self.list)
        self._around = Row(margins=(28, 18, 28 - BAR_PX, 18))
        self.card = AddCard()
        self.card.file_asked.connect(self._ask_files)
        self.card.folder_asked.connect(self._ask_folder)
        self.card.guides_asked.connect(self._show_guides)
        self._around.addWidget(self.card)
        rows.addWidget(boxed(self._around))
        rows.addStretch(1)
        self._area = Scroll(inner)
        column.addWidget(self._area, 1)
        row.addWidget(self._table, 1)
        row.addWidget(self.detail)
        self.content.addLayout(row, 1)
        self.detail.requests_asked.connect(self._show_fits)
        self.detail.inside_asked.connect(self._look_inside)
        self.detail.newer_asked.connect(self._ask_files)
        self.detail.delete_asked.connect(self._ask_to_delete)
        self.detail.fields_asked.connect(self._show_fields)
        self.detail.ledger_asked.connect(self._open_ledger)
        self.detail.renamed.connect(self._rename)
        self.detail.drafts.continued.connect(self._take_up)
        self.detail.drafts.discard_asked.connect(self._ask_to_discard)

    # Reading

    def refresh(self) -> None:
        """Read the catalogue again; what is shown stays until the answer is there."""
        if self._loading is not None and self._loading.is_running:
            return
        if not self._is_known:
            self.show_loading(5, _ROW_PX)

        async def work(_progress: object) -> tuple[tuple[DatasetView, ...], tuple[str, ...]]:
            return await self._port.datasets(), await self._port.arrived()

        self._loading = self._runner.run(
            work, owner=self, on_result=lambda found: self._loaded(*found), on_error=self._failed
        )

    def _loaded(self, datasets: tuple[DatasetView, ...], arrived: tuple[str, ...]) -> None:
        self._datasets, self._arrived, self._is_known = datasets, arrived, True
        here = sum(not dataset.erased for dataset in datasets)
        self.subtitle.setText(tr("{n} source on this computer", "{n} sources on this computer", n=here))
        self._model.set_rows(datasets)
        self._fit_list()
        self._show_arrived()
        self.add.setVisible(bool(datasets))
        if not datasets and not arrived:
            self._show_none()
        else:
            self.show_content()
            self._keep_selection()
        self._read_drafts()
        waiting, self._waiting = self._waiting, ()
        if waiting:
            self._add_from(waiting)

    def _read_drafts(self) -> None:
        """Read what was made and not sold, after the data itself: it joins the network that it was made for."""
        desk = self._desk
        if desk is not None and any(not dataset.erased for dataset in self._datasets):
            self._runner.run(
                lambda _progress: desk.drafts(),
                owner=self,
                on_result=self.detail.take_drafts,
                on_error=self.detail.miss_drafts,
            )

    def _take_up(self, draft: DraftView) -> None:
        self._navigator.open("sell", SellAddress(draft=draft.sale_id).text)

    def _ask_to_discard(self, draft: DraftView) -> None:
        if self._desk is not None:
            dialog = DiscardDialog(self._desk, self._runner, draft)
            dialog.discarded.connect(self.refresh)
            dialog.ask(self._navigator.dialog_host)

    def _show_none(self) -> None:
        text = tr("Add an export from Google, Spotify, your bank or your phone. It stays here.")
        button = self.show_empty("my_data", tr("No data yet"), text, tr("Add data"), "plus")
        if button is not None:
            button.clicked.connect(lambda: self._ask_what(button))

    def _failed(self, problem: Problem) -> None:
        if self._is_known:
            self._navigator.show_problem(problem)
        else:
            self.show_problem(problem)

    def _show_arrived(self) -> None:
        clear(self._banners)
        for path in self._arrived[:3]:
            name = clean(PurePath(path).name, 80)
            banner = Banner(
                tr("An export arrived."), tr("{name} is in the folder we watch.", name=name),
                icon="my_data", tone="info", action=tr("Look at it"),
            )  # fmt: skip
            banner.activated.connect(lambda path=path: self._add_from((path,)))
            away = IconButton("x", tr("Not this one"))
            away.clicked.connect(lambda _checked=False, path=path: self._dismiss(path))
            banner.add(away)
            self._banners.addWidget(banner)

    def _dismiss(self, path: str) -> None:
        self._arrived = tuple(one for one in self._arrived if one != path)
        self._show_arrived()
        self._runner.run(lambda _progress: self._port.dismiss(path), owner=self)

    # Choosing

    @property
    def selected(self) -> DatasetView | None:
        """The data set whose panel is shown."""
        return next((one for one in self._datasets if one.dataset_id == self._selected), None)

    def _keep_selection(self) -> None:
        index = self._model.index_of(self._selected) if self._selected else self._model.index(0)
        if not index.isValid():
            index = self._model.index(0)
        item = self._model.item(index)
        self.detail.setVisible(item is not None and (self._mode != "single" or self._shows_detail))
        self.list.setVisible(item is not None)
        self.head.setVisible(item is not None)
        if item is None:
            return
        self._selected = item.dataset_id
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.setCurrentIndex(index)
        self.list.blockSignals(False)  # noqa: FBT003
        self.detail.show_dataset(item)

    def _chosen(self, dataset: DatasetView) -> None:
        self._selected = dataset.dataset_id
        self.detail.show_dataset(dataset)
        row = self.list.visualRect(self.list.currentIndex())
        self._area.ensureVisible(0, row.center().y(), 0, row.height())

    def _opened(self, dataset: DatasetView) -> None:
        self._chosen(dataset)
        if self._mode == "single":
            self._show_detail_page(shown=True)
            self.detail.requests.setFocus()

    # Adding

    def _ask_what(self, button: QWidget | None = None) -> None:
        at = button if isinstance(button, Button) else self.add
        menu = add_menu(at, self._ask_files, self._ask_folder, self._show_guides)
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _ask_files(self) -> None:
        self._choose_files(self, tr("Choose an export"), lambda paths: self._add_from(tuple(paths)))

    def _ask_folder(self) -> None:
        self._choose_folder(self, tr("Choose a folder"), lambda path: self._add_from((path,)))

    def take_files(self, paths: tuple[str, ...]) -> bool:
        """Offer what was dropped on the window."""
        if self._is_known:
            self._add_from(paths)
        else:
            self._waiting = paths
        return True

    def _add_from(self, paths: tuple[str, ...]) -> None:
        if not paths:
            return
        dialog = AddDialog(self._port, self._runner, paths)
        dialog.added.connect(self._added)
        dialog.requests_asked.connect(self._show_fits_of)
        dialog.closed.connect(lambda _accepted: self.refresh())
        dialog.ask(self._navigator.dialog_host)

    def _added(self, imported: Imported) -> None:
        self._selected = imported.dataset.dataset_id
        self.refresh()

    def _show_guides(self) -> None:
        dialog = GuidesDialog(self._port, self._runner)
        dialog.watched.connect(self.refresh)
        dialog.ask(self._navigator.dialog_host)

    # Doing

    def _show_fits(self) -> None:
        self._show_fits_of(self._selected)

    def _show_fits_of(self, dataset_id: str) -> None:
        dataset = next((one for one in self._datasets if one.dataset_id == dataset_id), None)
        if dataset is None or dataset.erased:
            return
        dialog = FitsDialog(self._port, self._runner, dataset, self._navigator.account.why_not_sell)
        dialog.sale_asked.connect(lambda request, mapping: self._start_sale(dataset_id, request, mapping))
        dialog.ask(self._navigator.dialog_host)

    def _start_sale(self, dataset_id: str, request: str, mapping: tuple[tuple[str, str], ...]) -> None:
        self._navigator.open("sell", SellAddress(request=request, dataset=dataset_id, mapping=mapping).text)

    def _look_inside(self) -> None:
        if self.selected is not None:
            InsideDialog(self._port, self._runner, self.selected).ask(self._navigator.dialog_host)

    def _show_fields(self) -> None:
        if self.selected is not None:
            fields_dialog(self.selected).open_over(self._navigator.dialog_host)

    def _open_ledger(self) -> None:
        dataset = self.selected
        self._navigator.open("privacy", dataset.life if dataset is not None else "")

    def _ask_to_delete(self) -> None:
        dataset = self.selected
        if dataset is None or dataset.erased:
            return
        dialog = DeleteDialog(self._port, self._runner, dataset)
        dialog.erased.connect(self.refresh)
        dialog.ask(self._navigator.dialog_host)

    def _rename(self, title: str) -> None:
        dataset_id = self._selected
        self._runner.run(
            lambda _progress: self._port.rename(dataset_id, title),
            owner=self,
            on_result=lambda _dataset: self.refresh(),
            on_error=self._navigator.show_problem,
        )

    def perform(self, action: str) -> bool:
        """Do what the palette offers."""
        acts = {
            "add": self._ask_files,
            "folder": self._ask_folder,
            "guides": self._show_guides,
            "inside": self._look_inside,
            "requests": self._show_fits,
            "delete": self._ask_to_delete,
        }
        act = acts.get(action)
        if act is None:
            return False
        if action in {"inside", "requests", "delete"} and self.selected is None:
            self._navigator.notify(Message(tr("No data yet"), tr("Add an export. It stays here.")))
            return True
        act()
        return True

    def open_argument(self, argument: str) -> None:
        """Select a data set by its id, or look at what arrived in the watched folder."""
        if argument == ARRIVED:
            return
        self._selected = argument
        if self._is_known:
            self._keep_selection()

    # Room

    def set_room(self, units: float) -> None:
        """Fold columns and panel to the width."""
        super().set_room(units)
        self._mode = "wide" if units >= _WIDE else "compact" if units >= _SINGLE else "single"
        self._delegate.mode = self._mode
        self._delegate.forget()
        self.head.set_mode(self._mode)
        side = 28 if self._mode == "wide" else 16
        self._around.set_metrics(0, (side, 18, side - BAR_PX, 18))
        single = self._mode == "single"
        self.detail.set_width(0 if single else 440 if units >= _ROOMY else 392 if units >= _WIDE else 344)
        self._show_detail_page(shown=single and self._shows_detail)
        self._fit_list()

    def _show_detail_page(self, *, shown: bool) -> None:
        """In one column: the panel as a page of its own, or the list."""
        self._shows_detail = shown
        single = self._mode == "single"
        self._table.setVisible(not (single and shown))
        self.detail.setVisible(bool(self._datasets) and (shown or not single))

    def _fit_list(self) -> None:
        """Let the list be as high as its rows, so that the card follows it and both scroll together."""
        self.list.setFixedHeight(theme().px(_ROW_PX) * max(1, self._model.rowCount()))
        self.list.viewport().update()

    def go_back(self) -> bool:
        """Leave the panel in one column."""
        if self._mode == "single" and self._shows_detail:
            self._show_detail_page(shown=False)
            self.list.setFocus()
            return True
        return False

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Header, list and panel."""
        return (self.header, self._table, self.detail)
