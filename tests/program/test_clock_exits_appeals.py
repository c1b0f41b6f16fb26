"""I6 with appeals: cranks and the clock alone end every batch; the longest path is shorter than the exit."""

from collections.abc import Callable

import pytest

from market.terms import REFERENCE_TERMS
from tests.helpers.market_appeal import REJECT, Appeal
from tests.helpers.market_idl import constant
from tests.helpers.market_sale import assert_conserved

STATE = {
    constant(f"STATE_{name}"): name
    for name in ("SUBMITTED", "COMMIT", "REVEAL", "AWAIT_KEY", "DELIVERED", "REJECTED", "LABELLED", "DECIDED", "FINAL")
}
MOST_STEPS = 60


def state_of(appeal: Appeal) -> str:
    return STATE[appeal.sale.state["state"]]


def wait(appeal: Appeal, until_s: int) -> None:
    world = appeal.sale.world
    world.set_time(unix_s=max(world.now_s, until_s))


def crank(appeal: Appeal) -> None:
    """What a keeper does in this state, once its clock allows."""
    sale, world, state = appeal.sale, appeal.sale.world, state_of(appeal)
    if state == "SUBMITTED":
        sale.fix_beacon(bytes([world.now_s % 251, sale.state["round"], sale.state["redraw"]]).ljust(32, b"\1"))
        sale.draw()
    elif state == "COMMIT":
        round_ = world.get("Round", sale.round)
        wait(appeal, sale.state["deadline_s"] if round_["shared"] else round_["share_by_s"])
        sale.expire()
    elif state == "REVEAL":
        wait(appeal, sale.state["deadline_s"])
        sale.tally()
    else:
        wait(appeal, sale.state["deadline_s"])
        appeal.finalize()


def to_final(appeal: Appeal) -> None:
    for _ in range(MOST_STEPS):
        if state_of(appeal) == "FINAL":
            return
        crank(appeal)
    raise AssertionError(f"still in {state_of(appeal)}")


def appealed(appeal: Appeal) -> None:
    appeal.sale.to_verdict(REJECT)
    appeal.challenge()


def committing(appeal: Appeal) -> None:
    appealed(appeal)
    crank(appeal)


def sharing(appeal: Appeal) -> None:
    committing(appeal)
    appeal.sale.share()


def revealing(appeal: Appeal) -> None:
    sharing(appeal)
    appeal.sale.commit(0)
    crank(appeal)


def awaiting_the_key(appeal: Appeal) -> None:
    appealed(appeal)
    appeal.judge()


def delivered(appeal: Appeal) -> None:
    awaiting_the_key(appeal)
    appeal.sale.disclose()


def rejected_again(appeal: Appeal) -> None:
    appealed(appeal)
    appeal.judge((0, 0x3FFFF))


def appealed_twice(appeal: Appeal) -> None:
    rejected_again(appeal)
    appeal.challenge()


def labelled(appeal: Appeal) -> None:
    appeal.sale.to_verdict()
    appeal.open_label([1, 5, 9])


def label_contested(appeal: Appeal) -> None:
    labelled(appeal)
    appeal.challenge()


def label_judged(appeal: Appeal) -> None:
    label_contested(appeal)
    appeal.judge()


def last_word(appeal: Appeal) -> None:
    """Accepted, then three panels of which nobody comes: the key is still awaited."""
    appeal.sale.to_verdict()
    appeal.challenge()
    while not appeal.sale.state["last_word"]:
        if state_of(appeal) == "COMMIT" and not appeal.sale.world.get("Round", appeal.sale.round)["shared"]:
            appeal.sale.share()
        crank(appeal)


def label_after_the_last_word(appeal: Appeal) -> None:
    last_word(appeal)
    appeal.open_label([2, 3])


