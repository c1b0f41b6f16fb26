"""The icon in the system's tray: a menu, and what is told when nobody looks at the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.format import clean
from ui.i18n import tr
from ui.theme.icons import app_icon

if TYPE_CHECKING:
    from ui.components.toast import Message
    from ui.ports.presence import Notifications, PresencePort
    from ui.shell.window import MainWindow


def words_of(message: Message, level: Notifications, *, is_open: bool) -> tuple[str, str] | None:
    """Return title and text of a notification, or nothing.

    Args:
        message: what happened.
        level: what the person wants to be told.
        is_open: the vault is open; names and amounts are said at no other time.
    """
    if level == "off":
        return None
    if level == "full" and is_open:
        return clean(message.title, 80), clean(message.text, 200)
    return "Gleaner", tr("Something happened that you may want to see.")


class Tray(QObject):
    """The icon, where the system has a tray.

    Signals:
        quit_asked: by the menu.
    """

    quit_asked = Signal()

    def __init__(self, window: MainWindow, port: PresencePort | None) -> None:
        super().__init__(window)
        self._window, self._port = window, port
        self._menu = QMenu()
        self._menu.aboutToShow.connect(self._fill)
        self._icon = QSystemTrayIcon(app_icon(), self)
        self._icon.setToolTip("Gleaner")
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._clicked)
        self._icon.messageClicked.connect(window.bring_up)
        window.told.connect(self.tell)
        self._fill()

    @staticmethod
    def is_available() -> bool:
        """Whether the system has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Show the icon."""
        self._icon.show()

    def tell(self, message: Message) -> None:
        """Notify, unless the person looks at the window anyway."""
        level = self._port.notifications if self._port is not None else "plain"
        words = words_of(message, level, is_open=self._window.shell is not None)
        if words is not None and not self._window.isActiveWindow():
            self._icon.showMessage(*words, app_icon())

    @property
    def menu(self) -> QMenu:
        """The menu, as it would be shown now."""
        self._fill()
        return self._menu

    def _fill(self) -> None:
        self._menu.clear()
        window = self._window
        self._menu.addAction(tr("Open Gleaner")).triggered.connect(window.bring_up)
        if window.shell is not None:
            waiting = window.shell.counts.get("home", 0)
            if waiting:
                words = tr("{n} thing needs you", "{n} things need you", n=waiting)
                self._menu.addAction(words).triggered.connect(self._open_home)
            self._menu.addAction(tr("Lock")).triggered.connect(window.lock)
        self._menu.addSeparator()
        self._menu.addAction(tr("Quit")).triggered.connect(self.quit_asked)

    def _open_home(self) -> None:
        self._window.bring_up()
        if self._window.shell is not None:
            self._window.shell.open("home")

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self._window.bring_up()
