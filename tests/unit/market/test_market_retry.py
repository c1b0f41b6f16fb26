"""What a server may ask for with Retry-After, and what is made of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from market.retry import RetryPolicy, retry_after_s

NOW = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)
DAY = 86_400.0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0.0),
        (" 120 ", 120.0),
        ("999999999", DAY),
        ("9" * 5_000, DAY),
        ("Mon, 23 Nov 2026 12:00:30 GMT", 30.0),
        ("Mon, 23 Nov 2026 13:00:30 +0100", 30.0),
        ("Mon, 23 Nov 2026 11:00:00 GMT", 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", DAY),
        ("Mon, 23 Nov 2026 12:00:30 -0000", 30.0),
        ("-5", None),
        ("1.5", None),
        ("١٢", None),
        ("soon", None),
        ("Mon, 99 Nov 2026 12:00:30 GMT", None),
    ],
)
def test_a_wish_is_seconds_or_a_date(header: str, seconds: float | None) -> None:
    assert retry_after_s(header, NOW) == seconds


def test_pauses_grow_and_are_bounded() -> None:
    policy = RetryPolicy(attempts=9, base_s=1.0, cap_s=4.0)
    assert all(0 <= policy.pause_s(attempt) <= min(4.0, 2.0**attempt) for attempt in range(40))
    assert policy.pause_s(0, retry_after_s=DAY) <= 4.0
    assert policy.pause_s(0, retry_after_s=3.0) >= 3.0
