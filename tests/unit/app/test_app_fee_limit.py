"""The user's limit of what is paid for priority."""

from __future__ import annotations

import pytest

from app.errors import UserError
from app.fee_limit import fee_policy


def test_the_environment_names_the_limit() -> None:
    assert fee_policy({}).max_priority_lamports == 50_000
    assert fee_policy({"GLEANER_MAX_PRIORITY": "0"}).max_priority_lamports == 0
    assert fee_policy({"GLEANER_MAX_PRIORITY": "1200"}).max_priority_lamports == 1_200


@pytest.mark.parametrize("named", ["-1", "1.5", "much", "\u0661\u0662", "9" * 10, " "])
def test_what_is_no_amount_is_refused(named: str) -> None:
    with pytest.raises(UserError, match="not a number of lamports"):
        fee_policy({"GLEANER_MAX_PRIORITY": named})
