"""Ctrl+K: type a few letters, jump to a page or do a small thing."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from ui.components.dialog import Dialog
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.components.search_field import SearchField


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: words, icon, key hint and what happens."""

    title: str
    icon: str
    hint: str
    go: Callable[[], None]


class Jump(Dialog):
    """The dialog. Arrows move in the list while the search keeps the focus; Enter goes."""

    def __init__(self, places: list[Place]) -> None:
        super().__init__("Go to", width=520)
        self._search = SearchField("Search or jump to…", "")
        self._model: RowModel[Place] = RowModel(lambda place: place.title)
        self._model.set_rows(places)
        self._list = RowList("Places", self._model, RowDelegate(_present, 44), fit=8)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._search)
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._go_current)
        self._search.installEventFilter(self)
        self._list.opened.connect(self._go)
        self._select(0)

    @property
    def search(self) -> SearchField:
        """The input, for the first focus."""
        return self._search

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrows move in the list."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._select(self._list.currentIndex().row() + step)
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        self._model.filter_by(lambda place: all(word in place.title.casefold() for word in wanted))
        self._select(0)

    def _select(self, row: int) -> None:
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(max(0, min(row, self._model.rowCount() - 1))))

    def _go_current(self) -> None:
        place = self._model.item(self._list.currentIndex())
        if place is not None:
            self._go(place)

    def _go(self, place: object) -> None:
        if isinstance(place, Place):
            self.accept()
            place.go()


def _present(place: Place) -> RowContent:
    return RowContent(title=place.title, icon=place.icon, worth=place.hint)
