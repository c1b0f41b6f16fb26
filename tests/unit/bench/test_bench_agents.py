"""Agents play the shipped program, and it settles as the reference does; the report says what was found."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from bench.agents import __main__ as command
from bench.agents import plays, report
from bench.agents.cells import cells
from bench.agents.chain import Chain
from bench.agents.people import Record, Way, judge
from bench.agents.table import ABSENT_VOTE, ImaginedTable, LiveTable
from tests.helpers.market_reference import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.agents.cells import Cell
    from bench.agents.plays import Result
    from bench.agents.table import Table

GOOD, BAD = Record(bad=False, hard=False), Record(bad=True, hard=False)


@pytest.fixture(scope="module")
def chain() -> Chain:
    return Chain()


def seeded(text: str) -> random.Random:
    return random.Random(text)  # noqa: S311 - a simulation that can be repeated


@pytest.mark.parametrize(
    ("name", "play"),
    [
        ("junk", lambda rng, table: plays.junk_at_best(rng, table, d=0.9)),
        ("blind ring", lambda rng, table: plays.blind_ring(rng, table, d=0.9)),
        ("withheld", lambda rng, table: plays.deny_then_appeal(rng, table, package_withheld=True)),
        ("attacked", lambda rng, table: plays.verdicts(rng, table, bad=plays.GOOD, ring_rejects=True, d=0.9)),
        ("griefed", plays.griefed),
    ],
)
def test_the_program_settles_every_play_as_the_reference_does(
    chain: Chain, name: str, play: Callable[[random.Random, Table], Result]
) -> None:
    rng = seeded(name)
    ring = frozenset(rng.sample(chain.reviewers, 211))
    results = [play(rng, LiveTable(chain, ring)) for _ in range(6)]
    assert any(result.ring_seats for result in results)


def test_a_benchmark_costs_whoever_does_not_look(chain: Chain) -> None:
    rng = seeded("benchmark")
    truth, labels = plays.labelled_package(rng)
    lazy = plays.benchmark(rng, LiveTable(chain, frozenset(), labels), truth, Way.LAZY)
    honest = plays.benchmark(rng, LiveTable(chain, frozenset(), labels), truth, Way.HONEST)
    assert lazy.focal == -10.0
    assert honest.focal > lazy.focal
    assert not honest.accepted or honest.paid == 0, "a benchmark is never paid"


def test_an_imagined_table_draws_again_without_a_quorum() -> None:
    rng = seeded("redraw")
    table = ImaginedTable(rng, 0.0)
    sitting = table.draw()
    table.vote([ABSENT_VOTE] * len(sitting.ring))
    assert table.drawing()
    assert table.accepted() is None
    assert table.draw().r == 0
    table.walk_away()
    assert table.decided() is Verdict.NOT_SHARED


def test_judgements() -> None:
    rng = seeded("judge")
    sample = [GOOD] * 8 + [BAD] * 4
    assert judge(rng, Way.LAZY, sample).bits == 0
    assert judge(rng, Way.REJECTING, sample).bits == 0xFFF
    assert judge(rng, Way.RING, sample, ring_rejects=False).bits == 0
    assert judge(rng, Way.STOPS_AFTER_2, [GOOD] * 12).cost <= judge(rng, Way.HONEST, sample).cost
    looks = [judge(rng, Way.HONEST, sample).bits.bit_count() for _ in range(200)]
    assert 3 < sum(looks) / len(looks) < 5


def test_every_table_of_the_issue_has_its_cells() -> None:
    found = {(cell.table, cell.f) for cell in cells()}
    for table in ("(a)(b)", "(c)", "(d)", "T-A", "T-B", "T-D"):
        assert {(table, f) for f in (0.0, 0.2, 0.33)} <= found
    for cell in cells():
        assert sum(stratum.weight for stratum in cell.strata) == pytest.approx(1)
        assert sum(stratum.share for stratum in cell.strata) == pytest.approx(1)


def test_the_report_names_what_is_far_from_the_published() -> None:
    row = {
        "table": "T-A",
        "cell": "x",
        "f": 0.2,
        "published": {"near": {"value": 1.0, "se": 0.1}, "away": {"value": 1.0, "se": 0.1}},
        "network": {"near": {"value": 1.1, "se": 0.1}, "away": {"value": 2.0, "se": 0.1}},
    }
    ((_, name, z),) = report.far({"cells": [row]})
    assert name == "away"
    assert z == pytest.approx(7.07, abs=0.01)


def test_a_run_goes_on_where_it_stopped() -> None:
    first, second, third = cells()[:3]

    def row(cell: Cell, batches: int) -> dict[str, object]:
        measured = {name: {"value": 0.0, "se": 0.0} for name in cell.measures}
        head = {"table": cell.table, "cell": cell.name, "f": cell.f}
        return {**head, "network": measured, "batches": batches, "imagined": 500}

    document = {"program": "p", "seed": 1, "cells": [row(first, 100), row(second, 50)]}
    kept = command.rows_kept(document, "p", 1)
    assert kept[:3] == [row(first, 100), row(second, 50), None]
    jobs = command.missing(kept, [0, 1, 2], batches=100, imagined=400)
    assert [(job.index, job.batches, job.imagined) for job in jobs] == [(2, 100, 400), (1, 100, 0)]
    assert third.name != second.name
    assert not any(command.rows_kept(document, "another program", 1))
    assert not any(command.rows_kept(document, "p", 2))
