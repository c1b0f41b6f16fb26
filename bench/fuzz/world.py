"""The shipped program in LiteSVM, for steps: no signatures are checked, a signer is whom the step says signs."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from solders.account import Account
from solders.compute_budget import set_compute_unit_limit
from solders.keypair import Keypair
from solders.message import MessageV0
from solders.signature import Signature
from solders.transaction import VersionedTransaction
from solders.transaction_metadata import FailedTransactionMetadata
from solders.transaction_status import InstructionErrorCustom, TransactionErrorInstructionError

from bench.fuzz.steps import Call, Pass, Plant, Send, Step
from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.generated.errors import ERRORS
from market.generated.instructions import ARGS
from market.operations import Operations
from market.terms import PRACTICE_TERMS, with_mints
from tests.helpers import market_svm
from tests.helpers.market_randomness import PROGRAM as RANDOMNESS
from tests.helpers.market_randomness import STAND_IN
from tests.helpers.market_svm import MarketSvm

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from market.generated.accounts import Terms

NAMES: Final = tuple(ARGS[number][0] for number in sorted(ARGS))
FEE: Final = 5_000
BEACON_SLOTS: Final = 5
EPOCH_SLOTS: Final = 30
_CROWD: Final = {"authority": 1, "buyer": 3, "contributor": 4, "reviewer": 14, "challenger": 2, "stranger": 2}
ROLES: Final = tuple(f"{role}{i}" for role, count in _CROWD.items() for i in range(count))
UNITS: Final = 1_400_000
SLOTS_KEPT: Final = 512
AMOUNT_AT: Final = 64
WEALTH: Final = 10**12
TERMS: Final = replace(
    PRACTICE_TERMS,
    commit_s=60,
    reveal_s=40,
    await_key_s=60,
    delivered_s=6,
    delivered_appeal_s=6,
    rejected_s=8,
    labelled_s=6,
    exit_s=130,
    dispute_s=120,
    close_s=120,
    jail_s=100,
    day_s=600,
    params_delay_s=20,
    panel=(3, 5, 7),
    records=(6, 6, 6),
    jail_after=4,
)
"""Short windows and small panels, so that sequences get far."""


class Seen(NamedTuple):
    """An account as it stands."""

    lamports: int
    owner: Pubkey
    data: bytes


@cache
def wallet(role: str) -> Keypair:
    """Return the key pair of an actor."""
    return Keypair.from_seed(sha256(b"fuzz" + role.encode()).digest())


@cache
def _slot_hash(slot: int) -> object:
    return MarketSvm.slot_hash(slot)


class World(MarketSvm):
    """A network before the market's genesis, and actors with lamports and tokens.

    Args:
        program: the program's object instead of the committed one.
    """

    def __init__(self, program: bytes | None = None) -> None:
        self._object = program
        super().__init__(TERMS, initialised=False)
        self.svm = self.svm.with_sigverify(sigverify=False).with_log_bytes_limit(0).with_transaction_history(0)
        self.eur = wallet("eur").pubkey()
        self.create_mint(self.eur)
        self.mints = (self.gln, self.tusd, self.eur)
        self.actors = [self.authority.pubkey(), *(wallet(role).pubkey() for role in ROLES[1:])]
        self.token_accounts = {self.token_account(a, mint): a for a in self.actors for mint in self.mints}
        self.signers = {*self.actors, wallet("randomness").pubkey()}
        self.does = Operations(self.program, self.gln)
        self.svm.add_program(RANDOMNESS, STAND_IN.read_bytes())
        for actor in self.actors:
            self.svm.airdrop(actor, WEALTH)
            for mint in self.mints:
                self.give(actor, mint, WEALTH)

    def _load_program(self) -> None:
        self.svm.add_program(self.program, self._object or market_svm.program_bytes())
        self.set_upgrade_authority(self.authority.pubkey())

    def terms_of(self, version: int) -> Terms:
        """Return the terms of a version: rates move a little from each to the next, every third knows no EUR."""
        rates = {self.gln: 1_000_000, self.tusd: 1_000_000 + version % 2 * 500_000, self.eur: 1_500_000}
        if not version % 3:
            del rates[self.eur]
        even = version % 2 == 0
        terms = replace(TERMS, panel=(5, 7, 9), records=(6, 7, 8)) if even else TERMS
        return with_mints(terms, rates)

    def set_clock(self) -> None:
        """Writes clock and slot hashes."""
        clock = self.svm.get_clock()
        clock.slot, clock.unix_timestamp = self.slot, self.now_s
        self.svm.set_clock(clock)
        first = max(0, self.slot - SLOTS_KEPT)
        self.svm.set_slot_hashes([(s, _slot_hash(s)) for s in range(self.slot - 1, first - 1, -1)])  # type: ignore[misc] # cache hides Hash

    def seen(self, address: Pubkey) -> Seen | None:
        """Return an account, None where there is nothing."""
        found = self.svm.get_account(address)
        return Seen(found.lamports, found.owner, bytes(found.data)) if found is not None else None

    def token_account(self, owner: Pubkey, mint: Pubkey) -> Pubkey:
        """Return the associated token account."""
        return associated_token_address(owner, mint)

    def take(self, step: Step) -> str | None:
        """Take a step; return the name of the error it was refused with."""
        if isinstance(step, Call):
            return self._call(step)
        if isinstance(step, Pass):
            self.slot, self.now_s = self.slot + step.slots, self.now_s + step.seconds
            if step.slots:
                self.set_clock()
            else:
                clock = self.svm.get_clock()
                clock.unix_timestamp = self.now_s
                self.svm.set_clock(clock)
            return None
        found = self.svm.get_account(step.address)
        if isinstance(step, Plant):
            if found is None or found.owner != self.program:
                self.write(step.address, step.data, step.owner)
        elif isinstance(step, Send):
            before = found or Account(0, b"", SYSTEM_PROGRAM)
            after = Account(before.lamports + step.lamports, bytes(before.data), before.owner)
            self.svm.set_account(step.address, after)
        elif found is not None and found.owner == TOKEN_PROGRAM:
            data = bytearray(found.data)
            amount = int.from_bytes(data[AMOUNT_AT : AMOUNT_AT + 8], "little") + step.amount
            data[AMOUNT_AT : AMOUNT_AT + 8] = amount.to_bytes(8, "little")
            self.svm.set_account(step.address, Account(found.lamports, bytes(data), TOKEN_PROGRAM))
        return None

    def _call(self, step: Call) -> str | None:
        made = [set_compute_unit_limit(UNITS), step.made]
        message = MessageV0.try_compile(step.payer, made, [], self.svm.latest_blockhash())
        signatures = [Signature.default()] * message.header.num_required_signatures
        result = self.svm.send_transaction(VersionedTransaction.populate(message, signatures))
        if not isinstance(result, FailedTransactionMetadata):
            return None
        error = result.err()
        inner = error.err if isinstance(error, TransactionErrorInstructionError) else error
        if isinstance(inner, InstructionErrorCustom):
            return ERRORS[inner.code][0] if inner.code in ERRORS else f"custom {inner.code}"
        return str(inner).rsplit(".", maxsplit=1)[-1]


def name_of(step: Call) -> str:
    """Return the name of the instruction a call makes, "unknown" if there is none of its number."""
    data = bytes(step.made.data)
    return NAMES[data[0]] if data and data[0] < len(NAMES) else "unknown"
