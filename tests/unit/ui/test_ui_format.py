from datetime import UTC, datetime

import pytest

from ui.format import format_clock, format_duration
from ui.format.hashes import full_key_groups, short_key
from ui.format.money import Asset
from ui.onboarding.models import STEPS, Flow, Step, Way, split_phrase
from ui.wallet.models import read_amount

GLN = Asset("GLN", 6)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (47, "47 s"),
        (38 * 60, "38 min"),
        (100, "1 min 40 s"),
        (79_800, "22 h 10 min"),
        (18 * 86_400, "18 d"),
        (-5, "0 s"),
    ],
)
def test_durations_have_at_most_two_units(seconds: int, text: str) -> None:
    assert format_duration(seconds) == text


def test_estimates_under_an_hour_say_about() -> None:
    assert format_duration(300, about=True) == "about 5 min"
    assert format_duration(7200, about=True) == "2 h"


def test_clock_names_the_day() -> None:
    now = datetime(2026, 11, 12, 13, 0, tzinfo=UTC)
    assert format_clock(now.replace(hour=11, minute=2), now) == "Today 11:02"
    assert format_clock(now.replace(day=11, hour=19), now) == "Yesterday 19:00"
    assert format_clock(now.replace(month=9, day=3), now) == "3 Sep 13:00"
    assert format_clock(now.replace(year=2025), now) == "12 Nov 2025"


def test_keys_are_short_or_whole_in_groups() -> None:
    assert short_key("7Kp3xxxxxxxxxxmQ9d") == "7Kp3…mQ9d"
    assert short_key("short") == "short"
    assert full_key_groups("abcdefghij") == "abcd efgh ij"
    assert full_key_groups("abcdefghij", 2) == "abcd efgh\u2028ij"


@pytest.mark.parametrize(
    ("text", "base_units"), [("20.5", 20_500_000), ("0.000001", 1), ("214.6", 214_600_000), (" 7 ", 7_000_000)]
)
def test_amounts_are_read_exactly(text: str, base_units: int) -> None:
    assert read_amount(text, GLN, 214_600_000).base_units == base_units


@pytest.mark.parametrize(
    "text", ["", "0", "-1", "1e3", "1.0000001", "214.600001", "1,000.00", "0,5", "1,234", "١٢", "0x10", "NaN", "."]
)
def test_wrong_amounts_are_named_not_guessed(text: str) -> None:
    typed = read_amount(text, GLN, 214_600_000)
    assert typed.what
    assert not typed.base_units


def test_first_run_asks_three_different_words_and_finds_wrong_ones() -> None:
    flow = Flow()
    words = tuple(f"word{index}" for index in range(24))
    flow.use_words(words)
    assert len(set(flow.asked)) == 3
    right = tuple(words[index] for index in flow.asked)
    assert flow.wrong(right) == ()
    assert flow.wrong((f" {right[0].upper()} ", "nonsense", right[2])) == (1,)
    assert "word3" not in repr(flow)


def test_first_run_ways_start_with_welcome_and_end_ready() -> None:
    for way in Way:
        assert STEPS[way][0] is Step.WELCOME
        assert STEPS[way][-1] is Step.DONE
    flow = Flow()
    flow.start(Way.IMPORT)
    seen = [flow.step]
    flow.back()
    seen.append(flow.step)
    assert seen == [Step.IMPORT, Step.WELCOME]


def test_a_pasted_phrase_is_split_whatever_stands_between() -> None:
    assert split_phrase("1. Harvest\n2. velvet,  orbit") == ("harvest", "velvet", "orbit")
