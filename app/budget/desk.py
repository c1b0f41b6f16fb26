"""The privacy ledger as people read it: budgets with their rows, limits, what left as it is, seals checked."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from app.budget.caps import DEFAULT_EPSILON
from app.budget.lives import counting_for, lives_of
from app.budget.model import BudgetView, LedgerRowView, SoldAsIs
from app.errors import UserError
from app.private_file import write_json
from app.store.contents import is_made_name
from privacy import Ledger, LedgerEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.budget.caps import PrivacyCaps
    from app.store import DatasetStore, LedgerStore, SaleJournal, SaleRow
    from app.store.ledger import SealedRow
    from privacy import Verdict
    from privacy.ledger import Unit

FORMAT: Final = "gleaner-privacy-ledger/1"
UNIT_WORDS: Final = {
    "record": "per record",
    "user-day": "per day",
    "answer": "per answer",
    "place": "per place (200 m)",
}
_SALE = "sale "
_PAID: Final = ("paid", "partly paid")
_ACCEPTED = "ACCEPTED"
_SHOWN_DIGEST = 6


class StoredBudgets:
    """What all sales of this data folder revealed; satisfies ``BudgetDesk``.

    Args:
        ledger: the privacy ledger.
        journal: sales of every account, on every network.
        caps: the person's limits.
        datasets: the catalogue, for titles.
    """

    def __init__(self, ledger: LedgerStore, journal: SaleJournal, caps: PrivacyCaps, datasets: DatasetStore) -> None:
        self._ledger = ledger
        self._journal = journal
        self._caps = caps
        self._datasets = datasets

    async def budgets(self) -> tuple[BudgetView, ...]:
        """All budgets, those most used first; the chain of rows was verified.

        Raises:
            LedgerBrokenError: a row was changed, removed, swapped or put in.
        """
        rows = self._ledger.sealed()
        covers = self._datasets.contents.covers()
        keys = dict.fromkeys((life, row.entry.unit) for row in rows for life in lives_of(row.entry.dataset, covers))
        sales, title = self._sales(), self._titles()
        views = [self._view(life, unit, rows, sales, title) for life, unit in keys]
        return tuple(sorted(views, key=lambda view: (-view.spent / view.cap, view.title)))

    async def sold_as_is(self) -> tuple[SoldAsIs, ...]:
        """What left without noise and was paid for, by part of a life; files outside the catalogue by request."""
        life_of = {row.dataset_id: row.life for row in self._datasets.all()}
        title = self._titles()
        found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for sale in self._journal.sales_of_everybody():
            plan, facts = sale.plan["plan"], sale.plan["facts"]
            if plan["release"]["kind"] != "raw" or sale.outcome not in _PAID:
                continue
            life = life_of.get(str(plan.get("dataset", "")), "")
            found[life, title(life) if life else str(facts["title"])].append(self._accepted(sale))
        return tuple(SoldAsIs(life, named, sum(counts), len(counts)) for (life, named), counts in found.items())

    async def what_if(self, life: str, unit: str, epsilon: float) -> Verdict:
        """Say what a spend of pure epsilon would do, without making it.

        Raises:
            UserError: nothing is protected by this name, or the epsilon is none.
            LedgerBrokenError: a row was changed, removed, swapped or put in.
        """
        known = _unit(unit)
        if not 0 < epsilon < float("inf"):
            raise UserError("An epsilon is a number above 0.", next_step="Correct it.")
        entry = LedgerEntry("what if", life, known, "what if", epsilon, "", 0)
        counting = counting_for(self._ledger.rows(), life, self._datasets.contents.covers())
        return Ledger.check(counting, entry, self._caps.cap(life, known))

    async def set_cap(self, life: str, unit: str, epsilon: float) -> BudgetView:
        """Change a limit; below what is spent it stops all further sales with noise.

        Raises:
            UserError: it is no limit.
        """
        self._caps.set(life, unit, epsilon)
        return self._view(life, _unit(unit), self._ledger.sealed(), self._sales(), self._titles())

    async def verify(self) -> int:
        """Verify the seals and return the number of rows.

        Raises:
            LedgerBrokenError: a row was changed, removed, swapped or put in; it says which.
        """
        return self._ledger.verify()

    async def export(self, path: str) -> None:
        """Write all rows with their seals to a new file that only its owner can read; see docs/privacy.md.

        Raises:
            UserError: there is such a file already, or it cannot be written.
        """
        rows = [{"number": row.number, "entry": row.text, "seal": row.seal} for row in self._ledger.sealed()]
        write_json(Path(path), {"format": FORMAT, "rows": rows})

    # ------------------------------------------------------------------------------------------------ parts

    def _view(
        self,
        life: str,
        unit: Unit,
        rows: Sequence[SealedRow],
        sales: Mapping[str, Mapping[str, Any]],
        title: Callable[[str], str],
    ) -> BudgetView:
        cap = self._caps.cap(life, unit)
        covers = self._datasets.contents.covers()
        own = [row for row in rows if row.entry.unit == unit and counting_for([row.entry], life, covers)]
        totals = Ledger.running([row.entry for row in own], cap.delta)
        shown = tuple(_row(row, total, sales) for row, total in zip(own, totals, strict=True))
        return BudgetView(life, title(life), unit, totals[-1] if totals else 0.0, cap.epsilon, shown)

    def _sales(self) -> dict[str, Mapping[str, Any]]:
        """What each sale was agreed on, by its id."""
        return {sale.sale_id: sale.plan["facts"] for sale in self._journal.sales_of_everybody()}

    def _titles(self) -> Callable[[str], str]:
        """What tells the name of a life for people: that of its data set, or of its own words where it has several.

        A life without words of its own, such as a plain table's, is called as its newest data set.
        """
        known: defaultdict[str, list[str]] = defaultdict(list)
        for row in self._datasets.all():
            known[row.life].append(str(row.body["title"]))

        def title(life: str) -> str:
            names = list(dict.fromkeys(known.get(life, ())))
            return names[0] if len(names) == 1 or (names and is_made_name(life)) else _made_title(life)

        return title

    def _accepted(self, sale: SaleRow) -> int:
        sizes = sale.plan["batches"]
        final = [row for row in self._journal.steps(sale.sale_id) if row.step == "final" and row.batch_no is not None]
        return sum(sizes[row.batch_no] for row in final if row.payload.get("ending") == _ACCEPTED)


def _made_title(life: str) -> str:
    """A name for what the catalogue does not know: `table:` and a digest, or words with hyphens."""
    words, _, digest = life.partition(":")
    return f"{words.replace('-', ' ').capitalize()} {digest[:_SHOWN_DIGEST]}".strip()


def _unit(name: str) -> Unit:
    if name not in DEFAULT_EPSILON:
        raise UserError(
            f"“{name[:40]}” is nothing that is protected.", next_step=f"Name one of: {', '.join(DEFAULT_EPSILON)}."
        )
    return cast("Unit", name)


def _row(row: SealedRow, total: float, sales: Mapping[str, Mapping[str, Any]]) -> LedgerRowView:
    entry = row.entry
    sale_id = entry.entry_id.removeprefix(_SALE) if entry.entry_id.startswith(_SALE) else ""
    facts = sales.get(sale_id, {})
    return LedgerRowView(
        number=row.number,
        at_s=entry.created_at_ms // 1000,
        sale_id=sale_id,
        title=str(facts.get("title", entry.purpose)),
        buyer=str(facts.get("buyer_name", "")),
        mechanism=entry.mechanism,
        epsilon=entry.epsilon,
        total=total,
        seal=row.seal,
    )
