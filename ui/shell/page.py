"""The base of pages: header, and one of loading, empty, error or content below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.bridge.ports import Problem
from ui.components.account_badge import account_badge
from ui.components.button import Button
from ui.components.empty_state import EmptyState
from ui.components.error_panel import ErrorPanel
from ui.components.icon import IconButton
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.scroll import BAR_PX, Scroll
from ui.components.skeleton import Skeleton
from ui.i18n import tr
from ui.ports.session import AccountKind
from ui.theme import theme
from ui.theme.tokens import SIZE, SPACE

NARROW_UNITS = 720


class StatePage(QWidget):
    """A page. Fill `content` (a Column) and `header_actions` (right end of the header).

    Override `refresh` (read the ports again), `set_room` (width ÷ text scale changed), `open_argument`, `focus_search`,
    `perform` (the actions of the page's spec), `panes` (what F6 goes through).

    Signals:
        menu_requested: the menu button of narrow windows was used.
    """

    accessible_role = QAccessible.Role.Grouping

    menu_requested = Signal()

    def __init__(self, title: str, subtitle: str = "", *, margin: float = SPACE.page_margin) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.setProperty("ring", False)  # noqa: FBT003 - Qt's signature
        self._margin = margin
        self._awaited = ""
        self._units = 1280.0
        outer = Column(self)
        self.header = QWidget()
        self._head_row = Row(self.header, gap=12, margins=(margin, 0, margin, 0))
        self.menu_button = IconButton("menu", tr("Menu"))
        self.menu_button.clicked.connect(self.menu_requested)
        self.menu_button.hide()
        self._head_row.addWidget(self.menu_button)
        self.title = Label(title, "title")
        self._head_row.addWidget(self.title)
        self.subtitle = Label(subtitle, "body", "text3", elide=True)
        self._head_row.addWidget(self.subtitle, 1)
        self.header_actions = Row(gap=12)
        self._head_row.addLayout(self.header_actions)
        outer.addWidget(self.header)
        self.stack = QStackedWidget()
        outer.addWidget(self.stack, 1)
        holder = QWidget()
        self.content = Column(holder)
        self._content_page = holder
        self.stack.addWidget(holder)
        self._state_page = QWidget()
        self._state = Column(self._state_page, margins=(margin, 4, margin - BAR_PX, 24))
        self._state_area = Scroll(self._state_page)
        self.stack.addWidget(self._state_area)
        self._restyle_header()
        theme().changed.connect(self._restyle_header)

    def refresh(self) -> None:
        """Read the ports again."""

    def set_room(self, units: float) -> None:
        """Lay out for a width of `units` (px ÷ text scale); call the base first."""
        self._units = units
        narrow = units < NARROW_UNITS
        margin = 16 if narrow else self._margin
        self._head_row.set_metrics(12, (margin, 0, margin, 0))
        self._state.set_metrics(0, (margin, 4, margin - BAR_PX, 24))
        self.subtitle.setVisible(not narrow)
        self._fold_header()

    def _fold_header(self) -> None:
        """Show the header's buttons as icons alone where their words do not fit; the primary one keeps its own."""
        buttons = [button for button in self.header.findChildren(Button) if button.kind != "primary"]
        for button in buttons:
            button.set_compact(compact=False)
        need = self._head_row.totalMinimumSize().width()
        if need > theme().px(self._units):
            for button in buttons:
                button.set_compact(compact=True)

    @property
    def units(self) -> float:
        """Width ÷ text scale the page was last laid out for."""
        return self._units

    def open_argument(self, argument: str) -> None:
        """Show the thing an address names, for instance one request."""

    def focus_search(self) -> bool:
        """Focus the page's search field; False when it has none."""
        return False

    def go_back(self) -> bool:
        """Leave an inner view on Escape; False when there is none."""
        return False

    def go_forward(self) -> bool:
        """Take the next step of a wizard; False when there is none."""
        return False

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through, in reading order."""
        return (self,)

    def act(self, action: str) -> None:
        """Do an action of the page's spec, as soon as there is content to do it with."""
        if self.stack.currentWidget() is self._content_page:
            self.perform(action)
        else:
            self._awaited = action

    def perform(self, action: str) -> bool:
        """Do the action with that key; False where the page has none of that name."""
        del action
        return False

    def take_files(self, paths: tuple[str, ...]) -> bool:
        """Take files that were dropped on the window; False where the page has no use for them."""
        del paths
        return False

    def show_content(self) -> None:
        """Show the content."""
        self.stack.setCurrentWidget(self._content_page)
        self._perform_awaited()

    def _perform_awaited(self) -> None:
        action, self._awaited = self._awaited, ""
        if action:
            self.perform(action)

    @property
    def shows_content(self) -> bool:
        """Whether the content is shown, not one of the other states."""
        return self.stack.currentWidget() is self._content_page

    def mark_account(self, kind: AccountKind) -> None:
        """Say beside the title when the account is not one of the usual kind: watched only, or on a Ledger."""
        badge = account_badge(kind) if kind in {"watch", "ledger"} else None
        if badge is not None:
            self._head_row.insertWidget(self._head_row.indexOf(self.title) + 1, badge)

    def show_loading(self, rows: int = 5, row_px: float = 60) -> None:
        """Show still placeholders, unless content is already there to look at."""
        self._show_state(Skeleton(rows, row_px), stretch=False)

    def show_empty(self, icon: str, title: str, text: str, action: str = "", action_icon: str = "") -> Button | None:
        """Show an empty state; returns the button to connect when `action` is given."""
        empty = EmptyState(icon, title, text)
        button = empty.add_action(action, "primary", action_icon) if action else None
        self._show_state(empty, stretch=True)
        self._perform_awaited()
        return button

    def show_problem(self, problem: Problem) -> ErrorPanel:
        """Show an error with Try again, which calls `refresh`."""
        self._awaited = ""
        panel = ErrorPanel(problem)
        panel.retried.connect(self.refresh)
        self._show_state(panel, stretch=False)
        return panel

    def _show_state(self, widget: QWidget, *, stretch: bool) -> None:
        clear(self._state)
        self._state.addWidget(widget, 1 if stretch else 0)
        if not stretch:
            self._state.addStretch(1)
        self.stack.setCurrentWidget(self._state_area)

    def _restyle_header(self) -> None:
        self.header.setFixedHeight(theme().px(SIZE.header))
