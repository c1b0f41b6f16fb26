"""A keeper: takes every step anyone may take, for the tips in the batches."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.perseverance import going_on
from market.crank import CrankRunner, CrankWatch
from market.crank_market import MarketCrankRunner
from market.errors import MarketError, ProgramRefused
from market.generated.constants import State
from market.history import decode_record

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from solders.pubkey import Pubkey

    from app.chain import Chain
    from app.pulse import Pulse
    from market.crank import Crank
    from market.crank_market import MarketCrank
    from market.generated.accounts import Batch, Params
    from market.reader import Keyed
    from market.sender import Landed
    from market.transaction import Signer

_LOG = logging.getLogger(__name__)
SOON_S = 3
QUICK_PAUSE_S = 0.1
PAUSE_S = 2.0
MARKET_PAUSE_S = 15.0
"""So often requests and what can be closed are looked at: nobody waits for those by the second."""
UNKNOWN = "unknown"


@dataclass(slots=True)
class KeeperMetrics:
    """What a keeper did since it began.

    Attributes:
        steps: taken, by kind.
        tips_lamports: received out of batches, with the rent of closed accounts.
        spent_lamports: fees, and rent of accounts paid for others.
        failures: by the program's error, or the kind of failure; most are races lost against another keeper.
    """

    steps: Counter[str] = field(default_factory=Counter)
    tips_lamports: int = 0
    spent_lamports: int = 0
    failures: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class KeeperStep:
    """One step that landed; amounts are 0 until the chain's record of it was read. ``batch``: what it was about."""

    kind: str
    batch: Pubkey
    r: int
    signature: str
    tip_lamports: int = 0
    spent_lamports: int = 0


