"""Releases with a guarantee: what may leave instead of records, and what it costs.

Every mechanism satisfies `Mechanism`. Of heavy libraries, OpenDP is imported when noise is first calibrated or drawn,
numpy when several columns are first counted.
"""

from privacy.release.area import Area
from privacy.release.declared import Clip, DeclaredColumn
from privacy.release.fixes import FixesSpec
from privacy.release.histogram import HistogramSpec
from privacy.release.marginals import MarginalsSpec
from privacy.release.model import MAX_EPSILON, Counts, Drawn, Mechanism, total_variation
from privacy.release.noise import expected_error
from privacy.release.places import PlacesSpec
from privacy.release.responses import ResponsesSpec, truth_probability, unbiased_shares
from privacy.release.synthetic import SyntheticSpec

__all__ = [
    "MAX_EPSILON",
    "Area",
    "Clip",
    "Counts",
    "DeclaredColumn",
    "Drawn",
    "FixesSpec",
    "HistogramSpec",
    "MarginalsSpec",
    "Mechanism",
    "PlacesSpec",
    "ResponsesSpec",
    "SyntheticSpec",
    "expected_error",
    "total_variation",
    "truth_probability",
    "unbiased_shares",
]
