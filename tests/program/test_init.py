"""init: who may, once, and what is refused."""

from dataclasses import replace

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.addresses import LOADER_PROGRAM, SYSTEM_PROGRAM
from market.generated import instructions as ix
from market.generated.accounts import Config, SeatTable
from tests.helpers.market_svm import (
    FIRST_SLOT,
    MarketSvm,
    read_only,
    replace_account,
    unsigned,
    with_data,
    without_last,
)


def test_init_creates_the_market(bare: MarketSvm) -> None:
    bare.ok(bare.init_instruction(), signers=[bare.authority])
    config = bare.read(Config, bare.at.config)
    assert config.authority == bare.authority.pubkey()
    assert config.stake_mint == bare.gln
    assert (config.start_slot, config.beacon_slots, config.epoch_slots) == (FIRST_SLOT, 5, 150)
    assert (config.params_version, config.paused, config.randomness) == (0, 0, 0)
    assert config.header.rent_payer == bare.authority.pubkey()
    assert bare.read(SeatTable, bare.at.seat_table).counts == (0, 0, 0)


def test_init_twice_is_refused(market: MarketSvm) -> None:
    market.refused("AlreadyExists", market.init_instruction(), signers=[market.authority])


def test_init_survives_lamports_sent_beforehand(bare: MarketSvm) -> None:
    for address in (bare.at.config, bare.at.seat_table):
        bare.svm.airdrop(address, 10**9)
    bare.ok(bare.init_instruction(), signers=[bare.authority])
    assert bare.lamports(bare.at.config) == 10**9


def test_init_by_a_stranger_is_refused(bare: MarketSvm) -> None:
    stranger = bare.wallet("stranger")
    bare.refused("NotAuthority", bare.init_instruction(stranger.pubkey()), signers=[stranger])


def test_init_of_an_immutable_program_is_refused(bare: MarketSvm) -> None:
    bare.set_upgrade_authority(None)
    bare.refused("NotAuthority", bare.init_instruction(), signers=[bare.authority])


def test_init_with_a_forged_program_data_is_refused(bare: MarketSvm) -> None:
    stranger = bare.wallet("stranger")
    forged = Keypair().pubkey()
    data = b"\3\0\0\0" + b"\0" * 8 + b"\1" + bytes(stranger.pubkey())
    bare.write(forged, data, LOADER_PROGRAM)
    hostile = replace_account(bare.init_instruction(stranger.pubkey()), 1, forged)
    bare.refused("WrongAddress", hostile, signers=[stranger])


def test_init_with_a_buffer_as_program_data_is_refused(bare: MarketSvm) -> None:
    data = b"\1\0\0\0" + b"\0" * 8 + b"\1" + bytes(bare.authority.pubkey())
    bare.write(bare.at.program_data, data, LOADER_PROGRAM)
    outcome = bare.send(bare.init_instruction(), signers=[bare.authority])
    assert outcome.error is not None
    assert not bare.exists(bare.at.config)


def test_init_at_another_address_is_refused(bare: MarketSvm) -> None:
    for index in (3, 4):
        hostile = replace_account(bare.init_instruction(), index, Keypair().pubkey())
        bare.refused("WrongAddress", hostile, signers=[bare.authority])


def test_init_without_a_mint_is_refused(bare: MarketSvm) -> None:
    not_a_mint = replace_account(bare.init_instruction(), 2, SYSTEM_PROGRAM)
    bare.refused("WrongProgram", not_a_mint, signers=[bare.authority])


NUMBERS = ix.InitArgs(
    beacon_slots=5,
    epoch_slots=150,
    randomness=0,
    randomness_program=Pubkey.default(),
    randomness_account=Pubkey.default(),
)


@pytest.mark.parametrize(
    "changes",
    [
        {"beacon_slots": 1},
        {"beacon_slots": 2**64 - 1},
        {"epoch_slots": 4},
        {"epoch_slots": 2**64 - 1},
        {"randomness": 1},
        {"randomness": 2},
    ],
)
def test_init_refuses_numbers_out_of_bounds(bare: MarketSvm, changes: dict[str, int]) -> None:
    args = replace(
        NUMBERS,
        beacon_slots=changes.get("beacon_slots", 5),
        epoch_slots=changes.get("epoch_slots", 150),
        randomness=changes.get("randomness", 0),
    )
    instruction = with_data(bare.init_instruction(), bytes([0]) + args.pack())
    bare.refused("BadArguments", instruction, signers=[bare.authority])


def test_init_checks_signature_writability_and_count(bare: MarketSvm) -> None:
    payer = bare.wallet("payer")
    good = bare.init_instruction()
    bare.refused("MissingSigner", unsigned(good, 0), signers=[payer])
    bare.refused("NotWritable", read_only(good, 3), signers=[bare.authority])
    bare.refused("MissingAccount", without_last(good), signers=[bare.authority])


@pytest.mark.parametrize(("data", "error"), [(b"", "UnknownInstruction"), (b"\xff", "UnknownInstruction")])
def test_unknown_instructions_are_refused(market: MarketSvm, data: bytes, error: str) -> None:
    market.refused(error, with_data(market.init_instruction(), data), signers=[market.authority])


@pytest.mark.parametrize("code", range(30))
def test_every_instruction_refuses_no_accounts(market: MarketSvm, code: int) -> None:
    payer = market.wallet("payer")
    empty = without_last(with_data(market.init_instruction(), bytes([code])), 6)
    market.refused("MissingAccount", empty, signers=[payer])


@pytest.mark.parametrize("code", range(30))
def test_every_instruction_refuses_arguments_of_another_length(market: MarketSvm, code: int) -> None:
    payer = market.wallet("payer")
    name, kind = ix.ARGS[code]
    accounts = [Pubkey.from_bytes(bytes([n]) * 32) for n in range(1, len(ix.ACCOUNTS[name]) + 1)]
    builder = getattr(ix, name)
    fields = kind.read(bytes(kind.SIZE))
    values = {field: getattr(fields, field) for field in kind.OFFSETS}
    keys = dict(zip(ix.ACCOUNTS[name], accounts, strict=True))
    for rest in {"seats", "rounds", "randomness"} & keys.keys():
        if name in {"draw", "finalize", "fix_beacon"}:
            keys.pop(rest)
    signer = next(
        (key for key in ("payer", "owner", "signer", "authority", "buyer", "contributor", "caller") if key in keys),
        None,
    )
    if signer:
        keys[signer] = payer.pubkey()
    instruction = builder(market.program, **keys, **values)
    longer = with_data(instruction, bytes(instruction.data) + b"\0")
    market.refused("BadArguments", longer, signers=[payer])
