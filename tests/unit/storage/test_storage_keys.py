from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from storage import keys

CASES = json.loads((Path(__file__).parents[2] / "vectors" / "bytes" / "keys.json").read_text(encoding="ascii"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=["first", "second", "third"])
def test_derivations_match_the_vectors(case: dict[str, Any]) -> None:
    x = {name: bytes.fromhex(value) for name, value in case.items() if isinstance(value, str)}
    r, redraw = case["r"], case["redraw"]
    content = keys.content_digest(bytes.fromhex(record) for record in case["records"])
    nonce = keys.batch_nonce(x["secret"], x["request"], content)
    batch = keys.batch_keys(x["secret"], x["request"], nonce)
    assert nonce == x["batch_nonce"]
    assert (batch.inner, batch.outer) == (x["K"], x["O"])
    assert (batch.key_commit, batch.outer_commit) == (x["key_commit"], x["outer_commit"])
    assert keys.sealing_seed(x["secret"], x["batch"], r, redraw, x["reviewer"]) == x["sealing_seed"]
    assert keys.label_salt(x["secret"], x["batch"], r, redraw) == x["label_salt"]
    assert keys.label_commit(batch.inner) == x["label_commit_ordinary"]
    assert keys.benchmark_commit(x["label_root"], x["label_salt"]) == x["label_commit_benchmark"]


def test_the_nonce_binds_boundaries_between_records() -> None:
    assert keys.content_digest([b"ab", b"c"]) != keys.content_digest([b"a", b"bc"])


def test_keys_never_show_in_a_repr() -> None:
    batch = keys.batch_keys(b"s" * 32, b"r" * 32, b"n" * 16)
    assert batch.inner.hex() not in repr(batch)
    assert repr(batch.inner) not in repr(batch)
    assert repr(batch.outer) not in repr(batch)


def test_wrong_lengths_are_refused_without_showing_the_value() -> None:
    with pytest.raises(ValueError, match="key must be 32 bytes, not 3") as caught:
        keys.derive(b"abc", b"")
    assert "abc" not in str(caught.value)
    with pytest.raises(ValueError, match="longer than 16"):
        keys.tag("seventeen letters")
