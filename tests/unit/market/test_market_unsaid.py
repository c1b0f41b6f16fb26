"""Simulations that do more than the sentences say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from market.addresses import NATIVE_MINT, STAKE_PROGRAM, SYSTEM_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.effects import DecodedInstruction, Effect, EffectKind, Names
from market.errors import UnsaidChange
from market.holdings import Held, HoldingReader, deposits
from market.rpc_types import AccountInfo
from market.unsaid import refuse_unsaid_loss, refuse_unsaid_power, refuse_unsaid_worth, unshown
from market.wording import Token
from tests.helpers.market_stage import key

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

ME, SAVINGS, YOU, MINT, STAKE, NONCE, MARKET = (
    key(name).pubkey() for name in ("me", "savings", "you", "GLN", "stake", "nonce", "market")
)
MINE, THEIRS = associated_token_address(ME, MINT), associated_token_address(SAVINGS, MINT)
NAMES = Names(
    ME,
    tokens={MINT: Token("GLN", 6)},
    token_accounts={MINE: (ME, MINT), THEIRS: (SAVINGS, MINT)},
    own={SAVINGS: "Savings"},
    held={STAKE: SAVINGS},
)
READER = HoldingReader(frozenset({ME, SAVINGS}), None, MINT)
FEE = 5_000
LAMPORTS = Held(ME, "wallet", None)
GLN = Held(ME, "wallet", MINT)


def token_account(
    owner: Pubkey = ME, *, delegate: Pubkey | None = None, delegated: int = 0, closer: Pubkey | None = None
) -> AccountInfo:
    def optional(who: Pubkey | None) -> bytes:
        return bytes(36) if who is None else b"\1\0\0\0" + bytes(who)

    data = bytes(MINT) + bytes(owner) + (9).to_bytes(8, "little") + optional(delegate) + b"\1" + bytes(12)
    data += delegated.to_bytes(8, "little") + optional(closer)
    assert len(data) == 165
    return AccountInfo(2_039_280, TOKEN_PROGRAM, data, executable=False, slot=1)


def wallet(program: Pubkey = SYSTEM_PROGRAM, data: bytes = b"") -> AccountInfo:
    return AccountInfo(10, program, data, executable=False, slot=1)


def stake_account(staker: Pubkey = SAVINGS, withdrawer: Pubkey = SAVINGS, lock_s: int = 0) -> AccountInfo:
    meta = (7).to_bytes(8, "little") + bytes(staker) + bytes(withdrawer) + lock_s.to_bytes(8, "little") + bytes(40)
    return wallet(STAKE_PROGRAM, b"\2\0\0\0" + meta + bytes(76))


def nonce_account(holder: Pubkey = ME) -> AccountInfo:
    return wallet(SYSTEM_PROGRAM, b"\1\0\0\0\1\0\0\0" + bytes(holder) + bytes(40))


def said(address: Pubkey, right: str, to: Pubkey | None, amount: int | None = None) -> Effect:
    return Effect(EffectKind.POWER, "Gives it away.", amount, None, address, to, danger=True, right=right)


def decoded(*effects: Effect, program: str = "System", name: str = "Transfer") -> tuple[DecodedInstruction, ...]:
    return (DecodedInstruction(program, name, effects),)


def refuse_loss(moved: dict[Held, int], *effects: Effect, fee: int = FEE, opened: int = 0) -> None:
    refuse_unsaid_loss(NAMES, moved, decoded(*effects), fee_lamports=fee, payer=ME, deposits_lamports=opened)


@pytest.mark.parametrize(
    ("address", "before", "now", "says"),
    [
        (MINE, token_account(), token_account(YOU), said(MINE, "owner", YOU)),
        (THEIRS, token_account(SAVINGS), token_account(YOU), said(THEIRS, "owner", YOU)),
        (MINE, token_account(), token_account(delegate=YOU, delegated=1), said(MINE, "delegate", YOU, 1)),
        (
            MINE,
            token_account(delegate=YOU, delegated=1),
            token_account(delegate=YOU, delegated=2),
            said(MINE, "delegate", YOU, 2),
        ),
        (MINE, token_account(), token_account(closer=YOU), said(MINE, "close", YOU)),
        (ME, wallet(), wallet(TOKEN_PROGRAM), said(ME, "program", TOKEN_PROGRAM)),
        (SAVINGS, wallet(), wallet(TOKEN_PROGRAM), said(SAVINGS, "program", TOKEN_PROGRAM)),
        (STAKE, stake_account(), stake_account(staker=YOU), said(STAKE, "staker", YOU)),
        (STAKE, stake_account(), stake_account(withdrawer=YOU), said(STAKE, "withdrawer", YOU)),
        (STAKE, stake_account(), stake_account(lock_s=9), said(STAKE, "lock", None)),
        (NONCE, nonce_account(), nonce_account(YOU), said(NONCE, "nonce", YOU)),
    ],
)
def test_power_over_any_of_our_accounts_is_said_exactly_or_refused(
    address: Pubkey, before: AccountInfo, now: AccountInfo, says: Effect
) -> None:
    lies = [
        replace(says, source=YOU),
        replace(says, right="something else"),
        replace(says, kind=EffectKind.SEND),
        *([replace(says, destination=MINT)] if says.right != "lock" else []),
        *([replace(says, amount=says.amount - 1)] if says.amount else []),
    ]
    for effects in ([], *([lie] for lie in lies)):
        with pytest.raises(UnsaidChange, match="power over your account"):
            refuse_unsaid_power(READER, {address: before}, {address: now}, effects)
    refuse_unsaid_power(READER, {address: before}, {address: now}, [says])
    stranger = HoldingReader(frozenset({MINT}), None, None)
    refuse_unsaid_power(stranger, {address: before}, {address: now}, [])


def test_less_power_and_closed_accounts_need_no_word() -> None:
    before = token_account(delegate=YOU, delegated=5, closer=YOU)
    for now in (before, token_account(delegate=YOU, delegated=4, closer=YOU), token_account(), None):
        refuse_unsaid_power(READER, {MINE: before}, {MINE: now}, [])


def test_a_wallet_that_was_empty_is_not_handed_over_unsaid() -> None:
    with pytest.raises(UnsaidChange):
        refuse_unsaid_power(READER, {SAVINGS: None}, {SAVINGS: wallet(TOKEN_PROGRAM)}, [])
    refuse_unsaid_power(READER, {SAVINGS: None}, {SAVINGS: wallet()}, [])


def test_a_loss_beyond_what_is_said_is_refused() -> None:
    sends = [
        Effect(EffectKind.SEND, "You send.", 7, MINT, MINE, YOU),
        Effect(EffectKind.SEND, "You send.", 100, None, ME, YOU),
        Effect(EffectKind.SEND, "Somebody sends.", 1_000_000, None, YOU, ME),
    ]
    refuse_loss({GLN: -7, LAMPORTS: -100 - FEE}, *sends)
    with pytest.raises(UnsaidChange, match="you lose"):
        refuse_loss({GLN: -8}, *sends)
    with pytest.raises(UnsaidChange, match="you lose"):
        refuse_loss({LAMPORTS: -101 - FEE}, *sends)


def test_other_accounts_of_ours_lose_only_what_is_said_of_them() -> None:
    sends = Effect(EffectKind.SEND, "You send.", 7, MINT, MINE, YOU)
    with pytest.raises(UnsaidChange, match="your account “Savings” loses"):
        refuse_loss({Held(SAVINGS, "wallet", MINT): -1}, sends)
    with pytest.raises(UnsaidChange, match="your account “Savings” loses"):
        refuse_loss({Held(SAVINGS, "wallet", None): -1}, sends)
    refuse_loss({Held(SAVINGS, "wallet", MINT): -1}, Effect(EffectKind.SEND, "", 1, MINT, THEIRS, YOU))
    split = Effect(EffectKind.SEND, "Moves.", 40, None, STAKE, YOU)
    refuse_loss({Held(SAVINGS, "sol stake", None): -40}, split)
    with pytest.raises(UnsaidChange):
        refuse_loss({Held(SAVINGS, "sol stake", None): -41}, split)


def test_deposits_that_no_instruction_says_are_what_new_accounts_hold() -> None:
    opens = Effect(EffectKind.RENT, "Opens a token account.", None, None, ME, MINE)
    refuse_loss({LAMPORTS: -2_039_280}, opens, fee=0, opened=2_039_280)
    with pytest.raises(UnsaidChange):
        refuse_loss({LAMPORTS: -2_039_281}, opens, fee=0, opened=2_039_280)
    with pytest.raises(UnsaidChange):
        refuse_loss({LAMPORTS: -2_039_280}, fee=0, opened=2_039_280)


def test_a_deposit_is_never_more_than_rent() -> None:
    rent = 2_039_280
    fat = replace(token_account(), lamports=10 * rent)
    assert deposits({MINE: None}, {MINE: fat}) == rent
    assert deposits({MINE: None}, {MINE: token_account()}) == rent
    assert deposits({MINE: token_account()}, {MINE: fat}) == 0
    assert deposits({YOU: None}, {YOU: replace(wallet(), lamports=rent)}) == 0
    assert deposits({MINE: token_account()}, {MINE: None}) == 0


def test_the_market_is_paid_in_advance_up_to_a_bound() -> None:
    batch = wallet(MARKET, bytes(10))
    assert deposits({YOU: batch}, {YOU: replace(batch, lamports=10 + 7_000_000)}, MARKET) == 7_000_000
    assert deposits({YOU: batch}, {YOU: replace(batch, lamports=10**9)}, MARKET) == 50_000_000
    assert deposits({YOU: batch}, {YOU: replace(batch, lamports=10**9)}) == 0


def test_closing_wrapped_sol_says_all_of_it_and_closing_another_token_nothing() -> None:
    wrapped = replace(NAMES, token_accounts={MINE: (ME, NATIVE_MINT)})
    closes = decoded(Effect(EffectKind.RETURN, "Closes.", source=MINE, destination=ME))
    lost = {Held(ME, "wallet", NATIVE_MINT): -5}
    refuse_unsaid_loss(wrapped, lost, closes, fee_lamports=0, payer=ME)
    with pytest.raises(UnsaidChange):
        refuse_unsaid_loss(NAMES, {GLN: -5}, closes, fee_lamports=0, payer=ME)


def test_what_only_moves_between_wallet_and_market_stays() -> None:
    deposit = Effect(EffectKind.HOLD, "Puts stake in.", 20, MINT, MINE, YOU)
    made = decoded(deposit, program="Gleaner market", name="deposit_stake")
    refuse_unsaid_worth(NAMES, {GLN: -20, Held(ME, "stake", MINT): 20}, made)
    with pytest.raises(UnsaidChange, match="gone altogether"):
        refuse_unsaid_worth(NAMES, {GLN: -20, Held(ME, "stake", MINT): 19}, made)
    settled = decoded(Effect(EffectKind.STEP, "Settles."), program="Gleaner market", name="finalize")
    refuse_unsaid_worth(NAMES, {Held(ME, "bond", MINT): -7}, settled)


def test_a_simulation_that_hides_what_is_sent_is_said() -> None:
    sends = Effect(EffectKind.SEND, "You send.", 7_000_000, MINT, MINE, YOU)
    assert unshown(NAMES, {GLN: -7_000_000}, [sends]) == ()
    (doubt,) = unshown(NAMES, {GLN: -6_999_999}, [sends])
    assert "7.00\u00a0GLN" in doubt
    assert unshown(NAMES, {}, [replace(sends, destination=THEIRS)]) == ()


@given(st.lists(st.integers(0, 2**63), max_size=5), st.integers(-(2**65), 2**65))
@settings(deadline=None)
def test_a_loss_passes_exactly_up_to_what_is_said(amounts: list[int], delta: int) -> None:
    sends = [Effect(EffectKind.SEND, "You send.", amount, MINT, MINE, YOU) for amount in amounts]
    if -delta <= sum(amounts):
        refuse_loss({GLN: delta}, *sends)
    else:
        with pytest.raises(UnsaidChange):
            refuse_loss({GLN: delta}, *sends)
