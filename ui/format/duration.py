"""Durations in at most two units."""

from ui.i18n import tr

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_SHOW_HOURS_BELOW_DAYS = 3


def format_duration(seconds: float, *, about: bool = False) -> str:
    """Return for instance `22 h 10 min`, `38 min`, `18 d`; with `about`, estimates under an hour say so."""
    left = max(0, round(seconds))
    if left < _MINUTE:
        text = tr("{s} s", s=left)
    elif left < _HOUR:
        minutes, rest = divmod(left, _MINUTE)
        whole = about or minutes >= 10 or rest == 0  # noqa: PLR2004 - two figures are enough
        text = tr("{min} min", min=minutes) if whole else tr("{min} min {s} s", min=minutes, s=rest)
    elif left < _DAY:
        hours, rest = divmod(left, _HOUR)
        minutes = rest // _MINUTE
        text = tr("{h} h {min} min", h=hours, min=minutes) if minutes else tr("{h} h", h=hours)
    else:
        days, rest = divmod(left, _DAY)
        hours = rest // _HOUR
        both = hours and days < _SHOW_HOURS_BELOW_DAYS
        text = tr("{d} d {h} h", d=days, h=hours) if both else tr("{d} d", d=days)
    return tr("about {duration}", duration=text) if about and left < _HOUR else text
