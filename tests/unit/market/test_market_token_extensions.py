"""Extensions of Token-2022 that concern a transfer: fees as the program computes them, hostile data harmless."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solders.pubkey import Pubkey

from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from market.rpc_types import AccountInfo
from market.token_extensions import AccountTraits, MintTraits, TransferFee, account_traits, mint_traits

U64 = 2**64 - 1
AMOUNTS = st.integers(0, U64)


def account(extensions: bytes, program: Pubkey = TOKEN_2022_PROGRAM) -> AccountInfo:
    return AccountInfo(1, program, bytes(165) + b"\1" + extensions, executable=False, slot=1)


def extension(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def fees(*rows: tuple[int, int, int]) -> bytes:
    return extension(1, bytes(72) + b"".join(struct.pack("<QQH", *row) for row in rows))


@pytest.mark.parametrize(
    ("bps", "most", "amount", "fee"),
    # `TransferFee::calculate_fee` of spl-token-2022: rounded up, at most the maximum.
    [
        (1, 5_000, 0, 0),
        (1, 5_000, 1, 1),
        (1, 5_000, 10_000, 1),
        (1, 5_000, 10_001, 2),
        (100, 1, 10_000, 1),
        (10_000, U64, U64, U64),
        (0, U64, U64, 0),
        (9_999, U64, U64, 18_444_899_399_302_180_660),
    ],
)
def test_fees_are_rounded_up_and_bounded(bps: int, most: int, amount: int, fee: int) -> None:
    assert TransferFee(bps, most).of(amount) == fee


@given(st.integers(0, 10_000), AMOUNTS, AMOUNTS)
def test_a_fee_is_never_more_than_the_amount_or_the_most(bps: int, most: int, amount: int) -> None:
    fee = TransferFee(bps, most).of(amount)
    assert 0 <= fee <= min(most, amount)
    assert fee == most or fee * 10_000 >= amount * bps


def test_the_fee_is_that_of_the_epoch() -> None:
    traits = mint_traits(account(fees((3, 9, 50), (7, 9, 75))))
    assert [getattr(traits.fee(epoch), "bps", None) for epoch in (0, 3, 6, 7, 8)] == [50, 50, 50, 75, 75]
    assert mint_traits(account(fees((3, 9, 50), (7, 9, 0)))).fee(7) is None
    assert MintTraits().fee(5) is None


def test_what_stops_transfers_is_read() -> None:
    hook = extension(14, bytes(32) + b"\5" * 32)
    assert mint_traits(account(hook)).hook == Pubkey.from_bytes(b"\5" * 32)
    assert mint_traits(account(extension(14, bytes(64)))).hook is None
    both = mint_traits(account(extension(9, b"") + extension(26, bytes(32) + b"\1") + extension(6, b"\2")))
    assert (both.non_transferable, both.paused, both.opens_frozen) == (True, True, True)
    assert mint_traits(account(extension(25, bytes(56)))).shown_otherwise
    assert account_traits(account(extension(8, b"\1"))).needs_memo
    hidden = account_traits(account(extension(5, bytes(262) + b"\0" + bytes(32))))
    assert (hidden.confidential, hidden.takes_plain) == (True, False)
    assert account_traits(account(extension(5, bytes(262) + b"\1" + bytes(32)))).takes_plain


def test_the_token_program_has_none() -> None:
    assert mint_traits(account(extension(9, b""), TOKEN_PROGRAM)) == MintTraits()
    assert account_traits(account(extension(8, b"\1"), TOKEN_PROGRAM)) == AccountTraits()


@given(st.binary(max_size=600))
def test_no_data_breaks_the_reader(data: bytes) -> None:
    made = AccountInfo(1, TOKEN_2022_PROGRAM, data, executable=False, slot=1)
    assert mint_traits(made).account_bytes >= 170
    assert account_traits(made).needs_memo in {True, False}
