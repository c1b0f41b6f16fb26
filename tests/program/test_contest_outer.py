import dataclasses

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from tests.helpers.market_appeal import REJECT, Appeal
from tests.helpers.market_idl import Call, constant
from tests.helpers.market_reference import TOKEN
from tests.helpers.market_sale import assert_conserved
from tests.helpers.market_world import SYSTEM, TOKEN_PROGRAM, refused

FEE = 2 * TOKEN


class Contest:
    """A panel that commits, and a buyer who could not open O."""

    def __init__(self) -> None:
        self.appeal = Appeal()
        self.sale = self.appeal.sale
        self.sale.to_commit()
        self.source = self.appeal.fund(self.sale.buyer)

    def call(self) -> Call:
        return self.appeal.contest_call(self.source)

    def contest(self) -> None:
        self.sale.world.call(self.call(), self.sale.buyer)


@pytest.fixture
def contest() -> Contest:
    return Contest()


def changed(call: Call, **accounts: Pubkey) -> Call:
    return dataclasses.replace(call, accounts={**call.accounts, **accounts})


def test_contest_stakes_the_fee_and_asks_for_other_samples(contest: Contest) -> None:
    sale, world = contest.sale, contest.sale.world
    sale.share()
    sale.commit(0)
    held = contest.appeal.tokens(contest.appeal.vault)
    contest.contest()
    state, round_ = sale.state, world.get("Round", sale.round)
    assert (state["outer_stake"], state["outer_round"], state["state"]) == (FEE, 1, constant("STATE_COMMIT"))
    assert (round_["shared"], round_["committed"]) == (0, 1)
    assert contest.appeal.tokens(contest.appeal.vault) == held + FEE
    assert contest.appeal.tokens(contest.source) == 1_000 * TOKEN - FEE
    assert_conserved(world)


def test_after_a_contest_votes_about_data_wait_for_the_new_samples(contest: Contest) -> None:
    sale, world = contest.sale, contest.sale.world
    sale.share()
    sale.commit(0, 0, 1)
    contest.contest()
    sale.commit(1, 0, 1)
    sale.share()
    with refused("SamplesShared"):
        sale.share()
    for i in (2, 3, 4):
        sale.commit(i, 0, 1)
    sale.reveal(0, 0, 1)
    with refused("SamplesNotShared"):
        sale.reveal(1, 0, 1)
    sale.reveal(2, 0, 1)
    assert world.get("Round", sale.round)["revealed"] == 2


def test_samples_made_before_a_contest_do_not_answer_it(contest: Contest) -> None:
    """A share that was under way when the buyer contested shows no O: taken, it would cost an honest contributor."""
    sale = contest.sale
    under_way = sale.share_call()
    contest.contest()
    with refused("WrongRound"):
        sale.world.call(under_way, sale.contributor)
    sale.share()
    assert sale.world.get("Round", sale.round)["shared"] == 1


def test_a_contest_that_is_not_answered_is_not_shared(contest: Contest) -> None:
    sale = contest.sale
    sale.share()
    contest.contest()
    sale.world.pass_s(4)
    with refused("TooLate"):
        sale.share()
    sale.expire()
    assert sale.world.get("Round", sale.round)["verdict"] == constant("VERDICT_NOT_SHARED")


def test_contest_in_the_first_quarter_only(contest: Contest) -> None:
    """COMMIT lasts 8 s here, so the quarter ends after 2."""
    sale = contest.sale
    sale.world.pass_s(2)
    with refused("OuterContested"):
        contest.contest()
    sale.world.pass_s(-1)
    contest.contest()


def test_contest_once_a_batch(contest: Contest) -> None:
    sale = contest.sale
    contest.contest()
    with refused("OuterContested"):
        contest.contest()
    sale.share()
    for i in range(5):
        sale.commit(i, *REJECT[0])
    for i in range(5):
        sale.reveal(i, *REJECT[0])
    sale.tally()
    contest.appeal.challenge()
    sale.fix_beacon(bytes(32))
    sale.draw()
    with refused("OuterContested"):
        contest.contest()


def test_contest_in_the_round_of_an_appeal() -> None:
    appeal = Appeal()
    sale = appeal.sale
    sale.to_verdict(REJECT)
    appeal.challenge()
    sale.fix_beacon(bytes(32))
    sale.draw()
    sale.world.call(appeal.contest_call(appeal.fund(sale.buyer)), sale.buyer)
    assert (sale.state["outer_round"], sale.state["outer_stake"]) == (2, FEE)


@pytest.mark.parametrize("state", ["SUBMITTED", "REVEAL", "AWAIT_KEY", "DELIVERED", "REJECTED", "FINAL"])
def test_contest_in_commit_only(contest: Contest, state: str) -> None:
    contest.sale.world.change("Batch", contest.sale.batch, state=constant(f"STATE_{state}"))
    with refused("WrongState"):
        contest.contest()


def test_contest_by_the_buyer_alone(contest: Contest) -> None:
    stranger = Keypair()
    source = contest.appeal.fund(stranger)
    with refused("NotBuyer"):
        contest.sale.world.call(changed(contest.call(), buyer=stranger.pubkey(), source=source), stranger)
    with refused("MissingSigner"):
        contest.sale.world.call(dataclasses.replace(contest.call(), unsigned=frozenset({"buyer"})))


def test_contest_stakes_f0_or_nothing(contest: Contest) -> None:
    sale = contest.sale
    contest.appeal.put_tokens(contest.source, sale.buyer.pubkey(), FEE - 1)
    before = sale.state
    with refused("Custom"):
        contest.contest()
    assert sale.state == before


def test_contest_refuses_accounts_that_do_not_belong(contest: Contest) -> None:
    sale, world = contest.sale, contest.sale.world
    call, fake, foreign = contest.call(), Keypair().pubkey(), Keypair().pubkey()
    world.put("Params", fake, params_version=2)
    world.put("Round", foreign, batch=fake, share_by_s=world.now_s + 9)
    redrawn = world.round(sale.batch, 0, 1)
    world.put("Round", redrawn, batch=sale.batch, redraw=1, share_by_s=world.now_s + 9)
    changes = {"vault": contest.source, "token_program": TOKEN_PROGRAM}
    world.change("MintLedger", world.ledger(world.stake_mint), **changes)
    for error, hostile in (
        ("WrongParams", changed(call, params=fake)),
        ("WrongAccountType", changed(call, params=world.config)),
        ("WrongAccountType", changed(call, batch=world.config)),
        ("WrongAccountType", changed(call, round=world.config)),
        ("AccountBorrowFailed", changed(call, round=sale.batch)),
        ("WrongOwner", changed(call, round=contest.source)),
        ("WrongRound", changed(call, round=foreign)),
        ("WrongRound", changed(call, round=redrawn)),
        ("WrongMint", changed(call, mint=world.stake_mint)),
        ("WrongMint", changed(call, ledger=world.ledger(world.stake_mint))),
        ("WrongAddress", changed(call, vault=contest.source)),
        ("WrongTokenAccount", changed(call, source=contest.appeal.vault)),
        ("WrongProgram", changed(call, token_program=SYSTEM)),
    ):
        with refused(error):
            world.call(hostile, sale.buyer)
    contest.contest()
