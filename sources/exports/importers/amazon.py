"""Amazon: orders, a line for each item. Addresses, cards, order numbers and gift texts are never read."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError
from sources.exports.instants import utc_instant
from sources.exports.model import Field, Found, Table
from sources.exports.streams import csv_records, ending, head
from sources.exports.untrusted import UnreadableItemError, hashed_id, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "amazon"
_TABLE: Final = Table(
    "orders",
    "Orders on Amazon",
    (
        Field("id", "text", "The item's place in its order, hashed: tells newer exports from older ones.", "", "id"),
        Field("time", "timestamp", "When it was ordered.", "", "time.start"),
        Field("title", "text", "What was ordered.", "", "title"),
        Field("quantity", "int", "How many.", "", "count"),
        Field("amount", "decimal", "What the item cost in all.", "", "amount"),
        Field("currency", "text", "In which currency.", "", "currency"),
        Field("merchant", "text", "Which of Amazon's shops.", "", "merchant"),
        Field("status", "text", "What became of the order.", "", "category"),
    ),
    "time",
    "utc",
    "purchases",
)
_NEEDED: Final = frozenset({"Order ID", "Order Date", "Product Name"})
_NOTHING: Final = frozenset({"", "Not Available", "Not Applicable"})
_AMOUNT: Final = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,4})?")
_MOST_DIGITS = 9


class AmazonImporter:
    """Reads the order history Amazon gives on request."""

    key = _KEY
    title = "Amazon orders"

    def find(self, container: Container) -> Found | None:
        """Find tables of orders by their columns."""
        members = [member for member in container.members if _is_orders(member)]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the items of all orders."""
        del table, answers  # one table, no questions
        paths = set(found.members)
        for member in container.members:
            if member.path not in paths:
                continue
            for record in csv_records(member, delimiter=",", is_header=_is_header):
                if isinstance(record, BrokenRowError):
                    yield record
                    continue
                try:
                    yield _row(record.cells)
                except UnreadableItemError as error:
                    yield BrokenRowError(member.label, record.line, str(error), "You can skip it.")


def _is_orders(member: Member) -> bool:
    if ending(member) != ".csv":
        return False
    header, _, rest = head(member).decode("utf-8", "replace").partition("\n")
    return {name.strip().strip('"') for name in header.split(",")} >= _NEEDED and bool(rest.strip())


def _is_header(cells: Sequence[str]) -> bool:
    return {cell.strip() for cell in cells} >= _NEEDED


def _row(cells: Mapping[str, str]) -> Row:
    """Return the row of one item.

    Raises:
        UnreadableItemError: its time or amount cannot be read.
    """
    try:
        time = utc_instant(cells["Order Date"])
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    quantity = _said(cells, "Quantity") or _said(cells, "Original Quantity")
    place = "/".join(cells.get(name, "") for name in ("Order ID", "ASIN", "Product Name", "Ship Date", "Quantity"))
    is_number = quantity is not None and quantity.isascii() and quantity.isdigit() and len(quantity) <= _MOST_DIGITS
    return {
        "id": hashed_id(_KEY, place),
        "time": time,
        "title": _said(cells, "Product Name"),
        "quantity": int(quantity) if quantity is not None and is_number else None,
        "amount": _amount(_said(cells, "Total Owed") or _said(cells, "Total Amount") or _said(cells, "Unit Price")),
        "currency": _said(cells, "Currency"),
        "merchant": _said(cells, "Website"),
        "status": _said(cells, "Order Status"),
    }


def _said(cells: Mapping[str, str], name: str) -> str | None:
    cell = cells.get(name, "").strip().strip("'")  # negative numbers stand in quotes
    return None if cell in _NOTHING else text(cell)


def _amount(written: str | None) -> Decimal | None:
    if written is None:
        return None
    plain = written.replace(",", "")
    if not _AMOUNT.fullmatch(plain):
        raise UnreadableItemError("its amount cannot be read")
    return Decimal(plain)
