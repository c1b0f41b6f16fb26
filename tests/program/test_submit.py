import dataclasses
import random

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from tests.helpers import market_reference as ref
from tests.helpers.market_idl import Call, constant
from tests.helpers.market_reference import RATE_ONE, TOKEN
from tests.helpers.market_sale import POINTER, Sale, assert_conserved
from tests.helpers.market_world import TIP, World, refused


def changed(call: Call, **accounts: Pubkey) -> Call:
    return dataclasses.replace(call, accounts={**call.accounts, **accounts})


def test_submit_locks_bond_and_reserves_value_and_fee() -> None:
    sale = Sale()
    sale.submit()
    state, world = sale.state, sale.world
    assert (state["value"], state["fee"], state["bond"]) == (50 * TOKEN, 2 * TOKEN, 25 * TOKEN)
    assert (state["records"], state["places"], state["tips"], state["round"], state["redraw"]) == (50, 12, 60, 0, 0)
    slot = world.svm.get_clock().slot
    assert (state["beacon"], state["epoch"], state["entered_slot"]) == (slot // 5 + 1, slot // 150, slot)
    assert (state["contributor"], state["buyer"]) == (sale.contributor.pubkey(), sale.buyer.pubkey())
    assert state["package"] == POINTER
    staker = world.get("Staker", world.staker(sale.contributor.pubkey()))
    assert (staker["free"], staker["bonded"], staker["inflight"]) == (75 * TOKEN, 25 * TOKEN, 50 * TOKEN)
    request = world.get("Request", sale.request)
    assert (request["free"], request["held"], request["open_batches"]) == (448 * TOKEN, 52 * TOKEN, 1)
    spent = world.get("Spent", world.pda(b"spent", sale.contributor.pubkey(), sale.root))
    assert (spent["batch"], spent["root"]) == (sale.batch, sale.root)
    assert_conserved(world)


def test_submit_numbers_equal_the_reference() -> None:
    rg = random.Random(3)  # noqa: S311 - reproducible cases, nothing secret
    world = World()
    for i in range(40):
        rate = rg.choice((RATE_ONE, rg.randrange(1_000, 5 * RATE_ONE)))
        price, records = rg.randrange(1, 100_000), rg.randrange(1, 400)
        score, stake = rg.randrange(7_000), rg.randrange(400 * TOKEN, 4_000 * TOKEN)
        sale = Sale(world, root=bytes([i]) * 32, price=price, records=records, stake=stake, stake_rate=rate)
        sale.put_staker(sale.contributor.pubkey(), free=stake, score=score)
        premium_cap = rg.randrange(2_000)
        world.change("Request", sale.request, premium_cap_bps=premium_cap)
        sale.submit()
        case = ref.Case(records, price, ref.premium_bps(score, premium_cap), rate, ref.StakerState(stake, score), ())
        value = ref.batch_value(case)
        bond = ref.bond_of(value, rate, ref.lev_bps(score, stake))
        state = sale.state
        assert (state["value"], state["bond"], state["fee"]) == (value, bond, ref.round_fee(value, 0))


def test_submit_counts_an_idle_score_as_decayed() -> None:
    sale = Sale()
    today = sale.world.now_s // 86_400
    sale.put_staker(sale.contributor.pubkey(), free=sale.stake, score=6_400, score_day=today - 30, grown_today=9)
    sale.submit()
    staker = sale.world.get("Staker", sale.world.staker(sale.contributor.pubkey()))
    assert (staker["score"], staker["score_day"]) == (ref.score_decay(6_400, 30), today)
    assert staker["grown_today"] == 0


def test_submit_lets_a_score_decay_to_63_and_no_further() -> None:
    for score, after in ((64, 63), (63, 63)):
        sale = Sale()
        today = sale.world.now_s // 86_400
        sale.put_staker(sale.contributor.pubkey(), free=sale.stake, score=score, score_day=today - 1)
        sale.submit()
        assert sale.world.get("Staker", sale.world.staker(sale.contributor.pubkey()))["score"] == after


def test_submit_prepays_the_round_and_the_tips() -> None:
    sale = Sale()
    sale.submit()
    world = sale.world
    batch = world.svm.get_account(sale.batch)
    assert batch is not None
    sale.fix_beacon()
    sale.world.call(sale.draw_call(1))
    round_ = world.svm.get_account(sale.round)
    assert round_ is not None
    reserve = world.rent.minimum_balance(len(round_.data)) + 60 * TIP
    assert batch.lamports == world.rent.minimum_balance(len(batch.data)) + reserve


@pytest.mark.parametrize("address", ["batch", "spent"])
def test_submit_is_not_blocked_by_lamports_sent_beforehand(address: str) -> None:
    sale = Sale()
    sale.world.svm.airdrop(sale.submit_call().accounts[address], 1_000_000)
    sale.submit()
    sale.fix_beacon()
    sale.draw()
    assert sale.state["state"] == constant("STATE_COMMIT")


def test_submit_refuses_a_replay() -> None:
    sale = Sale()
    sale.submit()
    with refused("AlreadyExists"):
        sale.submit()


def test_submit_needs_the_contributors_signature() -> None:
    sale = Sale()
    call = dataclasses.replace(sale.submit_call(), unsigned=frozenset({"contributor"}))
    with refused("MissingSigner"):
        sale.world.call(call)


def test_submit_refuses_foreign_and_swapped_accounts() -> None:
    sale = Sale()
    world, call = sale.world, sale.submit_call()
    other = Keypair()
    sale.put_staker(other.pubkey(), free=100 * TOKEN)
    world.svm.airdrop(other.pubkey(), 10**9)
    cases = {
        "WrongOwner": changed(call, staker=other.pubkey()),
        "WrongAccountType": changed(call, params=world.config),
        "WrongAddress": changed(call, staker=world.staker(other.pubkey())),
    }
    for name, hostile in cases.items():
        with refused(name):
            world.call(hostile, sale.contributor)
    with refused("WrongAddress"):
        world.call(changed(call, batch=world.batch(sale.contributor.pubkey(), bytes(32))), sale.contributor)
    with refused("WrongAddress"):
        world.call(changed(call, spent=call.accounts["batch"]), sale.contributor)
    with refused("WrongAddress"):
        world.call(changed(call, contributor=other.pubkey()), other)


def test_submit_refuses_parameters_of_another_version() -> None:
    sale = Sale()
    sale.world.change("Params", sale.world.params_address, params_version=2)
    with refused("WrongParams"):
        sale.submit()


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("RequestClosed", {"closed": 1}),
        ("RequestClosed", {"deadline_s": 1}),
        ("ModeNotSupported", {"mode": 2}),
        ("BadRecordCount", {"min_records": 51}),
        ("BadRecordCount", {"max_records": 49}),
        ("EscrowTooSmall", {"free": 52 * TOKEN - 1}),
        ("BatchTooLarge", {"price": 3 * TOKEN + 1}),
        ("Arithmetic", {"price": 2**64 - 1}),
        ("Arithmetic", {"stake_rate": 2**64 - 1}),
    ],
)
def test_submit_refuses_what_the_request_does_not_allow(name: str, changes: dict[str, int]) -> None:
    sale = Sale()
    sale.world.change("Request", sale.request, **changes)
    with refused(name):
        sale.submit()


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("InsufficientStake", {"free": 0}),
        ("InsufficientStake", {"free": 25 * TOKEN - 1, "bonded": 100 * TOKEN}),
        ("CreditExceeded", {"free": 25 * TOKEN - 1}),
        ("CreditExceeded", {"free": 100 * TOKEN, "inflight": 150 * TOKEN + 1}),
        ("CreditExceeded", {"free": 100 * TOKEN, "inflight": 160 * TOKEN + 1, "score": 400}),
        ("Banned", {"free": 100 * TOKEN, "banned": 1}),
    ],
)
def test_submit_refuses_what_the_stake_does_not_carry(name: str, changes: dict[str, int]) -> None:
    sale = Sale()
    sale.put_staker(sale.contributor.pubkey(), **changes)
    with refused(name):
        sale.submit()


