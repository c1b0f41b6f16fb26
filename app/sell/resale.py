"""Which records of a sale were sold before, remembered on this device by keyed marks that tell nobody what they were.

Under an exclusivity scope the later of two batches with the same records costs its contributor the whole stake, whoever
sold first. So what matters is not only what we sold under the scope: whoever bought a record elsewhere can sell it
under the scope before us.
"""

from __future__ import annotations

import hmac
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from storage.keys import derive, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from app.spec import Exclusivity
    from app.store import SaleJournal
    from app.store.journal import SaleRow

_TAG = tag("gln:sold:1")
_VALUES_TAG = tag("gln:sold-val:1")
_VALUES = ".values"
MARK_BYTES = 16
GIVEN_UP = "given up"
"""Step of a batch that was not and will not be submitted, and outcome of a sale of such batches only."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """Records of a planned sale that stand elsewhere too.

    Attributes:
        under_scope: sold before under the same scope: the chain would take the whole stake for selling them again.
        elsewhere: sold before without that promise: their buyers have them, and could sell them under it first.
        within: stand in this sale more than once.
    """

    under_scope: int = 0
    elsewhere: int = 0
    within: int = 0


class SoldRecords:
    """Marks of the records of each sale of every account, and of the values that are rare in them; two files a sale.

    Args:
        folder: where the files are.
        secret: the vault's; without it a mark cannot be compared with a record.
        journal: says what became of each batch, whichever account sold it.
    """

    def __init__(self, folder: Path, secret: bytes, journal: SaleJournal) -> None:
        self._folder = folder
        self._key = derive(secret, _TAG)
        self._value_key = derive(secret, _VALUES_TAG)
        self._journal = journal

    def mark(self, record: bytes) -> bytes:
        """HMAC-SHA256 of a record, cut to 16 bytes."""
        return hmac.digest(self._key, record, "sha256")[:MARK_BYTES]

    def remember(self, sale_id: str, marks: Sequence[bytes]) -> None:
        """Keep the marks of a sale's records in their order, durably."""
        self._write(self._path(sale_id), marks)

    def remember_values(self, sale_id: str, marks: Iterable[bytes]) -> None:
        """Keep the marks of the values that are rare in a sale's records, durably."""
        self._write(self._path(sale_id, _VALUES), sorted(marks))

    def value_mark(self, value: str) -> bytes:
        """HMAC-SHA256 of a value under a key of its own, cut to 16 bytes."""
        return hmac.digest(self._value_key, value.encode("utf-8", "surrogatepass"), "sha256")[:MARK_BYTES]

    def earlier(self, sale_id: str) -> Earlier | None:
        """Return what any account sold before, or None; this sale itself does not count, nor what was given up."""
        records: set[bytes] = set()
        values: set[bytes] = set()
        sales = unknown = 0
        for sale in self._journal.sales_of_everybody():
            if sale.sale_id == sale_id or not self._went(sale):
                continue
            sales += 1
            records.update(self._left(sale))
            remembered = self._path(sale.sale_id, _VALUES)
            values.update(self._marks(remembered))
            # Noised records have no value of anybody's. Of a sale found on the chain nobody knows what it was of.
            noised = sale.plan.get("plan", {}).get("release", {}).get("kind", "raw") != "raw"
            unknown += not (noised or remembered.exists())
        return Earlier(self, frozenset(records), frozenset(values), unknown) if sales else None

    def repeats(self, marks: Sequence[bytes], exclusivity: Exclusivity) -> Repeats:
        """Count the records that were sold before; a batch that was refused or given up sold nothing."""
        promised, free = self._sold(exclusivity.scope.hex())
        return Repeats(
            under_scope=sum(mark in promised for mark in marks),
            elsewhere=sum(mark in free and mark not in promised for mark in marks),
            within=len(marks) - len(set(marks)),
        )

    def _sold(self, scope: str) -> tuple[set[bytes], set[bytes]]:
        """Marks sold under a scope, and those sold in any other way."""
        promised: set[bytes] = set()
        free: set[bytes] = set()
        for sale in self._journal.sales_of_everybody():
            (promised if sale.plan["facts"].get("scope", "") == scope else free).update(self._left(sale))
        return promised, free

    def _left(self, sale: SaleRow) -> set[bytes]:
        """Marks of the records of those batches of a sale that were not refused or given up."""
        marks = self._marks(self._path(sale.sale_id))
        return {mark for first, records in self._went(sale) for mark in marks[first : first + records]}

    def _went(self, sale: SaleRow) -> list[tuple[int, int]]:
        """First record and number of records of each batch that was not refused or given up."""
        done = {(row.batch_no, row.step): row.payload for row in self._journal.steps(sale.sale_id)}
        first, went = 0, []
        for number, records in enumerate(sale.plan["batches"]):
            if (number, GIVEN_UP) not in done and _may_be_paid(done.get((number, "final"))):
                went.append((first, records))
            first += records
        return went

    def _write(self, path: Path, marks: Iterable[bytes]) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = path.with_suffix(f"{path.suffix}.part")
        with part.open("wb") as file:
            file.write(b"".join(marks))
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)

    @staticmethod
    def _marks(path: Path) -> list[bytes]:
        marks = path.read_bytes() if path.exists() else b""
        return [marks[at : at + MARK_BYTES] for at in range(0, len(marks), MARK_BYTES)]

    def _path(self, sale_id: str, suffix: str = ".marks") -> Path:
        return self._folder / f"{sale_id}{suffix}"


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was sold before, by keyed marks; satisfies `privacy.attack.SoldBefore`.

    Attributes:
        unknown_sales: sales of records of which this device keeps no marks of values: those of earlier versions, and
            those found on the chain.
    """

    sold: SoldRecords
    records: frozenset[bytes]
    values: frozenset[bytes]
    unknown_sales: int = 0

    def record_mark(self, record: bytes) -> bytes:
        """Return the mark of a record's bytes."""
        return self.sold.mark(record)

    def value_mark(self, value: str) -> bytes:
        """Return the mark of a value, the same in every column."""
        return self.sold.value_mark(value)

    def has_record(self, mark: bytes) -> bool:
        """Say whether a record with this mark was sold."""
        return mark in self.records

    def has_value(self, mark: bytes) -> bool:
        """Say whether a rare value with this mark was in a record that was sold."""
        return mark in self.values


