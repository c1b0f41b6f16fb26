"""What Rights and receipts needs of the app. Texts are as they were stored: the page cleans them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.bridge.ports import Progress

FileKind = Literal["json", "page"]
"""A paper as the signed JSON, or as an HTML page to read."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A signed paper. What its body holds is of no known shape: it may be somebody else's.

    Attributes:
        paper_id: names it here; empty for one that was read from a file.
        sale_id: of the sale it is about; empty for an erasure.
        body: the paper, signature and all.
    """

    paper_id: str
    sale_id: str
    body: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is kept here and what left.

    Attributes:
        access: the document of the right of access (GDPR article 15), as ``Access.to_json`` makes it.
        papers: signed papers, newest first.
    """

    access: Mapping[str, Any] = field(repr=False)
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchChoice:
    """What can be done about one batch of a sale.

    Attributes:
        number: from 0.
        possible: whether it can be withdrawn; `why` in words.
        most_lost: most that it costs, base units of the stake token.
    """

    number: int
    records: int
    possible: bool
    why: str
    most_lost: int


class RightsPort(Protocol):
    """Access, portability and withdrawal. Methods run on the app's loop thread."""

    async def holdings(self) -> Holdings:
        """Return what is kept and what left."""
        ...

    async def verify(self, paper: Paper) -> None:
        """Check a paper with nothing but itself; an AppError says what is wrong with it."""
        ...

    async def check_file(self, path: str) -> Paper:
        """Read a paper somebody gave us and check it; an AppError says why it is not genuine."""
        ...

    async def save(self, paper: Paper, path: str, kind: FileKind) -> None:
        """Write a paper to a file."""
        ...

    async def export_all(self, path: str, progress: Progress) -> int:
        """Write everything into a new archive, not encrypted; returns the rows. Progress counts data sets."""
        ...

    async def look(self, sale_id: str) -> tuple[BatchChoice, ...]:
        """Say for each batch of a sale whether it can still be withdrawn."""
        ...

    async def withdraw(self, sale_id: str, reason: str) -> Paper:
        """Withdraw what can be; returns the signed paper that says so."""
        ...
