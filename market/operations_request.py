"""Instructions about requests: opening, delivering to, closing."""

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.builder import MarketBuilder
from market.generated import instructions as ix
from market.generated.accounts import Request
from market.intents import RequestTerms, Submission

__all__ = ["RequestOperations"]


class RequestOperations(MarketBuilder):
    """What buyers and contributors do with requests."""

    def open_request(
        self,
        buyer: Pubkey,
        mint: Pubkey,
        terms: RequestTerms,
        params_version: int,
        *,
        token_program: Pubkey = TOKEN_PROGRAM,
        source: Pubkey | None = None,
    ) -> list[Instruction]:
        """Open a request and put its escrow in."""
        return [
            ix.open_request(
                self.program,
                buyer=buyer,
                config=self.addresses.config,
                params=self.addresses.params(params_version),
                seat_table=self.addresses.seat_table,
                request=self.addresses.request(buyer, terms.nonce),
                ledger=self.addresses.ledger(mint),
                vault=self.addresses.vault(mint),
                source=source or associated_token_address(buyer, mint, token_program),
                mint=mint,
                token_program=token_program,
                system_program=SYSTEM_PROGRAM,
                nonce=terms.nonce,
                price=terms.price,
                deposit=terms.deposit,
                deadline_s=terms.deadline_s,
                min_records=terms.min_records,
                max_records=terms.max_records,
                premium_cap_bps=terms.premium_cap_bps,
                mode=terms.mode,
                spec=terms.spec,
            )
        ]

    def close_request(self, caller: Pubkey, address: Pubkey, request: Request) -> list[Instruction]:
        """Close a request; free escrow goes to the buyer's Balance."""
        return [
            ix.close_request(
                self.program,
                caller=caller,
                request=address,
                buyer_balance=self.addresses.balance(request.buyer, request.mint),
                rent_payer=request.header.rent_payer,
                system_program=SYSTEM_PROGRAM,
            )
        ]

    def submit(
        self, contributor: Pubkey, request_address: Pubkey, request: Request, submission: Submission
    ) -> list[Instruction]:
        """Deliver a batch: locks the bond, reserves the buyer's money."""
        return [
            ix.submit(
                self.program,
                contributor=contributor,
                config=self.addresses.config,
                params=self.addresses.params(request.params_version),
                seat_table=self.addresses.seat_table,
                request=request_address,
                staker=self.addresses.staker(contributor),
                batch=self.addresses.batch(contributor, submission.root),
                spent=self.addresses.spent(contributor, submission.root),
                system_program=SYSTEM_PROGRAM,
                root=submission.root,
                key_commit=submission.key_commit,
                outer_commit=submission.outer_commit,
                label_commit=submission.label_commit,
                nullifiers=submission.nullifiers,
                nonce=submission.nonce,
                package=submission.package,
                records=submission.records,
            )
        ]