def _may_be_paid(final: Any) -> bool:
    return final is None or final["ending"] == "ACCEPTED"


def require_unsold(repeats: Repeats | None, batches: int) -> None:
    """Refuse a sale that anyone who holds both batches could prove to be a second one.

    Raises:
        UserError: records were sold under the scope before, or would stand in two batches of this very sale.
    """
    if repeats is None:
        return
    again = repeats.under_scope + (repeats.within if batches > 1 else 0)
    if not again:
        return
    many = "One of these records" if again == 1 else f"{again:,} of these records"
    where = "sold under the same promise before" if repeats.under_scope else "in this file more than once"
    raise UserError(
        f"{many} {'was' if again == 1 else 'were'} {where}, and this request takes each record once.",
        money="Nothing was signed. Sold twice, and proven, they cost your whole stake.",
        data="Nothing has left.",
        next_step="Leave them out, or choose a request that does not ask for this promise.",
    )


PROMISE = (
    "These records must not have been sold elsewhere, by you or anybody. If you sell the same record twice, anyone who "
    "holds both can prove it, and your whole stake is lost."
)


def repeat_lines(repeats: Repeats | None) -> list[str]:
    """What this device knows about keeping the promise, as sentences; empty if nothing speaks against it."""
    lines = []
    if repeats is not None and repeats.under_scope:
        lines.append(f"{repeats.under_scope:,} of these records were sold under this promise before.")
    if repeats is not None and repeats.elsewhere:
        lines.append(
            f"{repeats.elsewhere:,} of these records were sold before without this promise. Their buyers have them; "
            "sold under it by one of them first, they would cost you your whole stake."
        )
    if repeats is not None and repeats.within:
        lines.append(f"{repeats.within:,} records stand in this file more than once. Leave the repetitions out.")
    return lines
