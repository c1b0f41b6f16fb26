"""A submitted batch until it is final: share the samples, release the key, and crank where nobody else does.

All but an appeal, which stakes money, is signed by the delegate, which can move nothing, so it goes on while the wallet
is locked. What is needed beside the chain derives from the wallet's secret: a lost disk does not stop it.
"""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.connection import account_pointer, storage_pointer
from app.errors import Declined, UserError
from app.panel import key_when_shared, panel_of, profile_key
from app.pulse import Pulse
from app.sell.deliver import MAX_PACKAGE_BYTES, is_package
from app.sell.once import follow_up, once
from app.sell.withhold import WITHHELD, ConsentWithdrawnError
from market.crank import CrankRunner
from market.errors import AccountMissing, NetworkError, TransactionRefused
from market.generated.constants import Ending, SeatStatus, State
from market.generated.events import Finalized, Submitted
from market.history import MarketHistory
from market.rounds import attempt_before, denied_members, outer_contested, samples_of
from storage.errors import DeliveryError, OpenFailed
from storage.keys import batch_keys
from storage.package_reader import PackageReader
from storage.pointer import MAX_RAW_BYTES, Pointer
from storage.samples import MAX_BLOB_BYTES, PanelMember, SampleBlob, build_samples, open_sealing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.benchmark.opening import LabelOpening
    from app.connection import Connection
    from app.identity import Identity
    from app.sell.once import SaleSteps
    from market.generated.accounts import Batch
    from market.generated.events import Event
    from market.reader import Attempt, BatchView
    from storage.keys import BatchKeys
    from storage.samples import Opening

_LOG = logging.getLogger(__name__)
LOOK_S = 2.0
"""A change of the batch wakes us; so often we look without one, should the subscription be lost or nobody crank."""
CLOSE_WITHIN_S = 1.0
CRANK_AFTER_S = 3.0
"""Others earn tips by cranking; we step in where a step stays undone for so long."""


