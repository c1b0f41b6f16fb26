"""Failures in words: each part said once, and the error's own words before the package's."""

from __future__ import annotations

import pytest

from app.errors import Problem, problem_of
from market import errors
from storage.errors import ContentMissing


@pytest.mark.parametrize(
    "error",
    [
        errors.NodeTimeout("The node did not answer."),
        errors.WrongNetwork("The node belongs to another network."),
        errors.RpcRefused("getSlot", -32602, "Invalid params"),
        errors.TransactionExpired("1" * 64),
        errors.OutcomeUnknown("1" * 64, "The transaction was sent, and the node no longer answers."),
        errors.ProgramRefused(
            code=6, name="EscrowTooSmall", message="The escrow is empty: wait.", instruction_index=0, program="1" * 32
        ),
        errors.TermsRefused("The amount is too small."),
    ],
)
def test_what_happened_money_and_next_step_are_said_once(error: errors.MarketError) -> None:
    problem = problem_of(error)
    assert (problem.what, problem.money, problem.next_step) == (error.what, error.money, error.next_step)
    said = f"{problem.what} {problem.money} {problem.data} {problem.next_step}"
    assert said.count(problem.next_step) == said.count(problem.money) == 1


def test_an_error_without_words_of_its_own_takes_the_packages() -> None:
    problem = problem_of(ContentMissing("Nobody has it."))
    assert (problem.what, problem.exit_code) == ("Nobody has it.", 4)
    assert problem.next_step
    assert isinstance(problem_of(ValueError("x")), Problem)
