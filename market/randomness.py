"""Where the market's random values come from: which source is in force, and Switchboard's randomness account.

Facts and their sources: docs/adr/0012.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Self

from solders.instruction import AccountMeta
from solders.pubkey import Pubkey

from market.addresses import (
    ASSOCIATED_TOKEN_PROGRAM,
    LOOKUP_TABLE_PROGRAM,
    SLOT_HASHES_SYSVAR,
    SYSTEM_PROGRAM,
    TOKEN_PROGRAM,
    Addresses,
    associated_token_address,
)
from market.errors import WrongAccount
from market.generated.accounts import Beacon, Config
from market.generated.constants import PATIENCE_INTERVALS, Randomness

__all__ = [
    "SWITCHBOARD",
    "RandomnessAccount",
    "Switchboard",
    "commit_accounts",
    "hashed_slot",
    "init_accounts",
    "request_due",
    "reveal_accounts",
    "source_sentence",
    "takes_slot_hash",
]

_DISCRIMINATOR: Final = sha256(b"account:RandomnessAccountData").digest()[:8]
_LEAST_BYTES: Final = 184
_WRAPPED_SOL: Final = Pubkey.from_string("So11111111111111111111111111111111111111112")


@dataclass(frozen=True)
class Switchboard:
    """Switchboard On-Demand on one cluster: its program and default queue of oracles."""

    program: Pubkey
    queue: Pubkey


SWITCHBOARD: Final = {
    "mainnet": Switchboard(
        Pubkey.from_string("SBondMDrcV3K4kxZR1HNVT7osZxAHVHgYXL5Ze1oMUv"),
        Pubkey.from_string("A43DyUGA7s8eXPxqEjJY6EBu1KKbNgfxF8h17VAHn13w"),
    ),
    "devnet": Switchboard(
        Pubkey.from_string("Aio4gaXjXzJNVLtzwtNVmSqGKpANtXhybbkhtAC94ji2"),
        Pubkey.from_string("EYiAmGSdsQTuCw413V5BzaruWuCCSDgTPtBGvLkXHbe7"),
    ),
}
"""By cluster."""


@dataclass(frozen=True)
class RandomnessAccount:
    """What the market reads of a `RandomnessAccountData`.

    Attributes:
        seed_slot: slot whose hash is the seed; 0 before the first commitment.
        reveal_slot: slot in which a value was revealed last.
        value: the value revealed last.
    """

    authority: Pubkey
    queue: Pubkey
    seed_slot_hash: bytes
    seed_slot: int
    oracle: Pubkey
    reveal_slot: int
    value: bytes

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Parse an account's data.

        Raises:
            WrongAccount: it is no randomness account.
        """
        if len(data) < _LEAST_BYTES or data[:8] != _DISCRIMINATOR:
            raise WrongAccount("This is no randomness account.", next_step="Check the market's configuration.")
        return cls(
            authority=Pubkey(data[8:40]),
            queue=Pubkey(data[40:72]),
            seed_slot_hash=data[72:104],
            seed_slot=int.from_bytes(data[104:112], "little"),
            oracle=Pubkey(data[112:144]),
            reveal_slot=int.from_bytes(data[144:152], "little"),
            value=data[152:184],
        )

    @property
    def revealed(self) -> bool:
        """Whether the present commitment's value is out."""
        return self.reveal_slot > self.seed_slot


def takes_slot_hash(config: Config, beacon: Beacon | None, interval: int, slot: int) -> bool:
    """Whether a beacon takes its value from a slot's hash (the program's `beacon::source`).

    Args:
        config: of the market.
        beacon: the account, None if it does not exist yet.
        interval: of the beacon.
        slot: the present one.
    """
    if config.randomness == Randomness.SLOT_HASHES or (beacon is not None and beacon.armed_slot):
        return True
    return slot >= _gives_up(config, interval)


def hashed_slot(config: Config, beacon: Beacon | None, interval: int) -> int:
    """Return the slot whose hash a beacon takes where it takes one (the program's `beacon::source`).

    Args:
        config: of the market.
        beacon: the account, None if it does not exist yet.
        interval: of the beacon.
    """
    if beacon is not None and beacon.armed_slot:
        return beacon.armed_slot
    if config.randomness == Randomness.SLOT_HASHES:
        return config.start_slot + (interval + 1) * config.beacon_slots
    return _gives_up(config, interval)


