"""prove_duplicate: matches add up over calls, none counts twice, and the later of two accepted batches loses."""

import dataclasses
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from solders.keypair import Keypair

from tests.helpers import bytes_reference as ref
from tests.helpers.market_fraud import Court, Sold, matches, nullifiers_of
from tests.helpers.market_idl import constant
from tests.helpers.market_reference import TOKEN, duplicate_matches
from tests.helpers.market_world import refused


def sell(records: list[bytes], **changes: Any) -> Sold:
    return Sold(records, nulls=nullifiers_of(records), **changes)


def pair(count: int = 12, common: int = 12) -> tuple[Sold, Sold]:
    """An earlier sale of `count` records and a later one that resells `common` of them, in another order."""
    first = [b"record %d" % n for n in range(count)]
    second = [*reversed(first[:common]), *(b"other %d" % n for n in range(count - common))]
    return sell(first), sell(second, outer_key=ref.h(b"O2"), inner_key=ref.h(b"K2"))


def pairs_of(earlier: Sold, later: Sold) -> list[tuple[int, int]]:
    assert earlier.nulls
    assert later.nulls
    where = {null: i for i, null in enumerate(earlier.nulls)}
    found = [(where[null], j) for j, null in enumerate(later.nulls) if null in where]
    nulls = later.nulls
    return sorted(found, key=lambda p: nulls[p[1]])


def trial(earlier: Sold, later: Sold) -> Court:
    court = Court()
    court.accept(earlier)
    court.accept(later, submitted_slot=1_501)
    return court


def fraud(court: Court, later: Sold) -> int:
    address = court.world.batch(later.contributor.pubkey(), later.root)
    return int(court.world.get("Batch", address)["fraud"])


def test_a_third_party_proves_a_duplicate_in_one_call() -> None:
    earlier, later = pair()
    court, prover = trial(earlier, later), Keypair()
    court.put(prover, matches(earlier, later, pairs_of(earlier, later)[:3]))
    court.world.call(court.duplicate_call(prover, earlier, later), prover)
    assert fraud(court, later) == constant("FRAUD_DUPLICATE")
    assert fraud(court, earlier) == 0
    world = court.world
    assert world.amount(later.buyer.pubkey(), world.stake_mint) == 52 * TOKEN
    assert world.get("Staker", world.staker(earlier.contributor.pubkey()))["free"] == 70 * TOKEN


def test_where_no_stake_is_left_the_buyer_gets_no_balance() -> None:
    earlier, later = pair()
    court, prover = trial(earlier, later), Keypair()
    world = court.world
    world.change("Staker", world.staker(later.contributor.pubkey()), free=0, bonded=0)
    court.put(prover, matches(earlier, later, pairs_of(earlier, later)[:3]))
    world.call(court.duplicate_call(prover, earlier, later), prover)
    assert fraud(court, later) == constant("FRAUD_DUPLICATE")
    assert not world.exists(world.balance(later.buyer.pubkey(), world.stake_mint))


def test_matches_add_up_over_calls_by_ordinary_instructions() -> None:
    earlier, later = pair(40, 8)
    court, prover = trial(earlier, later), Keypair()
    world = court.world
    world.svm.airdrop(prover.pubkey(), 10**9)
    world.call(court.open_call(prover), prover)
    found = pairs_of(earlier, later)
    assert duplicate_matches(40) == 4
    call = court.duplicate_call(prover, earlier, later)
    for at in range(4):
        assert fraud(court, later) == 0
        court.write(prover, matches(earlier, later, found[at : at + 1]))
        world.call(call, prover)
        state = world.get("ProofBuffer", court.buffer(prover))
        assert later.nulls
        assert (state["matches"], state["last"]) == (at + 1, later.nulls[found[at][1]])
    assert fraud(court, later) == constant("FRAUD_DUPLICATE")
    world.call(court.close_call(prover), prover)
    assert world.lamports(prover.pubkey()) == 10**9 - world.lamports(
        world.balance(later.buyer.pubkey(), world.stake_mint)
    )


