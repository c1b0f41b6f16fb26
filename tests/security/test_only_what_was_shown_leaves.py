"""Every byte the process sends while it sells is watched: nothing leaves that the exact preview did not show."""

from __future__ import annotations

import base64
import csv
import json
import zlib
from typing import TYPE_CHECKING

import pytest
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from app.buy.open import open_batch
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import OwnBuyer, market_of
from tests.helpers.socket_watch import watched_sockets

if TYPE_CHECKING:
    from pathlib import Path

    from app.network.info import NetworkInfo
    from tests.helpers.socket_watch import HttpRequest, Leaving

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]

SOLD, HELD_BACK = 12, 9
READS = {
    *("getAccountInfo", "getMultipleAccounts", "getProgramAccounts", "getTokenAccountsByOwner", "getBalance"),
    *("getLatestBlockhash", "getBlockHeight", "getSlot", "getGenesisHash", "getSignatureStatuses", "getVersion"),
    *("getSignaturesForAddress", "getTransaction", "getMinimumBalanceForRentExemption", "getFeeForMessage"),
    *("getRecentPrioritizationFees", "getEpochInfo", "getBlockTime", "isBlockhashValid", "getTokenAccountBalance"),
    *("accountSubscribe", "logsSubscribe", "programSubscribe", "signatureSubscribe", "slotSubscribe"),
    *("accountUnsubscribe", "logsUnsubscribe", "programUnsubscribe", "signatureUnsubscribe", "slotUnsubscribe"),
    *("getHealth", "requestAirdrop", "getTokenSupply", "getTokenLargestAccounts", "getClusterNodes"),
}
HEADERS = {
    *("host", "accept", "accept-encoding", "content-length", "content-type", "user-agent", "transfer-encoding"),
    "authorization",  # of the pinning service, which this seller uploads to
    *("upgrade", "connection", "sec-websocket-version", "sec-websocket-key", "sec-websocket-extensions"),
}
CARRY_TRANSACTIONS = {"sendTransaction", "simulateTransaction"}


def _canaries(path: Path) -> dict[str, list[str]]:
    """Write readings whose personal cells, and whose rows beyond what is sold, hold marks found nowhere else."""
    marks: dict[str, list[str]] = {"email": [], "phone": [], "room": []}
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["timestamp", "kwh", "tariff", "room", "device", "account_email", "contact_phone"])
        for row in range(SOLD + HELD_BACK):
            mail, phone = f"canary{row}.{row * 7919}@example.org", f"+4930{row:02d}83715{row:02d}"
            marks["email"].append(mail)
            marks["phone"].append(phone)
            room = ["kitchen", "bathroom", "bedroom"][row % 3]
            kwh = f"0.{104729 + row * 37}" if row >= SOLD else f"0.{row + 10}"
            if row >= SOLD:
                marks["room"].append(kwh)
            stamp = f"2026-05-{row // 24 + 1:02d}T{row % 24:02d}:00:00Z"
            out.writerow([stamp, kwh, "day", room, "oven", mail, phone])
    return marks


def _ways(mark: str) -> list[bytes]:
    """How a mark may be written: as it is, in hex, in base64 at each of three offsets, deflated, in UTF-16."""
    raw = mark.encode()
    ways = [raw, raw.hex().encode(), mark.encode("utf-16-le"), zlib.compress(raw)[2:-4]]
    for offset in range(3):
        # Characters at both ends depend on what stands beside them.
        inner = base64.b64encode(b"\0" * offset + raw)[4 if offset else 0 : -4]
        ways += [inner, inner.translate(bytes.maketrans(b"+/", b"-_"))]
    return [way for way in ways if len(way) >= 6]


