"""Bank statements: preambles, separators, encodings, four languages; both versions of OFX; CAMT.053."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sources.exports.importers.bank import BankImporter
from sources.exports.importers.bank_amounts import amount_of, day_of, ofx_day, possible_orders
from tests.helpers.export_cases import found_of, table_of

VECTORS = Path(__file__).parents[2] / "vectors/exports/bank"
THE_14TH = date(2024, 3, 14)


def read(folder: Path, name: str, **answers: str) -> tuple[list[tuple[object, ...]], list[str]]:
    files = {name: (VECTORS / name).read_bytes()}
    rows, broken = table_of(BankImporter(), folder, files, "transactions", answers)
    return [tuple(row.values()) for row in rows], [error.reason for error in broken]


def test_a_german_csv_has_a_preamble_semicolons_cp1252_and_decimal_commas(tmp_path: Path) -> None:
    rows, broken = read(tmp_path, "sparkasse.csv")
    assert rows == [
        (THE_14TH, Decimal("-1234.50"), "EUR", "Bäckerei Müller Danke", "Lastschrift"),
        (date(2024, 3, 15), Decimal("2000.00"), "EUR", "Firma Lohn\nMärz", "Gutschrift"),
    ]
    assert broken == ["its day cannot be read"]


def test_an_american_csv_puts_the_month_first_and_a_day_above_12_tells(tmp_path: Path) -> None:
    rows, broken = read(tmp_path, "us.csv")
    assert rows == [
        (THE_14TH, Decimal("-4.50"), None, "COFFEE", None),
        (date(2023, 12, 31), Decimal("-1234.00"), None, "RENT, FLAT", None),
    ]
    assert broken == []
    found = found_of(BankImporter(), tmp_path, {"us.csv": (VECTORS / "us.csv").read_bytes()})
    assert found is not None
    assert found.questions == ()


def test_where_the_order_of_days_cannot_be_told_the_person_is_asked(tmp_path: Path) -> None:
    found = found_of(BankImporter(), tmp_path, {"fr.csv": (VECTORS / "fr.csv").read_bytes()})
    assert found is not None
    (question,) = found.questions
    rows, _ = read(tmp_path, "fr.csv")
    assert [row[:2] for row in rows] == [(date(2024, 4, 5), Decimal("-3.20")), (date(2024, 4, 6), Decimal("1500.00"))]
    rows, _ = read(tmp_path, "fr.csv", date_order=question.choices[1])
    assert [row[0] for row in rows] == [date(2024, 5, 4), date(2024, 6, 4)]


def test_a_spanish_csv_with_tabs(tmp_path: Path) -> None:
    rows, broken = read(tmp_path, "es.csv")
    assert [row[1:4] for row in rows] == [(Decimal("-3.20"), "EUR", "Panadería"), (Decimal("1500.00"), "EUR", "Nómina")]
    assert broken == []


def test_ofx_1_without_end_tags_in_cp1252_after_empty_lines_with_repeated_ids(tmp_path: Path) -> None:
    rows, broken = read(tmp_path, "one.ofx")
    assert rows == [
        (THE_14TH, Decimal("-12.34"), "EUR", "Café & Co Té", "debit"),
        (date(2024, 3, 15), Decimal("1000.5"), "EUR", "Lohn", "credit"),
    ]
    assert broken == ["its day cannot be read"]


def test_ofx_2_is_xml_and_utf8(tmp_path: Path) -> None:
    assert read(tmp_path, "two.ofx") == ([(THE_14TH, Decimal("-5.00"), "USD", "Zoë", "pos")], [])


def test_camt_signs_by_its_indicator_and_keeps_the_day_of_a_time(tmp_path: Path) -> None:
    rows, broken = read(tmp_path, "camt.xml")
    assert rows == [
        (THE_14TH, Decimal("-1234.50"), "EUR", "Bäckerei Müller Danke", "RDDT"),
        (date(2024, 3, 15), Decimal(2000), "EUR", None, None),
    ]
    assert broken == ["its amount cannot be read"]


@pytest.mark.parametrize(
    ("written", "amount"),
    [("1.234,50", "1234.50"), ("1,234.50", "1234.50"), ("1234,5", "1234.5"), ("1.234", None),
     ("0.125", "0.125"), ("-0,500", "-0.5"),
     ("1234,567", "1234.567"), ("999", "999"), ("-0,99 €", "-0.99"),
     ("1'234.00-", "-1234.00"), ("+5", "5"), ("12,00 S", "-12.00"), ("\u22125", "-5"), ("EUR -3.10", "-3.10"),
     ("1.234.567", "1234567"), ("abc", None), ("", None), ("1..2", None), ("9" * 40, None), (",", None)],
)  # fmt: skip
def test_amounts_however_they_are_written(written: str, amount: str | None) -> None:
    assert amount_of(written) == (None if amount is None else Decimal(amount))


def test_days_never_move_with_a_zone_or_an_order() -> None:
    assert ofx_day("20240314235959[-11:XXX]") == THE_14TH
    assert ofx_day("20240231") is None
    assert day_of("14.03.24", "dmy") == THE_14TH
    assert day_of("2024-03-14 10:00", "ymd") == THE_14TH
    assert possible_orders(["01.02.2024", "13.02.2024"]) == ("dmy",)
    assert possible_orders(["01/02/2024", "02/13/2024"]) == ("mdy",)
    assert possible_orders(["2024-01-02"]) == ("ymd",)


def test_other_tables_are_no_statements(tmp_path: Path) -> None:
    files = {
        "x/a.csv": b"date,amount\nsoon,much\n",
        "x/b.csv": b"name,age\nx,1\n",
        "x/c.txt": b"hello;there\n",
        "x/d.csv": b"",
    }
    assert found_of(BankImporter(), tmp_path, files) is None
    for name in ("sparkasse.csv", "one.ofx", "two.ofx", "camt.xml"):
        rows, _ = read(tmp_path, name)
        assert "DE00" not in str(rows)


LEAP = date(2024, 2, 29)
LISTS = {
    "nl": (
        '"Datum","Omschrijving","Af Bij","Bedrag (EUR)","Mutatiesoort"\n"20240229","Bakker","Af","12,50","Pas"\n',
        (LEAP, Decimal("-12.50"), "EUR", "Bakker", "Pas"),
    ),
    "it": (
        "Data contabile;Data valuta;Descrizione;Importo;Divisa\n29/02/2024;01/03/2024;Bar;-1.002,50;EUR\n",
        (LEAP, Decimal("-1002.50"), "EUR", "Bar", None),
    ),
    "ch": (
        "Buchungsdatum;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF\n29.02.2024;Laden;;-1'012.50\n",
        (LEAP, Decimal("-1012.50"), "CHF", "Laden", None),
    ),
    "fr": (
        "Date;Libellé;Débit euros;Crédit euros;\n29/02/2024;CAFÉ;12,50;;\n",
        (LEAP, Decimal("-12.50"), None, "CAFÉ", None),
    ),
    "ja": ('取引日,摘要,出金額,入金額\n2024/02/29,店,"1,200",\n', (LEAP, Decimal(-1200), None, "店", None)),
    "paypal": (
        '\ufeff"Date","Time","Name","Type","Currency","Gross","Net"\n"29/02/2024","23:59","Shop","Pay","EUR","-13","-12,5"\n',
        (LEAP, Decimal("-12.5"), "EUR", "Shop", "Pay"),
    ),
}


@pytest.mark.parametrize("country", LISTS)
def test_lists_of_more_countries(tmp_path: Path, country: str) -> None:
    content, expected = LISTS[country]
    encoded = content.encode("cp932" if country == "ja" else "utf-8")
    rows, broken = table_of(BankImporter(), tmp_path, {"list.csv": encoded}, "transactions")
    assert [tuple(row.values()) for row in rows] == [expected]
    assert broken == []


def amounts(folder: Path, header: str, *cells: str, **answers: str) -> tuple[list[object], int, tuple[str, ...]]:
    content = "\n".join((f"Date;Text;{header}", *(f"2024-02-29;x;{cell}" for cell in cells))).encode()
    found = found_of(BankImporter(), folder, {"x.csv": content})
    rows, broken = table_of(BankImporter(), folder, {"x.csv": content}, "transactions", answers)
    assert found is not None
    return [row["amount"] for row in rows], len(broken), tuple(question.key for question in found.questions)


def test_the_whole_list_tells_what_three_digits_behind_a_mark_are(tmp_path: Path) -> None:
    def decimals(*numbers: str) -> list[object]:
        return [Decimal(number) for number in numbers]

    assert amounts(tmp_path, "Amount", "0.125", "1.234", "1.500") == (decimals("0.125", "1.234", "1.5"), 0, ())
    assert amounts(tmp_path, "Amount", "1.234", "2.500,00") == (decimals("1234", "2500"), 0, ())
    assert amounts(tmp_path, "Amount", *["1.234"] * 300, "0.5")[0][0] == Decimal("1.234")
    assert amounts(tmp_path, "Amount", "1.50", "2,50", "1.234") == (decimals("1.5", "2.5"), 1, ())
    assert amounts(tmp_path, "Amount", "1.234", "999")[1:] == (0, ("thousands",))
    found = found_of(BankImporter(), tmp_path, {"x.csv": b"Date;Amount\n2024-02-29;1.234\n"})
    assert found is not None
    (question,) = found.questions
    for answer, amount in zip(question.choices, ("1234", "1.234"), strict=True):
        assert amounts(tmp_path, "Amount", "1.234", thousands=answer)[0] == decimals(amount)


@pytest.mark.parametrize(
    ("header", "cells", "expected"),
    [
        ("Amount;Soll/Haben", ("5,00;S", "7,00;S", "-5,00;S", "3,00;H", "-3,00;H"), (-5, -7, 5, 3, -3)),
        ("Amount;Soll/Haben", ("-5,00;S", "-7,00;S", "5,00;S", "3,00;H"), (-5, -7, 5, 3)),
        ("Amount;Soll/Haben", ("5,00;S", "-5,00;S"), (-5, 5)),
        ("Debit;Credit", ("5.00;", "6.00;", "-5.00;", "0.00;7.00", ";-7.00"), (-5, -6, 5, 7, -7)),
        ("Debit;Credit", ("-5.00;", "-6.00;", "5.00;", ";7.00"), (-5, -6, 5, 7)),
    ],
)
def test_a_reversal_has_the_other_sign(
    tmp_path: Path, header: str, cells: tuple[str, ...], expected: tuple[int, ...]
) -> None:
    assert amounts(tmp_path, header, *cells) == (list(expected), 0, ())
