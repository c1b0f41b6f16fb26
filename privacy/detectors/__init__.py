"""Detectors of personal data in text: one family a file, joined by `Scanner`."""

from __future__ import annotations

from privacy.detectors.account import AccountDetector
from privacy.detectors.address import AddressDetector
from privacy.detectors.bank import BankDetector
from privacy.detectors.born import BirthDetector
from privacy.detectors.card import CardDetector
from privacy.detectors.care import CareDetector
from privacy.detectors.coordinates import CoordinatesDetector
from privacy.detectors.credentials import CredentialsDetector
from privacy.detectors.hit import Detector, Hit
from privacy.detectors.iban import IbanDetector
from privacy.detectors.ip import IpDetector
from privacy.detectors.link import LinkDetector
from privacy.detectors.mac import MacDetector
from privacy.detectors.mail import MailDetector
from privacy.detectors.number import NumberDetector
from privacy.detectors.passport import PassportDetector
from privacy.detectors.phone import PhoneDetector
from privacy.detectors.plate import PlateDetector
from privacy.detectors.scanner import IfDigits, Scanner
from privacy.detectors.secret import SecretDetector
from privacy.detectors.seed import SeedDetector
from privacy.detectors.told import ToldDetector
from privacy.detectors.username import UsernameDetector

__all__ = ["Detector", "Hit", "Scanner", "default_scanner"]


def default_scanner(region: str | None = None) -> Scanner:
    """Return a scanner with every detector that goes by rules; names need `privacy.ner` besides.

    Args:
        region: two-letter country of the person: there, bare digits that form a valid phone number are understood.
    """
    return Scanner(
        (
            SecretDetector(),
            SeedDetector(),
            LinkDetector(),
            MailDetector(),
            IfDigits(IbanDetector()),
            IfDigits(CardDetector()),
            IpDetector(),
            MacDetector(),
            IfDigits(CoordinatesDetector()),
            IfDigits(BirthDetector()),
            IfDigits(BankDetector()),
            IfDigits(NumberDetector()),
            IfDigits(CareDetector()),
            IfDigits(PassportDetector()),
            IfDigits(PhoneDetector(region)),
            IfDigits(PlateDetector()),
            UsernameDetector(),
            AccountDetector(),
            ToldDetector(),
            CredentialsDetector(),
            AddressDetector(),
        )
    )
