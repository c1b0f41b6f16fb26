"""Transactions that somebody else made: read from a file, explained, signed if our signature is asked for, sent."""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from solders.instruction import AccountMeta, Instruction
from solders.message import Message, MessageV0, MessageV1, to_bytes_versioned
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.transaction import VersionedTransaction

from app.approval import Agreed, check_result, decide, require_same_program
from app.errors import Declined, UserError
from market.addresses import COMPUTE_BUDGET_PROGRAM, SYSTEM_PROGRAM
from market.base58 import base58_decode
from market.errors import WrongSignature
from market.rpc_types import Simulation
from market.sender import NullJournal, Prepared
from market.transaction import MAX_COMPUTE_UNITS, MAX_TRANSACTION_BYTES, SignedTransaction, writable_keys

if TYPE_CHECKING:
    from app.approval import Approver
    from app.connection import Connection
    from market.sender import Landed
    from market.transaction import Signer

EXPERT_SETTING = "expert_signing"
"""Of the store: whether the window may ask an expert about what cannot be decoded or simulated. Off unless chosen."""

__all__ = [
    "EXPERT_SETTING",
    "MAX_TRANSACTION_FILE_BYTES",
    "ForeignTransaction",
    "SignedForeign",
    "read_transaction",
    "send_signed",
]

MAX_TRANSACTION_FILE_BYTES = 16 * 1024
_UNITS_AN_INSTRUCTION = 200_000
"""What the runtime allows each instruction of a transaction that sets no limit itself, at most."""
_SET_UNITS, _SET_PRICE = 2, 3
_ADVANCE_NONCE = bytes([4, 0, 0, 0])


@dataclass(frozen=True, slots=True)
class SignedForeign:
    """A transaction with our signature in it.

    Attributes:
        raw: serialized.
        signature: ours, base58.
        complete: whether every signature it needs is there and right.
        agreed: what was shown of it.
    """

    raw: bytes
    signature: str
    complete: bool
    agreed: Agreed


@dataclass(frozen=True, slots=True)
class ForeignTransaction:
    """A transaction as it was handed to us. Not one byte of its message is changed."""

    transaction: VersionedTransaction
    message: Message | MessageV0

    @property
    def durable(self) -> bool:
        """Whether it uses a durable nonce, so that its signatures do not expire."""
        first = self.instructions[:1]
        return any(one.program_id == SYSTEM_PROGRAM and one.data[:4] == _ADVANCE_NONCE for one in first)

    @property
    def signers(self) -> list[Pubkey]:
        """Whose signatures it needs; the first pays."""
        return self.message.account_keys[: self.message.header.num_required_signatures]

    @property
    def instructions(self) -> tuple[Instruction, ...]:
        """Its instructions, with the accounts they name."""
        message, keys = self.message, self.message.account_keys
        signers, writable = set(self.signers), set(writable_keys(message))
        metas = [AccountMeta(key, key in signers, key in writable) for key in keys]
        return tuple(
            Instruction(keys[one.program_id_index], bytes(one.data), [metas[index] for index in one.accounts])
            for one in message.instructions
        )

    async def sign(
        self, connection: Connection, signer: Signer, approver: Approver, *, expert: bool = False
    ) -> SignedForeign:
        """Explain and simulate it, ask, and put our signature into it.

        Args:
            connection: the network.
            signer: whose signature it is.
            approver: asked with the decoded, simulated transaction.
            expert: what cannot be decoded or simulated is not refused; the approver has it confirmed by hand.

        Raises:
            UserError: our signature is not asked for.
            UndecodableInstruction: it does what cannot be put into words; nothing was signed.
            TransactionRefused: its simulation fails; nothing was signed.
            Declined: the person said no.
        """
        me = Pubkey.from_bytes(signer.pubkey)
        if me not in self.signers:
            raise UserError(
                f"This transaction does not ask for the signature of {me}, so nothing was signed.",
                next_step="Choose the account it asks for with --account: " + ", ".join(map(str, self.signers)),
            )
        prepared = self._prepared()

        async def look() -> Agreed:
            await require_same_program(connection)
            return Agreed(prepared, await connection.explainer.explain(prepared, me, expert=expert))

        no = Declined("You did not sign this, so nothing was sent.", next_step="Nothing to do.")
        agreed = await decide(look, approver, no, expert=expert, sends=False)
        payload = to_bytes_versioned(self.message)
        # Not on the loop: a device asks its owner first.
        ours = Signature.from_bytes(await asyncio.to_thread(signer.sign, payload))
        if not ours.verify(me, payload):
            raise WrongSignature(f"The signature for {me} does not fit the transaction.")
        signatures = list(self.transaction.signatures)
        signatures[self.signers.index(me)] = ours
        signed = VersionedTransaction.populate(self.message, signatures)
        return SignedForeign(bytes(signed), str(ours), all(signed.verify_with_results()), agreed)

    def _prepared(self) -> Prepared:
        instructions = self.instructions
        budget = [bytes(one.data) for one in instructions if one.program_id == COMPUTE_BUDGET_PROGRAM]
        limits = [int.from_bytes(data[1:5], "little") for data in budget if data[:1] == bytes([_SET_UNITS])]
        prices = [int.from_bytes(data[1:9], "little") for data in budget if data[:1] == bytes([_SET_PRICE])]
        units = min(max(limits, default=_UNITS_AN_INSTRUCTION * len(instructions)), MAX_COMPUTE_UNITS)
        # The explanation simulates it; nothing was simulated before.
        unknown = Simulation(err=None, logs=(), units=0, accounts=(), slot=0)
        price = max(prices, default=0)
        return Prepared(self.signers[0], instructions, units, price, unknown, bytes(self.transaction))


