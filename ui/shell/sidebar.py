"""The sidebar: account, pages in groups, and at the foot settings, network, bell and lock. Also as a rail of icons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.components.card import Plane
from ui.components.icon import IconButton
from ui.components.layout import Column, Row
from ui.i18n import tr
from ui.ports import Account
from ui.shell.account_button import AccountButton
from ui.shell.nav_item import NavItem
from ui.shell.network_badge import NetworkBadge
from ui.shell.pages import PageSpec
from ui.theme import theme
from ui.theme.tokens import SIZE


class Sidebar(Plane):
    """The sidebar.

    Signals:
        page_chosen: key of a page.
        lock_requested, bell_requested, network_requested: the foot's buttons.
    """

    page_chosen = Signal(str)
    lock_requested = Signal()
    bell_requested = Signal()
    network_requested = Signal()

    def __init__(self, specs: list[PageSpec], account: Account, parent: QWidget | None = None) -> None:
        super().__init__("sidebar", "r", parent)
        self.setAccessibleName(tr("Navigation"))
        self._compact = False
        self._items: dict[str, NavItem] = {}
        self._gaps: list[QWidget] = []
        self._column = Column(self, gap=1, margins=(10, 11, 10, 10))
        self.account = AccountButton(account)
        self._column.addWidget(self.account)
        self._column.addSpacing(theme().px(12))
        group = None
        for spec in [spec for spec in specs if spec.group >= 0]:
            if group is not None and spec.group != group:
                gap = QWidget()
                gap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                self._gaps.append(gap)
                self._column.addWidget(gap)
            group = spec.group
            self._column.addWidget(self._make(spec))
        self._column.addStretch(1)
        self.bell = IconButton("notifications", tr("Messages"))
        self.bell.clicked.connect(self.bell_requested)
        self._settings = Row(gap=2)
        for spec in [spec for spec in specs if spec.group < 0]:
            self._settings.addWidget(self._make(spec), 1)
        self._settings.addWidget(self.bell, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addLayout(self._settings)
        self._foot = Row(gap=2, margins=(0, 4, 0, 0))
        self.network = NetworkBadge()
        self.network.clicked.connect(self.network_requested)
        self.lock = IconButton("lock", tr("Lock ({keys})", keys="Ctrl+L"))
        self.lock.clicked.connect(self.lock_requested)
        self._foot.addWidget(self.network, 1)
        self._foot.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addLayout(self._foot)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_current(self, key: str) -> None:
        """Mark a page."""
        for item in self._items.values():
            item.setChecked(item.key == key)

    def set_count(self, key: str, count: int, *, hot: bool) -> None:
        """Show a number beside a page."""
        if key in self._items:
            self._items[key].set_count(count, hot=hot)

    def set_compact(self, *, compact: bool) -> None:
        """Change between sidebar and rail."""
        self._compact = compact
        self.account.set_compact(compact=compact)
        self.network.set_compact(compact=compact)
        for item in self._items.values():
            item.set_compact(compact=compact)
        direction = QBoxLayout.Direction.TopToBottom if compact else QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(direction)
        self._settings.setDirection(direction)
        self._column.set_metrics(1, (8, 11, 9, 10) if compact else (10, 11, 10, 10))
        self._restyle()

    def focus_first(self) -> None:
        """Focus the current page's entry."""
        for item in self._items.values():
            if item.isChecked():
                item.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _make(self, spec: PageSpec) -> NavItem:
        item = NavItem(spec.key, tr(spec.title), spec.icon)
        item.clicked.connect(self._clicked)
        self._items[spec.key] = item
        return item

    def _clicked(self) -> None:
        item = self.sender()
        if isinstance(item, NavItem):
            item.setChecked(True)
            self.page_chosen.emit(item.key)

    def _restyle(self) -> None:
        look = theme()
        self.setFixedWidth(look.px(SIZE.rail if self._compact else SIZE.sidebar))
        for gap in self._gaps:
            gap.setFixedSize(1, look.px(12 if self._compact else 14))
