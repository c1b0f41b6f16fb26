"""Adapters whose modules are loaded when a page first asks them something: the first frame needs few of them."""

from __future__ import annotations

import threading
from importlib import import_module
from typing import Any


class Late:
    """Stands for an adapter until it is asked for anything. Any thread may be the first to ask.

    Args:
        module: where the adapter's class is.
        name: of the class.
        parts: what it is made with.
    """

    def __init__(self, module: str, name: str, *parts: object) -> None:
        self._of = (module, name, parts)
        self._turn = threading.Lock()
        self._made: Any = None

    def __getattr__(self, attribute: str) -> Any:
        with self._turn:
            if self._made is None:
                module, name, parts = self._of
                self._made = getattr(import_module(module), name)(*parts)
        return getattr(self._made, attribute)
