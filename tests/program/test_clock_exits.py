"""I6, I8: whatever the parties do or leave undone, cranks and the clock end every batch and close its accounts."""

import random

from tests.helpers.market_idl import constant
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_sale import KEY, Sale, assert_conserved
from tests.helpers.market_world import Refused

STATES = {constant(f"STATE_{n}"): n for n in ("SUBMITTED", "COMMIT", "REVEAL", "AWAIT_KEY", "DELIVERED", "FINAL")}
WAITING = {"COMMIT": (constant("SEAT_NO_COMMIT"),), "REVEAL": (constant("SEAT_NO_REVEAL"),)}
WALKS = 30
VOTES = [(0, 0), (0, 0), (0, 0b11111), (0, 0xFFF), (1, 0), (2, 0)]


class Walk:
    """Parties that act at random, in and out of turn."""

    def __init__(self, seed: int) -> None:
        self.rg = random.Random(seed)  # noqa: S311 - reproducible walks, nothing secret
        self.sale = Sale(seats=self.rg.choice((2, 4, 6, 12)), price=self.rg.choice((1, 1_000, TOKEN)))
        self.sale.submit()
        common = self.rg.choice(VOTES)
        self.votes = [common if self.rg.random() < 0.8 else self.rg.choice(VOTES) for _ in range(5)]
        self.diligence = self.rg.choice((0.0, 0.5, 0.9, 1.0))
        self.rounds = {self.sale.round}

    def drawn(self) -> int:
        world = self.sale.world
        return world.get("Round", self.sale.round)["filled"] if world.exists(self.sale.round) else 0

    def act(self) -> None:
        """One thing somebody may or may not do now; a refusal changes nothing."""
        if self.rg.random() < self.diligence:
            return self.attempt(self.duty)
        sale, entry = self.sale, self.rg.randrange(5)
        actions = [
            sale.share,
            lambda: sale.commit(entry, *self.votes[entry]),
            lambda: sale.commit(entry, *self.votes[entry]),
            lambda: sale.reveal(entry, *self.votes[entry]),
            lambda: sale.reveal(entry, *self.votes[entry]),
            lambda: sale.world.call(sale.disclose_call(self.rg.choice((KEY, bytes(32)))), sale.contributor),
            lambda: sale.world.pass_s(self.rg.randrange(3)),
            self.crank,
        ]
        if self.drawn() <= entry:
            return self.crank()
        return self.attempt(self.rg.choice(actions))

    def duty(self) -> None:
        """What the present state asks of the parties."""
        sale, state = self.sale, STATES.get(self.sale.state["state"], "")
        waiting = (
            [i for i, e in enumerate(sale.entries) if e["status"] in WAITING.get(state, ())] if self.drawn() else []
        )
        if state == "COMMIT" and not sale.world.get("Round", sale.round)["shared"]:
            sale.share()
        elif state == "COMMIT" and waiting:
            sale.commit(waiting[0], *self.votes[waiting[0]])
        elif state == "REVEAL" and waiting:
            sale.reveal(waiting[0], *self.votes[waiting[0]])
        elif state == "AWAIT_KEY":
            sale.disclose()
        else:
            self.crank()

    def attempt(self, action: object) -> None:
        assert callable(action)
        before = self.sale.state
        try:
            action()
        except Refused:
            assert self.sale.state == before

    def crank(self) -> None:
        """What a keeper does: whatever the state and the clock allow."""
        sale, state = self.sale, STATES.get(self.sale.state["state"], "")
        if state == "SUBMITTED":
            sale.fix_beacon(self.rg.randbytes(32))
            sale.draw(self.rg.choice((1, 5, 8)))
            self.rounds.add(sale.round)
        elif state == "COMMIT":
            self.attempt(sale.expire)
        elif state == "REVEAL":
            self.attempt(sale.tally)
        elif state != "FINAL":
            self.attempt(sale.finalize)

    def end(self) -> None:
        """Nobody but the keeper acts any more."""
        for _ in range(20):
            if STATES.get(self.sale.state["state"]) == "FINAL":
                return
            self.sale.world.pass_s(25)
            self.crank()
        raise AssertionError(f"still in {self.sale.state['state']}")


def test_every_batch_ends_and_closes() -> None:
    endings = {walk_to_the_end(seed) for seed in range(WALKS)}
    assert len(endings) >= len(STATES) - 1


def walk_to_the_end(seed: int) -> int:
    """One batch from submit to closed accounts; returns its ending."""
    walk = Walk(seed)
    sale, world = walk.sale, walk.sale.world
    for _ in range(walk.rg.randrange(60)):
        walk.act()
    assert_conserved(world)
    walk.end()
    for address in sorted(walk.rounds, key=bytes):
        sale.settle(address)
    assert_conserved(world)
    state, request = sale.state, world.get("Request", sale.request)
    assert (state["unsettled"], state["pay_pool"], state["stake_pool"]) == (0, 0, 0)
    assert (request["held"], request["open_batches"]) == (0, 0)
    # I3: the buyer pays at most V + F0, and V only if it can read
    assert request["paid"] <= state["value"]
    assert request["fees_paid"] <= state["fee"]
    assert request["paid"] == 0 or state["key"] == KEY
    # I4: the contributor loses at most the bond
    staker = world.get("Staker", world.staker(sale.contributor.pubkey()))
    assert sale.stake - state["bond"] <= staker["free"] <= sale.stake
    assert (staker["bonded"], staker["inflight"], staker["open_batches"]) == (0, 0, 0)
    assert all(p["locked"] == 0 for p in world.get("SeatPage", world.page(0))["places"])
    for address in walk.rounds:
        world.call(sale.close_round_call(address))
    world.pass_s(3_600)
    world.call(sale.close_batch_call())
    assert not world.exists(sale.batch)
    assert_conserved(world)
    return int(state["ending"])
