"""The window: first run, lock page or the shell; shortcuts; auto-lock; text size."""

import time
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ui.bridge import Problem, Runner
from ui.components.clipboard import clipboard
from ui.components.dialog import Dialog
from ui.components.layout import Column
from ui.components.tab_order import move_focus
from ui.ports import Account, Ports, SessionState, SettingsValues
from ui.shell.drop import FileDrop
from ui.shell.keyboard import Keyboard
from ui.shell.pages import DATA_PAGE, PAGES, PageSpec
from ui.theme import theme

if TYPE_CHECKING:
    from ui.shell.shell import Shell

_DEFAULT_SIZE, _MIN_SIZE = (1280, 832), (640, 420)
_IDLE_CHECK_MS = 15_000
_SLEPT_MS = 60_000
"""A clock that went on by so much more than a check takes: the computer slept, or somebody set it."""


class MainWindow(QWidget):
    """The window.

    Signals:
        painted: the first frame was drawn.
        locked: the keys are wiped, or there was nothing to lock.
        told: something important happened, as `Message`.
    """

    accessible_role = QAccessible.Role.Window

    painted = Signal()
    locked = Signal()
    told = Signal(object)

    def __init__(
        self, ports: Ports, runner: Runner, first_page: str = "home", pages: tuple[PageSpec, ...] = PAGES
    ) -> None:
        super().__init__()
        self.setObjectName("root")
        self.setWindowTitle("Gleaner")
        self._ports, self._runner, self._first_page = ports, runner, first_page
        self._pages = pages
        self._was_painted = False
        self._locked_at: datetime | None = None
        self._lock_after_min = 0
        self._idle = 0
        self._checked_at_ms = 0.0
        self._is_locking = False
        self._link = ""
        self.shell: Shell | None = None
        self.gate: QWidget | None = None
        column = Column(self)
        self._stack = QStackedWidget()
        column.addWidget(self._stack)
        self.resize(*(theme().px(side) for side in _DEFAULT_SIZE))
        self.setMinimumSize(*_MIN_SIZE)
        self._keyboard = Keyboard(self, ports.ease)
        self._drop = FileDrop(self, lambda: self.shell is not None and self.shell.has_page(DATA_PAGE))
        self._drop.dropped.connect(self._dropped)
        self._idle_timer = QTimer(self)
        self._idle_timer.setInterval(_IDLE_CHECK_MS)
        self._idle_timer.timeout.connect(self._check_idle)
        if ports.session.state is SessionState.NEW:
            self.show_onboarding()
        elif ports.session.state is SessionState.LOCKED:
            self.show_lock()
        else:
            runner.run(lambda _progress: ports.session.accounts(), owner=self, on_result=self._opened_already)

    # Gates

    def show_onboarding(self) -> None:
        """Show first run."""
        from ui.onboarding.view import OnboardingPage

        page = OnboardingPage(self._ports.session, self._runner, can_restore=self._ports.care is not None)
        page.finished.connect(self.enter)
        page.restore_requested.connect(self._restore)
        self._show_gate(page)

    def show_lock(self) -> None:
        """Show the unlock page."""
        from ui.lock.view import LockPage

        page = LockPage(self._ports.session, self._runner, self._locked_at)
        page.unlocked.connect(self.enter)
        page.restore_requested.connect(self.show_onboarding)
        self._show_gate(page)
        page.focus()

    def enter(self, account: Account) -> None:
        """Show the shell of an open vault."""
        # Imported when the vault opens: the first frame of a locked window needs none of it.
        from ui.shell.shell import Shell

        shell = Shell(account, self._ports, self._runner, self._pages)
        shell.lock_requested.connect(self.lock)
        shell.start_over_requested.connect(self.start_over)
        shell.scale_requested.connect(self.set_scale)
        shell.told.connect(self.told)
        self._replace(shell)
        self.shell, self.gate = shell, None
        first = self._first_page if shell.has_page(self._first_page) else shell.specs[0].key
        shell.open(first)
        self._runner.run(lambda _progress: self._ports.settings.values(), owner=shell, on_result=self._take_settings)
        self._checked_at_ms = time.time() * 1000
        self._idle_timer.start()
        link, self._link = self._link, ""
        if link:
            shell.open_link(link)

    def open_link(self, link: str) -> None:
        """Open a `solana:` link, once the vault is open; only the last one is kept until then."""
        if self.shell is not None:
            self.shell.open_link(link)
        else:
            self._link = link

    def _dropped(self, paths: tuple[str, ...]) -> None:
        if self.shell is not None:
            self.shell.open_files(paths)

    def bring_up(self) -> None:
        """Show the window before all others, as it was."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        QApplication.setQuitOnLastWindowClosed(True)
        self.show()
        self.raise_()
        self.activateWindow()

    def lock(self) -> None:
        """Remove every page at once, then wipe the keys; the unlock page appears when that is done."""
        if self.shell is None:
            if not self._is_locking:
                self.locked.emit()
            return
        self._is_locking = True
        self._idle_timer.stop()
        clipboard().clear_secret()
        self._locked_at = datetime.now().astimezone()
        # First of all: whoever asks from now on, a waiting signature too, finds no page to ask over.
        self.shell = None
        self._replace(QWidget())
        self._runner.run(
            lambda _progress: self._ports.session.lock(),
            owner=self,
            on_result=lambda _none: self._was_locked(),
            on_error=self._lock_failed,
        )

    def start_over(self) -> None:
        """Show what the data folder is now: its unlock page, or first run where nothing is left in it."""
        self._idle_timer.stop()
        clipboard().clear_secret()
        if self._ports.session.state is SessionState.NEW:
            self.show_onboarding()
        else:
            self.show_lock()
        self.locked.emit()

    def _restore(self) -> None:
        """Put a backup in place where there is no wallet yet."""
        from ui.settings.backup_dialogs import RestoreDialog

        if self._ports.care is not None:
            dialog = RestoreDialog(self._ports.care, self._runner)
            dialog.restored.connect(lambda _aside: self.start_over())
            dialog.ask(self)

    def _was_locked(self) -> None:
        self._is_locking = False
        self.show_lock()
        self.locked.emit()

    def _lock_failed(self, _problem: Problem) -> None:
        # The pages and the keys are gone either way; the unlock page asks for the passphrase again.
        self._was_locked()

    def _opened_already(self, accounts: tuple[Account, ...]) -> None:
        if accounts:
            self.enter(accounts[0])

    def _show_gate(self, page: QWidget) -> None:
        self._replace(page)
        self.shell, self.gate = None, page

    def _replace(self, widget: QWidget) -> None:
        # Dialogs lie over the window, not over the page that opened them: they would outlive it, locked or not.
        for dialog in self.findChildren(Dialog):
            dialog.reject()
        for index in reversed(range(self._stack.count())):
            old = self._stack.widget(index)
            if old is not None:
                self._stack.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    # Text size

    def set_scale(self, scale: float) -> None:
        """Change the text scale and store it."""
        theme().apply(theme().appearance, scale)
        stored = theme().scale
        self._runner.run(lambda _progress: self._ports.settings.set_text_scale(stored), owner=self)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back (it never cancels work); what it closes first, a menu or a dialog, takes it before."""
        if event.key() == Qt.Key.Key_Escape and self.shell is not None:
            self.shell.back()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802 - Qt's signature
        """Go in reading order, dialogs first of all."""
        return move_focus(self, forward=forward)

    # Auto-lock

    def _take_settings(self, values: SettingsValues) -> None:
        self._lock_after_min = values.lock_after_min
        handle = self.windowHandle()
        if handle is not None:
            # On the native window: it sees input and little else, an application-wide filter sees every event.
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice that somebody is there."""
        if event.type() in {
            QEvent.Type.KeyPress,
            QEvent.Type.MouseMove,
            QEvent.Type.MouseButtonPress,
            QEvent.Type.Wheel,
            QEvent.Type.TouchBegin,
        }:
            self._idle = 0
        return super().eventFilter(watched, event)

    def _check_idle(self) -> None:
        before_ms, self._checked_at_ms = self._checked_at_ms, time.time() * 1000
        if self._checked_at_ms - before_ms > _IDLE_CHECK_MS + _SLEPT_MS:
            # Where the system does not tell of sleep, this is the first thing to be seen of it.
            self.lock()
            return
        self._idle += 1
        idle_ms = self._idle * _IDLE_CHECK_MS
        if self._lock_after_min and idle_ms >= self._lock_after_min * 60_000:
            self._idle = 0
            self.lock()

    # Painting and closing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ground and tell when that first happened."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Delete the pages with the window, which cancels their jobs."""
        self._idle_timer.stop()
        self._replace(QWidget())
        self.shell = self.gate = None
        super().closeEvent(event)
