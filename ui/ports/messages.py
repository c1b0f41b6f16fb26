"""Signing and checking messages, and transactions that somebody else made."""

from dataclasses import dataclass
from typing import Protocol

from ui.bridge.ports import Progress


@dataclass(frozen=True, slots=True)
class SignedText:
    """A message with its signature; `document` is what others check it by."""

    address: str
    document: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a signature is right; `message` is foreign, `known_as` a name of one's own accounts or of contacts."""

    valid: bool
    address: str
    message: str
    known_as: str = ""


@dataclass(frozen=True, slots=True)
class OpenedTransaction:
    """A transaction that was read from a file; nothing of it is trusted yet.

    Attributes:
        file: name of the file, foreign.
        instructions: how many it has.
        signers: whose signatures it needs, the first pays; with the names of one's own accounts, else empty.
        mine: whether the account in use is one of them.
        durable: it does not expire.
    """

    path: str
    file: str
    instructions: int
    signers: tuple[tuple[str, str], ...]
    mine: bool
    durable: bool


@dataclass(frozen=True, slots=True)
class SignedTransaction:
    """One's own signature is in it.

    Attributes:
        document: base64, to hand on or to send.
        complete: no signature is missing.
        may_send: it can be sent from here.
    """

    document: str
    signature: str
    complete: bool
    may_send: bool


class MessagesPort(Protocol):
    """Signing and checking messages, and transactions that somebody else made."""

    async def sign(self, text: str, progress: Progress) -> SignedText:
        """Sign a text, which was shown and agreed to, as a message that can never be a transaction."""
        ...

    async def check(self, document: str) -> Verdict:
        """Check what `sign` made, or `gleaner sign` printed; needs no network."""
        ...

    async def check_file(self, path: str) -> Verdict:
        """Check a file with the same."""
        ...

    async def open(self, path: str) -> OpenedTransaction:
        """Read a transaction's file: base64, base58 or JSON."""
        ...

    async def sign_opened(self, opened: OpenedTransaction, progress: Progress) -> SignedTransaction:
        """Decode and simulate it, ask in the sign dialog, and put the signature of the account in use into it."""
        ...

    async def send_signed(self, signed: SignedTransaction, progress: Progress) -> str:
        """Send it and return its signature once it landed."""
        ...

    async def save(self, document: str, path: str) -> None:
        """Write a document to a file."""
        ...
