"""What anyone can do now about the market and its requests, beside batches, and a runner that does it."""

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.errors import ProgramRefused
from market.generated.accounts import Beacon, Committee, Config, ProofBuffer, Request, Spent, Staker
from market.generated.constants import State
from market.operations import Operations
from market.reader import Keyed, MarketReader
from market.sender import Landed, NullJournal, Sender
from market.transaction import Signer

__all__ = [
    "KEPT_EPOCHS",
    "MarketCrank",
    "MarketCrankKind",
    "MarketCrankRunner",
    "due_beacon_cranks",
    "due_committee_cranks",
    "due_market_cranks",
    "due_request_cranks",
    "due_spent_cranks",
]

_LOG = logging.getLogger(__name__)


class MarketCrankKind(StrEnum):
    """A step anyone may take that is about no batch."""

    ACTIVATE_PARAMS = "activate_params"
    CLOSE_REQUEST = "close_request"
    COLLECT_FEE = "collect_fee"
    CLOSE_COMMITTEE = "close_committee"
    CLOSE_BEACON = "close_beacon"
    CLOSE_SPENT = "close_spent"
    CLOSE_PROOF = "close_proof"


KEPT_EPOCHS = 30
"""So many epochs after its interval a beacon may be closed (the program's `close_beacon`)."""


@dataclass(frozen=True)
class MarketCrank:
    """One step that is due.

    Attributes:
        kind: which.
        request: the request it is about, if it is about one.
        attester: whose fee is collected, else -1.
        account: that is closed, if it is no request; its rent goes to who paid it.
    """

    kind: MarketCrankKind
    request: Pubkey | None = None
    attester: int = -1
    account: Pubkey | None = None


def due_market_cranks(config: Config, *, now_s: int) -> list[MarketCrank]:
    """Return the steps about the market itself that can be taken now.

    Args:
        config: the market.
        now_s: the cluster's clock.
    """
    waits = config.pending_params != 0
    return [MarketCrank(MarketCrankKind.ACTIVATE_PARAMS)] if waits and now_s >= config.pending_from_s else []


def due_request_cranks(request: Keyed[Request], committee: Committee | None, *, now_s: int) -> list[MarketCrank]:
    """Return the steps about a request that can be taken now.

    Its buyer's escrow goes home after the deadline even if the buyer forgot, and attesters get their fees.

    Args:
        request: as read.
        committee: of the request, if it has one.
        now_s: the cluster's clock.
    """
    value = request.value
    due = []
    if now_s >= value.deadline_s and (not value.closed or not value.open_batches):
        due.append(MarketCrank(MarketCrankKind.CLOSE_REQUEST, request.address))
    members = committee.attesters if committee is not None else ()
    due += [
        MarketCrank(MarketCrankKind.COLLECT_FEE, request.address, index)
        for index, member in enumerate(members)
        if member.due
    ]
    return due


def due_committee_cranks(
    committees: Collection[Keyed[Committee]], requests: Mapping[Pubkey, Keyed[Request]]
) -> list[MarketCrank]:
    """Return the committees that can be closed: nothing is due, and the request is gone or has another one by now.

    Args:
        committees: all of the market.
        requests: those that exist.
    """

    def over(committee: Committee) -> bool:
        request = requests.get(committee.request)
        gone = request is None or not request.value.committee
        return gone and not any(member.due for member in committee.attesters)

    kind = MarketCrankKind.CLOSE_COMMITTEE
    return [MarketCrank(kind, one.value.request, account=one.address) for one in committees if over(one.value)]


def due_beacon_cranks(
    beacons: Collection[Keyed[Beacon]], config: Config, *, slot: int, needed: Collection[int]
) -> list[MarketCrank]:
    """Return the beacons that can be closed.

    Args:
        beacons: all of the market.
        config: the market.
        slot: the present one.
        needed: intervals of beacons that batches still wait for.
    """

    def over(beacon: Beacon) -> bool:
        end = config.start_slot + (beacon.interval + 1) * config.beacon_slots
        return slot >= max(end + KEPT_EPOCHS * config.epoch_slots, beacon.slot) and beacon.interval not in needed

    return [MarketCrank(MarketCrankKind.CLOSE_BEACON, account=one.address) for one in beacons if over(one.value)]


def due_spent_cranks(spents: Collection[Keyed[Spent]], stakers: Mapping[Pubkey, Staker | None]) -> list[MarketCrank]:
    """Return the evidence of submitted roots whose contributor has nothing left on the market.

    Args:
        spents: all of the market.
        stakers: of their contributors; None where it is closed.
    """

    def gone(staker: Staker | None) -> bool:
        return staker is None or not (staker.free or staker.bonded or staker.seats or staker.open_batches)

    return [
        MarketCrank(MarketCrankKind.CLOSE_SPENT, account=one.address)
        for one in spents
        if gone(stakers[one.value.contributor])
    ]


