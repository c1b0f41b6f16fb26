"""Puts a backup in place: laid out beside, checked whole, then swapped in by renames that go on after any interruption.

restore.new/…            what the backup holds, checked
restore.new/ready.json   from here on the swap is finished, by whoever opens the folder next
before-restore-N/        what was there before; nothing is deleted
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from app.backup.manifest import NETWORKS, STORE, VAULT, WINDOW
from app.backup.merge import carry_contacts, carry_over, end_undrawn, last_change_ms, mark_restored
from app.backup.read import read_backup
from app.errors import AppError, UserError
from app.store import Database, LedgerStore
from wallet import VaultFile, WalletError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.backup.manifest import Manifest
    from app.backup.merge import Carried
    from app.store import Home

STAGING = "restore.new"
_READY = "ready.json"
_OURS = (VAULT, STORE, "history.db", WINDOW, NETWORKS)


@dataclass(frozen=True, slots=True)
class Restorable:
    """A backup that was laid out and checked, and what putting it in place means.

    Attributes:
        manifest: what it says about itself.
        other_wallet: the folder holds another wallet, which would be put aside.
        same_wallet: it holds this wallet.
        vault_differs: this wallet, but not as it is in the backup: what was added since would be put aside.
        records_newer: the folder's own records go beyond the backup's, and stay.
        spends_added, votes_added, sends_added: rows that only one of the two knew, and that are kept.
        sales_ended: open sales that cannot go on without revealing twice.
    """

    manifest: Manifest
    other_wallet: bool = False
    same_wallet: bool = False
    vault_differs: bool = False
    records_newer: bool = False
    spends_added: int = 0
    votes_added: int = 0
    sends_added: int = 0
    sales_ended: int = 0


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is left to do, on the disk."""

    aside: str
    keep_packages: bool
    moved: bool


class Restoring:
    """One restore into a data folder. The caller holds the folder's lock, and its database is closed.

    Args:
        home: the folder.
    """

    def __init__(self, home: Home) -> None:
        self._home = home
        self._staging = home.root / STAGING

    def look(
        self, path: Path, passphrase: str, progress: Callable[[int, int], None] = lambda _done, _all: None
    ) -> Restorable:
        """Lay a backup out beside what is there, check all of it, and say what putting it in place means.

        Raises:
            WalletError, UserError, StoreError: it cannot be used; nothing was replaced.
        """
        self.forget()
        try:
            found = self._with_records(Restorable(self._laid_out(path, passphrase, progress)))
        except BaseException:
            self.forget()
            raise
        present, restored = _vault_id(self._home), found.manifest.vault_id
        same = present == restored
        return replace(
            found,
            other_wallet=present not in {"", restored},
            same_wallet=same,
            # Sealed, so what differs cannot be told here: any change of keys, accounts, names or the passphrase.
            vault_differs=same and not _same_bytes(self._home.vault, self._staging / VAULT),
        )

    def _laid_out(self, path: Path, passphrase: str, progress: Callable[[int, int], None]) -> Manifest:
        manifest = read_backup(path, passphrase, self._staging, progress)
        if VaultFile(self._staging / VAULT).vault_id() != manifest.vault_id:
            raise UserError(
                "The keys in this backup are not the ones it names.",
                data="Nothing was replaced.",
                next_step="Choose another backup.",
            )
        return manifest

    def _with_records(self, found: Restorable) -> Restorable:
        """Check the backup's database, and settle what stays of it and of the one that is there."""
        manifest, staged = found.manifest, self._staging / STORE
        with Database(staged, manifest.store_key) as copy:
            copy.check()
            if LedgerStore(copy).verify() != manifest.spends:
                raise UserError(
                    "The privacy ledger in this backup is not the one it names.",
                    data="Nothing was replaced.",
                    next_step="Choose another backup.",
                )
            present = _open_present(self._home, manifest.store_key)
            if present is None:
                ended = end_undrawn(copy)
                mark_restored(copy, manifest.made_at_ms)
                return replace(found, sales_ended=ended)
            with present:
                newer = last_change_ms(present) > last_change_ms(copy)
                if not newer:
                    carried, ended = carry_over(present, copy), end_undrawn(copy)
                    carry_contacts(present, copy)
                    mark_restored(copy, manifest.made_at_ms)
                    return replace(_with(found, carried), sales_ended=ended)
                kept = self._staging / "kept.db"
                present.copy_to(kept)
            with Database(kept, manifest.store_key) as stays:
                carried = carry_over(copy, stays)
        kept.replace(staged)
        return replace(_with(found, carried), records_newer=True)

    def apply(self, found: Restorable, *, replace_other: bool) -> Path:
        """Put in place what `look` found, and return the folder in which what was there before now lies.

        Args:
            found: what was looked at.
            replace_other: it was agreed to put aside another wallet, or this one as it is not in the backup.

        Raises:
            UserError: that is so, and was not agreed.
            OSError: the disk refused; opening the folder again goes on.
        """
        if found.other_wallet and not replace_other:
            raise UserError(
                "This data folder holds another wallet, or one that cannot be read.",
                data="Nothing was replaced.",
                next_step="Restore into another folder with --home, or put the other wallet aside with --replace.",
            )
        if found.vault_differs and not replace_other:
            raise UserError(
                "The wallet here was changed after this backup was made, or is not the one it was then. Accounts and "
                "keys added since are not in the backup.",
                data="Nothing was replaced.",
                next_step="Back it up first. Then restore with --replace: the wallet as it is now is put aside, and "
                "kept.",
            )
        plan = _Plan(_free_name(self._home.root), keep_packages=found.same_wallet, moved=False)
        _write_plan(self._staging, plan)
        finish_restore(self._home)
        return self._home.root / plan.aside

    def forget(self) -> None:
        """Remove what was laid out; a restore that was decided stays, to go on."""
        if _read_plan(self._staging) is None:
            shutil.rmtree(self._staging, ignore_errors=True)


