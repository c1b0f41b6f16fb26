import dataclasses

import pytest
from solders.account import Account
from solders.compute_budget import set_compute_unit_limit
from solders.hash import Hash
from solders.keypair import Keypair
from solders.message import MessageV0
from solders.pubkey import Pubkey

from tests.helpers import bytes_reference
from tests.helpers.market_appeal import REJECT, Appeal
from tests.helpers.market_idl import Call, Values, constant
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_sale import Sale, assert_conserved
from tests.helpers.market_world import FREE, SYSTEM, TIP, World, refused

COMMIT, REVEAL = constant("STATE_COMMIT"), constant("STATE_REVEAL")
EMPTY, NO_COMMIT = constant("SEAT_EMPTY"), constant("SEAT_NO_COMMIT")


def submitted(seats: int = 12) -> Sale:
    sale = Sale(seats=seats)
    sale.submit()
    sale.fix_beacon()
    return sale


def first_distinct(places: list[int], n: int) -> list[int]:
    return list(dict.fromkeys(places))[:n]


@pytest.mark.parametrize("step", [1, 3, 8])
def test_draw_seats_whom_the_seed_names(step: int) -> None:
    sale = submitted()
    expected = first_distinct(sale.next_places(40), 5)
    sale.draw(step)
    state, entries = sale.state, sale.entries
    assert [e["place"] for e in entries] == expected
    assert [e["owner"] for e in entries] == [sale.reviewers[p].pubkey() for p in expected]
    assert {e["status"] for e in entries} == {NO_COMMIT}
    round_ = sale.world.get("Round", sale.round)
    assert (round_["n"], round_["filled"], round_["m"], round_["lock"]) == (5, 5, 12, 10 * TOKEN)
    assert (round_["seat_fee"], round_["share_by_s"]) == (400_000, sale.world.now_s + 4)
    assert (state["state"], state["deadline_s"]) == (COMMIT, sale.world.now_s + 8)
    places = sale.world.get("SeatPage", sale.world.page(0))["places"]
    assert [p["locked"] for p in places[:12]] == [10 * TOKEN if i in expected else 0 for i in range(12)]
    assert_conserved(sale.world)


@pytest.mark.parametrize(
    ("held", "epochs_left", "status"),
    [(10 * TOKEN, 0, NO_COMMIT), (10 * TOKEN - 1, 0, EMPTY), (100 * TOKEN, -1, None)],
)
def test_a_seat_sits_with_just_its_lock_and_in_its_last_epoch(held: int, epochs_left: int, status: int | None) -> None:
    sale = submitted()
    world, page = sale.world, sale.world.page(0)
    places = [dict(place) for place in world.get("SeatPage", page)["places"]]
    for place in places[:12]:
        place |= {"held": held, "until_epoch": sale.state["epoch"] + epochs_left}
    world.change("SeatPage", page, places=places)
    sale.balance_ledgers()
    sale.draw()
    assert [entry["status"] for entry in sale.entries] == ([] if status is None else [status] * 5)
    locked = [place["locked"] for place in world.get("SeatPage", page)["places"]]
    assert sum(locked) == (5 * held if status == NO_COMMIT else 0)
    assert_conserved(world)


def test_draw_pays_back_the_round_and_tips_the_payer() -> None:
    sale = submitted()
    world = sale.world
    before = world.lamports(world.payer.pubkey())
    world.call(sale.draw_call(8))
    signature_fee = 5_000
    assert world.lamports(world.payer.pubkey()) == before - signature_fee + TIP
    assert world.get("Round", sale.round)["header"]["rent_payer"] == sale.contributor.pubkey()
    account = world.svm.get_account(sale.round)
    assert account is not None
    assert account.lamports == world.rent.minimum_balance(len(account.data))


def test_draw_is_not_blocked_by_lamports_sent_beforehand() -> None:
    sale = submitted()
    sale.world.svm.airdrop(sale.round, 3_000_000)
    before = sale.world.lamports(sale.world.payer.pubkey())
    sale.draw()
    # Only what the payer really fronted comes back.
    assert sale.world.lamports(sale.world.payer.pubkey()) <= before + 5 * TIP
    assert sale.state["state"] == COMMIT


