"""Names of accounts and passwords as people tell them, machines log them and tables hold them; and what is none."""

from pathlib import Path

import pytest

from bench.scrub.labelled import Labelled, read
from privacy.detectors import default_scanner

SCANNER = default_scanner()
VECTORS = Path(__file__).parents[2] / "vectors" / "privacy" / "accounts.txt"
KINDS = {"USERNAME", "SECRET", "URL_PRIVATE"}


@pytest.mark.parametrize("line", read(VECTORS), ids=lambda line: line.text[:40])
def test_accounts_secrets_and_links_are_found_and_nothing_else_is(line: Labelled) -> None:
    found = [(hit.start, hit.end, hit.type) for hit in SCANNER.find(line.text) if hit.type in KINDS]
    assert found == [span for span in line.spans if span[2] in KINDS]
