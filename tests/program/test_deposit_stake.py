"""deposit_stake: stake comes in, and only with its owner's signature."""

import pytest
from solders.keypair import Keypair

from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.generated.accounts import MintLedger, Staker
from market.generated.events import StakeMoved
from tests.helpers.market_svm import TOKEN, MarketSvm, patch, read_only, replace_account, unsigned

OWNER, CONFIG, STAKER, LEDGER, VAULT, SOURCE, MINT, TOKEN_PROGRAM_INDEX = range(8)


def test_first_deposit_creates_the_staker(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    outcome = market.stake(owner, 75 * TOKEN)
    staker = market.staker(owner.pubkey())
    assert (staker.owner, staker.free, staker.bonded, staker.q_bps) == (owner.pubkey(), 75 * TOKEN, 0, 10_000)
    assert staker.stake_since_s == market.now_s
    assert staker.header.rent_payer == owner.pubkey()
    assert outcome.events == [StakeMoved(owner=owner.pubkey(), deposited=75 * TOKEN, withdrawn=0)]
    market.check_ledgers({market.gln: 75 * TOKEN, market.tusd: 0})


def test_later_deposits_keep_the_age(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.stake(owner, TOKEN)
    market.warp(seconds=100)
    market.stake(owner, TOKEN)
    staker = market.staker(owner.pubkey())
    assert (staker.free, staker.stake_since_s) == (2 * TOKEN, market.now_s - 100)


def test_a_deposit_where_most_of_the_stake_is_bonded(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.stake(owner, TOKEN)
    patch(market, Staker, market.at.staker(owner.pubkey()), free=0, bonded=10 * TOKEN)
    market.stake(owner, TOKEN)
    assert (market.staker(owner.pubkey()).free, market.staker(owner.pubkey()).bonded) == (TOKEN, 10 * TOKEN)


@pytest.mark.parametrize(
    ("known", "error"),
    [
        ({"treasury": 2, "insurance": 5}, None),
        ({"treasury": 3, "insurance": TOKEN - 1}, None),
        ({"treasury": 4, "insurance": TOKEN - 1}, "Arithmetic"),  # with the new one just more than the total
        ({"total": TOKEN}, None),
        ({"total": TOKEN + 1}, "Arithmetic"),  # more than the vault holds
    ],
)
def test_no_token_moves_where_the_ledger_would_not_add_up(
    market: MarketSvm, known: dict[str, int], error: str | None
) -> None:
    owner = market.wallet("owner")
    market.stake(owner, TOKEN)
    market.give(owner.pubkey(), market.gln, 2)
    patch(market, MintLedger, market.at.ledger(market.gln), **known)
    deposit = market.deposit_instruction(owner.pubkey(), 2)
    if error is None:
        market.ok(deposit, signers=[owner])
    else:
        market.refused(error, deposit, signers=[owner])


def test_deposit_survives_lamports_sent_beforehand(market: MarketSvm) -> None:
    owner = market.wallet("owner")
    market.svm.airdrop(market.at.staker(owner.pubkey()), 5)
    market.stake(owner, TOKEN)
    assert market.staker(owner.pubkey()).free == TOKEN


def test_tokens_sent_to_the_vault_belong_to_nobody(market: MarketSvm) -> None:
    vault = market.data(market.at.vault(market.gln))
    market.write(market.at.vault(market.gln), vault[:64] + (999).to_bytes(8, "little") + vault[72:], TOKEN_PROGRAM)
    owner = market.wallet("owner")
    market.stake(owner, TOKEN)
    assert market.ledger(market.gln).total == TOKEN


def test_zero_and_too_much_are_refused(market: MarketSvm) -> None:
    owner = market.wallet("owner", gln=TOKEN)
    market.refused("BadArguments", market.deposit_instruction(owner.pubkey(), 0), signers=[owner])
    outcome = market.send(market.deposit_instruction(owner.pubkey(), TOKEN + 1), signers=[owner])
    assert outcome.error is not None
    assert not market.exists(market.at.staker(owner.pubkey()))


def test_stake_at_the_limit_of_64_bits(market: MarketSvm) -> None:
    owner, other = market.wallet("owner"), market.wallet("other", gln=1)
    market.stake(owner, 2**64 - 1)
    assert market.staker(owner.pubkey()).free == 2**64 - 1
    assert market.send(market.deposit_instruction(other.pubkey(), 1), signers=[other]).error is not None
    market.check_ledgers({market.gln: 2**64 - 1})


def test_hostile_deposits(market: MarketSvm) -> None:
    owner, victim = market.wallet("owner", gln=10 * TOKEN), market.wallet("victim", gln=10 * TOKEN)
    market.stake(victim, TOKEN)
    good = market.deposit_instruction(owner.pubkey(), TOKEN)
    theft = replace_account(good, SOURCE, associated_token_address(victim.pubkey(), market.gln))
    assert market.send(theft, signers=[owner]).error is not None
    market.refused("WrongAddress", replace_account(good, STAKER, market.at.staker(victim.pubkey())), signers=[owner])
    market.refused("WrongAddress", replace_account(good, STAKER, Keypair().pubkey()), signers=[owner])
    market.refused("WrongMint", replace_account(good, MINT, market.tusd), signers=[owner])
    market.refused("WrongMint", replace_account(good, LEDGER, market.at.ledger(market.tusd)), signers=[owner])
    market.refused("WrongAddress", replace_account(good, VAULT, market.at.vault(market.tusd)), signers=[owner])
    market.refused("WrongTokenAccount", replace_account(good, SOURCE, market.at.vault(market.gln)), signers=[owner])
    market.refused("WrongProgram", replace_account(good, TOKEN_PROGRAM_INDEX, TOKEN_2022_PROGRAM), signers=[owner])
    market.refused("WrongOwner", replace_account(good, CONFIG, victim.pubkey()), signers=[owner])
    market.refused("WrongAccountType", replace_account(good, CONFIG, market.at.params(1)), signers=[owner])
    market.refused("MissingSigner", unsigned(good, OWNER), signers=[victim])
    market.refused("NotWritable", read_only(good, STAKER), signers=[owner])
    market.check_ledgers({market.gln: TOKEN, market.tusd: 0})
