"""What was sold of data sets, to whom and for what, and which privacy they spent: from journal and ledger alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.budget.lives import counting_for, lives_of
from app.library.model import UNDER_WAY, SoldView, SpentView
from privacy import Ledger

if TYPE_CHECKING:
    from app.budget.caps import PrivacyCaps
    from app.store import LedgerStore, SaleJournal, SaleRow
    from app.store.contents import Contents

__all__ = ["DatasetRecords"]


class DatasetRecords:
    """Sales and spends of a data folder.

    Args:
        journal: sales of every account, on every network.
        ledger: the privacy ledger.
        caps: the person's limits.
        contents: which parts of a life the contents of files belong to.
    """

    def __init__(self, journal: SaleJournal, ledger: LedgerStore, caps: PrivacyCaps, contents: Contents) -> None:
        self._journal = journal
        self._ledger = ledger
        self._caps = caps
        self._contents = contents

    def sold(self) -> dict[str, tuple[SoldView, ...]]:
        """Sales by the id of the data set they took from, newest first."""
        found: dict[str, tuple[SoldView, ...]] = {}
        for sale in self._journal.sales_of_everybody():
            dataset = str(sale.plan["plan"].get("dataset", ""))
            if dataset:
                found[dataset] = (*found.get(dataset, ()), self._view(sale))
        return {name: tuple(sorted(views, key=lambda one: -one.at_s)) for name, views in found.items()}

    def spent(self) -> dict[str, tuple[SpentView, ...]]:
        """Privacy spent, by part of a life, one for each unit."""
        entries, covers = self._ledger.rows(), self._contents.covers()
        found: dict[str, tuple[SpentView, ...]] = {}
        keys = dict.fromkeys(
            (life, entry.unit) for entry in entries for life in (entry.dataset, *lives_of(entry.dataset, covers))
        )
        for life, unit in keys:
            spent = Ledger.spent(counting_for(entries, life, covers), life, unit)
            view = SpentView(unit, spent, self._caps.cap(life, unit).epsilon)
            found[life] = (*found.get(life, ()), view)
        return found

    def _view(self, sale: SaleRow) -> SoldView:
        plan, facts = sale.plan["plan"], sale.plan["facts"]
        steps = self._journal.steps(sale.sale_id)
        released: dict[str, Any] = next((dict(row.payload) for row in steps if row.step == "released"), {})
        noised = plan["release"]["kind"] != "raw"
        return SoldView(
            sale_id=sale.sale_id,
            title=str(facts.get("title", "")),
            buyer=str(facts.get("buyer_name", "")),
            licence=str(facts.get("licence", "")),
            purpose=str(facts.get("purpose", "")),
            at_s=int(facts.get("agreed_at_s", 0)),
            state=sale.outcome or UNDER_WAY,
            records=sum(sale.plan["batches"]),
            earned=sum(int(row.payload.get("paid", 0)) for row in steps if row.step == "final"),
            symbol=str(facts.get("symbol", "")),
            decimals=int(facts.get("decimals", 0)),
            epsilon=float(released.get("epsilon", plan["release"]["epsilon"])) if noised else 0.0,
            unit=str(plan["release"]["unit"]) if noised else "",
        )