@settings(max_examples=12, deadline=None)
@given(st.integers(3, 40), st.data())
def test_fewer_matches_than_needed_prove_nothing(count: int, data: st.DataObject) -> None:
    common = data.draw(st.integers(1, min(count, 6)))
    earlier, later = pair(count, common)
    court, prover = trial(earlier, later), Keypair()
    found = pairs_of(earlier, later)[:7]
    court.put(prover, matches(earlier, later, found))
    court.world.call(court.duplicate_call(prover, earlier, later), prover)
    proven = len(found) >= duplicate_matches(count)
    assert fraud(court, later) == (constant("FRAUD_DUPLICATE") if proven else 0)


def test_no_match_counts_twice() -> None:
    earlier, later = pair(20, 20)
    court, prover = trial(earlier, later), Keypair()
    call, found = court.duplicate_call(prover, earlier, later), pairs_of(earlier, later)
    court.put(prover, matches(earlier, later, [found[3], found[3]]))
    with refused("BadProof"):
        court.world.call(call, prover)
    one = matches(earlier, later, [found[3]])
    court.put(prover, one)
    court.world.call(call, prover)
    with refused("BadProof"):
        court.world.call(call, prover)
    for earlier_match in (found[0], found[2]):  # smaller than what was matched
        offset = matches(earlier, later, [earlier_match])
        court.world.change("ProofBuffer", court.buffer(prover), body=offset.ljust(6_144, b"\0"))
        with refused("BadProof"):
            court.world.call(call, prover)


def test_a_buffer_stays_with_its_pair() -> None:
    earlier, later = pair(30, 30)
    third = sell(later.records, outer_key=ref.h(b"O3"), inner_key=ref.h(b"K3"))
    court, prover = trial(earlier, later), Keypair()
    court.accept(third, submitted_slot=1_502)
    found = pairs_of(earlier, later)
    court.put(prover, matches(earlier, later, found[:1]))
    court.world.call(court.duplicate_call(prover, earlier, later), prover)
    body = matches(earlier, third, [found[1]]).ljust(6_144, b"\0")
    court.world.change("ProofBuffer", court.buffer(prover), body=body)
    with refused("BadProof"):
        court.world.call(court.duplicate_call(prover, earlier, third), prover)
    with refused("BadProof"):
        court.world.call(court.duplicate_call(prover, later, third), prover)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_changed_byte_of_a_match_is_refused(data: st.DataObject) -> None:
    earlier, later = pair(9, 9)
    court, prover = trial(earlier, later), Keypair()
    body = bytearray(matches(earlier, later, pairs_of(earlier, later)[:3]))
    at = data.draw(st.integers(0, len(body) - 1))
    body[at] ^= data.draw(st.integers(1, 255))
    court.put(prover, bytes(body))
    with refused("BadProof"):
        court.world.call(court.duplicate_call(prover, earlier, later), prover)


def test_malformed_buffers_are_refused() -> None:
    earlier, later = pair(9, 9)
    court, prover = trial(earlier, later), Keypair()
    found = pairs_of(earlier, later)
    good = matches(earlier, later, found[:3])
    assert later.nulls
    zero = bytes(32) + earlier.match(found[0][0]) + later.match(found[0][1])
    swapped = ref.u16(1) + later.nulls[found[0][1]] + later.match(found[0][1]) + earlier.match(found[0][0])
    cases = [
        b"",
        ref.u16(0) + good[2:],
        ref.u16(2) + good[2:],
        ref.u16(4) + good[2:],
        ref.u16(0xFFFF) + good[2:],
        good + b"\1",
        good[:-1] + b"\0",
        ref.u16(1) + zero,
        swapped,
    ]
    for case in cases:
        court.put(prover, case)
        with refused("BadProof"):
            court.world.call(court.duplicate_call(prover, earlier, later), prover)


