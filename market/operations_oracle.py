"""Instructions of the ORACLE mode: a committee named by the buyer decides, the deciding acceptance pays."""

from collections.abc import Sequence
from dataclasses import dataclass

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM
from market.builder import NOBODY, MarketBuilder
from market.errors import TermsRefused
from market.generated import instructions as ix
from market.generated.accounts import Batch, Committee

__all__ = ["MAX_ATTESTERS", "NO_KEY", "Attestation", "OracleOperations"]

MAX_ATTESTERS = 16
NO_KEY = bytes(32)


@dataclass(frozen=True)
class Attestation:
    """What one attester says.

    Attributes:
        attester: its number in the committee.
        accept: whether the data is good.
        key: K, if this decides to accept; else 32 zeros. It becomes public.
    """

    attester: int
    accept: bool
    key: bytes = NO_KEY

    def __repr__(self) -> str:
        return f"Attestation(attester={self.attester}, accept={self.accept})"


class OracleOperations(MarketBuilder):
    """What buyers and attesters do with committees."""

    def open_committee(
        self, buyer: Pubkey, request: Pubkey, attesters: Sequence[Pubkey], threshold: int
    ) -> list[Instruction]:
        """Fix the committee of an ORACLE request, once, before anything is submitted to it.

        Raises:
            TermsRefused: not 1 to 16 different attesters, or a threshold they cannot reach.
        """
        keys = tuple(attesters)
        sound = 1 <= len(keys) <= MAX_ATTESTERS and len(set(keys)) == len(keys) and NOBODY not in keys
        if not sound or not 1 <= threshold <= len(keys):
            raise TermsRefused(
                f"A committee has 1 to {MAX_ATTESTERS} different attesters and needs 1 to all of them. Nothing was "
                "sent or locked. Correct the list or the threshold."
            )
        return [
            ix.open_committee(
                self.program,
                buyer=buyer,
                request=request,
                committee=self.addresses.committee(request),
                system_program=SYSTEM_PROGRAM,
                threshold=threshold,
                size=len(keys),
                keys=(*keys, *[NOBODY] * (MAX_ATTESTERS - len(keys))),
            )
        ]

    def attest(self, signer: Pubkey, address: Pubkey, batch: Batch, says: Attestation) -> list[Instruction]:
        """Accept or reject a batch; the attestation that decides settles it."""
        return [
            ix.attest(
                self.program,
                signer=signer,
                config=self.addresses.config,
                params=self.addresses.params(batch.params_version),
                batch=address,
                committee=self.addresses.committee(batch.request),
                request=batch.request,
                staker=self.addresses.staker(batch.contributor),
                contributor_balance=self.addresses.balance(batch.contributor, batch.mint),
                buyer_balance=self.addresses.balance(batch.buyer, self.stake_mint),
                system_program=SYSTEM_PROGRAM,
                attester=says.attester,
                accept=int(says.accept),
                key=says.key,
            )
        ]

    def collect_fee(self, payer: Pubkey, request: Pubkey, committee: Committee, attester: int) -> list[Instruction]:
        """Move what an attester is due to its Balance."""
        owner = committee.attesters[attester].key
        return [
            ix.collect_fee(
                self.program,
                payer=payer,
                committee=self.addresses.committee(request),
                balance=self.addresses.balance(owner, committee.mint),
                system_program=SYSTEM_PROGRAM,
                attester=attester,
            )
        ]

    def close_committee(self, request: Pubkey, committee: Committee) -> list[Instruction]:
        """Close the committee of a request that is gone, when nothing is due."""
        return [
            ix.close_committee(
                self.program,
                rent_payer=committee.header.rent_payer,
                request=request,
                committee=self.addresses.committee(request),
            )
        ]
