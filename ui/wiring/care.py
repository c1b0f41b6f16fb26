"""Networks of others, backups, the folder's place and its end: the same use cases as the commands'."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from app.errors import UserError
from ui.format.money import SOL
from ui.i18n import tr
from ui.ports.care import BackupFound, LimitLine, LimitsFound, NetworkFound, PaperWords, ResetFacts, is_looser
from ui.wiring.amounts import GLN, asset

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from app.backup.proof import WordsProof
    from app.container import App
    from app.network.info import NetworkInfo
    from app.store.home import Home
    from ui.bridge.ports import Progress
    from ui.ports import Strength
    from ui.ports.care import NetworkDraft, ResetProof
    from ui.wiring.backend import Backend
    from ui.wiring.session import Session

T = TypeVar("T")


class CareAdapter:
    """``CarePort``.

    Args:
        backend: the opened app.
        session: told when the vault is no longer open because its folder was replaced.
    """

    def __init__(self, backend: Backend, session: Session) -> None:
        self._backend, self._session = backend, session
        self._proof: WordsProof | None = None
        session.wipe_with_keys(self._drop_proof)

    # ------------------------------------------------------------------------------------------ limits

    async def limits(self) -> LimitsFound:
        """Return the limits of SOL and of the market's stake token."""
        from app.budget.caps import DEFAULT_EPSILON
        from app.limits import SOL as SOL_KEY

        app = await self._backend.app()
        if app.joined is None:
            return LimitsFound((), DEFAULT_EPSILON["user-day"])
        found, mint = app.spend_limits(), app.joined.config.stake_mint
        token = app.joined.tokens.get(mint)
        known = ((str(mint), asset(token.symbol, token.decimals) if token else GLN), (SOL_KEY, SOL))
        lines = tuple(LimitLine(key, of, found.get(key).each, found.get(key).day) for key, of in known)
        return LimitsFound(lines, DEFAULT_EPSILON["user-day"])

    async def set_limit(self, line: LimitLine, passphrase: str) -> None:
        """Set a limit."""
        from app.limits import Limit

        app = await self._backend.app()
        limits = app.spend_limits()
        if is_looser(limits.get(line.token), line):
            await asyncio.to_thread(app.wallet.check_passphrase, passphrase)
        limits.set(line.token, Limit(line.each, line.day))

    # ------------------------------------------------------------------------------------------ passphrase

    async def strength(self, passphrase: str) -> Strength:
        """Judge a passphrase."""
        return await self._session.strength(passphrase)

    async def change_passphrase(self, old: str, new: str) -> None:
        """Replace the vault's passphrase."""
        app = await self._backend.app()
        await asyncio.to_thread(app.wallet.change_passphrase, old, new)
        self._backend.prefer("practice_passphrase", value=False)
        self._backend.revision += 1

    # ------------------------------------------------------------------------------------------ networks

    async def duties_here(self) -> int:
        """Count unfinished sales on the network in use."""
        app = await self._backend.app()
        return sum(sale.outcome is None for sale in app.sales_here())

    async def add_network(self, draft: NetworkDraft) -> NetworkFound:
        """Look at a network and add it."""
        from app.network.book import SavedNetwork
        from app.network.check import look_at

        app = await self._backend.app()
        facts = await look_at(draft.key, await asyncio.to_thread(_described, draft))
        app.network.book.add(SavedNetwork(draft.key, facts.info))
        cluster = facts.cluster
        return NetworkFound(
            draft.key,
            facts.info.name,
            cluster.name if cluster is not None else "",
            cluster is not None and cluster.real_money,
            facts.report.same,
            facts.report.deployed_hash,
        )

    async def remove_network(self, key: str) -> None:
        """Forget a network."""
        (await self._backend.app()).network.book.remove(key)

    async def accept_program(self, typed: str) -> None:
        """Agree to sign for the program of the network in use."""
        app = await self._backend.app()
        await self._backend.connection()
        if app.network.program is None:
            raise UserError("The practice network's program is the one this app came with.", next_step="Nothing to do.")
        app.network.book.accept(app.network.book.in_use, app.network.program.deployed_hash, typed)
        self._backend.revision += 1

    # ------------------------------------------------------------------------------------------ backups

    async def last_backup(self) -> datetime | None:
        """Return when a backup file was last made."""
        from app.backup.make import LAST_BACKUP

        found: dict[str, Any] | None = (await self._backend.app()).settings.get(LAST_BACKUP)
        return datetime.fromtimestamp(found["made_at_ms"] / 1000, UTC) if found else None

    async def back_up(self, path: str, passphrase: str, progress: Progress) -> int:
        """Write everything into one file and read it back."""
        from app.backup.make import make_backup

        app = await self._backend.app()
        made = await make_backup(app, Path(path), passphrase, _quietly(progress))
        return made.bytes_written

    async def look_at_backup(self, path: str, passphrase: str, progress: Progress) -> BackupFound:
        """Lay a backup out beside what is here and check all of it."""
        from app.backup.restore import Restoring

        restoring = Restoring(self._backend.home)
        try:
            found = await asyncio.to_thread(restoring.look, Path(path), passphrase, _quietly(progress))
        finally:
            # Laid out anew when it is put in place: until then the records here may go on.
            await asyncio.to_thread(restoring.forget)
        manifest = found.manifest
        return BackupFound(
            datetime.fromtimestamp(manifest.made_at_ms / 1000, UTC),
            manifest.accounts,
            manifest.sales,
            manifest.spends,
            manifest.votes,
            other_wallet=found.other_wallet,
            vault_differs=found.vault_differs,
            records_newer=found.records_newer,
            sales_ended=found.sales_ended,
            added=found.spends_added + found.votes_added + found.sends_added,
        )

    async def restore(self, path: str, passphrase: str, *, replace_other: bool, progress: Progress) -> str:
        """Check a backup again and put it in place."""
        from app.backup.restore import Restoring

        async with self._emptied() as home:
            restoring = Restoring(home)
            try:
                found = await asyncio.to_thread(restoring.look, Path(path), passphrase, _quietly(progress))
                aside = await _to_the_end(lambda: restoring.apply(found, replace_other=replace_other))
            finally:
                await asyncio.to_thread(restoring.forget)
        if found.other_wallet:
            # The vault here is no longer the one that was made to try with sample data.
            self._backend.prefer("practice_wallet", value=False)
            self._backend.prefer("practice_passphrase", value=False)
        return str(aside)

    # ------------------------------------------------------------------------------------------ the end

    async def reset_facts(self) -> ResetFacts:
        """Return what a reset leaves behind."""
        from app.backup.make import counts
        from app.backup.proof import guarded_words, imported_keys

        app = await self._backend.app()
        beyond = (*imported_keys(app.wallet), *guarded_words(app.wallet))
        has_words = any(one.words for one in app.wallet.book.wallets())
        return ResetFacts(counts(app.database())[1], beyond, has_words)

    async def words_asked(self, passphrase: str) -> tuple[PaperWords, ...]:
        """Return which words to type."""
        from app.backup.proof import WordsProof

        app = await self._backend.app()
        proof = await asyncio.to_thread(WordsProof, app.wallet, passphrase)
        proof.require_enough()
        # Locked while the words were being opened: they must not come to lie in memory after that.
        app.accounts.require_unlocked()
        self._proof = proof
        return tuple(PaperWords(one.wallet, one.name, one.positions) for one in proof.asked)

    async def forget_words(self) -> None:
        """Drop the words that typed ones were to be compared with."""
        self._drop_proof()

    def _drop_proof(self) -> None:
        self._proof = None

    async def reset(self, proof: ResetProof, *, even_with_sales: bool, progress: Progress) -> bool:
        """Check the proof and erase everything; False where the keyring kept its entry."""
        from app.backup.proof import require_backup_of, what_is_here
        from app.backup.reset import erase, forgotten_by_keyring, require_nothing_due

        app = await self._backend.app()
        _require_quiet(app, tr("Nothing was erased."))
        require_nothing_due(app.database(), even_with_sales=even_with_sales)
        if proof.backup:
            here, path = what_is_here(app), Path(proof.backup)
            own, passphrase = proof.backup_passphrase, proof.passphrase
            await asyncio.to_thread(require_backup_of, here, path, own, passphrase, _quietly(progress))
        elif self._proof is None or self._proof.wrong(proof.words):
            raise UserError(
                "Not the words on your paper.",
                data="Nothing was erased.",
                next_step="Read the lines again, or give a backup file as proof.",
            )
        else:
            self._proof.require_current(app.wallet)
        forgotten = await asyncio.to_thread(forgotten_by_keyring, app.wallet)
        async with self._emptied() as home:
            await _to_the_end(lambda: erase(home))
        return forgotten

    # ------------------------------------------------------------------------------------------ the folder

    async def check_move(self, folder: str) -> int:
        """Return how many bytes would move."""
        from app.backup.move import Moving

        return await asyncio.to_thread(Moving(self._backend.home, Path(folder)).check)

    async def move(self, folder: str, progress: Progress) -> str:
        """Move the data folder."""
        from app.backup.move import Moving
        from app.store.home import Home, HomeLock

        await self.check_move(folder)
        _require_quiet(await self._backend.app(), tr("Nothing was moved."))
        async with self._emptied() as home:
            moving = Moving(home, Path(folder))

            def work() -> Path:
                moving.check()
                moving.target.mkdir(mode=0o700, parents=True, exist_ok=True)
                with HomeLock(Home(moving.target)):
                    return moving.run(_quietly(progress))

            moved = await _to_the_end(work)
            self._backend.home = Home(moved)
        return str(moved)

    @asynccontextmanager
    async def _emptied(self) -> AsyncIterator[Home]:
        """The data folder, its lock held by us and nothing in it open; the vault is locked from then on."""
        from app.store.home import HomeLock

        self._session.forget()
        async with self._backend.closed() as home:
            with HomeLock(home.create()):
                yield home


def _require_quiet(app: App, unharmed: str) -> None:
    """Refuse while something writes in the data folder that does not end with us.

    Raises:
        UserError: its practice network runs on its own.
    """
    if app.network.kept_runs():
        raise UserError(
            tr("The practice network of this data folder runs on its own and writes in it."),
            data=unharmed,
            next_step=tr("Stop it first, then try again."),
        )


async def _to_the_end(work: Callable[[], T]) -> T:
    """Run what must not go on beside us: where we are cancelled, it is waited for before the folder is let go."""
    task = asyncio.ensure_future(asyncio.to_thread(work))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise


def _quietly(progress: Progress) -> Callable[[int, int], None]:
    return lambda done, total: progress(done, total, "")


def _described(draft: NetworkDraft) -> NetworkInfo:
    """Put a description together of a file and of what was typed."""
    from app.network.book import suggested_url
    from app.network.draft import draft_of, read_description

    described = read_description(Path(draft.description)) if draft.description else {}
    given = {
        "rpc_url": draft.url or ("" if draft.description else suggested_url(draft.key)),
        "ws_url": draft.ws_url,
        "program": draft.program,
        "gateway_url": draft.publish,
        "readback_url": draft.read_back,
    }
    return draft_of(draft.key, described, given)
