"""Makes a backup: one file, sealed by a passphrase of its own, read back before it counts as made."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from app.backup.manifest import NETWORKS, STORE, VAULT, WINDOW, BackupEntry, Manifest, may_be_backed_up
from app.backup.read import read_backup
from app.errors import UserError
from app.sell.once import SaleSteps
from app.sell.outgoing import SUFFIX
from app.store import DatasetStore, LedgerStore, SaleJournal, Seller
from app.store.database import now_ms
from wallet import SealedWriter, VaultFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.container import App
    from app.store import Database, Home

LAST_BACKUP = "backup_file"
"""Setting: when and where the last backup was made."""
_SNAPSHOT = "backup.db"
_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A backup just written and read back."""

    path: Path
    bytes_written: int
    manifest: Manifest


async def make_backup(app: App, target: Path, passphrase: str, progress: Callable[[int, int], None]) -> MadeBackup:
    """Write everything of an unlocked data folder into one file, and read it back.

    Keys, records (sales, privacy ledger, votes, receipts, contacts, settings), imported data sets with their keys,
    marks of sold records, and the packages of open sales. Left out: the practice network's ledger, copies of the
    chain's history, and your own source files.

    Args:
        app: with the wallet unlocked.
        target: the file; one that is there is replaced once the new one was read back.
        passphrase: of the backup.
        progress: told bytes done and in all; called from another thread.

    Raises:
        UserError: the wallet is locked, or the file would lie in the data folder itself.
        WalletError: weak passphrase, or the disk refused.
        StoreError: the records cannot be copied.
    """
    app.accounts.require_unlocked()
    home, database = app.home, app.database()
    if target.absolute().is_relative_to(home.root):
        raise UserError(
            "A backup inside the data folder is lost with it.",
            data="Nothing was written.",
            next_step="Choose another place, best on another drive.",
        )
    snapshot = home.root / _SNAPSHOT
    facts = _facts(app, database)
    names = tuple(_files(home, database))
    database.copy_to(snapshot)
    try:
        made = await asyncio.to_thread(_write, home, names, facts, target, passphrase, progress)
    finally:
        snapshot.unlink(missing_ok=True)
    app.settings.set(LAST_BACKUP, {"made_at_ms": made.manifest.made_at_ms, "path": str(target.absolute())})
    return made


def _facts(app: App, database: Database) -> Manifest:
    sales, open_sales, votes = counts(database)
    return Manifest(
        made_at_ms=now_ms(),
        version=_version(),
        vault_id=VaultFile(app.home.vault).vault_id(),
        accounts=len(app.wallet.book.accounts()),
        store_key=app.wallet.store_key(),
        spends=LedgerStore(database).verify(),
        sales=sales,
        open_sales=open_sales,
        votes=votes,
        entries=(),
    )


def counts(database: Database) -> tuple[int, int, int]:
    """Return how many sales, open sales and votes a database knows."""
    ((sales, open_sales, votes),) = database.rows(
        "SELECT (SELECT count(*) FROM sales), (SELECT count(*) FROM sales WHERE outcome IS NULL), "
        "(SELECT count(*) FROM votes)"
    )
    return sales, open_sales, votes


def _files(home: Home, database: Database) -> Iterator[str]:
    """Names of the files to take along, but vault and database."""
    for name in (WINDOW, NETWORKS):
        if (home.root / name).is_file():
            yield name
    for path in sorted((home.packages / "sold").glob("*")):
        if path.suffix in {".marks", ".values"}:
            yield f"packages/sold/{path.name}"
    for row in DatasetStore(database).all():
        if row.key is not None and (home.library / row.file).is_file():
            yield f"library/{row.file}"
    # Whose they are does not matter for reading their steps.
    journal = SaleJournal(database, Seller("", ""))
    for sale in journal.sales_of_everybody():
        if sale.outcome is None:
            yield from _of_sale(home, SaleSteps(journal, sale.sale_id, lambda: None), len(sale.plan["batches"]))


def _of_sale(home: Home, steps: SaleSteps, batches: int) -> Iterator[str]:
    """Records, packages, samples and staged copies of what is not settled: no network may have them yet."""
    records = f"packages/{steps.sale_id}{SUFFIX}"
    if (home.root / records).is_file():
        yield records
    for number in range(batches):
        built, staged = steps.payload(number, "built"), steps.payload(number, "staged")
        if built is None or steps.payload(number, "final") is not None:
            continue
        for path in sorted(home.packages.glob(f"{built['root']}.*")):
            if path.suffix in {".gln", ".samples"}:
                yield f"packages/{path.name}"
        if staged is not None and (home.packages / "staging" / f"{staged['cid']}.car").is_file():
            yield f"packages/staging/{staged['cid']}.car"


def _write(
    home: Home,
    names: tuple[str, ...],
    facts: Manifest,
    target: Path,
    passphrase: str,
    progress: Callable[[int, int], None],
) -> MadeBackup:
    places = {VAULT: home.vault, STORE: home.root / _SNAPSHOT}
    places |= {name: home.root / name for name in names if may_be_backed_up(name)}
    manifest = replace(facts, entries=tuple(_entry(name, path) for name, path in places.items()))
    head = manifest.to_bytes()
    total, done = 2 * manifest.size, 0

    def check(written: Path) -> None:
        # What cannot be read back is no backup, and must not take the place of one.
        read_backup(written, passphrase, None, lambda size, _all: progress(manifest.size + size, total))

    with SealedWriter(target, passphrase, check=check) as writer:
        writer.write(len(head).to_bytes(4, "little") + head)
        for entry in manifest.entries:
            digest, size = hashlib.sha256(), 0
            for block in _blocks(places[entry.name]):
                digest.update(block)
                size += len(block)
                writer.write(block)
                progress(done + size, total)
            if (size, digest.hexdigest()) != (entry.size, entry.sha256):
                raise UserError(
                    f"{entry.name} changed while it was copied, so no backup was written.",
                    data="Everything is as it was, the backup before too.",
                    next_step="Try again in a moment.",
                )
            done += size
    return MadeBackup(target, target.stat().st_size, manifest)


def _entry(name: str, path: Path) -> BackupEntry:
    digest, size = hashlib.sha256(), 0
    for block in _blocks(path):
        digest.update(block)
        size += len(block)
    return BackupEntry(name, size, digest.hexdigest())


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(_BLOCK_BYTES):
            yield block


def _version() -> str:
    try:
        return version("gleaner")
    except PackageNotFoundError:
        return "from source"