def request_due(config: Config, interval: int, slot: int) -> bool:
    """Whether a value may be asked of the oracles now: the interval is over, the account free or late with this one.

    Args:
        config: of the market, as it is now.
        interval: of a beacon that takes an oracle's value and has none.
        slot: the present one.
    """
    if slot < config.start_slot + (interval + 1) * config.beacon_slots:
        return False
    under_way = config.randomness_interval
    if not config.randomness_slot or slot >= _gives_up(config, under_way):
        return True
    return under_way == interval and slot > config.randomness_slot + config.beacon_slots


def _gives_up(config: Config, interval: int) -> int:
    """First slot from which a beacon takes a slot's hash, whatever was requested."""
    return config.start_slot + (interval + PATIENCE_INTERVALS + 1) * config.beacon_slots


def source_sentence(config: Config) -> str:
    """Say where panels' random values come from and who could influence them."""
    if config.randomness == Randomness.SWITCHBOARD:
        return (
            "Panels are drawn by Switchboard's oracles; nobody who asks for a value can ask again for another one. "
            "Where no value comes, a slot's hash is taken, which the leader of that slot can influence."
        )
    return "Panels are drawn by the hash of a slot: the leader of that one slot can influence who is drawn."


def commit_accounts(config: Pubkey, queue: Pubkey, oracle: Pubkey) -> list[AccountMeta]:
    """Return what `randomness_commit` takes behind its account."""
    return [_meta(queue), _meta(oracle, writable=True), _meta(SLOT_HASHES_SYSVAR), _meta(config)]


def reveal_accounts(config: Pubkey, source: Config, account: RandomnessAccount, payer: Pubkey) -> list[AccountMeta]:
    """Return what `randomness_reveal` takes behind its account.

    Args:
        config: address of the market's Config, the authority.
        source: that Config.
        account: the randomness account as committed.
        payer: of the transaction.
    """
    program = source.randomness_program
    stats = Pubkey.find_program_address([b"OracleRandomnessStats", bytes(account.oracle)], program)[0]
    return [
        _meta(account.oracle),
        _meta(account.queue),
        _meta(stats, writable=True),
        _meta(config),
        _meta(payer, writable=True),
        _meta(SLOT_HASHES_SYSVAR),
        _meta(SYSTEM_PROGRAM),
        _meta(associated_token_address(source.randomness_account, _WRAPPED_SOL), writable=True),
        _meta(TOKEN_PROGRAM),
        _meta(_WRAPPED_SOL),
        _meta(_state(program)),
    ]


def init_accounts(
    addresses: Addresses, source: Config, queue: Pubkey, payer: Pubkey, recent_slot: int
) -> list[AccountMeta]:
    """Return what `randomness_init` takes behind its account.

    Args:
        addresses: of the market, whose Config becomes the authority.
        source: that Config.
        queue: of oracles.
        payer: of the transaction.
        recent_slot: from which the lookup table's address is derived.
    """
    program, account = source.randomness_program, source.randomness_account
    signer = Pubkey.find_program_address([b"LutSigner", bytes(account)], program)[0]
    table = Pubkey.find_program_address([bytes(signer), recent_slot.to_bytes(8, "little")], LOOKUP_TABLE_PROGRAM)[0]
    return [
        _meta(associated_token_address(account, _WRAPPED_SOL), writable=True),
        _meta(addresses.config),
        _meta(queue, writable=True),
        _meta(payer, writable=True),
        _meta(SYSTEM_PROGRAM),
        _meta(TOKEN_PROGRAM),
        _meta(ASSOCIATED_TOKEN_PROGRAM),
        _meta(_WRAPPED_SOL),
        _meta(_state(program)),
        _meta(signer),
        _meta(table, writable=True),
        _meta(LOOKUP_TABLE_PROGRAM),
    ]


def _state(program: Pubkey) -> Pubkey:
    return Pubkey.find_program_address([b"STATE"], program)[0]


def _meta(key: Pubkey, *, writable: bool = False) -> AccountMeta:
    return AccountMeta(key, is_signer=False, is_writable=writable)
