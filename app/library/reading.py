"""How this Gleaner reads exports: containers, registry and runs of `sources.exports`, as the library takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.library.model import GuideView
from app.library.offers import Exports

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sources.exports.model import Container, Found
    from sources.exports.run import ImportRun
    from sources.table import OnBroken

__all__ = ["all_exports", "lives_in"]


def all_exports() -> Exports:
    """Return the exports of every service Gleaner knows; importers are loaded when a file is looked at."""
    from sources.exports.registry import importer_of
    from sources.exports.run import look

    return Exports(_opened, look, lambda key: importer_of(key).title, _run, _guides)


def lives_in(path: Path) -> tuple[str, ...]:
    """Return the parts of a life that an import of a single file would say it tells of; empty for a plain table.

    The file is looked at by its content. What no importer can read is a plain table, or nothing, to whoever opens it.
    """
    from sources import SourcesError
    from sources.exports.registry import PLAIN
    from sources.exports.run import look

    try:
        with _opened([path]) as container:
            found = look(container, without=PLAIN)
    except SourcesError:
        return ()
    return tuple(dict.fromkeys(table.life for one in found for table in one.tables))


def _opened(paths: Sequence[Path]) -> AbstractContextManager[Container]:
    from sources.containers import open_container

    return open_container(paths)


def _run(container: Container, found: Found, table: str, answers: Mapping[str, str], on_broken: OnBroken) -> ImportRun:
    from sources.exports.run import ImportRun

    return ImportRun(container, found, table, answers, on_broken=on_broken)


def _guides() -> tuple[GuideView, ...]:
    from sources.exports.guides import all_guides

    return tuple(
        GuideView(guide.importer, guide.source, guide.steps, guide.waiting, guide.arrives_as, guide.link)
        for guide in all_guides()
    )
