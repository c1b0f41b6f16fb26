"""How accounts are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wallet import Account


def account_facts(account: Account) -> dict[str, Any]:
    """Return an account as programs read it."""
    return {
        "number": account.number,
        "wallet": account.wallet,
        "name": account.name,
        "address": account.address,
        "kind": account.kind.value,
        "path": account.path,
        "hidden": account.hidden,
    }


def account_line(account: Account, used: int) -> str:
    """Return an account as a person reads it; `used` is the number of the one in use."""
    notes = "".join(
        f", {note}" for note, holds in (("in use", account.number == used), ("hidden", account.hidden)) if holds
    )
    return f"  {account.number:>3}  {account.name}{notes}\n       {account.address}"
