"""Operations: every list fits one transaction, names the right accounts and asks for the right signatures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from solders.hash import Hash
from solders.message import MessageV0
from solders.pubkey import Pubkey

from market.addresses import SLOT_HASHES_SYSVAR, Addresses, associated_token_address
from market.errors import TermsRefused
from market.generated.accounts import Batch, Config
from market.generated.constants import Randomness, State
from market.generated.instructions import decode_instruction
from market.operations import MAX_DRAW_STEP, DrawStep, Operations
from market.transaction import compute_budget
from tests.helpers.market_stage import key

if TYPE_CHECKING:
    from solders.instruction import Instruction

PROGRAM, GLN, USD, ME, BUYER, BATCH = (
    key(name).pubkey() for name in ("program", "GLN", "tUSD", "me", "buyer", "batch")
)
MAKE = Operations(PROGRAM, GLN)
AT = Addresses(PROGRAM)
CHALLENGERS = (key("first").pubkey(), key("second").pubkey())
PACKET_BYTES = 1_232
SIGNATURE_BYTES = 64


def zeroed(kind: Any, **fields: Any) -> Any:
    return replace(kind.read(bytes(kind.SIZE)), **fields)


def batch(**fields: Any) -> Batch:
    made: Batch = zeroed(
        Batch,
        contributor=ME,
        buyer=BUYER,
        mint=USD,
        challengers=(bytes(CHALLENGERS[0]), bytes(CHALLENGERS[1])),
        params_version=1,
        **fields,
    )
    return made


def keys_of(instructions: list[Instruction]) -> list[Pubkey]:
    return [meta.pubkey for meta in instructions[-1].accounts]


def signers_of(instructions: list[Instruction]) -> set[Pubkey]:
    return {meta.pubkey for item in instructions for meta in item.accounts if meta.is_signer}


def name_and_arguments(instructions: list[Instruction]) -> tuple[str, Any]:
    name, arguments = decode_instruction(bytes(instructions[-1].data))
    return name, arguments


def packet_bytes(instructions: list[Instruction], payer: Pubkey = ME) -> int:
    message = MessageV0.try_compile(payer, [*compute_budget(1_000_000, 1), *instructions], [], Hash.default())
    return 1 + SIGNATURE_BYTES * message.header.num_required_signatures + len(bytes(message)) + 1


def rounds_of(count: int) -> list[Pubkey]:
    return [AT.round(BATCH, r, 2) for r in range(count)]


def test_a_challenge_opens_the_next_round_and_never_a_fourth() -> None:
    first = MAKE.challenge(ME, BATCH, batch(state=State.REJECTED))
    name, arguments = name_and_arguments(first)
    assert (name, arguments.round) == ("challenge", 1)
    assert signers_of(first) == {ME}
    assert associated_token_address(ME, USD) in keys_of(first)
    assert name_and_arguments(MAKE.challenge(ME, BATCH, batch(round=1)))[1].round == 2
    for over in (batch(round=2), batch(round=0, last_word=1)):
        with pytest.raises(TermsRefused, match="cannot be appealed"):
            MAKE.challenge(ME, BATCH, over)


def test_a_draw_after_an_appeal_names_who_sat_before() -> None:
    seats = DrawStep(tuple((64 * index, key(f"seat {index}").pubkey()) for index in range(MAX_DRAW_STEP)))
    drawn = MAKE.draw(ME, BATCH, batch(round=2), seats, rounds_of(2))
    assert keys_of(drawn)[6:8] == rounds_of(2)
    assert keys_of(drawn)[8] == AT.page(0)
    assert len(keys_of(drawn)) == 6 + 2 + 2 * MAX_DRAW_STEP
    assert packet_bytes(drawn) <= PACKET_BYTES
    with pytest.raises(TermsRefused, match="every earlier round"):
        MAKE.draw(ME, BATCH, batch(round=1), seats)
    with pytest.raises(TermsRefused, match="no more than 8"):
        MAKE.draw(ME, BATCH, batch(), DrawStep(seats.seats * 2))


@pytest.mark.parametrize("last", [0, 1, 2])
def test_a_settlement_names_every_round_and_every_challenger(last: int) -> None:
    made = MAKE.finalize(ME, BATCH, batch(round=last), rounds_of(last + 1))
    behind = keys_of(made)[10:]
    expected = rounds_of(last + 1)
    if last:
        expected.append(AT.ledger(GLN))
    for challenger in CHALLENGERS[:last]:
        expected += [AT.balance(challenger, USD), AT.balance(challenger, GLN)]
    assert behind == expected
    assert packet_bytes(made) <= PACKET_BYTES


def test_a_settlement_without_its_rounds_is_not_built() -> None:
    assert keys_of(MAKE.finalize(ME, BATCH, batch()))[10:] == [AT.round(BATCH, 0, 0)]
    assert keys_of(MAKE.finalize(ME, BATCH, batch(state=State.ATTEST)))[10:] == []
    with pytest.raises(TermsRefused, match="all its rounds"):
        MAKE.finalize(ME, BATCH, batch(round=1))
    with pytest.raises(TermsRefused, match="all its rounds"):
        MAKE.finalize(ME, BATCH, batch(round=2), rounds_of(2))


def test_a_label_is_opened_by_the_contributor_and_cosigned_by_the_buyer() -> None:
    proof = AT.proof(ME, 7)
    alone = MAKE.open_label(BATCH, batch(), proof=proof, salt=bytes(32), rounds=rounds_of(3))
    assert signers_of(alone) == {ME}
    both = MAKE.open_label(BATCH, batch(), proof=proof, salt=bytes(32), rounds=rounds_of(3), cosigned=True)
    assert signers_of(both) == {ME, BUYER}
    assert name_and_arguments(both)[1].cosigned == 1
    assert keys_of(both)[5:] == rounds_of(3)
    assert packet_bytes(both) <= PACKET_BYTES


def test_contesting_the_outer_key_is_the_buyers() -> None:
    made = MAKE.contest_outer(BATCH, batch(round=1, redraw=1))
    assert signers_of(made) == {BUYER}
    assert AT.round(BATCH, 1, 1) in keys_of(made)


def test_the_market_itself() -> None:
    assert name_and_arguments(MAKE.activate_params(2))[0] == "activate_params"
    assert signers_of(MAKE.activate_params(2)) == set()
    assert name_and_arguments(MAKE.set_paused(ME, paused=True))[1].paused == 1
    assert name_and_arguments(MAKE.propose_authority(ME, None))[1].pending == Pubkey.default()
    assert signers_of(MAKE.accept_authority(BUYER)) == {BUYER}
    assert name_and_arguments(MAKE.insure(ME, 5))[1].amount == 5


def test_random_values_come_from_where_the_market_says() -> None:
    account, program, queue = (key(name).pubkey() for name in ("randomness", "oracles", "queue"))
    hashes: Config = zeroed(Config)
    asked = replace(hashes, randomness=Randomness.SWITCHBOARD, randomness_account=account, randomness_program=program)
    assert keys_of(MAKE.fix_beacon(ME, 3))[-1] != account
    assert keys_of(MAKE.fix_beacon(ME, 3, hashes)) == keys_of(MAKE.fix_beacon(ME, 3))
    assert keys_of(MAKE.fix_beacon(ME, 3, asked))[-1] == account
    made = MAKE.request_beacon(ME, 3, asked, queue, ME)
    assert keys_of(made)[-6:] == [account, program, queue, ME, SLOT_HASHES_SYSVAR, AT.config]
    with pytest.raises(TermsRefused, match="slot hashes"):
        MAKE.request_beacon(ME, 3, hashes, queue, ME)
