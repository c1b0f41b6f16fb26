"""What an instruction does, as data and as a sentence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from solders.pubkey import Pubkey

from market.errors import UndecodableInstruction
from market.wording import SOL, Token, money, short

__all__ = ["DecodedInstruction", "Effect", "EffectKind", "Names", "RawInstruction", "undecodable"]


class EffectKind(StrEnum):
    """What happens to whom."""

    SEND = "send"
    RECEIVE = "receive"
    HOLD = "hold"
    RETURN = "return"
    RENT = "rent"
    POWER = "power"
    RELEASE = "release"
    VOTE = "vote"
    STEP = "step"
    NOTE = "note"


@dataclass(frozen=True)
class Effect:
    """One effect.

    Attributes:
        kind: what sort.
        sentence: for the reader.
        amount: base units, or None where the instruction does not say.
        mint: token, None for SOL.
        source, destination: accounts that pay and get, where there are such.
        danger: whether it gives away control or cannot be undone in a way people do not expect.
        right: the power over `source` that `destination` gets, as `market.holdings.Right` calls it; empty for others.
    """

    kind: EffectKind
    sentence: str
    amount: int | None = None
    mint: Pubkey | None = None
    source: Pubkey | None = None
    destination: Pubkey | None = None
    danger: bool = False
    right: str = ""


@dataclass(frozen=True)
class RawInstruction:
    """An instruction as the network gets it.

    Attributes:
        program: address.
        accounts: address, whether it signs, whether it may be changed.
        data: its bytes.
    """

    program: Pubkey
    accounts: tuple[tuple[Pubkey, bool, bool], ...]
    data: bytes


@dataclass(frozen=True)
class DecodedInstruction:
    """One instruction in words.

    Attributes:
        program: name of the program.
        name: name of the instruction.
        effects: what it does; empty for settings such as the compute limit.
        accounts: role → address.
        arguments: name → value.
        raw: the same as the network gets it; None where it came from words alone.
        known: whether it could be put into words; an expert may sign what could not.
    """

    program: str
    name: str
    effects: tuple[Effect, ...]
    accounts: Mapping[str, Pubkey] = field(default_factory=dict)
    arguments: Mapping[str, Any] = field(default_factory=dict)
    raw: RawInstruction | None = None
    known: bool = True


@dataclass(frozen=True)
class Names:
    """How accounts and tokens are called.

    Attributes:
        me: the wallet that signs.
        tokens: mint → how it is shown.
        token_accounts: token account → (owner, mint), as far as known.
        people: address → name from the address book.
        stake_mint: of the market, if there is one.
        own: the other wallets of the same person → their names.
        held: stake account or durable nonce → who may take its SOL, as far as known.
    """

    me: Pubkey
    tokens: Mapping[Pubkey, Token] = field(default_factory=dict)
    token_accounts: Mapping[Pubkey, tuple[Pubkey, Pubkey]] = field(default_factory=dict)
    people: Mapping[Pubkey, str] = field(default_factory=dict)
    stake_mint: Pubkey | None = None
    own: Mapping[Pubkey, str] = field(default_factory=dict)
    held: Mapping[Pubkey, Pubkey] = field(default_factory=dict)

    def owner(self, address: Pubkey) -> Pubkey:
        """Return whose an account is; an address of which nothing is known is its own."""
        if address in self.token_accounts:
            return self.token_accounts[address][0]
        return self.held.get(address, address)

    def is_own(self, address: Pubkey) -> bool:
        """Whether an account is of the wallet that signs or of another of the same person."""
        owner = self.owner(address)
        return owner == self.me or owner in self.own

    def who(self, address: Pubkey) -> str:
        """Return `you`, one's own other account, a name from the address book, or the short address.

        Token accounts go by their owner.
        """
        owner = self.token_accounts[address][0] if address in self.token_accounts else address
        if owner == self.me:
            return "you"
        if owner in self.own:
            return f"your account “{self.own[owner]}”"
        return self.people.get(owner) or short(address)

    def sol(self, lamports: int, *, up: bool = True) -> str:
        """Return lamports as SOL."""
        return money(lamports, SOL, up=up)

    def tokens_text(self, amount: int, mint: Pubkey | None, *, up: bool = True) -> str:
        """Return an amount of a token; unknown tokens by their address, in base units said to be such."""
        if mint is None:
            return self.sol(amount, up=up)
        token = self.tokens.get(mint)
        if token is None:
            return f"{amount:,} base units of token {short(mint)}"
        return money(amount, token, up=up)


Decoder = Callable[[bytes, tuple[Pubkey, ...], Names], DecodedInstruction]


def undecodable(program: str) -> UndecodableInstruction:
    """Return the refusal of an instruction that cannot be put into words."""
    return UndecodableInstruction(
        f"We did not sign this. We cannot say what it would do (an unknown instruction of {program})."
    )
