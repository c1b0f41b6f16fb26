from solders.keypair import Keypair

from tests.helpers.market_appeal import REJECT, Appeal
from tests.helpers.market_sale import Sale
from tests.helpers.market_world import refused


def test_close_round_returns_rent_to_who_paid_it() -> None:
    sale = Sale()
    sale.to_final()
    world = sale.world
    call = sale.close_round_call()
    with refused("NotEmpty"):
        world.call(call)
    sale.settle()
    with refused("WrongRentPayer"):
        world.call(sale.close_round_call(rent_payer=Keypair().pubkey()))
    round_, contributor = sale.round, sale.contributor.pubkey()
    before, rent = world.lamports(contributor), world.lamports(round_)
    world.call(call)
    assert world.lamports(contributor) == before + rent
    assert not world.exists(round_)
    assert sale.state["rounds_open"] == 0


def test_close_round_waits_for_the_verdict() -> None:
    sale = Sale()
    sale.to_verdict()
    with refused("NotScored"):
        sale.world.call(sale.close_round_call())


def test_a_redrawn_attempt_closes_before_the_batch_is_final() -> None:
    sale = Sale(seats=2)
    sale.submit()
    sale.fix_beacon()
    sale.draw()
    first = sale.round
    with refused("NotScored"):
        sale.world.call(sale.close_round_call(first))
    sale.tally()
    with refused("NotEmpty"):
        sale.world.call(sale.close_round_call(first))
    sale.settle(first)
    sale.world.call(sale.close_round_call(first))
    assert sale.state["rounds_open"] == 0


def test_the_last_attempt_of_a_void_batch_waits_for_finalize() -> None:
    sale = Sale(seats=2)
    sale.submit()
    for _ in range(3):
        sale.fix_beacon()
        sale.draw()
        last = sale.round
        sale.tally()
    sale.settle(last)
    with refused("NotScored"):
        sale.world.call(sale.close_round_call(last))
    sale.finalize()
    sale.world.call(sale.close_round_call(last))


def test_the_round_that_was_appealed_waits_for_finalize() -> None:
    """It has a verdict, so `finalize` needs it, though the batch is in another round by now."""
    appeal = Appeal()
    sale = appeal.sale
    sale.to_verdict(REJECT)
    first = sale.round
    appeal.challenge()
    with refused("NotScored"):
        sale.world.call(sale.close_round_call(first))
    appeal.judge((0, 0x3FFFF))
    for address in sale.last_attempts:
        with refused("NotScored"):
            sale.world.call(sale.close_round_call(address))


def test_the_rent_of_an_appeal_returns_to_its_challenger() -> None:
    appeal = Appeal()
    sale, world = appeal.sale, appeal.sale.world
    sale.to_verdict(REJECT)
    appeal.challenge()
    sale.fix_beacon(bytes(32))
    sale.draw()
    # An attempt whose quorum failed closes as soon as its seats are settled.
    world.change("Round", sale.round, shared=1)
    world.pass_s(8)
    sale.expire()
    world.pass_s(4)
    failed = sale.round
    sale.tally()
    sale.settle(failed)
    challenger = appeal.challenger.pubkey()
    for wrong in (sale.contributor.pubkey(), world.payer.pubkey()):
        with refused("WrongRentPayer"):
            world.call(sale.close_round_call(failed, rent_payer=wrong))
    before, rent = world.lamports(challenger), world.lamports(failed)
    world.call(sale.close_round_call(failed))
    assert world.lamports(challenger) == before + rent
