"""Signed papers: who forges, changes, swaps or relabels one is told by anybody who holds it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solders.keypair import Keypair

from app.errors import UserError
from app.receipts.signing import (
    CONSENT,
    ERASURE,
    MAX_PAPER_BYTES,
    SALE,
    WITHDRAWAL,
    read_paper,
    sign_paper,
    verify_paper,
)

if TYPE_CHECKING:
    from pathlib import Path


class Signs:
    """Signs with a key of its own."""

    def __init__(self, seed: int) -> None:
        self._key = Keypair.from_seed(bytes([seed]) * 32)
        self.pubkey = bytes(self._key.pubkey())
        self.address = str(self._key.pubkey())

    def sign(self, message: bytes) -> bytes:
        """Sign it."""
        return bytes(self._key.sign_message(message))


ME, SOMEBODY = Signs(1), Signs(2)


def paper(kind: str = SALE, by: Signs = ME) -> dict[str, Any]:
    return sign_paper(by, {"format": kind, "wallet": by.address, "rows": 5, "sentences": ["Ünd so"]})


@pytest.mark.parametrize("kind", [CONSENT, WITHDRAWAL, ERASURE, SALE])
def test_a_genuine_paper_passes_and_every_change_is_told(kind: str) -> None:
    genuine = paper(kind)
    verify_paper(genuine)
    verify_paper(json.loads(json.dumps(genuine)))
    changes: list[dict[str, Any]] = [
        genuine | {"rows": 6},
        genuine | {"sentences": []},
        genuine | {"more": "x"},
        {name: value for name, value in genuine.items() if name != "rows"},
        genuine | {"wallet": SOMEBODY.address},
        genuine | {"signature": paper(kind, SOMEBODY)["signature"]},
    ]
    for changed in changes:
        with pytest.raises(UserError, match="was changed, or was not signed by the wallet it names"):
            verify_paper(changed)


def test_a_signature_is_good_for_one_kind_of_paper_alone() -> None:
    for kind in (CONSENT, WITHDRAWAL, ERASURE):
        with pytest.raises(UserError, match="was changed"):
            verify_paper(paper(SALE) | {"format": kind})
        # Signed as it stands, but under the tag of another kind.
        relabelled = paper(SALE) | {"signature": sign_paper(ME, {**paper(SALE), "format": kind})["signature"]}
        with pytest.raises(UserError, match="was changed"):
            verify_paper(relabelled)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = {"format": JSON | st.sampled_from([SALE]), "wallet": JSON | st.just(ME.address), "signature": JSON | st.text()}


@given(st.fixed_dictionaries({}, optional={**FIELDS, "rows": JSON}))
def test_nothing_made_up_is_a_paper(body: dict[str, Any]) -> None:
    with pytest.raises(UserError):
        verify_paper(body)


def test_files_that_are_no_papers_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "paper.json"
    for content in (b"", b"[]", b"{", b"\xff", b"[" * 100_000, b" " * MAX_PAPER_BYTES + json.dumps(paper()).encode()):
        path.write_bytes(content)
        with pytest.raises(UserError, match="not a receipt"):
            read_paper(path)
    path.write_text(json.dumps(paper()))
    assert read_paper(path) == paper()
    for twice in ('{"rows": 9999999, ', '{"format": "another", '):
        # Whoever reads the first of two alike would read something that nobody signed.
        path.write_text(json.dumps(paper() | {"rows": 1}).replace("{", twice, 1))
        with pytest.raises(UserError, match="not a receipt"):
            read_paper(path)
    with pytest.raises(UserError, match="cannot be read"):
        read_paper(tmp_path / "none.json")
