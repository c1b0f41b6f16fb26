"""The user's own limit of what is paid for priority."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.errors import UserError
from market.fees import FeePolicy

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENVIRONMENT = "GLEANER_MAX_PRIORITY"
_MOST_DIGITS = 9


def fee_policy(environment: Mapping[str, str] = os.environ) -> FeePolicy:
    """Return the limits of fees, with the most lamports for priority in one transaction that the environment names.

    Raises:
        UserError: it is not a number of lamports.
    """
    named = environment.get(_ENVIRONMENT, "")
    if not named:
        return FeePolicy()
    if not (named.isascii() and named.isdigit() and len(named) <= _MOST_DIGITS):
        raise UserError(
            f"{_ENVIRONMENT} is not a number of lamports.",
            next_step="Give the most to pay for priority in one transaction, for instance 50000, or unset it.",
        )
    return FeePolicy(max_priority_lamports=int(named))
