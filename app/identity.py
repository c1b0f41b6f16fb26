"""Who acts on a network: the wallet's account, its delegate, and the secret from which keys of packages derive."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from market.transaction import Signer


class Holder(Protocol):
    """Whose money it is, and who signs for it: an `Identity`, or an `Owner` that holds no secret of a market."""

    @property
    def owner(self) -> Signer:
        """Signs what moves money."""
        ...

    @property
    def address(self) -> Pubkey:
        """The account's address."""
        ...


@dataclass(frozen=True, slots=True)
class Owner:
    """An account that holds, sends and stakes, wherever its key lies. It can neither sell nor review.

    Attributes:
        owner: signs what moves money; each use is approved by the user.
    """

    owner: Signer

    @property
    def address(self) -> Pubkey:
        """The account's address."""
        from solders.pubkey import Pubkey

        return Pubkey.from_bytes(self.owner.pubkey)


@dataclass(frozen=True, slots=True)
class Identity:
    """An unlocked account on one network.

    Attributes:
        owner: signs what moves money; each use is approved by the user.
        delegate: may vote, share samples and disclose, and pays the fees of that.
        secret: 32 bytes (bytes.md, "Keys"), from which nonces, K, O and salts derive.
    """

    owner: Signer
    delegate: Signer
    secret: bytes = field(repr=False)

    @property
    def address(self) -> Pubkey:
        """The account's address."""
        from solders.pubkey import Pubkey

        return Pubkey.from_bytes(self.owner.pubkey)

    @property
    def delegate_address(self) -> Pubkey:
        """The delegate's address."""
        from solders.pubkey import Pubkey

        return Pubkey.from_bytes(self.delegate.pubkey)
