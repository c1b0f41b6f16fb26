"""Opens the window over ports the app gives; the integrator's `app/cli` calls `run`."""

import asyncio
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.bridge import Runner, Tasks
from ui.components.clipboard import clipboard
from ui.crash import CrashReports
from ui.i18n import use_language
from ui.ports import Ports
from ui.shell import geometry
from ui.shell.leaving import Leaving
from ui.shell.pages import PAGES, PageSpec
from ui.shell.window import MainWindow
from ui.theme import theme
from ui.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ui.bridge.ports import Progress


@dataclass(frozen=True, slots=True)
class Options:
    """How to open the window.

    Attributes:
        quit_after_first_paint: end with exit code 0 once the first frame is shown.
        headless: use Qt's offscreen platform.
        first_page: page to open with.
        link: a `solana:` link to open Send with, as `ui.instance.clean_link` returns it.
        fault_file: where a signal that ends the process leaves its report for the next start; None for nowhere.
    """

    quit_after_first_paint: bool = False
    headless: bool = False
    first_page: str = "home"
    link: str = ""
    fault_file: "Path | None" = None


def parse(arguments: "Sequence[str]") -> Options:
    """Read `--quit-after-first-paint`, `--headless` and `--page NAME`; unknown words are left to Qt."""
    page = "home"
    if "--page" in arguments[:-1]:
        page = arguments[arguments.index("--page") + 1]
    return Options("--quit-after-first-paint" in arguments, "--headless" in arguments, page)


def make_application(options: Options) -> QApplication:
    """Return the application with our name; must happen before any widget exists."""
    if options.headless:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Gleaner")
    app.setDesktopFileName("gleaner")
    return app


async def _warm_up(_progress: "Progress") -> None:
    from ui.warm import warm_up

    await asyncio.to_thread(warm_up)


def run(
    options: Options,
    ports: Ports,
    tasks: Tasks,
    on_window: Callable[[MainWindow], None] | None = None,
    pages: tuple[PageSpec, ...] = PAGES,
) -> int:
    """Open the window and return the exit code when it is closed.

    Args:
        options: how to open it.
        ports: what the pages talk to.
        tasks: runs the ports' methods; started and closed by the caller.
        pages: the page table; `(*PAGES, requests_page(...), sell_page(...))` adds pages that hold their own ports.
        on_window: called with the window once it is shown, for scripts and the sign dialog's wiring.
    """
    app = make_application(options)
    reports = CrashReports(options.fault_file)
    ended = reports.install()
    use_language(ports.settings.language)
    theme().install(ports.settings.appearance, ports.settings.text_scale)
    theme().set_reduced_motion(reduced=ports.ease is not None and ports.ease.reduced_motion)
    runner = Runner(tasks)
    runner.run(lambda _progress: reports.watch_loop())
    window = MainWindow(ports, runner, options.first_page, pages)
    if options.quit_after_first_paint:
        window.painted.connect(app.quit)
    else:
        window.painted.connect(lambda: runner.run(_warm_up, owner=window))
    if ended:
        window.painted.connect(lambda: reports.show_over(window, ended, ended=True))
    if not options.headless:
        window.painted.connect(lambda: _lock_with_desktop(window))
    presence = ports.presence
    if presence is not None and not options.headless:
        geometry.put(window, presence.place(geometry.screens()))
    leaving = Leaving(window, can_hide=Tray.is_available() and not options.headless)
    leaving.left.connect(app.quit)
    if Tray.is_available() and not options.headless:
        tray = Tray(window, presence)
        tray.quit_asked.connect(leaving.quit)
        window.painted.connect(tray.show)
    if options.link:
        window.open_link(options.link)
    window.show()
    if on_window is not None:
        on_window(window)
    code = app.exec()
    leaving.remove()
    if presence is not None and not options.headless:
        presence.keep_place(geometry.screens(), geometry.place_of(window))
    clipboard().clear_secret()
    window.close()
    window.deleteLater()
    runner.deleteLater()
    reports.remove()
    return code


def _lock_with_desktop(window: MainWindow) -> None:
    """Lock when the screen is locked and before the computer sleeps, where the desktop says so."""
    if sys.platform in {"win32", "darwin"}:
        return
    from ui.shell.desktop_lock import has_buses, watch_desktop

    if has_buses():
        desktop = watch_desktop(window)
        desktop.away.connect(window.lock)
        window.locked.connect(desktop.release)
