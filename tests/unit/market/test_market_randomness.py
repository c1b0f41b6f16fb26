"""The randomness account byte by byte, and which source is in force."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solders.pubkey import Pubkey

from market.addresses import SLOT_HASHES_SYSVAR, Addresses
from market.errors import WrongAccount
from market.generated.accounts import Beacon, Config
from market.randomness import (
    SWITCHBOARD,
    RandomnessAccount,
    commit_accounts,
    init_accounts,
    reveal_accounts,
    source_sentence,
    takes_slot_hash,
)

VECTOR = json.loads((Path(__file__).parents[2] / "vectors" / "program" / "randomness_account.json").read_text())
DATA = bytes.fromhex(VECTOR["data"])
FIELDS = VECTOR["fields"]
CONFIG = replace(Config.read(bytes(Config.SIZE)), start_slot=1_000, beacon_slots=5)
ORACLES = replace(
    CONFIG, randomness=1, randomness_program=SWITCHBOARD["devnet"].program, randomness_account=Pubkey([9] * 32)
)
WAITING: Beacon = Beacon.read(bytes(Beacon.SIZE))


def test_the_account_is_read_field_by_field() -> None:
    account = RandomnessAccount.parse(DATA)
    assert len(DATA) == 480
    assert bytes(account.authority).hex() == FIELDS["authority"]
    assert bytes(account.queue).hex() == FIELDS["queue"]
    assert account.seed_slot_hash.hex() == FIELDS["seed_slot_hash"]
    assert bytes(account.oracle).hex() == FIELDS["oracle"]
    assert (account.seed_slot, account.reveal_slot) == (FIELDS["seed_slot"], FIELDS["reveal_slot"])
    assert account.value.hex() == FIELDS["value"]
    assert account.revealed
    assert RandomnessAccount.parse(DATA[:184]) == account
    assert not replace(account, reveal_slot=account.seed_slot).revealed


@given(data=st.binary(max_size=500) | st.integers(0, 183).map(lambda n: DATA[:n]))
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(WrongAccount, match="no randomness account"):
        RandomnessAccount.parse(data)


def test_discriminators_follow_anchor_s_rule() -> None:
    assert sha256(b"account:RandomnessAccountData").digest()[:8].hex() == "0a42e587dcefd972"
    assert sha256(b"global:randomness_commit").digest()[:8].hex() == "34aa98c9b385f28d"
    assert sha256(b"global:randomness_reveal").digest()[:8].hex() == "c5b5bb0a1e3a1449"
    assert sha256(b"global:randomness_init").digest()[:8].hex() == "0909cc213274710f"


@pytest.mark.parametrize(
    ("config", "beacon", "slot", "hashed"),
    [
        (CONFIG, None, 0, True),
        (ORACLES, None, 1_000 + 16 * 5 - 1, False),
        (ORACLES, None, 1_000 + 16 * 5, True),
        (ORACLES, WAITING, 1_000 + 16 * 5 - 1, False),
        (ORACLES, replace(WAITING, armed_slot=2_000), 1_020, True),
    ],
)
def test_which_source_is_in_force(config: Config, beacon: Beacon | None, slot: int, *, hashed: bool) -> None:
    assert takes_slot_hash(config, beacon, 3, slot) is hashed


def test_who_could_influence_a_draw_is_said() -> None:
    assert "the leader of that one slot can influence who is drawn" in source_sentence(CONFIG)
    assert "Switchboard" in source_sentence(ORACLES)
    assert "the leader of that slot can influence" in source_sentence(ORACLES)


def test_accounts_are_in_the_other_program_s_order() -> None:
    at = Addresses(Pubkey([1] * 32))
    account, payer, queue = RandomnessAccount.parse(DATA), Pubkey([2] * 32), Pubkey([3] * 32)
    asked = commit_accounts(at.config, queue, account.oracle)
    assert [m.pubkey for m in asked] == [queue, account.oracle, SLOT_HASHES_SYSVAR, at.config]
    assert [m.is_writable for m in asked] == [False, True, False, False]
    brought = reveal_accounts(at.config, ORACLES, account, payer)
    assert [m.pubkey for m in brought[:2]] == [account.oracle, account.queue]
    assert [m.pubkey for m in brought[3:6]] == [at.config, payer, SLOT_HASHES_SYSVAR]
    assert len(brought) == 11
    made = init_accounts(at, ORACLES, queue, payer, 7)
    assert (made[1].pubkey, made[2].pubkey, made[3].pubkey, len(made)) == (at.config, queue, payer, 12)
    assert not any(m.is_signer for m in (*asked, *brought, *made))
