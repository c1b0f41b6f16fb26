"""A list model that sorts and filters its own Python list.

QSortFilterProxyModel needs seconds for 100,000 rows; a Python list sorted by a key needs under 0.1 s.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")

ITEM_ROLE = int(Qt.ItemDataRole.UserRole)


class RowModel(QAbstractListModel, Generic[T]):
    """Rows of type T.

    Args:
        describe: what a screen reader says about a row.
        key: identity of a row, kept when rows are replaced, so that the selection survives.
    """

    def __init__(
        self, describe: Callable[[T], str], key: Callable[[T], object] = id, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._describe, self._key = describe, key
        self._all: list[T] = []
        self._shown: Sequence[T] = []
        self._accept: Callable[[T], bool] | None = None
        self._order: Callable[[T], Any] | None = None
        self._reverse = False
        self._place: Callable[[object], int] | None = None

    def set_rows(self, rows: Iterable[T]) -> None:
        """Replace all rows; sorting and filter stay."""
        self._all = list(rows)
        if self._order is not None:
            self._all.sort(key=self._order, reverse=self._reverse)
        self._refilter()

    def show(self, rows: Sequence[T], place: Callable[[object], int]) -> None:
        """Show exactly these rows, sorted and filtered elsewhere.

        Args:
            rows: not copied; they may be changed elsewhere, which `changed` tells.
            place: says in which row an identity stands, -1 if in none.
        """
        self._all, self._order, self._accept = [], None, None
        self._replace(rows, place)

    def changed(self, key: object) -> None:
        """Say that the row with that identity is another one now, in its place."""
        index = self.index_of(key)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def sort_by(self, order: Callable[[T], Any], *, reverse: bool = False) -> None:
        """Sort by a key."""
        self._order, self._reverse = order, reverse
        self._all.sort(key=order, reverse=reverse)
        self._refilter()

    def filter_by(self, accept: Callable[[T], bool] | None) -> None:
        """Show only rows `accept` is true for; None shows all."""
        self._accept = accept
        self._refilter()

    @property
    def rows(self) -> Sequence[T]:
        """The rows shown, in order; not to be changed."""
        return self._shown

    @property
    def total(self) -> int:
        """Number of rows before filtering."""
        return len(self._all)

    def item(self, index: QModelIndex | QPersistentModelIndex) -> T | None:
        """Return the row at an index."""
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def index_of(self, key: object) -> QModelIndex:
        """Return the index of the row with that identity, or an invalid one."""
        if self._place is not None:
            place = self._place(key)
            return self.index(place) if place >= 0 else QModelIndex()
        for row, item in enumerate(self._shown):
            if self._key(item) == key:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself (`ITEM_ROLE`) or its description."""
        item = self.item(index)
        if item is None:
            return None
        if role == ITEM_ROLE:
            return item
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._describe(item)
        return None

    def _refilter(self) -> None:
        accept = self._accept
        self._replace(list(self._all) if accept is None else [row for row in self._all if accept(row)], None)

    def _replace(self, rows: Sequence[T], place: Callable[[object], int] | None) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._key(self._shown[index.row()]) if index.row() < len(self._shown) else None for index in before]
        self._shown, self._place = rows, place
        if before:
            if place is None:
                places = {self._key(item): row for row, item in enumerate(rows)}
                found = [places.get(key, -1) for key in keys]
            else:
                found = [place(key) for key in keys]
            after = [self.index(row) if row >= 0 else QModelIndex() for row in found]
            self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