def test_submit_at_the_exact_limits_passes() -> None:
    sale = Sale(price=3 * TOKEN, deposit=156 * TOKEN, stake=75 * TOKEN)
    sale.submit()
    assert sale.state["bond"] == 75 * TOKEN


@pytest.mark.parametrize(("score", "inflight"), [(0, 150 * TOKEN), (400, 160 * TOKEN)])
def test_submit_uses_the_whole_credit(score: int, inflight: int) -> None:
    """Twice the stake, and a fortieth of a token for every whole token of score."""
    sale = Sale()
    sale.put_staker(sale.contributor.pubkey(), free=100 * TOKEN, score=score, inflight=inflight)
    sale.submit()
    staker = sale.world.get("Staker", sale.world.staker(sale.contributor.pubkey()))
    assert staker["inflight"] == inflight + 50 * TOKEN


def test_submit_of_the_only_count_asked_for_in_the_last_second() -> None:
    sale = Sale()
    sale.world.change("Request", sale.request, min_records=50, max_records=50, deadline_s=sale.world.now_s)
    sale.submit()
    assert sale.state["records"] == 50


def test_submit_of_nothing_is_refused() -> None:
    sale = Sale(records=0)
    sale.world.change("Request", sale.request, min_records=0)
    with refused("BadRecordCount"):
        sale.submit()


def test_submit_stops_while_paused() -> None:
    sale = Sale()
    sale.world.change("Config", sale.world.config, paused=1)
    with refused("Paused"):
        sale.submit()


def test_submit_refuses_an_unknown_codec_and_wrong_lengths() -> None:
    sale = Sale()
    call = sale.submit_call()
    with refused("BadArguments"):
        sale.world.call(
            dataclasses.replace(call, args={**call.args, "package": {**POINTER, "codec": 0x12}}), sale.contributor
        )


def test_a_root_that_somebody_else_submitted_first_is_free() -> None:
    """A root seen in a pending submission is of no use to others: the address is the contributor's."""
    world = World()
    thief, owner = Sale(world), Sale(world)
    assert thief.root == owner.root
    thief.submit()
    owner.submit()
    assert thief.batch != owner.batch
    assert owner.state["contributor"] == owner.contributor.pubkey()
    assert_conserved(world)


def test_submit_remembers_its_slot_and_the_forfeits_before_it() -> None:
    """What orders duplicates, and what tells a bond that was there from one that is gone."""
    sale = Sale()
    sale.put_staker(sale.contributor.pubkey(), free=sale.stake, forfeits=3)
    sale.submit()
    assert (sale.state["submitted_slot"], sale.state["forfeits"]) == (sale.world.svm.get_clock().slot, 3)
