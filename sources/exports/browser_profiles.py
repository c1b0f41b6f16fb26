"""Where browsers keep their histories on this computer."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

System = Literal["linux", "darwin", "win32"]
_MOST_PROFILES = 200

_FIREFOX: dict[System, tuple[str, ...]] = {
    "linux": (
        "{home}/.mozilla/firefox",
        "{config}/mozilla/firefox",
        "{home}/snap/firefox/common/.mozilla/firefox",
        "{home}/.var/app/org.mozilla.firefox/.mozilla/firefox",
    ),
    "darwin": ("{home}/Library/Application Support/Firefox/Profiles",),
    "win32": ("{roaming}/Mozilla/Firefox/Profiles",),
}
_CHROMIUM: dict[System, tuple[tuple[str, str], ...]] = {
    "linux": (
        ("Chrome", "{config}/google-chrome"),
        ("Chrome", "{home}/.var/app/com.google.Chrome/config/google-chrome"),
        ("Chromium", "{config}/chromium"),
        ("Chromium", "{home}/snap/chromium/common/chromium"),
        ("Chromium", "{home}/.var/app/org.chromium.Chromium/config/chromium"),
        ("Edge", "{config}/microsoft-edge"),
        ("Edge", "{home}/.var/app/com.microsoft.Edge/config/microsoft-edge"),
        ("Brave", "{config}/BraveSoftware/Brave-Browser"),
        ("Brave", "{home}/.var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser"),
        ("Brave", "{home}/snap/brave/current/.config/BraveSoftware/Brave-Browser"),
    ),
    "darwin": (
        ("Chrome", "{home}/Library/Application Support/Google/Chrome"),
        ("Chromium", "{home}/Library/Application Support/Chromium"),
        ("Edge", "{home}/Library/Application Support/Microsoft Edge"),
        ("Brave", "{home}/Library/Application Support/BraveSoftware/Brave-Browser"),
    ),
    "win32": (
        ("Chrome", "{local}/Google/Chrome/User Data"),
        ("Chromium", "{local}/Chromium/User Data"),
        ("Edge", "{local}/Microsoft/Edge/User Data"),
        ("Brave", "{local}/BraveSoftware/Brave-Browser/User Data"),
    ),
}


@dataclass(frozen=True, slots=True)
class BrowserProfile:
    """A history that can be imported.

    Attributes:
        importer: key of the importer that reads it.
        browser: its name for people.
        profile: name of the profile's folder.
        history: the database; opened as a container, its write-ahead log comes along.
        size_bytes: of the database.
    """

    importer: str
    browser: str
    profile: str
    history: Path
    size_bytes: int


def browser_profiles(
    home: Path | None = None, environment: Mapping[str, str] | None = None, system: str = sys.platform
) -> tuple[BrowserProfile, ...]:
    """Return the histories found in the usual places; nothing is opened.

    Args:
        home: the person's folder; of this computer's user if not given.
        environment: for XDG_CONFIG_HOME, APPDATA and LOCALAPPDATA; this process's if not given.
        system: as in `sys.platform`.
    """
    home = home or Path.home()
    variables = os.environ if environment is None else environment
    places = {
        "home": str(home),
        "config": variables.get("XDG_CONFIG_HOME") or str(home / ".config"),
        "roaming": variables.get("APPDATA") or str(home / "AppData/Roaming"),
        "local": variables.get("LOCALAPPDATA") or str(home / "AppData/Local"),
    }
    known: System = "win32" if system == "win32" else "darwin" if system == "darwin" else "linux"
    found: list[BrowserProfile] = []
    for pattern in _FIREFOX[known]:
        found += _profiles(Path(pattern.format(**places)), "places.sqlite", "firefox", "Firefox")
    for browser, pattern in _CHROMIUM[known]:
        found += _profiles(Path(pattern.format(**places)), "History", "chromium", browser)
    return tuple(found)


def _profiles(root: Path, file_name: str, importer: str, browser: str) -> Iterator[BrowserProfile]:
    """Profiles are folders below the root; what may not be looked into is not there."""
    try:
        folders = sorted(one for one in root.iterdir() if one.is_dir())[:_MOST_PROFILES]
    except OSError:
        return
    for folder in folders:
        history = folder / file_name
        try:
            if history.is_file():
                yield BrowserProfile(importer, browser, folder.name, history, history.stat().st_size)
        except OSError:
            continue