def test_only_accepted_batches_under_a_scope_the_later_one_second() -> None:
    earlier, later = pair()
    court, prover = trial(earlier, later), Keypair()
    world = court.world
    court.put(prover, matches(earlier, later, pairs_of(earlier, later)[:3]))
    call = court.duplicate_call(prover, earlier, later)
    for role in ("earlier", "later"):
        before = world.get("Batch", call.accounts[role])
        for change in (
            {"ending": constant("ENDING_QUALITY")},
            {"state": constant("STATE_DELIVERED")},
            {"nullifiers": bytes(32)},
            {"submitted_slot": 9_999 if role == "earlier" else 0},
        ):
            world.change("Batch", call.accounts[role], **change)
            with refused("NotDuplicate"):
                world.call(call, prover)
            world.change("Batch", call.accounts[role], **{name: before[name] for name in change})
    with refused("NotDuplicate"):
        world.call(court.duplicate_call(prover, later, earlier), prover)
    same = dataclasses.replace(call, accounts={**call.accounts, "earlier": call.accounts["later"]})
    with refused(""):
        world.call(same, prover)
    world.call(call, prover)
    with refused("FraudProven"):
        world.call(call, prover)


def test_in_one_slot_the_address_decides() -> None:
    earlier, later = pair()
    court, prover = trial(earlier, later), Keypair()
    world = court.world
    call = court.duplicate_call(prover, earlier, later)
    world.change("Batch", call.accounts["later"], submitted_slot=1_500)
    first, second = sorted((earlier, later), key=lambda sold: bytes(world.batch(sold.contributor.pubkey(), sold.root)))
    court.put(prover, matches(first, second, pairs_of(first, second)[:3]))
    with refused("NotDuplicate"):
        world.call(court.duplicate_call(prover, second, first), prover)
    world.call(court.duplicate_call(prover, first, second), prover)
    assert fraud(court, second) == constant("FRAUD_DUPLICATE")


def test_the_window_is_the_later_batchs() -> None:
    earlier, later = pair()
    court, prover = trial(earlier, later), Keypair()
    world = court.world
    call = court.duplicate_call(prover, earlier, later)
    world.change("Batch", call.accounts["earlier"], final_at_s=world.now_s - 10_000)
    court.put(prover, matches(earlier, later, pairs_of(earlier, later)[:3]))
    world.pass_s(600)
    with refused("TooLate"):
        world.call(call, prover)
    world.pass_s(-1)
    world.call(call, prover)


def test_hostile_accounts_are_refused() -> None:
    earlier, later = pair()
    court, prover = trial(earlier, later), Keypair()
    world, other = court.world, Keypair()
    court.put(prover, matches(earlier, later, pairs_of(earlier, later)[:3]))
    court.put(other, matches(earlier, later, pairs_of(earlier, later)[:3]))
    call = court.duplicate_call(prover, earlier, later)
    swaps = [
        ("staker", world.staker(earlier.contributor.pubkey()), "WrongAddress"),
        ("staker", world.config, "WrongAccountType"),
        ("proof", court.buffer(other), "WrongOwner"),
        ("proof", world.config, "WrongAccountType"),
        ("earlier", call.accounts["proof"], "WrongAccountType"),
        ("later", call.accounts["staker"], "WrongAccountType"),
        ("params", world.config, "WrongAccountType"),
        ("config", world.params_address, "WrongAccountType"),
        ("stake_ledger", world.ledger(world.pay_mint), "WrongMint"),
        ("buyer_balance", world.balance(prover.pubkey(), world.stake_mint), "WrongAddress"),
    ]
    for role, address, error in swaps:
        with refused(error):
            world.call(dataclasses.replace(call, accounts={**call.accounts, role: address}), prover)
    with refused("MissingSigner"):
        world.call(dataclasses.replace(call, unsigned=frozenset({"prover"})))
    world.call(call, prover)
