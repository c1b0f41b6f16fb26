"""The keyboard: one table, from which the window binds its shortcuts and the sheet on `?` is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui.i18n import mark

Group = Literal["everywhere", "page", "lists", "signing", "size"]
GROUPS: tuple[tuple[Group, str], ...] = (
    ("everywhere", mark("Everywhere")),
    ("page", mark("This page")),
    ("lists", mark("Lists and choices")),
    ("signing", mark("Signing")),
    ("size", mark("Text size")),
)


@dataclass(frozen=True, slots=True)
class Binding:
    """Keys and what they do.

    Attributes:
        name: what the window does; empty where the part that has the focus does it (lists, choices, dialogs).
        keys: all sequences, in Qt's portable words; Ctrl is ⌘ on macOS.
        words: what the sheet says, marked for translation.
        shown: what the sheet shows instead of the first of `keys`, for ranges.
        single: a key without Ctrl or Alt: works while no field has the focus, and can be turned off.
    """

    name: str
    keys: tuple[str, ...]
    words: str
    group: Group = "everywhere"
    shown: str = ""
    single: bool = False


BINDINGS: tuple[Binding, ...] = (
    Binding("palette", ("Ctrl+K",), mark("Find anything: pages, actions, requests, accounts, settings")),
    Binding("page", tuple(f"Ctrl+{number}" for number in range(1, 10)), mark("Open a page"), shown="Ctrl+1…9"),
    Binding("sell", ("Ctrl+N",), mark("Sell")),
    Binding("settings", ("Ctrl+,",), mark("Settings")),
    Binding("lock", ("Ctrl+L",), mark("Lock: wipe the keys from memory")),
    Binding("undo", ("Ctrl+Z",), mark("Undo, while a message offers it")),
    Binding("sheet", ("?",), mark("This list"), single=True),
    Binding("search", ("/",), mark("Search on this page"), "page", single=True),
    Binding("help", ("F1",), mark("What this page is for"), "page"),
    Binding("pane", ("F6",), mark("Next pane"), "page"),
    Binding("pane_back", ("Shift+F6",), mark("Pane before"), "page"),
    Binding("back", ("Alt+Left",), mark("Back; in a sale, the step before"), "page"),
    Binding("forward", ("Alt+Right",), mark("In a sale, the next step"), "page"),
    Binding("", ("Esc",), mark("Back or close; never cancels work"), "page"),
    Binding("", ("Tab", "Shift+Tab"), mark("Next and previous"), "lists"),
    Binding("", ("Up", "Down"), mark("Move in a list"), "lists", shown="↑ ↓"),
    Binding("", ("Return",), mark("Open a row, press a button"), "lists"),
    Binding("", ("Space",), mark("Choose a row, press a button"), "lists"),
    Binding("", ("Left", "Right"), mark("Move in a choice; ε by 0.05"), "lists", shown="← →"),
    Binding("", ("PgUp", "PgDown"), mark("ε by 0.5"), "lists"),
    Binding("", ("Ctrl+Return",), mark("Sign; nothing else does"), "signing"),
    Binding("larger", ("Ctrl+=", "Ctrl++"), mark("Larger text"), "size"),
    Binding("smaller", ("Ctrl+-",), mark("Smaller text"), "size"),
    Binding("normal", ("Ctrl+0",), mark("Text at 100 %"), "size"),
)


def shortcut_of(name: str) -> str:
    """Return the first key sequence of what the window does, empty if it has none."""
    return next((binding.keys[0] for binding in BINDINGS if name and binding.name == name), "")
