"""open_ledger: which mints are taken."""

import struct
from dataclasses import replace

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from market.generated.accounts import MintLedger, Terms
from market.terms import with_mints
from tests.helpers.market_svm import TOKEN, MarketSvm, replace_account

EXTENSION_METADATA_POINTER, EXTENSION_TRANSFER_FEE, EXTENSION_PERMANENT_DELEGATE = 18, 1, 12


def started(bare: MarketSvm, terms: Terms | None = None) -> MarketSvm:
    bare.ok(bare.init_instruction(), signers=[bare.authority])
    bare.ok(bare.set_params_instruction(terms), signers=[bare.authority])
    return bare


def token_2022_mint(market: MarketSvm, mint: Pubkey, extension: int, length: int) -> None:
    base = b"\0" * 36 + struct.pack("<QBB", 10**18, 6, 1) + b"\0" * 36
    data = base + b"\0" * (165 - len(base)) + b"\1" + struct.pack("<HH", extension, length) + b"\0" * length
    market.write(mint, data, TOKEN_2022_PROGRAM)


def test_ledger_and_vault_are_made(market: MarketSvm) -> None:
    ledger = market.read(MintLedger, market.at.ledger(market.tusd))
    assert (ledger.mint, ledger.vault, ledger.token_program) == (
        market.tusd,
        market.at.vault(market.tusd),
        TOKEN_PROGRAM,
    )
    assert (ledger.total, ledger.treasury, ledger.insurance, ledger.decimals) == (0, 0, 0, 6)
    vault = market.data(market.at.vault(market.tusd))
    assert vault[:64] == bytes(market.tusd) + bytes(market.at.ledger(market.tusd))


def test_ledger_twice_is_refused(market: MarketSvm) -> None:
    market.refused("AlreadyExists", market.open_ledger_instruction(market.tusd), signers=[market.authority])


def test_ledger_survives_lamports_sent_beforehand(bare: MarketSvm) -> None:
    market = started(bare)
    for address in (market.at.ledger(market.tusd), market.at.vault(market.tusd)):
        market.svm.airdrop(address, 1_000_000)
    market.ok(market.open_ledger_instruction(market.tusd), signers=[market.authority])


def test_mints_the_params_do_not_name_are_refused(market: MarketSvm) -> None:
    other = Keypair().pubkey()
    market.create_mint(other)
    market.refused("MintNotAllowed", market.open_ledger_instruction(other), signers=[market.authority])


def test_what_is_no_mint_is_refused(market: MarketSvm) -> None:
    other = Keypair().pubkey()
    market.refused("WrongMint", market.open_ledger_instruction(other), signers=[market.authority])
    account = market.give(market.authority.pubkey(), market.tusd, 1)
    market.refused("WrongMint", market.open_ledger_instruction(account), signers=[market.authority])


def test_mint_of_another_token_program_is_refused(bare: MarketSvm) -> None:
    market = started(bare)
    hostile = market.open_ledger_instruction(market.tusd, TOKEN_2022_PROGRAM)
    market.refused("WrongMint", hostile, signers=[market.authority])
    hostile = market.open_ledger_instruction(market.tusd, market.program)
    market.refused("WrongProgram", hostile, signers=[market.authority])


def test_freeze_authority_only_where_the_params_tolerate_it(bare: MarketSvm) -> None:
    bare.create_mint(bare.tusd, freeze=Keypair().pubkey())
    market = started(bare)
    market.refused("MintNotAllowed", market.open_ledger_instruction(market.tusd), signers=[market.authority])

    flagged = MarketSvm(initialised=False)
    flagged.create_mint(flagged.tusd, freeze=Keypair().pubkey())
    mints = tuple(replace(m, flags=1) if m.mint == flagged.tusd else m for m in flagged.terms.mints)
    started(flagged, replace(flagged.terms, mints=mints))
    flagged.ok(flagged.open_ledger_instruction(flagged.tusd), signers=[flagged.authority])


def test_stake_mint_must_have_the_decimals_of_the_terms(bare: MarketSvm) -> None:
    bare.create_mint(bare.gln, decimals=5)
    market = started(bare)
    market.refused("BadTerms", market.open_ledger_instruction(market.gln), signers=[market.authority])


def test_stake_mint_needs_no_entry_in_the_params(bare: MarketSvm) -> None:
    market = started(bare, with_mints(bare.terms, {bare.tusd: TOKEN}))
    market.ok(market.open_ledger_instruction(market.gln), signers=[market.authority])


def test_token_2022_extensions(bare: MarketSvm) -> None:
    taxed, described = Keypair().pubkey(), Keypair().pubkey()
    token_2022_mint(bare, taxed, EXTENSION_TRANSFER_FEE, 108)
    token_2022_mint(bare, described, EXTENSION_METADATA_POINTER, 64)
    market = started(bare, with_mints(bare.terms, {taxed: TOKEN, described: TOKEN}))
    refused = market.open_ledger_instruction(taxed, TOKEN_2022_PROGRAM)
    market.refused("MintNotAllowed", refused, signers=[market.authority])
    market.ok(market.open_ledger_instruction(described, TOKEN_2022_PROGRAM), signers=[market.authority])
    assert market.ledger(described).token_program == TOKEN_2022_PROGRAM


def test_ledger_or_vault_at_another_address_is_refused(bare: MarketSvm) -> None:
    market = started(bare)
    for index in (4, 5):
        hostile = replace_account(market.open_ledger_instruction(market.tusd), index, Keypair().pubkey())
        market.refused("WrongAddress", hostile, signers=[market.authority])
