"""Draws, samples, votes and salts against the vectors of the second implementation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from market.errors import TermsRefused
from market.panel import panel_seed, reject_bits, sample_records, seat_index, vote_hash, vote_salt

VECTORS = Path(__file__).parents[2] / "vectors" / "bytes"
PANEL: dict[str, Any] = json.loads((VECTORS / "panel.json").read_text())
KEYS: dict[str, Any] = json.loads((VECTORS / "keys.json").read_text())


@pytest.mark.parametrize("case", PANEL["draws"])
def test_draws(case: dict[str, Any]) -> None:
    seed = panel_seed(bytes.fromhex(case["beacon"]), bytes.fromhex(case["batch"]), case["r"], case["redraw"])
    assert seed.hex() == case["seed"]
    indices = [seat_index(seed, j, case["seats"]) for j in range(len(case["seat_indices"]))]
    assert indices == case["seat_indices"]
    assert sample_records(seed, case["m"], case["n"], case["earlier"]) == case["records"]


@pytest.mark.parametrize("case", PANEL["votes"])
def test_votes(case: dict[str, Any]) -> None:
    made = vote_hash(
        batch=bytes.fromhex(case["batch"]),
        r=case["r"],
        redraw=case["redraw"],
        reviewer=bytes.fromhex(case["reviewer"]),
        status=case["status"],
        bits=case["bits"],
        reasons=int(case["reasons"]),
        salt=bytes.fromhex(case["salt"]),
    )
    assert made.hex() == case["vote"]


@pytest.mark.parametrize("case", KEYS["cases"])
def test_vote_salts(case: dict[str, Any]) -> None:
    salt = vote_salt(bytes.fromhex(case["secret"]), bytes.fromhex(case["batch"]), case["r"], case["redraw"])
    assert salt.hex() == case["vote_salt"]


@pytest.mark.parametrize("case", PANEL["benchmarks"])
def test_samples_of_later_rounds(case: dict[str, Any]) -> None:
    earlier: list[int] = []
    for rnd in case["rounds"]:
        drawn = sample_records(bytes.fromhex(rnd["seed"]), rnd["m"], case["n"], earlier)
        assert drawn == rnd["records"]
        earlier += drawn


@given(seed=st.binary(min_size=32, max_size=32), n=st.integers(1, 300), m=st.integers(0, 20), data=st.data())
@settings(max_examples=60)
def test_samples_are_distinct_and_new_while_new_ones_last(seed: bytes, n: int, m: int, data: st.DataObject) -> None:
    earlier = data.draw(st.sets(st.integers(0, n - 1), max_size=min(n, 40)))
    drawn = sample_records(seed, m, n, earlier)
    assert len(drawn) == len(set(drawn)) == min(m, n)
    fresh = min(m, n - len(earlier))
    assert not set(drawn[:fresh]) & earlier
    assert set(drawn[fresh:]) <= earlier
    assert all(0 <= record < n for record in drawn)


def test_a_seed_that_names_too_few_records_is_refused() -> None:
    """5,000 records cannot be named by 4,096 indices: the loop ends all the same."""
    with pytest.raises(TermsRefused):
        sample_records(bytes(32), 5_000, 5_000)


def test_bits_and_reasons() -> None:
    assert reject_bits({}) == (0, 0)
    assert reject_bits({0: 1, 3: 5}) == (0b1001, 1 | 5 << 9)
    assert reject_bits({19: 7}) == (1 << 19, 7 << 57)
    for wrong in ({20: 0}, {-1: 0}, {0: 8}):
        with pytest.raises(TermsRefused):
            reject_bits(wrong)
