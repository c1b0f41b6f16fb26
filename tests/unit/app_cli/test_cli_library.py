"""The library by commands: import, look, rename, erase with a proof that verifies; arrivals; what is mistyped."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from tests.helpers.gleaner_command import GleanerCommand, Result
from tests.helpers.sale_driver import QUICK

CHATS = Path(__file__).resolve().parents[2] / "vectors" / "exports" / "chatgpt"
WHATSAPP = CHATS.with_name("whatsapp")


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GleanerCommand:
    """A command over a data folder with a wallet."""
    monkeypatch.setattr("wallet.vault.calibrated", lambda: QUICK)
    made = GleanerCommand(tmp_path / "home")
    made.unlocked("init").ok()
    return made


def spoken(command: GleanerCommand, *arguments: str) -> Result:
    """Run with the passphrase, as a person."""
    return command.run(*arguments, "--passphrase-file", command.passphrase_file)


def test_an_export_is_imported_looked_at_and_erased(command: GleanerCommand, tmp_path: Path) -> None:
    offers = command.unlocked("inspect", str(CHATS)).ok()["offers"]
    assert [(offer["importer"], offer["table"]) for offer in offers] == [("chatgpt", "messages")]
    assert offers[0]["zone"] == "utc"
    assert next(one for one in offers[0]["fields"] if one["name"] == "time")["meaning"] == "When it was sent."
    assert "time: timestamp. When it was sent." in command.run("inspect", str(CHATS)).out
    missing = command.run("inspect", str(tmp_path / "missing.zip"))
    assert (missing.code, "There is no file or folder" in missing.err) == (2, True)
    refused = spoken(command, "import", str(CHATS))
    assert refused.code == 2
    assert "did not agree" in refused.err
    (done,) = command.unlocked("import", str(CHATS), "--yes").ok()["imported"]
    name = done["dataset"]["dataset_id"]
    assert (done["kept"], done["known"], done["dataset"]["life"]) == (done["dataset"]["rows"], 0, "assistant chats")
    again = spoken(command, "import", str(CHATS), "--yes")
    assert f"0 new rows, {done['kept']} you had already" in again.out
    assert command.unlocked("data", "list").ok()["datasets"][0]["dataset_id"] == name
    assert "What was written." in spoken(command, "inspect", name[:5]).out
    assert "row 2" in spoken(command, "data", "sample", name, "--from", "2", "--rows", "1").out
    assert command.unlocked("data", "rename", name, "My chats").ok()["title"] == "My chats"
    assert "My chats" in spoken(command, "data", "show", name).out

    assert spoken(command, "data", "erase", name).code == 5
    proof = tmp_path / "proof.json"
    erased = command.unlocked("data", "erase", name, "--yes", "--out", str(proof)).ok()
    assert json.loads(proof.read_text())["key_sha256"] == erased["key_sha256"]
    assert "Erasure of data set" in command.run("receipts", "verify", str(proof)).out
    assert spoken(command, "data", "erase", name, "--yes", "--out", str(proof)).code == 2
    assert command.unlocked("data", "erase", name).ok()["document"] == erased["document"]
    gone = spoken(command, "data", "sample", name)
    assert gone.code == 2
    assert "was erased" in gone.err


def test_questions_are_answered_beforehand_or_refused(command: GleanerCommand) -> None:
    assert "--answer zone=" in spoken(command, "inspect", str(WHATSAPP)).out
    for answer in ("zone", "=x", "zone="):
        assert spoken(command, "import", str(WHATSAPP), "--yes", "--answer", answer).code == 2
    wrong = spoken(command, "import", str(WHATSAPP), "--yes", "--answer", "owner=Nobody at all")
    assert (wrong.code, "is no answer to" in wrong.err) == (2, True)
    done = command.unlocked("import", str(WHATSAPP), "--yes", "--answer", "zone=Europe/Berlin").ok()
    (dataset,) = [one["dataset"] for one in done["imported"]]
    assert (dataset["zone"], dataset["first_day"][:4]) == ("Europe/Berlin", "2024")
    zone = spoken(command, "import", str(WHATSAPP), "--yes", "--answer", "zone=Nowhere/City")
    assert zone.code == 2
    assert "This is no time zone: There is no time zone called 'Nowhere/City'." in zone.err
    assert "Give the zone again" in zone.err
    none = spoken(command, "import", str(WHATSAPP), "--table", "photos", "--yes")
    assert "It has: messages" in none.err


def test_who_you_were_in_another_chat_is_not_taken_for_a_name_in_this_one(
    command: GleanerCommand, tmp_path: Path
) -> None:
    line = "[3/14/24, 9:04:07 PM] {}: Text {}\n"
    first, second = tmp_path / "WhatsApp Chat with Mum.txt", tmp_path / "WhatsApp Chat with us.txt"
    for path, names in ((first, ("Mum", "Jo")), (second, ("Mum", "Hannah"))):
        path.write_text("".join(line.format(names[at % 2], at) for at in range(10)))
    command.unlocked("import", str(first), "--yes", "--answer", "owner=Jo").ok()
    assert "say nothing: Jo" not in spoken(command, "inspect", str(second)).out
    (done,) = command.unlocked("import", str(second), "--yes").ok()["imported"]
    assert (done["kept"], done["dataset"]["rows"]) == (10, 20)


def test_tables_and_questions_of_the_same_name_are_told_apart_by_their_source(
    command: GleanerCommand, tmp_path: Path
) -> None:
    line = "[3/14/24, 9:04:07 PM] {}: Text {}\n"
    chat = "".join(line.format(name, at) for at, name in enumerate(["Mum", "Hannah"] * 10))
    (tmp_path / "_chat.txt").write_text(chat)
    (tmp_path / "conversations.json").write_bytes((CHATS / "conversations-000.json").read_bytes())
    inbox = tmp_path / "your_instagram_activity" / "messages" / "inbox" / "anna_1"
    inbox.mkdir(parents=True)
    said = [{"sender_name": name, "timestamp_ms": 1704100000000 + at, "content": "x"} for at, name in enumerate("AB")]
    body = {"participants": [{"name": "A"}, {"name": "B"}], "messages": said}
    (inbox / "message_1.json").write_text(json.dumps(body))
    shown = command.run("inspect", str(tmp_path)).out
    for key in ("chatgpt:messages", "whatsapp:messages", "meta:messages"):
        assert f"(--table {key})" in shown
    assert "--answer whatsapp:owner=" in shown
    assert "--answer meta:owner=" in shown
    tables = ("--table", "whatsapp:messages", "--table", "meta:messages")
    answers = ("--answer", "whatsapp:owner=Mum", "--answer", "meta:owner=B", "--answer", "zone=Europe/Berlin")
    done = command.unlocked("import", str(tmp_path), *tables, *answers, "--yes").ok()["imported"]
    assert [one["dataset"]["importer"] for one in done] == ["whatsapp", "meta"]


def test_exports_that_arrive_are_named_until_they_are_imported(command: GleanerCommand, tmp_path: Path) -> None:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    (folder / "letter.txt").write_text("Nothing of interest.")
    (folder / "conversations.json").write_bytes((CHATS / "conversations-000.json").read_bytes())
    assert command.unlocked("data", "watch").ok() == {"folder": "", "arrived": [], "arriving": 0}
    fresh = command.unlocked("data", "watch", str(folder)).ok()
    assert (fresh["folder"], fresh["arrived"], fresh["arriving"]) == (str(folder), [], 2)
    assert "2 files changed a moment ago" in spoken(command, "data", "watch").out
    long_ago = 1_700_000_000
    for path in folder.iterdir():
        os.utime(path, (long_ago, long_ago))
    arrived = command.unlocked("data", "watch").ok()["arrived"]
    assert arrived == [str(folder / "conversations.json")]
    command.unlocked("import", arrived[0], "--yes").ok()
    assert command.unlocked("data", "watch").ok()["arrived"] == []
    assert command.unlocked("data", "watch", "--off").ok()["folder"] == ""


def test_guides_need_no_wallet(tmp_path: Path) -> None:
    none = GleanerCommand(tmp_path / "none")
    assert none.run("data", "guides", "--json").code == 0
    assert "It takes: at once" in none.run("data", "guides", "WhatsApp").out
    unknown = none.run("data", "guides", "MySpace")
    assert unknown.code == 2
    assert "Name one of: chatgpt" in unknown.err


def test_an_empty_table_is_nothing_and_no_error(command: GleanerCommand, tmp_path: Path) -> None:
    file = tmp_path / "head.csv"
    file.write_text("a,b\n")
    done = spoken(command, "import", str(file), "--yes")
    assert (done.code, done.out.strip()) == (0, "Nothing was added.")
    assert "it has no rows" in done.err
    file.write_text("a,b\n1,2,3\n")
    broken = spoken(command, "import", str(file), "--yes")
    assert broken.code == 2
    assert "none of its 1 rows can be read. The first: it has 3 fields where the header has 2." in broken.err


def test_a_beginning_that_several_data_sets_have_says_so(command: GleanerCommand, tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.csv").write_text(f"column{number}\n1\n")
    files = [str(path) for path in tmp_path.glob("*.csv")]
    done = command.unlocked("import", *files, "--yes").ok()["imported"]
    first = [one["dataset"]["dataset_id"][0] for one in done]
    (shared, *_) = [letter for letter in first if first.count(letter) > 1]
    said = spoken(command, "data", "show", shared)
    assert said.code == 2
    assert f"{first.count(shared)} data sets begin with “{shared}”." in said.err
    assert "part of your life" not in spoken(command, "data", "show", done[0]["dataset"]["dataset_id"]).out


def test_drafts_are_listed_and_deleted_without_a_network(command: GleanerCommand) -> None:
    listed = spoken(command, "protect", "--list")
    assert (listed.code, listed.out.strip(), "network" in listed.err.casefold()) == (0, "Nothing is prepared.", False)
    gone = spoken(command, "protect", "--discard", "unpaid")
    assert (gone.code, "network" in gone.err.casefold()) == (0, False)


def test_a_part_that_holds_nothing_says_which_is_missing(command: GleanerCommand, tmp_path: Path) -> None:
    part = tmp_path / "takeout-20240314T200407Z-002.zip"
    with zipfile.ZipFile(part, "w") as archive:
        archive.writestr("Takeout/archive_browser.html", "<html></html>")
        archive.writestr("Takeout/Fotos/metadata.json", '{"title": "Album"}')
    refused = command.run("inspect", str(part))
    assert refused.code == 2
    assert "holds nothing that Gleaner knows. Part 1 of this export is missing." in refused.err
