"""Bank statements: CSV, OFX 1 and 2 (QFX), CAMT.053 (ISO 20022).

Numbers of accounts and IBANs have no column; words about a transaction may name people and are for scrubbing.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError
from sources.exports.importers.bank_amounts import exact_amount
from sources.exports.importers.bank_csv import bank_csv_of, bank_csv_rows
from sources.exports.importers.bank_ofx import is_ofx, ofx_rows
from sources.exports.model import Field, Found, Question, Table
from sources.exports.streams import ending, head, xml_elements
from sources.exports.untrusted import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.exports.importers.bank_amounts import DayOrder
    from sources.exports.model import Container, ExportRow, Member
    from sources.exports.streams import XmlElement

_KEY: Final = "bank"
_CAMT: Final = b"camt.053"
_ORDERS: Final[Mapping[str, DayOrder]] = {"day first (31.12.)": "dmy", "month first (12/31)": "mdy"}
_DATE_ORDER: Final = Question(
    "date_order", "In which order does your bank write dates?", tuple(_ORDERS), next(iter(_ORDERS))
)
_THREE_DIGITS: Final = ("thousands (more than a thousand)", "decimals (a little more than one)")
_THOUSANDS: Final = Question(
    "thousands",
    "Your bank writes amounts such as 1.234 or 1,234. What do the last three digits mean?",
    _THREE_DIGITS,
    _THREE_DIGITS[0],
)
_CSV_NAMES: Final = (".csv", ".txt", ".tsv")
_XML_NAMES: Final = (".xml", ".053", ".camt")
_OFX_NAMES: Final = (".ofx", ".qfx", ".qbo", ".xml")

TRANSACTIONS: Final = Table(
    "transactions",
    "Bank transactions",
    (
        Field("day", "date", "The day the bank booked it.", "", "day"),
        Field("amount", "decimal", "What came in (positive) or went out (negative).", "", "amount"),
        Field("currency", "text", "ISO 4217 code of the currency.", "", "currency"),
        Field("memo", "text", "What the bank wrote about it: names, purposes, shops.", "", "merchant"),
        Field("category", "text", "The kind of transaction, as the bank calls it.", "", "category"),
    ),
    "day",
    "none",
    "money",
)


class BankImporter:
    """Reads statements."""

    key = _KEY
    title = "Bank statements"

    def find(self, container: Container) -> Found | None:
        """Find statements: OFX and CAMT by their beginning, CSV by names of columns and what stands in them."""
        members: list[Member] = []
        ask = doubtful = False
        for member in container.members:
            form = bank_csv_of(member) if ending(member) in _CSV_NAMES else None
            if form or _is_camt(member) or _is_ofx(member):
                members.append(member)
                ask = ask or (form is not None and len(form.orders) > 1)
                doubtful = doubtful or (form is not None and form.mark_undecided)
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(TRANSACTIONS,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
            questions=(_DATE_ORDER,) * ask + (_THOUSANDS,) * doubtful,
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the transactions of all statements."""
        del table  # there is one
        paths = set(found.members)
        thousands = answers.get(_THOUSANDS.key, _THOUSANDS.default) != _THREE_DIGITS[1]
        stated = _ORDERS.get(answers.get("date_order", ""))
        for member in container.members:
            if member.path not in paths:
                continue
            if _is_camt(member):
                yield from _camt_rows(member)
            elif _is_ofx(member):
                yield from ofx_rows(member)
            elif form := bank_csv_of(member):
                order = stated if stated in form.orders and stated else form.orders[0]
                yield from bank_csv_rows(member, form, order, thousands=thousands)


def _is_ofx(member: Member) -> bool:
    return ending(member) in _OFX_NAMES and is_ofx(member)


def _is_camt(member: Member) -> bool:
    return ending(member) in _XML_NAMES and _CAMT in head(member)


def _camt_rows(member: Member) -> Iterator[ExportRow]:
    for element in xml_elements(member, {"Ntry"}):
        yield element if isinstance(element, BrokenRowError) else _entry(member, element)


def _entry(member: Member, element: XmlElement) -> ExportRow:
    amount, day = exact_amount(element.child_text("Amt")), _camt_day(element)
    if amount is None or day is None:
        what = "day" if day is None else "amount"
        return BrokenRowError(member.label, element.number, f"its {what} cannot be read", "You can skip it.")
    given = element.child("Amt")
    # RvslInd says that the entry undoes another; its own indicator already has the sign it was booked with.
    debit = element.child_text("CdtDbtInd") == "DBIT"
    words = [element.child_text("AddtlNtryInf")]
    for details in _all(element, "TxDtls"):
        words += [
            details.child_text("RltdPties", "Cdtr" if debit else "Dbtr", "Nm"),
            details.child_text("RltdPties", "Cdtr" if debit else "Dbtr", "Pty", "Nm"),
            *(one.text for one in _all(details, "Ustrd")),
        ]
    currency = given.attributes.get("Ccy", "") if given else ""
    return {
        "day": day,
        "amount": -amount if debit else amount,
        "currency": text(currency[:3]),
        "memo": text(" ".join(dict.fromkeys(word for word in words if word))),
        "category": text(
            element.child_text("BkTxCd", "Domn", "Fmly", "Cd") or element.child_text("BkTxCd", "Prtry", "Cd")
        ),
    }


def _camt_day(element: XmlElement) -> date | None:
    """A time behind the day does not move it."""
    for tags in (("BookgDt", "Dt"), ("BookgDt", "DtTm"), ("ValDt", "Dt")):
        try:
            return date.fromisoformat(element.child_text(*tags)[:10])
        except ValueError:
            continue
    return None


def _all(element: XmlElement, tag: str) -> list[XmlElement]:
    found: list[XmlElement] = []
    level = element.children
    while level:
        found += [child for child in level if child.tag == tag]
        level = [inner for child in level for inner in child.children]
    return found
