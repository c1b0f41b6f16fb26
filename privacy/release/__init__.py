"""Releases with a guarantee: what may leave instead of records, and what it costs.

Every mechanism satisfies `Mechanism`. Of heavy libraries, OpenDP is imported when noise is first calibrated or drawn,
numpy when several columns are first counted.
"""

from privacy.release.declared import Clip, DeclaredColumn
from privacy.release.histogram import HistogramSpec
from privacy.release.marginals import MarginalsSpec
from privacy.release.model import MAX_EPSILON, Counts, Drawn, Mechanism, total_variation
from privacy.release.noise import expected_error
from privacy.release.synthetic import SyntheticSpec

__all__ = [
    "MAX_EPSILON",
    "Clip",
    "Counts",
    "DeclaredColumn",
    "Drawn",
    "HistogramSpec",
    "MarginalsSpec",
    "Mechanism",
    "SyntheticSpec",
    "expected_error",
    "total_variation",
]
