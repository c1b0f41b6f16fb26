"""Native programs in words: against the parser of agave as recorded, against other encoders, and against any bytes."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import pytest
import solders.system_program as system
import spl.token.instructions as spl
from hypothesis import given
from hypothesis import strategies as st
from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey
from spl.token import models

from market.addresses import (
    ASSOCIATED_TOKEN_PROGRAM,
    LOOKUP_TABLE_PROGRAM,
    STAKE_PROGRAM,
    SYSTEM_PROGRAM,
    TOKEN_2022_PROGRAM,
    TOKEN_PROGRAM,
)
from market.base58 import base58_decode
from market.decode_native import NATIVE_DECODERS
from market.effects import DecodedInstruction, EffectKind, Names
from market.errors import UndecodableInstruction
from market.explain import decode_instructions
from market.wording import Token
from tests.helpers.market_stage import key

ME, YOU, MINT, THIRD, FOURTH = (key(name).pubkey() for name in ("me", "you", "GLN", "third", "fourth"))
MINE, YOURS = key("my tokens").pubkey(), key("your tokens").pubkey()
NAMES = Names(
    ME,
    tokens={MINT: Token("GLN", 6)},
    token_accounts={MINE: (ME, MINT), YOURS: (YOU, MINT)},
    people={YOU: "Anna"},
)
N = "\u00a0"
RECORDED = Path(__file__).parents[2] / "vectors/solana/agave_scenario.json"

# Where agave's parser calls an instruction by another name than its program.
PARSED = {
    "InitializeNonceAccount": "initializeNonce",
    "AdvanceNonceAccount": "advanceNonce",
    "AuthorizeNonceAccount": "authorizeNonce",
    "InitializeInterestBearingMint": "initializeInterestBearingConfig",
    "UpdateRateInterestBearingMint": "updateInterestBearingConfigRate",
    "InitializeScaledUiAmountMint": "initializeScaledUiAmountConfig",
}
REFUSED = {"initializeTokenMetadata", "updateTokenMetadataField"}
"""Interfaces that any program may implement; a wallet has nothing to sign there."""


def address(text: str) -> Pubkey:
    """An address as recorded; one that depends on the run is recorded by its name."""
    return key(text).pubkey() if text.startswith("{") else Pubkey.from_string(text)


def recorded_instructions() -> list[tuple[Instruction, dict[str, Any]]]:
    """Instructions as agave recorded them, raw and parsed, of the programs we decode."""
    by_signature: dict[str, dict[str, Any]] = {}
    for case in json.loads(RECORDED.read_text())["rpc"]:
        response = case["response"]
        result = response.get("result") if isinstance(response, dict) else None
        if isinstance(result, dict) and isinstance(result.get("transaction"), dict):
            message = result["transaction"]["message"]
            form = "raw" if isinstance(message["accountKeys"][0], str) else "parsed"
            by_signature.setdefault(result["transaction"]["signatures"][0], {})[form] = message
    found = []
    for forms in by_signature.values():
        if set(forms) != {"raw", "parsed"} or forms["raw"].get("addressTableLookups"):
            continue
        keys = [address(one) for one in forms["raw"]["accountKeys"]]
        for raw, parsed in zip(forms["raw"]["instructions"], forms["parsed"]["instructions"], strict=True):
            program = keys[raw["programIdIndex"]]
            if program in NATIVE_DECODERS and isinstance(parsed.get("parsed"), dict):
                metas = [AccountMeta(keys[at], is_signer=False, is_writable=False) for at in raw["accounts"]]
                found.append((Instruction(program, base58_decode(raw["data"]), metas), parsed["parsed"]))
    return found


def decoded(instruction: Instruction) -> DecodedInstruction:
    (found,) = decode_instructions([instruction], NAMES, None)
    return found


def sentence(instruction: Instruction) -> str:
    return " ".join(effect.sentence for effect in decoded(instruction).effects)


def raw(program: Pubkey, data: bytes, *keys: Pubkey) -> Instruction:
    return Instruction(program, data, [AccountMeta(one, is_signer=False, is_writable=True) for one in keys])


def test_names_and_amounts_are_those_agave_recorded() -> None:
    recorded = recorded_instructions()
    kinds = {parsed["type"] for _, parsed in recorded}
    assert len(kinds) >= 35
    for instruction, parsed in recorded:
        if parsed["type"] in REFUSED:
            with pytest.raises(UndecodableInstruction):
                decoded(instruction)
            continue
        found = decoded(instruction)
        expected = PARSED.get(found.name, found.name[0].lower() + found.name[1:])
        assert expected == parsed["type"]
        info = parsed["info"]
        amounts = [effect.amount for effect in found.effects if effect.amount is not None]
        for said in ("lamports", "amount"):
            if said in info and found.name != "AdvanceNonceAccount":
                assert int(info[said]) in amounts, (found, info)


def test_words_of_the_system_program() -> None:
    sent = system.transfer(system.TransferParams(lamports=1_500_000_000, from_pubkey=ME, to_pubkey=YOU))
    assert sentence(sent) == f"You send 1.5000{N}SOL to Anna."
    seeded = system.transfer_with_seed(
        system.TransferWithSeedParams(
            from_base=THIRD,
            from_seed="pot",
            from_owner=SYSTEM_PROGRAM,
            lamports=5_000_000,
            from_pubkey=ME,
            to_pubkey=YOU,
        )
    )
    assert sentence(seeded) == f"You send 0.0050{N}SOL to Anna."
    made = system.create_account_with_seed(
        system.CreateAccountWithSeedParams(
            from_pubkey=ME, to_pubkey=THIRD, base=ME, seed="s", lamports=10**9, space=200, owner=STAKE_PROGRAM
        )
    )
    assert "of 200 bytes for the program" in sentence(made)
    nonce = system.advance_nonce_account(system.AdvanceNonceAccountParams(nonce_pubkey=THIRD, authorized_pubkey=ME))
    (effect,) = decoded(nonce).effects
    assert effect.danger
    assert "does not expire" in effect.sentence
    taken = system.withdraw_nonce_account(
        system.WithdrawNonceAccountParams(nonce_pubkey=THIRD, authorized_pubkey=ME, to_pubkey=YOU, lamports=7)
    )
    assert [one.danger for one in decoded(taken).effects] == [True]
    for handed in (
        system.assign(system.AssignParams(pubkey=ME, owner=TOKEN_PROGRAM)),
        system.authorize_nonce_account(
            system.AuthorizeNonceAccountParams(nonce_pubkey=THIRD, authorized_pubkey=ME, new_authority=YOU)
        ),
        system.allocate_with_seed(
            system.AllocateWithSeedParams(address=THIRD, base=ME, seed="x", space=9, owner=TOKEN_PROGRAM)
        ),
    ):
        assert all(one.danger and one.kind is EffectKind.POWER for one in decoded(handed).effects)


@pytest.mark.parametrize("program", [TOKEN_PROGRAM, TOKEN_2022_PROGRAM])
def test_words_of_tokens(program: Pubkey) -> None:
    checked = spl.transfer_checked(
        models.TransferCheckedParams(
            program_id=program, source=MINE, mint=MINT, dest=YOURS, owner=ME, amount=2_500_000, decimals=6, signers=[]
        )
    )
    assert sentence(checked) == f"You send 2.50{N}GLN to Anna."
    everything = spl.approve(
        models.ApproveParams(program_id=program, source=MINE, delegate=YOU, owner=ME, amount=2**64 - 1, signers=[])
    )
    assert sentence(everything) == "Lets Anna take everything from you at any time, without asking again."
    some = spl.approve_checked(
        models.ApproveCheckedParams(
            program_id=program, source=MINE, mint=MINT, delegate=YOU, owner=ME, amount=1_000_000, decimals=6, signers=[]
        )
    )
    assert sentence(some) == f"Lets Anna take 1.00{N}GLN from you at any time, without asking again."
    burned = spl.burn_checked(
        models.BurnCheckedParams(
            program_id=program, mint=MINT, account=MINE, owner=ME, amount=1_000_000, decimals=6, signers=[]
        )
    )
    assert sentence(burned) == f"Destroys 1.00{N}GLN of you for good."
    owner = spl.set_authority(
        models.SetAuthorityParams(
            program_id=program,
            account=MINE,
            authority=models.AuthorityType.ACCOUNT_OWNER,
            current_authority=ME,
            signers=[],
            new_authority=YOU,
        )
    )
    assert sentence(owner).startswith("Gives ownership over ")
    assert [one.danger for one in decoded(owner).effects] == [True]
    away = spl.close_account(
        models.CloseAccountParams(program_id=program, account=MINE, dest=YOU, owner=ME, signers=[])
    )
    home = spl.close_account(models.CloseAccountParams(program_id=program, account=MINE, dest=ME, owner=ME, signers=[]))
    assert [decoded(one).effects[0].danger for one in (away, home)] == [True, False]


def test_words_of_token_2022_extensions() -> None:
    fee = raw(TOKEN_2022_PROGRAM, bytes([26, 1]) + struct.pack("<QBQ", 5_000_000, 6, 50_000), MINE, MINT, YOURS, ME)
    assert sentence(fee) == f"You send 5.00{N}GLN to Anna; 0.05{N}GLN of that is the token's own fee."
    delegate = raw(TOKEN_2022_PROGRAM, bytes([35]) + bytes(YOU), MINT)
    assert "Anna may take it from every holder at any time" in sentence(delegate)
    hook = raw(TOKEN_2022_PROGRAM, bytes([36, 0]) + bytes(YOU) + bytes(THIRD), MINT)
    assert "runs the program" in sentence(hook)
    for confidential in (27, 37, 42, 45, 255):
        with pytest.raises(UndecodableInstruction):
            decoded(raw(TOKEN_2022_PROGRAM, bytes([confidential, 0]) + bytes(64), MINE, MINT, YOURS, ME, THIRD))
    with pytest.raises(UndecodableInstruction):
        decoded(raw(TOKEN_PROGRAM, bytes([35]) + bytes(YOU), MINT))


def test_words_of_stakes() -> None:
    withdraw = struct.pack("<IQ", 4, 3 * 10**9)
    home = raw(STAKE_PROGRAM, withdraw, THIRD, ME, FOURTH, FOURTH, ME)
    assert sentence(home).endswith("for you.")
    assert [one.kind for one in decoded(home).effects] == [EffectKind.RETURN]
    away = raw(STAKE_PROGRAM, withdraw, THIRD, YOU, FOURTH, FOURTH, ME)
    assert [one.danger for one in decoded(away).effects] == [True]
    given_away = raw(STAKE_PROGRAM, struct.pack("<I", 1) + bytes(YOU) + struct.pack("<I", 1), THIRD, FOURTH, ME)
    assert "Gives the right to take its SOL out" in sentence(given_away)
    lockup = struct.pack("<IBqBQB", 6, 1, 1_893_456_000, 0, 0, 0)
    assert decode_fails(raw(STAKE_PROGRAM, lockup, THIRD, ME)), "an absent number has no bytes"
    lockup = struct.pack("<IBqBB", 6, 1, 1_893_456_000, 0, 0)
    assert "until 2030-01-01 00:00 UTC" in sentence(raw(STAKE_PROGRAM, lockup, THIRD, ME))
    initialize = struct.pack("<I", 0) + bytes(ME) + bytes(YOU) + struct.pack("<qQ", 0, 0) + bytes(32)
    made = decoded(raw(STAKE_PROGRAM, initialize, THIRD, FOURTH))
    assert [one.danger for one in made.effects] == [True], "Anna could take it"
    forever = struct.pack("<I", 0) + bytes(ME) + bytes(ME) + struct.pack("<qQ", 2**62, 9) + bytes(YOU)
    assert "for ever and until epoch 9; Anna may end that" in sentence(raw(STAKE_PROGRAM, forever, THIRD, FOURTH))


def test_words_of_address_tables() -> None:
    many = system.extend_lookup_table(
        system.ExtendLookupTableParams(
            lookup_table_address=THIRD, authority_address=ME, payer_address=ME, new_addresses=[YOU, MINT]
        )
    )
    assert "Adds 2 addresses" in sentence(many)
    frozen = system.freeze_lookup_table(
        system.FreezeLookupTableParams(lookup_table_address=THIRD, authority_address=ME)
    )
    assert [one.danger for one in decoded(frozen).effects] == [True]
    closed = system.close_lookup_table(
        system.CloseLookupTableParams(lookup_table_address=THIRD, authority_address=ME, recipient_address=YOU)
    )
    assert [one.danger for one in decoded(closed).effects] == [True]
    assert decode_fails(raw(LOOKUP_TABLE_PROGRAM, struct.pack("<IQ", 2, 2**63), THIRD, ME))


def test_tokens_sent_to_a_token_account_by_mistake_come_back() -> None:
    found = decoded(raw(ASSOCIATED_TOKEN_PROGRAM, b"\x02", THIRD, MINT, MINE, FOURTH, MINT, ME, TOKEN_PROGRAM))
    assert found.name == "RecoverNested"
    assert found.effects[0].sentence.endswith("back to you.")


@given(
    st.sampled_from(sorted(NATIVE_DECODERS, key=str)),
    st.one_of(
        st.binary(max_size=120),
        st.tuples(st.integers(0, 50), st.integers(0, 6), st.binary(max_size=120)).map(
            lambda parts: bytes(parts[:2]) + parts[2]
        ),
        st.tuples(st.integers(0, 20), st.binary(max_size=120)).map(
            lambda parts: struct.pack("<I", parts[0]) + parts[1]
        ),
    ),
    st.integers(0, 8),
)
def test_any_bytes_are_words_or_a_refusal(program: Pubkey, data: bytes, count: int) -> None:
    keys = [ME, MINE, YOURS, MINT, YOU, THIRD, FOURTH, ME][:count]
    instruction = raw(program, data, *keys)
    if not decode_fails(instruction):
        assert all(effect.sentence.isprintable() for effect in decoded(instruction).effects)


def test_one_byte_more_or_less_is_refused() -> None:
    for instruction, _ in recorded_instructions():
        data = bytes(instruction.data)
        for other in (data + b"\0", data[:-1]):
            changed = Instruction(instruction.program_id, other, instruction.accounts)
            assert decode_fails(changed) or decoded(changed).name != decoded(instruction).name


def decode_fails(instruction: Instruction) -> bool:
    try:
        decoded(instruction)
    except UndecodableInstruction:
        return True
    return False
