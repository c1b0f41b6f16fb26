"""Loads the window's other modules once the first frame stands, beside it: a page that is opened then opens at once."""

from __future__ import annotations

import importlib
import pkgutil
import time

import ui

_NOT_THE_WINDOWS = ("ui.script", "ui.screenshots", "ui.goldens")
_BREATH_S = 0.002


def warm_up() -> None:
    """Import every module of the window; on any thread, giving way to the others after each."""
    for found in pkgutil.walk_packages(ui.__path__, "ui."):
        if found.name not in _NOT_THE_WINDOWS:
            importlib.import_module(found.name)
            time.sleep(_BREATH_S)
    importlib.import_module("segno")
