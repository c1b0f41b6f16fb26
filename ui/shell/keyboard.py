"""Binds the table of keys to a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ui.components.dialog import Dialog
from ui.shell.keys import BINDINGS
from ui.theme import theme
from ui.theme.theme import SCALE_STEP

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.ports.ease import EasePort
    from ui.shell.shell import Shell
    from ui.shell.window import MainWindow

# What works over a dialog too: it neither leaves the dialog nor moves what is behind it.
_OVER_DIALOGS = frozenset({"lock", "larger", "smaller", "normal"})


class Keyboard:
    """The window's shortcuts; single keys are looked up in `ease` each time, since they can be turned off.

    A shortcut of one letter never takes it from a field: fields claim what can be typed before shortcuts see it.
    """

    def __init__(self, window: MainWindow, ease: EasePort | None) -> None:
        self._window, self._ease = window, ease
        self._do: dict[str, Callable[[int], None]] = {
            "palette": self._in_shell(lambda shell: shell.open_palette()),
            "page": self._open_page,
            "sell": self._in_shell(lambda shell: shell.open("sell")),
            "settings": self._in_shell(lambda shell: shell.open("settings")),
            "lock": lambda _at: window.lock(),
            "undo": self._in_shell(lambda shell: shell.undo()),
            "sheet": self._in_shell(lambda shell: shell.open_sheet()),
            "search": self._in_shell(lambda shell: shell.focus_search()),
            "help": self._in_shell(lambda shell: shell.open_help()),
            "pane": self._in_shell(lambda shell: shell.next_pane()),
            "pane_back": self._in_shell(lambda shell: shell.next_pane(-1)),
            "back": self._in_shell(lambda shell: shell.back()),
            "forward": self._in_shell(lambda shell: shell.forward()),
            "larger": lambda _at: window.set_scale(theme().scale + SCALE_STEP),
            "smaller": lambda _at: window.set_scale(theme().scale - SCALE_STEP),
            "normal": lambda _at: window.set_scale(1.0),
        }
        for binding in BINDINGS:
            for at, keys in enumerate(binding.keys if binding.name else ()):
                shortcut = QShortcut(QKeySequence(keys), window)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(self._slot(binding.name, at, single=binding.single))

    def _slot(self, name: str, at: int, *, single: bool) -> Callable[[], None]:
        def act() -> None:
            if single and self._ease is not None and not self._ease.single_keys:
                return
            if name not in _OVER_DIALOGS and has_dialog(self._window):
                return
            self._do[name](at)

        return act

    def _in_shell(self, act: Callable[[Shell], None]) -> Callable[[int], None]:
        def slot(_at: int) -> None:
            if self._window.shell is not None:
                act(self._window.shell)

        return slot

    def _open_page(self, at: int) -> None:
        if self._window.shell is not None:
            self._window.shell.open_number(at + 1)


def has_dialog(window: MainWindow) -> bool:
    """Whether a dialog lies over the window."""
    return any(dialog.isVisible() for dialog in window.findChildren(Dialog))
