"""Instructions that contest what others said: appeals, opened labels, the outer key."""

from collections.abc import Sequence

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.builder import MarketBuilder
from market.errors import TermsRefused
from market.generated import instructions as ix
from market.generated.accounts import Batch
from market.views import LAST_ROUND

__all__ = ["AppealOperations"]


class AppealOperations(MarketBuilder):
    """What challengers, buyers and contributors of benchmarks do."""

    def challenge(
        self,
        challenger: Pubkey,
        address: Pubkey,
        batch: Batch,
        *,
        token_program: Pubkey = TOKEN_PROGRAM,
        source: Pubkey | None = None,
    ) -> list[Instruction]:
        """Appeal the verdict that stands, or contest an opened label: stakes the pot of the next round.

        Args:
            challenger: stakes the pot in the payment mint and prepays the round's accounts.
            address: of the batch.
            batch: as read; from LABELLED the round judges the label.
            token_program: program of the payment mint.
            source: token account that pays; by default the challenger's associated one.

        Raises:
            TermsRefused: no further round can be opened.
        """
        if batch.last_word or batch.round >= LAST_ROUND:
            raise TermsRefused(
                "This batch cannot be appealed any further.",
                next_step="Wait for its settlement; nothing can change it.",
            )
        return [
            ix.challenge(
                self.program,
                challenger=challenger,
                config=self.addresses.config,
                params=self.addresses.params(batch.params_version),
                seat_table=self.addresses.seat_table,
                batch=address,
                ledger=self.addresses.ledger(batch.mint),
                vault=self.addresses.vault(batch.mint),
                source=source or associated_token_address(challenger, batch.mint, token_program),
                mint=batch.mint,
                token_program=token_program,
                system_program=SYSTEM_PROGRAM,
                round=batch.round + 1,
            )
        ]

    def open_label(
        self,
        address: Pubkey,
        batch: Batch,
        *,
        proof: Pubkey,
        salt: bytes,
        rounds: Sequence[Pubkey],
        cosigned: bool = False,
    ) -> list[Instruction]:
        """Open label_commit: the batch is a benchmark and is never paid.

        Args:
            address: of the batch; its contributor signs.
            batch: as read.
            proof: ProofBuffer that holds the labels.
            salt: of the commitment, 32 bytes.
            rounds: the last attempt of every round, in order.
            cosigned: the buyer signs too and bears the fee of the panel.
        """
        made = ix.open_label(
            self.program,
            contributor=batch.contributor,
            buyer=batch.buyer,
            params=self.addresses.params(batch.params_version),
            batch=address,
            proof=proof,
            rounds=list(rounds),
            salt=salt,
            cosigned=int(cosigned),
        )
        if not cosigned:
            return [made]
        signed = [
            AccountMeta(meta.pubkey, meta.is_signer or meta.pubkey == batch.buyer, meta.is_writable)
            for meta in made.accounts
        ]
        return [Instruction(made.program_id, bytes(made.data), signed)]

    def contest_outer(
        self,
        address: Pubkey,
        batch: Batch,
        *,
        token_program: Pubkey = TOKEN_PROGRAM,
        source: Pubkey | None = None,
    ) -> list[Instruction]:
        """Say, as its buyer, that the outer key of a batch does not open; stakes F0 in the payment mint."""
        return [
            ix.contest_outer(
                self.program,
                buyer=batch.buyer,
                params=self.addresses.params(batch.params_version),
                batch=address,
                round=self.round_of(address, batch),
                ledger=self.addresses.ledger(batch.mint),
                vault=self.addresses.vault(batch.mint),
                source=source or associated_token_address(batch.buyer, batch.mint, token_program),
                mint=batch.mint,
                token_program=token_program,
            )
        ]
