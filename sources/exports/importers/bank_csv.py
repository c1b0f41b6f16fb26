"""CSV of banks: behind a preamble, with any separator, in eight languages; columns are guessed from their names.

Beside a column that says “out” (`Soll`, `Af`) and in a debit column, banks write amounts either without a sign or with
a minus that says the same again. Most rows tell which: where they have no sign, a minus is a reversal and comes in;
where they have one, amounts are taken as they stand.
"""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError, SourcesError
from sources.exports.importers.bank_amounts import (
    AmountMarks,
    amount_of,
    day_of,
    day_parts,
    doubtful_amount,
    possible_orders,
    readings,
)
from sources.exports.streams import csv_records
from sources.readers.encodings import encoding_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from sources.exports.importers.bank_amounts import DayOrder, Mark
    from sources.exports.model import ExportRow, Member

_PROBE_BYTES = 256 * 1024
_PROBE_ROWS = 200
_MOST_PREAMBLE = 40
_DELIMITERS: Final = (";", "\t", ",")
# Names of columns, folded, in English, German, French, Spanish, Italian, Dutch, Portuguese and Japanese; the first that
# is there counts.
_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "day": (
        "booking date", "buchungstag", "buchungsdatum", "buchung", "transaction date", "posting date",
        "date posted", "completed date", "date de comptabilisation", "dateop", "date comptable",
        "date operation", "date opération", "fecha operación", "fecha operacion", "fecha de operación",
        "fecha contable", "data contabile", "data operazione", "data registrazione", "boekdatum",
        "transactiedatum", "data lançamento", "data lancamento", "data movimento", "取引日", "日付", "date",
        "data", "datum", "fecha", "valuta", "wertstellung", "value date", "valutadatum", "date valeur",
        "fecha valor",
    ),
    "amount": (
        "amount", "betrag", "umsatz", "betrag (eur)", "betrag (€)", "umsatz in eur", "montant", "importe",
        "importe eur", "montant (eur)", "montant en eur", "transaction amount", "amount (eur)", "amount (usd)",
        "amount (gbp)", "cantidad", "importo", "importo (eur)", "bedrag", "bedrag (eur)", "valor", "net",
        "netto", "金額", "取引金額",
    ),
    "sign": (
        "af bij", "af/bij", "debit/credit", "credit/debit", "debet/credit", "dc", "cd", "soll/haben",
    ),
    "debit": (
        "debit", "soll", "débit", "debit euros", "débit euros", "lastschrift", "lastschrift in chf",
        "belastung", "belastung in chf", "belastung chf", "dare", "addebiti", "uscite", "débito", "出金額",
        "お引出し", "debe", "cargo", "paid out", "money out", "withdrawal", "withdrawals", "cargos",
    ),
    "credit": (
        "credit", "haben", "crédit", "credit euros", "crédit euros", "gutschrift", "gutschrift in chf",
        "gutschrift chf", "avere", "accrediti", "entrate", "crédito", "入金額", "お預入れ", "haber", "abono",
        "paid in", "money in", "deposit", "deposits", "abonos",
    ),
    "currency": (
        "currency", "währung", "waehrung", "devise", "divisa", "moneda", "valuta", "muntsoort", "moeda",
        "通貨",
    ),
    "category": (
        "category", "kategorie", "catégorie", "categoría", "categoria", "buchungstext", "umsatzart",
        "transaction type", "type", "tipo", "mutatiesoort", "causale", "categorie",
    ),
}  # fmt: skip
_MEMO_WORDS: Final = (
    "description", "memo", "payee", "name", "details", "reference", "narrative", "merchant",
    "verwendungszweck", "beguenstigter/zahlungspflichtiger", "auftraggeber/empfänger",
    "auftraggeber / begünstigter", "empfänger", "name zahlungsbeteiligter", "zahlungsempfänger*in", "libellé",
    "libelle", "nature de l'opération", "détail", "libelle operation", "libellé opération",
    "libelle simplifie", "avisierungstext", "buchungsinformation", "descrizione", "descrizione operazione",
    "naam / omschrijving", "omschrijving", "mededelingen", "descrição", "descricao", "摘要", "お取り扱い内容",
    "concepto", "descripción", "descripcion", "observaciones", "beneficiario",
)  # fmt: skip
# Where amounts have no sign, a column of words has it.
_GOES_OUT: Final = frozenset({"af", "debit", "debet", "d", "s", "soll", "dbit"})
_IN_NAME = re.compile(r"\b(EUR|USD|GBP|CHF|CAD|AUD|MXN|SEK|NOK|DKK|PLN|JPY)\b|([€$£])")
_SIGNS: Final = {"€": "EUR", "$": "USD", "£": "GBP"}
_CURRENCY = re.compile(r"[A-Z]{3}")
_GOOD_SHARE = 0.6  # short lists end with lines of sums


@dataclass(frozen=True, slots=True)
class BankCsv:
    """How one file is to be read.

    Attributes:
        encoding, delimiter: of the text.
        names: of the columns, as in the header.
        columns: per meaning (`day`, `amount`, `debit`, `credit`, `currency`, `category`) the column that has it.
        memos: columns with words about the transaction.
        currency: of all rows, where it stands in the name of a column.
        orders: in which days may be written, the likeliest first.
        mark: of fractions, as far as the amounts tell.
        mark_undecided: whether only the person can tell.
        out_is_negative: whether what goes out has a minus already.
    """

    encoding: str
    delimiter: str
    names: tuple[str, ...]
    columns: Mapping[str, str]
    memos: tuple[str, ...]
    currency: str
    orders: tuple[DayOrder, ...]
    mark: Mark
    mark_undecided: bool
    out_is_negative: bool


