"""Importers under test: a container made of bytes, one table read to the end.

with container_of(tmp_path, {"a/b.json": b"[]"}) as container: ...
rows, broken = table_of(Importer(), tmp_path, {"a/b.json": b"…"}, "messages")
"""

from __future__ import annotations

import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import uuid4

from sources.containers import open_container
from sources.errors import BrokenRowError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sources.exports.model import Container, Found, Importer
    from sources.values import Row

_ZONES = {"utc", "offset", "local", "none"}


@contextmanager
def container_of(folder: Path, files: Mapping[str, bytes], *, zipped: bool = False) -> Iterator[Container]:
    """Write the files below a new folder (or into a ZIP there) and open it; one file without a folder is itself."""
    root = folder / uuid4().hex
    root.mkdir()
    if zipped:
        path = root / "export.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
    else:
        for name, content in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        path = root / next(iter(files)) if len(files) == 1 and "/" not in next(iter(files)) else root
    with open_container([path]) as container:
        yield container


def found_of(importer: Importer, folder: Path, files: Mapping[str, bytes], *, zipped: bool = False) -> Found | None:
    """Return what the importer finds, after checking what every `Found` must be."""
    with container_of(folder, files, zipped=zipped) as container:
        found = importer.find(container)
        if found is not None:
            check_found(importer, container, found)
        return found


def table_of(
    importer: Importer,
    folder: Path,
    files: Mapping[str, bytes],
    table: str,
    answers: Mapping[str, str] | None = None,
    *,
    zipped: bool = False,
) -> tuple[list[Row], list[BrokenRowError]]:
    """Read one table to its end; every row must have exactly the declared fields."""
    with container_of(folder, files, zipped=zipped) as container:
        found = importer.find(container)
        assert found is not None, "the importer does not know this"
        check_found(importer, container, found)
        names = [field.name for one in found.tables if one.key == table for field in one.fields]
        rows: list[Row] = []
        broken: list[BrokenRowError] = []
        for item in importer.rows(container, found, table, answers or {}):
            if isinstance(item, BrokenRowError):
                broken.append(item)
            else:
                assert list(item) == names
                rows.append(item)
        return rows, broken


def check_found(importer: Importer, container: Container, found: Found) -> None:
    """Check what holds for every importer."""
    paths = {member.path for member in container.members}
    assert found.importer == importer.key
    assert set(found.members) <= paths
    assert len({table.key for table in found.tables}) == len(found.tables)
    for table in found.tables:
        names = [field.name for field in table.fields]
        assert len(set(names)) == len(names)
        assert table.zone in _ZONES
        assert table.life
        assert not table.time or table.time in names
        assert all(field.meaning.endswith(".") for field in table.fields), "a meaning is a sentence"
