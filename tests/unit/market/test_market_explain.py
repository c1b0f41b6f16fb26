"""Instructions in words; what cannot be put into words is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey

from market.addresses import (
    COMPUTE_BUDGET_PROGRAM,
    SYSTEM_PROGRAM,
    TOKEN_2022_PROGRAM,
    TOKEN_PROGRAM,
    associated_token_address,
)
from market.decode_market import LISTED, accounts_by_role
from market.effects import Effect, EffectKind, Names
from market.errors import UndecodableInstruction
from market.explain import decode_instructions
from market.generated.instructions import ACCOUNTS, ARGS, decode_instruction
from market.operations import OpenVote, Operations
from market.spl import (
    close_token_account,
    create_associated_token_account,
    create_mint,
    memo,
    mint_to,
    transfer_lamports,
    transfer_tokens,
)
from market.transaction import compute_budget
from market.wording import Token, duration, fee_text, money, short
from tests.helpers.market_stage import TOKEN, key, submission

ME, YOU, MINT, PROGRAM = (key(name).pubkey() for name in ("me", "you", "GLN", "program"))
MINE, YOURS = associated_token_address(ME, MINT), associated_token_address(YOU, MINT)
NAMES = Names(
    ME,
    tokens={MINT: Token("GLN", 6)},
    token_accounts={MINE: (ME, MINT), YOURS: (YOU, MINT)},
    people={YOU: "Anna"},
    stake_mint=MINT,
)
N = "\u00a0"


def words(*instructions: Instruction) -> list[str]:
    decoded = decode_instructions(instructions, NAMES, PROGRAM)
    return [effect.sentence for item in decoded for effect in item.effects]


def raw(program: Pubkey, data: bytes, count: int) -> Instruction:
    return Instruction(program, data, [AccountMeta(MINE, is_signer=False, is_writable=True)] * count)


def test_what_people_send() -> None:
    assert words(transfer_lamports(ME, YOU, 1_500_000_000)) == [f"You send 1.5000{N}SOL to Anna."]
    sent = transfer_tokens(MINE, MINT, YOURS, ME, amount=46_900_001, decimals=6)
    assert words(sent) == [f"You send 46.91{N}GLN to Anna."]
    assert words(memo("thanks\u202e")) == ["Writes for everyone to read: “thanks□”"]
    assert words(*compute_budget(5, 7)) == []


def test_setting_up_tokens() -> None:
    made = words(*create_mint(ME, MINT, ME, rent_lamports=1_461_600))
    assert made[0].startswith("Creates the account")
    assert made[1] == f"Creates the token {short(MINT)} with 6 decimals; you may make more."
    assert words(mint_to(MINT, MINE, ME, amount=5, decimals=6)) == [f"Creates < 0.01{N}GLN for you."]
    opened = words(create_associated_token_account(ME, YOU, MINT))
    assert opened == ["Opens a token account for GLN, owned by Anna, if there is none."]
    assert "its SOL goes to you" in words(close_token_account(MINE, ME, ME))[0]


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"\x04" + bytes(8), 3),
        (b"\x0d" + bytes(9), 4),
        (b"\x06\x02\x01" + bytes(32), 2),
        (b"\x0a", 3),
        (b"\x08" + bytes(8), 3),
    ],
)
def test_giving_power_away_is_a_danger(data: bytes, count: int) -> None:
    decoded = decode_instructions([raw(TOKEN_PROGRAM, data, count)], NAMES, PROGRAM)
    assert [effect.danger for effect in decoded[0].effects] == [True]


def test_handing_the_wallet_over_is_a_danger() -> None:
    assign = Instruction(
        SYSTEM_PROGRAM,
        (1).to_bytes(4, "little") + bytes(PROGRAM),
        [AccountMeta(ME, is_signer=True, is_writable=True)],
    )
    effect = decode_instructions([assign], NAMES, PROGRAM)[0].effects[0]
    assert effect.danger
    assert effect.kind is EffectKind.POWER


@pytest.mark.parametrize(
    "instruction",
    [
        raw(Pubkey.from_bytes(b"\x22" * 32), b"", 0),
        raw(SYSTEM_PROGRAM, (13).to_bytes(4, "little"), 3),
        raw(SYSTEM_PROGRAM, (2).to_bytes(4, "little") + bytes(9), 2),
        raw(SYSTEM_PROGRAM, b"\x02", 2),
        raw(SYSTEM_PROGRAM, (2).to_bytes(4, "little") + bytes(8), 1),
        raw(TOKEN_PROGRAM, b"", 3),
        raw(TOKEN_PROGRAM, b"\x03" + bytes(7), 3),
        raw(TOKEN_2022_PROGRAM, b"\x1a" + bytes(9), 4),
        raw(COMPUTE_BUDGET_PROGRAM, b"\x09", 0),
        raw(PROGRAM, b"", 5),
        raw(PROGRAM, b"\xff", 5),
        raw(PROGRAM, b"\x03" + bytes(7), 9),
        raw(PROGRAM, b"\x03" + bytes(8), 8),
        raw(PROGRAM, b"\x03" + bytes(8), 10),
    ],
)
def test_what_cannot_be_said_is_refused(instruction: Instruction) -> None:
    with pytest.raises(UndecodableInstruction, match=r"We did not sign this\. We cannot say what it would do"):
        words(instruction)


@given(
    program=st.sampled_from([SYSTEM_PROGRAM, TOKEN_PROGRAM, COMPUTE_BUDGET_PROGRAM, PROGRAM]),
    data=st.binary(max_size=120),
    count=st.integers(0, 14),
)
@settings(max_examples=200)
def test_any_bytes_are_words_or_a_refusal(program: Pubkey, data: bytes, count: int) -> None:
    try:
        decoded = decode_instructions([raw(program, data, count)], NAMES, PROGRAM)
    except UndecodableInstruction:
        return
    assert all(effect.sentence for effect in decoded[0].effects)


def test_every_instruction_of_the_market_has_words() -> None:
    make = Operations(PROGRAM, MINT)
    delivery, inner = submission(b"x", 50)
    assert words(*make.deposit_stake(ME, 20 * TOKEN))[0].startswith(f"Puts 20.00{N}GLN into your stake.")
    assert "can move nothing" in words(*make.set_delegate(ME, YOU))[0]
    assert words(*make.set_delegate(ME, None))[0].startswith("Removes the key")
    assert words(*make.withdraw(ME, MINT, 50 * TOKEN))[1] == f"Pays 50.00{N}GLN from your balance on the market to you."
    for code, (name, kind) in ARGS.items():
        count = len(ACCOUNTS[name]) - (name in LISTED)
        made = words(raw(PROGRAM, bytes([code]) + bytes(kind.SIZE), count))
        assert made
        assert made[0].endswith(".")
        assert len(accounts_by_role(name, (MINE,) * count)) == count
    assert delivery.key_commit != inner
    assert OpenVote(0, 0, 0, bytes(32)).salt == bytes(32)


def test_money_is_rounded_against_the_reader() -> None:
    gln = Token("GLN", 6)
    assert money(1_009_999, gln, up=False) == f"1.00{N}GLN"
    assert money(1_000_001, gln, up=True) == f"1.01{N}GLN"
    assert money(9, gln, up=False) == f"< 0.01{N}GLN"
    assert money(0, gln, up=True) == f"0.00{N}GLN"
    assert money(12_345_678_000_000, gln, up=False) == f"12,345,678.00{N}GLN"
    assert fee_text(82_000) == f"0.000082{N}SOL"
    assert fee_text(5_001) == f"0.0000051{N}SOL"
    assert fee_text(0) == f"0{N}SOL"
    assert duration(9_000) == f"2{N}h 30{N}min"
    assert duration(0) == f"0{N}s"


def effect_of(instruction: Instruction) -> Effect:
    return decode_instructions([instruction], NAMES, PROGRAM)[0].effects[0]


def test_what_gives_power_or_secrets_away_is_said() -> None:
    make = Operations(PROGRAM, MINT)
    offered = effect_of(make.propose_authority(ME, YOU)[0])
    assert (offered.kind, offered.danger) == (EffectKind.POWER, True)
    assert "Anna" in offered.sentence
    assert effect_of(make.propose_authority(ME, None)[0]).sentence.startswith("Takes back")

    def market(name: str, **arguments: Any) -> Effect:
        code = next(code for code, (known, _) in ARGS.items() if known == name)
        _, kind = ARGS[code]
        _, blank = decode_instruction(bytes([code]) + bytes(kind.SIZE))
        data = bytes([code]) + replace(blank, **arguments).pack()
        return effect_of(raw(PROGRAM, data, len(ACCOUNTS[name]) - (name in LISTED)))

    assert market("attest", accept=1).kind is EffectKind.VOTE
    decided = market("attest", accept=1, key=b"\x01" * 32)
    assert decided.kind is EffectKind.RELEASE
    assert "key becomes public" in decided.sentence
    assert market("prove_bad_decrypt", kind=0).kind is EffectKind.RECEIVE
    outer = market("prove_bad_decrypt", kind=1)
    assert outer.kind is EffectKind.RELEASE
    assert "outer key of the batch becomes public" in outer.sentence
    assert market("open_label").danger
    committee = market("open_committee", threshold=2, size=2, keys=(YOU, ME, *[Pubkey.default()] * 14))
    assert committee.danger
    assert "2 of 2 (Anna, you)" in committee.sentence
    assert market("challenge", round=1).kind is EffectKind.HOLD
    assert market("contest_outer").kind is EffectKind.HOLD
    assert market("set_paused", paused=1).sentence.startswith("Pauses")
    assert market("set_paused", paused=0).sentence.startswith("Allows")
    assert market("insure", amount=TOKEN).amount == TOKEN