def test_draw_looks_at_one_to_eight_indices() -> None:
    sale = submitted()
    for count in (0, 9):
        with refused("BadDrawStep"):
            sale.world.call(sale.draw_call(count))
    call = sale.draw_call(4)
    with refused("BadDrawStep"):
        sale.world.call(dataclasses.replace(call, args={"count": 3}))


def test_draw_waits_for_the_beacon_the_batch_is_bound_to() -> None:
    sale = submitted()
    world = sale.world
    interval = sale.state["beacon"]
    call = sale.draw_call(4)
    other = world.beacon(interval + 1)
    world.put("Beacon", other, interval=interval + 1, value=bytes(32), ready=1)
    with refused("WrongAddress"):
        world.call(dataclasses.replace(call, accounts={**call.accounts, "beacon": other}))
    world.change("Beacon", world.beacon(interval), ready=0)
    with refused("BeaconNotReady"):
        world.call(call)


def test_draw_refuses_another_page_and_another_staker() -> None:
    sale = submitted()
    world = sale.world
    world.put("SeatPage", world.page(64), index=1)
    call = sale.draw_call(1)
    page, staker = call.rest
    stranger = Keypair().pubkey()
    sale.put_staker(stranger, jailed_until_s=2**40)
    with refused("WrongAddress"):
        world.call(dataclasses.replace(call, rest=(*world.metas((world.page(64), True)), staker)))
    with refused("WrongAddress"):
        world.call(dataclasses.replace(call, rest=(page, *world.metas((world.staker(stranger), False)))))
    with refused("WrongOwner"):
        world.call(dataclasses.replace(call, rest=(page, *world.metas((stranger, False)))))
    with refused("WrongOwner"):
        world.call(dataclasses.replace(call, rest=(*world.metas((stranger, True)), staker)))


def test_draw_of_a_skipped_place_takes_any_staker() -> None:
    sale = submitted()
    world = sale.world
    (place,) = sale.next_places(1)
    places = world.get("SeatPage", world.page(0))["places"]
    places[place] = {"owner": Pubkey.default()}
    world.change("SeatPage", world.page(0), places=places)
    sale.balance_ledgers()
    call = sale.draw_call(1)
    page, _ = call.rest
    world.call(dataclasses.replace(call, rest=(page, *world.metas((Keypair().pubkey(), False)))))
    round_ = world.get("Round", sale.round)
    assert (round_["filled"], round_["next_index"]) == (0, 1)


@pytest.mark.parametrize(
    "change",
    [{"from_epoch": 7}, {"until_epoch": 5}, {"owner": "buyer"}, {"owner": "contributor"}, {"owner": "jailed"}],
)
def test_draw_skips_who_may_not_sit(change: dict[str, object]) -> None:
    sale = submitted()
    world = sale.world
    barred = sale.next_places(1)[0]
    jailed = Keypair().pubkey()
    sale.put_staker(jailed, jailed_until_s=world.now_s + 1)
    parties = {"buyer": sale.buyer.pubkey(), "contributor": sale.contributor.pubkey(), "jailed": jailed}
    if "owner" in change:
        change = {"owner": parties[str(change["owner"])]}
    places = world.get("SeatPage", world.page(0))["places"]
    places[barred] |= change
    world.change("SeatPage", world.page(0), places=places)
    expected = first_distinct([p for p in sale.next_places(40) if p != barred], 5)
    sale.draw()
    assert [e["place"] for e in sale.entries] == expected


def test_a_jail_ends_with_its_second() -> None:
    sale = submitted()
    for reviewer in sale.reviewers:
        sale.put_staker(reviewer.pubkey(), seats=1, jailed_until_s=sale.world.now_s)
    sale.draw()
    assert sale.world.get("Round", sale.round)["filled"] == 5


def test_draw_leaves_a_seat_without_free_lock_empty() -> None:
    sale = submitted()
    world = sale.world
    place = sale.next_places(1)[0]
    places = world.get("SeatPage", world.page(0))["places"]
    places[place]["locked"] = 40 * TOKEN + 1
    world.change("SeatPage", world.page(0), places=places)
    sale.draw()
    first = sale.entries[0]
    assert (first["place"], first["status"], first["settled"]) == (place, EMPTY, 1)
    round_ = world.get("Round", sale.round)
    assert (round_["filled"], round_["empty"], round_["settled"]) == (5, 1, 1)
    assert world.get("SeatPage", world.page(0))["places"][place]["locked"] == 40 * TOKEN + 1
    assert sale.state["unsettled"] == 4


