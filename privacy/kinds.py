"""Kinds of personal data, as detectors name them and as people read them."""

from __future__ import annotations

from typing import Final, Literal

PiiType = Literal[
    "PERSON", "EMAIL", "PHONE", "ADDRESS", "CARD", "IBAN", "NATIONAL_ID", "PASSPORT", "TAX_ID", "DOB", "IP", "MAC",
    "COORDINATES", "SECRET", "URL_PRIVATE", "PLATE", "USERNAME", "HEALTH_ID", "BANK_ACCOUNT",
]  # fmt: skip

WORDS: Final[dict[PiiType, str]] = {
    "PERSON": "name of a person",
    "EMAIL": "e-mail address",
    "PHONE": "phone number",
    "ADDRESS": "postal address",
    "CARD": "payment card",
    "IBAN": "IBAN",
    "NATIONAL_ID": "national identity number",
    "PASSPORT": "passport number",
    "TAX_ID": "tax number",
    "DOB": "date of birth",
    "IP": "IP address",
    "MAC": "hardware address",
    "COORDINATES": "coordinates",
    "SECRET": "secret or key",
    "URL_PRIVATE": "private link",
    "PLATE": "licence plate",
    "USERNAME": "user name",
    "HEALTH_ID": "health insurance number",
    "BANK_ACCOUNT": "bank account",
}
"""One or a few words each, for the window and the command line."""
