"""Signed messages: proof of who holds an account, checked by anybody without a network."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from wallet import OffchainMessage, WalletError, address_of, base58_decode, base58_encode, is_signed_by, parse_address

if TYPE_CHECKING:
    from pathlib import Path

    from market.transaction import Signer

__all__ = ["MAX_MESSAGE_FILE_BYTES", "SignedMessage", "read_bounded", "sign_text"]

FORMAT = "solana-offchain-message/0"
MAX_MESSAGE_FILE_BYTES = 512 * 1024


@dataclass(frozen=True, slots=True)
class SignedMessage:
    """A message with its signature.

    Attributes:
        address: base58, of who signed.
        message: the text, exactly.
        application_domain: base58 of 32 bytes; 32 ones stand for no application.
        signature: base58 of 64 bytes.
    """

    address: str
    message: str
    application_domain: str
    signature: str

    @property
    def valid(self) -> bool:
        """Whether the address signed exactly this.

        Raises:
            WalletError: the address, the domain, the signature or the text is none.
        """
        domain = parse_address(self.application_domain)
        message = OffchainMessage(self.message, parse_address(self.address), domain)
        return is_signed_by(message, base58_decode(self.signature.strip()))

    def to_json(self) -> dict[str, Any]:
        """Return it as `from_json` reads it."""
        message = OffchainMessage(self.message, parse_address(self.address), parse_address(self.application_domain))
        return {
            "format": FORMAT,
            "address": self.address,
            "message": self.message,
            "message_format": int(message.format),
            "application_domain": self.application_domain,
            "signature": self.signature,
        }

    @classmethod
    def from_json(cls, raw: bytes) -> SignedMessage:
        """Read what ``gleaner sign`` wrote.

        Raises:
            UserError: it is something else.
        """
        try:
            value = json.loads(raw)
            fields = [value[name] for name in ("format", "address", "message", "application_domain", "signature")]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise _no_signed_message() from error
        if fields[0] != FORMAT or not all(isinstance(field, str) for field in fields):
            raise _no_signed_message()
        return cls(*fields[1:])


def sign_text(signer: Signer, text: str, domain: str | None) -> SignedMessage:
    """Sign a text as an off-chain message, which can never be a transaction.

    Args:
        signer: whose key signs.
        text: exactly what is signed.
        domain: base58 address of the application it is for; None for none.

    Raises:
        WalletError: the text or the domain is none, or the key cannot sign; nothing was signed.
    """
    message = (
        OffchainMessage(text, signer.pubkey, parse_address(domain)) if domain else OffchainMessage(text, signer.pubkey)
    )
    signature = signer.sign(message.serialize())
    if not is_signed_by(message, signature):
        raise WalletError("The signature does not fit the message. It was thrown away.")
    return SignedMessage(address_of(signer.pubkey), text, address_of(message.domain), base58_encode(signature))


def read_bounded(path: Path, most: int) -> bytes:
    """Return a file's bytes.

    Raises:
        UserError: it cannot be read, or has more than `most` bytes.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(most + 1)
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror}.", next_step="Give a readable file.") from error
    if len(raw) > most:
        raise UserError(f"{path.name} has more than {most:,} bytes.", next_step="Give a smaller file.")
    return raw


def _no_signed_message() -> UserError:
    return UserError("This is no signed message of gleaner sign.", next_step="Give the file that gleaner sign printed.")
