"""Screen lock and sleep over a real message bus with a logind of ours; the window locks, and sleep waits for it."""

import importlib
import os
import select
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from tests.helpers.ui_fakes import FakeSession
from ui.lock.view import LockPage
from ui.shell import desktop_lock
from ui.shell.desktop_lock import DesktopLock, has_buses
from ui.shell.window import MainWindow

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there the desktop says so over D-Bus")
Open = Callable[..., MainWindow]
MANAGER = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SESSION_PATH = "/org/freedesktop/login1/session/_37"


class Logind:
    """The part of logind that we use, on a connection of its own, answering from a thread."""

    def __init__(self, address: str) -> None:
        # jeepney has no type information.
        self.jeepney: Any = importlib.import_module("jeepney")
        blocking: Any = importlib.import_module("jeepney.io.blocking")
        self.connection = blocking.open_dbus_connection(address, enable_fds=True)
        blocking.Proxy(self.jeepney.message_bus, self.connection).RequestName("org.freedesktop.login1")
        self.asked: list[tuple[str, tuple[object, ...]]] = []
        self.inhibitors: list[int] = []
        self.sending = threading.Lock()
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()

    def _serve(self) -> None:
        kinds, fields = self.jeepney.MessageType, self.jeepney.HeaderFields
        while True:
            message = self.connection.receive()
            if message.header.message_type is not kinds.method_call:
                continue
            name = message.header.fields[fields.member]
            if name == "Stop":
                return
            self.asked.append((name, message.body))
            if name == "GetSession":
                answer = self.jeepney.new_method_return(message, "o", (SESSION_PATH,))
                self._send(answer)
            elif name == "Inhibit":
                kept, given = os.pipe()
                self.inhibitors.append(kept)
                self._send(self.jeepney.new_method_return(message, "h", (given,)))
                os.close(given)

    def tell(self, path: str, interface: str, name: str, *, on: bool | None = None) -> None:
        """Send a signal."""
        address = self.jeepney.DBusAddress(path, interface=interface)
        signature, body = (None, ()) if on is None else ("b", (on,))
        self._send(self.jeepney.new_signal(address, name, signature, body))

    def _send(self, message: Any) -> None:
        with self.sending:
            self.connection.send(message)

    def close(self) -> None:
        """Let go of everything."""
        for kept in self.inhibitors:
            os.close(kept)
        self.connection.close()


def has_ended(kept: int) -> bool:
    """Whether the other end of an inhibitor was let go."""
    return bool(select.select([kept], [], [], 0)[0])


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    program = shutil.which("dbus-daemon")
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("dbus-daemon is not installed: apt-get install dbus")
        pytest.skip("dbus-daemon is not installed: apt-get install dbus")
    daemon = subprocess.Popen(
        [program, "--session", "--nofork", "--nopidfile", "--print-address=1"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


@pytest.fixture
def logind(bus: str) -> Iterator[Logind]:
    made = Logind(bus)
    yield made
    stopper: Any = importlib.import_module("jeepney.io.blocking").open_dbus_connection(bus)
    address = made.jeepney.DBusAddress("/", "org.freedesktop.login1", "org.freedesktop.login1.Manager")
    stopper.send(made.jeepney.new_method_call(address, "Stop"))
    made.thread.join()
    stopper.close()
    made.close()


@pytest.fixture
def desktop(qtbot: QtBot, bus: str, logind: Logind, monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopLock]:
    monkeypatch.setenv("XDG_SESSION_ID", "7")
    lock = DesktopLock(QDBusConnection.connectToBus(bus, "one"), QDBusConnection.connectToBus(bus, "two"))
    qtbot.waitUntil(lambda: lock.delays_sleep and len(logind.asked) == 2)
    yield lock
    lock.release()
    lock.deleteLater()
    for name in ("one", "two"):
        QDBusConnection.disconnectFromBus(name)


@pytest.mark.parametrize("name", desktop_lock._SCREEN_SAVERS)
def test_each_desktops_screen_lock_is_heard(qtbot: QtBot, desktop: DesktopLock, logind: Logind, name: str) -> None:
    with qtbot.waitSignal(desktop.away):
        logind.tell("/" + name.replace(".", "/"), name, "ActiveChanged", on=True)
    with qtbot.assertNotEmitted(desktop.away, wait=50):
        logind.tell("/" + name.replace(".", "/"), name, "ActiveChanged", on=False)


def test_our_sessions_lock_is_heard_and_anothers_is_not(qtbot: QtBot, desktop: DesktopLock, logind: Logind) -> None:
    session = "org.freedesktop.login1.Session"
    with qtbot.waitSignal(desktop.away):
        logind.tell(SESSION_PATH, session, "Lock")
    with qtbot.assertNotEmitted(desktop.away, wait=50):
        logind.tell("/org/freedesktop/login1/session/_39", session, "Lock")


def test_sleep_waits_until_the_keys_are_wiped(
    qtbot: QtBot, desktop: DesktopLock, logind: Logind, open_window: Open
) -> None:
    assert logind.asked[-1] == ("Inhibit", ("sleep", "Gleaner", "Wipes keys from memory", "delay"))
    window = open_window()
    session = window._ports.session
    assert isinstance(session, FakeSession)
    desktop.away.connect(window.lock)
    window.locked.connect(lambda: order.append("locked" if "lock" in session.calls else "too early"))
    window.locked.connect(desktop.release)
    order: list[str] = []
    qtbot.waitUntil(lambda: window.shell is not None)
    assert not has_ended(logind.inhibitors[0])
    logind.tell(*MANAGER, "PrepareForSleep", on=True)
    qtbot.waitUntil(lambda: has_ended(logind.inhibitors[0]))
    assert order == ["locked"]
    assert isinstance(window.gate, LockPage)
    logind.tell(*MANAGER, "PrepareForSleep", on=False)
    qtbot.waitUntil(lambda: desktop.delays_sleep)
    # Asleep again while it is locked already: nothing keeps the computer awake.
    logind.tell(*MANAGER, "PrepareForSleep", on=True)
    qtbot.waitUntil(lambda: has_ended(logind.inhibitors[1]))
    assert session.calls == ["lock"]


def test_without_buses_nothing_is_heard_and_nothing_fails(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not has_buses()
    nowhere = QDBusConnection.connectToBus(f"unix:path={tmp_path}/nowhere", "nowhere")
    lock = DesktopLock(nowhere, nowhere)
    with qtbot.assertNotEmitted(lock.away, wait=10):
        lock.release()
    assert not lock.delays_sleep


def test_a_bus_without_logind_only_loses_what_it_would_tell(qtbot: QtBot, bus: str) -> None:
    connection = QDBusConnection.connectToBus(bus, "three")
    lock = DesktopLock(connection, connection)
    qtbot.waitUntil(lambda: not lock._calls)
    assert not lock.delays_sleep
    QDBusConnection.disconnectFromBus("three")


def test_a_gap_in_the_clock_locks(qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.shell is not None)
    window._check_idle()
    assert window.shell is not None
    asleep_s = window._checked_at_ms / 1000 + 3600
    monkeypatch.setattr("ui.shell.window.time.time", lambda: asleep_s)
    window._check_idle()
    qtbot.waitUntil(lambda: isinstance(window.gate, LockPage))
