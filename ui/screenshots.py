"""Screenshots of every page, drawn offscreen by the real window.

    python -m ui.screenshots --out DIR [--page home] [--theme light|dark] [--size 1280x832] [--scale 1|2]
                             [--text 1.0] [--ports MODULE:FUNCTION]

Without a filter it draws each page in light and dark at 1280x832 and 1024x700. A developer's command: the
ports default to the tests' in-memory doubles; `--ports` takes any function that returns `ui.ports.Ports`.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

DEFAULT_PORTS = "tests.helpers.ui_fakes:sample_ports"
GATES = {"onboarding": "tests.helpers.ui_fakes:sample_new", "lock": "tests.helpers.ui_fakes:sample_locked"}
_SETTLE_MS = 300
_MAX_LOOKS = 10


def main(arguments: list[str]) -> int:
    """Draw what was asked for and print each file."""
    parser = argparse.ArgumentParser(prog="python -m ui.screenshots")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--page", default="")
    parser.add_argument("--theme", choices=("light", "dark"), default="")
    parser.add_argument("--size", default="")
    parser.add_argument("--scale", choices=("1", "2"), default="1")
    parser.add_argument("--text", type=float, default=1.0)
    parser.add_argument("--ports", default="")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = options.scale
    options.out.mkdir(parents=True, exist_ok=True)
    themes = [options.theme] if options.theme else ["light", "dark"]
    sizes = [options.size] if options.size else ["1280x832", "1024x700"]
    for theme_name in themes:
        for size in sizes:
            for path in _draw(options, theme_name, size):
                sys.stdout.write(f"{path}\n")
    return 0


def _draw(options: argparse.Namespace, theme_name: str, size: str) -> Iterator[Path]:
    from app.tasks import Tasks
    from ui.bridge import Runner
    from ui.main import Options, make_application
    from ui.ports import Ports
    from ui.shell.pages import PAGES
    from ui.shell.window import MainWindow
    from ui.theme import theme

    app = make_application(Options(headless=True))
    if not app.property("gleanerThemed"):
        theme().install("light", 1.0)
        app.setProperty("gleanerThemed", True)  # noqa: FBT003 - Qt's signature
    theme().apply("dark" if theme_name == "dark" else "light", options.text)
    width, height = (int(part) for part in size.split("x"))
    keys = [*GATES, *(spec.key for spec in PAGES)]
    for key in [options.page] if options.page else keys:
        source = options.ports or GATES.get(key, DEFAULT_PORTS)
        ports = _load(source)()
        if not isinstance(ports, Ports):
            raise SystemExit(f"{source} does not return ui.ports.Ports.")
        if key not in GATES and not any(spec.key == key and spec.needs(ports) for spec in PAGES):
            continue
        with Tasks() as tasks:
            runner = Runner(tasks)
            window = MainWindow(ports, runner, key)
            window.resize(width, height)
            window.show()
            _settle()
            text = f"-text{round(options.text * 100)}" if options.text != 1.0 else ""
            path: Path = options.out / f"{key}-{theme_name}-{size}{text}.png"
            _settled(window).save(str(path))
            window.close()
            window.deleteLater()
            runner.deleteLater()
            _settle()
        yield path


def _load(source: str) -> Callable[[], object]:
    module, _, name = source.partition(":")
    loaded: Callable[[], object] = getattr(importlib.import_module(module), name)
    return loaded


def _settled(window: "QWidget") -> "QPixmap":
    """Return the window's picture once two in a row are equal: slow answers and banners have come by then."""
    before = window.grab()
    for _ in range(_MAX_LOOKS):
        _settle()
        now = window.grab()
        if now.toImage() == before.toImage():
            break
        before = now
    return before


def _settle() -> None:
    """Run the event loop until jobs have answered and skeletons would have appeared."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
