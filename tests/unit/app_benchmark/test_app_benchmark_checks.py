from __future__ import annotations

import json
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from app.benchmark.checks import check_batches, check_records, check_request
from app.benchmark.labels import MAX_RECORDS, bitmap_of
from app.benchmark.offer import BenchmarkOffer
from app.cli.benchmark_words import duration, offer_json, offer_lines
from app.errors import UserError
from app.sell.model import ReleaseChoice, SalePlan

if TYPE_CHECKING:
    from app.browse.model import RequestView
    from app.sell.prepare import Preparation

PLAN = SalePlan("s", "request", "data.csv", "", (("kwh", "keep"),), labels=bitmap_of([False, True, False, False]).hex())
OFFER = BenchmarkOffer(
    records=50,
    bad=2,
    forgone=50_000_000,
    bond=25_000_000,
    cost_most=2_000_000,
    lost_if_overturned=25_000_000,
    lost_if_late_accepted=7_000_000,
    lost_if_late_refused=7_500_000,
    lost_if_late_fraud=25_000_000,
    verdict_s=194_400,
    open_accepted_s=86_400,
    open_refused_s=4,
    contest_s=86_400,
    exit_s=1_209_600,
    buffer_lamports=45_000_000,
)


def request(**fields: Any) -> RequestView:
    return cast("RequestView", SimpleNamespace(**({"attesters": 0, "buyer": "somebody"} | fields)))


def prepared(*rows: dict[str, Any]) -> Preparation:
    quality = json.loads('{"schema": {"type": "object", "properties": {"kwh": {"type": "number"}}}, "rules": []}')
    found = SimpleNamespace(spec=SimpleNamespace(quality=quality), rows=lambda: iter(rows))
    return cast("Preparation", found)


def test_where_a_benchmark_cannot_go() -> None:
    check_request(PLAN, request(), "me")
    with pytest.raises(UserError, match="committee"):
        check_request(PLAN, request(attesters=3), "me")
    with pytest.raises(UserError, match="recognised as a benchmark"):
        check_request(PLAN, request(buyer="me"), "me")
    with pytest.raises(UserError, match="noised counts"):
        check_request(replace(PLAN, release=ReleaseChoice("histogram")), request(), "me")


def test_every_batch_needs_both_kinds() -> None:
    check_batches(PLAN, [4])
    check_batches(replace(PLAN, labels=bitmap_of([False, True, True, False]).hex()), [2, 2])
    with pytest.raises(UserError, match="batch 2 has only one kind"):
        check_batches(PLAN, [2, 2])
    with pytest.raises(UserError, match="not those of the records"):
        check_batches(PLAN, [9])
    many = bitmap_of([index % 8 == 0 for index in range(MAX_RECORDS + 1)])
    with pytest.raises(UserError, match="at most 49,152"):
        check_batches(replace(PLAN, labels=many.hex()), [MAX_RECORDS + 1])


def test_what_the_rules_refuse_cannot_be_called_good() -> None:
    good, broken = {"kwh": 1.5}, {"kwh": "n/a"}
    check_records(PLAN, prepared(good, broken, good, good))
    check_records(PLAN, prepared(good, good, good, good))  # bad in a way no rule tells
    with pytest.raises(UserError, match=r"2 records are labelled good that the request's own rules refuse\. Record 1"):
        check_records(PLAN, prepared(broken, broken, good, broken))


def test_the_offer_says_what_is_locked_lost_and_when() -> None:
    said = " ".join(offer_lines(OFFER, "Readings"))
    for words in ("2 of them bad (4 %). About one in eight", "25 GLN of stake", "at most 2 GLN", "14 days later"):
        assert words in said
    assert "24 hours if they accepted, 4 seconds if they refused" in said
    value = offer_json(OFFER, "tUSD", 6)
    assert value["lost_if_unopened"] == {"accepted": "7", "refused": "7.5", "fraud": "25"}
    assert (value["open_within_s"], value["deposit_sol"]) == ({"accepted": 86_400, "refused": 4}, "0.045")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(4, "4 seconds"), (119, "119 seconds"), (600, "10 minutes"), (7_200, "2 hours"), (172_800, "2 days")],
)
def test_spans_are_said_in_whole_units(seconds: int, said: str) -> None:
    assert duration(seconds) == said
