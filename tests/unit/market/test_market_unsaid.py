"""Simulations that do more than the sentences say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.effects import Effect, EffectKind, Names
from market.errors import UnsaidChange
from market.rpc_types import AccountInfo
from market.unsaid import refuse_unsaid_loss, refuse_unsaid_power
from market.wording import Token
from tests.helpers.market_stage import key

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

ME, YOU, MINT = (key(name).pubkey() for name in ("me", "you", "GLN"))
MINE = associated_token_address(ME, MINT)
NAMES = Names(ME, tokens={MINT: Token("GLN", 6)}, token_accounts={MINE: (ME, MINT)})
FEE = 5_000


def token_account(
    owner: Pubkey = ME, *, delegate: Pubkey | None = None, delegated: int = 0, closer: Pubkey | None = None
) -> AccountInfo:
    def optional(who: Pubkey | None) -> bytes:
        return bytes(36) if who is None else b"\1\0\0\0" + bytes(who)

    data = bytes(MINT) + bytes(owner) + (9).to_bytes(8, "little") + optional(delegate) + b"\1" + bytes(12)
    data += delegated.to_bytes(8, "little") + optional(closer)
    assert len(data) == 165
    return AccountInfo(2_039_280, TOKEN_PROGRAM, data, executable=False, slot=1)


def wallet(program: Pubkey = SYSTEM_PROGRAM) -> AccountInfo:
    return AccountInfo(10, program, b"", executable=False, slot=1)


@pytest.mark.parametrize(
    ("address", "before", "now"),
    [
        (MINE, token_account(), token_account(YOU)),
        (MINE, token_account(), token_account(delegate=YOU, delegated=1)),
        (MINE, token_account(delegate=YOU, delegated=1), token_account(delegate=YOU, delegated=2)),
        (MINE, token_account(), token_account(closer=YOU)),
        (ME, wallet(), wallet(TOKEN_PROGRAM)),
    ],
)
def test_power_over_our_accounts_is_said_or_refused(address: Pubkey, before: AccountInfo, now: AccountInfo) -> None:
    with pytest.raises(UnsaidChange, match="power over your account"):
        refuse_unsaid_power(ME, {address: before}, {address: now}, [])
    elsewhere = Effect(EffectKind.POWER, "Gives it away.", source=YOU, danger=True)
    with pytest.raises(UnsaidChange):
        refuse_unsaid_power(ME, {address: before}, {address: now}, [elsewhere])
    said = Effect(EffectKind.POWER, "Gives it away.", source=address, danger=True)
    refuse_unsaid_power(ME, {address: before}, {address: now}, [said])
    refuse_unsaid_power(YOU if address == MINE else MINT, {address: before}, {address: now}, [])  # not ours


def test_less_power_and_closed_accounts_need_no_word() -> None:
    before = token_account(delegate=YOU, delegated=5, closer=YOU)
    for now in (before, token_account(delegate=YOU, delegated=4, closer=YOU), token_account(), None):
        refuse_unsaid_power(ME, {MINE: before}, {MINE: now}, [])


def test_a_loss_beyond_what_is_said_is_refused() -> None:
    sends = [
        Effect(EffectKind.SEND, "You send.", 7, MINT, MINE, YOU),
        Effect(EffectKind.SEND, "You send.", 100, None, ME, YOU),
        Effect(EffectKind.SEND, "Somebody sends.", 1_000_000, None, YOU, ME),
    ]
    refuse_unsaid_loss(NAMES, {MINT: -7, None: -100 - FEE}, sends, FEE)
    with pytest.raises(UnsaidChange, match="you lose"):
        refuse_unsaid_loss(NAMES, {MINT: -8}, sends, FEE)
    with pytest.raises(UnsaidChange, match="you lose"):
        refuse_unsaid_loss(NAMES, {None: -101 - FEE}, sends, FEE)


def test_deposits_that_no_instruction_says_are_bounded() -> None:
    opens = [Effect(EffectKind.RENT, "Opens a token account.", None, None, ME, MINE)]
    refuse_unsaid_loss(NAMES, {None: -2_039_280}, opens, 0)
    with pytest.raises(UnsaidChange):
        refuse_unsaid_loss(NAMES, {None: -10_000_001}, opens, 0)


@given(st.lists(st.integers(0, 2**63), max_size=5), st.integers(-(2**65), 2**65))
def test_a_loss_passes_exactly_up_to_what_is_said(amounts: list[int], delta: int) -> None:
    sends = [Effect(EffectKind.SEND, "You send.", amount, MINT, MINE, YOU) for amount in amounts]
    if -delta <= sum(amounts):
        refuse_unsaid_loss(NAMES, {MINT: delta}, sends, FEE)
    else:
        with pytest.raises(UnsaidChange):
            refuse_unsaid_loss(NAMES, {MINT: delta}, sends, FEE)
