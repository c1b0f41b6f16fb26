from solders.keypair import Keypair

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
