"""The command line from a new wallet to a verified receipt, on one running network."""

from __future__ import annotations

import csv
import itertools
import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from assets.samples import sample_path
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import PASSPHRASE
from wallet import Phrase

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.signed_hooks import Hooks

pytest_plugins = ["tests.helpers.running_network", "tests.helpers.signed_hooks"]
pytestmark = [pytest.mark.slow]

ENERGY = sample_path("household-energy")
OTHER_WALLET = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"


@pytest.fixture(scope="module")
def seller(tmp_path_factory: pytest.TempPathFactory, network_dir: Path) -> GleanerCommand:
    """A wallet with practice tokens, made by the command; its words are in ``words`` beside its home."""
    command = GleanerCommand(tmp_path_factory.mktemp("cli") / "home", network_dir)
    made = command.unlocked("init", "--practice-tokens", "--show-words")
    value = made.ok()
    assert set(value) == {"address", "backup_checked", "home"}
    words = re.findall(r"\d+\. ([a-z]+)", made.err)
    assert len(words) == 12
    assert not any(f'"{word}"' in made.out for word in words)
    command.home.with_name("words").write_text(" ".join(words))
    return command


def test_request_to_verified_receipt(seller: GleanerCommand, tmp_path: Path, signatures: Hooks) -> None:
    listed = seller.run("requests", "--fit", ENERGY, "--search", "household ENERGY", "--json").ok()["requests"]
    raw = next(one for one in listed if one["title"] == "Household energy, reading by reading")
    assert raw["fit"]["fits"]
    assert raw["solvent"]
    assert (raw["price"], raw["symbol"]) == ("1", "GLN")
    asked = ("sell", ENERGY, "--request", raw["request"], "--records", "12")

    plan = seller.unlocked(*asked, "--plan").ok()
    assert (plan["records"], plan["pays"], plan["refused"]) == (12, "12", "")
    assert {name for name, action in plan["fields"].items() if action == "drop"} == {"account_email", "contact_phone"}
    assert set(json.loads(plan["shown"][0]["bytes"])) == {"timestamp", "kwh", "tariff", "room", "device"}
    assert re.fullmatch("[0-9a-f]{64}", plan["digest"])
    assert [_amount(seller, "GLN", place) for place in ("stake", "wallet")] == [0, 400]

    refused = seller.unlocked(*asked)
    assert refused.code == 5
    assert "did not agree" in refused.json["error"]["what"]

    sold = seller.unlocked(*asked, "--yes").ok()
    assert (sold["outcome"], sold["paid"], sold["records"]) == ("paid", "12", 12)
    assert [batch["ending"] for batch in sold["batches"]] == ["ACCEPTED"]
    assert len(signatures.shown) > 2
    assert signatures.signed_digests() == signatures.shown
    assert _amount(seller, "GLN", "wallet") + _amount(seller, "GLN", "stake") == 412

    titles = [entry["title"] for entry in seller.unlocked("history").ok()["entries"]]
    # Rent of a closed round comes back whenever a keeper gets to it, before the payout or after.
    assert titles.index("Earnings paid out") < titles.index("Batch submitted, bond held")

    exported = tmp_path / "receipt.json"
    written = seller.unlocked("receipts", "export", sold["sale"], "--out", exported, "--page", tmp_path / "r.html")
    receipt = written.ok()["receipt"]
    assert sold["sale"] in (tmp_path / "r.html").read_text()
    check_kept_history(seller, receipt["batches"][0]["batch"])
    check_dispute(seller, receipt["batches"][0]["batch"], tmp_path)
    assert receipt["digest"] == plan["digest"]
    assert seller.unlocked("receipts", "export", sold["sale"], "--out", exported).code == 2
    papers = seller.unlocked("receipts", "show", sold["sale"]).ok()["receipts"]
    assert [paper["format"] for paper in papers] == ["gleaner-receipt/2", "gleaner-consent/1"]
    assert papers[1]["leaves"]["digest"] == plan["digest"]
    away = GleanerCommand(tmp_path / "elsewhere")
    checked = away.run("receipts", "verify", exported)
    assert (checked.code, "Genuine" in checked.out) == (0, True)
    assert not away.home.exists()
    exported.write_text(exported.read_text().replace(sold["sale"], "another"))
    assert away.run("receipts", "verify", exported).code == 2


