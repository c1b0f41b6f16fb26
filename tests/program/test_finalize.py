import dataclasses

import pytest
from solders.account import Account
from solders.keypair import Keypair

from tests.helpers.market_idl import constant
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_sale import Sale, assert_conserved
from tests.helpers.market_world import SYSTEM, TIP, World, refused

GOOD, BAD, MIXED, DARK = (0, 0), (0, 0xFFF), (0, 0b11111), (1, 0)


def delivered(votes: list[tuple[int, int]] | None = None) -> Sale:
    sale = Sale()
    sale.to_verdict(votes)
    if sale.state["state"] == constant("STATE_AWAIT_KEY"):
        sale.disclose()
    return sale


def test_the_seeds_example_is_exact() -> None:
    """500 deposited; 50 records at 1 accepted; 50 to the contributor, 2 to the reviewers, 448 left."""
    sale = delivered()
    sale.world.pass_s(1)
    sale.finalize()
    sale.settle()
    world, request = sale.world, sale.world.get("Request", sale.request)
    assert request["deposited"] == 500 * TOKEN
    assert world.amount(sale.contributor.pubkey(), world.pay_mint) == 50 * TOKEN
    assert sum(world.amount(r.pubkey(), world.pay_mint) for r in sale.reviewers) == 2 * TOKEN
    assert (request["free"], request["held"]) == (448 * TOKEN, 0)
    assert (request["paid"], request["fees_paid"], request["accepted"]) == (50 * TOKEN, 2 * TOKEN, 1)
    staker = world.get("Staker", world.staker(sale.contributor.pubkey()))
    assert (staker["free"], staker["bonded"], staker["inflight"]) == (100 * TOKEN, 0, 0)
    assert (staker["score"], staker["last_final_s"], staker["open_batches"]) == (50, world.now_s, 0)
    assert (sale.state["state"], sale.state["ending"]) == (constant("STATE_FINAL"), constant("ENDING_ACCEPTED"))
    assert_conserved(world)


@pytest.mark.parametrize(("days", "score"), [(0, 0), (15, 25), (29, 48), (30, 50), (400, 50)])
def test_a_young_stake_earns_its_share_of_the_score(days: int, score: int) -> None:
    sale = delivered()
    world, staker = sale.world, sale.world.staker(sale.contributor.pubkey())
    world.pass_s(1)
    # A day that has begun does not count.
    world.change("Staker", staker, stake_since_s=world.now_s - days * 86_400 - 86_399)
    sale.finalize()
    assert world.get("Staker", staker)["score"] == score


@pytest.mark.parametrize(
    ("votes", "ending", "free", "buyer", "gain", "strikes"),
    [
        ([MIXED] * 5, "QUALITY", 93_000_000, 4_500_000, 0, 1),
        ([BAD] * 5, "FRAUD", 75_000_000, 4_500_000, 1_380_000, 3),
        ([DARK] * 5, "LIVENESS", 83_000_000, 2_000_000, 0, 1),
    ],
)
def test_rejects_take_from_the_bond(
    votes: list[tuple[int, int]], ending: str, free: int, buyer: int, gain: int, strikes: int
) -> None:
    sale = delivered(votes)
    world = sale.world
    sale.world.pass_s(4)
    sale.finalize()
    sale.settle()
    assert sale.state["ending"] == constant(f"ENDING_{ending}")
    staker = world.get("Staker", world.staker(sale.contributor.pubkey()))
    assert (staker["free"], staker["bonded"], staker["strikes"]) == (free, 0, strikes)
    assert world.amount(sale.buyer.pubkey(), world.stake_mint) == buyer
    panel = [e["owner"] for e in sale.entries]
    assert [world.amount(o, world.pay_mint) for o in panel] == [400_000] * 5
    assert [world.amount(o, world.stake_mint) for o in panel] == [gain] * 5
    request = world.get("Request", sale.request)
    assert (request["free"], request["rejected"], request["paid"]) == (498 * TOKEN, 1, 0)
    assert sale.state["treasury_stake"] == 100 * TOKEN - free - buyer - 5 * gain
    assert_conserved(world)


@pytest.mark.parametrize(("votes", "window_s"), [(None, 1), ([BAD] * 5, 4)])
def test_clock_exits_of_delivered_and_rejected(votes: list[tuple[int, int]] | None, window_s: int) -> None:
    sale = delivered(votes)
    sale.world.pass_s(window_s - 1)
    with refused("TooEarly"):
        sale.finalize()
    sale.world.pass_s(1)
    sale.finalize()
    assert sale.state["state"] == constant("STATE_FINAL")
    with refused("WrongState"):
        sale.finalize()


def test_finalize_before_a_verdict_is_refused() -> None:
    sale = Sale()
    sale.to_commit()
    with refused("WrongState"):
        sale.finalize()


