"""What the signing dialog reads of a transaction's summary; `market.explain.TransactionSummary` satisfies it.

`ui` may not import `market`: the app hands the summary over as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Effect(Protocol):
    """One thing an instruction does."""

    @property
    def kind(self) -> str:
        """`send`, `receive`, `hold`, `return`, `rent`, `power`, `release`, `vote`, `step` or `note`."""
        ...

    @property
    def sentence(self) -> str:
        """For the reader."""
        ...

    @property
    def mint(self) -> object | None:
        """Token; None for SOL."""
        ...

    @property
    def danger(self) -> bool:
        """Whether it gives away control or surprises."""
        ...


class RawInstruction(Protocol):
    """An instruction as the network gets it."""

    @property
    def program(self) -> object:
        """Address."""
        ...

    @property
    def accounts(self) -> Sequence[tuple[object, bool, bool]]:
        """Address, whether it signs, whether it may be changed."""
        ...

    @property
    def data(self) -> bytes:
        """Its bytes."""
        ...


class Instruction(Protocol):
    """One decoded instruction."""

    @property
    def program(self) -> str:
        """Name of the program."""
        ...

    @property
    def name(self) -> str:
        """Name of the instruction."""
        ...

    @property
    def effects(self) -> Sequence[Effect]:
        """What it does."""
        ...

    @property
    def raw(self) -> RawInstruction | None:
        """As the network gets it."""
        ...

    @property
    def known(self) -> bool:
        """Whether it could be put into words."""
        ...


class Change(Protocol):
    """How one holding of the person changes in the simulation."""

    @property
    def place(self) -> str:
        """`wallet`, `sol stake`, `nonce`, `stake`, `bond`, `balance` or `escrow`."""
        ...

    @property
    def mint(self) -> object | None:
        """Token; None for SOL."""
        ...

    @property
    def before(self) -> int:
        """Base units before."""
        ...

    @property
    def after(self) -> int:
        """Base units after."""
        ...

    @property
    def sentence(self) -> str:
        """Place, colon, signed amount with its symbol."""
        ...

    @property
    def owner(self) -> object:
        """The wallet it belongs to."""
        ...


class Summary(Protocol):
    """All that a person needs to decide about a signature."""

    @property
    def me(self) -> object:
        """Address of the wallet that signs; `str` of it is base58."""
        ...

    @property
    def payer(self) -> object:
        """Address that pays the fee."""
        ...

    @property
    def own(self) -> Mapping[Any, str]:
        """The person's other wallets and their names."""
        ...

    @property
    def instructions(self) -> Sequence[Instruction]:
        """Decoded, in order, without those of the compute budget."""
        ...

    @property
    def changes(self) -> Sequence[Change]:
        """Of all the person's wallets, from the simulation."""
        ...

    @property
    def set_aside(self) -> Sequence[Change]:
        """What buyers reserve for what is delivered."""
        ...

    @property
    def fee_lamports(self) -> int:
        """Network fee at most."""
        ...

    @property
    def priority_lamports(self) -> int:
        """The part of it that is paid for priority."""
        ...

    @property
    def units(self) -> int:
        """Compute limit."""
        ...

    @property
    def digest(self) -> str:
        """Hash of the message without its blockhash, hexadecimal."""
        ...

    @property
    def cannot_happen(self) -> Sequence[str]:
        """Sentences about what this signature cannot do."""
        ...

    @property
    def dangers(self) -> Sequence[str]:
        """Sentences that need a second look."""
        ...

    @property
    def unknown(self) -> Sequence[str]:
        """What could not be decoded or simulated; an expert confirms it by hand."""
        ...
