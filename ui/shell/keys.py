"""The keyboard: one table, from which the window binds its shortcuts and the sheet on `?` is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Group = Literal["Everywhere", "This page", "Lists and choices", "Text size", "Signing"]
GROUPS: tuple[Group, ...] = ("Everywhere", "This page", "Lists and choices", "Signing", "Text size")


@dataclass(frozen=True, slots=True)
class Binding:
    """Keys and what they do.

    Attributes:
        name: what the window does; empty where the part that has the focus does it (lists, choices, dialogs).
        keys: all sequences, in Qt's portable words; Ctrl is ⌘ on macOS.
        words: what the sheet says.
        shown: what the sheet shows instead of the first of `keys`, for ranges.
        single: a key without Ctrl or Alt: works while no field has the focus, and can be turned off.
    """

    name: str
    keys: tuple[str, ...]
    words: str
    group: Group = "Everywhere"
    shown: str = ""
    single: bool = False


BINDINGS: tuple[Binding, ...] = (
    Binding("palette", ("Ctrl+K",), "Find anything: pages, actions, requests, accounts, settings"),
    Binding("page", tuple(f"Ctrl+{number}" for number in range(1, 10)), "Open a page", shown="Ctrl+1…9"),
    Binding("sell", ("Ctrl+N",), "Sell"),
    Binding("settings", ("Ctrl+,",), "Settings"),
    Binding("lock", ("Ctrl+L",), "Lock: wipe the keys from memory"),
    Binding("undo", ("Ctrl+Z",), "Undo, while a message offers it"),
    Binding("sheet", ("?",), "This list", single=True),
    Binding("search", ("/",), "Search on this page", "This page", single=True),
    Binding("help", ("F1",), "What this page is for", "This page"),
    Binding("pane", ("F6",), "Next pane", "This page"),
    Binding("pane_back", ("Shift+F6",), "Pane before", "This page"),
    Binding("back", ("Alt+Left",), "Back; in a sale, the step before", "This page"),
    Binding("forward", ("Alt+Right",), "In a sale, the next step", "This page"),
    Binding("", ("Esc",), "Back or close; never cancels work", "This page"),
    Binding("", ("Tab", "Shift+Tab"), "Next and previous", "Lists and choices"),
    Binding("", ("Up", "Down"), "Move in a list", "Lists and choices", shown="↑ ↓"),
    Binding("", ("Return",), "Open a row, press a button", "Lists and choices"),
    Binding("", ("Space",), "Choose a row, press a button", "Lists and choices"),
    Binding("", ("Left", "Right"), "Move in a choice; ε by 0.05", "Lists and choices", shown="← →"),
    Binding("", ("PgUp", "PgDown"), "ε by 0.5", "Lists and choices"),
    Binding("", ("Ctrl+Return",), "Sign; nothing else does", "Signing"),
    Binding("larger", ("Ctrl+=", "Ctrl++"), "Larger text", "Text size"),
    Binding("smaller", ("Ctrl+-",), "Smaller text", "Text size"),
    Binding("normal", ("Ctrl+0",), "Text at 100 %", "Text size"),
)


def shortcut_of(name: str) -> str:
    """Return the first key sequence of what the window does, empty if it has none."""
    return next((binding.keys[0] for binding in BINDINGS if name and binding.name == name), "")
