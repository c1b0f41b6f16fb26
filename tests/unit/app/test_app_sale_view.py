from __future__ import annotations

from typing import Any

from app.sell.model import SaleView, StepState
from app.sell.view import Progress, sale_view
from app.store import JournalRow, SaleRow

FACTS = {"title": "T", "buyer_name": "B", "symbol": "GLN", "decimals": 6, "gross": 50}
DELIVERED = ("built", "staged", "published", "checked", "submitted")


def view(
    rows: list[tuple[int | None, str, dict[str, Any]]],
    outcome: str | None = None,
    batches: int = 1,
    plan: dict[str, Any] | None = None,
) -> SaleView:
    sale = SaleRow("s", {"batches": [50] * batches, "facts": FACTS, "plan": plan or {}}, 0, outcome, None)
    journal = [
        JournalRow(at, "s", batch, step, payload, at * 1000) for at, (batch, step, payload) in enumerate(rows, 1)
    ]
    return sale_view(sale, journal, Progress())


def states(found: SaleView) -> dict[str, StepState]:
    return {step.key: step.state for step in found.steps}


def sentences(found: SaleView) -> dict[str, str]:
    return {step.key: step.sentence for step in found.steps}


def test_a_planned_sale_is_about_to_be_sealed() -> None:
    found = view([(None, "planned", {})])
    assert states(found)["built"] is StepState.RUNNING
    assert states(found)["staged"] is StepState.WAITING
    assert [text for _, text in found.log] == ["You agreed to the terms"]


def test_a_step_is_done_when_every_batch_has_it() -> None:
    rows: list[tuple[int | None, str, dict[str, Any]]] = [(0, step, {}) for step in DELIVERED]
    assert states(view(rows, batches=2))["built"] is StepState.RUNNING
    assert states(view([*rows, (1, "built", {})], batches=2))["built"] is StepState.DONE


def test_an_accepted_sale() -> None:
    final = {"ending": "ACCEPTED", "paid": 50, "fees": 2, "bond": 25, "bond_lost": 0}
    rows: list[tuple[int | None, str, dict[str, Any]]] = [(0, step, {"root": "r", "cid": "c"}) for step in DELIVERED]
    rows += [(0, "disclosed", {}), (0, "final", final), (None, "collected", {})]
    found = view(rows, "paid")
    assert set(states(found).values()) == {StepState.DONE}
    assert (found.paid, found.finished, found.batches[0].ending, found.batches[0].bond_lost) == (
        50,
        True,
        "ACCEPTED",
        0,
    )
    assert "read what was paid for" in sentences(found)["disclosed"]


def test_a_refused_sale_says_that_no_key_was_released() -> None:
    final = {"ending": "FRAUD", "paid": 0, "fees": 2, "bond": 20, "bond_lost": 20}
    rows: list[tuple[int | None, str, dict[str, Any]]] = [(0, step, {"root": "r", "cid": "c"}) for step in DELIVERED]
    found = view([*rows, (0, "final", final)], "rejected")
    assert "not released" in sentences(found)["disclosed"]
    assert found.batches[0].bond_lost == 20
    assert found.log[-1][1] == "Reviewers found the records to be worthless."


def test_a_committee_has_words_of_its_own_and_releases_the_key_itself() -> None:
    facts = FACTS | {"attesters": 3, "threshold": 2}
    sale = SaleRow("s", {"batches": [50], "facts": facts, "plan": {}}, 0, None, None)
    rows: list[tuple[str, dict[str, Any]]] = [(step, {}) for step in DELIVERED]

    def seen(more: list[tuple[str, dict[str, Any]]]) -> SaleView:
        journal = [
            JournalRow(at, "s", 0, step, payload, at * 1000) for at, (step, payload) in enumerate(rows + more, 1)
        ]
        return sale_view(sale, journal, Progress())

    waiting = seen([])
    assert sentences(waiting)["decided"] == (
        "3 attesters of the buyer read the whole delivery. 2 of them have to accept it."
    )
    assert (waiting.attesters, waiting.threshold) == (3, 2)
    accepted = seen([("final", {"ending": "ACCEPTED", "paid": 50})])
    assert sentences(accepted)["disclosed"] == "The buyer can read what was paid for."
    refused = seen([("final", {"ending": "QUALITY", "paid": 0})])
    assert sentences(refused)["disclosed"] == "It was not released: the buyer cannot read anything."


def test_a_benchmark_opens_a_label_and_earns_nothing() -> None:
    final = {"ending": "LABEL", "paid": 0, "fees": 2, "bond": 20, "bond_lost": 2}
    rows: list[tuple[int | None, str, dict[str, Any]]] = [(0, step, {"root": "r", "cid": "c"}) for step in DELIVERED]
    waiting = view([*rows, (0, "state:AWAIT_KEY:0:0", {})], plan={"labels": "02"})
    assert (waiting.benchmark, waiting.title, waiting.gross) == (True, "Benchmark: T", 0)
    assert {"disclosed", "collected"}.isdisjoint(states(waiting))
    assert states(waiting)["label"] is StepState.RUNNING
    assert "nobody can tell it from a sale" in sentences(waiting)["label"]
    opened = view([*rows, (0, "label", {}), (0, "final", final)], "benchmark", plan={"labels": "02"})
    assert set(states(opened).values()) == {StepState.DONE}
    assert "which records were bad" in sentences(opened)["label"]
    assert (opened.batches[0].ending, opened.batches[0].bond_lost) == ("LABEL", 2)
    late = view([*rows, (0, "final", final | {"ending": "LATE_KEY"})], "rejected", plan={"labels": "02"})
    assert "was not opened" in sentences(late)["label"]
    assert not view(rows).benchmark
