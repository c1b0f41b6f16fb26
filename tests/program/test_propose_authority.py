"""propose_authority, accept_authority: two steps, and what an authority cannot touch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solders.pubkey import Pubkey

from market.generated import instructions as ix
from market.generated.accounts import Config, MintLedger
from market.generated.instructions import ACCOUNTS
from tests.helpers import market_idl
from tests.helpers.market_journey import Journey
from tests.helpers.market_svm import MarketSvm, patch, read_only, replace_account, unsigned

if TYPE_CHECKING:
    from solders.instruction import Instruction


def propose(market: MarketSvm, pending: Pubkey) -> Instruction:
    signer = market.authority.pubkey()
    return ix.propose_authority(market.program, authority=signer, config=market.at.config, pending=pending)


def test_an_offer_is_taken_back(market: MarketSvm) -> None:
    heir = market.wallet("heir")
    market.ok(propose(market, heir.pubkey()), signers=[market.authority])
    assert market.read(Config, market.at.config).pending_authority == heir.pubkey()
    market.ok(propose(market, Pubkey.default()), signers=[market.authority])
    taken = ix.accept_authority(market.program, pending=heir.pubkey(), config=market.at.config)
    market.refused("NothingPending", taken, signers=[heir])


def test_hostile_offers(market: MarketSvm) -> None:
    stranger = market.wallet("stranger")
    good = propose(market, stranger.pubkey())
    market.refused("NotAuthority", replace_account(good, 0, stranger.pubkey()), signers=[stranger])
    market.refused("MissingSigner", unsigned(good, 0), signers=[stranger])
    market.refused("NotWritable", read_only(good, 1), signers=[market.authority])
    market.refused("WrongAccountType", replace_account(good, 1, market.at.seat_table), signers=[market.authority])


SIGNED_BY_THE_AUTHORITY = {"init", "set_params", "set_paused", "propose_authority", "insure"}
UNTOUCHABLE = ("Staker", "SeatPage", "Request", "Batch", "Round", "Balance")


def test_the_authority_signs_five_instructions() -> None:
    """Nobody else's instruction takes it; none of the five takes an account of a wallet, or a token account."""
    found = {
        i["name"] for i in market_idl.idl()["instructions"] if any(a["name"] == "authority" for a in i["accounts"])
    }
    assert found == SIGNED_BY_THE_AUTHORITY
    taken = {role for name in SIGNED_BY_THE_AUTHORITY for role in ACCOUNTS[name]}
    assert taken == {
        *("authority", "config", "params", "current", "system_program"),
        *("program_data", "stake_mint", "seat_table", "stake_ledger"),
    }


def test_nothing_the_authority_signs_moves_money(market: MarketSvm) -> None:
    """A batch is under way; vaults and every account that owes or holds money stay byte for byte, and totals too."""
    journey = Journey(market)
    journey.submit()
    journey.draw()
    patch_treasury(market, 5)
    authority = market.authority
    heir = market.wallet("heir")
    before, totals = everything(market), [market.ledger(m).total for m in (market.gln, market.tusd)]
    insured = ix.insure(
        market.program,
        authority=authority.pubkey(),
        config=market.at.config,
        stake_ledger=market.at.ledger(market.gln),
        amount=5,
    )
    paused = ix.set_paused(market.program, authority=authority.pubkey(), config=market.at.config, paused=1)
    proposed = market.set_params_instruction(replace(market.terms, exit_s=61), version=2)
    for made in (insured, paused, proposed, propose(market, heir.pubkey())):
        market.ok(made, signers=[authority])
    market.warp(seconds=market.terms.params_delay_s)
    active = ix.activate_params(market.program, config=market.at.config, params=market.at.params(2))
    market.ok(active, signers=[authority])
    market.ok(ix.accept_authority(market.program, pending=heir.pubkey(), config=market.at.config), signers=[heir])
    assert everything(market) == before
    assert [market.ledger(m).total for m in (market.gln, market.tusd)] == totals


def everything(market: MarketSvm) -> dict[Pubkey, bytes]:
    """All accounts of the program that hold or owe money of others, and the vaults."""
    tags = {a["name"]: bytes(a["discriminator"]) for a in market_idl.idl()["accounts"]}
    wanted = {tags[name] for name in UNTOUCHABLE}
    accounts = market.svm.get_program_accounts(market.program)
    found = {key: bytes(account.data) for key, account in accounts if bytes(account.data)[:8] in wanted}
    assert len({data[:8] for data in found.values()}) >= len(UNTOUCHABLE) - 1
    return found | {market.at.vault(mint): market.data(market.at.vault(mint)) for mint in (market.gln, market.tusd)}


def patch_treasury(market: MarketSvm, amount: int) -> None:
    ledger = market.ledger(market.gln)
    packed = replace(ledger, treasury=amount).pack()
    market.write(market.at.ledger(market.gln), packed, market.program, market.lamports(market.at.ledger(market.gln)))
    assert market.read(MintLedger, market.at.ledger(market.gln)).treasury == amount
    patch(market, Config, market.at.config, paused=0)
