"""A double of the Messages page's port."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.errors import UserError
from ui.ports.messages import OpenedTransaction, SignedText, SignedTransaction, Verdict

if TYPE_CHECKING:
    from ui.bridge.ports import Progress

ME = "7Kp3wZQvUuQ8mY1hM6yBvJx2w4nT9cR5dF3gE8aSmQ9d"
OTHER = "9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin"


@dataclass
class FakeMessages:
    """Signs nothing; remembers what was asked of it."""

    calls: list[str] = field(default_factory=list)
    error: Exception | None = None
    valid: bool = True
    complete: bool = True
    mine: bool = True
    durable: bool = False

    async def sign(self, text: str, progress: Progress) -> SignedText:
        progress(0, 1, "Signing…")
        self._called(f"sign {text}")
        document = {"address": ME, "message": text, "signature": "5" * 87}
        return SignedText(ME, json.dumps(document, indent=1))

    async def check(self, document: str) -> Verdict:
        self._called(f"check {document}")
        return Verdict(self.valid, ME, "I hold this account.", "Account 1")

    async def check_file(self, path: str) -> Verdict:
        return await self.check(path)

    async def open(self, path: str) -> OpenedTransaction:
        self._called(f"open {path}")
        signers = ((OTHER, ""), (ME, "Account 1"))
        return OpenedTransaction(path, "payment<b>\u202etxt.b64", 3, signers, self.mine, self.durable)

    async def sign_opened(self, opened: OpenedTransaction, progress: Progress) -> SignedTransaction:
        progress(0, 1, "Waiting for your signature…")
        self._called(f"sign_opened {opened.path}")
        return SignedTransaction("AQ" * 90, "5" * 87, self.complete, self.complete and not self.durable)

    async def send_signed(self, signed: SignedTransaction, progress: Progress) -> str:
        progress(0, 1, "Sending…")
        self._called("send")
        return signed.signature

    async def save(self, document: str, path: str) -> None:
        self._called(f"save {len(document)} {path}")

    def _called(self, what: str) -> None:
        if self.error is not None:
            raise self.error
        self.calls.append(what)


def refusing() -> FakeMessages:
    """One whose methods fail."""
    return FakeMessages(error=UserError("This is no signed message of gleaner sign.", next_step="Give the file."))
