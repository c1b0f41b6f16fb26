"""Amounts, addresses and durations in words, as the interface's voice wants them.

Rounding is against the reader: what is earned goes down, what is paid, held or lost goes up.
"""

from dataclasses import dataclass

from solders.pubkey import Pubkey

__all__ = ["SOL", "Token", "duration", "exact", "fee_text", "money", "short"]

_NBSP = "\u00a0"
_SECOND, _MINUTE, _HOUR, _DAY = 1, 60, 3_600, 86_400
_LAMPORTS = 10**9


@dataclass(frozen=True)
class Token:
    """How a mint is shown."""

    symbol: str
    decimals: int
    places: int = 2


SOL = Token("SOL", 9, 4)


def money(amount: int, token: Token, *, up: bool) -> str:
    """Return an amount in base units as text, for instance `46.90 GLN`.

    Args:
        amount: base units, not negative.
        token: symbol and decimals.
        up: round up (costs, locks) instead of down (earnings).
    """
    places = min(token.places, token.decimals)
    step = 10 ** (token.decimals - places)
    shown = -(-amount // step) if up else amount // step
    if amount and not shown:
        return f"< {_decimal(1, places)}{_NBSP}{token.symbol}"
    return f"{_decimal(shown, places)}{_NBSP}{token.symbol}"


def exact(amount: int, token: Token) -> str:
    """Return an amount in base units as text to the last unit, without needless zeros: `0.00089088 SOL`."""
    text = _decimal(amount, token.decimals)
    text = text.rstrip("0").rstrip(".") if token.decimals else text
    return f"{text}{_NBSP}{token.symbol}"


def fee_text(lamports: int) -> str:
    """Return a network fee with two significant digits, rounded up, for instance `0.000082 SOL`."""
    if lamports <= 0:
        return f"0{_NBSP}SOL"
    unit = 10 ** max(0, len(str(lamports)) - 2)
    rounded = -(-lamports // unit) * unit
    text = f"{rounded // _LAMPORTS}.{rounded % _LAMPORTS:09d}".rstrip("0").rstrip(".")
    return f"{text}{_NBSP}SOL"


def short(address: Pubkey) -> str:
    """Return the first and last four characters of an address."""
    text = str(address)
    return f"{text[:4]}…{text[-4:]}"


def duration(seconds: int) -> str:
    """Return a duration in at most two units, for instance `2 h 30 min`."""
    parts = []
    for unit, name in ((_DAY, "d"), (_HOUR, "h"), (_MINUTE, "min"), (_SECOND, "s")):
        count, seconds = divmod(seconds, unit)
        if count:
            parts.append(f"{count}{_NBSP}{name}")
    return " ".join(parts[:2]) or f"0{_NBSP}s"


def _decimal(units: int, places: int) -> str:
    whole, part = divmod(units, 10**places)
    return f"{whole:,}.{part:0{places}d}" if places else f"{whole:,}"
