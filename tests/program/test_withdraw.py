"""withdraw: a Balance is paid to its owner, once."""

import pytest
from solders.keypair import Keypair

from market.addresses import associated_token_address
from market.generated.accounts import Balance
from market.generated.events import Withdrawn
from tests.helpers.market_svm import TOKEN, MarketSvm, replace_account, unsigned

OWNER, BALANCE, LEDGER, VAULT, DESTINATION, MINT = range(6)


@pytest.fixture
def owner(market: MarketSvm) -> Keypair:
    wallet = market.wallet("owner")
    request = market.open_request(wallet)
    market.ok(market.close_request_instruction(wallet.pubkey(), request), signers=[wallet])
    return wallet


def test_a_balance_is_paid_out(market: MarketSvm, owner: Keypair) -> None:
    key = owner.pubkey()
    outcome = market.ok(market.withdraw_instruction(key, market.tusd, 120 * TOKEN), signers=[owner])
    assert market.balance(key, market.tusd) == 380 * TOKEN
    assert market.tokens(associated_token_address(key, market.tusd)) == 120 * TOKEN
    assert outcome.events == [Withdrawn(owner=key, mint=market.tusd, amount=120 * TOKEN)]
    market.check_ledgers({market.tusd: 380 * TOKEN})


def test_claimed_twice_is_refused(market: MarketSvm, owner: Keypair) -> None:
    again = market.withdraw_instruction(owner.pubkey(), market.tusd, 500 * TOKEN)
    market.ok(again, signers=[owner])
    market.refused("InsufficientBalance", again, signers=[owner])


def test_amounts_at_the_limits(market: MarketSvm, owner: Keypair) -> None:
    for amount, error in (
        (0, "BadArguments"),
        (500 * TOKEN + 1, "InsufficientBalance"),
        (2**64 - 1, "InsufficientBalance"),
    ):
        market.refused(error, market.withdraw_instruction(owner.pubkey(), market.tusd, amount), signers=[owner])


def test_hostile_withdrawals(market: MarketSvm, owner: Keypair) -> None:
    thief = market.wallet("thief")
    good = market.withdraw_instruction(owner.pubkey(), market.tusd, TOKEN)
    market.refused("WrongAddress", replace_account(good, OWNER, thief.pubkey()), signers=[thief])
    market.refused("MissingSigner", unsigned(good, OWNER), signers=[thief])
    elsewhere = associated_token_address(thief.pubkey(), market.tusd)
    market.refused("WrongTokenAccount", replace_account(good, DESTINATION, elsewhere), signers=[owner])
    own_vault = market.at.vault(market.tusd)
    market.refused("WrongTokenAccount", replace_account(good, DESTINATION, own_vault), signers=[owner])
    market.refused("WrongMint", replace_account(good, LEDGER, market.at.ledger(market.gln)), signers=[owner])
    market.refused("WrongAddress", replace_account(good, VAULT, market.at.vault(market.gln)), signers=[owner])
    market.refused("WrongAccountType", replace_account(good, BALANCE, market.at.config), signers=[owner])


def test_a_balance_in_one_mint_does_not_pay_in_another(market: MarketSvm, owner: Keypair) -> None:
    market.stake(market.wallet("staker"), 100 * TOKEN)
    mixed = market.withdraw_instruction(owner.pubkey(), market.gln, TOKEN)
    mixed = replace_account(mixed, BALANCE, market.at.balance(owner.pubkey(), market.tusd))
    market.refused("WrongMint", mixed, signers=[owner])


def test_a_forged_balance_is_refused(market: MarketSvm, owner: Keypair) -> None:
    forged = Keypair().pubkey()
    data = market.read(Balance, market.at.balance(owner.pubkey(), market.tusd)).pack()
    market.write(forged, data, owner.pubkey())
    hostile = replace_account(market.withdraw_instruction(owner.pubkey(), market.tusd, TOKEN), BALANCE, forged)
    market.refused("WrongOwner", hostile, signers=[owner])
