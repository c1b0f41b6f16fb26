"""What proven fraud takes and who gets it, equal to the reference to the base unit."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from solders.keypair import Keypair

from tests.helpers.market_fraud import Court, Sold, swap_plaintext
from tests.helpers.market_idl import constant
from tests.helpers.market_reference import RATE_ONE, TOKEN, whole_stake
from tests.helpers.market_sale import assert_conserved

AMOUNTS = st.integers(0, 10**12)


def cheat() -> Sold:
    sold = Sold([b"x" * 10])
    swap_plaintext(sold, 0, 0, b"promised")
    return sold


@settings(max_examples=25, deadline=None)
@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, st.integers(1, 50 * RATE_ONE), st.integers(0, 65_535))
@example(0, 0, TOKEN, 0, RATE_ONE, 0)
@example(TOKEN, 0, 0, 0, RATE_ONE, 3)
@example(0, TOKEN, TOKEN, 0, RATE_ONE, 5)
def test_whole_stake(free: int, bonded: int, paid: int, fees: int, rate: int, strikes: int) -> None:
    court, sold = Court(free=free, bonded=bonded), cheat()
    world, owner = court.world, sold.contributor.pubkey()
    batch = court.accept(sold, paid=paid, fees=fees, stake_rate=rate)
    world.change("Staker", world.staker(owner), strikes=strikes, inflight=77, open_batches=2, seats=1)
    court.balance()
    court.prove(sold, "INNER", sold.inner_proof(0, 0))
    to_buyer, to_treasury = whole_stake(free, bonded, paid + fees, rate)
    assert world.amount(sold.buyer.pubkey(), world.stake_mint) == to_buyer
    assert world.get("MintLedger", world.ledger(world.stake_mint))["treasury"] == to_treasury
    staker = world.get("Staker", world.staker(owner))
    after = min(strikes + 3, 65_535)
    assert (staker["free"], staker["bonded"], staker["score"], staker["strikes"]) == (0, 0, 0, after)
    assert (staker["accepted_since_strike"], staker["forfeits"]) == (0, 2)
    assert staker["banned"] == (after >= 6)
    assert (staker["inflight"], staker["open_batches"], staker["seats"]) == (77, 2, 1)
    assert world.get("Batch", batch)["fraud"] == constant("FRAUD_BAD_DECRYPT")
    assert_conserved(world)


def test_two_frauds_of_one_contributor_ban_and_the_second_buyer_gets_what_is_left() -> None:
    court, contributor = Court(), Keypair()
    sales = [Sold([b"x" * n], contributor=contributor) for n in (10, 20)]
    for sold in sales:
        swap_plaintext(sold, 0, 0, b"promised")
        court.accept(sold)
    world = court.world
    for sold, banned in zip(sales, (0, 1), strict=True):
        court.prove(sold, "INNER", sold.inner_proof(0, 0))
        assert world.get("Staker", world.staker(contributor.pubkey()))["banned"] == banned
    got = [world.amount(sold.buyer.pubkey(), world.stake_mint) for sold in sales]
    assert got == [52 * TOKEN, 0]
    assert_conserved(world)


def test_a_buyer_with_a_balance_gets_it_added() -> None:
    court, sold = Court(), cheat()
    world, buyer = court.world, sold.buyer.pubkey()
    court.accept(sold)
    world.put("Balance", world.balance(buyer, world.stake_mint), owner=buyer, mint=world.stake_mint, amount=5)
    court.balance()
    court.prove(sold, "INNER", sold.inner_proof(0, 0))
    assert world.amount(buyer, world.stake_mint) == 52 * TOKEN + 5
    assert_conserved(world)
