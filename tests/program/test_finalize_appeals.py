"""`finalize` after appeals: what it takes behind the fixed accounts, what it advances out of losses, what it costs."""

import dataclasses

import pytest

from tests.helpers.market_appeal import REJECT, Appeal
from tests.helpers.market_differential import Differential, Plan, numbered_plan
from tests.helpers.market_idl import Call, constant
from tests.helpers.market_reference import (
    PARAMS,
    RATE_ONE,
    TOKEN,
    Attempt,
    Before,
    Case,
    Ending,
    Round,
    Seat,
    SeatStatus,
    StakerState,
    pot_of,
    seat_fee,
)
from tests.helpers.market_sale import Sale, assert_conserved
from tests.helpers.market_world import refused

VALUE = 50 * TOKEN
GOOD, BAD, DARK = (Seat(SeatStatus.DATA), Seat(SeatStatus.DATA, 0xFFF), Seat(SeatStatus.NO_SAMPLES))


def finalize_call(appeal: Appeal) -> Call:
    """With the rounds, the stake ledger and the challenger's Balances for every appeal."""
    sale, world = appeal.sale, appeal.sale.world
    rest = [*sale.last_attempts, world.ledger(world.stake_mint)]
    for owner in [appeal.challenger.pubkey()] * int(sale.state["round"]):
        rest += [world.balance(owner, mint) for mint in (world.pay_mint, world.stake_mint)]
    call = sale.finalize_call()
    return dataclasses.replace(call, rest=world.metas(*((address, True) for address in rest)))


@pytest.fixture
def won() -> Appeal:
    """Five voted that everything is bad, eleven that nothing is; the key is out and the window over."""
    appeal = Appeal()
    appeal.sale.to_verdict(REJECT)
    appeal.challenge()
    appeal.judge()
    appeal.sale.disclose()
    appeal.sale.world.pass_s(60)
    return appeal


def test_an_appeal_is_repaid_before_those_who_lied_are_settled(won: Appeal) -> None:
    sale, world = won.sale, won.sale.world
    world.call(finalize_call(won))
    state, owner = sale.state, won.challenger.pubkey()
    spent = 11 * seat_fee(VALUE, 1)
    bounty = pot_of(VALUE, 1) - spent
    assert state["ending"] == constant("ENDING_ACCEPTED")
    assert world.amount(owner, world.pay_mint) == bounty
    # Five lose 12.5 w each; fee and bounty are paid out of that although nobody is settled yet.
    assert world.amount(owner, world.stake_mint) == spent + bounty == state["advanced"]
    assert (state["pots"], state["stake_pool"], state["unsettled"]) == ([0, 0], 0, 16)
    assert_conserved(world)
    first = sale.last_attempts[0]
    world.call(sale.settle_call(0, first))
    assert sale.state["advanced"] == spent + bounty - 5 * TOKEN
    assert_conserved(world)
    for address in sale.last_attempts:
        sale.settle(address)
    state = sale.state
    assert (state["advanced"], state["stake_pool"], state["pay_pool"]) == (0, 0, 0)
    assert state["treasury_stake"] == 25 * TOKEN - spent - bounty
    assert_conserved(world)


def test_finalize_after_an_appeal_needs_rounds_ledger_and_balances(won: Appeal) -> None:
    world, call = won.sale.world, finalize_call(won)
    first, second, ledger, *balances = call.rest
    pay_ledger = world.metas((world.ledger(world.pay_mint), True))
    hostile = [
        ((second, first, ledger, *balances), "WrongRound"),
        ((second, second, ledger, *balances), "WrongRound"),
        ((first,), "WrongRound"),
        ((first, second), "MissingAccount"),
        ((first, second, ledger), "MissingAccount"),
        ((first, second, ledger, *balances, *balances), "MissingAccount"),
        ((first, second, *pay_ledger, *balances), "WrongMint"),
        ((first, second, balances[0], *balances), "WrongOwner"),
        ((first, second, ledger, *reversed(balances)), "WrongAddress"),
    ]
    for rest, name in hostile:
        with refused(name):
            world.call(dataclasses.replace(call, rest=rest))
    world.call(call)


def test_a_redrawn_attempt_is_not_the_last(won: Appeal) -> None:
    sale, world = won.sale, won.sale.world
    first = sale.last_attempts[0]
    world.change("Round", first, verdict=constant("VERDICT_NONE"))
    with refused("WrongRound"):
        world.call(finalize_call(won))


def test_challenger_and_contributor_may_be_one(won: Appeal) -> None:
    sale, world = won.sale, won.sale.world
    won.challenger = sale.contributor
    world.change("Batch", sale.batch, challengers=[bytes(sale.contributor.pubkey()), bytes(32)])
    world.call(finalize_call(won))
    bounty = pot_of(VALUE, 1) - 11 * seat_fee(VALUE, 1)
    assert world.amount(sale.contributor.pubkey(), world.pay_mint) == VALUE + bounty
    assert_conserved(world)


def test_a_forfeited_bond_is_gone_whatever_newer_batches_bind() -> None:
    sale = Sale()
    sale.to_verdict([(0, 0b11111)] * 5)
    world, contributor = sale.world, sale.contributor.pubkey()
    world.change("Staker", world.staker(contributor), free=0, bonded=40 * TOKEN, forfeits=1)
    sale.balance_ledgers()
    world.pass_s(4)
    sale.finalize()
    staker = world.get("Staker", world.staker(contributor))
    assert (staker["free"], staker["bonded"], staker["strikes"]) == (0, 40 * TOKEN, 1)
    assert world.amount(sale.buyer.pubkey(), world.stake_mint) == 0
    sale.settle()
    assert_conserved(world)