@pytest.mark.parametrize(
    ("reach", "state"),
    [
        (appealed, "SUBMITTED"),
        (committing, "COMMIT"),
        (sharing, "COMMIT"),
        (revealing, "REVEAL"),
        (awaiting_the_key, "AWAIT_KEY"),
        (delivered, "DELIVERED"),
        (rejected_again, "REJECTED"),
        (appealed_twice, "SUBMITTED"),
        (labelled, "LABELLED"),
        (label_contested, "SUBMITTED"),
        (label_judged, "DECIDED"),
        (last_word, "AWAIT_KEY"),
        (label_after_the_last_word, "LABELLED"),
    ],
)
def test_the_clock_alone_ends_every_state(reach: Callable[[Appeal], None], state: str) -> None:
    appeal = Appeal()
    reach(appeal)
    assert state_of(appeal) == state
    to_final(appeal)
    sale, world = appeal.sale, appeal.sale.world
    attempts = appeal.attempts
    assert_conserved(world)
    appeal.settle()
    assert_conserved(world)
    batch, request = sale.state, world.get("Request", sale.request)
    assert (batch["unsettled"], batch["pay_pool"], batch["stake_pool"], batch["advanced"]) == (0, 0, 0, 0)
    assert (request["held"], request["open_batches"]) == (0, 0)
    assert all(p["locked"] == 0 for p in world.get("SeatPage", world.page(0))["places"])
    for address in attempts:
        world.call(sale.close_round_call(address))
    world.pass_s(3_600)
    world.call(sale.close_batch_call())
    assert not world.exists(sale.batch)
    assert_conserved(world)


def late(appeal: Appeal) -> None:
    """To the last second of a window in which somebody may still act."""
    wait(appeal, appeal.sale.state["deadline_s"] - 1)


def slow_round(appeal: Appeal, bits: int) -> None:
    """Two attempts of which nobody reveals, then one whose verdict comes as late as it can."""
    sale = appeal.sale
    for attempt in range(3):
        crank(appeal)
        sale.share()
        seats = range(len(sale.entries))
        for entry in seats[1:]:
            sale.commit(entry, 0, bits)
        crank(appeal)
        for entry in seats[1:] if attempt == 2 else ():
            sale.reveal(entry, 0, bits)
        wait(appeal, sale.state["deadline_s"])
        sale.tally()


def test_the_longest_path_is_shorter_than_the_exit() -> None:
    """The design's windows, everybody as late as possible, every round drawn three times, both appeals.

    Waiting for beacons is on top: nine intervals of ten minutes, while somebody cranks.
    """
    appeal = Appeal()
    sale, world = appeal.sale, appeal.sale.world
    terms = world.get("Params", world.params_address)["terms"]
    windows = {name: getattr(REFERENCE_TERMS, name) for name in terms if name.endswith("_s") and name != "close_s"}
    world.change("Params", world.params_address, terms={**terms, **windows, "close_s": REFERENCE_TERMS.close_s})
    # Nine attempts lock places that stay locked until they are settled: each holds enough for all of them.
    places = world.get("SeatPage", world.page(0))["places"]
    world.change("SeatPage", world.page(0), places=[{**p, "held": 10 * p["held"]} for p in places])
    sale.balance_ledgers()
    start_s = world.now_s
    sale.submit()
    slow_round(appeal, 0)
    late(appeal)
    sale.disclose()
    late(appeal)
    appeal.challenge()
    slow_round(appeal, 0b11)
    late(appeal)
    appeal.challenge()
    slow_round(appeal, 0b1)
    to_final(appeal)
    took_s = world.now_s - start_s
    beacons_s = 9 * 2 * 600
    # Nine times COMMIT and REVEAL, the key, both dispute windows.
    expected_s = 9 * (windows["commit_s"] + windows["reveal_s"]) + windows["await_key_s"] + windows["delivered_s"]
    assert abs(took_s - expected_s - windows["delivered_appeal_s"]) <= 10
    assert took_s + windows["labelled_s"] + beacons_s < windows["exit_s"]
