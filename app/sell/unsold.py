"""Drafts as people see them: what was prepared and not sold, taken up again or given up; and what is left of them.

A draft on which noise was spent is never removed unasked: its records are what the spend bought, and drawn anew they
would cost the same again. Of the others nothing is lost; after `KEPT_DAYS` they are offered for removal.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from app.errors import UserError
from app.sell.model import SalePlan
from app.sell.outgoing import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.sell.outgoing import Outgoing
    from app.store import DatasetStore, Draft, Drafts, LedgerStore
    from privacy import LedgerEntry

__all__ = ["KEPT_DAYS", "DraftDesk", "DraftView", "StoredDrafts", "sweep"]

KEPT_DAYS: Final = 30
"""A draft that cost nothing is old after so many days without a change."""
_DAY_MS: Final = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class DraftView:
    """One draft, newest first in lists.

    Attributes:
        sale_id: names it; the sale that begins with it has the same id.
        request: address of the request, base58; `title` of it, empty where no records were made yet.
        source: title of the data set, or name of the file.
        release: `raw`, or the kind of the noised release.
        epsilon, unit: what its noise cost, 0 and empty where nothing was spent.
        paid: privacy was spent on it. Discarded, its records are gone and the spend stays.
        made: its exact records lie sealed on this computer, `size_bytes` large.
        attacked: the attack tests were run on them; `failed` counts those that failed.
        old: it cost nothing and did not change for `KEPT_DAYS` days: offered for removal.
        dataset: id of the data set it was made of; empty where that was a file.
    """

    sale_id: str
    request: str
    title: str
    source: str
    release: str
    epsilon: float
    unit: str
    paid: bool
    made: bool
    size_bytes: int
    attacked: bool
    failed: int
    changed_at_s: int
    old: bool
    dataset: str = ""


class DraftDesk(Protocol):
    """What pages and commands do with drafts of the account in use. Nothing here asks the network."""

    async def drafts(self) -> tuple[DraftView, ...]:
        """All drafts, the one changed last first."""
        ...

    async def reopen(self, sale_id: str) -> SalePlan:
        """Return the plan of a draft; `PreparingDesk.draw` with exactly this plan shows its records again."""
        ...

    async def discard(self, sale_id: str, *, paid: bool = False) -> None:
        """Delete a draft and its records; one that was paid for only where the person said so (`paid`)."""
        ...

    async def discard_unpaid(self, *, only_old: bool) -> int:
        """Delete the drafts that cost nothing, all or the old ones, and return how many."""
        ...


@dataclass(frozen=True, slots=True)
class StoredDrafts:
    """Drafts of one account on one network; satisfies ``DraftDesk``.

    Attributes:
        store: their rows.
        ledger: what was paid for them.
        datasets: titles of data sets.
        outgoing: the sealed records of a sale.
        now_ms: the time, milliseconds since 1970.
    """

    store: Drafts
    ledger: LedgerStore
    datasets: DatasetStore
    outgoing: Callable[[str], Outgoing] = field(repr=False)
    now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000

    async def drafts(self) -> tuple[DraftView, ...]:
        """All drafts, the one changed last first.

        Raises:
            LedgerBrokenError: a row of the privacy ledger was changed, removed, swapped or put in.
        """
        rows = self.ledger.rows()
        return tuple(
            self._view(draft, rows[draft.ledger_seq - 1] if draft.ledger_seq else None) for draft in self.store.all()
        )

    async def reopen(self, sale_id: str) -> SalePlan:
        """The plan of a draft, by its id or how that begins.

        Raises:
            UserError: there is none.
        """
        return SalePlan.from_json(self._find(sale_id).content)

    async def discard(self, sale_id: str, *, paid: bool = False) -> None:
        """Delete what was prepared and not sold; what its noise cost stays spent.

        Args:
            sale_id: its id or how that begins.
            paid: the person knows that its noise was paid for.

        Raises:
            UserError: there is none, or it was paid for and `paid` does not say so; nothing was deleted.
        """
        draft = self._find(sale_id)
        if draft.ledger_seq is not None and not paid:
            cost = self.ledger.rows()[draft.ledger_seq - 1].epsilon
            raise UserError(
                f"Epsilon {cost:g} of your privacy was spent on this draft. Discarded, its records are gone and the "
                "spend stays.",
                data="Nothing was deleted.",
                next_step="Sell it, or confirm that it may go although it was paid for.",
            )
        self._remove(draft)

    async def discard_unpaid(self, *, only_old: bool) -> int:
        """Delete the drafts that cost nothing, all or the old ones, and return how many."""
        going = [draft for draft in self.store.all() if draft.ledger_seq is None and (self._old(draft) or not only_old)]
        for draft in going:
            self._remove(draft)
        return len(going)

    # ------------------------------------------------------------------------------------------------ parts

    def _find(self, sale_id: str) -> Draft:
        found = [draft for draft in self.store.all() if sale_id and draft.sale_id.startswith(sale_id)]
        if len(found) != 1:
            raise UserError(
                f"Nothing of the name “{sale_id[:60]}” is prepared.", next_step="See: gleaner protect --list"
            )
        return found[0]

    def _remove(self, draft: Draft) -> None:
        # The row first: a file without it is swept at the next start, a row without its file would promise records.
        self.store.remove(draft.sale_id)
        self.outgoing(draft.sale_id).remove()

    def _old(self, draft: Draft) -> bool:
        return draft.ledger_seq is None and self.now_ms() - draft.changed_at_ms > KEPT_DAYS * _DAY_MS

    def _view(self, draft: Draft, spend: LedgerEntry | None) -> DraftView:
        content, drawn, path = draft.content, draft.drawn or {}, self.outgoing(draft.sale_id).path
        results = (draft.attacks or {}).get("results", ())
        made = draft.drawn is not None and path.exists()
        return DraftView(
            sale_id=draft.sale_id,
            request=str(content["request"]),
            title=str(drawn.get("title", "")) or (spend.purpose if spend is not None else ""),
            source=self._source(content),
            release=str(content["release"]["kind"]),
            epsilon=spend.epsilon if spend is not None else 0.0,
            unit=spend.unit if spend is not None else "",
            paid=spend is not None,
            made=made,
            size_bytes=path.stat().st_size if made else 0,
            attacked=draft.attacks is not None,
            failed=sum(result["verdict"] == "failed" for result in results),
            changed_at_s=draft.changed_at_ms // 1000,
            old=self._old(draft),
            dataset=str(content.get("dataset", "")),
        )

    def _source(self, content: Mapping[str, Any]) -> str:
        row = self.datasets.get(str(content.get("dataset", "")))
        return str(row.body["title"]) if row is not None else Path(str(content["path"])).name


def sweep(folder: Path, needed: set[str]) -> int:
    """Remove exact records that no draft and no open sale needs any more, and what a kill left half-written.

    Called once, before anything is drawn or sealed. Packages stay: they are what was delivered.

    Args:
        folder: of the packages.
        needed: ids of drafts and of sales that are not over, of every account.

    Returns:
        How many files were removed.
    """
    stray = [
        path
        for path in folder.glob(f"*{SUFFIX}*")
        if path.name != f"{path.name.partition('.')[0]}{SUFFIX}" or path.name.partition(".")[0] not in needed
    ]
    stray += [path for path in folder.glob("*.sealing") if path.name.rpartition("-")[0] not in needed]
    for path in stray:
        path.unlink(missing_ok=True)
    return len(stray)
