"""set_delegate: the owner names the key that acts for it."""

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.generated import instructions as ix
from tests.helpers.market_svm import TOKEN, MarketSvm, replace_account, unsigned


def test_delegate_is_named_and_removed(market: MarketSvm) -> None:
    owner, delegate = market.wallet("owner"), Keypair().pubkey()
    market.stake(owner, TOKEN)
    staker = market.at.staker(owner.pubkey())
    for key in (delegate, Pubkey.default()):
        market.ok(ix.set_delegate(market.program, owner=owner.pubkey(), staker=staker, delegate=key), signers=[owner])
        assert market.staker(owner.pubkey()).delegate == key


def test_hostile_delegates(market: MarketSvm) -> None:
    owner, thief = market.wallet("owner"), market.wallet("thief")
    market.stake(owner, TOKEN)
    staker = market.at.staker(owner.pubkey())
    good = ix.set_delegate(market.program, owner=owner.pubkey(), staker=staker, delegate=thief.pubkey())
    market.refused("WrongAddress", replace_account(good, 0, thief.pubkey()), signers=[thief])
    market.refused("MissingSigner", unsigned(good, 0), signers=[thief])
    market.refused("WrongAccountType", replace_account(good, 1, market.at.seat_table), signers=[owner])
    market.refused("WrongOwner", replace_account(good, 1, market.at.staker(thief.pubkey())), signers=[owner])


def test_a_delegate_cannot_name_another(market: MarketSvm) -> None:
    owner, delegate = market.wallet("owner"), market.wallet("delegate")
    market.stake(owner, TOKEN)
    staker = market.at.staker(owner.pubkey())
    named = ix.set_delegate(market.program, owner=owner.pubkey(), staker=staker, delegate=delegate.pubkey())
    market.ok(named, signers=[owner])
    market.refused("WrongAddress", replace_account(named, 0, delegate.pubkey()), signers=[delegate])
