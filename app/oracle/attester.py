"""Attests: what waits for us, one word about each batch, and the fees for it.

The program takes one attestation of each attester and no other; the journal sees to it that a restart does not say the
opposite of what is still under way.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.approval import agree, carry_out
from app.buy.outer import telling_the_buyer
from app.errors import AppError, Declined, UserError
from market.errors import ProgramRefused
from market.generated.constants import Ending, State
from market.operations_oracle import NO_KEY, Attestation
from market.sender import NullJournal
from storage.errors import StorageError

if TYPE_CHECKING:
    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.connection import Connection
    from app.identity import Identity
    from app.oracle.decisions import Decision, DecisionJournal
    from app.oracle.examine import Examiner, Finding
    from market.generated.accounts import Batch, Committee

_LOG = logging.getLogger(__name__)
ATTEMPTS = 5
"""Others attest meanwhile, and whether ours decides changes with each of them."""
_CHANGED = ("WrongKey", "BadArguments", "AlreadyAttested", "WrongState")


@dataclass(frozen=True, slots=True)
class Awaiting:
    """A batch of a committee we belong to.

    Attributes:
        attester: our number in the committee.
        accepted: how many accepted so far; ``rejected``: how many rejected; ``threshold`` of ``size`` decide.
        mine: ``""`` as long as we have not attested, else ``accepted`` or ``rejected``.
        state: name of its state.
        ending: name of its ending, ``NONE`` before.
    """

    address: Pubkey
    batch: Batch
    attester: int
    accepted: int
    rejected: int
    threshold: int
    size: int
    mine: str
    state: str
    ending: str

    @property
    def open(self) -> bool:
        """Whether it waits for our word."""
        return self.batch.state == State.ATTEST and not self.mine


@dataclass(frozen=True, slots=True)
class Attested:
    """What became of an attestation.

    Attributes:
        accept: what the chain has of us.
        signature: of the transaction; empty where the chain showed it already.
        ending: name of the batch's ending, ``NONE`` while others are waited for.
    """

    accept: bool
    signature: str
    ending: str


class Attester:
    """Acts for one wallet.

    Args:
        connection: the network.
        identity: the attester; its own key signs.
        examiner: looks at deliveries for the same wallet.
        decisions: memory of what was decided.
    """

    def __init__(
        self, connection: Connection, identity: Identity, examiner: Examiner, decisions: DecisionJournal
    ) -> None:
        self._connection = connection
        self._me = identity
        self._examiner = examiner
        self._decisions = decisions

    async def mine(self) -> list[Awaiting]:
        """Return the batches of our committees that are not closed, those that end first first.

        Raises:
            MarketError: the node does not answer.
        """
        reader, found = self._connection.reader, []
        for item in await reader.committees():
            number = self._number(item.value)
            if number is not None:
                batches = await reader.batches(request=item.value.request)
                found += [_awaiting(batch.address, batch.value, item.value, number) for batch in batches]
        return sorted(found, key=lambda one: (not one.open, one.batch.deadline_s, str(one.address)))

    async def one(self, address: Pubkey) -> Awaiting:
        """Return one batch of our committees.

        Raises:
            UserError: it is none of ours.
            MarketError: it does not exist, or the node does not answer.
        """
        batch = (await self._connection.reader.batch(address)).value
        committee = await self._connection.reader.committee(batch.request)
        number = self._number(committee) if committee is not None else None
        if committee is None or number is None:
            raise UserError(
                "You are no attester of this batch.", next_step="List what waits for you with: gleaner attest"
            )
        return _awaiting(address, batch, committee, number)

    async def examine(self, item: Awaiting) -> Finding:
        """Look at a delivery; see ``Examiner.examine``."""
        return await self._examiner.examine(item.batch, item.attester)

    def decided(self, address: Pubkey) -> Decision | None:
        """Return what we decided about a batch, whether or not it landed."""
        return self._decisions.decided(address, self._me.address)

    async def attest(
        self, address: Pubkey, decision: Decision, finding: Finding | None, approver: Approver | None
    ) -> Attested:
        """Say one word about a batch; calling again after any interruption goes on and never says two.

        Args:
            address: of the batch.
            decision: what to say.
            finding: what an acceptance rests on; a rejection needs none.
            approver: asked with the decoded, simulated transaction; None where the attester is automatic.

        Raises:
            UserError: the delivery does not verify, or the opposite was decided before.
            Declined: the user did not sign; nothing was sent or kept.
            MarketError: it was refused, or the node does not answer.
        """
        for attempt in range(ATTEMPTS):
            item = await self.one(address)
            if item.mine:
                return Attested(item.mine == "accepted", "", item.ending)
            self._may_say(address, decision, finding)
            try:
                signature = await self._send(item, decision, finding, approver)
            except ProgramRefused as refusal:
                if refusal.name not in _CHANGED or attempt == ATTEMPTS - 1:
                    raise
                _LOG.info("%s: others attested meanwhile (%s)", address, refusal.name)
                continue
            return Attested(decision.accept, signature, (await self.one(address)).ending)
        raise AssertionError("the last attempt returns or raises")

    def _may_say(self, address: Pubkey, decision: Decision, finding: Finding | None) -> None:
        if decision.accept and (finding is None or not finding.verified):
            raise UserError(
                "This delivery does not verify, so it cannot be accepted."
                + (f" {finding.fault}" if finding is not None else ""),
                money="Nothing was signed.",
                next_step="Reject it with: gleaner attest BATCH --reject",
            )
        known = self.decided(address)
        if known is not None and known.accept != decision.accept:
            word = "accept" if known.accept else "reject"
            raise UserError(
                f"You decided to {word} this batch before, and that may be on its way.",
                money="Nothing more was signed.",
                next_step=f"Go on with: gleaner attest {address} --{word}",
            )

    async def _send(
        self, item: Awaiting, decision: Decision, finding: Finding | None, approver: Approver | None
    ) -> str:
        decides = decision.accept and item.accepted + 1 >= item.threshold
        keys = finding.keys if finding is not None else None
        key = keys.inner if decides and keys is not None else NO_KEY
        connection, me = self._connection, self._me.address
        says = Attestation(item.attester, decision.accept, key)
        instructions = connection.operations.attest(me, item.address, item.batch, says)
        if decides and keys is not None:
            instructions += await self._hand_on(item, keys.outer)
        no = Declined("You did not sign this, so nothing was sent.", next_step="Attest before its deadline.")
        agreed = await agree(connection, instructions, me, approver, no)
        self._decisions.decide(item.address, me, decision)
        landed = await carry_out(connection, agreed, [self._me.owner], journal=NullJournal())
        return landed.signature

    async def _hand_on(self, item: Awaiting, outer: bytes) -> list[Instruction]:
        """Let the buyer have O from us: nobody else can see whether what the contributor sealed to it opens."""
        try:
            return await telling_the_buyer(self._connection, item.batch, outer)
        except (AppError, StorageError) as error:
            _LOG.warning("%s: the buyer gets O from the package alone: %s", item.address, error)
            return []

    async def due(self) -> dict[Pubkey, int]:
        """Return the fees of ours that wait in committees, base units by mint.

        Raises:
            MarketError: the node does not answer.
        """
        found: dict[Pubkey, int] = {}
        for item in await self._connection.reader.committees():
            number = self._number(item.value)
            if number is not None:
                found[item.value.mint] = found.get(item.value.mint, 0) + item.value.attesters[number].due
        return {mint: amount for mint, amount in found.items() if amount}

    async def collect(self, approver: Approver | None) -> list[str]:
        """Move our fees to the wallet, one transaction a committee; returns their signatures.

        Raises:
            Declined: the user did not sign; the fees wait on.
            MarketError: refused, or no answer.
        """
        connection, me = self._connection, self._me.address
        make, signatures = connection.operations, []
        for item in await connection.reader.committees():
            number = self._number(item.value)
            due = item.value.attesters[number].due if number is not None else 0
            if number is None or not due:
                continue
            held = await connection.reader.balance(me, item.value.mint)
            instructions: list[Instruction] = [
                *make.collect_fee(me, item.value.request, item.value, number),
                *make.withdraw(me, item.value.mint, held + due),
            ]
            no = Declined("You did not sign this, so nothing was sent.", next_step="Your fees wait; collect later.")
            agreed = await agree(connection, instructions, me, approver, no)
            landed = await carry_out(connection, agreed, [self._me.owner], journal=NullJournal())
            signatures.append(landed.signature)
        return signatures

    def _number(self, committee: Committee) -> int | None:
        for number, one in enumerate(committee.attesters[: committee.size]):
            if one.key == self._me.address:
                return number
        return None


def _awaiting(address: Pubkey, batch: Batch, committee: Committee, number: int) -> Awaiting:
    bit = 1 << number
    mine = "accepted" if batch.attested & bit else "rejected" if batch.objected & bit else ""
    return Awaiting(
        address=address,
        batch=batch,
        attester=number,
        accepted=batch.attested.bit_count(),
        rejected=batch.objected.bit_count(),
        threshold=committee.threshold,
        size=committee.size,
        mine=mine,
        state=State(batch.state).name,
        ending=Ending(batch.ending).name,
    )
