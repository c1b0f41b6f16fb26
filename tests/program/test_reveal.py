import dataclasses

import pytest
from solders.keypair import Keypair

from tests.helpers.market_idl import constant
from tests.helpers.market_sale import Sale
from tests.helpers.market_world import refused


@pytest.fixture
def sale() -> Sale:
    sale = Sale()
    sale.to_reveal([(0, 0), (0, 0b101), (1, 0), (2, 0), (0, 0xFFF)])
    return sale


def test_reveal_opens_every_kind_of_vote(sale: Sale) -> None:
    for i, vote in enumerate([(0, 0), (0, 0b101), (1, 0), (2, 0), (0, 0xFFF)]):
        sale.reveal(i, *vote)
    data, samples, package = (constant(f"SEAT_{n}") for n in ("DATA", "NO_SAMPLES", "NO_PACKAGE"))
    assert [e["status"] for e in sale.entries] == [data, data, samples, package, data]
    assert [e["bits"] for e in sale.entries] == [0, 5, 0, 0, 0xFFF]
    assert sale.world.get("Round", sale.round)["revealed"] == 5


def test_early_reveal_is_refused() -> None:
    sale = Sale()
    sale.to_commit()
    sale.share()
    sale.commit(0)
    with refused("WrongState"):
        sale.reveal(0)


def test_reveal_must_match_the_commitment(sale: Sale) -> None:
    for status, bits in ((0, 1), (1, 0), (2, 0)):
        with refused("VoteMismatch"):
            sale.reveal(0, status, bits)
    sale.reveal(0)
    with refused("AlreadyVoted"):
        sale.reveal(0)


def test_a_copied_commitment_cannot_be_revealed() -> None:
    sale = Sale()
    sale.to_commit()
    sale.share()
    sale.commit(0)
    copied, owner = sale.entries[0]["vote"], sale.keypair(sale.entries[1]["owner"])
    sale.world.call(sale.commit_call(1, copied), owner)
    for i in range(2, 5):
        sale.commit(i)
    sale.reveal(0)
    with refused("VoteMismatch"):
        sale.reveal(1)


@pytest.mark.parametrize(
    ("status", "bits", "reasons"), [(3, 0, 0), (0, 1 << 12, 0), (0, 0, 1 << 36), (1, 1, 0), (2, 0, 1)]
)
def test_votes_out_of_bounds_are_refused(sale: Sale, status: int, bits: int, reasons: int) -> None:
    with refused("BadVote"):
        owner = sale.keypair(sale.entries[0]["owner"])
        sale.world.call(sale.reveal_call(0, status, bits, reasons=reasons), owner)


def test_a_vote_committed_before_sharing_is_not_about_data() -> None:
    sale = Sale()
    sale.to_commit()
    sale.commit(0)
    sale.commit(1, status=2)
    sale.share()
    for i in range(2, 5):
        sale.commit(i)
    with refused("SamplesNotShared"):
        sale.reveal(0)
    sale.reveal(1, status=2)


def test_reveal_by_the_delegate_and_nobody_else(sale: Sale) -> None:
    delegate = Keypair()
    with refused("NotYourDuty"):
        sale.world.call(sale.reveal_call(0, signer=delegate.pubkey()), delegate)
    sale.world.change("Staker", sale.world.staker(sale.entries[0]["owner"]), delegate=delegate.pubkey())
    sale.world.call(sale.reveal_call(0, signer=delegate.pubkey()), delegate)
    with refused("MissingSigner"):
        sale.world.call(dataclasses.replace(sale.reveal_call(1, bits=5), unsigned=frozenset({"signer"})))


def test_reveal_after_the_window_is_refused(sale: Sale) -> None:
    sale.world.pass_s(4)
    with refused("TooLate"):
        sale.reveal(0)
