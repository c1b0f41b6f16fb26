import dataclasses

from solders.keypair import Keypair

from tests.helpers.market_sale import Sale, assert_conserved
from tests.helpers.market_world import refused


def settled(votes: list[tuple[int, int]] | None = None) -> Sale:
    sale = Sale()
    sale.to_final(votes)
    sale.settle()
    return sale


def test_close_batch_sweeps_to_the_treasury_and_returns_all_lamports() -> None:
    sale = settled([(0, 0xFFF)] * 5)
    world = sale.world
    due = sale.state["treasury_stake"]
    assert due > 0
    world.call(sale.close_round_call())
    world.pass_s(3_600)
    contributor = sale.contributor.pubkey()
    before, kept = world.lamports(contributor), world.lamports(sale.batch)
    world.call(sale.close_batch_call())
    assert world.lamports(contributor) == before + kept
    assert not world.exists(sale.batch)
    assert world.get("MintLedger", world.ledger(world.stake_mint))["treasury"] == due
    assert_conserved(world)


def test_the_treasury_never_owns_more_than_there_is() -> None:
    sale = settled([(0, 0xFFF)] * 5)
    world, due = sale.world, sale.state["treasury_stake"]
    world.call(sale.close_round_call())
    world.pass_s(3_600)
    ledger = world.ledger(world.stake_mint)
    world.change("MintLedger", ledger, total=due - 1)
    with refused("Arithmetic"):
        world.call(sale.close_batch_call())
    world.change("MintLedger", ledger, total=due)
    world.call(sale.close_batch_call())
    assert world.get("MintLedger", ledger)["treasury"] == due


def test_clock_exit_of_final_waits_for_its_time_and_its_rounds() -> None:
    sale = settled()
    world = sale.world
    with refused("TooEarly"):
        world.call(sale.close_batch_call())
    world.pass_s(3_600)
    with refused("NotEmpty"):
        world.call(sale.close_batch_call())
    world.call(sale.close_round_call())
    world.call(sale.close_batch_call())


def test_close_batch_waits_for_every_seat() -> None:
    sale = Sale()
    sale.to_final()
    sale.world.pass_s(3_600)
    with refused("NotEmpty"):
        sale.world.call(sale.close_batch_call())


def test_close_batch_refuses_open_batches_and_foreign_accounts() -> None:
    sale = Sale()
    sale.to_verdict()
    with refused("WrongState"):
        sale.world.call(sale.close_batch_call())
    sale = settled()
    world = sale.world
    world.call(sale.close_round_call())
    world.pass_s(3_600)
    with refused("WrongRentPayer"):
        world.call(sale.close_batch_call(rent_payer=Keypair().pubkey()))
    call = sale.close_batch_call()
    swapped = {"pay_ledger": world.ledger(world.stake_mint), "stake_ledger": world.ledger(world.pay_mint)}
    with refused("WrongMint"):
        world.call(dataclasses.replace(call, accounts={**call.accounts, **swapped}))


def test_a_closed_root_stays_spent() -> None:
    sale = settled()
    world = sale.world
    world.call(sale.close_round_call())
    world.pass_s(3_600)
    world.call(sale.close_batch_call())
    world.change("Request", sale.request, deadline_s=world.now_s)
    with refused("AlreadyExists"):
        sale.submit()
