"""What anyone can do now about the market and its requests, beside batches, and a runner that does it."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.errors import ProgramRefused
from market.generated.accounts import Committee, Config, Request
from market.operations import Operations
from market.reader import Keyed, MarketReader
from market.sender import Landed, NullJournal, Sender
from market.transaction import Signer

__all__ = ["MarketCrank", "MarketCrankKind", "MarketCrankRunner", "due_market_cranks", "due_request_cranks"]

_LOG = logging.getLogger(__name__)


class MarketCrankKind(StrEnum):
    """A step anyone may take that is about no batch."""

    ACTIVATE_PARAMS = "activate_params"
    CLOSE_REQUEST = "close_request"
    COLLECT_FEE = "collect_fee"


@dataclass(frozen=True)
class MarketCrank:
    """One step that is due.

    Attributes:
        kind: which.
        request: the request it is about, if it is about one.
        attester: whose fee is collected, else -1.
    """

    kind: MarketCrankKind
    request: Pubkey | None = None
    attester: int = -1


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
        """Take every step that is due for the market itself and for all its requests."""
        config = await self._reader.config()
        now_s = (await self._reader.clock()).unix_s
        done = await self._take(due_market_cranks(config, now_s=now_s), config, {}, {})
        requests = {item.address: item for item in await self._reader.requests()}
        committees = {
            address: found
            for address, item in requests.items()
            if item.value.committee and (found := await self._reader.committee(address)) is not None
        }
        due = [
            crank
            for address, item in requests.items()
            for crank in due_request_cranks(item, committees.get(address), now_s=now_s)
        ]
        return done + await self._take(due, config, requests, committees)

    async def _take(
        self,
        cranks: Sequence[MarketCrank],
        config: Config,
        requests: dict[Pubkey, Keyed[Request]],
        committees: dict[Pubkey, Committee],
    ) -> list[tuple[MarketCrank, Landed]]:
        done = []
        for crank in cranks:
            made = self._instructions(crank, config, requests, committees)
            try:
                done.append((crank, await self._sender.send(made, [self._signer], journal=NullJournal())))
            except ProgramRefused as refused:
                # Somebody else was faster; the next look decides.
                _LOG.info("%s of %s: %s", crank.kind, crank.request or "the market", refused.name)
        return done

    def _instructions(
        self,
        crank: MarketCrank,
        config: Config,
        requests: dict[Pubkey, Keyed[Request]],
        committees: dict[Pubkey, Committee],
    ) -> list[Instruction]:
        if crank.request is None:
            return self._operations.activate_params(config.pending_params)
        if crank.kind is MarketCrankKind.CLOSE_REQUEST:
            return self._operations.close_request(self._payer, crank.request, requests[crank.request].value)
        return self._operations.collect_fee(self._payer, crank.request, committees[crank.request], crank.attester)
