import dataclasses

from solders.keypair import Keypair

from tests.helpers.market_sale import POINTER, Sale
from tests.helpers.market_world import refused


def drawn() -> Sale:
    sale = Sale()
    sale.to_commit()
    return sale


def test_share_samples_once_in_the_first_half() -> None:
    sale = drawn()
    sale.share()
    round_ = sale.world.get("Round", sale.round)
    assert (round_["shared"], round_["samples"]) == (1, POINTER)
    with refused("SamplesShared"):
        sale.share()


def test_share_samples_is_too_late_after_half_time() -> None:
    sale = drawn()
    sale.world.pass_s(4)
    with refused("TooLate"):
        sale.share()


def test_share_samples_by_the_delegate_and_nobody_else() -> None:
    sale = drawn()
    delegate, stranger = Keypair(), Keypair()
    with refused("NotYourDuty"):
        sale.world.call(sale.share_call(stranger.pubkey()), stranger)
    sale.world.change("Staker", sale.world.staker(sale.contributor.pubkey()), delegate=delegate.pubkey())
    sale.put_staker(stranger.pubkey(), delegate=stranger.pubkey())
    hostile = sale.share_call(stranger.pubkey())
    accounts = {**hostile.accounts, "staker": sale.world.staker(stranger.pubkey())}
    with refused("WrongAddress"):
        sale.world.call(dataclasses.replace(hostile, accounts=accounts), stranger)
    sale.world.call(sale.share_call(delegate.pubkey()), delegate)


def test_share_samples_needs_a_signature_and_a_known_codec() -> None:
    sale = drawn()
    call = sale.share_call()
    with refused("MissingSigner"):
        sale.world.call(dataclasses.replace(call, unsigned=frozenset({"signer"})))
    with refused("BadArguments"):
        sale.world.call(
            dataclasses.replace(call, args={"samples": {**POINTER, "codec": 0}, "contested": 0}), sale.contributor
        )


def test_share_samples_only_in_commit_and_for_this_batch() -> None:
    sale = drawn()
    other = Sale(sale.world, root=bytes([9]) * 32)
    other.submit()
    call = sale.share_call()
    hostile = dataclasses.replace(call, accounts={**call.accounts, "batch": other.batch})
    with refused("WrongAddress"):
        sale.world.call(hostile, sale.contributor)
    hostile = dataclasses.replace(other.share_call(), accounts={**other.share_call().accounts, "round": sale.round})
    with refused("WrongState"):
        sale.world.call(hostile, other.contributor)
