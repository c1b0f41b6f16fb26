"""A real window over a real home in which everything goes wrong while canaries lie everywhere; a process of its own.

Run by tests/security/test_crash_report_secrets.py:
    python -m tests.helpers.crashing_window crash|again HOME CANARIES.json OUT [an argument that is a canary]
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.crash_dialog import CrashDialog
    from ui.shell.window import MainWindow

PASSPHRASE_NAME = "passphrase"
_LOOK_MS = 20
_AT_MOST_MS = 60_000


async def plant(home: Path, canaries: dict[str, str]) -> None:
    """Make a vault and a store full of canaries, as the app does."""
    from app.container import App
    from app.store import AddressBook, Home
    from wallet import Argon2Parameters, Phrase

    async with App(Home(home), Argon2Parameters(memory_kib=32, iterations=1, lanes=1)) as app:
        app.wallet.create(Phrase.parse(canaries["words"]), canaries[PASSPHRASE_NAME], name=canaries["account"])
        app.settings.set("note", canaries["record"])
        AddressBook(app.database()).put(app.account().address, canaries["label"], note=canaries["record"])


class Broken:
    """Fails where nobody can catch it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __del__(self) -> None:
        raise RuntimeError(self._text)


class Trouble:
    """What goes wrong, one after the other, each with every canary in its message."""

    def __init__(self, window: MainWindow, text: str, key: str, out: Path) -> None:
        self._window, self._text, self._key, self._out = window, text, key, out

    def in_slot(self) -> None:
        """A slot of Qt."""
        secret = self._text
        raise ValueError(secret)

    def everywhere(self) -> None:
        """All others."""
        from PySide6.QtCore import qWarning

        from ui.components.clipboard import clipboard

        clipboard().copy_secret(self._key)
        text = self._text
        thread = threading.Thread(target=self._in_thread, name=text)
        thread.start()
        thread.join()
        # Raises an error when it is collected, at once.
        Broken(text)
        qWarning(text)
        logging.getLogger("app.keeper").warning("of %s", text)
        try:
            Path(f"/home/{text}").read_bytes()
        except OSError:
            logging.getLogger(text).exception(text)
        self._window._runner.run(self._job)

    def _in_thread(self) -> None:
        raise KeyError(self._text)

    async def _job(self, _progress: object) -> None:
        text = self._text

        async def forgotten() -> None:
            raise LookupError(text)

        task = asyncio.ensure_future(forgotten())
        await asyncio.wait([task])
        del task
        raise ZeroDivisionError(text)


def watch(window: MainWindow, done: Callable[[CrashDialog], bool]) -> None:
    """Look for the dialog until `done` with it."""
    from PySide6.QtCore import QTimer

    from ui.crash_dialog import CrashDialog

    timer = QTimer(window)

    def look() -> None:
        found = window.findChildren(CrashDialog)
        if found and done(found[0]):
            timer.stop()

    timer.timeout.connect(look)
    timer.start(_LOOK_MS)


def crash(home: Path, canaries: dict[str, str], out: Path, *, again: bool) -> int:
    """Open the window; let everything go wrong and end by a signal, or read what the last time left."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app.store import Home
    from app.tasks import Tasks
    from ui.main import Options, run
    from ui.open import ports_of
    from ui.wiring.backend import Backend
    from wallet import harden_process

    harden_process()
    text = " | ".join(canaries.values())

    def die(dialog: CrashDialog) -> bool:
        kinds = ("ValueError", "KeyError", "ZeroDivisionError")
        if not all(kind in dialog.text for kind in kinds):
            return False
        dialog.save_to(str(out / "saved.txt"))
        dialog.copy.click()
        (out / "copied.txt").write_text(QApplication.clipboard().text())
        os.kill(os.getpid(), signal.SIGSEGV)
        return True

    def read(dialog: CrashDialog) -> bool:
        dialog.save_to(str(out / "ended.txt"))
        QApplication.quit()
        return True

    def opened(window: MainWindow) -> None:
        QTimer.singleShot(_AT_MOST_MS, window, QApplication.quit)
        if again:
            watch(window, read)
            return
        trouble = Trouble(window, text, canaries["key"], out)
        watch(window, die)
        QTimer.singleShot(0, trouble.in_slot)
        QTimer.singleShot(0, trouble.everywhere)

    with Tasks() as tasks:
        backend = Backend(Home(home))

        async def unlock() -> None:
            (await backend.app()).wallet.unlock(canaries[PASSPHRASE_NAME])

        tasks.run(unlock())
        try:
            return run(Options(headless=True, fault_file=Home(home).fault), ports_of(backend), tasks, opened)
        finally:
            tasks.run(backend.close())


def main() -> int:
    """Do what the arguments say."""
    step, home, known, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
    canaries: dict[str, str] = json.loads(known.read_text())
    return crash(home, canaries, out, again=step == "again")


if __name__ == "__main__":
    raise SystemExit(main())
