"""Every way a cluster refuses has a sentence, and the program's own errors their name and message."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM
from market.errors import InsufficientFunds, MarketError, ProgramRefused, TransactionRefused
from market.generated.errors import ERRORS
from market.next_steps import NEXT_STEPS, next_step_of
from market.refusals import refusal
from tests.helpers.market_stage import key

OURS = str(key("program").pubkey())
TOKENS, SYSTEM = str(TOKEN_PROGRAM), str(SYSTEM_PROGRAM)


def told(err: Any, *programs: str, logs: tuple[str, ...] = (), signature: str | None = None) -> TransactionRefused:
    return refusal(err, logs=logs, programs=programs, market_program=OURS, errors=ERRORS.get, signature=signature)


@pytest.mark.parametrize("code", sorted(ERRORS))
def test_our_errors_are_named(code: int) -> None:
    found = told({"InstructionError": [1, {"Custom": code}]}, SYSTEM, OURS)
    assert isinstance(found, ProgramRefused)
    assert (found.name, found.message) == ERRORS[code]
    assert found.instruction_index == 1
    assert found.what.startswith(ERRORS[code][1].partition(": ")[0].rstrip("."))
    assert found.next_step == NEXT_STEPS[found.name]
    assert str(found).endswith(found.next_step)


def test_every_refusal_has_its_own_next_step_and_none_is_left_over() -> None:
    assert set(NEXT_STEPS) == {name for name, _ in ERRORS.values()}
    assert all(step.endswith(".") and step[0].isupper() and len(step) < 130 for step in NEXT_STEPS.values())
    assert MarketError.default_next_step not in NEXT_STEPS.values()


def test_other_programs_say_what_to_do_in_their_message() -> None:
    assert next_step_of("InsufficientTokens", "There are too few: add tokens.") == "Add tokens."
    assert next_step_of("UnknownError", "It refused.") == "Reload and try again."


def test_an_inner_programs_error_is_its_own() -> None:
    logs = (
        f"Program {OURS} invoke [1]",
        f"Program {TOKENS} invoke [2]",
        f"Program {TOKENS} failed: custom program error: 0x1",
        f"Program {OURS} failed: custom program error: 0x1",
    )
    found = told({"InstructionError": [0, {"Custom": 1}]}, OURS, logs=logs)
    assert isinstance(found, ProgramRefused)
    assert (found.name, found.program) == ("InsufficientTokens", TOKENS)
    plain = told({"InstructionError": [0, {"Custom": 1}]}, SYSTEM)
    assert isinstance(plain, ProgramRefused)
    assert plain.name == "InsufficientSol"


def test_an_unknown_program_has_no_borrowed_words() -> None:
    found = told({"InstructionError": [0, {"Custom": 6_000}]}, "1nc1nerator11111111111111111111111111111111")
    assert isinstance(found, ProgramRefused)
    assert found.name == "UnknownError"


@pytest.mark.parametrize(
    "err", ["AccountNotFound", "InsufficientFundsForFee", {"InsufficientFundsForRent": {"account_index": 1}}]
)
def test_being_poor_is_its_own_error(err: Any) -> None:
    found = told(err)
    assert isinstance(found, InsufficientFunds)
    assert "SOL" in str(found)


def test_a_landed_failure_says_that_the_fee_is_gone() -> None:
    assert "fee, which is spent" in told("AccountInUse", signature="x" * 88).money
    assert told("AccountInUse").money == MarketError.default_money


@pytest.mark.parametrize(
    "err",
    [
        None,
        5,
        [],
        {},
        {"InstructionError": 7},
        {"InstructionError": [0]},
        {"InstructionError": ["x", {"Custom": "y"}]},
        {"InstructionError": [0, "ComputationalBudgetExceeded"]},
        {"InstructionError": [0, {}]},
        {"InstructionError": [99, {"Custom": 1}]},
        "x" * 5_000,
    ],
)
def test_nonsense_is_still_a_short_sentence(err: Any) -> None:
    found = told(err, OURS)
    assert found.what.endswith((".", ")"))
    assert len(str(found)) < 400


def test_the_recorded_refusals_of_a_real_validator() -> None:
    recording = json.loads((Path(__file__).parents[2] / "vectors" / "solana" / "agave.json").read_text())
    seen = 0
    for case in recording["rpc"]:
        answer = case["response"] if isinstance(case["response"], dict) else {}
        result = answer.get("result")
        value = result.get("value") if isinstance(result, dict) else None
        if isinstance(value, dict) and value.get("err") is not None and "unitsConsumed" in value:
            found = told(value["err"], TOKENS, logs=tuple(value["logs"] or ()))
            assert found.what
            assert found.money
            seen += 1
    assert seen > 5
