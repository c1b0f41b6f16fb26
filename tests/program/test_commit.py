import dataclasses

import pytest
from solders.keypair import Keypair

from tests.helpers.market_idl import constant
from tests.helpers.market_sale import Sale
from tests.helpers.market_world import refused

COMMIT, REVEAL = constant("STATE_COMMIT"), constant("STATE_REVEAL")


@pytest.fixture
def sale() -> Sale:
    sale = Sale()
    sale.to_commit()
    return sale


def test_the_last_commit_opens_reveal(sale: Sale) -> None:
    sale.share()
    for i in range(5):
        assert sale.state["state"] == COMMIT
        sale.commit(i)
    assert (sale.state["state"], sale.state["deadline_s"]) == (REVEAL, sale.world.now_s + 4)
    assert sale.entries[0]["vote"] == sale.vote(sale.entries[0]["owner"])


def test_commits_before_sharing_leave_the_contributor_its_time(sale: Sale) -> None:
    for i in range(5):
        sale.commit(i, status=1)
    assert sale.state["state"] == COMMIT
    assert {e["early"] for e in sale.entries} == {1}
    sale.share()
    sale.world.pass_s(8)
    sale.expire()
    assert sale.state["state"] == REVEAL


def test_commit_refuses_a_replay(sale: Sale) -> None:
    sale.share()
    sale.commit(0)
    with refused("AlreadyVoted"):
        sale.commit(0, bits=1)


def test_commit_by_the_delegate_and_nobody_else(sale: Sale) -> None:
    delegate, stranger = Keypair(), Keypair()
    owner = sale.entries[0]["owner"]
    with refused("NotYourDuty"):
        sale.world.call(sale.commit_call(0, bytes(32), stranger.pubkey()), stranger)
    other = sale.keypair(sale.entries[1]["owner"])
    with refused("NotYourDuty"):
        sale.world.call(sale.commit_call(0, bytes(32), other.pubkey()), other)
    sale.world.change("Staker", sale.world.staker(owner), delegate=delegate.pubkey())
    sale.world.call(sale.commit_call(0, sale.vote(owner), delegate.pubkey()), delegate)
    assert sale.entries[0]["vote"] == sale.vote(owner)


def test_commit_with_another_staker_is_refused(sale: Sale) -> None:
    stranger = Keypair()
    sale.put_staker(stranger.pubkey(), delegate=stranger.pubkey())
    call = sale.commit_call(0, bytes(32), stranger.pubkey())
    accounts = {**call.accounts, "staker": sale.world.staker(stranger.pubkey())}
    with refused("WrongAddress"):
        sale.world.call(dataclasses.replace(call, accounts=accounts), stranger)


def test_commit_needs_a_signature(sale: Sale) -> None:
    call = dataclasses.replace(sale.commit_call(0, bytes(32)), unsigned=frozenset({"signer"}))
    with refused("MissingSigner"):
        sale.world.call(call)


def test_commit_after_the_window_or_outside_the_panel_is_refused(sale: Sale) -> None:
    call = dataclasses.replace(sale.commit_call(0, bytes(32)), args={"entry": 5, "vote": bytes(32)})
    with refused("BadArguments"):
        sale.world.call(call, sale.keypair(sale.entries[0]["owner"]))
    sale.world.pass_s(8)
    with refused("TooLate"):
        sale.commit(0)


def test_commit_refuses_duplicate_accounts_and_another_batchs_round(sale: Sale) -> None:
    owner = sale.keypair(sale.entries[0]["owner"])
    call = sale.commit_call(0, bytes(32))
    with refused("AccountBorrowFailed"):
        sale.world.call(dataclasses.replace(call, accounts={**call.accounts, "round": sale.batch}), owner)
    other = Sale(sale.world, root=bytes([9]) * 32)
    other.to_commit()
    with refused("WrongRound"):
        sale.world.call(dataclasses.replace(call, accounts={**call.accounts, "batch": other.batch}), owner)
