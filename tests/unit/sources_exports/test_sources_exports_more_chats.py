"""TikTok, Snapchat, Signal, text messages, LinkedIn and Amazon: traps of `make_chat_exports`."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.exports.importers.amazon import AmazonImporter
from sources.exports.importers.linkedin import LinkedInImporter
from sources.exports.importers.signal import SignalImporter
from sources.exports.importers.sms import SmsImporter
from sources.exports.importers.snapchat import SnapchatImporter
from sources.exports.importers.tiktok import TikTokImporter
from tests.helpers.export_cases import found_of, table_of
from tests.helpers.export_vectors import vectors

AT = datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC)


def test_tiktok_under_old_and_new_names(tmp_path: Path) -> None:
    rows, broken = table_of(TikTokImporter(), tmp_path, vectors("tiktok"), "activity")
    assert broken == []
    assert {(row["action"], row["text"], row["query"], row["url"]) for row in rows} == {
        ("view", None, None, "https://www.tiktokv.com/1/"),
        ("view", None, None, None),
        ("search", None, "bread", None),
        ("comment", "nice", None, None),
    }
    assert [row["time"] for row in rows if row["action"] == "comment"] == [AT]
    assert not any(word in repr(rows) for word in ("203.0.113", "secret"))


def test_snapchat_conversations(tmp_path: Path) -> None:
    files = vectors("snapchat")
    rows, broken = table_of(SnapchatImporter(), tmp_path, files, "messages")
    assert broken == []
    assert [(row["sender"], row["kind"], row["text"]) for row in rows] == [
        ("owner", "text", "Hi"),
        ("P1", "media", None),
        ("P1", "text", "Hello"),
        ("system", "system", None),
    ]
    assert rows[0]["time"] == AT
    assert len({row["thread"] for row in rows}) == 2
    assert found_of(SnapchatImporter(), tmp_path, {"chat_history.json": b"{}"}) is None


def test_signal_frames_and_messages_that_disappear(tmp_path: Path) -> None:
    rows, broken = table_of(SignalImporter(), tmp_path, vectors("signal"), "messages")
    assert len(broken) == 1
    assert [(row["sender"], row["kind"], row["text"]) for row in rows] == [
        ("owner", "text", "Hi"),
        ("P1", "text", "Yes"),
        ("P1", "media", None),
        ("system", "system", None),
    ]
    assert rows[0]["time"] == AT.replace(microsecond=123000)
    assert rows[1]["reply_to"] == rows[0]["id"]
    assert "4930" not in repr(rows)


def test_text_messages_with_emoji_no_xml_allows(tmp_path: Path) -> None:
    rows, broken = table_of(SmsImporter(), tmp_path, vectors("sms"), "messages")
    assert broken == []
    assert [(row["sender"], row["text"], row["has_media"]) for row in rows] == [
        ("owner", "Hi 😀 😀", False),
        ("P1", "half \ufffd and \ud7a0", False),
        ("P1", "Look", True),
        ("P1", None, False),
    ]
    assert len({row["thread"] for row in rows}) == 1
    assert rows[0]["time"] == AT.replace(microsecond=123000)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=30), st.integers(0, 70_000))
def test_text_messages_come_back_wherever_a_piece_ends(
    tmp_path_factory: pytest.TempPathFactory, said: str, padding: int
) -> None:
    units = said.encode("utf-16-le")
    body = "".join(f"&#{int.from_bytes(units[at : at + 2], 'little')};" for at in range(0, len(units), 2))
    content = f'<smses>{" " * padding}<sms address="1" date="1" type="1" body="x{body}x"/></smses>'.encode()
    rows, broken = table_of(SmsImporter(), tmp_path_factory.mktemp("sms"), {"a.xml": content}, "messages")
    assert broken == []
    assert rows[0]["text"] == f"x{said}x"


def test_linkedin_gives_numbers_alone(tmp_path: Path) -> None:
    rows, broken = table_of(LinkedInImporter(), tmp_path, vectors("linkedin"), "months")
    assert broken == []
    assert [(row["month"], row["what"], row["count"]) for row in rows] == [
        (date(2024, 1, 1), "connections", 2),
        (date(2024, 1, 1), "messages", 1),
        (date(2024, 2, 1), "connections", 1),
    ]
    header = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    assert found_of(LinkedInImporter(), tmp_path, {"Connections.csv": header}) is None


def test_amazon_amounts_and_what_is_not_available(tmp_path: Path) -> None:
    rows, broken = table_of(AmazonImporter(), tmp_path, vectors("amazon"), "orders")
    assert len(broken) == 1
    assert [(row["title"], row["amount"], row["quantity"]) for row in rows] == [
        ("Oven", Decimal("1015.87"), 1),
        ("Flour", Decimal("-0.50"), 2),
    ]
    assert rows[0]["time"] == AT
    assert not any(word in repr(rows) for word in ("Secret", "Visa", "Love", "302-"))
