"""Unexpected errors: a redacted report the person may read and copy; the window stays.

The report holds types, files of ours and line numbers. It holds no message and no value: either could carry a
secret or something personal.
"""

import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

_ROOT = Path(__file__).resolve().parent.parent


def redacted_report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return the report of an exception and its causes."""
    from PySide6 import __version__ as qt_version

    lines = [
        f"Gleaner on {platform.system()} {platform.machine()}, Python {platform.python_version()}, Qt {qt_version}"
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__ if seen is not error else kind.__name__)
        frames = traceback.extract_tb(seen.__traceback__ if seen is not error else trace)
        lines.extend(f"  {_ours(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def _ours(filename: str) -> str:
    """Return a path below our folder, else the file's name alone: other paths may name the person."""
    path = Path(filename)
    try:
        inside = path.resolve().relative_to(_ROOT)
    except ValueError:
        return path.name
    return path.name if inside.parts[0].startswith(".") else inside.as_posix()


def install() -> None:
    """Show unexpected errors of slots in a dialog; print the same report to stderr."""
    sys.excepthook = _hook


def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    report = redacted_report(kind, error, trace)
    sys.stderr.write(report + "\n")
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return
    window = next(
        (top for top in QApplication.topLevelWidgets() if top.objectName() == "root" and top.isVisible()), None
    )
    if window is not None:
        _show(report, window)


def _show(report: str, window: object) -> None:
    from PySide6.QtWidgets import QPlainTextEdit, QWidget

    from ui.components.button import Button
    from ui.components.clipboard import copy_text
    from ui.components.dialog import Dialog
    from ui.components.paragraph import Paragraph
    from ui.theme import theme

    if not isinstance(window, QWidget):
        return
    dialog = Dialog("Something went wrong in this window", icon="error", tone="danger", width=560)
    words = "This is a mistake of ours. Your keys, data and money are untouched, and what was under way is saved."
    dialog.body.addWidget(Paragraph(words, "body", "text"))
    text = QPlainTextEdit(report)
    text.setReadOnly(True)
    text.setProperty("code", True)  # noqa: FBT003 - Qt's signature
    text.setFont(theme().font("mono"))
    text.setAccessibleName("Report")
    text.setMinimumHeight(theme().px(160))
    dialog.body.addWidget(text)
    dialog.body.addWidget(Paragraph("The report names no data and no keys. It is sent to nobody.", "small", "text3"))
    copy = Button("Copy report", icon="copy", large=True)
    copy.clicked.connect(lambda: copy_text(report))
    close = Button("Go on", "primary", large=True)
    close.clicked.connect(dialog.accept)
    dialog.footer.addWidget(copy)
    dialog.footer.addWidget(close)
    dialog.open_over(window, close)
