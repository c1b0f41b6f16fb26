"""How often and when a call to the node is repeated."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

__all__ = ["RetryPolicy", "retry_after_s"]

_JITTER = random.SystemRandom()
_DAY_S = 86_400.0
_MOST_DIGITS = 9


@dataclass(frozen=True)
class RetryPolicy:
    """Exponential backoff with full jitter (M. Brooker, "Exponential Backoff And Jitter", 2015).

    Attributes:
        attempts: calls in all, at least 1.
        base_s: ceiling of the first pause, seconds.
        cap_s: ceiling of any pause, seconds; also of a server's Retry-After.
    """

    attempts: int = 5
    base_s: float = 0.25
    cap_s: float = 8.0

    def pause_s(self, attempt: int, retry_after_s: float | None = None) -> float:
        """Seconds to wait after failed attempt number `attempt` (from 0)."""
        ceiling = min(self.cap_s, self.base_s * 2.0 ** min(attempt, 30))
        pause = _JITTER.uniform(0.0, ceiling)
        if retry_after_s is not None:
            pause = max(pause, min(max(retry_after_s, 0.0), self.cap_s))
        return pause


def retry_after_s(header: str, now: datetime) -> float | None:
    """Return the pause a server asks for in seconds, at most a day; None if it cannot be read (RFC 9110 §10.2.3).

    Args:
        header: value of Retry-After: seconds, or a date.
        now: the time a date is measured from, with its zone.
    """
    text = header.strip()
    if text.isascii() and text.isdigit():
        return min(float(text), _DAY_S) if len(text) <= _MOST_DIGITS else _DAY_S
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    # RFC 9110 dates are in GMT; without a zone they parse as naive ones.
    until = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
    return min(max((until - now).total_seconds(), 0.0), _DAY_S)
