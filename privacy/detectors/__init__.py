"""Detectors of personal data in text: one family a file, joined by `Scanner`."""

from __future__ import annotations

from privacy.detectors.card import CardDetector
from privacy.detectors.coordinates import CoordinatesDetector
from privacy.detectors.hit import Detector, Hit
from privacy.detectors.iban import IbanDetector
from privacy.detectors.ip import IpDetector
from privacy.detectors.mail import MailDetector
from privacy.detectors.phone import PhoneDetector
from privacy.detectors.scanner import Scanner
from privacy.detectors.secret import SecretDetector

__all__ = ["Detector", "Hit", "Scanner", "default_scanner"]


def default_scanner(region: str | None = None) -> Scanner:
    """Return a scanner with every detector.

    Args:
        region: two-letter country in which phone numbers without `+` are to be understood; without it only
            international numbers are found.
    """
    return Scanner(
        (
            SecretDetector(),
            MailDetector(),
            IbanDetector(),
            CardDetector(),
            IpDetector(),
            CoordinatesDetector(),
            PhoneDetector(region),
        )
    )
