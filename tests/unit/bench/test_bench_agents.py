"""Agents play the shipped program, and it settles as the reference does; the report says what was found."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

from bench.agents import __main__ as command
from bench.agents import model, plays, report
from bench.agents.cells import cells
from bench.agents.chain import Chain
from bench.agents.people import Record, Way, judge
from bench.agents.table import ABSENT_VOTE, ImaginedTable, LiveTable
from tests.helpers.market_reference import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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


def measured(value: float, se: float) -> dict[str, float]:
    return {"value": value, "se": se}


def test_the_report_names_what_is_far_from_the_published_and_what_explains_it(tmp_path: Path) -> None:
    row: dict[str, Any] = {
        "table": "T-A",
        "cell": "x",
        "f": 0.2,
        "published": {"near": measured(1.0, 0.1), "away": measured(1.0, 0.1), "P(never)": measured(0.001, 0.0001)},
        "network": {"near": measured(1.1, 0.1), "away": measured(2.0, 0.1), "P(never)": measured(0.0, 0.0)},
        "batches": 2_000,
        "reference": {"near": measured(1.1, 0.1), "away": measured(2.0, 0.1), "P(never)": measured(0.0, 0.0)},
        "imagined": 2_000,
        "modelled": 2_000,
        "model": {
            "published": {"away": measured(1.05, 0.1)},
            "spent": {"away": measured(1.9, 0.1)},
            model.PROGRAM: {"away": measured(1.95, 0.1)},
        },
    }
    ((_, name, z),) = report.far({"cells": [row]})
    assert name == "away", "no bad outcome among 2,000 is no contradiction to one in a thousand"
    assert z == pytest.approx(7.07, abs=0.01)
    assert report.explained(row, "away")
    assert not report.explained({**row, "model": {**row["model"], model.PROGRAM: {"away": measured(1.2, 0.1)}}}, "away")
    report.write({"cells": [row]}, tmp_path / "page.md")
    page = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert "spent +0.85" in page
    assert "Not explained by a rule: none." in page
    assert (tmp_path / "junk_gain.svg").exists()


@pytest.mark.parametrize("name", ["d=0.9", "package withheld"])
def test_a_published_model_differs_from_the_program_by_its_rules_only(name: str) -> None:
    (cell,) = (cell for cell in cells() if cell.model is not None and cell.f == 0.33 and cell.name == name)
    assert cell.model is not None
    rng, trials = seeded(f"model {name}"), 600
    gains: dict[str, list[model.Gains]] = {rules: [] for rules in model.RULE_SETS}
    for _ in range(trials):
        panels = cell.model.play(rng)
        for which, rules in model.RULE_SETS.items():
            gains[which].append(cell.model.gains(panels, rules))
    chance, amount, _ = (sum(column) / trials for column in zip(*gains["published"], strict=True))
    name_of_chance, name_of_amount, _ = cell.measures
    assert chance == pytest.approx(cell.published[name_of_chance].value, abs=0.06)
    assert amount == pytest.approx(cell.published[name_of_amount].value, abs=4.0)
    assert gains["published"] != gains[model.PROGRAM]
    assert [gain[0] for gain in gains["published"]] == [gain[0] for gain in gains[model.PROGRAM]], (
        "same panels, same verdict"
    )


def test_a_run_goes_on_where_it_stopped() -> None:
    first, second, third = cells()[:3]

    def row(cell: Cell, batches: int) -> dict[str, object]:
        measured = {name: {"value": 0.0, "se": 0.0} for name in cell.measures}
        head = {"table": cell.table, "cell": cell.name, "f": cell.f}
        return {**head, "network": measured, "batches": batches, "imagined": 500}

    document = {"program": "p", "seed": 1, "cells": [row(first, 100), row(second, 50)]}
    kept = command.rows_kept(document, "p", 1)
    assert kept[:3] == [row(first, 100), row(second, 50), None]
    jobs = command.missing(kept, [command.Job(at, batches=100, imagined=400, modelled=50) for at in range(3)])
    assert [(job.index, job.batches, job.imagined) for job in jobs] == [(2, 100, 400), (1, 100, 0)]
    assert third.name != second.name
    assert not any(command.rows_kept(document, "another program", 1))
    assert not any(command.rows_kept(document, "p", 2))
