"""insure: treasury becomes insurance inside the stake ledger; nothing leaves the vault."""

from dataclasses import replace

import pytest
from solders.instruction import Instruction

from market.generated import instructions as ix
from market.generated.events import Insured
from tests.helpers.market_svm import MarketSvm, read_only, replace_account, unsigned


@pytest.fixture
def rich(market: MarketSvm) -> MarketSvm:
    """A market whose stake ledger owes the treasury 10 and the insurance 3, of 100 in its vault."""
    market.stake(market.wallet("staker"), 87)
    market.give(market.authority.pubkey(), market.gln, 0)
    for mint in (market.gln, market.tusd):
        ledger = replace(market.ledger(mint), treasury=10, insurance=3, total=100)
        address = market.at.ledger(mint)
        market.write(address, ledger.pack(), market.program, market.lamports(address))
    return market


def insure(market: MarketSvm, amount: int) -> Instruction:
    return ix.insure(
        market.program,
        authority=market.authority.pubkey(),
        config=market.at.config,
        stake_ledger=market.at.ledger(market.gln),
        amount=amount,
    )


@pytest.mark.parametrize("amount", [0, 1, 10])
def test_the_total_stays(rich: MarketSvm, amount: int) -> None:
    vault = rich.data(rich.at.vault(rich.gln))
    outcome = rich.ok(insure(rich, amount), signers=[rich.authority])
    ledger = rich.ledger(rich.gln)
    assert (ledger.treasury, ledger.insurance, ledger.total) == (10 - amount, 3 + amount, 100)
    assert rich.data(rich.at.vault(rich.gln)) == vault
    assert outcome.events == [Insured(amount=amount)]


@pytest.mark.parametrize("amount", [11, 100, 2**64 - 1])
def test_more_than_the_treasury_is_refused(rich: MarketSvm, amount: int) -> None:
    rich.refused("InsufficientBalance", insure(rich, amount), signers=[rich.authority])


def test_hostile_insurances(rich: MarketSvm) -> None:
    stranger, payer, good = rich.wallet("stranger"), [rich.authority], insure(rich, 1)
    rich.refused("NotAuthority", replace_account(good, 0, stranger.pubkey()), signers=[stranger])
    rich.refused("MissingSigner", unsigned(good, 0), signers=[stranger])
    rich.refused("WrongMint", replace_account(good, 2, rich.at.ledger(rich.tusd)), signers=payer)
    rich.refused("NotWritable", read_only(good, 2), signers=payer)
    rich.refused("WrongAccountType", replace_account(good, 2, rich.at.params(1)), signers=payer)
    rich.refused("WrongAccountType", replace_account(good, 1, rich.at.params(1)), signers=payer)
