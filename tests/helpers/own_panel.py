"""Panels whose members are the test's: the practice network's reviewers, judged by whom the test says.

The network runs ``--without reviewers``; their keys derive from the seed it keeps for its participants.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from solders.hash import Hash

from app.practice.bootstrap import Seeding
from app.practice.nearby import LEVEL, NearbyConnection
from app.practice.people import People
from app.pulse import Pulse
from app.review.evidence import Evidence
from app.review.judge import SpecJudge
from app.review.reviewer import Reviewer, ReviewLoop
from app.review.votes import RememberedVotes
from market.rounds import outer_contested
from storage.errors import OpenFailed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from app.network.info import NetworkInfo
    from app.review.case import Judge, ReviewCase
    from app.review.votes import VoteJournal
    from market.views import Attempt, BatchView
    from storage.samples import SampledRecord

PATIENCE_S = 2.0
LOOK_S = 0.1


class Bribed:
    """Says in round 0 what it is paid for, and judges honestly afterwards."""

    def __init__(self, *, accepts: bool) -> None:
        self._accepts = accepts
        self._honest = SpecJudge()

    async def refused(self, case: ReviewCase) -> dict[int, int] | None:
        if case.ballot.r > 0:
            return await self._honest.refused(case)
        return {} if self._accepts else dict.fromkeys(range(len(case.samples)), 1)


class Refusing:
    """Refuses so many of a round's samples, the first ones drawn, whatever they hold."""

    def __init__(self, *refused: int) -> None:
        self._refused = refused

    async def refused(self, case: ReviewCase) -> dict[int, int] | None:
        return dict.fromkeys(range(self._refused[case.ballot.r]), 1)


class Denying(Evidence):
    """Waits in round 0 until the contributor has shown the contested outer key, and says that nothing opens."""

    async def samples(self, view: BatchView, attempt: Attempt) -> tuple[list[SampledRecord], bytes]:
        if attempt.round.r > 0:
            return await super().samples(view, attempt)
        while not outer_contested(view.batch, 0) or not view.attempts[0].round.shared:
            await asyncio.sleep(LOOK_S)
            view = await self.connection.reader.view(view.address)
        raise OpenFailed("The sample blob does not open with its key.")


def people_of(info: NetworkInfo) -> People:
    """Return the practice network's participants."""
    program = NearbyConnection(info, Path(info.participants_dir) / "nowhere").program
    return People.load(Path(info.participants_dir), bytes(Hash.from_string(info.genesis_hash)), bytes(program))


@asynccontextmanager
async def own_panel(
    info: NetworkInfo,
    folder: Path,
    judge: Judge,
    others: Mapping[int, Judge] | None = None,
    *,
    votes: VoteJournal | None = None,
    evidence: type[Evidence] = Evidence,
) -> AsyncIterator[NearbyConnection]:
    """Let ``judge`` decide for every reviewer, except those whose number ``others`` names, until the block ends.

    ``votes`` keeps what they voted; by default their memory does. ``evidence`` is how they look.
    """
    async with NearbyConnection(info, folder / "staging-of-the-panel") as connection:
        identities = Seeding(connection, people_of(info)).reviewers
        reviewers = [
            Reviewer(
                connection,
                identity,
                evidence(connection, identity, folder / "checking", PATIENCE_S),
                (others or {}).get(number, judge),
                votes or RememberedVotes(),
            )
            for number, identity in enumerate(identities)
        ]
        pulse = Pulse.of_program(info.ws_url, connection.program, LEVEL)
        loop = ReviewLoop(connection, reviewers, pulse)
        tasks = [asyncio.create_task(pulse.run()), asyncio.create_task(loop.run())]
        try:
            yield connection
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
