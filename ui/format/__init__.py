"""How numbers, money, time and foreign text are written. Qt-free, so that it is tested without a window."""

from ui.format.duration import format_clock, format_duration
from ui.format.hashes import full_key_groups, short_key
from ui.format.money import Amount, Asset, Fiat, Meaning, NumberStyle, format_amount, format_count, format_fiat
from ui.format.untrusted import clean

__all__ = [
    "Amount",
    "Asset",
    "Fiat",
    "Meaning",
    "NumberStyle",
    "clean",
    "format_amount",
    "format_clock",
    "format_count",
    "format_duration",
    "format_fiat",
    "full_key_groups",
    "short_key",
]
