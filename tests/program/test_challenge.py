import dataclasses

import pytest
from solders.account import Account
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from tests.helpers.market_appeal import REJECT, SEATS, Appeal
from tests.helpers.market_idl import constant, pack
from tests.helpers.market_reference import PARAMS, TOKEN, pot_of
from tests.helpers.market_sale import Sale, assert_conserved
from tests.helpers.market_world import SYSTEM, TIP, TOKEN_PROGRAM, World, refused

SUBMITTED, DECIDED = constant("STATE_SUBMITTED"), constant("STATE_DECIDED")
VALUE = 50 * TOKEN


@pytest.fixture
def rejected() -> Appeal:
    appeal = Appeal()
    appeal.sale.to_verdict(REJECT)
    return appeal


def round_rent(world: World, seats: int) -> int:
    """Rent of a Round with so many seats."""
    return int(world.rent.minimum_balance(len(pack("Round", {})) + seats * len(pack("Entry", {}))))


def test_challenge_opens_the_next_round(rejected: Appeal) -> None:
    sale, world = rejected.sale, rejected.sale.world
    places = len(sale.reviewers)
    world.set_time(slot=1_400)
    before, lamports = sale.state, world.lamports(rejected.challenger.pubkey())
    batch_lamports, held = world.lamports(sale.batch), rejected.tokens(rejected.vault)
    rejected.challenge()
    state, pot = sale.state, pot_of(VALUE, 1)
    assert (state["state"], state["round"], state["redraw"], state["about_label"]) == (SUBMITTED, 1, 0, 0)
    assert (state["beacon"], state["epoch"], state["entered_slot"], state["places"]) == (281, 9, 1_400, places)
    assert (state["deadline_s"], state["tips"]) == (0, before["tips"] + 60)
    assert state["pots"] == [pot, 0]
    assert [bytes(k) for k in state["challengers"]] == [bytes(rejected.challenger.pubkey()), bytes(32)]
    assert (state["standing"], state["standing_round"]) == (before["standing"], 0)
    assert rejected.tokens(rejected.source) == 1_000 * TOKEN - pot
    assert rejected.tokens(rejected.vault) == held + pot
    prepaid = round_rent(world, 11) + 60 * TIP
    assert world.lamports(sale.batch) == batch_lamports + prepaid
    assert world.lamports(rejected.challenger.pubkey()) == lamports - prepaid
    assert_conserved(world)


def test_challenge_to_round_two_keeps_the_first_pot(rejected: Appeal) -> None:
    rejected.challenge()
    rejected.judge((0, 0))
    rejected.sale.disclose()
    first = rejected.challenger
    rejected.challenger = Keypair()
    rejected.source = rejected.fund(rejected.challenger)
    rejected.challenge()
    state = rejected.sale.state
    assert state["pots"] == [pot_of(VALUE, 1), pot_of(VALUE, 2)]
    keys = [bytes(first.pubkey()), bytes(rejected.challenger.pubkey())]
    assert [bytes(k) for k in state["challengers"]] == keys
    assert (state["round"], state["state"]) == (2, SUBMITTED)
    assert_conserved(rejected.sale.world)


@pytest.mark.parametrize("verdict", ["await_key", "delivered", "rejected"])
def test_challenge_until_the_deadline(verdict: str) -> None:
    appeal = Appeal()
    sale = appeal.sale
    sale.to_verdict(REJECT if verdict == "rejected" else None)
    if verdict == "delivered":
        sale.disclose()
    call = appeal.challenge_call()
    sale.world.set_time(unix_s=sale.state["deadline_s"])
    with refused("TooLate"):
        sale.world.call(call, appeal.challenger)
    sale.world.set_time(unix_s=sale.state["deadline_s"] - 1)
    sale.world.call(call, appeal.challenger)
    assert sale.state["state"] == SUBMITTED


@pytest.mark.parametrize("state", ["SUBMITTED", "COMMIT", "REVEAL", "FINAL", "DECIDED", "ATTEST"])
def test_challenge_needs_a_verdict_whose_window_is_open(rejected: Appeal, state: str) -> None:
    world = rejected.sale.world
    world.change("Batch", rejected.sale.batch, state=constant(f"STATE_{state}"))
    with refused("WrongState"):
        rejected.challenge()


def test_challenge_names_the_round_it_expects(rejected: Appeal) -> None:
    """What was signed against one verdict does not hit another."""
    for wrong in (2, 3, 255):
        with refused("WrongRound"):
            rejected.sale.world.call(rejected.challenge_call(wrong), rejected.challenger)
    call = dataclasses.replace(rejected.challenge_call(1), args={"round": 0})
    with refused("WrongRound"):
        rejected.sale.world.call(call, rejected.challenger)


