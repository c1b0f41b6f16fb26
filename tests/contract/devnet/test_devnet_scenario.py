"""The same things done on our node and on a real validator, the same questions asked: the answers are equal.

``tests/vectors/solana/agave_scenario.json`` holds the validator's answers (see ``tests/helpers/agave_scenario.py``).
Values are compared one by one; what differs from run to run must have the same type, what differs for another reason is
listed with it in ``tests/helpers/agave_differences.py``.
"""

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers.agave_differences import SCENARIO_DIFFERS, differing
from tests.helpers.agave_questions import QUESTIONS
from tests.helpers.agave_scenario import VECTORS, Scenario

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory

_RECORDED: dict[str, Any] = {entry["case"]: entry for entry in json.loads(VECTORS.read_text())["rpc"]}


@pytest.fixture(scope="module")
def scenario(devnet_node: "DevnetFactory") -> Scenario:
    node = devnet_node(allow_warp=True, slot_ms=60_000)
    node.warp(slots=2)
    played = Scenario(node.rpc_url, lambda: node.warp(slots=1))
    played.play()
    return played


@pytest.mark.parametrize("question", QUESTIONS, ids=[question["case"][:80] for question in QUESTIONS])
def test_our_answer_is_agaves(scenario: Scenario, question: dict[str, Any]) -> None:
    case = question["case"]
    recorded = _RECORDED[case]
    assert recorded["request"] == question["request"], "the recording is older than the question"
    ours = scenario.ask(question)
    where, _why = SCENARIO_DIFFERS.get(case, ("(?!)", ""))
    unexpected = [path for path in differing(ours, recorded["response"]) if not re.search(where, path)]
    assert unexpected == [], (ours, recorded["response"])


def test_every_listed_difference_is_about_a_case() -> None:
    assert set(SCENARIO_DIFFERS) <= set(_RECORDED)
