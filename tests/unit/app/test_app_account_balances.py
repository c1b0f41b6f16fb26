"""What several accounts have free to spend, read in one question."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from solders.pubkey import Pubkey

from app.account.balances import free_balances
from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.rpc_types import AccountInfo
from market.wording import Token
from wallet import Account, WalletKind, address_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.connection import Connection

MINT = Pubkey.from_bytes(b"\x07" * 32)


def account(number: int) -> Account:
    key = bytes([number + 1]) * 32
    return Account(number, 0, f"Account {number}", key, address_of(key), None, WalletKind.KEYS, hidden=False)


def info(lamports: int, owner: Pubkey = SYSTEM_PROGRAM, data: bytes = b"") -> AccountInfo:
    return AccountInfo(lamports=lamports, owner=owner, data=data, executable=False, slot=1)


def tokens(owner: Account, amount: int) -> AccountInfo:
    data = bytes(MINT) + owner.pubkey + amount.to_bytes(8, "little") + bytes(36) + b"\x01" + bytes(56)
    return info(2_039_280, TOKEN_PROGRAM, data)


@dataclass
class Node:
    """Accounts by address; counts questions."""

    held: dict[Pubkey, AccountInfo] = field(default_factory=dict)
    asked: int = 0

    async def get_multiple_accounts(self, addresses: Sequence[Pubkey]) -> list[AccountInfo | None]:
        self.asked += 1
        return [self.held.get(one) for one in addresses]


@dataclass
class Reader:
    decimals: int = 3

    async def mint(self, _mint: Pubkey) -> Any:
        return self


@dataclass
class Config:
    stake_mint: Pubkey = MINT


@dataclass
class Link:
    """What the use case asks of a connection."""

    rpc: Node
    tokens: dict[Pubkey, Token] = field(default_factory=lambda: {MINT: Token("GLN", 6)})
    config: Config = field(default_factory=Config)
    reader: Reader = field(default_factory=Reader)


def ata(owner: Account) -> Pubkey:
    return associated_token_address(Pubkey.from_bytes(owner.pubkey), MINT)


async def test_all_are_read_in_one_question_and_in_their_order() -> None:
    rich, poor, tricked = account(0), account(1), account(2)
    node = Node(
        {
            Pubkey.from_bytes(rich.pubkey): info(5),
            ata(rich): tokens(rich, 214_600_000),
            # Anybody can send SOL to where a token account would be.
            ata(tricked): info(1),
        }
    )
    found = await free_balances(cast("Connection", Link(node)), [poor, rich, tricked])
    assert [(one.number, one.token.amount, one.sol.amount) for one in found] == [
        (1, 0, 0),
        (0, 214_600_000, 5),
        (2, 0, 0),
    ]
    assert {(one.token.symbol, one.token.decimals, one.sol.decimals) for one in found} == {("GLN", 6, 9)}
    assert node.asked == 1


async def test_a_mint_without_a_name_is_called_by_its_address() -> None:
    (found,) = await free_balances(cast("Connection", Link(Node(), tokens={})), [account(0)])
    assert found.token.decimals == 3
    assert found.token.symbol.startswith(str(MINT)[:4])
