"""Notices that the screen is locked or the computer goes to sleep, where the desktop says so over D-Bus (Linux, BSD).

    session bus   ActiveChanged(true) of org.freedesktop.ScreenSaver and of the desktops' own names of it
    system bus    org.freedesktop.login1: PrepareForSleep(true), and Lock of our session

Sleep is delayed until the keys are wiped, by an inhibitor of logind (at most its InhibitDelayMaxSec, 5 s by default).
Windows and macOS do not tell Qt; there the window locks when it wakes up (`MainWindow`, by the gap in its clock).

https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtDBus import QDBusUnixFileDescriptor

__all__ = ["DesktopLock", "has_buses", "watch_desktop"]

_LOG = logging.getLogger(__name__)
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_LOGIN, _LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_MANAGER, _SESSION = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
_NAMES = "gleaner-session", "gleaner-system"


class DesktopLock(QObject):
    """Listens; needs an event loop and nothing else. Whatever the buses lack is not listened to.

    Args:
        session: the session bus, connected or not.
        system: the system bus.

    Signals:
        away: the screen was locked, or sleep is about to begin.
    """

    away = Signal()

    def __init__(self, session: QDBusConnection, system: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._system = session, system
        self._inhibitor: QDBusUnixFileDescriptor | None = None
        self._calls: set[QDBusPendingCallWatcher] = set()
        if session.isConnected():
            for name in _SCREEN_SAVERS:
                self._listen(session, "", name, "ActiveChanged", "_screen(bool)")
        if system.isConnected():
            self._listen(system, _LOGIN_PATH, _MANAGER, "PrepareForSleep", "_sleep(bool)")
            self._find_session()
            self._inhibit()

    @property
    def delays_sleep(self) -> bool:
        """Whether the computer waits for `release` before it sleeps."""
        return self._inhibitor is not None

    def release(self) -> None:
        """Let sleep begin: the keys are wiped."""
        self._inhibitor = None

    def _listen(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> None:
        # The type information asks for bytes; what PySide takes is what SLOT returns.
        signature: Any = SLOT(slot)
        service = _LOGIN if bus is self._system else ""
        if not bus.connect(service, path, interface, name, self, signature):
            _LOG.info("not told of %s", name)

    @Slot(bool)
    def _screen(self, active: bool) -> None:  # noqa: FBT001 - Qt's signal
        if active:
            self.away.emit()

    @Slot(bool)
    def _sleep(self, begins: bool) -> None:  # noqa: FBT001 - Qt's signal
        if begins:
            self.away.emit()
        else:
            self._inhibit()

    @Slot()
    def _locked(self) -> None:
        self.away.emit()

    def _find_session(self) -> None:
        named = os.environ.get("XDG_SESSION_ID", "")
        if named:
            self._call("GetSession", [named], self._take_session)
        else:
            # Started by the desktop's service manager, which has no session: better to lock with another's than never.
            self._listen(self._system, "", _SESSION, "Lock", "_locked()")

    def _take_session(self, reply: QDBusMessage) -> None:
        self._listen(self._system, reply.arguments()[0].path(), _SESSION, "Lock", "_locked()")

    def _inhibit(self) -> None:
        if self._inhibitor is None:
            self._call("Inhibit", ["sleep", "Gleaner", "Wipes keys from memory", "delay"], self._take_inhibitor)

    def _take_inhibitor(self, reply: QDBusMessage) -> None:
        self._inhibitor = reply.arguments()[0]

    def _call(self, method: str, arguments: list[object], then: Callable[[QDBusMessage], None]) -> None:
        message = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, method)
        message.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(message), self)
        self._calls.add(watcher)

        def finished(_watcher: QDBusPendingCallWatcher) -> None:
            self._calls.discard(watcher)
            reply = watcher.reply()
            if watcher.isError() or not reply.arguments():
                _LOG.info("logind does not answer %s", method)
            else:
                then(reply)
            watcher.deleteLater()

        watcher.finished.connect(finished)


def has_buses() -> bool:
    """Whether a session bus runs; asking Qt for one that does not would start it."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return "DBUS_SESSION_BUS_ADDRESS" in os.environ or bool(runtime and Path(runtime, "bus").exists())


def watch_desktop(parent: QObject) -> DesktopLock:
    """Listen to the buses of this session and computer; call it where `has_buses`."""
    session, system = _NAMES
    return DesktopLock(
        QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, session),
        QDBusConnection.connectToBus(QDBusConnection.BusType.SystemBus, system),
        parent,
    )
