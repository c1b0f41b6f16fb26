"""What may leave and at what cost: detectors, scrubbing, differential privacy, ledger. Imported by app only.

Heavy libraries (OpenDP) are imported when a release is first calibrated or drawn.
"""

from privacy.detectors import Detector, Hit, Scanner, default_scanner
from privacy.errors import (
    CapExceededError,
    HashKeyError,
    InvalidLedgerEntryError,
    InvalidScrubPlanError,
    PrivacyError,
    ReleaseRefusedError,
    SpendError,
    UnplannedColumnError,
)
from privacy.finding import find_all
from privacy.findings import Findings
from privacy.kinds import WORDS, PiiType
from privacy.ledger import Cap, Ledger, LedgerEntry, LedgerRows, SpendReceipt, Verdict, reclaim_spend, record_spend
from privacy.ner import FullScanner
from privacy.ner.known import KnownScanner
from privacy.ner.learning import learn, scanner_of
from privacy.preview import CellChange, RowComparison, diff
from privacy.quality import LATIN_ONLY, Measured, Quality, quality
from privacy.release import (
    Area,
    Clip,
    Counts,
    DeclaredColumn,
    Drawn,
    FixesSpec,
    HistogramSpec,
    MarginalsSpec,
    Mechanism,
    PlacesSpec,
    ResponsesSpec,
    SyntheticSpec,
    expected_error,
)
from privacy.scrub import ColumnRule, Decision, ScrubPlan, apply, suggested, undecided
from privacy.survey import ColumnVerdict, SurveyProgress, survey

__all__ = [
    "LATIN_ONLY",
    "WORDS",
    "Area",
    "Cap",
    "CapExceededError",
    "CellChange",
    "Clip",
    "ColumnRule",
    "ColumnVerdict",
    "Counts",
    "Decision",
    "DeclaredColumn",
    "Detector",
    "Drawn",
    "Findings",
    "FixesSpec",
    "FullScanner",
    "HashKeyError",
    "HistogramSpec",
    "Hit",
    "InvalidLedgerEntryError",
    "InvalidScrubPlanError",
    "KnownScanner",
    "Ledger",
    "LedgerEntry",
    "LedgerRows",
    "MarginalsSpec",
    "Measured",
    "Mechanism",
    "PiiType",
    "PlacesSpec",
    "PrivacyError",
    "Quality",
    "ReleaseRefusedError",
    "ResponsesSpec",
    "RowComparison",
    "Scanner",
    "ScrubPlan",
    "SpendError",
    "SpendReceipt",
    "SurveyProgress",
    "SyntheticSpec",
    "UnplannedColumnError",
    "Verdict",
    "apply",
    "default_scanner",
    "diff",
    "expected_error",
    "find_all",
    "learn",
    "quality",
    "reclaim_spend",
    "record_spend",
    "scanner_of",
    "suggested",
    "survey",
    "undecided",
]
