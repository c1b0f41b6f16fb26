"""The history of own accounts for the window."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.history.query import HistoryQuery
from ui.format.hashes import short_key
from ui.format.money import SOL, Meaning, format_amount
from ui.i18n import tr
from ui.ports import Coins
from ui.ports.history import EntryDetail, HistoryAsk, HistoryEntry, HistoryPage
from ui.wiring.amounts import asset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.history.lines import HistoryLine, Moved
    from app.history.own import OwnHistory
    from ui.ports.history import HistoryKind
    from ui.wiring.backend import Backend

KINDS: dict[str, HistoryKind] = {
    "sale": "sale",
    "review": "review",
    "stake": "stake",
    "sent": "sent",
    "received": "received",
    "own": "own",
    "penalty": "penalty",
    "fee": "fee",
}


class HistoryAdapter:
    """``HistoryPort``. What was decoded is kept, because another look asks and decodes only what is new."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._histories: dict[object, OwnHistory] = {}
        self._lines: dict[bool, Sequence[HistoryLine]] = {}
        self._of: object = None
        self._entries: dict[str, tuple[HistoryLine, HistoryEntry]] = {}

    async def read(self, ask: HistoryAsk) -> HistoryPage:
        """Look what is new, and return what fits."""
        history = await self._history(every_account=ask.every_account)
        lines = await history.read()
        connection, app = await self._backend.connection(), await self._backend.app()
        self._backend.settle(app.outbox(connection))
        self._lines[ask.every_account] = lines
        return self._page(ask)

    async def find(self, ask: HistoryAsk) -> HistoryPage:
        """Return what fits of what was read before."""
        await self._history(every_account=ask.every_account)
        if ask.every_account not in self._lines:
            return await self.read(ask)
        return self._page(ask)

    async def lines(self) -> Sequence[HistoryLine]:
        """Return the history of the account in use as it was read last; reads it where it was not yet."""
        await self._history(every_account=False)
        if False not in self._lines:
            await self.read(HistoryAsk())
        return self._lines[False]

    async def detail(self, signature: str) -> EntryDetail:
        """Return one transaction."""
        line, entry = self._entries[signature]
        sentences: tuple[str, ...] = ()
        if line.slot:
            reader = next(one.reader for one in self._histories.values() if signature in one.reader)
            sentences = reader.sentences(signature)
        return EntryDetail(
            entry,
            tuple((_coins(one), _meaning(line, one.amount)) for one in line.moved),
            Coins(line.fee_lamports, SOL) if line.fee_lamports else None,
            sentences,
            line.account,
            line.other,
            line.note,
        )

    async def save(self, path: str, ask: HistoryAsk) -> int:
        """Write what fits to a new file."""
        from app.history.export import write_history

        return write_history(Path(path), _query(ask).of(self._lines[ask.every_account]))

    async def _history(self, *, every_account: bool) -> OwnHistory:
        from app.history.own import OwnHistory
        from app.portfolio.reading import owners_of

        connection, app = await self._backend.connection(), await self._backend.app()
        of = (connection, app.address())
        if of != self._of:
            self._of = of
            self._histories.clear()
            self._lines.clear()
            self._entries.clear()
        owners = owners_of(app) if every_account else [app.address()]
        key = tuple(owners)
        if key not in self._histories:
            self._histories[key] = OwnHistory(app, connection, owners)
        return self._histories[key]

    def _page(self, ask: HistoryAsk) -> HistoryPage:
        lines = self._lines[ask.every_account]
        tokens = {one.key: one.symbol for line in lines for one in line.moved}
        found = tuple(self._entry(line) for line in _query(ask).of(lines))
        return HistoryPage(found, len(lines), tuple(sorted(tokens.items(), key=lambda item: item[1].casefold())))

    def _entry(self, line: HistoryLine) -> HistoryEntry:
        known = self._entries.get(line.signature)
        if known is None or known[0] != line:
            known = self._entries[line.signature] = (line, entry_of(line))
        return known[1]


def entry_of(line: HistoryLine) -> HistoryEntry:
    """Return a line as the window shows it."""
    main = line.main
    parts = [short_key(line.other)] if line.other else []
    also = [
        format_amount(abs(one.amount), asset(one.symbol, one.decimals)).text
        for one in line.moved[1:]
        if one.key != "SOL"
    ]
    parts += [tr("also {amounts}", amounts=", ".join(also))] if also else []
    parts += [line.note] if line.note else []
    return HistoryEntry(
        signature=line.signature,
        kind=KINDS.get(line.kind, "other"),
        title=line.title,
        detail=" · ".join(parts),
        when=datetime.fromtimestamp(line.when_s, UTC) if line.when_s else None,
        coins=_coins(main) if main else None,
        meaning=_meaning(line, main.amount if main else 0),
        slot=line.slot,
        state=line.state,
        suspicion=line.suspicion,
    )


def _query(ask: HistoryAsk) -> HistoryQuery:
    since_s = int(ask.since.timestamp()) if ask.since is not None else None
    until_s = int(ask.until.timestamp()) if ask.until is not None else None
    return HistoryQuery(ask.text, tuple(ask.kinds), ask.token, since_s, until_s)


def _coins(moved: Moved) -> Coins:
    return Coins(abs(moved.amount), asset(moved.symbol, moved.decimals))


def _meaning(line: HistoryLine, amount: int) -> Meaning:
    if amount > 0:
        return Meaning.EARNED if line.kind in {"sale", "received", "review"} else Meaning.BALANCE
    if line.kind == "stake" or line.state in {"pending", "unknown"}:
        return Meaning.HELD
    return Meaning.SENT if line.state == "landed" else Meaning.BALANCE