def test_finalize_needs_the_attempt_that_decided() -> None:
    sale = delivered()
    sale.world.pass_s(1)
    other = Sale(sale.world, root=bytes([9]) * 32)
    other.to_commit()
    call = sale.finalize_call()
    with refused("WrongRound"):
        sale.world.call(dataclasses.replace(call, rest=()))
    with refused("WrongRound"):
        sale.world.call(dataclasses.replace(call, rest=sale.world.metas((other.round, True))))
    with refused("WrongRound"):
        sale.world.call(dataclasses.replace(call, rest=call.rest * 2))


def test_finalize_pays_nobody_else() -> None:
    sale = delivered()
    world = sale.world
    world.pass_s(1)
    thief = Keypair().pubkey()
    world.put("Balance", world.balance(thief, world.pay_mint), owner=thief, mint=world.pay_mint)
    other = Sale(world, root=bytes([9]) * 32)
    call = sale.finalize_call()
    hostile = {
        "contributor_balance": (world.balance(thief, world.pay_mint), "WrongAddress"),
        "request": (other.request, "WrongAddress"),
        "staker": (world.staker(sale.reviewers[0].pubkey()), "WrongAddress"),
        "params": (world.config, "WrongAccountType"),
        "batch": (thief, "WrongOwner"),
    }
    for role, (address, name) in hostile.items():
        with refused(name):
            world.call(dataclasses.replace(call, accounts={**call.accounts, role: address}))
    missing = world.balance(thief, world.stake_mint)
    with refused("WrongAddress"):
        world.call(dataclasses.replace(call, accounts={**call.accounts, "contributor_balance": missing}))


def test_finalize_with_existing_balances_and_lamports_sent_beforehand() -> None:
    sale = delivered([BAD] * 5)
    world = sale.world
    buyer = world.balance(sale.buyer.pubkey(), world.stake_mint)
    world.svm.airdrop(buyer, 5_000_000)
    world.pass_s(4)
    sale.finalize()
    assert world.amount(sale.buyer.pubkey(), world.stake_mint) == 4_500_000
    second = Sale(world, root=bytes([9]) * 32, contributor=sale.contributor, buyer=sale.buyer)
    second.to_final([BAD] * 5)
    assert world.amount(sale.buyer.pubkey(), world.stake_mint) == 9 * TOKEN


def test_finalize_of_a_closed_request_leaves_the_rest_to_its_last_closing() -> None:
    sale = delivered()
    world = sale.world
    world.change("Request", sale.request, closed=1)
    world.pass_s(1)
    sale.finalize()
    request = world.get("Request", sale.request)
    assert (request["free"], request["open_batches"], request["closed"]) == (448 * TOKEN, 0, 1)


def test_finalize_tips_once() -> None:
    sale = delivered()
    world = sale.world
    world.pass_s(1)
    world.put(
        "Balance",
        world.balance(sale.contributor.pubkey(), world.pay_mint),
        owner=sale.contributor.pubkey(),
        mint=world.pay_mint,
    )
    before, tips = world.lamports(world.payer.pubkey()), sale.state["tips"]
    sale.finalize()
    assert world.lamports(world.payer.pubkey()) == before - 5_000 + TIP
    assert sale.state["tips"] == tips - 1


def test_cranks_go_on_without_tips() -> None:
    sale = delivered()
    sale.world.change("Batch", sale.batch, tips=0)
    sale.world.pass_s(1)
    sale.finalize()
    sale.settle()
    assert sale.state["unsettled"] == 0


def test_strikes_beyond_any_shift_take_the_bond_and_no_more() -> None:
    sale = delivered([MIXED] * 5)
    world = sale.world
    world.change("Staker", world.staker(sale.contributor.pubkey()), strikes=65_535)
    world.pass_s(4)
    sale.finalize()
    staker = world.get("Staker", world.staker(sale.contributor.pubkey()))
    assert (staker["free"], staker["strikes"], staker["banned"]) == (75 * TOKEN, 65_535, 1)
    sale.settle()
    assert_conserved(world)


def test_a_stake_taken_whole_leaves_its_batch_without_bond() -> None:
    sale = delivered([MIXED] * 5)
    world = sale.world
    world.change("Staker", world.staker(sale.contributor.pubkey()), free=0, bonded=0, forfeits=1)
    sale.balance_ledgers()
    world.pass_s(4)
    sale.finalize()
    sale.settle()
    assert world.get("Staker", world.staker(sale.contributor.pubkey()))["free"] == 0
    assert_conserved(world)


def test_one_mint_for_stake_and_payment() -> None:
    mint = Keypair().pubkey()
    world = World(stake_mint=mint, pay_mint=mint)
    sale = Sale(world)
    sale.to_final([BAD] * 5)
    sale.settle()
    owner = sale.entries[0]["owner"]
    assert world.amount(owner, mint) == 400_000 + 1_380_000
    assert_conserved(world)


def test_a_balance_that_vanished_is_made_anew() -> None:
    sale = delivered()
    world = sale.world
    world.svm.set_account(world.balance(sale.contributor.pubkey(), world.pay_mint), Account(0, b"", SYSTEM))
    world.pass_s(1)
    sale.finalize()
    assert world.amount(sale.contributor.pubkey(), world.pay_mint) == 50 * TOKEN
