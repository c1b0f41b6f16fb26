"""Finding the accounts that recovery words were used with before, whichever wallet numbered them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, islice
from typing import TYPE_CHECKING, Protocol

from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from wallet import PathScheme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from solders.pubkey import Pubkey

    from market.rpc_types import AccountInfo, KeyedAccount, SignatureInfo
    from wallet import Candidate

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


async def scan(
    book: Book, node: Node, wallet: int, *, gap: int = GAP, looked_at: Callable[[int, int], None] | None = None
) -> tuple[UsedAccount, ...]:
    """Return the accounts of a wallet's words that hold something or ever did anything, by scheme and number.

    A numbered scheme is searched until `gap` accounts in a row were never used; the others have one account each.

    Args:
        book: the unlocked wallet.
        node: the network; it learns which addresses belong together.
        wallet: number of a wallet of recovery words.
        gap: unused accounts in a row that end a scheme.
        looked_at: told how many accounts were looked at and how many of them were used.

    Raises:
        PhraseError: the wallet has no recovery words.
        MarketError: the node does not answer; nothing was changed.
    """
    found: list[UsedAccount] = []
    looked = 0
    for scheme in PathScheme:
        unused, numbers = 0, count() if scheme.numbered else iter([0])
        while unused < gap and (window := list(islice(numbers, gap - unused))):
            for used in await _used(node, book.candidates(wallet, scheme, window)):
                unused = 0 if used else unused + 1
                looked += 1
                if used is not None:
                    found.append(used)
            if looked_at is not None:
                looked_at(looked, len(found))
    return tuple(found)


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