def check_kept_history(seller: GleanerCommand, batch: str) -> None:
    """The kept history holds the sale, asks for nothing twice, and comes back the same after it was deleted."""
    first = seller.unlocked("history", "--batch", batch, "--limit", "1000").ok()
    names = [step["name"] for entry in first["entries"] if not entry["failed"] for step in entry["steps"]]
    assert {"submit", "commit", "reveal", "disclose", "finalize"} <= set(names)
    assert (first["new"], first["transactions"], first["taken_back"]) == (len(first["entries"]), first["new"], 0)
    everything = seller.unlocked("history", "--all", "--limit", "1000").ok()
    assert batch in everything["addresses"]
    assert {entry["signature"] for entry in first["entries"]} <= {entry["signature"] for entry in everything["entries"]}
    # Twice: from the node, and from what is kept of it.
    for _ in range(2):
        found = seller.unlocked("portfolio").ok()
        assert [(row["source"], row["symbol"]) for row in found["income"] if row["source"] != "airdrop"] == [
            ("sale", "GLN")
        ]
        assert not [note for note in found["notes"] if "missing" in note]
    [submit] = [step for step in first["entries"][-1]["steps"] if step["name"] == "submit"]
    request = submit["accounts"]["request"]
    of_request = seller.unlocked("history", "--request", request, "--limit", "1000").ok()
    assert "open_request" in [step["name"] for step in of_request["entries"][-1]["steps"]]
    (seller.home / "history.db").unlink()
    again = seller.unlocked("history", "--batch", batch, "--limit", "1000").ok()
    # A keeper may have closed accounts of the batch meanwhile, which only adds to it.
    assert again["entries"][-len(first["entries"]) :] == first["entries"]
    assert seller.unlocked("history", "--batch", batch, "--rebuild", "--limit", "1000").ok()["new"] >= again["new"]


def check_dispute(seller: GleanerCommand, batch: str, folder: Path) -> None:
    """All there is about the batch goes into one file that a stranger verifies with nothing else."""
    file, away = folder / "bundle.json", GleanerCommand(folder / "stranger")
    made = seller.unlocked("dispute", batch, "--out", file, "--record", "3").ok()
    assert seller.unlocked("dispute", batch, "--out", file).code == 2
    told = away.run("dispute", "verify", file, "--json").ok()
    assert (told["sha256"], told["batch"], told["holds"]) == (made["sha256"], batch, True)
    proven = {finding["about"] for finding in told["findings"] if finding["proof"] == "proven"}
    assert proven >= {
        *("signatures", "addresses", "delivery", "batch", "parameters", "request", "key", "label", "votes"),
        *("value", "verdict", "ending", "payment", "package", "records", "receipts"),
    }
    assert "Not proven by the file:" in away.run("dispute", "verify", file).out
    assert not away.home.exists()
    raw = file.read_bytes()
    file.write_bytes(raw.replace(b'"slot":', b'"slot":1', 1))
    assert away.run("dispute", "verify", file).code == 2
    assert seller.unlocked("dispute", OTHER_WALLET, "--out", folder / "none").code == 4


def test_histogram_spends_its_budget_once_and_stops_at_the_limit(seller: GleanerCommand) -> None:
    asked = ("sell", ENERGY, "--request", _request(seller, "How often devices run, by room"), "--epsilon")
    plan = seller.unlocked(*asked, "4", "--plan").ok()
    assert {name for name, action in plan["fields"].items() if action == "keep"} == {"room"}
    assert (plan["exact"], plan["histogram"]["spent"], plan["histogram"]["cap"]) == (False, 0.0, 6.0)
    assert seller.unlocked(*asked, "9", "--plan").code == 2

    sold = seller.unlocked(*asked, "4", "--yes").ok()
    assert (sold["outcome"], sold["paid"], sold["records"]) == ("paid", "24", 8)
    receipt = seller.unlocked("receipts", "show", sold["sale"]).ok()["receipts"][0]
    assert receipt["privacy"] == {"unit": "record", "epsilon": "4.0"}
    assert seller.unlocked(*asked, "2", "--plan").ok()["histogram"]["spent"] == 4.0

    over = seller.unlocked(*asked, "4", "--yes")
    assert over.code == 2
    assert "your limit is 6.00" in over.json["error"]["what"]
    assert seller.unlocked("sell", "--resume").ok() == {"sales": [], "failed": []}


