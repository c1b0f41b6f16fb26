"""What a container holds beside the files of the services that were found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sources.exports.model import Container, Member


class Rest:
    """A container without the members that importers of services know.

    Even where one member is left, nobody chose that file: what it is not needs no saying.
    """

    def __init__(self, container: Container, taken: frozenset[str]) -> None:
        """Leave members out.

        Args:
            container: all of it.
            taken: paths of the members that are known.
        """
        self._container = container
        self.members: Sequence[Member] = tuple(one for one in container.members if one.path not in taken)
        self.name = container.name
        self.notes: Sequence[str] = ()

    @property
    def bytes_read(self) -> int:
        """Bytes read from members so far."""
        return self._container.bytes_read