def test_no_appeal_after_round_two_or_the_last_word(rejected: Appeal) -> None:
    sale, world = rejected.sale, rejected.sale.world
    world.change("Batch", sale.batch, last_word=1)
    with refused("AppealsOver"):
        rejected.challenge()
    world.change("Batch", sale.batch, last_word=0, round=2)
    with refused("AppealsOver"):
        rejected.challenge()
    world.change("Batch", sale.batch, round=255)
    with refused("AppealsOver"):
        world.call(rejected.challenge_call(1), rejected.challenger)


def test_challenge_of_an_opened_label_is_about_the_label(rejected: Appeal) -> None:
    rejected.open_label([0, 1, 2])
    rejected.challenge()
    state = rejected.sale.state
    assert (state["about_label"], state["round"], state["state"]) == (1, 1, SUBMITTED)


def test_challenge_stakes_the_pot_or_nothing(rejected: Appeal) -> None:
    sale = rejected.sale
    rejected.put_tokens(rejected.source, rejected.challenger.pubkey(), pot_of(VALUE, 1) - 1)
    before, held = sale.state, rejected.tokens(rejected.vault)
    with refused("1"):
        rejected.challenge()
    assert (sale.state, rejected.tokens(rejected.vault)) == (before, held)
    with refused("MissingSigner"):
        sale.world.call(dataclasses.replace(rejected.challenge_call(), unsigned=frozenset({"challenger"})))


def test_challenge_takes_nobody_elses_tokens(rejected: Appeal) -> None:
    victim = Keypair()
    call = rejected.challenge_call()
    other = {**call.accounts, "source": rejected.fund(victim)}
    with refused("4"):
        rejected.sale.world.call(dataclasses.replace(call, accounts=other), rejected.challenger)


def test_challenge_refuses_accounts_that_do_not_belong(rejected: Appeal) -> None:
    sale, world = rejected.sale, rejected.sale.world
    stake_mint_vault, fake = world.pda(b"vault", world.stake_mint), Keypair().pubkey()
    mint = world.svm.get_account(world.pay_mint)
    assert mint is not None
    world.svm.set_account(world.stake_mint, mint)
    changes = {"vault": stake_mint_vault, "token_program": TOKEN_PROGRAM}
    world.change("MintLedger", world.ledger(world.stake_mint), **changes)
    world.put("Params", fake, params_version=2)
    hostile: list[tuple[str, dict[str, Pubkey]]] = [
        ("WrongParams", {"params": fake}),
        ("WrongAccountType", {"params": world.config}),
        ("WrongAccountType", {"config": world.params_address}),
        ("WrongAccountType", {"seat_table": world.config}),
        ("WrongAccountType", {"batch": sale.round}),
        ("WrongMint", {"mint": world.stake_mint}),
        ("WrongMint", {"ledger": world.ledger(world.stake_mint)}),
        ("WrongMint", {"mint": world.stake_mint, "ledger": world.ledger(world.stake_mint), "vault": stake_mint_vault}),
        ("WrongAddress", {"vault": rejected.source}),
        ("WrongProgram", {"token_program": SYSTEM}),
        ("WrongTokenAccount", {"source": rejected.vault}),
        ("WrongOwner", {"batch": fake_account(world)}),
        ("WrongOwner", {"config": fake_account(world)}),
        ("WrongOwner", {"params": fake_account(world)}),
        ("WrongOwner", {"seat_table": fake_account(world)}),
        ("WrongOwner", {"ledger": fake_account(world)}),
    ]
    call, before = rejected.challenge_call(), sale.state
    for error, accounts in hostile:
        with refused(error):
            world.call(dataclasses.replace(call, accounts={**call.accounts, **accounts}), rejected.challenger)
    assert sale.state == before
    world.call(call, rejected.challenger)


def fake_account(world: World) -> Pubkey:
    """A copy of the batch's bytes under another owner."""
    address = Keypair().pubkey()
    world.svm.set_account(address, Account(10**9, b"GLNBATCH\x01" + bytes(2_000), SYSTEM))
    return address


def test_a_pause_stops_no_appeal(rejected: Appeal) -> None:
    rejected.sale.world.change("Config", rejected.sale.world.config, paused=1)
    rejected.challenge()


def test_every_later_round_is_prepaid_whole() -> None:
    """Rent of the Round comes back out of the batch to who drew, and belongs to the challenger."""
    appeal = Appeal(Sale(seats=SEATS))
    sale, world = appeal.sale, appeal.sale.world
    sale.to_verdict(REJECT)
    for r in (1, 2):
        appeal.challenge()
        sale.fix_beacon(bytes([r]) * 32)
        before = world.lamports(world.payer.pubkey())
        world.call(sale.draw_call(8))
        assert world.lamports(world.payer.pubkey()) == before - 5_000 + TIP
        header = world.get("Round", sale.round)["header"]
        assert header["rent_payer"] == appeal.challenger.pubkey()
        assert world.lamports(sale.round) == round_rent(world, PARAMS.panel[r])
        sale.draw()
        sale.share()
        for i in range(len(sale.entries)):
            sale.commit(i, 0, 0xFFF)
        for i in range(len(sale.entries)):
            sale.reveal(i, 0, 0xFFF)
        sale.tally()
