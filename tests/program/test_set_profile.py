"""set_profile: the owner points to its profile."""

from dataclasses import replace

from market.generated import instructions as ix
from tests.helpers.market_svm import TOKEN, MarketSvm, pointer, replace_account, unsigned


def test_profile_is_set(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.stake(owner, TOKEN)
    staker = market.at.staker(owner.pubkey())
    for codec in (0x55, 0x70):
        profile = replace(pointer(b"profile"), codec=codec)
        market.ok(ix.set_profile(market.program, owner=owner.pubkey(), staker=staker, profile=profile), signers=[owner])
        assert market.staker(owner.pubkey()).profile == profile


def test_hostile_profiles(market: MarketSvm) -> None:
    owner, thief = market.wallet("owner"), market.wallet("thief")
    market.stake(owner, TOKEN)
    staker = market.at.staker(owner.pubkey())
    good = ix.set_profile(market.program, owner=owner.pubkey(), staker=staker, profile=pointer(b"x"))
    market.refused("WrongAddress", replace_account(good, 0, thief.pubkey()), signers=[thief])
    market.refused("MissingSigner", unsigned(good, 0), signers=[thief])
    unknown = replace(pointer(b"x"), codec=0x12)
    hostile = ix.set_profile(market.program, owner=owner.pubkey(), staker=staker, profile=unknown)
    market.refused("BadArguments", hostile, signers=[owner])