def bank_csv_of(member: Member) -> BankCsv | None:
    """Say how a file is to be read, None where it is no list of transactions."""
    try:
        with closing(member.open()) as stream:
            probe = stream.read(_PROBE_BYTES)
    except SourcesError:
        return None  # whoever reads it is told why
    if b"\0" in probe or not probe.strip():
        return None
    encoding = encoding_of(probe[: probe.rfind(b"\n") + 1 or None])
    if not encoding:
        return None  # read as a plain table, each line is said to be in no encoding that can be told
    lines = probe.decode(encoding, "replace").removeprefix("\ufeff").splitlines()[:_MOST_PREAMBLE]
    for delimiter in _DELIMITERS:
        if any(_columns(_cells(line, delimiter)) for line in lines if delimiter in line):
            return _checked(member, encoding, delimiter)
    return None


def bank_csv_rows(member: Member, form: BankCsv, order: DayOrder, *, thousands: bool) -> Iterator[ExportRow]:
    """Yield the transactions; a sum line at the end of a list is no transaction and broken."""
    for record in _records(member, form.encoding, form.delimiter):
        if isinstance(record, BrokenRowError):
            yield record
            continue
        line, cells = record
        day = day_of(cells[form.columns["day"]], order)
        amount = _amount(cells, form, thousands=thousands)
        if day is None or amount is None:
            what = "day" if day is None else "amount"
            yield BrokenRowError(member.label, line, f"its {what} cannot be read", "You can skip it.")
            continue
        said = cells.get(form.columns.get("currency", ""), "").upper()
        currency = said if _CURRENCY.fullmatch(said) else form.currency  # “Valuta” is a day at some banks
        memo = " ".join(dict.fromkeys(cells[name] for name in form.memos if cells[name]))
        yield {
            "day": day,
            "amount": amount,
            "currency": currency or None,
            "memo": memo or None,
            "category": cells.get(form.columns.get("category", "")) or None,
        }


def _records(member: Member, encoding: str, delimiter: str) -> Iterator[tuple[int, dict[str, str]] | BrokenRowError]:
    for record in csv_records(
        member, encoding=encoding, delimiter=delimiter, is_header=lambda cells: bool(_columns(cells))
    ):
        yield record if isinstance(record, BrokenRowError) else (record.line, record.cells)


def _checked(member: Member, encoding: str, delimiter: str) -> BankCsv | None:
    """Names alone are not enough: most rows must hold a day and an amount."""
    days: list[str] = []
    good = seen = 0
    names: tuple[str, ...] = ()
    columns: Mapping[str, str] = {}
    marks = AmountMarks()
    out_signs = 0
    for number, record in enumerate(_records(member, encoding, delimiter)):
        if number == _PROBE_ROWS and good < seen * _GOOD_SHARE:
            return None
        if isinstance(record, BrokenRowError):
            continue
        if not names:
            names = tuple(record[1])
            columns = _columns(names)
        found = [readings(record[1][columns[one]]) for one in ("amount", "debit", "credit") if one in columns]
        for one in found:
            marks.add(one)
        out_signs += _out_sign(record[1], columns)
        if number >= _PROBE_ROWS:
            continue
        seen += 1
        day = record[1][columns["day"]]
        if day_parts(day) and any(found):
            days.append(day)
            good += 1
    if not seen or good < seen * _GOOD_SHARE:
        return None
    known = set(columns.values())
    memos = tuple(name for name in names if name.casefold() in _MEMO_WORDS and name not in known)
    stated = _IN_NAME.search(" ".join(columns.get(one, "").upper() for one in ("amount", "debit", "credit")))
    currency = (stated[1] or _SIGNS[stated[2]]) if stated else ""
    return BankCsv(
        encoding=encoding,
        delimiter=delimiter,
        names=names,
        columns=columns,
        memos=memos,
        currency=currency,
        orders=possible_orders(days),
        mark=marks.mark,
        mark_undecided=marks.undecided,
        out_is_negative=out_signs < 0,
    )


def _columns(names: Sequence[str]) -> Mapping[str, str]:
    """Return the columns by meaning, none where there is no day or no amount among them."""
    folded = {name.strip().removeprefix("\ufeff").casefold(): name.strip() for name in reversed(names)}
    found = {}
    for meaning, words in _WORDS.items():
        for word in words:
            if word in folded:
                found[meaning] = folded[word]
                break
    has_amount = "amount" in found or {"debit", "credit"} <= found.keys()
    return found if "day" in found and has_amount else {}


def _amount(cells: Mapping[str, str], form: BankCsv, *, thousands: bool) -> Decimal | None:
    def read(meaning: str) -> Decimal | None:
        written = cells[form.columns[meaning]]
        return doubtful_amount(written, thousands=thousands) if form.mark_undecided else amount_of(written, form.mark)

    if "amount" in form.columns:
        amount = read("amount")
        turned = _goes_out(cells, form.columns) and not form.out_is_negative
        return -amount if turned and amount is not None else amount
    paid_in, paid_out = read("credit"), read("debit")
    if paid_in or paid_out is None:
        return paid_in
    return paid_out if form.out_is_negative else -paid_out


def _goes_out(cells: Mapping[str, str], columns: Mapping[str, str]) -> bool:
    return cells.get(columns.get("sign", ""), "").casefold() in _GOES_OUT


def _out_sign(cells: Mapping[str, str], columns: Mapping[str, str]) -> int:
    """Return 1 or -1 for what a row says goes out, 0 where it says nothing."""
    if "amount" in columns and not _goes_out(cells, columns):
        return 0
    value = next(iter(readings(cells[columns["amount" if "amount" in columns else "debit"]]).values()), 0)
    return (value > 0) - (value < 0)


def _cells(line: str, delimiter: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line.split(delimiter)]
