"""Addresses a person typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

MAX_CHARS = 44


def read_address(text: str) -> Pubkey:
    """Return an address.

    Raises:
        UserError: it is none.
    """
    from solders.pubkey import Pubkey as Address

    try:
        return Address.from_string(text.strip())
    except ValueError as error:
        raise UserError(
            f"“{text[:MAX_CHARS]}” is not an address.", next_step="Copy it whole: 32 to 44 letters and digits."
        ) from error
