"""Messages that are signed and can never be a transaction: Solana's off-chain message signing, version 0.

https://docs.anza.xyz/proposals/off-chain-message-signing, in the form of solana-offchain-message 3 and later, of
@solana/offchain-messages and of the Ledger app: signing domain, version, application domain, format, signers, length,
text. No transaction begins with the byte 0xff, so what is signed here moves nothing.
"""

from dataclasses import dataclass
from enum import IntEnum

from wallet.address import PUBKEY_BYTES
from wallet.errors import MessageError

__all__ = ["NO_DOMAIN", "SIGNING_DOMAIN", "MessageFormat", "OffchainMessage", "is_signed_by"]

SIGNING_DOMAIN = b"\xffsolana offchain"
NO_DOMAIN = bytes(PUBKEY_BYTES)
"""Application domain of a message that belongs to no application."""

_VERSION = 0
_MAX_SHORT_BYTES = 1_232
_MAX_LONG_BYTES = 65_535
"""Both count the whole message with its header."""
_HEADER_BYTES = len(SIGNING_DOMAIN) + 1 + PUBKEY_BYTES + 1 + 1 + PUBKEY_BYTES + 2
_SIGNATURE_BYTES = 64


class MessageFormat(IntEnum):
    """What a device has to be able to show.

    ASCII: printable ASCII, at most 1,232 bytes in all; a Ledger shows its text.
    UTF8: other text of at most 1,232 bytes; a Ledger shows its hash, with blind signing allowed.
    LONG: text of at most 65,535 bytes in all; hardware wallets may refuse it.
    """

    ASCII = 0
    UTF8 = 1
    LONG = 2


@dataclass(frozen=True, slots=True)
class OffchainMessage:
    """One message for one signer.

    Attributes:
        text: what is signed, exactly.
        signer: 32-byte public key.
        domain: 32 bytes that name the application that asks.

    Raises:
        MessageError: it is empty, too long, or no text.
    """

    text: str
    signer: bytes
    domain: bytes = NO_DOMAIN

    def __post_init__(self) -> None:
        if len(self.signer) != PUBKEY_BYTES or len(self.domain) != PUBKEY_BYTES:
            raise MessageError("A signer and an application domain have 32 bytes each. Nothing was signed.")
        size = len(self.encoded())
        if not size:
            raise MessageError("There is no text to sign. Nothing was signed.")
        if _HEADER_BYTES + size > _MAX_LONG_BYTES:
            most = _MAX_LONG_BYTES - _HEADER_BYTES
            raise MessageError(f"A message has at most {most:,} bytes; this one has {size:,}. Nothing was signed.")

    def encoded(self) -> bytes:
        """Return the text in UTF-8."""
        try:
            return self.text.encode()
        except UnicodeEncodeError as error:
            raise MessageError("This is not text that can be written in UTF-8. Nothing was signed.") from error

    @property
    def format(self) -> MessageFormat:
        """The narrowest format the text fits in."""
        encoded = self.encoded()
        if _HEADER_BYTES + len(encoded) > _MAX_SHORT_BYTES:
            return MessageFormat.LONG
        shown_by_devices = self.text.isascii() and self.text.isprintable()
        return MessageFormat.ASCII if shown_by_devices else MessageFormat.UTF8

    def serialize(self) -> bytes:
        """Return the bytes that are signed."""
        encoded = self.encoded()
        preamble = bytes([_VERSION]) + self.domain + bytes([self.format, 1]) + self.signer
        return SIGNING_DOMAIN + preamble + len(encoded).to_bytes(2, "little") + encoded


def is_signed_by(message: OffchainMessage, signature: bytes) -> bool:
    """Return whether a 64-byte signature is the signer's over this message, as strictly as the chain checks its own.

    Keys of small order, for which anybody can make a signature, are refused.
    """
    from solders.pubkey import Pubkey
    from solders.signature import Signature

    if len(signature) != _SIGNATURE_BYTES:
        return False
    return Signature.from_bytes(signature).verify(Pubkey.from_bytes(message.signer), message.serialize())
