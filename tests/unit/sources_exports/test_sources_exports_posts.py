"""X, Reddit, Discord and coding agents: traps of `make_chat_exports`."""

from datetime import UTC, datetime
from pathlib import Path

from sources.exports.importers.coding_agents import CodingAgentsImporter
from sources.exports.importers.discord import DiscordImporter
from sources.exports.importers.reddit import RedditImporter
from sources.exports.importers.x import XImporter
from tests.helpers.export_cases import found_of, table_of
from tests.helpers.export_vectors import vectors

AT = datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC)


def test_x_is_read_in_parts_behind_assignments(tmp_path: Path) -> None:
    files = vectors("x")
    found = found_of(XImporter(), tmp_path, files)
    assert found is not None
    assert set(found.members) == {"tweets.js", "tweets-part1.js", "note-tweet.js"}
    rows, broken = table_of(XImporter(), tmp_path, files, "posts", zipped=True)
    assert broken == []
    assert {(row["action"], row["text"]) for row in rows} == {
        ("post", "Bread & butter"),
        ("reply", "@anna yes"),
        ("repost", None),
        ("post", "look"),
        ("post", "old"),
        ("long post", "long"),
    }
    assert "not mine" not in repr(rows)


def test_x_has_exact_times_none_before_2006_and_words_of_others_stay(tmp_path: Path) -> None:
    rows, _ = table_of(XImporter(), tmp_path, vectors("x"), "posts")
    times = {row["text"]: row["time"] for row in rows}
    assert times["Bread & butter"] == times["long"] == AT
    assert times["old"] is None
    repost = next(row for row in rows if row["action"] == "repost")
    assert (repost["mine"], repost["language"]) == (False, None)
    assert next(row for row in rows if row["action"] == "reply")["target"]


def test_x_in_an_archive_from_before_2022(tmp_path: Path) -> None:
    content = vectors("x")["data/tweets.js"].replace(b"tweets.part0", b"tweet.part0")
    rows, _ = table_of(XImporter(), tmp_path, {"tweet.js": content}, "posts")
    assert len(rows) == 4


def test_reddit_comments_and_posts(tmp_path: Path) -> None:
    files = vectors("reddit")
    rows, broken = table_of(RedditImporter(), tmp_path, files, "posts")
    assert broken == []
    assert [(row["action"], row["title"], row["text"]) for row in rows] == [
        ("comment", None, 'two\nlines, "quoted"'),
        ("comment", None, None),
        ("post", "A title", "Some text"),
    ]
    assert rows[0]["time"] == AT
    assert [row["topic"] for row in rows] == ["bread"] * 3
    assert not any(word in repr(rows) for word in ("203.0.113", "https://r/"))


def test_reddit_without_rows_is_nothing(tmp_path: Path) -> None:
    header = vectors("reddit")["comments.csv"].split(b"\n")[0]
    assert found_of(RedditImporter(), tmp_path, {"comments.csv": header + b"\n"}) is None


def test_discord_in_all_its_forms(tmp_path: Path) -> None:
    files = vectors("discord")
    found = found_of(DiscordImporter(), tmp_path, files)
    assert found is not None
    assert len(found.members) == 3
    rows, broken = table_of(DiscordImporter(), tmp_path, files, "messages")
    assert broken == []
    assert {(row["text"], row["kind"]) for row in rows} == {
        ("Hi", "text"),
        (None, "media"),
        ("small", "text"),
        ("two\nlines", "text"),
    }
    times = {row["text"]: row["time"] for row in rows}
    assert times["Hi"] == AT  # written without a zone, in UTC
    assert times["small"] == AT.replace(microsecond=123000)
    assert len({row["thread"] for row in rows}) == 3
    assert len({row["id"] for row in rows}) == 4
    assert "123456789012345678" not in repr(rows)


def test_projects_of_coding_agents_are_read_only_when_named(tmp_path: Path) -> None:
    files = vectors("coding_agents")
    found = found_of(CodingAgentsImporter(), tmp_path, files)
    assert found is not None
    assert found.questions[0].choices == ("-home-jo-bread", "-home-jo-work", "all of them")
    assert found.questions[0].default == ""
    assert table_of(CodingAgentsImporter(), tmp_path, files, "messages") == ([], [])
    rows, _ = table_of(CodingAgentsImporter(), tmp_path, files, "messages", {"project": "-home-jo-bread"})
    assert "employer" not in repr(rows)
    assert "secret" not in repr(rows)


def test_sessions_of_coding_agents(tmp_path: Path) -> None:
    files = vectors("coding_agents")
    rows, broken = table_of(CodingAgentsImporter(), tmp_path, files, "messages", {"project": "-home-jo-bread"})
    assert len(broken) == 1  # the last line is half written
    assert [(row["sender"], row["kind"], row["text"], row["tool"]) for row in rows] == [
        ("owner", "text", "Fix it", None),
        ("assistant", "thought", "Hm", None),
        ("assistant", "text", "Done?", None),
        ("assistant", "tool", '{"command": "ls"}', "Bash"),
        ("system", "tool result", "a.py", None),
        ("assistant", "text", "look there", None),
    ]
    assert rows[0]["time"] == datetime(2026, 3, 14, 20, 4, 7, 123000, tzinfo=UTC)
    assert [row["model"] for row in rows[:3]] == [None, "claude-x", "claude-x"]
    assert rows[1]["reply_to"] == rows[0]["id"]
