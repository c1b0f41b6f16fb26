"""How numbers, money, time and foreign text are written. Qt-free, so that it is tested without a window."""

from ui.format.dates import (
    format_clock,
    format_day,
    format_long_day,
    format_month,
    format_second,
    format_short_day,
    format_short_month,
    format_time,
    format_weekday_day_time,
    format_weekday_time,
)
from ui.format.duration import format_duration
from ui.format.hashes import full_key_groups, short_key
from ui.format.money import (
    Amount,
    Asset,
    Fiat,
    Meaning,
    NumberStyle,
    format_amount,
    format_count,
    format_decimal,
    format_fiat,
)
from ui.format.read import Typed, read_decimal
from ui.format.untrusted import clean

__all__ = [
    "Amount",
    "Asset",
    "Fiat",
    "Meaning",
    "NumberStyle",
    "Typed",
    "clean",
    "format_amount",
    "format_clock",
    "format_count",
    "format_day",
    "format_decimal",
    "format_duration",
    "format_fiat",
    "format_long_day",
    "format_month",
    "format_second",
    "format_short_day",
    "format_short_month",
    "format_time",
    "format_weekday_day_time",
    "format_weekday_time",
    "full_key_groups",
    "read_decimal",
    "short_key",
]
