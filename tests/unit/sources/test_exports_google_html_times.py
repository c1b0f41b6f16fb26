from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.exports.google.html_times import html_instant, zone_written

AT = datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Mar 14, 2024, 9:04:07 PM CET", "+01:00"),
        ("Mar 14, 2024, 9:04:07\u202fPM CET", "+01:00"),
        ("Mar 14, 2024, 9:04:07\u00a0p.m. GMT+1", "+01:00"),
        ("14 Mar 2024, 20:04:07 GMT", "UTC"),
        ("14.03.2024, 21:04:07 MEZ", "+01:00"),
        ("14 mars 2024, 21:04:07 CET", "+01:00"),
        ("14 mars 2024 à 17:04:07 UTC−3", "-03:00"),  # noqa: RUF001 - French writes a real minus
        ("14 mrt 2024, 21:04:07 CET", "+01:00"),
        ("14 de mar. de 2024, 17:04:07 BRT", "-03:00"),
        ("14 мар. 2024 г., 23:04:07 MSK", "+03:00"),  # noqa: RUF001 - Russian
        ("2024/03/15 5:04:07 JST", "+09:00"),
        ("2024年3月15日 5:04:07 GMT+9", "+09:00"),
        ("2024. 3. 15. 오전 5:04:07 KST", "+09:00"),
        ("Mar 15, 2024, 1:34:07 AM GMT+5:30", "+05:30"),
        ("2024-03-14 21:04:07 CET", "+01:00"),
        ("Mar 14, 2024, 8:04:07 PM", "UTC"),
    ],
)
def test_one_moment_in_the_ways_of_many_languages(text: str, zone: str) -> None:
    assert html_instant(text, None) == (AT, zone)


def test_midnight_and_noon_of_twelve_hours() -> None:
    assert html_instant("Mar 14, 2024, 12:00:00 AM UTC", None)[0].hour == 0
    assert html_instant("Mar 14, 2024, 12:00:00 PM UTC", None)[0].hour == 12


def test_an_abbreviation_is_that_of_the_day_of_the_export_whatever_the_season_of_the_event() -> None:
    assert html_instant("Jan 15, 2021, 6:54:12 PM BST", None)[0] == datetime(2021, 1, 15, 17, 54, 12, tzinfo=UTC)
    assert html_instant("Jul 15, 2021, 6:54:12 PM PST", None)[0] == datetime(2021, 7, 16, 2, 54, 12, tzinfo=UTC)


def test_a_stated_zone_decides_what_an_unclear_abbreviation_means() -> None:
    israel, london = ZoneInfo("Asia/Jerusalem"), ZoneInfo("Europe/London")
    assert html_instant("Jul 15, 2021, 6:00:00 PM IST", israel)[1] == "+02:00"
    assert html_instant("Jul 15, 2021, 6:00:00 PM IST", None)[1] == "+05:30"
    assert html_instant("Jan 15, 2021, 6:00:00 PM BST", london)[1] == "+01:00"
    assert html_instant("Jan 15, 2021, 6:00:00 PM", london)[1] == "UTC"
    assert html_instant("Jul 15, 2021, 6:00:00 PM", london)[1] == "+01:00"
    assert html_instant("Jul 15, 2021, 6:00:00 PM CET", london)[1] == "+01:00"


@pytest.mark.parametrize("text", ["", "Products:", "12:00", "Mar 14, 2024", "99:99:99 CET", "Mar 40, 2024, 1:00:00 PM"])
def test_other_lines_are_no_times(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        html_instant(text, None)


@settings(max_examples=40)
@given(st.text() | st.text(alphabet="0123456789:/.,- APMGTCEUmar+"))
def test_any_line_is_a_time_or_refused(text: str) -> None:
    try:
        instant = html_instant(text, ZoneInfo("Asia/Jerusalem"))[0]
    except ValueError:
        instant = None
    assert instant is None or zone_written(text) is not None
