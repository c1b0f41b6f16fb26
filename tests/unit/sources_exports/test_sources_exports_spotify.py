"""Spotify: both histories, by content."""

from datetime import UTC, datetime
from pathlib import Path

from sources.exports.importers.spotify import SpotifyImporter
from tests.helpers.export_cases import found_of, table_of
from tests.helpers.export_vectors import vectors

FILES = vectors("spotify")


def test_histories_are_found_by_their_fields_under_old_and_new_names(tmp_path: Path) -> None:
    found = found_of(SpotifyImporter(), tmp_path, FILES)
    assert found is not None
    assert set(found.members) == {
        "Streaming_History_Audio_2023_0.json",
        "StreamingHistory_music_0.json",
        "endsong_1.json",
    }
    assert [table.key for table in found.tables] == ["plays", "recent_plays"]
    renamed = found_of(SpotifyImporter(), tmp_path, {"musik.json": FILES["StreamingHistory_music_0.json"]})
    assert renamed is not None
    assert "extended" in renamed.notes[0]


def test_plays_end_at_ts_and_hold_no_address_device_or_country(tmp_path: Path) -> None:
    rows, broken = table_of(SpotifyImporter(), tmp_path, FILES, "plays")
    assert broken == []
    assert rows[0]["ended"] == datetime(2023, 5, 1, 20, 4, 7, tzinfo=UTC)
    assert rows[0]["played_s"] == 183.456
    told = repr(rows)
    assert not any(word in told for word in ("203.0.113", "android", "'DE'", "username"))


def test_episodes_and_audiobooks_have_no_track(tmp_path: Path) -> None:
    rows, _ = table_of(SpotifyImporter(), tmp_path, FILES, "plays")
    assert [(row["kind"], row["title"], row["creator"]) for row in rows[:3]] == [
        ("track", "Tune", "Band"),
        ("episode", "Part one", "Show"),
        ("audiobook", "Chapter", "Book"),
    ]
    assert [row["skipped"] for row in rows[:3]] == [True, False, False]
    assert rows[1]["private_session"] is True


def test_the_account_data_ends_plays_at_a_minute_of_utc(tmp_path: Path) -> None:
    rows, _ = table_of(SpotifyImporter(), tmp_path, FILES, "recent_plays")
    assert [row["ended"] for row in rows] == [datetime(2024, 3, 14, 21, m, tzinfo=UTC) for m in (4, 30)]
    assert [(row["kind"], row["played_s"]) for row in rows] == [("track", 1.0), ("episode", 1.234)]


def test_a_play_without_a_time_is_broken_and_the_next_is_read(tmp_path: Path) -> None:
    content = b'[{"ts": "then", "ms_played": 1}, {"ts": "2023-05-01T20:04:07Z", "ms_played": null}]'
    rows, broken = table_of(SpotifyImporter(), tmp_path, {"x.json": content}, "plays")
    assert (len(rows), len(broken)) == (1, 1)
    assert rows[0]["played_s"] is None


def test_empty_lists_are_nothing(tmp_path: Path) -> None:
    assert found_of(SpotifyImporter(), tmp_path, {"Streaming_History_Audio_2023_0.json": b"[]"}) is None
