"""accept_authority: who was named, and nobody else."""

import pytest
from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.generated import instructions as ix
from market.generated.accounts import Config
from market.generated.events import AuthorityChanged
from tests.helpers.market_svm import MarketSvm, read_only, replace_account, unsigned


def accept(market: MarketSvm, who: Pubkey) -> Instruction:
    return ix.accept_authority(market.program, pending=who, config=market.at.config)


@pytest.fixture
def offered(market: MarketSvm) -> MarketSvm:
    heir = market.wallet("heir").pubkey()
    authority = market.authority.pubkey()
    made = ix.propose_authority(market.program, authority=authority, config=market.at.config, pending=heir)
    market.ok(made, signers=[market.authority])
    return market


def test_the_named_one_takes_over(offered: MarketSvm) -> None:
    heir, former = offered.wallet("heir"), offered.authority
    outcome = offered.ok(accept(offered, heir.pubkey()), signers=[heir])
    config = offered.read(Config, offered.at.config)
    assert (config.authority, config.pending_authority) == (heir.pubkey(), Pubkey.default())
    assert outcome.events == [AuthorityChanged(former=former.pubkey(), present=heir.pubkey())]
    offered.refused("NothingPending", accept(offered, heir.pubkey()), signers=[heir])
    paused = ix.set_paused(offered.program, authority=former.pubkey(), config=offered.at.config, paused=1)
    offered.refused("NotAuthority", paused, signers=[former])
    offered.ok(replace_account(paused, 0, heir.pubkey()), signers=[heir])


def test_hostile_acceptances(offered: MarketSvm) -> None:
    stranger, heir = offered.wallet("stranger"), offered.wallet("heir")
    good = accept(offered, heir.pubkey())
    offered.refused("NotAuthority", accept(offered, stranger.pubkey()), signers=[stranger])
    offered.refused("NotAuthority", accept(offered, offered.authority.pubkey()), signers=[offered.authority])
    offered.refused("MissingSigner", unsigned(good, 0), signers=[stranger])
    offered.refused("NotWritable", read_only(good, 1), signers=[heir])
    offered.refused("WrongAccountType", replace_account(good, 1, offered.at.params(1)), signers=[heir])


def test_nothing_offered_is_refused(market: MarketSvm) -> None:
    heir = market.wallet("heir")
    market.refused("NothingPending", accept(market, heir.pubkey()), signers=[heir])
