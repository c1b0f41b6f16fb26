"""Proof that what is about to be erased can come back: words from paper, or a backup that was read to its end."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.backup.make import counts
from app.backup.manifest import VAULT
from app.backup.read import read_backup
from app.errors import UserError
from app.store import LedgerStore
from wallet import KeyringUnlock, VaultFile, Wallet, WalletError, WalletKind, WordChallenge
from wallet.errors import TooManyAttemptsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.container import App


@dataclass(frozen=True, slots=True)
class WordsAsked:
    """Words to type from paper: a wallet's number and name, and their positions, counted from 1."""

    wallet: int
    name: str
    positions: tuple[int, ...]


class WordsProof:
    """Three words of every wallet of recovery words, asked for at random positions.

    Args:
        wallet: unlocked.
        passphrase: of the wallet, asked again.

    Raises:
        WrongPassphraseError: it is wrong.
    """

    def __init__(self, wallet: Wallet, passphrase: str) -> None:
        self._challenges = {
            info.number: (info.name, WordChallenge(wallet.export_phrase(passphrase, info.number)))
            for info in wallet.book.wallets()
            if info.kind is WalletKind.PHRASE
        }
        self._imported, self._guarded = imported_keys(wallet), guarded_words(wallet)

    @property
    def asked(self) -> tuple[WordsAsked, ...]:
        """What to type."""
        return tuple(WordsAsked(number, name, one.positions) for number, (name, one) in self._challenges.items())

    def wrong(self, answers: Mapping[int, Mapping[int, str]]) -> tuple[tuple[int, int], ...]:
        """Return the (wallet, position) that were missing or wrong; empty when the words are right."""
        return tuple(
            (number, position)
            for number, (_, challenge) in self._challenges.items()
            for position in challenge.wrong(answers.get(number, {}))
        )

    def require_current(self, wallet: Wallet) -> None:
        """Refuse the proof of a vault to which, or from which, something was added or taken since it was asked for.

        Raises:
            UserError: its words or imported keys are others now.
        """
        words = {info.number for info in wallet.book.wallets() if info.kind is WalletKind.PHRASE}
        asked_now = (words, imported_keys(wallet), guarded_words(wallet))
        if asked_now != (set(self._challenges), self._imported, self._guarded):
            raise UserError(
                "The wallets or keys here have changed since these words were asked for.",
                data="Nothing was erased.",
                next_step="Begin again.",
            )

    def require_enough(self) -> None:
        """Refuse words as proof where they would not bring everything back.

        Raises:
            UserError: there are imported keys, words with a passphrase of their own, or no words at all.
        """
        if self._imported:
            names = ", ".join(self._imported[:3])
            raise UserError(
                f"No recovery words bring back what was imported as a key: {names}.",
                data="Nothing was erased.",
                next_step="Make a backup file and give that as proof.",
            )
        if self._guarded:
            names = ", ".join(self._guarded[:3])
            raise UserError(
                f"These words open the right accounts only with a passphrase of their own: {names}. Words alone are no "
                "proof that it is still known.",
                data="Nothing was erased.",
                next_step="Make a backup file, which holds that passphrase too, and give it as proof.",
            )
        if not self._challenges:
            raise UserError(
                "This wallet has no recovery words.",
                data="Nothing was erased.",
                next_step="Make a backup file and give that as proof.",
            )


@dataclass(frozen=True, slots=True)
class Here:
    """What a backup must hold to be proof.

    Attributes:
        home: the data folder.
        vault_id: the wallet's.
        addresses: of every account.
        spends, sales, votes: rows of the privacy ledger, sales, votes.
    """

    home: Path
    vault_id: str
    addresses: frozenset[str]
    spends: int
    sales: int
    votes: int


def imported_keys(wallet: Wallet) -> tuple[str, ...]:
    """Return the names of accounts that no recovery words bring back."""
    return tuple(account.name for account in wallet.book.accounts() if account.kind is WalletKind.KEYS)


def guarded_words(wallet: Wallet) -> tuple[str, ...]:
    """Return the names of wallets whose words need a passphrase of their own (BIP-39), which is on no paper of ours."""
    return tuple(info.name for info in wallet.book.wallets() if info.has_bip39_passphrase)


def what_is_here(app: App) -> Here:
    """Return what is in an unlocked data folder now; called where its database belongs."""
    sales, _, votes = counts(app.database())
    addresses = frozenset(account.address for account in app.wallet.book.accounts())
    spends = LedgerStore(app.database()).verify()
    return Here(app.home.root, VaultFile(app.home.vault).vault_id(), addresses, spends, sales, votes)


def require_backup_of(
    here: Here,
    path: Path,
    passphrase: str,
    wallet_passphrase: str,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> None:
    """Refuse a backup that would not bring everything back: read to its last byte, its keys opened and compared.

    Args:
        here: what it must hold.
        path: the backup.
        passphrase: of the backup.
        wallet_passphrase: of the wallet, with which the backup's keys must open.
        progress: told bytes done and in all.

    Raises:
        UserError: it is another wallet's, older than what is here, or lacks a key.
        WalletError: it is damaged, or a passphrase is wrong.
    """
    with tempfile.TemporaryDirectory(dir=here.home, prefix="proof-") as folder:
        manifest = read_backup(path, passphrase, Path(folder), progress)
        if manifest.vault_id != here.vault_id:
            raise _no_proof("This backup is of another wallet.")
        missing = len(here.addresses - _addresses(Path(folder) / VAULT, wallet_passphrase, here.home))
    if missing:
        raise _no_proof(f"This backup lacks {missing} account{'s' * (missing != 1)} that this wallet has.")
    if manifest.spends < here.spends or manifest.sales < here.sales or manifest.votes < here.votes:
        raise _no_proof("Since this backup was made, sales, votes or privacy spends were added that it does not have.")


def _addresses(vault: Path, passphrase: str, home: Path) -> frozenset[str]:
    # Wrong tries count at the wallet itself: a backup is no way around its waits.
    kept = Wallet(VaultFile(vault, attempts=VaultFile(home / VAULT).attempts), KeyringUnlock())
    try:
        kept.unlock(passphrase)
        return frozenset(account.address for account in kept.book.accounts())
    except TooManyAttemptsError:
        raise
    except WalletError as error:
        raise _no_proof(
            "The keys in this backup do not open with the wallet's passphrase: it was changed since, or mistyped."
        ) from error
    finally:
        kept.lock()


def _no_proof(what: str) -> UserError:
    return UserError(what, data="Nothing was erased.", next_step="Make a new backup, and give that one.")
