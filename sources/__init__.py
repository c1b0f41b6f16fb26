"""Readers of personal exports into typed tables. Imported by app only.

`open_table` reads a whole file once to learn its columns exactly, then gives rows as often as asked, in
constant memory. `inspect` describes what is inside for the person who owns it. `validate_records` tests
prepared records against what a buyer asks for.
"""

from sources.errors import (
    BadHeaderError,
    BrokenRowError,
    FileUnreadableError,
    InvalidQualitySpecError,
    LimitExceededError,
    SourceChangedError,
    SourcesError,
    UnknownZoneError,
    UnsupportedFormatError,
)
from sources.inspection import ColumnInspection, Detector, DetectorHit, Inspection, inspect
from sources.life import table_life
from sources.limits import Limits
from sources.readers.encodings import as_utf8, other_encoding
from sources.table import Column, TableSource, open_table, table_of
from sources.validation import Problem, QualitySpec, load_quality_spec, validate_records
from sources.values import Kind, Row, Value, json_record

__all__ = [
    "BadHeaderError",
    "BrokenRowError",
    "Column",
    "ColumnInspection",
    "Detector",
    "DetectorHit",
    "FileUnreadableError",
    "Inspection",
    "InvalidQualitySpecError",
    "Kind",
    "LimitExceededError",
    "Limits",
    "Problem",
    "QualitySpec",
    "Row",
    "SourceChangedError",
    "SourcesError",
    "TableSource",
    "UnknownZoneError",
    "UnsupportedFormatError",
    "Value",
    "as_utf8",
    "inspect",
    "json_record",
    "load_quality_spec",
    "open_table",
    "other_encoding",
    "table_life",
    "table_of",
    "validate_records",
]
