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
from app.errors import NetworkDown
from app.keeper import Keeper
from app.network.info import NetworkInfo
from app.network.orphan import stop_with_parent
from app.perseverance import going_on
from app.practice.bootstrap import Founding, Seeding
from app.practice.catalogue import BUYERS
from app.practice.nearby import LEVEL, NearbyConnection, nearby_rpc, nearby_sender
from app.practice.people import People
from app.pulse import Pulse
from app.review.evidence import Evidence
from app.review.judge import SpecJudge
from app.review.reviewer import Reviewer, ReviewLoop
from app.review.votes import RememberedVotes
from market.reader import MarketReader
from storage.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from market.generated.accounts import Batch
    from market.reader import Keyed

_LOG = logging.getLogger(__name__)
LOOK_S = 2.0
CONFIRMED_LOOK_S = 0.1
PATIENCE_S = 2.0
"""What nobody has here after two seconds nobody will have: both gateways are on this computer."""


async def run(info: NetworkInfo) -> None:
    """Set the market up and act until cancelled."""
    from solders.hash import Hash
    from solders.pubkey import Pubkey

    folder = Path(info.participants_dir)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    program = Pubkey.from_string(info.program)
    async with nearby_rpc(info) as rpc:
        await Founding(info, rpc, MarketReader(rpc, program), nearby_sender(rpc, program)).run()
    people = People.load(folder, bytes(Hash.from_string(info.genesis_hash)), bytes(program))
    async with NearbyConnection(info, folder / "staging") as connection:
        seeding = Seeding(connection, people)
        await seeding.run()
        await _seen_by_everybody(connection)
        pulse = Pulse(info.ws_url, program, LEVEL)
        reviewers = [automatic_reviewer(connection, one, folder / "checking") for one in seeding.reviewers]
        async with asyncio.TaskGroup() as group:
            group.create_task(pulse.run())
            group.create_task(ReviewLoop(connection, reviewers, pulse).run())
            group.create_task(Keeper(connection, people.identity("keeper").owner).run(pulse))
            buyers = [people.identity(buyer.role) for buyer in BUYERS]
            group.create_task(open_forever(connection, buyers, folder / "opened", pulse))
            sys.stdout.write(json.dumps({"ready": True}) + "\n")
            sys.stdout.flush()


def automatic_reviewer(connection: Connection, identity: Identity, folder: Path) -> Reviewer:
    """Return a reviewer that judges by what the buyer asks for."""
    evidence = Evidence(connection, identity, folder, PATIENCE_S)
    return Reviewer(connection, identity, evidence, SpecJudge(), RememberedVotes())


async def _seen_by_everybody(connection: Connection) -> None:
    """Wait until what was set up is confirmed: we read ahead of others, who would find an empty market."""
    done_at = await connection.rpc.get_slot(LEVEL)
    while await connection.rpc.get_slot("confirmed") < done_at:  # noqa: ASYNC110 - the change happens on chain
        await asyncio.sleep(CONFIRMED_LOOK_S)


async def open_forever(connection: Connection, buyers: Sequence[Identity], folder: Path, pulse: Pulse) -> None:
    """Decrypt every batch that was delivered to a buyer, once, and write down its digest."""
    folder.mkdir(exist_ok=True)
    secrets = {buyer.address: buyer.secret for buyer in buyers}
    refused: set[Pubkey] = set()
    while True:
        seen = pulse.beat
        with going_on(_LOG, "looking for deliveries"):
            for batch in await connection.reader.batches():
                note = folder / f"{batch.address}.json"
                buyer = secrets.get(batch.value.buyer)
                if buyer is None or batch.value.key == NO_KEY or batch.address in refused or note.exists():
                    continue
                refused.add(batch.address)
                with going_on(_LOG, f"opening {batch.address}"):
                    if not await _open(connection, buyer, batch, note):
                        refused.discard(batch.address)
        await pulse.wait(seen, LOOK_S)


async def _open(connection: Connection, secret: bytes, batch: Keyed[Batch], note: Path) -> bool:
    """Open one batch; False where it could not be had and asking again may help."""
    try:
        opened = await open_batch(connection, secret, batch, note.parent)
    except DeliveryError as error:
        _LOG.warning("fetching %s: %s", batch.address, error)
        return False
    part = note.with_suffix(".part")
    part.write_text(json.dumps({"records": opened.records, "digest": opened.digest}))
    part.replace(note)
    return True


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