def test_draw_gives_one_owner_several_seats() -> None:
    sale = submitted()
    world = sale.world
    places = world.get("SeatPage", world.page(0))["places"]
    owner = sale.reviewers[0].pubkey()
    for place in places[:12]:
        place["owner"] = owner
    world.change("SeatPage", world.page(0), places=places)
    sale.put_staker(owner, seats=12)
    sale.draw()
    assert {e["owner"] for e in sale.entries} == {owner}
    assert len({e["place"] for e in sale.entries}) == 5


def test_draw_goes_on_with_three_of_five() -> None:
    sale = submitted(seats=3)
    sale.draw()
    assert (sale.state["state"], len(sale.entries)) == (COMMIT, 3)


@pytest.mark.parametrize("seats", [0, 2])
def test_draw_in_vain_is_redrawn_and_then_void_without_blame(seats: int) -> None:
    sale = Sale(seats=seats)
    sale.submit()
    world = sale.world
    rounds = []
    for _ in range(3):
        sale.fix_beacon()
        sale.draw()
        assert sale.state["state"] == REVEAL
        looked_at = 5 * constant("INDICES_PER_SEAT") if seats else 0
        assert sale.world.get("Round", sale.round)["next_index"] == looked_at
        rounds.append(sale.round)
        sale.tally()
        world.set_time(slot=world.svm.get_clock().slot + 10)
    assert (sale.state["state"], sale.state["last_word"]) == (constant("STATE_DECIDED"), 0)
    sale.finalize()
    for address in rounds:
        sale.settle(address)
    assert sale.state["ending"] == constant("ENDING_VOID")
    assert world.get("Request", sale.request)["free"] == sale.deposit
    staker = world.get("Staker", world.staker(sale.contributor.pubkey()))
    assert (staker["free"], staker["strikes"]) == (sale.stake, 0)
    for reviewer in sale.reviewers:
        standing = world.get("Staker", world.staker(reviewer.pubkey()))
        assert (standing["q_bps"], standing["reviews"]) == (10_000, 0)
    assert all(p["locked"] == 0 for p in world.get("SeatPage", world.page(0))["places"])
    assert_conserved(world)


def test_draw_after_the_panel_sits_is_refused() -> None:
    sale = submitted()
    call = sale.draw_call(8)
    sale.draw()
    with refused("WrongState"):
        sale.world.call(call)


def test_slices_of_a_draw_earn_no_tip() -> None:
    sale = submitted()
    for _ in range(4):
        sale.world.call(sale.draw_call(1))
        assert sale.state["tips"] == 60
    sale.draw()
    assert sale.state["tips"] in {58, 59}


def test_draw_pays_the_round_back_only_if_the_tips_stay_whole() -> None:
    """The batch holds its rent, the tips its cranks will earn, and what was put in for the round: all or nothing."""
    for missing, payer_of_rent in ((0, "contributor"), (1, "payer")):
        sale = submitted()
        world = sale.world
        account = world.svm.get_account(sale.batch)
        assert account is not None
        world.svm.set_account(sale.batch, Account(account.lamports - missing, account.data, account.owner))
        sale.world.call(sale.draw_call(8))
        owner = {"contributor": sale.contributor, "payer": world.payer}[payer_of_rent]
        assert world.get("Round", sale.round)["header"]["rent_payer"] == owner.pubkey()


def test_redraw_round_is_paid_by_who_opens_it() -> None:
    sale = submitted(seats=2)
    sale.draw()
    sale.tally()
    sale.fix_beacon(bytes(32))
    before = sale.world.lamports(sale.world.payer.pubkey())
    sale.world.call(sale.draw_call(1))
    round_ = sale.world.svm.get_account(sale.round)
    assert round_ is not None
    assert sale.world.get("Round", sale.round)["header"]["rent_payer"] == sale.world.payer.pubkey()
    assert sale.world.lamports(sale.world.payer.pubkey()) == before - 5_000 - round_.lamports


def test_places_are_free_until_the_last_epoch() -> None:
    sale = submitted()
    assert sale.world.get("SeatPage", sale.world.page(0))["places"][0]["until_epoch"] == FREE


