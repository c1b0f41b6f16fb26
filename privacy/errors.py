"""What privacy/ refuses, and why.

PrivacyError
├── InvalidScrubPlanError     a plan is malformed or asks for something impossible
├── UnplannedColumnError      a row has a column the user was never asked about
├── ModelDamagedError         a model that finds names or faces is missing or was changed
├── PictureRefusedError       a picture cannot be cleaned without a change, or not be looked at
├── HashKeyError              the key for hashed columns is missing or too short
├── ReleaseRefusedError       a release would be meaningless or has no guarantee
├── InvalidLedgerEntryError   a ledger row cannot be read or is not possible
├── CapExceededError          the sale would pass the user's privacy limit
└── SpendError                noise was asked for without a recorded, unused spend
"""

from __future__ import annotations


class PrivacyError(Exception):
    """Base of every error of this package."""


class InvalidScrubPlanError(PrivacyError):
    """The plan cannot be used."""


class UnplannedColumnError(PrivacyError):
    """A column is not in the plan, so nobody approved that it leaves."""


class ModelDamagedError(PrivacyError):
    """A vendored model is missing or is not the one that was shipped."""


class PictureRefusedError(PrivacyError):
    """The picture is damaged, too large, or of a format we cannot clean losslessly or look at. Nothing was written."""


class HashKeyError(PrivacyError):
    """Hashing needs a secret key of 32 bytes."""


class ReleaseRefusedError(PrivacyError):
    """The release cannot be made as described. Nothing was spent."""


class InvalidLedgerEntryError(PrivacyError):
    """A ledger row is malformed."""


class CapExceededError(PrivacyError):
    """The user's limit would be passed. Nothing was computed and nothing was spent."""


class SpendError(PrivacyError):
    """The spend for this noise is not in the ledger, is for something else, or was used."""
