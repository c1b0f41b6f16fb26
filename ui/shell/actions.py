"""What the command palette can do: actions of pages, of the window, and things that pages find by words.

A page registers its actions in its `PageSpec` (`actions`) and does them in `StatePage.perform`; it registers how its
things are found in `find`. Nothing here needs the page to be built, so that everything is reachable from anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["page", "action", "setting", "account", "found"]


@dataclass(frozen=True, slots=True)
class PageAction:
    """One thing a page can do.

    Attributes:
        key: what `StatePage.perform` is given; unique within the page.
        title: the act, as a verb: "Send tokens".
        icon: name in tokens.json.
        words: other words a person may look for it by.
        section: when not empty, the page is opened with this argument instead (a section of Settings).
    """

    key: str
    title: str
    icon: str
    words: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A thing of a page that answers to words: a request, a sale. Text from outside is cleaned by whoever found it.

    Attributes:
        argument: what the page is opened with.
        detail: what tells it from others.
    """

    argument: str
    title: str
    icon: str
    detail: str = ""


Find = Callable[[str, int], Coroutine[Any, Any, tuple[Found, ...]]]
"""Finds things by words: (words, at most so many) → found; runs on the loop thread."""


@dataclass(frozen=True, slots=True)
class Action:
    """A line of the palette.

    Attributes:
        key: identity, by which it is remembered as used before; empty for what is not remembered.
        title, icon, detail: what is shown.
        kind: where it stands in the list when nothing is typed.
        keys: its shortcut, in Qt's portable words.
        words: other words it is found by.
        act: does it.
    """

    key: str
    title: str
    icon: str
    act: Callable[[], None]
    kind: Kind = "action"
    detail: str = ""
    keys: str = ""
    words: str = ""
