"""What Settings shows and stores: network, appearance, language, text size, keyring, auto-lock, data folder."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from app.errors import BUG, problem_of
from app.network.known import cluster_of
from ui.i18n import LANGUAGES, mark, said, tr
from ui.ports import Coins, MarketFacts, NetworkChoice, NetworkKind, SettingsValues
from ui.wiring.amounts import GLN, asset

if TYPE_CHECKING:
    from app.connection import Connection
    from app.network.book import SavedNetwork
    from app.network.info import NetworkInfo
    from ui.theme.theme import Appearance
    from ui.wiring.backend import Backend

APPEARANCES = ("system", "light", "dark")
PRACTICE = NetworkChoice(
    "practice",
    "practice",
    mark("Practice network"),
    mark("Runs inside this app: tokens without value, the others are automatic. Works offline."),
)
_KEYRING_ANSWERS_WITHIN_S = 3.0


class SettingsAdapter:
    """``SettingsPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    @property
    def language(self) -> str:
        """Language for the first paint."""
        found = self._backend.preference("language", "system")
        return found if found in LANGUAGES else "system"

    @property
    def appearance(self) -> Appearance:
        """Appearance for the first paint."""
        found = self._backend.preference("appearance", "system")
        return cast("Appearance", found if found in APPEARANCES else "system")

    @property
    def text_scale(self) -> float:
        """Text scale for the first paint."""
        found = self._backend.preference("text_scale", 1.0)
        return min(2.0, max(1.0, float(found))) if isinstance(found, int | float) else 1.0

    async def values(self) -> SettingsValues:
        """Return all values; a network that does not answer must not keep anybody from choosing another."""
        app = await self._backend.app()
        size = await asyncio.to_thread(_folder_bytes, self._backend)
        market, offline, url, in_use = None, "", "", app.network.book.in_use
        try:
            connection = await self._backend.connection()
            url, market = connection.info.rpc_url, await self._market(connection)
        except Exception as error:  # whatever the network does: the reason is shown, and the rest can be reached
            problem = problem_of(error)
            if problem.exit_code == BUG:
                raise
            offline = said(problem.what)
        saved = app.network.book.networks()
        practice = replace(PRACTICE, name=tr(PRACTICE.name), note=tr(PRACTICE.note))
        return SettingsValues(
            network=in_use,
            networks=(practice, *(_choice(one) for one in saved)),
            rpc_url=url,
            appearance=self.appearance,
            text_scale=self.text_scale,
            data_folder=str(self._backend.home.root),
            data_bytes=size,
            lock_after_min=int(self._backend.preference("lock_after_min", 10)),
            keyring=await self._keyring(),
            backup_checked=await self._backend.backups_checked(),
            version=_version(),
            expert=await self._expert(),
            market=market,
            offline=offline,
            accepted=next((one.accepted_hash for one in saved if one.key == in_use), ""),
        )

    async def _market(self, connection: Connection) -> MarketFacts:
        """The program as deployed beside the one this app ships, and the market's rules."""
        from app.program.operator import shipped_program, verify

        report = await verify(connection.rpc, connection.program, await asyncio.to_thread(shipped_program))
        mint = connection.config.stake_mint
        token, ledger = connection.tokens.get(mint), await connection.reader.ledger(mint)
        return MarketFacts(
            program=report.program,
            deployed_hash=report.deployed_hash,
            shipped_hash=report.shipped_hash,
            upgrade_authority=report.upgrade_authority,
            authority=report.authority,
            paused=report.paused,
            rules=report.params_version,
            pending_rules=report.pending_params,
            steerable=report.randomness == "SLOT_HASHES",
            insurance=Coins(
                ledger.insurance if ledger is not None else 0, asset(token.symbol, token.decimals) if token else GLN
            ),
        )

    async def _expert(self) -> bool:
        from app.account.foreign import EXPERT_SETTING

        return (await self._backend.app()).settings.get(EXPERT_SETTING, default=False) is True

    async def set_network(self, key: str) -> None:
        """Use another network, after looking at it: nobody is left on one that does not answer."""
        from app.network.check import look_at

        app = await self._backend.app()
        if key != PRACTICE.key:
            await look_at(key, app.network.book.get(key).info)
        await self._backend.change_network(key)

    async def set_appearance(self, appearance: Appearance) -> None:
        """Store the appearance."""
        self._backend.prefer("appearance", appearance)

    async def set_language(self, language: str) -> None:
        """Store the language."""
        self._backend.prefer("language", language)

    async def set_text_scale(self, scale: float) -> None:
        """Store the text scale."""
        self._backend.prefer("text_scale", scale)

    async def set_lock_after(self, minutes: int) -> None:
        """Store after how long without use the window locks."""
        self._backend.prefer("lock_after_min", minutes)

    async def _keyring(self) -> bool | None:
        """Whether the keyring opens the vault; None where there is none to be asked."""
        from app.tasks import in_daemon_thread

        wallet = (await self._backend.app()).wallet
        if await asyncio.to_thread(wallet.remembered_in_keyring):
            return True
        try:
            found = await asyncio.wait_for(in_daemon_thread(wallet.keyring_name), _KEYRING_ANSWERS_WITHIN_S)
        except TimeoutError:
            # A page of settings does not wait for a desktop's service that hangs.
            return None
        return False if found else None

    async def set_keyring(self, *, enabled: bool) -> None:
        """Keep an unlock key in the system's keyring, or take it out."""
        from app.tasks import in_daemon_thread

        wallet = (await self._backend.app()).wallet
        await in_daemon_thread(wallet.remember_in_keyring if enabled else wallet.forget_keyring)

    async def set_expert(self, *, enabled: bool) -> None:
        """Store whether an expert may be asked about what cannot be read."""
        from app.account.foreign import EXPERT_SETTING

        (await self._backend.app()).settings.set(EXPERT_SETTING, enabled)

    async def open_data_folder(self) -> None:
        """Show the data folder in the system's file manager."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._backend.home.root)))


def kind_of(info: NetworkInfo) -> NetworkKind:
    """Whether tokens of a network have a price, by its genesis hash."""
    if info.practice:
        return "practice"
    cluster = cluster_of(info.genesis_hash)
    return "mainnet" if cluster is not None and cluster.real_money else "devnet"


def _choice(saved: SavedNetwork) -> NetworkChoice:
    """A network that was added."""
    cluster = cluster_of(saved.info.genesis_hash)
    # Who it really belongs to is told by its genesis hash, never by the name its operator gave it.
    whose = cluster.name if cluster is not None else tr("A network of its own")
    return NetworkChoice(
        saved.key, kind_of(saved.info), saved.info.name, f"{whose} · {saved.info.rpc_url}", removable=True
    )


def _folder_bytes(backend: Backend) -> int:
    return sum(path.stat().st_size for path in backend.home.root.rglob("*") if path.is_file())


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("gleaner")
    except PackageNotFoundError:
        return tr("from source")
