"""Version-0 transactions: compiled, bounded, signed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from solders.hash import Hash
from solders.instruction import Instruction
from solders.message import Message, MessageV0, to_bytes_versioned
from solders.null_signer import NullSigner
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.transaction import VersionedTransaction

from market.addresses import COMPUTE_BUDGET_PROGRAM
from market.errors import TransactionTooLarge, WrongSignature

__all__ = [
    "MAX_COMPUTE_UNITS",
    "MAX_LOCKS",
    "MAX_TRANSACTION_BYTES",
    "SignedTransaction",
    "Signer",
    "compile_message",
    "compute_budget",
    "sign_message",
    "transaction_size",
    "unsigned",
    "writable_keys",
]

MAX_TRANSACTION_BYTES = 1_232
MAX_LOCKS = 64
MAX_COMPUTE_UNITS = 1_400_000
_SIGNATURE_BYTES = 64
_KEY_BYTES = 32


class Signer(Protocol):
    """Whoever signs for one public key: a vault, a delegate key, a hardware wallet."""

    @property
    def pubkey(self) -> bytes:
        """The 32-byte ed25519 public key."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte ed25519 signature (RFC 8032) of `message`."""
        ...


@dataclass(frozen=True)
class SignedTransaction:
    """A signed transaction, ready to be sent.

    Attributes:
        signature: the first signature, base58; it names the transaction.
        raw: serialized, at most 1,232 bytes.
        last_valid_block_height: it cannot land above.
        programs: base58 program of each instruction.
        built_slot: slot at which its blockhash was read, 0 if unknown.
    """

    signature: str
    raw: bytes
    last_valid_block_height: int
    programs: tuple[str, ...] = ()
    built_slot: int = 0


def compute_budget(units: int, micro_lamports: int) -> list[Instruction]:
    """Return the instructions that set the compute limit and, unless 0, the price of a unit in micro-lamports."""
    out = [Instruction(COMPUTE_BUDGET_PROGRAM, b"\x02" + units.to_bytes(4, "little"), [])]
    if micro_lamports:
        out.append(Instruction(COMPUTE_BUDGET_PROGRAM, b"\x03" + micro_lamports.to_bytes(8, "little"), []))
    return out


def compile_message(payer: Pubkey, instructions: Sequence[Instruction], blockhash: str) -> MessageV0:
    """Compile a version-0 message without lookup tables.

    Raises:
        TransactionTooLarge: more than 1,232 bytes or 64 accounts with its signatures.
    """
    message = MessageV0.try_compile(payer, list(instructions), [], Hash.from_string(blockhash))
    size = transaction_size(message)
    if size > MAX_TRANSACTION_BYTES:
        raise TransactionTooLarge(f"The transaction has {size} bytes; the network takes {MAX_TRANSACTION_BYTES}.")
    if len(message.account_keys) > MAX_LOCKS:
        raise TransactionTooLarge(f"The transaction names {len(message.account_keys)} accounts of {MAX_LOCKS}.")
    return message


def transaction_size(message: MessageV0) -> int:
    """Return the bytes of the transaction with all its signatures."""
    return 1 + _SIGNATURE_BYTES * message.header.num_required_signatures + len(to_bytes_versioned(message))


def writable_keys(message: Message | MessageV0) -> list[Pubkey]:
    """Return the keys that a message without lookup tables asks to write to, by its header alone."""
    keys, header = message.account_keys, message.header
    signers, readonly_signers = header.num_required_signatures, header.num_readonly_signed_accounts
    others = keys[signers : len(keys) - header.num_readonly_unsigned_accounts]
    return [*keys[: signers - readonly_signers], *others]


def unsigned(message: MessageV0) -> bytes:
    """Return the transaction with empty signatures, for simulation."""
    signers = message.account_keys[: message.header.num_required_signatures]
    return bytes(VersionedTransaction(message, [NullSigner(key) for key in signers]))


def sign_message(
    message: MessageV0, signers: Sequence[Signer], *, last_valid_block_height: int, built_slot: int = 0
) -> SignedTransaction:
    """Sign a message with every key it requires.

    Raises:
        WrongSignature: a required signer is missing, or what it returned is not its signature of this message.
    """
    payload = to_bytes_versioned(message)
    by_key = {signer.pubkey: signer for signer in signers}
    signatures = []
    for key in message.account_keys[: message.header.num_required_signatures]:
        signer = by_key.get(bytes(key))
        if signer is None:
            raise WrongSignature(f"The signature of {key} is required, and nobody here can give it.")
        raw_signature = signer.sign(payload)
        if len(raw_signature) != _SIGNATURE_BYTES or not Signature.from_bytes(raw_signature).verify(key, payload):
            raise WrongSignature(f"The signature for {key} does not fit the transaction.")
        signatures.append(Signature.from_bytes(raw_signature))
    transaction = VersionedTransaction.populate(message, signatures)
    return SignedTransaction(
        signature=str(signatures[0]),
        raw=bytes(transaction),
        last_valid_block_height=last_valid_block_height,
        programs=programs_of(message),
        built_slot=built_slot,
    )


def programs_of(message: MessageV0) -> tuple[str, ...]:
    """Return the base58 program of each instruction."""
    return tuple(str(message.account_keys[item.program_id_index]) for item in message.instructions)
