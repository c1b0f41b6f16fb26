"""Words for people: made, checked and turned into a wallet, without the caller touching the wallet package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from wallet import LocalSigner, Phrase, Wallet, WalletError, address_of, parse_address, word_list
from wallet.derivation import account_path, account_seed
from wallet.errors import KeyringError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wallet import Account

MAX_KEY_BYTES = 1024


def new_words(count: int) -> tuple[str, ...]:
    """Return 12 or 24 fresh BIP-39 words."""
    return tuple(Phrase.generate(count).words)


def words_known() -> tuple[str, ...]:
    """Return the 2,048 words."""
    return tuple(word_list())


def address_of_words(words: Sequence[str], words_passphrase: str = "") -> str:
    """Return the first account's address; `words_passphrase` is the words' own (BIP-39).

    Raises:
        UserError: they are not a phrase; says which word is wrong, never the words themselves.
    """
    try:
        phrase = Phrase.parse(" ".join(words))
    except WalletError as error:
        raise UserError(
            str(error), money="Your money is untouched.", next_step="Check the words on your paper."
        ) from error
    return address_of(LocalSigner(account_seed(phrase.seed(words_passphrase), account_path(0))).pubkey)


def create_wallet(wallet: Wallet, words: Sequence[str], passphrase: str, words_passphrase: str = "") -> None:
    """Write a new vault; `words_passphrase` is the words' own (BIP-39).

    Raises:
        WalletError: the words or the passphrase will not do, or there is a vault already.
    """
    wallet.create(Phrase.parse(" ".join(words)), passphrase, bip39_passphrase=words_passphrase)


def add_words(wallet: Wallet, words: Sequence[str], name: str, words_passphrase: str = "") -> Account:
    """Add a wallet of recovery words to an open vault and return its first account.

    Raises:
        WalletError: the words will not do, are here already, or the disk refuses.
    """
    return wallet.book.add_phrase(Phrase.parse(" ".join(words)), name, bip39_passphrase=words_passphrase)


def let_keyring_open(wallet: Wallet) -> str:
    """Let the system's keyring open the vault from now on; returns why it does not, or an empty text."""
    try:
        wallet.remember_in_keyring()
    except KeyringError as error:
        return str(error)
    return ""


def what_is_wrong_with(address: str) -> str:
    """Return why a text is no address; empty where it is one."""
    try:
        parse_address(address)
    except WalletError as error:
        return str(error)
    return ""


def read_key_file(path: Path) -> str:
    """Return the text of a key file, at most what a key can be long.

    Raises:
        UserError: it cannot be read. Its content is never repeated.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_KEY_BYTES + 1).decode("ascii")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text"
        raise UserError(
            f"The key file cannot be read: {reason}.",
            data="Nothing was imported.",
            next_step="Choose the file that solana-keygen wrote.",
        ) from None


def public_key_of(address: str) -> bytes:
    """Return the 32 bytes of an address."""
    return parse_address(address)