@dataclass(frozen=True, slots=True)
class Duties:
    """What a contributor owes to a batch on chain.

    Args:
        connection: the network.
        identity: the contributor.
        steps: the sale's journal.
        folder: of packages.
        approver: asked for the pot where a reject is to be appealed; None appeals nothing.
        opening: of a benchmark, whose label is opened where a sale's key would be released.
    """

    connection: Connection
    identity: Identity
    steps: SaleSteps
    folder: Path
    approver: Approver | None = None
    opening: LabelOpening | None = None

    async def until_final(self, number: int, root: bytes) -> None:
        """Do what is due until the batch is FINAL, and write down how it ended.

        A benchmark's label is opened as soon as a verdict stands: whatever it says, an unopened label costs the bond.

        Raises:
            MarketError: the market refused, or does not answer for minutes.
            StorageError: samples could not be made or published.
        """
        if self.steps.payload(number, "final") is not None:
            return
        address = self.connection.addresses.batch(self.identity.address, root)
        self.steps.append(number, "batch", {"address": str(address)})
        await follow_up(self.steps, self.connection, number)
        runner = CrankRunner(
            self.connection.reader, self.connection.operations, self.connection.sender, self.identity.delegate
        )
        pulse = Pulse(lambda: self.connection.follower.account(address))
        following = asyncio.create_task(pulse.run())
        try:
            await self._until_final(number, address, runner, pulse)
            if self.opening is not None:
                await self.opening.tidy(number, address)
        finally:
            following.cancel()
            await asyncio.wait({following}, timeout=CLOSE_WITHIN_S)

    async def _until_final(self, number: int, address: Pubkey, runner: CrankRunner, pulse: Pulse) -> None:
        since, seen = time.monotonic(), (-1, -1, -1)
        while True:
            beat = pulse.beat
            try:
                view = await self.connection.reader.view(address)
            except AccountMissing:  # settled and closed meanwhile: the chain's history still knows how
                await self._write_final(number, address)
                return
            except NetworkError:
                await asyncio.sleep(LOOK_S)
                continue
            batch = view.batch
            if batch.state == State.FINAL:
                await self._write_final(number, address)
                return
            if (batch.state, batch.round, batch.redraw) != seen:
                since, seen = time.monotonic(), (batch.state, batch.round, batch.redraw)
                self.steps.append(number, f"state:{State(batch.state).name}:{batch.round}:{batch.redraw}", {})
            try:
                await self._act(number, view)
            except ConsentWithdrawnError:
                continue  # the next look sees it, and does nothing more
            if time.monotonic() - since > CRANK_AFTER_S:
                params = await self.connection.params(batch.params_version)
                await runner.run(address, self.connection.config, params)
            await pulse.wait(beat, LOOK_S)

    async def _write_final(self, number: int, address: Pubkey) -> None:
        """Write down how the batch ended, read from the transactions that submitted and settled it.

        Raises:
            AccountMissing: the node's history does not reach back to them.
        """
        events: dict[type[object], Event] = {}
        async for entry in MarketHistory(self.connection.rpc, self.connection.program).newest_first(address):
            events |= {type(event): event for event in entry.events if getattr(event, "batch", None) == address}
        submitted, ended = events.get(Submitted), events.get(Finalized)
        if not isinstance(submitted, Submitted) or not isinstance(ended, Finalized):
            raise AccountMissing(
                "The node's history does not show how this batch ended.",
                next_step="Choose a node with full history in Settings, then go on with the sale.",
            )
        self.steps.append(
            number,
            "final",
            {
                "ending": Ending(ended.ending).name,
                "paid": ended.paid,
                "fees": ended.fees,
                "bond": submitted.bond,
                "bond_lost": ended.bond_lost,
            },
        )

    async def _act(self, number: int, view: BatchView) -> None:
        attempt = view.attempt
        self.steps.reload()  # a withdrawal is written down by somebody else
        if self.steps.payload(number, WITHHELD) is not None:
            return
        if view.batch.state == State.COMMIT and attempt is not None and not attempt.round.shared:
            await self._share(number, view, attempt)
        elif self.opening is not None:
            if view.batch.state in {State.AWAIT_KEY, State.REJECTED}:
                await self.opening.open(number, view)
        elif view.batch.state == State.AWAIT_KEY:
            await self._disclose(number, view)
        elif view.batch.state == State.REJECTED and self.approver is not None:
            await self._appeal(number, view, self.approver)

    async def _appeal(self, number: int, view: BatchView, approver: Approver) -> None:
        """Challenge a reject, once a round; without the tokens or the signature the verdict stands."""
        connection, batch, step = self.connection, view.batch, f"appealed:{view.batch.round + 1}"
        clock = await connection.reader.clock()
        if not view.appealable(clock.unix_s) or self.steps.payload(number, f"{step}:not") is not None:
            return

        async def done() -> bool:
            return (await connection.reader.batch(view.address)).value.round > batch.round

        async def build() -> list[Any]:
            return connection.operations.challenge(self.identity.address, view.address, batch)

        try:
            await once(
                self.steps,
                connection,
                number,
                step,
                done=done,
                build=build,
                signers=[self.identity.owner],
                approver=approver,
            )
        except (Declined, TransactionRefused) as error:
            _LOG.warning("no appeal of %s: %s", view.address, error)
            self.steps.append(number, f"{step}:not", {"why": str(error)})

    async def _share(self, number: int, view: BatchView, attempt: Attempt) -> None:
        connection, batch, where = self.connection, view.batch, attempt.round
        clock = await connection.reader.clock()
        if clock.unix_s >= where.share_by_s:
            return
        step = f"shared:{_attempt_name(view, attempt)}"
        pointer = await self._samples(number, view, attempt)

        async def done() -> bool:
            found = await connection.reader.attempt(view.address, where.r, where.redraw)
            return found is not None and bool(found.round.shared)

        async def build() -> list[Any]:
            return connection.operations.share_samples(
                self.identity.delegate_address,
                view.address,
                batch,
                account_pointer(pointer),
            )

        try:
            await once(self.steps, connection, number, step, done=done, build=build, signers=[self.identity.delegate])
        except TransactionRefused:
            # Where the buyer contested O meanwhile, these samples are no answer to that: the next look makes others.
            if not await self._moved_on(view):
                raise

    async def _moved_on(self, view: BatchView) -> bool:
        """Whether the batch has gone to another attempt, or been asked for O, since it was read."""
        now = (await self.connection.reader.batch(view.address)).value
        was = view.batch
        return (now.state, now.round, now.redraw, now.outer_round) != (
            was.state,
            was.round,
            was.redraw,
            was.outer_round,
        )

    async def _samples(self, number: int, view: BatchView, attempt: Attempt) -> Pointer:
        step = f"samples:{_attempt_name(view, attempt)}"
        known = self.steps.payload(number, step)
        if known is not None:
            return Pointer.parse(known["cid"])
        members = await self._members(attempt)
        openings = await self._openings(view, attempt)
        package = await self._package(view.batch)
        blob = await asyncio.to_thread(self._make_samples, package, view, attempt, members, openings)
        publisher = self.connection.publisher
        if not self.steps.may_send(number, step):
            raise ConsentWithdrawnError
        if len(blob) <= MAX_RAW_BYTES:
            pointer = await publisher.put_blob(blob)
        else:
            path = self.folder / f"{bytes(view.batch.root).hex()}.{_attempt_name(view, attempt)}.samples"
            await asyncio.to_thread(path.write_bytes, blob)
            pointer = await publisher.put_file(path)
        self.steps.append(number, step, {"cid": pointer.cid})
        return pointer

    async def _openings(self, view: BatchView, attempt: Attempt) -> list[Opening]:
        """Show an appeal what was sealed to those who voted that they could not read the samples before."""
        before = attempt_before(view, attempt)
        denied = denied_members(before) if before is not None else []
        if before is None or not denied:
            return []
        blob = SampleBlob(
            await self.connection.every_gateway.blob(storage_pointer(before.round.samples), MAX_BLOB_BYTES)
        )
        return [opening for owner in denied if (opening := await self._opening(view, before, blob, owner)) is not None]

    async def _opening(self, view: BatchView, before: Attempt, blob: SampleBlob, owner: Pubkey) -> Opening | None:
        """Return what recomputes the sealing to a member; its key is the one it had then."""
        staker = await self.connection.reader.staker(owner)
        key = await profile_key(self.connection, staker.profile) if staker is not None else b""
        for again in (True, False):
            if key:
                opening = open_sealing(self.identity.secret, panel_of(view, before), PanelMember(bytes(owner), key))
                try:
                    blob.reopen(opening)
                except OpenFailed:
                    pass  # its profile may hold another key by now
                else:
                    return opening
            if again:
                key = await key_when_shared(self.connection, view, before, owner)
        _LOG.warning("nothing was sealed to %s, so nothing is opened", owner)
        return None

    async def _members(self, attempt: Attempt) -> list[PanelMember]:
        """Drawn reviewers, each once; seats drawn empty have nobody to open anything."""
        owners = list(dict.fromkeys(e.owner for e in attempt.seats if e.status != SeatStatus.EMPTY))
        stakers = await self.connection.reader.stakers(owners)
        present = [(owner, staker) for owner, staker in zip(owners, stakers, strict=True) if staker is not None]
        found = await asyncio.gather(
            *(self.connection.reviewer_key(staker.profile) for _, staker in present), return_exceptions=True
        )
        members: list[PanelMember] = []
        for (owner, _), key in zip(present, found, strict=True):
            if isinstance(key, bytes):
                members.append(PanelMember(bytes(owner), key))
            elif isinstance(key, UserError | DeliveryError):
                # Its own fault: it cannot open the samples. The others must not go without them, nor we lose the bond.
                _LOG.warning("reviewer %s gets no samples: %s", owner, key)
            else:
                raise key
        failures = [key for key in found if isinstance(key, BaseException)]
        if not members and failures:
            raise failures[0]
        return members

    async def _package(self, batch: Batch) -> Path:
        """Our package; fetched back from the network where this disk has lost or damaged it."""
        path = self.folder / f"{bytes(batch.root).hex()}.gln"
        if not await asyncio.to_thread(self._has, path, batch):
            pointer = storage_pointer(batch.package)
            await self.connection.gateways.file(pointer, path, MAX_PACKAGE_BYTES)
        return path

    def _has(self, path: Path, batch: Batch) -> bool:
        me, request = bytes(self.identity.address), bytes(batch.request)
        return is_package(path, root=bytes(batch.root), count=batch.records, contributor=me, request=request)

    def _keys(self, batch: Batch) -> BatchKeys:
        """K and O, from the wallet's secret and what stands on chain."""
        return batch_keys(self.identity.secret, bytes(batch.request), bytes(batch.nonce))

    def _make_samples(
        self,
        path: Path,
        view: BatchView,
        attempt: Attempt,
        members: Sequence[PanelMember],
        openings: Sequence[Opening],
    ) -> bytes:
        keys, indices = self._keys(view.batch), samples_of(view, attempt)
        with PackageReader.open(path) as reader:
            return build_samples(
                reader, keys, self.identity.secret, panel_of(view, attempt), members, indices, openings
            )

    async def _disclose(self, number: int, view: BatchView) -> None:
        connection, batch = self.connection, view.batch
        keys = self._keys(batch)

        async def done() -> bool:
            return (await connection.reader.batch(view.address)).value.state != State.AWAIT_KEY

        async def build() -> list[Any]:
            return connection.operations.disclose(self.identity.delegate_address, view.address, batch, keys.inner)

        await once(
            self.steps, connection, number, "disclosed", done=done, build=build, signers=[self.identity.delegate]
        )


def _attempt_name(view: BatchView, attempt: Attempt) -> str:
    """Name an attempt in the journal; one whose O was contested is shared a second time, with O."""
    where = attempt.round
    return f"{where.r}:{where.redraw}" + (":outer" if outer_contested(view.batch, where.r) else "")
