import dataclasses

import pytest

from tests.helpers.market_idl import Values, constant
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_sale import KEY, Sale, assert_conserved
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


@pytest.mark.parametrize(
    ("before", "round_", "key_out", "votes", "standing", "state", "window_s"),
    [
        ("QUALITY", 1, False, [GOOD] * 5, ("ACCEPT", 1), "AWAIT_KEY", 20),
        ("ACCEPT", 1, True, [GOOD] * 5, ("ACCEPT", 1), "DELIVERED", 1),
        ("ACCEPT", 1, True, [BAD] * 5, ("FRAUD", 1), "REJECTED", 4),
        ("FRAUD", 1, False, [NO_SAMPLES] * 5, ("FRAUD", 0), "REJECTED", 4),
        ("LIVENESS", 1, False, [NO_SAMPLES] * 5, ("LIVENESS", 1), "REJECTED", 4),
        ("ACCEPT", 1, True, [NO_SAMPLES] * 5, ("LIVENESS", 1), "REJECTED", 4),
        ("QUALITY", 2, False, [GOOD] * 5, ("ACCEPT", 2), "AWAIT_KEY", 20),
        ("ACCEPT", 2, True, [GOOD] * 5, ("ACCEPT", 2), "DECIDED", 0),
        ("ACCEPT", 2, True, [BAD] * 5, ("FRAUD", 2), "DECIDED", 0),
        ("QUALITY", 2, False, [NO_PACKAGE] * 5, ("QUALITY", 0), "DECIDED", 0),
    ],
)
def test_what_follows_is_decided_by_the_verdict_that_stands(
    *,
    before: str,
    round_: int,
    key_out: bool,
    votes: list[tuple[int, int]],
    standing: tuple[str, int],
    state: str,
    window_s: int,
) -> None:
    batch = counted_in_appeal(
        votes, round=round_, standing=constant(f"VERDICT_{before}"), key=KEY * key_out or bytes(32)
    )
    assert (batch["standing"], batch["standing_round"]) == (constant(f"VERDICT_{standing[0]}"), standing[1])
    assert (batch["state"], batch["deadline_s"] - batch["submitted_at_s"]) == (constant(f"STATE_{state}"), window_s)
    assert batch["last_word"] == 0


@pytest.mark.parametrize(
    ("before", "key_out", "about_label", "state", "window_s"),
    [
        ("ACCEPT", False, 0, "AWAIT_KEY", 20),
        ("ACCEPT", True, 0, "DECIDED", 0),
        ("FRAUD", False, 0, "DECIDED", 0),
        ("ACCEPT", False, 1, "DECIDED", 0),
    ],
)
def test_a_round_that_failed_is_the_last_word(
    *,
    before: str,
    key_out: bool,
    about_label: int,
    state: str,
    window_s: int,
) -> None:
    stood = constant(f"VERDICT_{before}")
    values = {"round": 1, "redraw": 2, "standing": stood, "key": KEY * key_out or bytes(32), "about_label": about_label}
    batch = counted_in_appeal([], **values)
    assert (batch["standing"], batch["standing_round"], batch["last_word"]) == (stood, 0, 1)
    assert (batch["state"], batch["deadline_s"] - batch["submitted_at_s"]) == (constant(f"STATE_{state}"), window_s)


def test_a_verdict_about_a_label_is_no_verdict_about_the_data() -> None:
    batch = counted_in_appeal([BAD] * 5, round=1, standing=constant("VERDICT_ACCEPT"), about_label=1)
    assert (batch["standing"], batch["standing_round"]) == (constant("VERDICT_ACCEPT"), 0)
    assert (batch["state"], batch["last_word"]) == (constant("STATE_DECIDED"), 0)


def test_penalties_of_a_redrawn_attempt_are_kept_for_appeals() -> None:
    batch = counted_in_appeal([], round=1, standing=constant("VERDICT_QUALITY"), key=bytes(32))
    # Five committed and did not reveal: 5 w of round 1 each, and nobody came to share it.
    assert (batch["penalties"], batch["stake_pool"], batch["redraw"]) == (5 * 3 * TOKEN, 0, 1)


def counted_in_appeal(votes: list[tuple[int, int]], **values: object) -> Values:
    """A panel of five whose batch is then said to be in this round; counted when REVEAL is over."""
    sale = Sale()
    sale.to_reveal(votes or None)
    for i, vote in enumerate(votes):
        sale.reveal(i, *vote)
    world, first = sale.world, sale.round
    world.change("Batch", sale.batch, **values)
    world.change("Round", first, r=values["round"], redraw=values.get("redraw", 0))
    world.pass_s(10)
    call = sale.crank_call("tally")
    world.change("Batch", sale.batch, submitted_at_s=world.now_s)
    world.call(dataclasses.replace(call, accounts={**call.accounts, "round": first}))
    return sale.state
