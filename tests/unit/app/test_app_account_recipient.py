"""Whom one sends to: addresses of other networks, what is no wallet, whom it resembles."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from app.account.address_text import parse_recipient
from app.account.circle import Circle, resemble
from app.account.recipient import examine
from app.errors import UserError
from app.store import Contact
from market.addresses import STAKE_PROGRAM, SYSTEM_PROGRAM, TOKEN_PROGRAM
from market.base58 import base58_encode
from market.rpc_types import AccountInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

ME, FRIEND, OTHER = (Keypair.from_seed(bytes([seed]) * 32).pubkey() for seed in (1, 2, 3))
MARKET = Keypair.from_seed(b"\x09" * 32).pubkey()
PDA = Pubkey.find_program_address([b"vault"], MARKET)[0]
CHECKED = b"\0" + b"\5" * 20


class Chain:
    def __init__(self, accounts: Mapping[Pubkey, AccountInfo] | None = None) -> None:
        self._accounts = dict(accounts or {})

    async def get_account(self, address: Pubkey) -> AccountInfo | None:
        return self._accounts.get(address)


def account(owner: Pubkey = SYSTEM_PROGRAM, data: bytes = b"", *, executable: bool = False) -> AccountInfo:
    return AccountInfo(10**9, owner, data, executable, slot=1)


def circle(**parts: Any) -> Circle:
    return Circle({str(ME): "Main"}, **parts)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no address"),
        ("friend.sol", "is a name"),
        ("0x52908400098527886E0F7030069857D2E4169EE7", "Ethereum"),
        ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "Bitcoin"),
        (base58_encode(CHECKED + hashlib.sha256(hashlib.sha256(CHECKED).digest()).digest()[:4]), "Bitcoin"),
        (str(Keypair.from_seed(b"\1" * 32)), "show it to nobody"),
        ("O0Il" * 8, "0 \\(zero\\), I \\(capital I\\), O \\(capital O\\), l \\(small L\\)"),
        (str(FRIEND)[:-4], "missing or too much"),
        (str(FRIEND)[:-2] + "\u0430" + str(FRIEND)[-1], "imitate"),
        (str(FRIEND) + "\u200b", "imitate"),
        (f"solana:{FRIEND}", "payment link"),
        ("1" * 129, "too long"),
    ],
)
def test_what_is_no_address_is_named(text: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        parse_recipient(text)


@given(st.text(max_size=200))
def test_any_text_is_an_address_or_refused_in_words(text: str) -> None:
    try:
        found = str(parse_recipient(text))
    except UserError as error:
        found = text.strip() if str(error) else ""
    assert found == text.strip()


TOKEN_ACCOUNT = bytes(OTHER) + bytes(FRIEND) + bytes(44) + b"\1" + bytes(56)
MINT = bytes(45) + b"\1" + bytes(36)


@pytest.mark.parametrize(
    ("address", "found", "said"),
    [
        (FRIEND, account(executable=True), "program"),
        (FRIEND, account(TOKEN_PROGRAM, TOKEN_ACCOUNT), f"Send to its owner: {FRIEND}"),
        (FRIEND, account(TOKEN_PROGRAM, MINT), "its mint"),
        (FRIEND, account(TOKEN_PROGRAM, b"x"), "token program"),
        (FRIEND, account(data=bytes(80)), "nonce"),
        (FRIEND, account(data=bytes(9)), "keeps data"),
        (FRIEND, account(STAKE_PROGRAM, bytes(200)), "stake account"),
        (FRIEND, account(MARKET, bytes(9)), "Gleaner's market"),
        (FRIEND, account(OTHER, bytes(9)), "belongs to the program"),
        (PDA, None, "No wallet can sign"),
        (Pubkey.from_string("1nc1nerator11111111111111111111111111111111"), account(), "destroyed"),
    ],
)
async def test_what_is_no_wallet_is_refused(address: Pubkey, found: AccountInfo | None, said: str) -> None:
    chain = Chain({address: found} if found is not None else {})
    checked = await examine(chain, str(address), str(ME), circle(), MARKET)
    assert not checked.valid
    assert said in checked.sentence


async def test_wallets_are_told_apart_by_whom_we_know() -> None:
    contact = Contact(str(FRIEND), "Exchange", 0, needs_memo=True, memo="77", network="there")
    known = circle(contacts=[contact], paid=[str(OTHER)], network="here")
    chain = Chain({FRIEND: account(), OTHER: account(), ME: account(), PDA: account()})
    exchange = await examine(chain, str(FRIEND), str(ME), known)
    assert (exchange.valid, exchange.known_as, exchange.needs_memo, exchange.memo) == (True, "Exchange", True, "77")
    assert "another network" in exchange.dangers[0]
    own = await examine(chain, str(ME), str(ME), known)
    assert own.is_own
    assert "changes nothing" in own.dangers[0]
    assert "paid before" in (await examine(chain, str(OTHER), str(ME), known)).sentence
    shared = await examine(chain, str(PDA), str(ME), known)
    assert shared.valid
    assert "a program decides" in shared.dangers[0]
    fresh = await examine(Chain(), str(MARKET), str(ME), known)
    assert "never been used" in fresh.warning


async def test_an_address_that_resembles_a_known_one_is_held_against_it() -> None:
    text = str(FRIEND)
    poisoned = next(
        str(candidate)
        for number in range(10**6)
        if (candidate := _with_ends(text, number)) is not None and str(candidate) != text
    )
    assert resemble(poisoned, text)
    for known in (circle(paid=[text]), circle(contacts=[Contact(text, "Friend", 0)], paid=[poisoned])):
        checked = await examine(Chain({Pubkey.from_string(poisoned): account()}), poisoned, str(ME), known)
        assert [other.address for other in checked.look_alikes] == [text]
        assert "Compare every group" in checked.dangers[0]
    named = circle(contacts=[Contact(poisoned, "Another friend", 0)], paid=[text])
    assert named.look_alikes(poisoned) == ()
    assert not resemble(text, text)
    assert not resemble(text, str(OTHER))


def _with_ends(text: str, number: int) -> Pubkey | None:
    """Return an address with the four first and last characters of another one, where the number gives one."""
    middle = base58_encode(hashlib.sha256(number.to_bytes(4, "big")).digest())[: len(text) - 8]
    try:
        return Pubkey.from_string(text[:4] + middle + text[-4:])
    except ValueError:
        return None
