"""The kept history on disk: encrypted, deletable, rebuilt to the same; and which accounts are a wallet's affairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from solders.pubkey import Pubkey

from app.history.book import affairs
from app.history.cache import HistoryCache, remove
from app.store.database import Database
from app.store.migrate import Migration
from market.chronicle import Chronicle
from market.history import HistoryEntry, HistoryStep
from tests.helpers.forking_node import PAYER, PROGRAM, ForkingNode

if TYPE_CHECKING:
    from pathlib import Path

KEY = b"\x07" * 32
ME = PAYER.address


def chain() -> ForkingNode:
    node = ForkingNode(page=1_000)
    for number in range(12):
        node.land(number % 2, failed=number == 4)
    node.final_slot = node.rows[8].slot
    return node


async def test_deleted_and_rebuilt_it_is_the_same(tmp_path: Path) -> None:
    node, path = chain(), tmp_path / "history.db"
    with HistoryCache(path, KEY, "one") as cache:
        kept = (await Chronicle(node, cache, PROGRAM).update(ME)).listing
    node.asked.clear()
    with HistoryCache(path, KEY, "one") as cache:
        chronicle = Chronicle(node, cache, PROGRAM)
        assert cache.listing(ME) == kept
        entries = chronicle.entries(ME)
        assert (await chronicle.update(ME)).listing == kept
        assert node.asked == []
        node.fork(3, 2)
        moved = await chronicle.update(ME)
        assert list(moved.listing.rows) == node.rows == list((cache.listing(ME) or kept).rows)
        assert cache.record(moved.removed[0]) is None
        changed = chronicle.entries(ME)
    assert entries != changed
    for file in tmp_path.iterdir():
        assert bytes(ME) not in file.read_bytes()
        assert str(ME).encode() not in file.read_bytes()
    remove(path)
    assert not list(tmp_path.iterdir())
    with HistoryCache(path, KEY, "one") as cache:
        chronicle = Chronicle(node, cache, PROGRAM)
        assert (await chronicle.update(ME)).listing == moved.listing
        assert chronicle.entries(ME) == changed


async def test_networks_do_not_mix_and_forgetting_is_complete(tmp_path: Path) -> None:
    node, path = chain(), tmp_path / "history.db"
    with HistoryCache(path, KEY, "one") as cache:
        await Chronicle(node, cache, PROGRAM).update(ME)
        name = node.rows[0].signature
        assert cache.slots([name, "other"]) == {name: node.rows[0].slot}
    with HistoryCache(path, KEY, "two") as cache:
        assert cache.listing(ME) is None
        assert cache.record(name) is None
    with HistoryCache(path, KEY, "one") as cache:
        cache.forget(ME)
        assert cache.listing(ME) is None
        assert cache.slots([row.signature for row in node.rows]) == {}


@pytest.mark.parametrize("harm", ["other key", "nonsense", "newer"])
async def test_a_file_that_does_not_open_is_made_anew(tmp_path: Path, harm: str) -> None:
    from app.history.cache import _LAYOUT
    from app.store.database import Database
    from app.store.migrate import Migration

    path = tmp_path / "history.db"
    if harm == "nonsense":
        path.write_bytes(b"x" * 8_192)
    elif harm == "newer":
        Database(path, KEY, (_LAYOUT, Migration(_LAYOUT.number + 1, "CREATE TABLE other (a INTEGER);"))).close()
    else:
        HistoryCache(path, b"\x08" * 32, "one").close()
    with HistoryCache(path, KEY, "one") as cache:
        assert (await Chronicle(chain(), cache, PROGRAM).update(ME)).added


def entry(name: str, accounts: dict[str, Pubkey], *, failed: bool = False) -> HistoryEntry:
    arguments: Any = None
    step = HistoryStep(name, accounts, arguments)
    return HistoryEntry("s", 1, None, failed, 5_000, ME, (step,), (), {}, {})


def test_only_steps_as_a_party_make_a_batch_ones_own() -> None:
    staker, other = Pubkey.from_bytes(b"\x01" * 32), Pubkey.from_bytes(b"\x02" * 32)
    batches = [Pubkey.from_bytes(bytes([number]) * 32) for number in range(10, 15)]
    found = affairs(
        [
            entry("submit", {"contributor": ME, "batch": batches[0], "staker": staker}),
            entry("submit", {"contributor": ME, "batch": batches[0], "staker": staker}),
            entry("submit", {"contributor": ME, "batch": batches[1], "staker": staker}, failed=True),
            entry("commit", {"signer": other, "batch": batches[2], "staker": staker}),
            entry("commit", {"signer": other, "batch": batches[3], "staker": other}),
            entry("finalize", {"payer": ME, "batch": batches[4], "staker": other}),
            entry("open_request", {"buyer": ME, "request": other}),
        ],
        ME,
        staker,
    )
    assert found == [batches[0], batches[2], other]


def test_a_file_of_an_older_layout_is_emptied(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    older = Migration(1, "CREATE TABLE transactions (signature TEXT) STRICT;\nCREATE TABLE listings (x TEXT) STRICT;")
    with Database(path, KEY, (older,)) as database, database.transaction() as connection:
        connection.execute("INSERT INTO transactions VALUES ('old')")
    with HistoryCache(path, KEY, "one") as cache:
        assert cache.listing(ME) is None
        assert cache.record("old") is None
