"""The backup copies of the vault: the version before the last change, and two from before its keys changed.

    vault        as it is
    vault.bak    the version before it, replaced at every change
    vault.bak2   older: what `vault.bak` held when wallets or accounts were last added, removed or imported
    vault.bak3   older still

Renaming an account a hundred times thus pushes no key out of the copies.
"""

import contextlib
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from wallet.atomic_file import write_atomically
from wallet.errors import VaultDamagedError, VaultMissingError, VaultUnsupportedError, VaultWriteError
from wallet.vault_content import VaultContent
from wallet.vault_format import MAX_FILE_BYTES, VaultImage, decode_image

__all__ = ["Generations", "VaultState", "notice_of"]

_SUFFIXES = (".bak", ".bak2", ".bak3")
_DAMAGED = ".damaged"


@dataclass(frozen=True, slots=True)
class VaultState:
    """A vault file that could be read: generation 0 is the vault itself. `damage` is what those before it had."""

    generation: int
    path: Path
    data: bytes = field(repr=False)
    image: VaultImage
    damage: VaultDamagedError | None


class Generations:
    """The copies beside one vault, newest first.

    Args:
        vault: the vault's path.
    """

    def __init__(self, vault: Path) -> None:
        self._vault = vault
        self.paths = tuple(vault.with_name(vault.name + suffix) for suffix in _SUFFIXES)

    @property
    def damaged_path(self) -> Path:
        """Where a vault that could not be read is kept aside."""
        return self._vault.with_name(self._vault.name + _DAMAGED)

    def exist(self) -> bool:
        """Tell whether there is any copy."""
        return any(path.exists() for path in self.paths)

    def states(self) -> tuple[VaultState, ...]:
        """Read the vault and its copies, newest first; those that cannot be read are left out.

        Raises:
            VaultMissingError: there is none.
            VaultDamagedError: none can be read; says what the vault itself has.
            VaultUnsupportedError: the vault, or where it is damaged a copy of it, asks for something newer.
        """
        found: list[VaultState] = []
        damage: VaultDamagedError | None = None
        for generation, path in enumerate((self._vault, *self.paths)):
            try:
                data = _read_bounded(path)
                if data is None:
                    if generation == 0:
                        damage = VaultDamagedError("it is gone")
                    continue
                found.append(VaultState(generation, path, data, decode_image(data), damage if not found else None))
            except VaultDamagedError as error:
                damage = damage or error
            except VaultUnsupportedError:
                if not found:
                    raise
        if not found:
            raise (damage if damage is not None and (self._vault.exists() or self.exist()) else VaultMissingError())
        return tuple(found)

    def take_over(self, *, keys_change: bool) -> None:
        """Copy the vault as it lies on the disk, before it is replaced. A damaged file replaces no good copy.

        Args:
            keys_change: the next version has other keys, so the copies move on by one before.

        Raises:
            VaultWriteError: the disk refused; every state that was there still is.
        """
        before = _whole(self._vault)
        if before is None:
            return
        if keys_change:
            copies = [_whole(path) for path in self.paths]
            gap = copies.index(None) if None in copies else len(copies) - 1
            # Oldest first, each a copy: whatever is interrupted leaves one state twice, never none.
            for older in range(gap, 0, -1):
                write_atomically(self.paths[older], copies[older - 1] or before)
        write_atomically(self.paths[0], before)

    def replace_all(self, data: bytes) -> None:
        """Let every copy hold `data`, so that an old way in or a removed key lingers in none of them.

        Raises:
            VaultWriteError: the disk refused; the vault itself was not touched.
        """
        newest, *older = self.paths
        write_atomically(newest, data)
        for path in older:
            if path.exists():
                write_atomically(path, data)
        try:
            self.damaged_path.unlink(missing_ok=True)
        except OSError as error:
            raise VaultWriteError(
                f"An old copy of the vault could not be removed ({error.strerror}): {self.damaged_path.name}. "
                "Remove it yourself, then try again."
            ) from error

    def restore(self, data: bytes) -> None:
        """Put a copy in the vault's place; the file that could not be read is kept aside.

        Raises:
            VaultWriteError, OSError: the disk refused; the copies are as they were.
        """
        with contextlib.suppress(FileNotFoundError):
            self._vault.replace(self.damaged_path)
        write_atomically(self._vault, data)


def notice_of(state: VaultState, content: VaultContent, damage: VaultDamagedError) -> str:
    """Say which state was opened, and what may be missing from it."""
    which = ("", "its backup copy", "its second backup copy", "its third and last backup copy")[state.generation]
    try:
        saved = f"{datetime.fromtimestamp(state.path.stat().st_mtime, UTC):%Y-%m-%d %H:%M} UTC"
    except (OSError, OverflowError, ValueError):
        saved = "at an unknown time"
    wallets, accounts = len(content.wallets), len(content.accounts)
    holds = f"{wallets} wallet{'s' * (wallets != 1)} and {accounts} account{'s' * (accounts != 1)}"
    missing = (
        "an account or name added just before may be missing and can be added again."
        if state.generation == 1
        else "a wallet or key added after that is missing here: add it again from its words or its key."
    )
    return (
        f"The vault file could not be read ({damage.reason}), so {which} was opened, saved {saved} with {holds}. "
        f"Your keys are safe; {missing}"
    )


def _read_bounded(path: Path) -> bytes | None:
    """Read a file within the size limit, or None where there is none.

    Raises:
        VaultDamagedError: the system refuses.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "it cannot be opened"
        raise VaultDamagedError(f"{path.name}: {reason}") from error


def _whole(path: Path) -> bytes | None:
    """Read a vault file if it is undamaged."""
    try:
        data = _read_bounded(path)
        if data is not None:
            decode_image(data)
    except (VaultDamagedError, VaultUnsupportedError):
        return None
    return data
