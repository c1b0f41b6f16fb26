"""Runs the automatic participants beside a practice network, as ordinary clients; stops when stdin closes.

Prints one JSON line when the market is set up and the participants act.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import logging
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.buy.open import NO_KEY, open_batch
from app.connection import Connection
from app.errors import NetworkDown
from app.keeper import keep_forever
from app.network.info import NetworkInfo
from app.network.orphan import stop_with_parent
from app.practice.bootstrap import Founding, Seeding
from app.practice.catalogue import BUYERS
from app.practice.people import People
from app.review.reviewer import Reviewer, review_forever
from market.errors import MarketError
from market.reader import MarketReader
from market.rpc import Rpc
from market.sender import Sender
from storage.errors import StorageError

if TYPE_CHECKING:
    from app.identity import Identity

_LOG = logging.getLogger(__name__)
PAUSE_S = 0.25


async def run(info: NetworkInfo) -> None:
    """Set the market up and act until cancelled."""
    from solders.hash import Hash
    from solders.pubkey import Pubkey

    folder = Path(info.participants_dir)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    program = Pubkey.from_string(info.program)
    async with Rpc(info.rpc_url) as rpc:
        await Founding(info, rpc, MarketReader(rpc, program), Sender(rpc, market_program=program)).run()
    people = People.load(folder, bytes(Hash.from_string(info.genesis_hash)), bytes(program))
    async with Connection(info, folder / "staging") as connection:
        seeding = Seeding(connection, people)
        await seeding.run()
        sys.stdout.write(json.dumps({"ready": True}) + "\n")
        sys.stdout.flush()
        reviewers = [Reviewer(connection, one, folder) for one in seeding.reviewers]
        async with asyncio.TaskGroup() as group:
            group.create_task(review_forever(connection, reviewers, PAUSE_S))
            group.create_task(keep_forever(connection, people.identity("keeper").owner, PAUSE_S))
            for buyer in BUYERS:
                group.create_task(open_forever(connection, people.identity(buyer.role), folder / "opened"))


async def open_forever(connection: Connection, buyer: Identity, folder: Path) -> None:
    """Decrypt every batch that was delivered to a buyer, once, and write down its digest."""
    folder.mkdir(exist_ok=True)
    while True:
        try:
            for batch in await connection.reader.batches(buyer=buyer.address):
                note = folder / f"{batch.address}.json"
                if batch.value.key == NO_KEY or note.exists():
                    continue
                opened = await open_batch(connection, buyer.secret, batch, folder)
                part = note.with_suffix(".part")
                part.write_text(json.dumps({"records": opened.records, "digest": opened.digest}))
                part.replace(note)
        except (MarketError, StorageError) as error:
            _LOG.warning("opening: %s", error)
        await asyncio.sleep(PAUSE_S)


async def main(network: Path) -> None:
    """Run until a signal or the end of stdin."""
    info = NetworkInfo.read(network)
    if info is None:
        raise NetworkDown("There is no network to take part in.", next_step="Start it with: gleaner network up")
    task = asyncio.ensure_future(run(info))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, task.cancel)
    stop_with_parent()
    with contextlib.suppress(asyncio.CancelledError):
        await task


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", type=Path, required=True, help="folder with network.json")
    asyncio.run(main(parser.parse_args().network))