def test_ctrl_c_leaves_a_sale_that_resumes_to_one_payout(seller: GleanerCommand) -> None:
    before = _amount(seller, "GLN", "wallet") + _amount(seller, "GLN", "stake")
    request = _request(seller, "Household energy, reading by reading")
    # Other records than before: the market takes no record twice.
    file = seller.home.with_name("later.csv")
    _write_rows(file, 500, 514)
    stopped = seller.interrupted_after("Read back", "sell", file, "--request", request, "--yes")
    assert stopped.code == 130, stopped.err
    assert "nothing is sent or paid twice" in stopped.err
    resumed = seller.unlocked("sell", "--resume", "--yes").ok()
    assert [(sale["outcome"], sale["paid"]) for sale in resumed["sales"]] == [("paid", "14")]
    assert _amount(seller, "GLN", "wallet") + _amount(seller, "GLN", "stake") == before + 14
    assert seller.unlocked("sell", "--resume", "--yes").ok()["sales"] == []


def test_sending_shows_what_it_does_and_asks(seller: GleanerCommand) -> None:
    before = _amount(seller, "tUSD", "wallet")
    send = ("send", "1.25", "tusd", OTHER_WALLET)
    nobody = seller.unlocked(*send)
    assert nobody.code == 5
    told = seller.run(*send, "--yes", "--passphrase-file", seller.passphrase_file)
    assert told.code == 0, told.err
    assert "Your wallet: \u22121.25 tUSD" in told.err
    assert "Sent 1.25 tUSD" in told.out
    assert _amount(seller, "tUSD", "wallet") == before - Decimal("1.25")
    assert seller.unlocked("send", "0.5", "SOL", OTHER_WALLET, "--yes").ok()["symbol"] == "SOL"
    for wrong in (("1", "SOL", "not-an-address"), ("0.0000001", "GLN", OTHER_WALLET), ("-1", "GLN", OTHER_WALLET)):
        assert seller.unlocked("send", "--yes", "--", *wrong).code == 2
    assert seller.unlocked("send", "99999", "GLN", OTHER_WALLET, "--yes").code == 2


def test_the_numbers_are_redone_from_their_transactions(seller: GleanerCommand) -> None:
    for question in (("balance", "GLN"), ("stake",)):
        numbers = seller.unlocked("explain", *question).ok()["numbers"]
        assert {number["verdict"] for number in numbers} == {"Agreed"}
        assert any(number["parts"] for number in numbers)


def test_nothing_of_words_passphrase_or_records_lies_open_in_the_folder(seller: GleanerCommand) -> None:
    phrase = Phrase.parse(seller.home.with_name("words").read_text())
    pairs = [f"{first} {second}" for first, second in itertools.pairwise(phrase.words)]
    hidden = [text.encode() for text in (*pairs, PASSPHRASE, '"device":"fridge"', "washing machine", "ada.birch@")]
    entropy = bytes(phrase.entropy())
    files = [path for path in seller.home.rglob("*") if path.is_file()]
    assert {"vault", "store.db"} <= {path.name for path in files}
    for path in files:
        data = path.read_bytes()
        assert not [text for text in (*hidden, entropy, entropy.hex().encode()) if text in data], path.name


def test_words_bring_the_same_wallet_to_another_computer(seller: GleanerCommand, tmp_path: Path) -> None:
    assert seller.network is not None
    other = GleanerCommand(tmp_path / "other", seller.network)
    words = seller.home.with_name("words").read_text()
    arguments = ("init", "--import", "--json", "--passphrase-file", other.passphrase_file)
    made = other.spawn(*arguments, stdin=f"{words}\n").ok()
    assert made["address"] == seller.unlocked("unlock").ok()["address"]
    assert other.unlocked("sell", "--recover", "--yes").ok() == {"sales": [], "failed": []}
    shown = other.unlocked("backup", "--show-words")
    assert re.findall(r"\d+\. ([a-z]+)", shown.err) == words.split()
    assert not set(words.split()) & set(re.findall(r"[a-z]+", json.dumps(shown.ok()["address"])))


def _request(seller: GleanerCommand, title: str) -> str:
    found = seller.run("requests", "--json").ok()["requests"]
    return next(str(one["request"]) for one in found if one["title"] == title)


def _amount(seller: GleanerCommand, symbol: str, place: str) -> Decimal:
    held: list[dict[str, Any]] = seller.unlocked("balance").ok()["balances"]
    found = [item["amount"] for item in held if (item["symbol"], item["place"]) == (symbol, place)]
    return Decimal(found[0]) if found else Decimal(0)


def _write_rows(path: Path, first: int, end: int) -> None:
    with ENERGY.open(newline="") as source, path.open("w", newline="") as target:
        rows = list(csv.reader(source))
        csv.writer(target, lineterminator="\n").writerows([rows[0], *rows[first:end]])
