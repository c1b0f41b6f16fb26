"""Finding the accounts that recovery words were used with before, whichever wallet numbered them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, islice
from typing import TYPE_CHECKING, Protocol

from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from wallet import PathScheme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Sequence

    from solders.pubkey import Pubkey

    from market.rpc_types import AccountInfo, KeyedAccount, SignatureInfo
    from wallet import Account, AccountBook, Candidate

GAP = 5
"""So many unused numbers in a row end the search of a scheme; wallets number accounts without gaps."""


class Book(Protocol):
    """What knows the keys; `wallet.AccountBook` satisfies it."""

    def candidates(self, wallet: int, scheme: PathScheme, indices: Iterable[int]) -> tuple[Candidate, ...]:
        """Accounts at some numbers of a scheme."""
        ...


class Node(Protocol):
    """What knows the chain; `market.rpc.Rpc` satisfies it."""

    async def get_multiple_accounts(self, addresses: Sequence[Pubkey]) -> list[AccountInfo | None]:
        """Accounts in the order asked for."""
        ...

    async def get_signatures_for_address(self, address: Pubkey, *, limit: int) -> list[SignatureInfo]:
        """Newest transactions of an address."""
        ...

    async def get_token_accounts_by_owner(self, owner: Pubkey, *, token_program: Pubkey) -> list[KeyedAccount]:
        """Token accounts of an address."""
        ...


@dataclass(frozen=True, slots=True)
class UsedAccount:
    """An account that was used on this network.

    Attributes:
        candidate: where it comes from.
        lamports: what it holds now.
        token_accounts: how many token accounts it has now.
    """

    candidate: Candidate
    lamports: int
    token_accounts: int


@dataclass(frozen=True, slots=True)
class Scanned:
    """How far a scan is.

    Attributes:
        looked: accounts looked at so far.
        found: those of them that were used, by scheme and number.
    """

    looked: int
    found: tuple[UsedAccount, ...]


async def scanning(book: Book, node: Node, wallet: int, *, gap: int = GAP) -> AsyncIterator[Scanned]:
    """Look for accounts of a wallet's words that hold something or ever did anything, and tell after each question.

    A numbered scheme is searched until `gap` accounts in a row were never used; the others have one account each.

    Args:
        book: the unlocked wallet.
        node: the network; it learns which addresses belong together.
        wallet: number of a wallet of recovery words.
        gap: unused accounts in a row that end a scheme.

    Raises:
        PhraseError: the wallet has no recovery words.
        MarketError: the node does not answer; nothing was changed.
    """
    found: tuple[UsedAccount, ...] = ()
    looked = 0
    for scheme in PathScheme:
        unused, numbers = 0, count() if scheme.numbered else iter([0])
        while unused < gap and (window := list(islice(numbers, gap - unused))):
            for used in await _used(node, book.candidates(wallet, scheme, window)):
                unused = 0 if used else unused + 1
                looked += 1
                if used is not None:
                    found += (used,)
            yield Scanned(looked, found)


async def scan(
    book: Book, node: Node, wallet: int, *, gap: int = GAP, looked_at: Callable[[int, int], None] | None = None
) -> tuple[UsedAccount, ...]:
    """Do the whole of `scanning` and return what was found; `looked_at` is told how many were looked at and used."""
    found: tuple[UsedAccount, ...] = ()
    async for step in scanning(book, node, wallet, gap=gap):
        found = step.found
        if looked_at is not None:
            looked_at(step.looked, len(found))
    return found


def add_found(book: AccountBook, wallet: int, paths: Iterable[str]) -> list[Account]:
    """Keep accounts that a scan found; those that are here already are left alone.

    Args:
        book: the unlocked wallet.
        wallet: number of the wallet whose words give them.
        paths: of the candidates to keep.

    Raises:
        VaultWriteError: the disk refused; those before it were added.
    """
    added = []
    for path in paths:
        siblings = [account for account in book.accounts() if account.wallet == wallet]
        if path not in {account.path for account in siblings}:
            added.append(book.add_account(f"Account {len(siblings) + 1}", wallet=wallet, path=path))
    return added


async def _used(node: Node, candidates: Sequence[Candidate]) -> list[UsedAccount | None]:
    from solders.pubkey import Pubkey as Address

    addresses = [Address.from_bytes(candidate.pubkey) for candidate in candidates]
    held = await node.get_multiple_accounts(addresses)
    found: list[UsedAccount | None] = []
    for candidate, address, account in zip(candidates, addresses, held, strict=True):
        tokens = 0
        for program in (TOKEN_PROGRAM, TOKEN_2022_PROGRAM):
            tokens += len(await node.get_token_accounts_by_owner(address, token_program=program))
        # What was emptied has no account any more, only a history.
        used = account is not None or tokens or await node.get_signatures_for_address(address, limit=1)
        lamports = account.lamports if account is not None else 0
        found.append(UsedAccount(candidate, lamports, tokens) if used else None)
    return found
