"""What an account holds and who has power over it, for one person with several wallets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from solders.pubkey import Pubkey

from market.addresses import STAKE_PROGRAM, SYSTEM_PROGRAM, TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from market.errors import UndecodableInstruction, WrongAccount
from market.generated.accounts import Balance, Request, Staker
from market.layout import LayoutError
from market.rpc_types import AccountInfo
from market.spl import parse_token_account

__all__ = ["Held", "HoldingReader", "Right", "deposits", "holders", "rights_of", "sol_holder"]

_TOKEN_PROGRAMS = frozenset({TOKEN_PROGRAM, TOKEN_2022_PROGRAM})
_TOKEN_BYTES = 165
_HOLDER, _DELEGATE, _DELEGATED, _CLOSER = slice(32, 64), slice(72, 108), slice(121, 129), slice(129, 165)
_NONCE_BYTES, _NONCE_HOLDER = 80, slice(8, 40)
_STAKER, _WITHDRAWER, _LOCK = slice(12, 44), slice(44, 76), slice(76, 124)
_STAKE_STATES = (1, 2)
"""Of StakeStateV2: initialised, delegated."""
_MAX_PREPAID_LAMPORTS = 50_000_000


@dataclass(frozen=True)
class Held:
    """One thing that is somebody's.

    Attributes:
        owner: the wallet.
        place: `wallet`, `sol stake`, `nonce`, or on the market `stake`, `bond`, `balance`, `escrow`.
        mint: token, None for SOL.
    """

    owner: Pubkey
    place: str
    mint: Pubkey | None


@dataclass(frozen=True)
class Right:
    """Power over an account.

    Attributes:
        name: `program`, `owner`, `delegate`, `close`, `staker`, `withdrawer`, `lock` or `nonce`; as in `Effect.right`.
        holder: who has it; None where nobody has.
        amount: base units a delegate may take; 0 for other rights.
        terms: what else makes the right what it is, such as the time a lock ends.
    """

    name: str
    holder: Pubkey | None
    amount: int = 0
    terms: bytes = b""


def rights_of(account: AccountInfo) -> dict[str, Right]:
    """Return every power over an account, by name."""
    data = account.data
    found = [Right("program", account.owner)]
    if account.owner in _TOKEN_PROGRAMS and len(data) >= _TOKEN_BYTES:
        found += [
            Right("owner", Pubkey.from_bytes(data[_HOLDER])),
            Right("delegate", _optional(data[_DELEGATE]), int.from_bytes(data[_DELEGATED], "little")),
            Right("close", _optional(data[_CLOSER])),
        ]
    elif _is_stake(account):
        found += [
            Right("staker", Pubkey.from_bytes(data[_STAKER])),
            Right("withdrawer", Pubkey.from_bytes(data[_WITHDRAWER])),
            Right("lock", Pubkey.from_bytes(data[_LOCK][16:]), terms=data[_LOCK][:16]),
        ]
    elif _is_nonce(account):
        found.append(Right("nonce", Pubkey.from_bytes(data[_NONCE_HOLDER])))
    return {right.name: right for right in found}


def sol_holder(account: AccountInfo) -> Pubkey | None:
    """Return who may take the SOL of a stake account or of a durable nonce; None for every other account."""
    if _is_stake(account):
        return Pubkey.from_bytes(account.data[_WITHDRAWER])
    return Pubkey.from_bytes(account.data[_NONCE_HOLDER]) if _is_nonce(account) else None


@dataclass(frozen=True)
class HoldingReader:
    """Reads what of an account belongs to one of our wallets.

    Attributes:
        own: our wallets.
        market: address of our program.
        stake_mint: of the market.
    """

    own: frozenset[Pubkey]
    market: Pubkey | None
    stake_mint: Pubkey | None

    def is_ours(self, address: Pubkey, account: AccountInfo) -> bool:
        """Whether one of our wallets is this account, holds it or may decide about it."""
        deciding = ("owner", "staker", "withdrawer", "nonce")
        rights = rights_of(account)
        return address in self.own or any(rights[name].holder in self.own for name in deciding if name in rights)

    def holdings(self, address: Pubkey, account: AccountInfo | None) -> dict[Held, int]:
        """Return what is held, in base units.

        Raises:
            UndecodableInstruction: it is an account of the market in a layout that we cannot read.
        """
        if account is None:
            return {}
        if account.owner in _TOKEN_PROGRAMS:
            try:
                held = parse_token_account(account)
            except WrongAccount:
                return {}
            return self._if_ours({Held(held.owner, "wallet", held.mint): held.amount})
        if address in self.own:
            return {Held(address, "wallet", None): account.lamports}
        holder = sol_holder(account)
        if holder is not None:
            place = "nonce" if account.owner == SYSTEM_PROGRAM else "sol stake"
            return self._if_ours({Held(holder, place, None): account.lamports})
        return self._if_ours(self._on_the_market(account.data)) if account.owner == self.market else {}

    def reserved(self, account: AccountInfo | None) -> tuple[Held, int] | None:
        """Return what a request holds for deliveries under way, as its buyer's; None for every other account."""
        if account is None or account.owner != self.market or account.data[:8] != Request.TAG:
            return None
        try:
            request = Request.unpack(account.data)
        except LayoutError:
            return None
        return Held(request.buyer, "set aside", request.mint), request.held

    def _if_ours(self, found: Mapping[Held, int]) -> dict[Held, int]:
        return {held: amount for held, amount in found.items() if held.owner in self.own}

    def _on_the_market(self, data: bytes) -> dict[Held, int]:
        try:
            match data[:8]:
                case Staker.TAG:
                    staker = Staker.unpack(data)
                    free, bonded = (Held(staker.owner, place, self.stake_mint) for place in ("stake", "bond"))
                    return {free: staker.free, bonded: staker.bonded}
                case Balance.TAG:
                    balance = Balance.unpack(data)
                    return {Held(balance.owner, "balance", balance.mint): balance.amount}
                case Request.TAG:
                    request = Request.unpack(data)
                    return {Held(request.buyer, "escrow", request.mint): request.free + request.held}
        except LayoutError as cause:
            raise UndecodableInstruction(
                "We did not sign this. It changes an account in a way we cannot read."
            ) from cause
        return {}


