"""withdraw_stake: free stake leaves after the cooldown, to its owner alone."""

import pytest
from solders.keypair import Keypair

from market.addresses import associated_token_address
from market.generated.accounts import Staker
from market.generated.events import StakeMoved
from tests.helpers.market_svm import TOKEN, MarketSvm, patch, replace_account, unsigned

OWNER, CONFIG, PARAMS, STAKER, LEDGER, VAULT, DESTINATION, MINT = range(8)


@pytest.fixture
def owner(market: MarketSvm) -> Keypair:
    wallet = market.wallet("owner")
    market.stake(wallet, 10 * TOKEN)
    return wallet


def test_free_stake_leaves(market: MarketSvm, owner: Keypair) -> None:
    key = owner.pubkey()
    outcome = market.ok(market.withdraw_stake_instruction(key, 4 * TOKEN), signers=[owner])
    assert market.staker(key).free == 6 * TOKEN
    assert market.tokens(associated_token_address(key, market.gln)) == 4 * TOKEN
    assert outcome.events == [StakeMoved(owner=key, deposited=0, withdrawn=4 * TOKEN)]
    market.check_ledgers({market.gln: 6 * TOKEN})


def test_nothing_leaves_while_a_batch_is_open(market: MarketSvm, owner: Keypair) -> None:
    patch(market, Staker, market.at.staker(owner.pubkey()), open_batches=1)
    market.refused("StakeLocked", market.withdraw_stake_instruction(owner.pubkey(), 1), signers=[owner])


def test_clock_exit_of_the_cooldown(market: MarketSvm, owner: Keypair) -> None:
    patch(market, Staker, market.at.staker(owner.pubkey()), last_final_s=market.now_s)
    market.warp(seconds=market.terms.exit_s - 1)
    market.refused("StakeLocked", market.withdraw_stake_instruction(owner.pubkey(), 1), signers=[owner])
    market.warp(seconds=1)
    market.ok(market.withdraw_stake_instruction(owner.pubkey(), 1), signers=[owner])


def test_bonds_and_seats_stay(market: MarketSvm, owner: Keypair) -> None:
    patch(market, Staker, market.at.staker(owner.pubkey()), free=3 * TOKEN, bonded=7 * TOKEN)
    refused = market.withdraw_stake_instruction(owner.pubkey(), 3 * TOKEN + 1)
    market.refused("InsufficientStake", refused, signers=[owner])


def test_amounts_at_the_limits(market: MarketSvm, owner: Keypair) -> None:
    key = owner.pubkey()
    market.refused("BadArguments", market.withdraw_stake_instruction(key, 0), signers=[owner])
    market.refused("InsufficientStake", market.withdraw_stake_instruction(key, 2**64 - 1), signers=[owner])
    patch(market, Staker, market.at.staker(key), last_final_s=2**63 - 1)
    market.refused("Arithmetic", market.withdraw_stake_instruction(key, 1), signers=[owner])


def test_age_starts_anew_after_everything_left(market: MarketSvm, owner: Keypair) -> None:
    market.ok(market.withdraw_stake_instruction(owner.pubkey(), 10 * TOKEN), signers=[owner])
    market.warp(seconds=50)
    market.stake(owner, TOKEN)
    assert market.staker(owner.pubkey()).stake_since_s == market.now_s


def test_hostile_withdrawals(market: MarketSvm, owner: Keypair) -> None:
    thief = market.wallet("thief")
    market.stake(thief, TOKEN)
    theft = replace_account(market.withdraw_stake_instruction(owner.pubkey(), TOKEN), OWNER, thief.pubkey())
    market.refused("WrongAddress", theft, signers=[thief])
    good = market.withdraw_stake_instruction(owner.pubkey(), TOKEN)
    market.refused("MissingSigner", unsigned(good, OWNER), signers=[thief])
    elsewhere = associated_token_address(thief.pubkey(), market.gln)
    market.refused("WrongTokenAccount", replace_account(good, DESTINATION, elsewhere), signers=[owner])
    market.refused(
        "WrongTokenAccount", replace_account(good, DESTINATION, market.at.vault(market.gln)), signers=[owner]
    )
    other_mint = associated_token_address(owner.pubkey(), market.tusd)
    market.give(owner.pubkey(), market.tusd, 1)
    market.refused("WrongTokenAccount", replace_account(good, DESTINATION, other_mint), signers=[owner])
    market.refused("WrongMint", replace_account(good, LEDGER, market.at.ledger(market.tusd)), signers=[owner])
    market.refused("WrongMint", replace_account(good, MINT, market.tusd), signers=[owner])
    market.refused("WrongAddress", replace_account(good, VAULT, market.at.vault(market.tusd)), signers=[owner])
    market.refused("WrongAccountType", replace_account(good, PARAMS, market.at.config), signers=[owner])
    market.check_ledgers({market.gln: 11 * TOKEN})
