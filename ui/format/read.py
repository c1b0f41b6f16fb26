"""Numbers as people type them, in the locale's writing. A sign that could be a group or a decimal is never guessed."""

from dataclasses import dataclass
from decimal import Decimal

from ui.i18n import active, tr

MAX_CHARS = 40
_SIGNS = ".,'\u2019\u00a0\u202f "


@dataclass(frozen=True, slots=True)
class Typed:
    """A number that was typed; `what` says why it is none, and then `value` is 0."""

    value: Decimal
    what: str = ""


def read_decimal(text: str, max_chars: int = MAX_CHARS) -> Typed:
    """Read a number of digits with at most one decimal sign, the locale's.

    Groups are not read: `1.234` is 1234 to one reader and 1.234 to the next, so it is asked back, never guessed.
    """
    tidy = text.strip()
    decimal = active().decimal
    if not tidy:
        return Typed(Decimal(0), tr("Type a number."))
    whole, _, part = tidy.partition(decimal)
    digits = whole + part
    if len(tidy) <= max_chars and digits and digits.isascii() and digits.isdecimal():
        return Typed(Decimal(f"{whole or '0'}.{part or '0'}"))
    if any(sign in digits for sign in _SIGNS):
        return Typed(
            Decimal(0),
            tr("Type {example} with “{sign}” and no other signs between.", example=f"1234{decimal}5", sign=decimal),
        )
    return Typed(Decimal(0), tr("Type digits only."))