@pytest.mark.timeout(180)
async def test_nothing_leaves_that_was_not_shown(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    import asyncio

    readings = tmp_path / "readings.csv"
    marks = _canaries(readings)
    seller = GleanerCommand(tmp_path / "home", network_dir)
    address = (await asyncio.to_thread(seller.unlocked, "init", "--practice-tokens")).ok()["address"]
    async with market_of(running_network, tmp_path) as market:
        buyer = await OwnBuyer.make(market)
        request = await buyer.open_request()
        asked = ("sell", readings, "--request", str(request), "--records", str(SOLD))
        shown = (await asyncio.to_thread(seller.unlocked, *asked, "--plan")).ok()
        with watched_sockets() as leaving:
            sold = (await asyncio.to_thread(seller.unlocked, *asked, "--yes")).ok()
        assert sold["outcome"] == "paid"

        # What was sealed is what was shown: the buyer opens just these records.
        (batch,) = await market.reader.batches(contributor=Pubkey.from_string(address), buyer=buyer.identity.address)
        opened = await open_batch(market, buyer.identity.secret, batch, tmp_path)
        assert (opened.digest, opened.records) == (shown["digest"], SOLD)
        shown_rows = opened.path.read_text()

    sent = leaving.everything
    _nothing_of(sent, marks)
    for record in shown_rows.splitlines():
        assert record.encode() not in sent, "sealed or not at all"
    _only_what_we_know(leaving, running_network)


def test_a_leak_would_be_seen(tmp_path: Path) -> None:
    """The judge itself: each way of writing a mark is found in a stream that carries it."""
    mark = _canaries(tmp_path / "r.csv")["email"][3]
    for way in (mark.encode(), base64.b64encode(b"{" + mark.encode() + b"}"), mark.encode().hex().encode()):
        with pytest.raises(AssertionError):
            _nothing_of(b"POST / HTTP/1.1\r\n\r\n" + way, {"email": [mark]})


def _nothing_of(sent: bytes, marks: dict[str, list[str]]) -> None:
    for kind, texts in marks.items():
        for text in texts:
            for way in _ways(text):
                assert way not in sent, f"{kind} left"


def _only_what_we_know(leaving: Leaving, info: NetworkInfo) -> None:
    """Account for each request: reads of the chain, known transactions, sealed uploads, fetches by address."""
    requests, _ = leaving.spoken()
    assert len(requests) > 20
    uploads = [item for item in requests if item.path.startswith("/api/v0/dag/import")]
    assert len(uploads) >= 2, "the package and the samples"
    for item in requests:
        assert set(item.headers) <= HEADERS, set(item.headers) - HEADERS
        if item in uploads:
            _is_car(item)
        elif item.method == "GET":
            assert not item.body
            assert item.path.startswith("/ipfs/") or item.headers.get("upgrade") == "websocket", item.path
        else:
            assert (item.method, item.headers["content-type"]) == ("POST", "application/json"), item.path
    known = {str(info.program), *_NATIVE}
    for call in leaving.rpc_calls():
        assert call["method"] in READS | CARRY_TRANSACTIONS, call["method"]
        if call["method"] in CARRY_TRANSACTIONS:
            message = VersionedTransaction.from_bytes(base64.b64decode(call["params"][0])).message
            programs = {str(message.account_keys[one.program_id_index]) for one in message.instructions}
            assert programs <= known, programs - known
        else:
            assert len(json.dumps(call["params"])) < 20_000


_NATIVE = {
    "11111111111111111111111111111111",
    "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA",
    "ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL",
    "ComputeBudget111111111111111111111111111111",
}


def _is_car(item: HttpRequest) -> None:
    """An upload carries one content-addressed archive of what was sealed on this disk, and no other part."""
    boundary = item.headers["content-type"].partition("boundary=")[2].strip('"').encode()
    parts = [part for part in item.body.split(b"--" + boundary) if part not in {b"", b"--\r\n", b"--"}]
    assert len(parts) == 1
    content = parts[0].partition(b"\r\n\r\n")[2]
    assert content[1:].startswith(b"\xa2eroots"), "a CARv1 header (IPLD CAR specification)"
