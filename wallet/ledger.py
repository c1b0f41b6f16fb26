"""Accounts whose key lies in a Ledger: its Solana app tells public keys and signs after its owner agreed on it."""

import threading
from dataclasses import dataclass
from typing import Protocol

from wallet.address import PUBKEY_BYTES
from wallet.errors import LedgerAnswerError, LedgerOtherDeviceError
from wallet.ledger_apdu import Instruction, answer_of, apdu, chunks, path_bytes
from wallet.offchain import SIGNING_DOMAIN

__all__ = ["LedgerApp", "LedgerConfiguration", "LedgerSigner", "LedgerTransport"]

_SIGNATURE_BYTES = 64
_CONFIGURATION_BYTES = 5


class LedgerTransport(Protocol):
    """A way to a device."""

    def exchange(self, command: bytes) -> bytes:
        """Return the response to one APDU, with its status word.

        Raises:
            LedgerDisconnectedError: the device is gone, or does not answer.
            LedgerAnswerError: what came back is no response.
        """
        ...

    def cancel(self) -> None:
        """Make an exchange that waits in another thread end as if the device were gone."""
        ...

    def close(self) -> None:
        """Let the device go."""
        ...


@dataclass(frozen=True, slots=True)
class LedgerConfiguration:
    """What the app on the device says of itself.

    Attributes:
        blind_signing: it signs what it cannot show.
        version: of the app, for instance 1.4.3.
    """

    blind_signing: bool
    version: str


class LedgerApp:
    """The Solana app on one device. Safe to use from several threads; calls wait for the device's owner.

    Every method raises a `LedgerError` where the device is locked, shows another app, refuses or is gone.

    Args:
        transport: the way to the device.
    """

    def __init__(self, transport: LedgerTransport) -> None:
        self._transport = transport
        self._lock = threading.Lock()

    def configuration(self) -> LedgerConfiguration:
        """Return version and settings."""
        answer = self._ask(apdu(Instruction.CONFIGURATION))
        if len(answer) < _CONFIGURATION_BYTES:
            raise LedgerAnswerError("its configuration is too short")
        return LedgerConfiguration(bool(answer[0]), ".".join(map(str, answer[2:_CONFIGURATION_BYTES])))

    def pubkey(self, path: str, *, confirm: bool = False) -> bytes:
        """Return the 32-byte public key at a path; with `confirm` the device shows it and its owner compares.

        Raises:
            DerivationError: the path is none of a Ledger's.
            LedgerDeniedError: the owner said no.
        """
        answer = self._ask(apdu(Instruction.PUBKEY, path_bytes(path), confirm=confirm))
        if len(answer) != PUBKEY_BYTES:
            raise LedgerAnswerError("its public key has another size")
        return answer

    def sign(self, path: str, message: bytes) -> bytes:
        """Return the 64-byte signature of a transaction's message or of an off-chain message.

        Raises:
            LedgerDeniedError: the owner said no.
            LedgerBlindSigningError: the device cannot show it, and may not sign what it cannot show.
        """
        offchain = message.startswith(SIGNING_DOMAIN)
        parts = chunks(Instruction.SIGN_MESSAGE if offchain else Instruction.SIGN_TRANSACTION, path, message)
        # One lock for all parts: the device joins them, whoever sent them.
        with self._lock:
            answers = [answer_of(self._transport.exchange(part)) for part in parts]
        if len(answers[-1]) != _SIGNATURE_BYTES:
            raise LedgerAnswerError("its signature has another size")
        return answers[-1]

    def cancel(self) -> None:
        """End what waits for the device's owner in another thread."""
        self._transport.cancel()

    def close(self) -> None:
        """Let the device go."""
        self._transport.close()

    def _ask(self, command: bytes) -> bytes:
        with self._lock:
            return answer_of(self._transport.exchange(command))


class LedgerSigner:
    """A `Signer` whose key never leaves its device.

    Args:
        app: the app on the device.
        path: of the account.
        pubkey: of the account as the vault keeps it.
    """

    def __init__(self, app: LedgerApp, path: str, pubkey: bytes) -> None:
        self._app = app
        self._path = path
        self._pubkey = pubkey

    @property
    def pubkey(self) -> bytes:
        """The 32-byte public key."""
        return self._pubkey

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte signature of `message`, after the device's owner agreed.

        Raises:
            LedgerOtherDeviceError: this device has other keys.
            LedgerAnswerError: what came back is not this key's signature.
            LedgerError: as `LedgerApp.sign`.
        """
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        if self._app.pubkey(self._path) != self._pubkey:
            raise LedgerOtherDeviceError
        signature = self._app.sign(self._path, message)
        try:
            Ed25519PublicKey.from_public_bytes(self._pubkey).verify(signature, message)
        except InvalidSignature as error:
            raise LedgerAnswerError("its signature does not fit what was to be signed") from error
        return signature