class Keeper(CrankWatch):
    """Keeps one market.

    Args:
        chain: the market.
        signer: pays and gets the tips.
        tell: told of each step; given, the chain's record of each is read to account for it.
        oracle: asked for random values where oracles give them; None: the one that was asked last.
    """

    def __init__(
        self,
        chain: Chain,
        signer: Signer,
        tell: Callable[[KeeperStep], None] | None = None,
        *,
        oracle: Pubkey | None = None,
    ) -> None:
        self._chain = chain
        self._signer = signer
        self._tell = tell
        self._runner = CrankRunner(chain.reader, chain.operations, chain.sender, signer, self, oracle=oracle)
        self._market = MarketCrankRunner(chain.reader, chain.operations, chain.sender, signer)
        self._market_at_s = float("-inf")
        self._stopping = asyncio.Event()
        self._under_way: dict[Pubkey, str] = {}
        self.metrics = KeeperMetrics()

    @property
    def under_way(self) -> tuple[tuple[str, str], ...]:
        """Steps being taken now: kind and batch."""
        return tuple((kind, str(batch)) for batch, kind in self._under_way.items())

    def stop(self) -> None:
        """Take no further step; those under way are finished."""
        self._stopping.set()

    async def run(self, pulse: Pulse) -> None:
        """Look at every batch whenever something changes and take what is due, until stopped.

        A batch that fails stops no other.
        """
        while not self._stopping.is_set():
            seen, rest_s = pulse.beat, PAUSE_S
            with going_on(_LOG, "looking for steps to take"):
                batches = await self._chain.reader.batches()
                now_s = (await self._chain.reader.clock()).unix_s if batches else 0
                await asyncio.gather(*(self._keep(batch, now_s) for batch in batches))
                rest_s = pause_s((batch.value for batch in batches), now_s)
            if time.monotonic() - self._market_at_s > MARKET_PAUSE_S and not self._stopping.is_set():
                self._market_at_s = time.monotonic()
                with going_on(_LOG, "keeping requests, and closing what is over"):
                    await self._count(await self._market.run())
            await self._rest(pulse, seen, rest_s)

    async def tidy(self, spared: Collection[int]) -> None:
        """Close the signer's own buffers of proofs and labels, but those with the numbers ``spared``.

        Raises:
            MarketError: the node does not answer.
        """
        await self._count(await self._market.tidy(spared))

    # ------------------------------------------------------------------------------------------ CrankWatch

    def may_take(self, crank: Crank, batch: Pubkey) -> bool:
        """Return whether to take a step."""
        if self._stopping.is_set():
            return False
        self._under_way[batch] = crank.kind.value
        return True

    def took(self, crank: Crank, batch: Pubkey, landed: Landed) -> None:
        """Count a step."""
        self._under_way.pop(batch, None)
        self.metrics.steps[crank.kind.value] += 1
        _LOG.info("%s of %s: %s", crank.kind, batch, landed.signature)

    def refused(self, crank: Crank, batch: Pubkey, name: str) -> None:
        """Count a race that was lost."""
        del crank
        self._under_way.pop(batch, None)
        self.metrics.failures[name or UNKNOWN] += 1

    # ------------------------------------------------------------------------------------------ parts

    async def _keep(self, batch: Keyed[Batch], now_s: int) -> None:
        with going_on(_LOG, f"cranking {batch.address}"):
            params = await self._chain.params(batch.value.params_version)
            if nothing_due(batch.value, params, now_s) or self._stopping.is_set():
                return
            try:
                done = await self._runner.run(batch.address, self._chain.config, params)
            except MarketError as error:
                name = error.name if isinstance(error, ProgramRefused) else type(error).__name__
                self.metrics.failures[name or UNKNOWN] += 1
                raise
            finally:
                self._under_way.pop(batch.address, None)
            for crank, landed in done if self._tell is not None else ():
                await self._account(KeeperStep(crank.kind.value, batch.address, crank.r, landed.signature))

    async def _count(self, done: list[tuple[MarketCrank, Landed]]) -> None:
        """Count steps about the market; they are about an account or request, or the market itself."""
        for crank, landed in done:
            self.metrics.steps[crank.kind.value] += 1
            about = crank.account or crank.request or self._chain.addresses.config
            _LOG.info("%s of %s: %s", crank.kind, about, landed.signature)
            if self._tell is not None:
                await self._account(KeeperStep(crank.kind.value, about, 0, landed.signature))

    async def _account(self, step: KeeperStep) -> None:
        """Read what a step moved from the chain's record of it."""
        record = await self._chain.rpc.get_transaction(step.signature)
        tip = spent = 0
        if record is not None:
            entry = decode_record(record, step.signature, self._chain.program)
            moved = entry.lamports.get(_address(self._signer), 0) + entry.fee_lamports
            tip, spent = max(moved, 0), entry.fee_lamports + max(-moved, 0)
        self.metrics.tips_lamports += tip
        self.metrics.spent_lamports += spent
        if self._tell is not None:
            self._tell(KeeperStep(step.kind, step.batch, step.r, step.signature, tip, spent))

    async def _rest(self, pulse: Pulse, seen: int, at_most_s: float) -> None:
        """Wait for a change, but not beyond being stopped."""
        changed = asyncio.ensure_future(pulse.wait(seen, at_most_s))
        stopped = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait({changed, stopped}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            changed.cancel()
            stopped.cancel()


def nothing_due(batch: Batch, params: Params, now_s: int) -> bool:
    """Whether a batch is over and settled, and waits only for the day on which it may be closed."""
    over = batch.state == State.FINAL and not batch.unsettled and not batch.rounds_open
    return over and now_s < batch.final_at_s + params.terms.close_s


def pause_s(batches: Iterable[Batch], now_s: int) -> float:
    """Return how long to look away: changes wake us, but the clock alone moves what waits for a slot or a deadline."""
    for batch in batches:
        waits_for_slot = batch.state == State.SUBMITTED
        if waits_for_slot or (batch.state != State.FINAL and batch.deadline_s - now_s <= SOON_S):
            return QUICK_PAUSE_S
    return PAUSE_S


def _address(signer: Signer) -> Pubkey:
    from solders.pubkey import Pubkey as Address

    return Address.from_bytes(signer.pubkey)
