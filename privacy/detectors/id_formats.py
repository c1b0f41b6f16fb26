"""Numbers that states, insurers and banks give to people: how they are written and how they are checked.

Check digits are python-stdnum's; its module is named beside each format. A format found `alone` needs no word beside it,
because letters, grouping or two check digits leave little to chance; all others need one (`cue_words.py`).
"""

from __future__ import annotations

import importlib
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from privacy.kinds import PiiType


@dataclass(frozen=True, slots=True)
class IdFormat:
    """One number of one country.

    Attributes:
        type: kind of personal data.
        name: country and name, for people who read this table.
        compact: pattern of the number without separators, in capitals.
        module: of python-stdnum, under `stdnum.`; empty if there is no check digit.
        alone: confidence without a cue, 0 if it needs one.
        grouped: how it must be written to stand alone; None: any way.
        lengths: of the compact number.
    """

    type: PiiType
    name: str
    compact: re.Pattern[str]
    module: str
    alone: float
    grouped: re.Pattern[str] | None
    lengths: tuple[int, ...]

    def valid(self, compact: str) -> bool:
        """Return whether the number has this form and its check digits fit."""
        return self.compact.fullmatch(compact) is not None and (not self.module or _checker(self.module)(compact))


@cache
def _checker(module: str) -> Callable[[str], bool]:
    checker: Callable[[str], bool] = importlib.import_module(f"stdnum.{module}").is_valid
    return checker


def _format(  # noqa: PLR0913, PLR0917 - one line of a table
    kind: PiiType, name: str, compact: str, lengths: tuple[int, ...], module: str = "", alone: float = 0, grouped: str = ""
) -> IdFormat:
    return IdFormat(
        kind, name, re.compile(compact), module, alone, re.compile(grouped) if grouped else None, lengths
    )


