"""Loads every module of the core with PySide6 made unimportable: the proof that only the window needs Qt.

Imports inside functions are held by the contract "PySide6 in ui alone" of pyproject.toml, which reads the source.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

CORE = ("app", "wallet", "sources", "privacy", "storage", "market", "devnet", "assets")
QT = frozenset({"PySide6", "shiboken6"})


class NoQt:
    """A finder that is asked first and knows no Qt."""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> None:
        """Refuse Qt and leave everything else to the other finders.

        Raises:
            ModuleNotFoundError: it is Qt that is wanted.
        """
        del path, target
        if name.partition(".")[0] in QT:
            raise ModuleNotFoundError(f"{name} is absent in this run", name=name)


def modules(package: str) -> Iterator[str]:
    """Name a package and all that lies in it, but for scripts, which run when imported."""
    yield package
    for found in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
        if not found.name.endswith(".__main__"):
            yield found.name


def main() -> int:
    """Import them all."""
    sys.meta_path.insert(0, NoQt())
    names = [name for package in CORE for name in modules(package)]
    for name in names:
        importlib.import_module(name)
    sys.stdout.write(f"{len(names)} modules load without Qt\n")
    return 0 if QT.isdisjoint(sys.modules) else 1


if __name__ == "__main__":
    sys.exit(main())
