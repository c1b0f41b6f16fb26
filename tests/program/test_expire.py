import dataclasses

import pytest

from tests.helpers.market_idl import constant
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_sale import Sale, assert_conserved
from tests.helpers.market_world import TIP, refused


def drawn() -> Sale:
    sale = Sale()
    sale.to_commit()
    return sale


def test_expire_waits_for_half_time_and_for_the_window() -> None:
    sale = drawn()
    sale.world.pass_s(3)
    with refused("TooEarly"):
        sale.expire()
    sale.share()
    sale.world.pass_s(4)
    with refused("TooEarly"):
        sale.expire()


def test_clock_exit_of_commit_leads_to_reveal() -> None:
    sale = drawn()
    sale.share()
    sale.commit(0)
    sale.world.pass_s(1_000)
    sale.expire()
    state = sale.state
    assert (state["state"], state["deadline_s"]) == (constant("STATE_REVEAL"), sale.world.now_s + 4)
    sale.reveal(0)


def test_clock_exit_without_samples_pays_the_panel_from_the_bond() -> None:
    sale = drawn()
    sale.commit(0, status=1)
    sale.world.pass_s(4)
    payer = sale.world.payer.pubkey()
    before = sale.world.lamports(payer)
    sale.expire()
    assert sale.world.lamports(payer) == before - 5_000 + TIP
    assert sale.state["state"] == constant("STATE_DECIDED")
    sale.finalize()
    sale.settle()
    world = sale.world
    assert sale.state["ending"] == constant("ENDING_NOT_SHARED")
    # F0 + 30 % of V out of a bond of 25
    staker = world.get("Staker", world.staker(sale.contributor.pubkey()))
    assert (staker["free"], staker["bonded"], staker["strikes"]) == (83 * TOKEN, 0, 1)
    assert world.amount(sale.buyer.pubkey(), world.stake_mint) == 4_500_000
    assert sum(world.amount(r.pubkey(), world.pay_mint) for r in sale.reviewers) == 2 * TOKEN
    assert world.get("Request", sale.request)["free"] == 498 * TOKEN
    assert sale.state["treasury_stake"] == 12_500_000
    assert_conserved(world)


def test_expire_refuses_other_states_and_other_rounds() -> None:
    sale = drawn()
    sale.world.pass_s(8)
    other = Sale(sale.world, root=bytes([9]) * 32)
    other.to_commit()
    call = sale.crank_call("expire")
    with refused("WrongRound"):
        sale.world.call(dataclasses.replace(call, accounts={**call.accounts, "round": other.round}))
    sale.expire()
    with refused("WrongState"):
        sale.expire()


@pytest.mark.parametrize(
    ("before", "standing"),
    [
        ("QUALITY", ("QUALITY", 0)),
        ("FRAUD", ("FRAUD", 0)),
        ("ACCEPT", ("NOT_SHARED", 1)),
        ("LIVENESS", ("NOT_SHARED", 1)),
    ],
)
def test_not_sharing_in_an_appeal_ends_it(before: str, standing: tuple[str, int]) -> None:
    """Without another appeal, and never to the contributor's advantage over a reject on the data."""
    sale = drawn()
    world, first = sale.world, sale.round
    world.change("Batch", sale.batch, round=1, standing=constant(f"VERDICT_{before}"))
    world.change("Round", first, r=1)
    world.pass_s(4)
    call = sale.crank_call("expire")
    world.call(dataclasses.replace(call, accounts={**call.accounts, "round": first}))
    state, found = sale.state, world.get("Round", first)
    assert (state["standing"], state["standing_round"]) == (constant(f"VERDICT_{standing[0]}"), standing[1])
    assert (state["state"], state["deadline_s"]) == (constant("STATE_DECIDED"), world.now_s)
    assert (found["verdict"], found["median"]) == (constant("VERDICT_NOT_SHARED"), found["m"])
