"""Messages and foreign transactions for the window."""

from __future__ import annotations

import asyncio
import base64
import json
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from ui.ports.messages import OpenedTransaction, SignedText, SignedTransaction, Verdict

if TYPE_CHECKING:
    from app.account.foreign import ForeignTransaction, SignedForeign
    from app.account.messages import SignedMessage
    from app.container import App
    from ui.bridge.ports import Progress
    from ui.wiring.backend import Backend


class MessagesAdapter:
    """``MessagesPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._signed: tuple[str, ForeignTransaction, SignedForeign] | None = None

    async def sign(self, text: str, progress: Progress) -> SignedText:
        """Sign a text."""
        from app.account.messages import sign_text

        progress(0, 1, "Signing…")
        signer = (await self._backend.app()).owner().owner
        signed = await asyncio.to_thread(sign_text, signer, text, None)
        return SignedText(signed.address, json.dumps(signed.to_json(), ensure_ascii=True, indent=1))

    async def check(self, document: str) -> Verdict:
        """Check a signed message."""
        from app.account.messages import MAX_MESSAGE_FILE_BYTES, SignedMessage

        raw = document.encode(errors="replace")
        if len(raw) > MAX_MESSAGE_FILE_BYTES:
            raise UserError("This is too long for a signed message.", next_step="Paste what gleaner sign printed.")
        return await self._verdict(SignedMessage.from_json(raw))

    async def check_file(self, path: str) -> Verdict:
        """Check a file with a signed message."""
        from app.account.messages import MAX_MESSAGE_FILE_BYTES, SignedMessage, read_bounded

        raw = await asyncio.to_thread(read_bounded, Path(path), MAX_MESSAGE_FILE_BYTES)
        return await self._verdict(SignedMessage.from_json(raw))

    async def _verdict(self, signed: SignedMessage) -> Verdict:
        app = await self._backend.app()
        names = _own_names(app) | {one.address: one.label for one in app.contacts.all()}
        valid = await asyncio.to_thread(lambda: signed.valid)
        return Verdict(valid, signed.address, signed.message, names.get(signed.address, ""))

    async def open(self, path: str) -> OpenedTransaction:
        """Read a transaction's file."""
        found, app = await _read(path), await self._backend.app()
        names, me = _own_names(app), app.account().address
        signers = tuple((str(one), names.get(str(one), "")) for one in found.signers)
        mine = me in {address for address, _ in signers}
        return OpenedTransaction(path, Path(path).name, len(found.instructions), signers, mine, found.durable)

    async def sign_opened(self, opened: OpenedTransaction, progress: Progress) -> SignedTransaction:
        """Show it and sign it."""
        from app.account.foreign import EXPERT_SETTING

        app, approver = await self._backend.app(), self._backend.approver
        if approver is None:
            raise UserError("There is no window to sign in.", next_step="Use the command line.")
        progress(0, 1, "Waiting for your signature…")
        found = await _read(opened.path)
        # Joined first: whether anything may be signed here follows from the program that is found there.
        connection = await self._backend.connection()
        signer = app.owner().owner
        expert = app.settings.get(EXPERT_SETTING, default=False) is True
        signed = await found.sign(connection, signer, approver, expert=expert)
        document = base64.b64encode(signed.raw).decode()
        self._signed = (document, found, signed)
        return SignedTransaction(document, signed.signature, signed.complete, signed.complete and not found.durable)

    async def send_signed(self, signed: SignedTransaction, progress: Progress) -> str:
        """Send it and see it through."""
        from app.account.foreign import send_signed

        if self._signed is None or self._signed[0] != signed.document:
            raise UserError("This was not signed here.", next_step="Open its file and sign it again.")
        progress(0, 1, "Sending…")
        _, found, ours = self._signed
        landed = await send_signed(await self._backend.connection(), found, ours)
        self._signed = None
        self._backend.revision += 1
        return landed.signature

    async def save(self, document: str, path: str) -> None:
        """Write a document."""
        await asyncio.to_thread(Path(path).write_text, document + "\n", "utf-8")


async def _read(path: str) -> ForeignTransaction:
    from app.account.foreign import MAX_TRANSACTION_FILE_BYTES, read_transaction
    from app.account.messages import read_bounded

    return read_transaction(await asyncio.to_thread(read_bounded, Path(path), MAX_TRANSACTION_FILE_BYTES))


def _own_names(app: App) -> dict[str, str]:
    return {one.address: one.name for one in app.wallet.book.accounts()}