FORMATS: Final = (
    _format("NATIONAL_ID", "US SSN", r"(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}", (9,), "", 0.85, r"\d{3}-\d{2}-\d{4}"),
    _format("TAX_ID", "US ITIN", r"9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}", (9,), "", 0.86, r"\d{3}-\d{2}-\d{4}"),
    _format("HEALTH_ID", "US Medicare", r"[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}", (11,), "", 0.93),
    _format("NATIONAL_ID", "GB NINO", r"[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z]\d{6}[A-D]", (9,), "", 0.93),
    _format("HEALTH_ID", "GB NHS", r"\d{10}", (10,), "gb.nhs", 0.72, r"\d{3} \d{3} \d{4}"),
    _format("TAX_ID", "GB VAT", r"GB\d{9}", (11,), "gb.vat", 0.8),
    _format("TAX_ID", "DE tax id", r"[1-9]\d{10}", (11,), "de.idnr", 0.72, r"\d{2} \d{3} \d{3} \d{3}"),
    _format("TAX_ID", "DE tax number", r"\d{10,13}", (10, 11, 12, 13), "", 0.7, r"\d{2,3}/\d{3}/\d{4,5}"),
    _format("TAX_ID", "DE VAT", r"DE\d{9}", (11,), "de.vat", 0.85),
    _format("NATIONAL_ID", "DE pension", r"\d{2}(?:[0-2]\d|3[01]|[5-8]\d)(?:0\d|1[0-2])\d{2}[A-Z]\d{3}", (12,), "", 0.88),
    _format("HEALTH_ID", "DE health", r"[A-Z]\d{9}", (10,)),
    _format("NATIONAL_ID", "FR NIR", r"[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)\d[\dAB]\d{8}", (15,), "fr.nir", 0.95),
    _format("TAX_ID", "FR SPI", r"[0-3]\d{12}", (13,), "fr.nif", 0.75, r"\d{2} \d{2} \d{3} \d{3} \d{3}"),
    _format("TAX_ID", "FR VAT", r"FR[A-Z0-9]{2}\d{9}", (13,), "fr.tva", 0.85),
    _format("NATIONAL_ID", "ES DNI", r"\d{8}[A-Z]", (9,), "es.dni", 0.9),
    _format("NATIONAL_ID", "ES NIE", r"[XYZ]\d{7}[A-Z]", (9,), "es.nie", 0.93),
    _format("TAX_ID", "ES CIF", r"[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]", (9,), "es.cif", 0.7),
    _format("BANK_ACCOUNT", "ES CCC", r"\d{20}", (20,), "es.ccc", 0.85),
    _format("TAX_ID", "IT codice fiscale", r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]", (16,), "", 0.97),
    _format("TAX_ID", "IT VAT", r"IT\d{11}", (13,), "it.iva", 0.85),
    _format("NATIONAL_ID", "IT identity card", r"C[A-Z]\d{5}[A-Z]{2}", (9,), "", 0.8),
    _format("NATIONAL_ID", "NL BSN", r"\d{9}", (9,), "nl.bsn"),
    _format("TAX_ID", "NL VAT", r"NL\d{9}B\d{2}", (14,), "", 0.9),
    _format("NATIONAL_ID", "BE register", r"\d{11}", (11,), "be.nn", 0.93, r"\d{2}\.\d{2}\.\d{2}[- ]\d{3}[.-]\d{2}"),
    _format("TAX_ID", "BE VAT", r"BE[01]\d{9}", (12,), "be.vat", 0.85),
    _format("NATIONAL_ID", "CH AHV", r"756\d{10}", (13,), "ch.ssn", 0.97),
    _format("TAX_ID", "CH UID", r"CHE\d{9}", (12,), "", 0.85),
    _format("NATIONAL_ID", "AT SVNR", r"[1-9]\d{3}(?:[0-2]\d|3[01])(?:0\d|1[0-5])\d{2}", (10,), "at.vnr", 0.82, r"\d{4} \d{6}|\d{4} \d{2} ?\d{2} ?\d{2}"),
    _format("TAX_ID", "AT VAT", r"ATU\d{8}", (11,), "at.uid", 0.9),
    _format("NATIONAL_ID", "PL PESEL", r"\d{2}(?:[02468][1-9]|[13579][0-2])(?:0[1-9]|[12]\d|3[01])\d{5}", (11,), "pl.pesel", 0.75),
    _format("TAX_ID", "PL NIP", r"(?:PL)?\d{10}", (10, 12), "pl.nip", 0.75, r"(?:PL)?(?:\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3})"),
    _format("NATIONAL_ID", "PL identity card", r"[A-Z]{3}\d{6}", (9,)),
    _format("NATIONAL_ID", "SE personnummer", r"(?:19|20)?\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01]|[678]\d|9[01])\d{4}", (10, 12), "se.personnummer", 0.9, r"\d{6,8}[-+]\d{4}"),
    _format("NATIONAL_ID", "DK CPR", r"(?:[0-2]\d|3[01])(?:0\d|1[0-2])\d{6}", (10,), "", 0.82, r"\d{6}-\d{4}"),
    _format("NATIONAL_ID", "NO fødselsnummer", r"(?:[0-2]\d|3[01])(?:0\d|1[0-2])\d{7}", (11,), "no.fodselsnummer", 0.85),
    _format("NATIONAL_ID", "FI hetu", r"(?:[0-2]\d|3[01])(?:0\d|1[0-2])\d{2}[A-FU-Y]?\d{3}[0-9A-Y]", (10, 11), "", 0.88, r"\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]"),
    _format("NATIONAL_ID", "CZ rodné číslo", r"\d{2}(?:[05][1-9]|[1267][0-2])(?:0[1-9]|[12]\d|3[01])\d{3,4}", (9, 10), "", 0.8, r"\d{6}/\d{3,4}"),
    _format("NATIONAL_ID", "PT citizen card", r"\d{9}[A-Z0-9]{2}\d", (12,), "pt.cc", 0.85),
    _format("TAX_ID", "PT NIF", r"[125689]\d{8}", (9,), "pt.nif"),
    _format("NATIONAL_ID", "BR CPF", r"\d{11}", (11,), "br.cpf", 0.94, r"\d{3}\.\d{3}\.\d{3}-\d{2}"),
    _format("NATIONAL_ID", "BR CPF mistyped", r"\d{11}", (11,), "", 0.8, r"\d{3}\.\d{3}\.\d{3}-\d{2}"),
    _format("NATIONAL_ID", "BR RG", r"\d{8}[0-9X]", (9,), "", 0.75, r"\d{2}\.\d{3}\.\d{3}-[\dXx]"),
    _format("TAX_ID", "BR CNPJ", r"\d{14}", (14,), "br.cnpj", 0.93, r"\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}"),
    _format("NATIONAL_ID", "IN Aadhaar", r"[2-9]\d{11}", (12,), "in_.aadhaar", 0.88, r"\d{4} \d{4} \d{4}|\d{4}-\d{4}-\d{4}"),
    _format("TAX_ID", "IN PAN", r"[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]", (10,), "", 0.92),
    _format("TAX_ID", "IN GSTIN", r"\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]", (15,), "", 0.93),
    _format("NATIONAL_ID", "IN voter", r"[A-Z]{3}\d{7}", (10,)),
    _format("BANK_ACCOUNT", "IN IFSC", r"[A-Z]{4}0[A-Z0-9]{6}", (11,), "", 0.8, r"[A-Z]{4}0\d{6}"),
    _format("NATIONAL_ID", "CA SIN", r"[1-79]\d{8}", (9,), "ca.sin", 0.7, r"\d{3}-\d{3}-\d{3}|\d{3} \d{3} \d{3}"),
    _format("TAX_ID", "AU TFN", r"\d{8,9}", (8, 9), "au.tfn"),
    _format("TAX_ID", "AU ABN", r"\d{11}", (11,), "au.abn", 0.8, r"\d{2} \d{3} \d{3} \d{3}"),
    _format("HEALTH_ID", "AU Medicare", r"[2-6]\d{9,10}", (10, 11), "", 0.72, r"\d{4} \d{5} \d(?:[-/ ]\d)?"),
    _format("TAX_ID", "US EIN", r"\d{9}", (9,), "us.ein"),
    _format("NATIONAL_ID", "IE PPS", r"\d{7}[A-W][A-IW]?", (8, 9), "ie.pps", 0.85),
    _format("NATIONAL_ID", "RO CNP", r"[1-9]\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{6}", (13,), "ro.cnp", 0.85),
    _format("NATIONAL_ID", "TR kimlik", r"[1-9]\d{10}", (11,), "tr.tckimlik", 0.75),
    _format("NATIONAL_ID", "MX CURP", r"[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d", (18,), "", 0.96),
    _format("TAX_ID", "MX RFC", r"[A-ZÑ&]{4}\d{6}[A-Z0-9]{3}", (13,), "", 0.9),
    _format("NATIONAL_ID", "ZA id", r"\d{13}", (13,), "za.idnr", 0.85),
    _format("NATIONAL_ID", "CN resident", r"[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]", (18,), "cn.ric", 0.95),
    _format("NATIONAL_ID", "KR resident", r"\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])[1-8]\d{6}", (13,), "", 0.88, r"\d{6}-[1-8]\d{6}"),
    _format("NATIONAL_ID", "CL RUT", r"\d{7,8}[\dK]", (8, 9), "", 0.85, r"\d{1,2}\.\d{3}\.\d{3}-[\dKk]"),
    _format("TAX_ID", "AR CUIT", r"(?:20|2[347]|30|3[34])\d{9}", (11,), "", 0.88, r"\d{2}-\d{8}-\d"),
    _format("NATIONAL_ID", "SG NRIC", r"[STFGM]\d{7}[A-Z]", (9,), "", 0.8),
)  # fmt: skip
"""All formats, by country."""


def _by_length() -> dict[int, tuple[IdFormat, ...]]:
    found: defaultdict[int, list[IdFormat]] = defaultdict(list)
    for item in FORMATS:
        for length in item.lengths:
            found[length].append(item)
    return {length: tuple(items) for length, items in found.items()}


BY_LENGTH: Final = _by_length()
"""Formats by the length of the compact number."""
