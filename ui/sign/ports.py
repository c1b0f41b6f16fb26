"""What the signing dialog reads of a transaction's summary; `market.explain.TransactionSummary` satisfies it.

`ui` may not import `market`: the app hands the summary over as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class Effect(Protocol):
    """One thing an instruction does."""

    @property
    def sentence(self) -> str:
        """For the reader."""
        ...

    @property
    def danger(self) -> bool:
        """Whether it gives away control or surprises."""
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


class Change(Protocol):
    """How one holding of the signing wallet changes in the simulation."""

    @property
    def place(self) -> str:
        """`wallet`, `stake`, `bond`, `balance` or `escrow`."""
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


class Summary(Protocol):
    """All that a person needs to decide about a signature."""

    @property
    def payer(self) -> object:
        """Address of the account that signs and pays the fee; `str` of it is base58."""
        ...

    @property
    def instructions(self) -> Sequence[Instruction]:
        """Decoded, in order."""
        ...

    @property
    def changes(self) -> Sequence[Change]:
        """Of the wallet's own holdings, from the simulation."""
        ...

    @property
    def fee_lamports(self) -> int:
        """Network fee at most."""
        ...

    @property
    def fee(self) -> str:
        """The fee as text."""
        ...

    @property
    def cannot_happen(self) -> Sequence[str]:
        """Sentences about what this signature cannot do."""
        ...

    @property
    def dangers(self) -> Sequence[str]:
        """Sentences that need a second look."""
        ...