def _with(found: Restorable, carried: Carried) -> Restorable:
    return replace(found, spends_added=carried.spends, votes_added=carried.votes, sends_added=carried.sends)


def finish_restore(home: Home) -> bool:
    """Finish a restore that was interrupted after it was decided; True where there was one.

    The caller holds the folder's lock. What was only laid out is removed.

    Raises:
        OSError: the disk refused; the next call goes on.
    """
    staging = home.root / STAGING
    if not staging.exists():
        return False
    plan = _read_plan(staging)
    if plan is None:
        shutil.rmtree(staging, ignore_errors=True)
        return False
    aside = home.root / plan.aside
    if not plan.moved:
        aside.mkdir(mode=0o700, exist_ok=True)
        for path in _present(home, keep_packages=plan.keep_packages):
            if (aside / path.name).is_dir():
                path.rmdir()  # empty: made anew by opening the folder after an interruption
            else:
                path.rename(aside / path.name)
        _sync(home.root)
        _write_plan(staging, replace(plan, moved=True))
    for path in sorted(staging.rglob("*")):
        name = path.relative_to(staging)
        if path.is_file() and path.name != _READY:
            target = home.root / name
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.replace(target)
    _sync(home.root)
    shutil.rmtree(staging)
    return True


def _present(home: Home, *, keep_packages: bool) -> list[Path]:
    """What a restore puts aside: every file of ours with its copies, journals and damaged forms."""
    found = [path for name in _OURS for path in sorted(home.root.glob(f"{name}*"))]
    theirs = [folder for folder in (home.packages, home.library) if folder.exists()]
    return found if keep_packages else [*found, *theirs]


def _vault_id(home: Home) -> str:
    """Name of the vault that is there; empty where none can be read."""
    try:
        return VaultFile(home.vault).vault_id() if home.has_vault() else ""
    except WalletError:
        return "unreadable"


def _same_bytes(here: Path, staged: Path) -> bool:
    # Only a copy of an older vault may be left.
    return here.exists() and here.read_bytes() == staged.read_bytes()


def _open_present(home: Home, key: bytes) -> Database | None:
    """The folder's own records, where they are this wallet's and whole."""
    if not home.store.exists():
        return None
    try:
        present = Database(home.store, key)
    except AppError:
        return None
    try:
        present.check()
        LedgerStore(present).verify()
    except AppError:
        present.close()
        return None
    return present


def _free_name(root: Path) -> str:
    number = 1
    while (root / f"before-restore-{number}").exists():
        number += 1
    return f"before-restore-{number}"


def _write_plan(staging: Path, plan: _Plan) -> None:
    part = staging / f"{_READY}.part"
    with part.open("w", encoding="ascii") as file:
        json.dump(asdict(plan), file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(staging / _READY)
    _sync(staging)


def _read_plan(staging: Path) -> _Plan | None:
    try:
        raw: dict[str, Any] = json.loads((staging / _READY).read_text(encoding="ascii"))
        return _Plan(str(raw["aside"]), bool(raw["keep_packages"]), bool(raw["moved"]))
    except FileNotFoundError:
        return None


def _sync(folder: Path) -> None:
    # Windows cannot open a folder for fsync; its rename is journalled by NTFS.
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
