"""Days and clock times in the locale's words; the order of day and month is a translated pattern.

Patterns are those of Qt (https://doc.qt.io/qt-6/qlocale.html#toString-4). Clocks have 24 hours in every language.
"""

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QTime

from ui.i18n import active, tr


def format_time(when: datetime) -> str:
    """Return `11:02`."""
    return f"{when:%H:%M}"


def format_clock(when: datetime, now: datetime) -> str:
    """Return `Today 11:02`, `Yesterday 19:40`, `9 Nov 18:05` or `9 Nov 2025`; both times in the same zone."""
    days = (now.date() - when.date()).days
    if days == 0:
        return tr("Today {time}", time=format_time(when))
    if days == 1:
        return tr("Yesterday {time}", time=format_time(when))
    if when.year == now.year:
        return _by_pattern(when, tr("d MMM HH:mm", context="date pattern"))
    return format_day(when)


def format_day(when: date) -> str:
    """Return `9 Nov 2025`."""
    return _by_pattern(when, tr("d MMM yyyy", context="date pattern"))


def format_short_day(when: date) -> str:
    """Return `9 Nov`."""
    return _by_pattern(when, tr("d MMM", context="date pattern"))


def format_long_day(when: date) -> str:
    """Return `Monday 9 November`."""
    return _by_pattern(when, tr("dddd d MMMM", context="date pattern"))


def format_weekday_time(when: datetime) -> str:
    """Return `Mon 14:05`."""
    return _by_pattern(when, tr("ddd HH:mm", context="date pattern"))


def format_weekday_day_time(when: datetime) -> str:
    """Return `Mon 9 Nov 14:05`."""
    return _by_pattern(when, tr("ddd d MMM HH:mm", context="date pattern"))


def format_second(when: datetime) -> str:
    """Return `9 Nov 2025 18:05:59`."""
    return _by_pattern(when, tr("d MMM yyyy HH:mm:ss", context="date pattern"))


def format_month(when: date) -> str:
    """Return `Nov 2025`."""
    return _by_pattern(when, tr("MMM yyyy", context="date pattern"))


def format_short_month(when: date) -> str:
    """Return `Nov`."""
    return active().locale.monthName(when.month, active().locale.FormatType.ShortFormat)


def _by_pattern(when: date, pattern: str) -> str:
    day = QDate(when.year, when.month, when.day)
    clock = QTime(when.hour, when.minute, when.second) if isinstance(when, datetime) else QTime(0, 0)
    return active().locale.toString(QDateTime(day, clock), pattern)
