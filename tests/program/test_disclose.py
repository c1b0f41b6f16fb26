import dataclasses
from hashlib import sha256

import pytest
from solders.keypair import Keypair

from tests.helpers.market_appeal import Appeal
from tests.helpers.market_idl import constant
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_sale import KEY, Sale, assert_conserved
from tests.helpers.market_world import refused


@pytest.fixture
def sale() -> Sale:
    sale = Sale()
    sale.to_verdict()
    return sale


def test_disclose_makes_the_batch_payable(sale: Sale) -> None:
    sale.disclose()
    state = sale.state
    assert (state["key"], state["state"]) == (KEY, constant("STATE_DELIVERED"))
    assert state["deadline_s"] == sale.world.now_s + 1
    with refused("WrongState"):
        sale.disclose()


def test_disclose_refuses_another_key(sale: Sale) -> None:
    with refused("WrongKey"):
        sale.world.call(sale.disclose_call(bytes(32)), sale.contributor)


def test_a_benchmark_is_never_payable() -> None:
    """Otherwise junk has a choice: sold where a panel accepts it, opened, labelled truthfully, where it rejects."""
    appeal = Appeal()
    appeal.sale.to_verdict()
    appeal.bind_label([0, 3])
    with refused("WrongLabel"):
        appeal.sale.disclose()
    appeal.sale.world.call(appeal.open_label_call(appeal.put_labels([0, 3])), appeal.sale.contributor)
    assert appeal.sale.state["state"] == constant("STATE_LABELLED")


def test_disclose_by_the_delegate_and_nobody_else(sale: Sale) -> None:
    delegate = Keypair()
    with refused("NotYourDuty"):
        sale.world.call(sale.disclose_call(signer=delegate.pubkey()), delegate)
    with refused("MissingSigner"):
        sale.world.call(dataclasses.replace(sale.disclose_call(), unsigned=frozenset({"signer"})))
    sale.world.change("Staker", sale.world.staker(sale.contributor.pubkey()), delegate=delegate.pubkey())
    sale.world.call(sale.disclose_call(signer=delegate.pubkey()), delegate)


def test_disclose_refuses_another_staker(sale: Sale) -> None:
    call = sale.disclose_call()
    accounts = {**call.accounts, "staker": sale.world.staker(sale.reviewers[0].pubkey())}
    with refused("WrongAddress"):
        sale.world.call(dataclasses.replace(call, accounts=accounts), sale.contributor)


def test_disclose_of_a_rejected_batch_is_refused() -> None:
    sale = Sale()
    sale.to_verdict([(0, 0xFFF)] * 5)
    with refused("WrongState"):
        sale.disclose()


def test_clock_exit_of_await_key_is_a_late_key(sale: Sale) -> None:
    sale.world.pass_s(19)
    with refused("TooEarly"):
        sale.finalize()
    sale.world.pass_s(1)
    with refused("TooLate"):
        sale.disclose()
    sale.finalize()
    sale.settle()
    world = sale.world
    assert sale.state["ending"] == constant("ENDING_LATE_KEY")
    # F0 and 10 % of V out of the bond; the panel is paid, the request has V back
    staker = world.get("Staker", world.staker(sale.contributor.pubkey()))
    assert (staker["free"], staker["strikes"]) == (93 * TOKEN, 1)
    assert world.amount(sale.buyer.pubkey(), world.stake_mint) == 4_500_000
    assert world.get("Request", sale.request)["free"] == 498 * TOKEN
    assert_conserved(world)


def test_the_dispute_window_shrinks_with_the_level(sale: Sale) -> None:
    world = sale.world
    terms = world.get("Params", world.params_address)["terms"]
    terms |= {"delivered_s": 172_800, "delivered_per_level_s": 12_960}
    world.change("Params", world.params_address, terms=terms)
    world.change("Staker", world.staker(sale.contributor.pubkey()), score=64 * 9)
    sale.disclose()
    assert sale.state["deadline_s"] == world.now_s + 172_800 - 3 * 12_960


def test_the_dispute_window_after_an_appeal_and_after_the_last_word(sale: Sale) -> None:
    world = sale.world
    terms = world.get("Params", world.params_address)["terms"] | {"delivered_s": 99, "delivered_appeal_s": 7}
    world.change("Params", world.params_address, terms=terms)
    before = sale.state
    for round_, last_word, window_s in ((0, 0, 99), (1, 0, 7), (2, 0, 0), (0, 1, 0), (1, 1, 0)):
        open_state = {name: before[name] for name in ("state", "key", "deadline_s")}
        world.change("Batch", sale.batch, round=round_, last_word=last_word, **open_state)
        sale.disclose()
        assert sale.state["deadline_s"] == world.now_s + window_s


def test_a_key_of_zeros_would_read_as_none(sale: Sale) -> None:
    sale.world.change("Batch", sale.batch, key_commit=sha256(bytes(32)).digest())
    with refused("WrongKey"):
        sale.world.call(sale.disclose_call(bytes(32)), sale.contributor)
