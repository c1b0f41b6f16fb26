"""What goes wrong is said in words, with the right exit code, and loses nothing."""

from __future__ import annotations

import asyncio
import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from app.network.info import FILE_NAME
from app.practice.catalogue import UNIT
from app.store import Home, HomeLock
from assets.samples import sample_path
from market.errors import ProgramRefused
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import OwnBuyer, market_of, new_wallet

if TYPE_CHECKING:
    from pathlib import Path

    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]

RECORDS = 14


@pytest.fixture
def seller(tmp_path: Path, network_dir: Path) -> GleanerCommand:
    """A wallet without tokens."""
    command = GleanerCommand(tmp_path / "home", network_dir)
    new_wallet(command.home)
    return command


@pytest.fixture
def energy(tmp_path: Path) -> Path:
    """A few readings of the sample."""
    path = tmp_path / "energy.csv"
    with sample_path("household-energy").open(newline="") as source, path.open("w", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows(list(csv.reader(source))[: RECORDS + 1])
    return path


def _opened(info: NetworkInfo, folder: Path, *, closed: bool = False, deposit: int = 500 * UNIT) -> str:
    """Open a request of a buyer of ours, and close it again if asked; returns its address."""

    async def work() -> str:
        async with market_of(info, folder) as market:
            buyer = await OwnBuyer.make(market)
            request = await buyer.open_request(deposit=deposit)
            if closed:
                await buyer.close_request(request)
            return str(request)

    return asyncio.run(work())


def test_closed_request_and_one_without_money_are_refused_before_anything_leaves(
    seller: GleanerCommand, energy: Path, tmp_path: Path, running_network: NetworkInfo
) -> None:
    closed = seller.unlocked("sell", energy, "--request", _opened(running_network, tmp_path, closed=True), "--yes")
    assert closed.code == 2
    assert "is closed" in closed.json["error"]["what"]
    poor = seller.unlocked("sell", energy, "--request", _opened(running_network, tmp_path, deposit=13 * UNIT), "--yes")
    assert poor.code == 2
    assert "escrow does not cover" in poor.json["error"]["what"]
    assert poor.json["error"]["data"] == "Nothing has left."
    assert seller.unlocked("sell", "--resume").ok()["sales"] == []


def test_refusals_of_the_program_are_said_in_its_words(tmp_path: Path, running_network: NetworkInfo) -> None:
    with pytest.raises(ProgramRefused, match="correct price, records, deadline or deposit"):
        _opened(running_network, tmp_path, deposit=5 * UNIT)


def test_broken_row_is_named_and_can_be_left_out(
    seller: GleanerCommand, energy: Path, tmp_path: Path, running_network: NetworkInfo
) -> None:
    request = _opened(running_network, tmp_path)
    with energy.open("a") as file:
        file.write("2026-02-01T00:00:00Z,only,three\n")
    refused = seller.unlocked("sell", energy, "--request", request, "--yes")
    assert refused.code == 2
    assert str(RECORDS + 2) in refused.json["error"]["what"]
    plan = seller.unlocked("sell", energy, "--request", request, "--on-broken", "skip", "--plan").ok()
    assert (plan["records"], plan["skipped"]) == (RECORDS, 1)


def test_poor_wallet_then_a_changed_file_and_what_was_agreed_is_sold(
    seller: GleanerCommand, energy: Path, tmp_path: Path, running_network: NetworkInfo
) -> None:
    request = _opened(running_network, tmp_path)
    poor = seller.unlocked("sell", energy, "--request", request, "--yes")
    assert poor.code == 4, poor.err
    seller.unlocked("balance", "--practice-tokens").ok()
    energy.write_bytes(energy.read_bytes()[:-20])  # the records that were agreed to are kept, whatever the file becomes
    (sale,) = seller.unlocked("sell", "--resume", "--yes").ok()["sales"]
    assert (sale["outcome"], sale["paid"]) == ("paid", str(RECORDS))


def test_sale_that_cannot_go_on_is_given_up(
    seller: GleanerCommand, energy: Path, tmp_path: Path, running_network: NetworkInfo
) -> None:
    asked = ("sell", energy, "--request", _opened(running_network, tmp_path), "--yes")
    waiting = seller.run(*asked, "--passphrase-file", seller.passphrase_file)
    assert waiting.code == 4
    name = waiting.err.partition("gleaner sell --resume ")[2].split()[0]
    assert seller.unlocked("sell", "--give-up", name).ok()["outcome"] == "given up"
    assert seller.unlocked("sell", "--resume").ok()["sales"] == []


def test_data_the_buyer_does_not_take_is_refused_with_the_reason(
    seller: GleanerCommand, tmp_path: Path, running_network: NetworkInfo
) -> None:
    out = io.StringIO()
    rows = [["2026-01-05T00:00:00Z", "9000.5", "peak", "kitchen", "fridge"]] * RECORDS
    csv.writer(out, lineterminator="\n").writerows([["timestamp", "kwh", "tariff", "room", "device"], *rows])
    junk = tmp_path / "junk.csv"
    junk.write_text(out.getvalue())
    refused = seller.unlocked("sell", junk, "--request", _opened(running_network, tmp_path), "--yes")
    assert refused.code == 2
    assert "does not meet the request" in refused.json["error"]["what"]
    unknown = seller.unlocked("sell", junk, "--request", "nothing-like-it", "--plan")
    assert unknown.code == 2


def test_wrong_passphrase_busy_folder_and_silent_network(
    seller: GleanerCommand, tmp_path: Path, network_dir: Path
) -> None:
    before = Home(seller.home).vault.read_bytes()
    wrong = tmp_path / "wrong"
    wrong.write_text("not the passphrase\n")
    refused = seller.run("balance", "--json", "--passphrase-file", wrong)
    assert refused.code == 2
    assert "That passphrase does not open this vault" in refused.json["error"]["what"]
    assert "not the passphrase" not in refused.out + refused.err
    assert Home(seller.home).vault.read_bytes() == before
    with HomeLock(Home(seller.home), "window"):
        busy = seller.unlocked("balance")
    assert busy.code == 3
    assert "in use by 'window'" in busy.json["error"]["what"]
    dead = tmp_path / "dead"
    dead.mkdir()
    info = json.loads((network_dir / FILE_NAME).read_text()) | {"rpc_url": "http://127.0.0.1:9"}
    (dead / FILE_NAME).write_text(json.dumps(info))
    silent = GleanerCommand(seller.home, dead).unlocked("balance")
    assert silent.code == 4
    assert seller.unlocked("balance").code == 0
