"""Addresses end where they end; what is measured, paid, booked or counted is none."""

from pathlib import Path

import pytest

from bench.scrub.labelled import Labelled, read
from privacy.detectors import default_scanner

SCANNER = default_scanner()
VECTORS = Path(__file__).parents[2] / "vectors" / "privacy" / "addresses.txt"


@pytest.mark.parametrize("line", read(VECTORS), ids=lambda line: line.text[:40])
def test_addresses_are_read_whole_and_nothing_else_is_one(line: Labelled) -> None:
    found = [(hit.start, hit.end, hit.type) for hit in SCANNER.find(line.text) if hit.type == "ADDRESS"]
    assert found == list(line.spans)
