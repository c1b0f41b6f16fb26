"""How often and when a call to the node is repeated."""

import random
from dataclasses import dataclass

__all__ = ["RetryPolicy"]

_JITTER = random.SystemRandom()


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
