"""After a restore: what this wallet sold since its backup was made is read from the chain, before anything is sold.

The records of a backup end when it was made. What was sold later would be missing from them: privacy would be spent
twice, and a record sold under an exclusivity promise could be sold again. The chain knows every submission:

- open batches are adopted, as after a lost disk (`app.sell.recover`);
- of noised data, the most that its buyer took is entered into the privacy ledger: never less than was spent;
- under a promise to sell each record once, nothing more is sold, since which records it was stood on the lost disk.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.backup.merge import RESTORED
from app.connection import storage_pointer
from app.errors import AppError, UserError, problem_of
from app.sell.budget import FOUND
from app.sell.protection import choice_for, mechanism_for
from app.sell.recover import ADOPTED, recover
from app.spec import MAX_SPEC_BYTES, Spec
from market.errors import AccountMissing, MarketError
from market.history import MarketHistory
from privacy import PrivacyError
from privacy.release import MAX_EPSILON
from storage.errors import StorageError

if TYPE_CHECKING:
    import asyncio

    from solders.pubkey import Pubkey

    from app.sell.desk import Desk
    from app.store import Settings
    from market.history import HistoryEntry, HistoryStep

_LOG = logging.getLogger(__name__)
_MARGIN_S = 24 * 3600
"""How far before the backup was made the chain is read: clocks differ."""
_SCOPES = "scopes"


class RestoredRecords:
    """What is known to be missing from restored records.

    Args:
        settings: of the database that was restored, or of one that never was.
        one_at_a_time: shared by all who catch up in this data folder.
    """

    def __init__(self, settings: Settings, one_at_a_time: asyncio.Lock) -> None:
        self._settings = settings
        self._one_at_a_time = one_at_a_time

    async def catch_up(self, desk: Desk) -> tuple[str, ...]:
        """Read once, for each account on each network, what was sold since the backup; returns adopted sales.

        Raises:
            MarketError: the node does not answer, or lacks the history; nothing may be sold until it is read.
            UserError, StorageError: what a request asked for cannot be read.
        """
        async with self._one_at_a_time:
            mark, who = self._settings.get(RESTORED), _who(desk)
            if mark is None or who in mark["caught_up"]:
                return ()
            for step, made_at_s in await _submissions(desk, mark["known_until_ms"] // 1000 - _MARGIN_S):
                spec = await _spec(desk, step.accounts["request"])
                if not spec.release.is_raw:
                    _charge(desk, step, spec, made_at_s)
                if spec.exclusivity is not None:
                    self._note(_SCOPES, spec.exclusivity.scope.hex())
            # Only what is accounted for is adopted: then nothing that stops us is forgotten.
            adopted = await recover(desk)
            self._note("caught_up", who)
            return adopted

    async def try_to_catch_up(self, desk: Desk) -> tuple[str, ...]:
        """As `catch_up`; what stops it is logged, since what is on the market has deadlines and must not wait for it.

        Whatever is sold next asks again, and is refused while the chain cannot be read.
        """
        try:
            return await self.catch_up(desk)
        except (AppError, MarketError, StorageError, PrivacyError) as error:
            _LOG.warning("what was sold since the backup is not known yet: %s", problem_of(error).what)
            return ()

    def _note(self, name: str, value: str) -> None:
        """Add to a list of the mark, as it stands now."""
        mark = self._settings.get(RESTORED)
        self._settings.set(RESTORED, mark | {name: sorted({*mark.get(name, ()), value})})

    def require_known(self, spec: Spec) -> None:
        """Refuse to sell under a promise under which records were sold that nobody here remembers.

        Raises:
            UserError: that is so.
        """
        mark: dict[str, Any] = self._settings.get(RESTORED) or {}
        if spec.exclusivity is not None and spec.exclusivity.scope.hex() in mark.get(_SCOPES, ()):
            raise UserError(
                "After the backup that was restored here, records were sold under the same promise to sell each once. "
                "Which ones is not known any more.",
                money="Nothing was signed. A record sold twice under it, and proven, costs your whole stake.",
                data="Nothing has left this computer.",
                next_step="Choose a request that does not ask for this promise.",
            )


def _who(desk: Desk) -> str:
    connection = desk.connection
    return f"{desk.identity.address} {connection.info.genesis_hash} {connection.program}"


async def _submissions(desk: Desk, since_s: int) -> list[tuple[HistoryStep, int]]:
    """Submissions of this account that were not made from its journal, newest first, with their time in seconds.

    Of what was adopted the journal knows neither what was revealed nor which records it was.
    """
    known = {
        row.payload["root"]
        for sale in desk.journal.sales()
        if not sale.sale_id.startswith(ADOPTED)
        for row in desk.journal.steps(sale.sale_id)
        if row.step == "built"
    }
    found = []
    history = MarketHistory(desk.connection.rpc, desk.connection.program)
    async for entry in history.newest_first(desk.identity.address):
        if entry.block_time_s is not None and entry.block_time_s < since_s:
            break
        found += [(step, entry.block_time_s or since_s) for step in _submits(entry, desk.identity.address)]
    return [(step, at_s) for step, at_s in found if bytes(step.arguments.root).hex() not in known]


def _submits(entry: HistoryEntry, seller: Pubkey) -> list[HistoryStep]:
    if entry.failed:
        return []
    return [step for step in entry.steps if step.name == "submit" and step.accounts["contributor"] == seller]


async def _spec(desk: Desk, request: Pubkey) -> Spec:
    """What a request asked for, whether its account is still there or not."""
    try:
        return await desk.connection.spec((await desk.connection.reader.request(request)).value.spec)
    except AccountMissing:
        pass
    history = MarketHistory(desk.connection.rpc, desk.connection.program)
    async for entry in history.newest_first(request):
        for step in entry.steps:
            if step.name == "open_request" and not entry.failed and step.accounts["request"] == request:
                raw = await desk.connection.every_gateway.blob(storage_pointer(step.arguments.spec), MAX_SPEC_BYTES)
                return Spec.from_bytes(raw)
    raise AccountMissing(
        "The node's history does not show a request that you sold to after your backup was made.",
        next_step="Choose a node with full history in Settings. Until then nothing is sold from these records.",
    )


def _charge(desk: Desk, step: HistoryStep, spec: Spec, made_at_s: int) -> None:
    name = f"{FOUND}{step.accounts['batch']}"
    if any(entry.entry_id == name for entry in desk.ledger.rows()):
        return
    most = mechanism_for(spec.release, choice_for(spec.release, min(spec.release.epsilon_max, MAX_EPSILON)))
    entry = most.ledger_entry(entry_id=name, dataset=spec.kind, purpose=spec.title, created_at_ms=made_at_s * 1000)
    desk.ledger.append(replace(entry, mechanism="sold after the backup that was restored: the most its buyer took"))
