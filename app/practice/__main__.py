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
from app.oracle.attester import Attester
from app.oracle.automatic import Rules, attest_forever
from app.oracle.decisions import RememberedDecisions
from app.oracle.examine import Examiner
from app.perseverance import going_on
from app.practice.bootstrap import CHALLENGER, KEEPER, Founding, Seeding
from app.practice.catalogue import BUYERS
from app.practice.challenger import Challenger, Seen
from app.practice.nearby import LEVEL, NearbyConnection, nearby_rpc, nearby_sender
from app.practice.people import People
from app.pulse import Pulse
from app.review.evidence import Evidence
from app.review.judge import SpecJudge, judge
from app.review.reviewer import Reviewer, ReviewLoop
from app.review.votes import RememberedVotes
from market.reader import MarketReader
from sources import QualitySpec
from storage.errors import DeliveryError
from storage.samples import SampledRecord

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from app.review.votes import VoteJournal
    from market.generated.accounts import Batch
    from market.reader import Keyed

_LOG = logging.getLogger(__name__)
LOOK_S = 2.0
CONFIRMED_LOOK_S = 0.1
REVIEWERS = "reviewers"
ROLES = (REVIEWERS, KEEPER, CHALLENGER)
"""What can be left to people: ``gleaner network up --without``."""
PATIENCE_S = 2.0
"""What nobody has here after two seconds nobody will have: both gateways are on this computer."""


async def run(info: NetworkInfo, without: Collection[str] = ()) -> None:
    """Set the market up and act until cancelled.

    Args:
        info: the network.
        without: roles nobody plays automatically, so that people can: some of `ROLES`.
    """
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
        pulse = Pulse.of_program(info.ws_url, program, LEVEL)
        votes = RememberedVotes()
        friends = [one.address for one in seeding.reviewers]
        challenger = Challenger(connection, people.identity(CHALLENGER), votes, friends)
        attesters = [
            Attester(connection, one, Examiner(connection, one, folder / "attesting"), RememberedDecisions())
            for one in seeding.attesters
        ]
        async with asyncio.TaskGroup() as group:
            group.create_task(pulse.run())
            if REVIEWERS not in without:
                checking = folder / "checking"
                reviewers = [automatic_reviewer(connection, one, checking, votes) for one in seeding.reviewers]
                group.create_task(ReviewLoop(connection, reviewers, pulse).run())
            if KEEPER not in without:
                group.create_task(Keeper(connection, people.identity(KEEPER).owner).run(pulse))
            if CHALLENGER not in without:
                group.create_task(challenger.run(pulse))
            group.create_task(attest_forever(connection, attesters, Rules(), pulse))
            buyers = [people.identity(buyer.role) for buyer in BUYERS]
            group.create_task(open_forever(connection, buyers, folder / "opened", pulse, challenger.found))
            sys.stdout.write(json.dumps({"ready": True}) + "\n")
            sys.stdout.flush()


def automatic_reviewer(connection: Connection, identity: Identity, folder: Path, votes: VoteJournal) -> Reviewer:
    """Return a reviewer that judges by what the buyer asks for."""
    evidence = Evidence(connection, identity, folder, PATIENCE_S)
    return Reviewer(connection, identity, evidence, SpecJudge(), votes)


async def _seen_by_everybody(connection: Connection) -> None:
    """Wait until what was set up is confirmed: we read ahead of others, who would find an empty market."""
    done_at = await connection.rpc.get_slot(LEVEL)
    while await connection.rpc.get_slot("confirmed") < done_at:  # noqa: ASYNC110 - the change happens on chain
        await asyncio.sleep(CONFIRMED_LOOK_S)


async def open_forever(
    connection: Connection, buyers: Sequence[Identity], folder: Path, pulse: Pulse, found: dict[Pubkey, Seen]
) -> None:
    """Decrypt every batch that was delivered to a buyer, once; write down its digest, and tell what is in it."""
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
                    if not await _open(connection, buyer, batch, note, found):
                        refused.discard(batch.address)
                    pulse.tell()
        await pulse.wait(seen, LOOK_S)


async def _open(
    connection: Connection, secret: bytes, batch: Keyed[Batch], note: Path, found: dict[Pubkey, Seen]
) -> bool:
    """Open one batch; False where it could not be had and asking again may help."""
    try:
        opened = await open_batch(connection, secret, batch, note.parent)
    except DeliveryError as error:
        _LOG.warning("fetching %s: %s", batch.address, error)
        return False
    request = (await connection.reader.request(batch.value.request)).value
    quality = QualitySpec.from_json((await connection.spec(request.spec)).quality)
    found[batch.address] = await asyncio.to_thread(_look_through, opened.path, quality)
    part = note.with_suffix(".part")
    part.write_text(json.dumps({"records": opened.records, "digest": opened.digest}))
    part.replace(note)
    return True


def _look_through(path: Path, quality: QualitySpec) -> Seen:
    with path.open("rb") as lines:
        samples = [SampledRecord(index, line.rstrip(b"\n")) for index, line in enumerate(lines)]
    return Seen(len(judge(quality, samples)), len(samples))


async def main(network: Path, without: Collection[str]) -> None:
    """Run until a signal or the end of stdin."""
    info = NetworkInfo.read(network)
    if info is None:
        raise NetworkDown("There is no network to take part in.", next_step="Start it with: gleaner network up")
    task = asyncio.ensure_future(run(info, without))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, task.cancel)
    stop_with_parent()
    with contextlib.suppress(asyncio.CancelledError):
        await task


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", type=Path, required=True, help="folder with network.json")
    parser.add_argument("--without", choices=ROLES, action="append", default=[], help="leave a role to people")
    arguments = parser.parse_args()
    asyncio.run(main(arguments.network, arguments.without))