def read_transaction(raw: bytes) -> ForeignTransaction:
    """Read a transaction in base64, base58, or JSON with one of them (or a list of bytes) as `transaction`.

    Raises:
        UserError: it is none, or one whose accounts lie in a lookup table.
    """
    try:
        transaction = VersionedTransaction.from_bytes(_bytes_of(raw.decode("ascii").strip()))
        # Sizes and indices are the sender's word until here.
        transaction.sanitize()
    except (ValueError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(
            "This is no Solana transaction, so nothing was signed.",
            next_step="Give a file with a transaction in base64, base58 or JSON.",
        ) from error
    message = transaction.message
    if isinstance(message, MessageV1) or (isinstance(message, MessageV0) and message.address_table_lookups):
        raise UserError(
            "This transaction takes accounts from a lookup table, or is of a kind we cannot read. Nothing was signed.",
            next_step="Ask for one of version 0 without lookup tables.",
        )
    return ForeignTransaction(transaction, message)


async def send_signed(connection: Connection, transaction: ForeignTransaction, signed: SignedForeign) -> Landed:
    """Send a transaction that has all its signatures, see it through, and compare it with what was shown.

    Raises:
        UserError: signatures are missing, or it never expires.
        ShownOtherwise: it took more than was shown.
        MarketError: refused, expired, or the outcome is not known.
    """
    if not signed.complete:
        raise UserError(
            "Signatures of others are missing, so it was not sent.",
            next_step="Hand it on to the next signer; without --submit it is printed.",
        )
    if transaction.durable:
        raise UserError(
            "It uses a durable nonce and never expires, so we could not say when it failed. It was not sent.",
            next_step="Without --submit it is printed; send it with the tool that made it.",
        )
    latest = await connection.rpc.get_latest_blockhash()
    # Its own blockhash is older, so it can land no later than one made now.
    name = str(VersionedTransaction.from_bytes(signed.raw).signatures[0])
    programs = tuple(str(one.program_id) for one in transaction.instructions)
    sent = SignedTransaction(name, signed.raw, latest.last_valid_block_height, programs)
    landed = await connection.sender.submit_signed(sent, journal=NullJournal())
    await check_result(connection, signed.agreed, landed.signature)
    return landed


def _bytes_of(text: str) -> bytes:
    if text.startswith("{"):
        value = json.loads(text)["transaction"] if '"transaction"' in text else None
        if isinstance(value, list):
            return bytes(value)
        if not isinstance(value, str):
            raise ValueError("no transaction in it")
        text = value
    if text.startswith("["):
        return bytes(json.loads(text))
    try:
        found = base64.b64decode(text, validate=True)
        VersionedTransaction.from_bytes(found)
    except (binascii.Error, ValueError):
        if len(text) > 2 * MAX_TRANSACTION_BYTES:
            raise
        return base58_decode(text)
    return found
