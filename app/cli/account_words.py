"""How accounts are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli.output import whole

if TYPE_CHECKING:
    from app.account.balances import Balance
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


def balance_facts(balance: Balance) -> dict[str, Any]:
    """Return what an account has free to spend as programs read it: whole tokens as decimal strings."""
    held = (balance.token, balance.sol)
    return {"balances": [{"symbol": one.symbol, "amount": whole(one.amount, one.decimals)} for one in held]}


def balance_line(balance: Balance) -> str:
    """Return what an account has free to spend as a person reads it."""
    from market.wording import Token, money

    held = (balance.token, balance.sol)
    return ", ".join(money(one.amount, Token(one.symbol, one.decimals), up=False) for one in held)
