"""Words for people: made, checked and turned into a wallet, without the caller touching the wallet package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from wallet import LocalSigner, Phrase, Wallet, WalletError, address_of, parse_address, word_list
from wallet.derivation import account_path, account_seed

if TYPE_CHECKING:
    from collections.abc import Sequence


def new_words(count: int) -> tuple[str, ...]:
    """Return 12 or 24 fresh BIP-39 words."""
    return tuple(Phrase.generate(count).words)


def words_known() -> tuple[str, ...]:
    """Return the 2,048 words."""
    return tuple(word_list())


def address_of_words(words: Sequence[str]) -> str:
    """Return the first account's address.

    Raises:
        UserError: they are not a phrase; says which word is wrong, never the words themselves.
    """
    try:
        phrase = Phrase.parse(" ".join(words))
    except WalletError as error:
        raise UserError(
            str(error), money="Your money is untouched.", next_step="Check the words on your paper."
        ) from error
    return address_of(LocalSigner(account_seed(phrase.seed(), account_path(0))).pubkey)


def create_wallet(wallet: Wallet, words: Sequence[str], passphrase: str) -> None:
    """Write a new vault.

    Raises:
        WalletError: the words or the passphrase will not do, or there is a vault already.
    """
    wallet.create(Phrase.parse(" ".join(words)), passphrase)


def public_key_of(address: str) -> bytes:
    """Return the 32 bytes of an address."""
    return parse_address(address)