def panel(*groups: tuple[int, Seat]) -> Round:
    return Round((Attempt(tuple(seat for count, seat in groups for _ in range(count))),))


def plan(*rounds: Round, outer: int = -1, insurance: int = 0) -> Plan:
    staker = StakerState(100 * TOKEN)
    case = Case(50, TOKEN, 0, RATE_ONE, staker, rounds, outer_contested=outer, insurance=insurance)
    return Plan(case, Before())


def data(bits: int) -> Seat:
    return Seat(SeatStatus.DATA, bits)


EDGES = {
    "the insurance repays what penalties cannot, as far as it goes": plan(
        panel((2, GOOD), (3, data(0b1111))), panel((11, GOOD)), insurance=5 * TOKEN
    ),
    "the insurance repays what penalties cannot, and keeps the rest": plan(
        panel((2, GOOD), (3, data(0b1111))), panel((11, GOOD)), insurance=500 * TOKEN
    ),
    "accepted less the one record the majority rejected": plan(panel((5, data(0b1)))),
    "accepted less no more than is tolerated, although the majority rejected four": plan(
        panel((2, data(0b0111)), (1, data(0b1011)), (1, data(0b1101)), (1, data(0b1110)))
    ),
    "a vote of as many rejects as are tolerated was right about an acceptance": plan(
        panel((4, data(0b11111)), (1, data(0b111))), panel((11, GOOD))
    ),
    "a vote of as many rejects as are tolerated found no fraud": plan(
        panel((4, data(0b1111)), (1, data(0b0111))), panel((11, data(0x3FFFF)))
    ),
    "a failed panel whose absent lose less than those who came may share": plan(
        Round(
            (
                Attempt((GOOD, GOOD, Seat(SeatStatus.NO_COMMIT), Seat(SeatStatus.EMPTY), Seat(SeatStatus.EMPTY))),
                Attempt((GOOD,) * 5),
            )
        )
    ),
    "a loss collected before the end leaves less to be advanced": dataclasses.replace(
        plan(
            Round((Attempt((GOOD, GOOD, *(Seat(SeatStatus.NO_COMMIT),) * 3)), Attempt((BAD,) * 5))),
            panel((11, GOOD)),
        ),
        early_settled=5,
    ),
    "what an absent seat leaves of a lost challenge is the treasury's": plan(
        panel((5, GOOD)), panel((10, GOOD), (1, Seat(SeatStatus.NO_COMMIT)))
    ),
    "votes exactly far from the verdict that stands": plan(
        panel((5, data(0b111111))), panel((11, data(0x1FF))), panel((31, data(0b11)))
    ),
}


@pytest.mark.parametrize("name", EDGES)
def test_edges_settle_as_the_reference_does(name: str) -> None:
    """Cases chance does not find: each lies on the limit its name tells."""
    _, rg = numbered_plan(1, 1)
    Differential().run(EDGES[name], rg)


@pytest.mark.parametrize("label", [0, 0xFFF, 0b1111])
def test_a_benchmark_pays_whom_its_label_proves_right(label: int) -> None:
    """A label of one kind proves nothing; of four bad records, two found are a pass and one is not yet a failure."""
    case = plan(panel((1, BAD), (1, data(0b0011)), (1, data(0b0001)), (2, GOOD))).case
    _, rg = numbered_plan(1, 1)
    Differential().run(Plan(dataclasses.replace(case, ending=Ending.LABEL, labels=(label,)), Before()), rg)


@pytest.mark.parametrize("cosigned", [False, True])
def test_a_benchmark_is_borne_by_penalties_then_by_the_bond(*, cosigned: bool) -> None:
    """Four find the bad records and are paid; one stays away, which pays for a quarter of that."""
    case = plan(panel((4, data(0b11)), (1, Seat(SeatStatus.NO_COMMIT)))).case
    label = dataclasses.replace(case, ending=Ending.LABEL, labels=(0b11,), cosigned=cosigned)
    _, rg = numbered_plan(1, 1)
    Differential().run(Plan(label, Before()), rg)


def test_finalize_of_three_rounds_stays_far_below_a_transactions_limit() -> None:
    """5 + 11 + 31 seats and every Balance missing; a transaction without a request for more has 200,000 units."""
    n0, n1, n2 = PARAMS.panel
    fraud = Seat(SeatStatus.DATA, 0xFFFFF)
    _, rg = numbered_plan(1, 1)
    most = 0
    for worst in (
        plan(panel((n0, GOOD)), panel((n1, GOOD)), panel((n2, fraud)), outer=0, insurance=10**12),
        plan(panel((n0, GOOD)), panel((n1, DARK)), panel((n2, fraud)), outer=1),
        plan(panel((n0, BAD)), panel((n1, GOOD)), panel((n2, fraud)), outer=2),
        plan(panel((n0, GOOD)), panel((n1, fraud)), panel((n2, GOOD)), insurance=10**12),
    ):
        differential = Differential()
        differential.run(worst, rg)
        most = max(most, differential.units["finalize"])
    assert 50_000 < most < 180_000
