"""Judging sampled records: schema, ranges, order, duplicates; the same input gives the same vote."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.practice.catalogue import OFFERS
from app.review.judge import Reason, judge
from market.panel import reject_bits
from sources import QualitySpec
from storage.samples import SampledRecord
from storage.tree import NullifierScope

QUALITY = QualitySpec.from_json(OFFERS[0].quality)


def reading(index: int, **changes: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "timestamp": f"2026-01-{index // 24 + 1:02d}T{index % 24:02d}:00:00Z",
        "kwh": f"0.{index + 10}",
        "tariff": "peak",
        "room": "kitchen",
        "device": "fridge",
    }
    return row | changes


def sampled(index: int, row: dict[str, Any] | bytes) -> SampledRecord:
    record = row if isinstance(row, bytes) else json.dumps(row, sort_keys=True, separators=(",", ":")).encode()
    return SampledRecord(index, record)


def genuine(*indices: int) -> list[SampledRecord]:
    return [sampled(index, reading(index)) for index in indices]


def test_genuine_readings_pass_in_any_order_drawn() -> None:
    assert judge(QUALITY, genuine(30, 2, 17, 8)) == {}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"kwh": "500.5"}, Reason.OUT_OF_RANGE),
        ({"tariff": "never"}, Reason.NOT_ASKED_FOR),
        ({"timestamp": "yesterday"}, Reason.NOT_ASKED_FOR),
        ({"email": "a@example.org"}, Reason.NOT_ASKED_FOR),
    ],
)
def test_one_bad_reading_is_refused_alone(changes: dict[str, Any], reason: Reason) -> None:
    samples = [*genuine(1, 2), sampled(3, reading(3, **changes)), *genuine(4)]
    assert judge(QUALITY, samples) == {2: reason}


def test_what_is_wrong_with_the_whole_refuses_every_record() -> None:
    same = [sampled(index, reading(index, kwh="0.5")) for index in range(6)]
    assert judge(QUALITY, same) == dict.fromkeys(range(6), Reason.THE_WHOLE)


def test_readings_out_of_order_in_the_batch_are_found_whatever_order_they_were_drawn_in() -> None:
    samples = [*genuine(20, 4), sampled(9, reading(2))]
    assert judge(QUALITY, samples) == {2: Reason.OUT_OF_ORDER}


def test_a_missing_field_is_not_what_was_asked_for() -> None:
    short = reading(3)
    del short["kwh"]
    assert judge(QUALITY, [*genuine(1), sampled(3, short)]) == {1: Reason.NOT_ASKED_FOR}


def test_an_unreadable_record_is_broken_and_the_others_are_judged() -> None:
    samples = [sampled(5, b"not json"), *genuine(1, 2), sampled(9, b'{"a":1,"a":2}')]
    assert judge(QUALITY, samples) == {0: Reason.BROKEN, 3: Reason.BROKEN}


def test_without_readable_rules_only_broken_records_are_refused() -> None:
    samples = [sampled(1, reading(1, kwh="9000000")), sampled(2, b"\xff")]
    assert judge(None, samples) == {1: Reason.BROKEN}


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(12)), st.sets(st.integers(0, 11)))
def test_the_vote_does_not_depend_on_the_order_drawn(order: list[int], bad: set[int]) -> None:
    rows = {index: reading(index, **({"kwh": str(500 + index)} if index in bad else {})) for index in range(12)}
    refused = judge(QUALITY, [sampled(index, rows[index]) for index in order])
    assert {order[position] for position in refused} == bad
    bits, reasons = reject_bits(refused)
    assert bits.bit_count() == len(bad)
    assert reasons == sum(Reason.OUT_OF_RANGE << 3 * position for position in refused)


def test_a_record_that_could_be_sold_again_unseen_is_refused_under_a_scope() -> None:
    scope, salt = NullifierScope(b"e" * 32), b"s" * 32
    unbound, other = genuine(1, 2)
    record = sampled(3, reading(3)).record
    bound = SampledRecord(3, record, salt, hashlib.sha256(salt + scope.nullifier(record)).digest())
    assert judge(QUALITY, [unbound, other, bound], scope) == dict.fromkeys((0, 1), Reason.NOT_ASKED_FOR)
    assert judge(None, [bound], scope) == {}
