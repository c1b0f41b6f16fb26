import dataclasses

import pytest

from tests.helpers.market_idl import constant
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_sale import Sale, assert_conserved
from tests.helpers.market_world import refused

GOOD, BAD, MIXED = (0, 0), (0, 0xFFF), (0, 0b11111)
NO_SAMPLES, NO_PACKAGE = (1, 0), (2, 0)


@pytest.mark.parametrize(
    ("votes", "verdict", "state", "window_s"),
    [
        ([GOOD] * 5, "ACCEPT", "AWAIT_KEY", 20),
        ([GOOD] * 3 + [BAD] * 2, "ACCEPT", "AWAIT_KEY", 20),
        ([GOOD] * 3 + [NO_SAMPLES] * 2, "ACCEPT", "AWAIT_KEY", 20),
        ([(0, 0b111)] * 5, "ACCEPT", "AWAIT_KEY", 20),
        ([(0, 0b1111)] * 5, "QUALITY", "REJECTED", 4),
        ([MIXED] * 5, "QUALITY", "REJECTED", 4),
        ([BAD] * 5, "FRAUD", "REJECTED", 4),
        ([GOOD] * 2 + [BAD] * 3, "FRAUD", "REJECTED", 4),
        ([GOOD] * 2 + [NO_SAMPLES] * 3, "LIVENESS", "REJECTED", 4),
        ([NO_PACKAGE] * 5, "LIVENESS", "REJECTED", 4),
        ([BAD] * 1 + [GOOD] * 1 + [NO_PACKAGE] * 3, "FRAUD", "REJECTED", 4),
    ],
)
def test_tally_decides(votes: list[tuple[int, int]], verdict: str, state: str, window_s: int) -> None:
    sale = Sale()
    sale.to_verdict(votes)
    batch = sale.state
    assert batch["standing"] == constant(f"VERDICT_{verdict}")
    assert (batch["state"], batch["deadline_s"]) == (constant(f"STATE_{state}"), sale.world.now_s + window_s)
    assert sale.world.get("Round", sale.round)["verdict"] == batch["standing"]


def test_tally_waits_for_votes_while_the_window_is_open() -> None:
    sale = Sale()
    sale.to_reveal()
    for i in range(4):
        sale.reveal(i)
    with refused("VotesOutstanding"):
        sale.tally()
    sale.world.pass_s(4)
    sale.tally()
    assert sale.state["standing"] == constant("VERDICT_ACCEPT")
    with refused("WrongState"):
        sale.tally()


def test_clock_exit_of_reveal_redraws_twice_and_then_is_void() -> None:
    """Two of five reveal in each attempt: the absent pay those who came, everything else returns."""
    sale = Sale()
    sale.submit()
    world = sale.world
    rounds = []
    for attempt in range(3):
        assert (sale.state["state"], sale.state["redraw"]) == (constant("STATE_SUBMITTED"), attempt)
        sale.fix_beacon(bytes([attempt]) * 32)
        sale.draw()
        sale.share()
        for i in range(3):
            sale.commit(i)
        world.pass_s(8)
        sale.expire()
        for i in range(2):
            sale.reveal(i)
        world.pass_s(4)
        rounds.append(sale.round)
        epoch, places = sale.state["epoch"], sale.state["places"]
        world.set_time(slot=world.svm.get_clock().slot + 400)
        sale.tally()
        assert (sale.state["epoch"], sale.state["places"]) == (epoch, places)
        if attempt < 2:
            assert sale.state["beacon"] == world.svm.get_clock().slot // 5 + 1
    assert sale.state["state"] == constant("STATE_DECIDED")
    # Seats of failed attempts are settled before the batch is: gains wait for losses.
    found = world.get("Round", rounds[0])["entries"]
    assert [(e["gain"], e["loss"]) for e in found] == [
        (400_000, 0),
        (400_000, 0),
        (0, 2 * TOKEN),
        (0, 400_000),
        (0, 400_000),
    ]
    with refused("SettleLosersFirst"):
        world.call(sale.settle_call(0, rounds[0]))
    for address in rounds[:2]:
        sale.settle(address)
    assert_conserved(world)
    sale.finalize()
    sale.settle()
    state = sale.state
    assert state["ending"] == constant("ENDING_VOID")
    assert (state["stake_pool"], state["unsettled"]) == (0, 0)
    assert state["treasury_stake"] == 3 * (2_800_000 - 800_000)
    assert world.get("Request", sale.request)["free"] == sale.deposit
    staker = world.get("Staker", world.staker(sale.contributor.pubkey()))
    assert (staker["free"], staker["strikes"], staker["open_batches"]) == (sale.stake, 0, 0)
    assert_conserved(world)


def test_tally_refuses_another_attempt() -> None:
    sale = Sale()
    sale.to_commit()
    first = sale.round
    sale.share()
    sale.world.pass_s(8)
    sale.expire()
    sale.tally()
    sale.fix_beacon(bytes(32))
    sale.draw()
    sale.share()
    sale.world.pass_s(8)
    sale.expire()
    call = sale.crank_call("tally")
    with refused("WrongRound"):
        sale.world.call(dataclasses.replace(call, accounts={**call.accounts, "round": first}))
    with refused("WrongAccountType"):
        sale.world.call(dataclasses.replace(call, accounts={**call.accounts, "config": sale.batch}))
