"""What the page of wallets shows, without Qt: rows, sums and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.components.account_badge import KIND_ICONS, kind_words
from ui.format.hashes import short_key
from ui.format.money import format_amount
from ui.format.untrusted import clean
from ui.i18n import mark, tr
from ui.ports import Coins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.ports import AccountLine, WalletLine

MAX_NAME_CHARS = 64
_KINDS = {
    "keys": mark("Imported keys. No recovery words bring them back: keep copies."),
    "watch": mark("Addresses without a key here. They can be looked at, and nothing else."),
    "ledger": mark("Keys that stay in your Ledger. It has to be plugged in to sign."),
}


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account with its balances; None where they are not known."""

    account: AccountLine
    balances: tuple[Coins, ...] | None


def shown_accounts(wallet: WalletLine, *, hidden: bool) -> tuple[AccountLine, ...]:
    """Return a wallet's accounts as they are listed: the one in use always, hidden ones only when asked for."""
    return tuple(one for one in wallet.accounts if hidden or not one.hidden or one.in_use)


def wallet_words(wallet: WalletLine) -> str:
    """Say what kind of wallet it is."""
    if wallet.kind != "phrase":
        return tr(_KINDS[wallet.kind])
    if wallet.has_passphrase:
        return tr("{words} recovery words, with a passphrase of their own.", words=wallet.words)
    return tr("{words} recovery words bring back every account in it.", words=wallet.words)


def total(wallet: WalletLine, balances: Mapping[int, tuple[Coins, ...]]) -> Coins | None:
    """Return what a wallet's accounts have together of the market's token; None where that is not known."""
    found = [balances[one.number][0] for one in wallet.accounts if balances.get(one.number)]
    if not found or len(found) < len(wallet.accounts):
        return None
    return Coins(sum(coins.base_units for coins in found), found[0].asset)


def hidden_count(wallets: Sequence[WalletLine]) -> int:
    """Return how many accounts are left out of lists."""
    return sum(one.hidden and not one.in_use for wallet in wallets for one in wallet.accounts)


def row_words(row: AccountRow) -> tuple[str, str]:
    """Return the words before a row's second line, and an icon for them."""
    account = row.account
    if account.in_use:
        return tr("In use"), "check"
    if account.hidden:
        return tr("Hidden"), "eye-off"
    return kind_words(account.kind), KIND_ICONS[account.kind]


def describe(row: AccountRow) -> str:
    """Return what a screen reader says about a row."""
    account = row.account
    parts = [clean(account.name, 60), row_words(row)[0], kind_words(account.kind), short_key(account.address)]
    parts += [format_amount(coins.base_units, coins.asset).text for coins in row.balances or ()]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def what_is_wrong_with(name: str) -> str:
    """Return why a name will not do; empty where it will."""
    stripped = name.strip()
    if not stripped:
        return tr("Type a name.")
    if len(stripped) > MAX_NAME_CHARS:
        return tr("A name has at most {count} characters.", count=MAX_NAME_CHARS)
    if not stripped.isprintable():
        return tr("A name has only characters that can be seen.")
    return ""


def free_name(wallets: Sequence[WalletLine]) -> str:
    """Return a name that no wallet has yet."""
    taken = {wallet.name.casefold() for wallet in wallets}
    number = len(wallets) + 1
    while (name := tr("Wallet {number}", number=number)).casefold() in taken:
        number += 1
    return name