def appealed(votes: list[tuple[int, int]] = REJECT) -> Appeal:
    """A batch whose verdict of round 0 was challenged, the beacon of round 1 fixed."""
    appeal = Appeal()
    appeal.sale.to_verdict(votes)
    appeal.challenge()
    appeal.sale.fix_beacon(bytes(31) + b"\x09")
    return appeal


def test_draw_of_an_appeal_leaves_out_who_sat_before() -> None:
    appeal = appealed()
    sale, world = appeal.sale, appeal.sale.world
    before = {e["owner"] for e in world.get("Round", sale.last_attempts[0])["entries"]}
    owners = [p["owner"] for p in world.get("SeatPage", world.page(0))["places"]]
    free = [p for p in sale.next_places(88) if owners[p] not in before]
    sale.draw()
    assert [e["place"] for e in sale.entries] == first_distinct(free, 11)
    round_ = world.get("Round", sale.round)
    assert (round_["r"], round_["redraw"], round_["n"], round_["m"]) == (1, 0, 11, 18)
    assert (round_["seat_fee"], round_["lock"]) == (600_000, 15 * TOKEN)
    assert sale.state["unsettled"] == 5 + 11
    assert_conserved(world)


def test_who_sat_before_is_left_out_with_all_its_seats() -> None:
    """One owner of two places is not drawn again through the other one."""
    sale = Appeal().sale
    world = sale.world
    places = world.get("SeatPage", world.page(0))["places"]
    for place in range(0, 60, 2):
        places[place + 1]["owner"] = places[place]["owner"]
    world.change("SeatPage", world.page(0), places=places)
    sale.to_verdict(REJECT)
    appeal = Appeal(sale)
    appeal.challenge()
    appeal.judge((0, 0x3FFFF))
    first, second = ({e["owner"] for e in world.get("Round", a)["entries"]} for a in sale.last_attempts)
    assert not first & second


def test_an_empty_seat_of_an_earlier_round_bars_nobody() -> None:
    appeal = appealed()
    sale, world = appeal.sale, appeal.sale.world
    next_place = sale.next_places(1)[0]
    owner = world.get("SeatPage", world.page(0))["places"][next_place]["owner"]
    first = world.get("Round", sale.last_attempts[0])
    others = [{**e, "owner": Keypair().pubkey()} for e in first["entries"][1:]]
    entries = [{**first["entries"][0], "owner": owner, "status": EMPTY}, *others]
    known = {k: v for k, v in first.items() if k not in ("header", "entries")}
    world.put("Round", sale.last_attempts[0], tail=entries, **known)
    world.call(sale.draw_call(1))
    assert sale.entries[0]["owner"] == owner


def test_draw_of_an_appeal_needs_the_rounds_before_it() -> None:
    appeal = appealed()
    sale, world = appeal.sale, appeal.sale.world
    call = sale.draw_call(2)
    failed, foreign = world.round(sale.batch, 0, 1), Keypair().pubkey()
    world.put("Round", failed, batch=sale.batch, redraw=1)
    world.put("Round", foreign, batch=foreign, verdict=1)
    later = world.round(sale.batch, 1, 2)
    world.put("Round", later, batch=sale.batch, r=1, redraw=2, verdict=1)
    for error, round_ in (
        ("WrongRound", failed),
        ("WrongRound", foreign),
        ("WrongRound", later),
        ("WrongAccountType", world.config),
        ("WrongOwner", SYSTEM),
    ):
        with refused(error):
            world.call(dataclasses.replace(call, rest=(*world.metas((round_, False)), *call.rest[1:])))
    for rest in (call.rest[1:], (call.rest[0], *call.rest)):
        with refused("BadDrawStep"):
            world.call(dataclasses.replace(call, rest=rest))
    with refused("MissingAccount"):
        world.call(dataclasses.replace(call, rest=()))
    world.call(call)