def deposits(
    was: Mapping[Pubkey, AccountInfo | None], after: Mapping[Pubkey, AccountInfo | None], market: Pubkey | None = None
) -> int:
    """Return the lamports that a transaction puts into accounts of programs as their deposits.

    For a new or grown account at most the rent its size asks for; our market's also take what is paid in advance for
    rounds and tips, at most 0.05 SOL a transaction.
    """
    rents, prepaid = 0, 0
    for address, now in after.items():
        before = was.get(address)
        if now is None or now.owner == SYSTEM_PROGRAM:
            continue
        gained = max(0, now.lamports - (before.lamports if before is not None else 0))
        grown = before is None or len(now.data) > len(before.data)
        rent = min(gained, _rent_lamports(len(now.data))) if grown else 0
        rents += rent
        prepaid += gained - rent if now.owner == market else 0
    return rents + min(prepaid, _MAX_PREPAID_LAMPORTS)


def holders(accounts: Iterable[tuple[Pubkey, AccountInfo | None]]) -> dict[Pubkey, Pubkey]:
    """Return stake account or durable nonce → who may take its SOL."""
    found = {address: sol_holder(account) for address, account in accounts if account is not None}
    return {address: holder for address, holder in found.items() if holder is not None}


def _rent_lamports(size: int) -> int:
    """Most that an account of so many bytes needs to stay: two years of 3,480 lamports a byte, 128 bytes of overhead.

    The rent of solana-rent as it always was; later releases ask for less.
    """
    return (128 + size) * 2 * 3_480


def _is_stake(account: AccountInfo) -> bool:
    data = account.data
    return account.owner == STAKE_PROGRAM and len(data) >= _LOCK.stop and data[0] in _STAKE_STATES


def _is_nonce(account: AccountInfo) -> bool:
    return account.owner == SYSTEM_PROGRAM and len(account.data) == _NONCE_BYTES and account.data[4] == 1


def _optional(field: bytes) -> Pubkey | None:
    return Pubkey.from_bytes(field[4:]) if field[0] else None
