import dataclasses

import pytest
from solders.account import Account
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from tests.helpers.market_idl import constant
from tests.helpers.market_reference import PARAMS, TOKEN
from tests.helpers.market_sale import Sale, assert_conserved
from tests.helpers.market_world import SYSTEM, TIP, World, refused

MIXED_PANEL = [(0, 0), (0, 0), (0, 0), (0, 0b1111), (0, 0xFFF)]


def final(votes: list[tuple[int, int]] | None = None) -> Sale:
    sale = Sale()
    sale.to_final(votes)
    return sale


def test_settle_seat_pays_penalises_and_unlocks() -> None:
    sale = final(MIXED_PANEL)
    world = sale.world
    losses = [e["loss"] for e in sale.entries]
    assert losses == [0, 0, 0, 0, 2 * TOKEN]
    sale.settle()
    places = world.get("SeatPage", world.page(0))["places"]
    for entry in sale.entries:
        place = places[entry["place"]]
        assert (place["held"], place["locked"]) == (50 * TOKEN - entry["loss"], 0)
        assert entry["settled"] == 1
        assert world.amount(entry["owner"], world.pay_mint) == entry["pay"]
        # Who is due nothing gets no Balance, which somebody would have to pay for.
        assert world.exists(world.balance(entry["owner"], world.pay_mint)) is (entry["pay"] > 0)
        assert not world.exists(world.balance(entry["owner"], world.stake_mint))
        staker = world.get("Staker", world.staker(entry["owner"]))
        assert (staker["reviews"], staker["q_bps"]) == (1, 8_750 + entry["agreement_bps"] // 8)
    state = sale.state
    assert (state["unsettled"], state["pay_pool"], state["stake_pool"]) == (0, 0, 0)
    assert state["treasury_stake"] == sum(losses)
    assert_conserved(world)


def test_a_seat_at_the_limit_of_disagreement_is_penalised() -> None:
    """Eight of twelve records as the others: 6,666 ten-thousandths."""
    for limit_bps, loss in ((6_665, 0), (6_666, 2 * TOKEN)):
        sale = Sale(World(dataclasses.replace(PARAMS, agree_penalty_bps=limit_bps)))
        sale.to_final([(0, 0)] * 4 + [(0, 0b1111)])
        assert [e["loss"] for e in sale.entries] == [0, 0, 0, 0, loss]
        assert sale.entries[4]["agreement_bps"] == 6_666


@pytest.mark.parametrize(("before_bps", "after_bps", "jailed"), [(6_571, 7_000, False), (6_570, 6_999, True)])
def test_a_reviewer_is_jailed_below_the_limit_and_not_at_it(before_bps: int, after_bps: int, *, jailed: bool) -> None:
    sale = final()
    world = sale.world
    staker = world.staker(sale.entries[0]["owner"])
    world.change("Staker", staker, q_bps=before_bps, reviews=15)
    world.call(sale.settle_call(0))
    after = world.get("Staker", staker)
    assert (after["q_bps"], after["reviews"]) == (after_bps, 16)
    assert (after["jailed_until_s"], after["seat_debt"]) == (
        (world.now_s + 7 * 86_400, 5 * TOKEN) if jailed else (0, 0)
    )


def test_a_seat_is_settled_once() -> None:
    sale = final()
    sale.world.call(sale.settle_call(0))
    with refused("AlreadySettled"):
        sale.world.call(sale.settle_call(0))


def test_a_seat_waits_until_its_payoff_is_fixed() -> None:
    sale = Sale()
    sale.to_verdict()
    with refused("NotScored"):
        sale.world.call(sale.settle_call(0))


def test_settle_seat_pays_its_owner_alone() -> None:
    sale = final()
    world = sale.world
    thief = Keypair().pubkey()
    sale.put_staker(thief)
    world.put("Balance", world.balance(thief, world.pay_mint), owner=thief, mint=world.pay_mint)
    call = sale.settle_call(0)
    owner = sale.entries[0]["owner"]
    hostile = {
        "pay_balance": (world.balance(thief, world.pay_mint), "WrongAddress"),
        "staker": (world.staker(thief), "WrongAddress"),
        "page": (sale.batch, "AccountBorrowFailed"),
        "round": (sale.batch, "AccountBorrowFailed"),
        "params": (world.config, "WrongAccountType"),
        "batch": (thief, "WrongOwner"),
    }
    for role, (address, name) in hostile.items():
        with refused(name):
            world.call(dataclasses.replace(call, accounts={**call.accounts, role: address}))
    with refused("WrongAddress"):
        world.call(dataclasses.replace(call, accounts={**call.accounts, "staker": Keypair().pubkey()}))
    with refused("BadArguments"):
        world.call(dataclasses.replace(call, args={"entry": 5}))
    assert not world.exists(world.balance(owner, world.pay_mint))
    world.call(call)
    assert world.amount(owner, world.pay_mint) == 400_000


def test_settle_seat_with_another_batch_is_refused() -> None:
    sale = final()
    other = Sale(sale.world, root=bytes([9]) * 32)
    other.to_commit()
    call = sale.settle_call(0)
    with refused("WrongRound"):
        sale.world.call(dataclasses.replace(call, accounts={**call.accounts, "batch": other.batch}))


def test_settle_seat_is_not_blocked_by_lamports_sent_beforehand() -> None:
    sale = final()
    owner = sale.entries[0]["owner"]
    sale.world.svm.airdrop(sale.world.balance(owner, sale.world.pay_mint), 1)
    sale.world.call(sale.settle_call(0))
    assert sale.world.amount(owner, sale.world.pay_mint) == 400_000


def test_settle_seat_after_its_request_is_gone() -> None:
    sale = final()
    sale.world.svm.set_account(sale.request, Account(0, b"", SYSTEM))
    sale.settle()
    assert sale.state["unsettled"] == 0


def test_jail_makes_seats_idle_and_owe_a_tenth() -> None:
    sale = final(MIXED_PANEL)
    world = sale.world
    owner = sale.entries[4]["owner"]
    world.change("Staker", world.staker(owner), reviews=15, q_bps=7_000, seats=3)
    world.call(sale.settle_call(4))
    staker = world.get("Staker", world.staker(owner))
    assert (staker["reviews"], staker["q_bps"]) == (16, 6_125 + sale.entries[4]["agreement_bps"] // 8)
    assert (staker["seat_debt"], staker["jailed_until_s"]) == (15 * TOKEN, world.now_s + 7 * 86_400)


def test_a_worthless_batch_binds_no_seat() -> None:
    """Where w is zero nothing is locked: the owner may have left, its place be another's and its Staker be closed."""
    sale = Sale(price=1, deposit=1_000)
    sale.to_final()
    world = sale.world
    entry = sale.entries[0]
    assert world.get("Round", sale.round)["lock"] == 0
    places = world.get("SeatPage", world.page(0))["places"]
    places[entry["place"]]["owner"] = Keypair().pubkey()
    world.change("SeatPage", world.page(0), places=places)
    world.svm.set_account(world.staker(entry["owner"]), Account(0, b"", SYSTEM))
    call = sale.settle_call(0)
    with refused("WrongAddress"):
        world.call(dataclasses.replace(call, accounts={**call.accounts, "staker": Keypair().pubkey()}))
    sale.settle()
    assert sale.state["unsettled"] == 0


def test_a_locked_place_cannot_be_swapped() -> None:
    sale = final()
    world = sale.world
    places = world.get("SeatPage", world.page(0))["places"]
    places[sale.entries[0]["place"]]["owner"] = Pubkey.default()
    world.change("SeatPage", world.page(0), places=places)
    with refused("WrongAddress"):
        world.call(sale.settle_call(0))


@pytest.mark.parametrize("tips", [1, 0])
def test_settle_seat_tips_while_tips_last(tips: int) -> None:
    sale = final()
    world = sale.world
    owner = sale.entries[0]["owner"]
    world.put("Balance", world.balance(owner, world.pay_mint), owner=owner, mint=world.pay_mint)
    world.change("Batch", sale.batch, tips=tips)
    before = world.lamports(world.payer.pubkey())
    world.call(sale.settle_call(0))
    assert world.lamports(world.payer.pubkey()) == before - 5_000 + tips * TIP
    assert sale.state["state"] == constant("STATE_FINAL")