def test_draw_of_round_two_takes_both_rounds_in_order() -> None:
    appeal = appealed()
    sale, world = appeal.sale, appeal.sale.world
    appeal.judge((0, 0x3FFFF))
    appeal.challenge()
    sale.fix_beacon(bytes(31) + b"\x0a")
    call = sale.draw_call(8)
    first, second, *seats = call.rest
    for wrong in ((second, first), (first, first), (second, second)):
        with refused("WrongRound"):
            world.call(dataclasses.replace(call, rest=(*wrong, *seats)))
    sale.draw()
    rounds = [world.get("Round", address) for address in sale.last_attempts]
    owners = [e["owner"] for r in rounds for e in r["entries"]]
    assert len(owners) == len(set(owners)) == 5 + 11 + 31
    assert (rounds[2]["n"], rounds[2]["m"], rounds[2]["lock"]) == (31, 20, 16_666_650)
    assert_conserved(world)


def test_a_redrawn_appeal_needs_only_the_rounds_with_a_verdict() -> None:
    appeal = appealed()
    sale = appeal.sale
    sale.draw()
    sale.world.pass_s(8)
    sale.share_call()
    sale.world.change("Round", sale.round, shared=1)
    sale.expire()
    sale.world.pass_s(4)
    sale.tally()
    assert (sale.state["round"], sale.state["redraw"]) == (1, 1)
    sale.fix_beacon(bytes(30) + b"\x01\x02")
    sale.draw()
    assert sale.world.get("Round", sale.round)["redraw"] == 1


def test_a_label_is_judged_on_the_records_of_the_round_before() -> None:
    appeal = Appeal()
    sale = appeal.sale
    sale.to_verdict()
    appeal.open_label([1, 2, 3])
    appeal.challenge()
    sale.fix_beacon(bytes(31) + b"\x0b")
    sale.draw()
    round_ = sale.world.get("Round", sale.round)
    assert (round_["m"], round_["n"], round_["lock"]) == (12, 11, 15 * TOKEN)


def test_worst_step_of_a_draw_fits_a_transaction() -> None:
    """The last eight seats of 31, each on a page of its own, behind two rounds of others: bytes and compute units."""
    world = World()
    batch = Pubkey.from_bytes(bytes([3]) * 32)
    value = 150 * TOKEN
    beacon = world.beacon(900)
    world.put("Beacon", beacon, interval=900, value=bytes(32), ready=1)
    state: Values = {"state": constant("STATE_SUBMITTED"), "params_version": 1, "value": value, "stake_rate": 10**6}
    world.put("Batch", batch, beacon=900, places=64_000, records=50, round=2, tips=60, **state)
    world.svm.airdrop(batch, 10**9)
    for r, seats in ((0, 5), (1, 11)):
        entries = [{"owner": Keypair().pubkey(), "status": NO_COMMIT} for _ in range(seats)]
        head: Values = {"batch": batch, "r": r, "n": seats, "filled": seats, "verdict": 2}
        world.put("Round", world.round(batch, r), tail=entries, **head)
    seed = bytes_reference.panel_seed(bytes(32), bytes(batch), 2, 0)
    rent_payer = world.payer.pubkey()
    units, sizes, seated = [], [], 0
    for step in range(4):
        at = range(8 * step, min(8 * step + 8, 31))
        places = [bytes_reference.seat(seed, j, 64_000) for j in at]
        pairs = []
        for place in places:
            owner = Keypair().pubkey()
            world.put("Staker", world.staker(owner), owner=owner)
            table = [{"owner": owner, "held": 50 * TOKEN, "until_epoch": FREE}] * 64
            world.put("SeatPage", world.page(place), index=place // 64, used=64, places=table)
            pairs += [(world.page(place), True), (world.staker(owner), False)]
        assert len(set(pairs)) == 2 * len(places)
        accounts = {
            "payer": rent_payer,
            "params": world.params_address,
            "batch": batch,
            "round": world.round(batch, 2),
            "beacon": beacon,
            "system_program": SYSTEM,
        }
        rounds = world.metas(*((world.round(batch, r), False) for r in (0, 1)))
        call = Call("draw", {"count": len(places)}, accounts, (*rounds, *world.metas(*pairs)))
        limit = set_compute_unit_limit(200_000)
        message = MessageV0.try_compile(rent_payer, [limit, call.instruction(world.program)], [], Hash.default())
        sizes.append(64 + 1 + len(bytes(message)))
        units.append(world.call(call))
        seated += len(places)
    assert world.get("Round", world.round(batch, 2))["filled"] == seated == 31
    assert max(sizes) <= 1_000
    assert max(units) <= 50_000  # of which up to 30,000 for the bump of the Round's address
