"""Screenshots of every page, dialog and step, drawn offscreen by the real window.

    python -m ui.screenshots --out DIR [--page home] [--theme light|dark] [--size 1280x832] [--scale 1|2] [--text 1.0]
        [--language en|de]
    python -m ui.screenshots --contact-sheet FILE [--page home] [--language en|de]

Without a filter it draws each scene in light and dark at 1280x832 and 1024x700. `--page` takes the start of a scene's
name. The contact sheet has a line for each scene: light and dark, in both sizes and at 200 % text. A developer's
command: scenes and data come from the tests' doubles (`tests/helpers/ui_scenes.py`).
"""

import argparse
import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from ui.shell.window import MainWindow

SCENES = "tests.helpers.ui_scenes"
_SETTLE_MS = 300
_MAX_LOOKS = 10
_TRY_MS, _MAX_TRIES = 20, 500


def main(arguments: list[str]) -> int:
    """Draw what was asked for and print each file."""
    parser = argparse.ArgumentParser(prog="python -m ui.screenshots")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--contact-sheet", type=Path)
    parser.add_argument("--page", default="")
    parser.add_argument("--theme", choices=("light", "dark"), default="")
    parser.add_argument("--size", default="")
    parser.add_argument("--scale", choices=("1", "2"), default="1")
    parser.add_argument("--text", type=float, default=1.0)
    parser.add_argument("--language", choices=("en", "de"), default="en")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = options.scale
    if options.contact_sheet is not None:
        return _contact_sheet(options)
    if options.out is None:
        parser.error("--out DIR or --contact-sheet FILE is needed")
    options.out.mkdir(parents=True, exist_ok=True)
    themes = [options.theme] if options.theme else ["light", "dark"]
    sizes = [options.size] if options.size else ["1280x832", "1024x700"]
    for theme_name in themes:
        for size in sizes:
            for path in _draw(options, theme_name, size):
                sys.stdout.write(f"{path}\n")
    return 0


def _contact_sheet(options: argparse.Namespace) -> int:
    from ui.contact_sheet import COLUMNS, ContactSheet

    sheet = ContactSheet()
    for scene in scenes(options.page):
        for column in COLUMNS:
            dress(column.theme, column.text, options.language)
            sheet.add(scene.name, draw(scene, column.size))
        sys.stdout.write(f"{scene.name}\n")
    return 0 if sheet.save(options.contact_sheet) else 1


def dress(theme_name: str, text: float, language: str = "en") -> None:
    """Make the application look as asked; made if there is none."""
    from ui.i18n import use_language
    from ui.main import Options, make_application
    from ui.theme import theme

    app = make_application(Options(headless=True))
    use_language(language)
    if not app.property("gleanerThemed"):
        theme().install("light", 1.0)
        app.setProperty("gleanerThemed", True)  # noqa: FBT003 - Qt's signature
    theme().apply("dark" if theme_name == "dark" else "light", text)


def scenes(start: str) -> Iterator[Any]:
    """Return the scenes whose names start so."""
    # A developer's command: the product never imports its tests, so the name is looked up when it runs.
    return (scene for scene in importlib.import_module(SCENES).SCENES if scene.name.startswith(start))


def _draw(options: argparse.Namespace, theme_name: str, size: str) -> Iterator[Path]:
    dress(theme_name, options.text, options.language)
    text = f"-text{round(options.text * 100)}" if options.text != 1.0 else ""
    for scene in scenes(options.page):
        path: Path = options.out / f"{scene.name}-{theme_name}-{size}{text}.png"
        draw(scene, size).save(str(path))
        yield path


def draw(scene: Any, size: str) -> "QPixmap":
    """Return the picture of a scene in a window of that size."""
    from app.tasks import Tasks
    from ui.bridge import Runner
    from ui.shell.window import MainWindow

    width, height = (int(part) for part in size.split("x"))
    with Tasks() as tasks:
        runner = Runner(tasks)
        shown: list[MainWindow] = []
        window = MainWindow(
            scene.ports(), runner, scene.page, scene.pages(lambda: shown[0] if shown and shown[0].shell else None)
        )
        shown.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        _settle()
        for step in scene.steps:
            _follow(window, scene.name, step)
        picture = _settled(window)
        window.close()
        window.deleteLater()
        runner.deleteLater()
        _settle(0)
    return picture


def _follow(window: "MainWindow", name: str, step: dict[str, Any]) -> None:
    """Do one step of a scene, as soon as it can be done."""
    from ui.script import act

    ((verb, value),) = step.items()
    spellings = _spellings(value)
    for _ in range(_MAX_TRIES):
        if any(act(window, verb, spelling) for spelling in spellings):
            return
        _settle(_TRY_MS)
    raise SystemExit(f"{name}: could not {verb} {value!r}")


def _spellings(value: Any) -> list[Any]:
    """Return what a scene says in English as it may stand in the window, in the language in use."""
    from ui.i18n import active
    from ui.i18n.catalogue import TS, read
    from ui.i18n.sentences import values_of
    from ui.i18n.words import PLACE, fill

    if active().catalogue is not None and isinstance(value, list):
        # Where to type, and what.
        return [[spelling, *value[1:]] for spelling in _spellings(value[0])]
    if active().catalogue is None or not isinstance(value, str):
        return [value]
    catalogue = read(TS / f"{active().code}.ts")
    texts = {text.source: forms for text, forms in catalogue.items() if value in text.source}
    filled = [
        fill(form, values)
        for text, forms in catalogue.items()
        for values in [values_of(text.source, value)]
        for form in forms
        if values and PLACE.sub("", text.source).strip()
    ]
    # The whole text first, then those it is a part of; of a text with values its longest piece.
    found = [form for source in sorted(texts, key=len) for form in texts[source]]
    return [*filled, *(max(PLACE.split(form)[::2], key=len).strip() for form in found), value]


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


def _settle(within_ms: int = _SETTLE_MS) -> None:
    """Run the event loop until jobs have answered and skeletons would have appeared."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(within_ms, loop.quit)
    loop.exec()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
