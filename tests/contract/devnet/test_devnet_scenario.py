"""The same things done on our node and on a real validator, the same questions asked: the answers are equal.

``tests/vectors/solana/agave_scenario.json`` holds the validator's answers (see ``tests/helpers/agave_scenario.py``).
Values are compared one by one; what differs from run to run must have the same type, what differs for another reason is
listed here with it.
"""

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers.agave_questions import QUESTIONS
from tests.helpers.agave_scenario import VECTORS, Scenario

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory

_RECORDED: dict[str, Any] = {entry["case"]: entry for entry in json.loads(VECTORS.read_text())["rpc"]}

# Members that depend on when and where it ran.
_OF_THE_RUN = re.compile(
    r"\.(slot|apiVersion|blockTime|blockHeight|blockhash|previousBlockhash|parentSlot|recentBlockhash|contextSlot"
    r"|recentSlot|lastExtendedSlot|deactivationSlot|transactionIndex|lastSlot|\w*Timestamp|signatures\[\d\])$"
)
_PROGRAM_COSTS = re.compile(r"\.(computeUnitsConsumed|costUnits|logMessages\[\d+\])$")
_SYSVAR_BALANCES = re.compile(r"\.(pre|post)Balances\[\d\]$")
_CONSUMED = re.compile(r"consumed \d+ of \d+ compute units")

# case: (where, why). Everything else about these cases is compared as well.
_DIFFERENT: dict[str, tuple[str, str]] = {
    **{
        f"{name} {form}": (r"\.(lamports|space|rentEpoch|data\[0\])$", "LiteSVM's sysvars: one lamport, own lengths")
        for name in ("clock", "rent", "epoch schedule", "epoch rewards", "last restart slot")
        for form in ("jsonParsed", "sliced")
    },
    **{
        f"{name} sliced": (r"\.(lamports|space|data\[0\])$", "LiteSVM's sysvars: one lamport, own lengths")
        for name in ("slot hashes", "slot history", "stake history", "recent blockhashes")
    },
    **{f"fees {form}": (r"\.value$", "LiteSVM keeps a sysvar that agave removed") for form in ("jsonParsed", "sliced")},
    **{
        f"config program {form}": (r"\.value$", "LiteSVM does not carry the Config program")
        for form in ("jsonParsed", "sliced")
    },
    **{
        f"nonce {form}": (r"\.data(\[0\])?$", "the nonce's value is of the run; zstd frames hold the bytes stored")
        for form in ("base58", "base64", "base64+zstd", "base64+zstd sliced", "binary")
    },
    **dict.fromkeys(
        (
            *("held 2022 jsonParsed", "balance of held 2022", "held 2022 by program", "held of mint 2022"),
            *("supply of mint 2022", "largest of mint 2022"),
        ),
        (r"\.uiAmount(String)?$", "interest by the seconds since the mint was made; see test_devnet_extensions"),
    ),
    "transaction making table json": (r"\.instructions\[0\]\.data$", "holds the recent slot"),
    "table use base64": (r"\.transaction\[0\]$", "signature and blockhash are of the run"),
    "block of the table use": (r"\.rewards\[0\]\.", "agave's block holds a vote, whose fees count too"),
    "wrong getBlocks [0, 10000000]": (r"\.result$", "as many blocks as the run has"),
    "wrong getBlockCommitment [1000000000000]": (r"\.totalStake$", "nobody stakes here: one unit stands for all"),
    'wrong getBlockProduction [{"range": {"firstSlot": 1000000000000}}]': (r"\.message$", "names the newest slot"),
    'wrong getBlockProduction [{"range": {"firstSlot": 0, "lastSlot": 1000000000000}}]': (
        r"\.message$",
        "names the newest slot",
    ),
}


@pytest.fixture(scope="module")
def scenario(devnet_node: "DevnetFactory") -> Scenario:
    node = devnet_node(allow_warp=True, slot_ms=60_000)
    node.warp(slots=2)
    played = Scenario(node.rpc_url, lambda: node.warp(slots=1))
    played.play()
    return played


def _differences(ours: Any, theirs: Any, at: str = "$") -> list[str]:
    """Return the paths at which two answers differ, of the run or not."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        found = [f"{at}.{name}" for name in theirs.keys() ^ ours.keys()]
        return found + [
            path
            for name in theirs.keys() & ours.keys()
            for path in _differences(ours[name], theirs[name], f"{at}.{name}")
        ]
    if isinstance(theirs, list) and isinstance(ours, list):
        if len(ours) != len(theirs):
            return [at]
        pairs = enumerate(zip(ours, theirs, strict=True))
        return [path for index, (mine, other) in pairs for path in _differences(mine, other, f"{at}[{index}]")]
    same = ours == theirs and type(ours) is type(theirs)
    return [] if same or _may_differ(ours, theirs, at) else [at]


def _may_differ(ours: Any, theirs: Any, at: str) -> bool:
    if _OF_THE_RUN.search(at):
        return type(ours) is type(theirs)
    if _PROGRAM_COSTS.search(at):
        # LiteSVM's builds of the token programs are not the validator's: some units more or less.
        return bool(_without_units(ours) == _without_units(theirs))
    return ours == 1 and _SYSVAR_BALANCES.search(at) is not None  # a sysvar, see above


def _without_units(value: Any) -> Any:
    return _CONSUMED.sub("", value) if isinstance(value, str) else type(value)


@pytest.mark.parametrize("question", QUESTIONS, ids=[question["case"][:80] for question in QUESTIONS])
def test_our_answer_is_agaves(scenario: Scenario, question: dict[str, Any]) -> None:
    case = question["case"]
    recorded = _RECORDED[case]
    assert recorded["request"] == question["request"], "the recording is older than the question"
    ours = scenario.ask(question)
    where, _why = _DIFFERENT.get(case, ("(?!)", ""))
    unexpected = [path for path in _differences(ours, recorded["response"]) if not re.search(where, path)]
    assert unexpected == [], (ours, recorded["response"])


def test_every_listed_difference_is_about_a_case() -> None:
    assert set(_DIFFERENT) <= set(_RECORDED)
