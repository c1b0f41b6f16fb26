"""What an account holds, in base units with their symbol."""

from __future__ import annotations

from dataclasses import dataclass

SOL_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Holding:
    """One kind of token in one place.

    Attributes:
        key: ``SOL`` or the mint, base58.
        place: ``wallet`` (can be sent), ``market`` (can be withdrawn), ``stake``, ``bonds`` or ``seats``.
    """

    key: str
    symbol: str
    decimals: int
    amount: int
    place: str


@dataclass(frozen=True, slots=True)
class AccountOverview:
    """Everything an account holds, read at ``slot``; review seats lie idle until ``jailed_until_s``, unix seconds."""

    address: str
    holdings: tuple[Holding, ...]
    score: int
    level: int
    strikes: int
    open_batches: int
    banned: bool
    slot: int
    jailed_until_s: int = 0


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer the user asks for.

    Attributes:
        to_address: the recipient's wallet.
        key: ``SOL`` or the mint.
        amount: base units; 0 where everything is sent.
        memo: public note, empty for none.
        references: addresses by which the recipient finds the payment (Solana Pay), base58.
        everything: send all there is, less what it costs.
    """

    to_address: str
    key: str
    amount: int
    memo: str = ""
    references: tuple[str, ...] = ()
    everything: bool = False


@dataclass(frozen=True, slots=True)
class TransferQuote:
    """What a transfer takes and gives.

    Attributes:
        amount: base units that leave.
        arrives: base units that the recipient gets.
        fee_lamports: base fee.
        priority_lamports: paid for priority, at most.
        deposit_lamports: for the recipient's token account where it is missing; it belongs to the recipient then.
        memo: what is written with it, empty for nothing.
        notes: what else is to be known, a sentence each.
    """

    amount: int
    arrives: int
    symbol: str
    decimals: int
    fee_lamports: int
    priority_lamports: int
    deposit_lamports: int
    memo: str = ""
    notes: tuple[str, ...] = ()

    @property
    def cost_lamports(self) -> int:
        """Everything in SOL on top of the amount."""
        return self.fee_lamports + self.priority_lamports + self.deposit_lamports


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A known address that another one resembles: its ends are the same and its middle is not; `name` may be empty."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class AddressCheck:
    """What is known of an address somebody wants to send to.

    Attributes:
        valid: whether anything can be sent to it.
        sentence: what it is.
        is_own: whether it is the account that sends.
        warning: what to look at once more, empty for nothing.
        known_as: its name in the address book or among the own accounts, empty for none.
        dangers: sentences that need agreement before anything is signed.
        look_alikes: known addresses that it resembles.
        needs_memo: whether the recipient takes transfers only with a memo.
        memo: the memo it gave.
    """

    valid: bool
    sentence: str
    is_own: bool = False
    warning: str = ""
    known_as: str = ""
    dangers: tuple[str, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()
    needs_memo: bool = False
    memo: str = ""
