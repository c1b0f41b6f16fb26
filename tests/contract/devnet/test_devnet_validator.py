"""The recordings are honest: a real validator is asked their questions again, and our node beside it."""

import json
import re
import time
from typing import TYPE_CHECKING, Any

import pytest
from solders.hash import Hash
from solders.pubkey import Pubkey

from tests.helpers import agave_subscriptions
from tests.helpers.agave_differences import SCENARIO_DIFFERS, differing
from tests.helpers.agave_questions import QUESTIONS
from tests.helpers.agave_scenario import PAYER, VECTORS, Scenario, key
from tests.helpers.agave_tables import NOT_FOUND, WRONG_INDEX, WRONG_OWNER, answers, refusals, using
from tests.helpers.bare_rpc import call

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory

pytestmark = [pytest.mark.validator, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def real(validator: str) -> Scenario:
    played = Scenario(validator, lambda: time.sleep(0.5))  # a validator's slots come by the clock alone
    played.play()
    return played


def test_the_validator_still_answers_as_recorded(real: Scenario) -> None:
    recorded = {entry["case"]: entry["response"] for entry in json.loads(VECTORS.read_text())["rpc"]}
    wrong = {}
    for question in QUESTIONS:
        where, _why = SCENARIO_DIFFERS.get(question["case"], ("(?!)", ""))
        paths = differing(real.ask(question), recorded[question["case"]])
        unexpected = [path for path in paths if not re.search(where, path)]
        if unexpected:
            wrong[question["case"]] = unexpected
    assert wrong == {}


async def test_the_validator_still_says_so_over_a_websocket(validator: str) -> None:
    host, _colon, port = validator.removeprefix("http://").rpartition(":")
    recorded = json.loads(agave_subscriptions.VECTORS.read_text())
    assert await agave_subscriptions.answers(f"ws://{host}:{int(port) + 1}") == recorded


def test_unusable_tables_are_refused_alike(real: Scenario, devnet_node: "DevnetFactory") -> None:
    node = devnet_node(allow_warp=True, slot_ms=60_000)
    node.warp(slots=2)
    ours = Scenario(node.rpc_url, lambda: node.warp(slots=1))
    ours.play()
    for played in (real, ours):
        table = Pubkey.from_string(str(played.names["table"]))

        def ask(method: str, *params: Any, url: str = played.url) -> dict[str, Any]:
            answer: dict[str, Any] = call(url, {"jsonrpc": "2.0", "id": 1, "method": method, "params": params})
            return answer

        newest = played.rpc("getLatestBlockhash", {"commitment": "confirmed"})["value"]["blockhash"]
        for pubkey, indexes, words in (
            (key("no table").pubkey(), b"\0", NOT_FOUND),
            (PAYER.pubkey(), b"\0", WRONG_OWNER),
            (table, b"\0\3", WRONG_INDEX),
        ):
            transaction = using(pubkey, indexes, PAYER, Hash.from_string(newest))
            assert answers(ask, transaction) == refusals(words), played.url
