"""An importer that knows its files one by one: what finding and reading them takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sources.exports.model import Found

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sources.exports.model import Container, Member, Table


def found_files(
    key: str,
    container: Container,
    tables: Mapping[str, Table],
    keys_of: Callable[[Container, Member], Sequence[str]],
    notes: Sequence[str] = (),
) -> Found | None:
    """Say which tables a container has.

    Args:
        key: of the importer.
        container: what is looked at.
        tables: by their keys, in the order people see them.
        keys_of: keys of the tables one file holds something for; empty for files of others.
        notes: sentences said if anything is found.
    """
    read = [(member, keys) for member in container.members if (keys := keys_of(container, member))]
    if not read:
        return None
    there = {one for _, keys in read for one in keys}
    return Found(
        key,
        tuple(table for name, table in tables.items() if name in there),
        tuple(member.path for member, _ in read),
        sum(member.size_bytes for member, _ in read),
        notes=tuple(notes),
    )


def found_members(container: Container, found: Found) -> Iterator[Member]:
    """Yield the members that were found, in the order of the container."""
    wanted = frozenset(found.members)
    return (member for member in container.members if member.path in wanted)
