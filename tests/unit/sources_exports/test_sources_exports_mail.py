"""Mail: traps of `make_chat_exports.mail`."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sources.exports.importers.mail import MailImporter
from sources.exports.importers.mail_message import own_words, parsed_mail
from sources.values import Row
from tests.helpers.export_cases import found_of, table_of
from tests.helpers.export_vectors import vectors

FILES = vectors("mail")


def _read(folder: Path) -> list[Row]:
    rows, broken = table_of(MailImporter(), folder, FILES, "mails")
    assert broken == []
    return rows


def test_the_owner_is_whom_mails_were_delivered_to(tmp_path: Path) -> None:
    found = found_of(MailImporter(), tmp_path, FILES)
    assert found is not None
    assert found.questions[0].choices == ("jo@example.org", "anna@example.org", "bad@example.org")
    assert found.questions[0].default == "jo@example.org"
    rows = _read(tmp_path)
    assert [(row["direction"], row["mine"]) for row in rows] == [("sent", True), ("received", False), ("sent", True)]


def test_whoever_wrote_most_of_a_folder_of_sent_mails_is_its_owner(tmp_path: Path) -> None:
    form = b"From 1@x Thu Mar 14 20:04:07 +0000 2024\nFrom: %b\n\nbody\n\n"
    mails = [form % sender for sender in (b"a@b.org", b"A@b.org")]
    other = form % b"c@d.org"
    found = found_of(MailImporter(), tmp_path, {"Sent.mbox": b"".join([other, *mails])})
    assert found is not None
    assert found.questions[0].default == "a@b.org"
    unsure = found_of(MailImporter(), tmp_path, {"Sent.mbox": other + mails[0]})
    assert unsure is not None
    assert unsure.questions[0].default == ""


def test_labels_are_decoded_before_they_are_split_and_spam_is_left_out(tmp_path: Path) -> None:
    rows = _read(tmp_path)
    assert rows[0]["labels"] == ["Gesendet", "Ungelesen", "Küche", "Brot"]
    assert "buy" not in repr(rows)


def test_bodies_are_text_without_quotes_signatures_and_attachments(tmp_path: Path) -> None:
    rows = _read(tmp_path)
    assert [row["body_text"] for row in rows] == [
        "Grüße\nFrom here on it rises.",
        "Only a page",
        "No time\n\nFrom the other side comes a line that begins no mail.",
    ]
    assert [row["html_only"] for row in rows] == [False, True, False]
    assert [row["attachments"] for row in rows] == [1, 0, 0]
    assert rows[0]["subject"] == "Brot 🍞"


def test_no_address_is_given(tmp_path: Path) -> None:
    assert "@" not in repr([{**row, "labels": []} for row in _read(tmp_path)])


def test_times_have_their_offset_and_may_be_missing(tmp_path: Path) -> None:
    rows = _read(tmp_path)
    assert rows[0]["time"] == datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC)
    assert rows[1]["time"] == datetime(2024, 3, 14, 21, 0, tzinfo=UTC)
    assert rows[2]["time"] is None
    assert rows[0]["thread"] == rows[1]["thread"] != rows[2]["thread"]


def test_attachments_behind_the_part_that_is_kept_are_counted(tmp_path: Path) -> None:
    part = b'--b\nContent-Type: image/png\nContent-Disposition: attachment; filename="x"\n\n'
    content = (
        b'From 1@x Thu Mar 14 20:04:07 +0000 2024\nSubject: s\nContent-Type: multipart/mixed; boundary="b"\n\n'
        b"--b\nContent-Type: text/plain\n\nwords\n" + (part + b"A" * 76 + b"\n") + (b"A" * 76 + b"\n") * 40_000 + part
    )
    rows, _ = table_of(MailImporter(), tmp_path, {"big.mbox": content}, "mails")
    assert [(row["body_text"], row["attachments"]) for row in rows] == [("words", 2)]


def test_single_mails(tmp_path: Path) -> None:
    rows, _ = table_of(MailImporter(), tmp_path, {"a.eml": b"Subject: one\n\nbody\n"}, "mails")
    assert [(row["subject"], row["body_text"]) for row in rows] == [("one", "body")]


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: =?utf-8?b?!!!?=\n",
        b"Subject: \xff\xfe\n",
        b"Content-Type: text/plain; charset=\n",
        b"Date: Thu, 99 Foo 99999 99:99:99 +9999\n",
    ],
)
def test_headers_that_make_no_sense(head: bytes) -> None:
    assert parsed_mail(head + b"\nbody").body == "body"


def test_parameters_that_contradict_each_other_break_one_mail(tmp_path: Path) -> None:
    bad = b"From 1@x Thu Mar 14 20:04:07 +0000 2024\nContent-Type: text/plain; charset*0=utf; charset*=x\n\nbody\n\n"
    good = b"From 2@x Thu Mar 14 20:04:07 +0000 2024\nSubject: s\n\nbody\n"
    rows, broken = table_of(MailImporter(), tmp_path, {"a.mbox": bad + good}, "mails")
    assert (len(rows), len(broken)) == (1, 1)


def test_parts_within_parts_without_end_are_refused_or_read(tmp_path: Path) -> None:
    depth = 3_000
    content = b"Subject: s\n" + b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(depth)
    )
    rows, broken = table_of(MailImporter(), tmp_path, {"deep.eml": content}, "mails")
    assert len(rows) + len(broken) == 1


def test_own_words_end_where_the_answered_mail_begins() -> None:
    assert own_words("Ja.\n\nAm 1. Mai 2024 schrieb Anna <a@b.org>:\n\n> Nein?") == "Ja."
    assert own_words("He wrote this:\nyes") == "He wrote this:\nyes"
    assert own_words("Yes.\nOn 1 May 2024, Anna wrote:\n> No?") == "Yes."
    assert own_words("Yes.\n-----Original Message-----\nFrom: Anna") == "Yes."


def test_other_text_is_no_mail(tmp_path: Path) -> None:
    for name, content in (
        ("a.mbox", b""),
        ("b.mbox", b"hello\n"),
        ("c.txt", b"From here on it is prose of 2024\nSubject: s\n"),
    ):
        assert found_of(MailImporter(), tmp_path, {name: content}) is None