@dataclass
class _Found:
    """What one look at the market found, by address."""

    config: Config
    requests: dict[Pubkey, Keyed[Request]] = field(default_factory=dict)
    committees: dict[Pubkey, Keyed[Committee]] = field(default_factory=dict)
    beacons: dict[Pubkey, Keyed[Beacon]] = field(default_factory=dict)
    spents: dict[Pubkey, Keyed[Spent]] = field(default_factory=dict)
    proofs: dict[Pubkey, Keyed[ProofBuffer]] = field(default_factory=dict)

    def committee_of(self, request: Pubkey) -> Committee | None:
        return next((one.value for one in self.committees.values() if one.value.request == request), None)


class MarketCrankRunner:
    """Takes due steps about the market and its requests; losing a race is no error.

    Args:
        reader: the market.
        operations: its instructions.
        sender: the way to the chain.
        signer: pays the fees; no tips are paid for these.
    """

    def __init__(self, reader: MarketReader, operations: Operations, sender: Sender, signer: Signer) -> None:
        self._reader = reader
        self._operations = operations
        self._sender = sender
        self._signer = signer
        self._payer = Pubkey.from_bytes(signer.pubkey)

    async def run(self) -> list[tuple[MarketCrank, Landed]]:
        """Take every step that is due for the market itself, for its requests, and close what is over."""
        config, clock = await self._reader.config(), await self._reader.clock()
        done = await self._take(due_market_cranks(config, now_s=clock.unix_s), _Found(config))
        found = await self._look(config)
        due = [
            crank
            for address, item in found.requests.items()
            for crank in due_request_cranks(item, found.committee_of(address), now_s=clock.unix_s)
        ]
        done += await self._take(due, found)
        found = await self._look(config) if due else found  # what was just closed or collected leaves more to close
        batches = await self._reader.batches()
        needed = {one.value.beacon for one in batches if one.value.state == State.SUBMITTED}
        contributors = list(dict.fromkeys(one.value.contributor for one in found.spents.values()))
        stakers = dict(zip(contributors, await self._reader.stakers(contributors), strict=True))
        over = due_committee_cranks(found.committees.values(), found.requests)
        over += due_beacon_cranks(found.beacons.values(), config, slot=clock.slot, needed=needed)
        over += due_spent_cranks(found.spents.values(), stakers)
        return done + await self._take(over, found)

    async def tidy(self, spared: Collection[int] = ()) -> list[tuple[MarketCrank, Landed]]:
        """Close the signer's own buffers of proofs and labels; only their owner may.

        Args:
            spared: numbers of buffers that are still needed.
        """
        found = _Found(await self._reader.config())
        found.proofs = {one.address: one for one in await self._reader.proofs(self._payer)}
        left = [address for address, one in found.proofs.items() if one.value.nonce not in spared]
        kind = MarketCrankKind.CLOSE_PROOF
        return await self._take([MarketCrank(kind, account=address) for address in left], found)

    async def _look(self, config: Config) -> _Found:
        read = self._reader
        return _Found(
            config,
            {one.address: one for one in await read.requests()},
            {one.address: one for one in await read.committees()},
            {one.address: one for one in await read.beacons()},
            {one.address: one for one in await read.spents()},
        )

    async def _take(self, cranks: Collection[MarketCrank], found: _Found) -> list[tuple[MarketCrank, Landed]]:
        done = []
        for crank in cranks:
            try:
                made = self._instructions(crank, found)
                done.append((crank, await self._sender.send(made, [self._signer], journal=NullJournal())))
            except ProgramRefused as refused:
                # Somebody else was faster; the next look decides.
                _LOG.info("%s of %s: %s", crank.kind, crank.account or crank.request or "the market", refused.name)
        return done

    def _instructions(self, crank: MarketCrank, found: _Found) -> list[Instruction]:
        make = self._operations
        if crank.account is not None:
            return self._closing(crank.kind, crank.account, found)
        if crank.request is None:
            return make.activate_params(found.config.pending_params)
        committee = found.committee_of(crank.request)
        if crank.kind is MarketCrankKind.COLLECT_FEE and committee is not None:
            return make.collect_fee(self._payer, crank.request, committee, crank.attester)
        return make.close_request(self._payer, crank.request, found.requests[crank.request].value)

    def _closing(self, kind: MarketCrankKind, address: Pubkey, found: _Found) -> list[Instruction]:
        """Closes an account; its rent goes to who paid it."""
        make = self._operations
        if kind is MarketCrankKind.CLOSE_COMMITTEE:
            committee = found.committees[address].value
            return make.close_committee(committee.request, committee)
        if kind is MarketCrankKind.CLOSE_BEACON:
            beacon = found.beacons[address].value
            return make.close_beacon(beacon.interval, beacon.header.rent_payer)
        if kind is MarketCrankKind.CLOSE_SPENT:
            spent = found.spents[address].value
            return make.close_spent(spent.contributor, bytes(spent.root), spent.header.rent_payer)
        proof = found.proofs[address].value
        return make.close_proof(self._payer, proof.nonce, proof.header.rent_payer)
