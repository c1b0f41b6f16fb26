"""Which mints the market takes, each made by the real Token-2022 program; and money through those it takes."""

from dataclasses import replace

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.addresses import TOKEN_2022_PROGRAM
from market.generated.accounts import Request
from market.terms import with_mints
from tests.helpers.market_svm import TOKEN, MarketSvm, replace_account
from tests.helpers.market_token_2022 import ALLOWED, EXTENSIONS, Mint2022

REQUEST_SOURCE, REQUEST_TOKEN_PROGRAM = 7, 9
WITHDRAW_TOKEN_PROGRAM = 6


def open_market(bare: MarketSvm, mint: Pubkey, *, flags: int = 0) -> None:
    """A market whose one payment mint this is; its ledger is still missing."""
    bare.ok(bare.init_instruction(), signers=[bare.authority])
    terms = with_mints(bare.terms, {mint: TOKEN})
    first, *rest = terms.mints
    terms = replace(terms, mints=(replace(first, flags=flags), *rest))
    bare.ok(bare.set_params_instruction(terms), signers=[bare.authority])


def outcome(bare: MarketSvm, mint: Mint2022) -> str | None:
    return bare.send(bare.open_ledger_instruction(mint.address, TOKEN_2022_PROGRAM), signers=[bare.authority]).error


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_each_extension_alone(bare: MarketSvm, extension: str) -> None:
    frozen_by = bare.authority.pubkey() if extension == "default state frozen" else None
    mint = Mint2022(bare, extension, extension, frozen_by=frozen_by)
    assert int.from_bytes(bare.data(mint.address)[166:168], "little") == EXTENSIONS[extension].kind
    open_market(bare, mint.address, flags=1)
    assert outcome(bare, mint) == (None if extension in ALLOWED else "MintNotAllowed")


def test_all_that_only_describe_together(bare: MarketSvm) -> None:
    group = Mint2022(bare, "group", "group pointer", room=1_000)
    group.with_group()
    mint = Mint2022(bare, "described", *ALLOWED, room=2_000)
    mint.with_metadata()
    mint.with_member_of(group)
    open_market(bare, mint.address)
    assert outcome(bare, mint) is None


def test_a_group_is_taken(bare: MarketSvm) -> None:
    group = Mint2022(bare, "group", "group pointer", room=1_000)
    group.with_group()
    open_market(bare, group.address)
    assert outcome(bare, group) is None


@pytest.mark.parametrize("extension", sorted(EXTENSIONS.keys() - set(ALLOWED) - {"non-transferable"}))
def test_a_harmful_one_behind_harmless_ones(bare: MarketSvm, extension: str) -> None:
    frozen_by = bare.authority.pubkey() if extension == "default state frozen" else None
    mint = Mint2022(bare, extension, "metadata pointer", "group pointer", extension, frozen_by=frozen_by)
    open_market(bare, mint.address, flags=1)
    assert outcome(bare, mint) == "MintNotAllowed"


@pytest.mark.parametrize(("flags", "error"), [(0, "MintNotAllowed"), (1, None)])
def test_a_freeze_authority_only_where_flagged(bare: MarketSvm, flags: int, error: str | None) -> None:
    mint = Mint2022(bare, "freezable", "metadata pointer", frozen_by=Keypair().pubkey())
    open_market(bare, mint.address, flags=flags)
    assert outcome(bare, mint) == error


@pytest.mark.parametrize("extensions", [(), ALLOWED])
def test_money_through_such_a_mint_to_the_base_unit(bare: MarketSvm, extensions: tuple[str, ...]) -> None:
    """In from, and out to, associated token accounts, whose owner is immutable."""
    mint = Mint2022(bare, "money", *extensions, room=1_000)
    if extensions:
        mint.with_metadata()
    open_market(bare, mint.address)
    assert outcome(bare, mint) is None
    buyer, amount = bare.wallet("buyer"), 123_456_789
    source = mint.mint_to(buyer.pubkey(), amount + 1)
    assert len(bare.data(source)) == 170  # a token account with immutable owner
    opened = bare.open_request_instruction(buyer.pubkey(), mint=mint.address, deposit=amount)
    opened = replace_account(opened, REQUEST_SOURCE, source)
    bare.refused("WrongProgram", opened, signers=[buyer])
    bare.ok(replace_account(opened, REQUEST_TOKEN_PROGRAM, TOKEN_2022_PROGRAM), signers=[buyer])
    request, vault = bare.at.request(buyer.pubkey(), 1), bare.at.vault(mint.address)
    assert (bare.read(Request, request).free, bare.tokens(vault), bare.tokens(source)) == (amount, amount, 1)
    bare.ok(bare.close_request_instruction(buyer.pubkey(), request), signers=[buyer])
    assert bare.balance(buyer.pubkey(), mint.address) == amount
    for part in (1, amount - 1):
        paid = bare.withdraw_instruction(buyer.pubkey(), mint.address, part, source)
        bare.ok(replace_account(paid, WITHDRAW_TOKEN_PROGRAM, TOKEN_2022_PROGRAM), signers=[buyer])
    assert (bare.tokens(vault), bare.tokens(source), bare.ledger(mint.address).total) == (0, amount + 1, 0)


def test_a_stake_mint_of_token_2022(bare: MarketSvm) -> None:
    mint = Mint2022(bare, "stake", "metadata pointer")
    bare.gln = mint.address
    bare.ok(bare.init_instruction(), signers=[bare.authority])
    bare.ok(bare.set_params_instruction(with_mints(bare.terms, {bare.tusd: TOKEN})), signers=[bare.authority])
    assert outcome(bare, mint) is None
    taxed = Mint2022(bare, "taxed", "transfer fee")
    other = MarketSvm(initialised=False)
    other.write(taxed.address, bare.data(taxed.address), TOKEN_2022_PROGRAM)
    refused = replace_account(other.init_instruction(), 2, taxed.address)
    other.refused("MintNotAllowed", refused, signers=[other.authority])
