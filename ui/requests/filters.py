"""The line of search, filter chips and sorting over the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.components.button import Button
from ui.components.chip import Chip
from ui.components.layout import Row
from ui.components.search_field import SearchField
from ui.format import format_count
from ui.i18n import mark, tr
from ui.requests.models import Filters, kind_words
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

NETS = (0, 1, 5, 20, 50, 100)
SORTS = (
    ("net", mark("Most earned")),
    ("ends", mark("Ends first")),
    ("risk", mark("Least risk")),
    ("title", mark("By name")),
)
_REVEALS = (("", mark("Any")), ("noised", mark("Noised")), ("as they are", mark("As they are")))


class FilterBar(QWidget):
    """Search, chips, sorting.

    Signals:
        changed: other filters, as `Filters`.
        sorted: key of `SORTS`.
    """

    changed = Signal(object)
    sorted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = Filters()
        self._kinds: tuple[str, ...] = ()
        self._row = Row(self, gap=8, margins=(28, 0, 28, 14))
        self.search = SearchField(tr("Search requests"))
        self.search.setMaxLength(200)
        self.search.textChanged.connect(lambda text: self._set(text=text))
        self.funded = Chip(tr("Funded"))
        self.funded.toggled.connect(lambda on: self._set(funded=on))
        self.kind = Chip(tr("Data: any"), menu=True)
        self.kind.clicked.connect(lambda: self._popup(self.kind, self._kind_menu()))
        self.reveals = Chip(tr("Reveals: any"), menu=True)
        self.reveals.clicked.connect(lambda: self._popup(self.reveals, self._reveal_menu()))
        self.nets = Chip(tr("Nets: any"), menu=True)
        self.nets.clicked.connect(lambda: self._popup(self.nets, self._nets_menu()))
        self.all = Chip(tr("Filters"), menu=True, icon="filter")
        self.all.clicked.connect(lambda: self._popup(self.all, self._all_menu()))
        self.sort = Button(tr("Most earned"), "quiet", icon="sort", trailing="chevron-down")
        self.sort.clicked.connect(lambda: self._popup(self.sort, self._sort_menu()))
        self._row.addWidget(self.search, 1)
        for chip in (self.funded, self.kind, self.reveals, self.nets, self.all):
            self._row.addWidget(chip)
        self._row.addStretch(1)
        self._row.addWidget(self.sort)
        self.set_mode("wide")
        theme().changed.connect(self._rescale)

    def set_mode(self, mode: str) -> None:
        """Fold the chips into one in narrow windows."""
        wide = mode == "wide"
        for chip in (self.funded, self.kind, self.reveals, self.nets):
            chip.setVisible(wide)
        self.all.setVisible(not wide)
        side = 28 if wide else 20 if mode == "compact" else 16
        self._row.set_metrics(8, (side, 0, side, 14 if wide else 12))
        self.sort.setVisible(mode != "single")
        self._rescale()

    def set_kinds(self, kinds: tuple[str, ...]) -> None:
        """Offer these kinds of data."""
        self._kinds = kinds

    def clear(self) -> None:
        """Take all filters and the search away."""
        self.search.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.search.clear()
        self.search.blockSignals(False)  # noqa: FBT003
        self.funded.blockSignals(True)  # noqa: FBT003
        self.funded.setChecked(False)
        self.funded.blockSignals(False)  # noqa: FBT003
        self.funded.updateGeometry()
        self.filters = Filters()
        self._show()
        self.changed.emit(self.filters)

    def set_reveals(self, reveals: str) -> None:
        """Filter by what is revealed; empty shows all."""
        self._set(reveals=reveals)

    def set_kind(self, kind: str) -> None:
        """Filter by kind of data; empty shows all."""
        self._set(kind=kind)

    def set_nets(self, at_least: int) -> None:
        """Filter by earnings in whole tokens; 0 shows all."""
        self._set(nets_at_least=at_least)

    def _set(self, **changes: object) -> None:
        self.filters = replace(self.filters, **changes)  # type: ignore[arg-type]  # the keywords are the callers' own
        self._show()
        self.changed.emit(self.filters)

    def _show(self) -> None:
        now = self.filters
        self.kind.set_text(tr("Data: {kind}", kind=kind_words(now.kind)) if now.kind else tr("Data: any"))
        reveals = tr(dict(_REVEALS)[now.reveals])
        self.reveals.set_text(tr("Reveals: {reveals}", reveals=reveals) if now.reveals else tr("Reveals: any"))
        self.nets.set_text(
            tr("Nets ≥ {amount}", amount=format_count(now.nets_at_least)) if now.nets_at_least else tr("Nets: any")
        )
        self.all.set_text(tr("Filters: {count}", count=now.count) if now.count else tr("Filters"))
        for chip, on in (
            (self.kind, now.kind),
            (self.reveals, now.reveals),
            (self.nets, now.nets_at_least),
            (self.all, now.count),
        ):
            chip.setCheckable(bool(on))
            chip.setChecked(bool(on))

    def _popup(self, anchor: QWidget, menu: QMenu) -> None:
        self._show()
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _menu(self, parent: QMenu | None = None, title: str = "") -> QMenu:
        if parent is not None:
            return parent.addMenu(title)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add(self, menu: QMenu, words: str, act: Callable[[], None], *, on: bool) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _kind_menu(self, parent: QMenu | None = None) -> QMenu:
        menu = self._menu(parent, tr("Data"))
        self._add(menu, tr("Any data"), lambda: self.set_kind(""), on=not self.filters.kind)
        for kind in self._kinds:
            self._add(menu, kind_words(kind), lambda kind=kind: self.set_kind(kind), on=kind == self.filters.kind)  # type: ignore[misc]  # mypy cannot infer a lambda with a default
        return menu

    def _reveal_menu(self, parent: QMenu | None = None) -> QMenu:
        menu = self._menu(parent, tr("Reveals"))
        for key, words in _REVEALS:
            self._add(menu, tr(words), lambda key=key: self.set_reveals(key), on=key == self.filters.reveals)  # type: ignore[misc]  # as above
        return menu

    def _nets_menu(self, parent: QMenu | None = None) -> QMenu:
        menu = self._menu(parent, tr("Nets"))
        for value in NETS:
            words = tr("At least {amount}", amount=format_count(value)) if value else tr("Any amount")
            self._add(menu, words, lambda value=value: self.set_nets(value), on=value == self.filters.nets_at_least)  # type: ignore[misc]  # as above
        return menu

    def _all_menu(self) -> QMenu:
        menu = self._menu()
        self._add(menu, tr("Funded"), lambda: self.funded.setChecked(not self.filters.funded), on=self.filters.funded)
        self._kind_menu(menu)
        self._reveal_menu(menu)
        self._nets_menu(menu)
        menu.addSeparator()
        menu.addAction(tr("Clear filters")).triggered.connect(lambda _checked=False: self.clear())
        return menu

    def _sort_menu(self) -> QMenu:
        menu = self._menu()
        for key, words in SORTS:
            self._add(menu, tr(words), lambda key=key: self.choose_sort(key), on=tr(words) == self.sort.text())  # type: ignore[misc]  # as above
        return menu

    def choose_sort(self, key: str) -> None:
        """Sort by a key of `SORTS`."""
        self.sort.setText(tr(dict(SORTS)[key]))
        self.sorted.emit(key)

    def _rescale(self) -> None:
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.setMinimumWidth(theme().px(140))
        self.search.setMaximumWidth(theme().px(240))
