"""Durations in at most two units, and clock times."""

from datetime import datetime

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_SHOW_HOURS_BELOW_DAYS = 3


def format_duration(seconds: float, *, about: bool = False) -> str:
    """Return for instance `22 h 10 min`, `38 min`, `18 d`; with `about`, estimates under an hour say so."""
    left = max(0, round(seconds))
    if left < _MINUTE:
        text = f"{left} s"
    elif left < _HOUR:
        minutes, rest = divmod(left, _MINUTE)
        text = f"{minutes} min" if about or minutes >= 10 or rest == 0 else f"{minutes} min {rest} s"  # noqa: PLR2004
    elif left < _DAY:
        hours, rest = divmod(left, _HOUR)
        minutes = rest // _MINUTE
        text = f"{hours} h {minutes} min" if minutes else f"{hours} h"
    else:
        days, rest = divmod(left, _DAY)
        hours = rest // _HOUR
        text = f"{days} d {hours} h" if hours and days < _SHOW_HOURS_BELOW_DAYS else f"{days} d"
    return f"about {text}" if about and left < _HOUR else text


def format_clock(when: datetime, now: datetime) -> str:
    """Return `Today 11:02`, `Yesterday 19:40`, `9 Nov 18:05` or `9 Nov 2025`; both times in the same zone."""
    days = (now.date() - when.date()).days
    if days == 0:
        return f"Today {when:%H:%M}"
    if days == 1:
        return f"Yesterday {when:%H:%M}"
    if when.year == now.year:
        return f"{when.day} {when:%b %H:%M}"
    return f"{when.day} {when:%b %Y}"
