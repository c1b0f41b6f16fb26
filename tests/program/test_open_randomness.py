"""open_randomness: the market's account at the oracles, made once, owned by nobody but Config."""

from typing import Any

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.generated.accounts import Config
from tests.helpers.market_randomness import ORACLE, PROGRAM, QUEUE, SwitchboardSvm, plain_init
from tests.helpers.market_svm import MarketSvm, replace_account, unsigned

PAYER, CONFIG, ACCOUNT, ORACLES = range(4)


def test_the_account_belongs_to_config() -> None:
    market = SwitchboardSvm()
    account = market.account
    assert (account.authority, account.queue, account.seed_slot, account.reveal_slot) == (market.at.config, QUEUE, 0, 0)
    stored = market.svm.get_account(market.randomness.pubkey())
    assert stored is not None
    assert (stored.owner, len(stored.data)) == (PROGRAM, 480)
    assert market.send(*market.open_randomness(), signers=[market.payer, market.randomness]).error is not None


def test_hostile_openings() -> None:
    market = SwitchboardSvm(opened=False)
    good, both = market.open_randomness()[0], [market.payer, market.randomness]
    other = Keypair()
    market.refused("BadRandomness", replace_account(good, ACCOUNT, other.pubkey()), signers=[market.payer, other])
    market.refused("WrongProgram", replace_account(good, ORACLES, market.program), signers=both)
    market.refused("WrongAccountType", replace_account(good, CONFIG, market.at.seat_table), signers=both)
    market.refused("MissingSigner", unsigned(good, ACCOUNT), signers=[market.payer])
    theirs = replace_account(good, 5, market.payer.pubkey())
    market.refused("BadRandomness", theirs, signers=both)
    assert not market.exists(market.randomness.pubkey())


def test_init_stores_the_source(bare: MarketSvm) -> None:
    bare.ok(plain_init(bare), signers=[bare.authority])
    config = bare.read(Config, bare.at.config)
    found = (config.randomness, config.randomness_program, config.randomness_account)
    assert found == (1, PROGRAM, ORACLE)
    assert (config.randomness_interval, config.randomness_slot) == (0, 0)


NOBODY = Pubkey.default()


@pytest.mark.parametrize(
    "changes",
    [
        {"randomness_program": NOBODY},
        {"randomness_account": NOBODY},
        {"randomness_account": PROGRAM},
        {"randomness": 0},
        {"randomness": 0, "randomness_program": NOBODY},
        {"randomness": 0, "randomness_account": NOBODY},
        {"randomness": 2},
        {"randomness": 255},
    ],
)
def test_init_refuses_half_a_source(bare: MarketSvm, changes: dict[str, Any]) -> None:
    bare.refused("BadArguments", plain_init(bare, **changes), signers=[bare.authority])


def test_init_refuses_itself_as_the_oracle(bare: MarketSvm) -> None:
    bare.refused("BadArguments", plain_init(bare, randomness_program=bare.program), signers=[bare.authority])
