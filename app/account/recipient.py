"""What an address is to which somebody wants to send: its text, its account on the chain, and whom it resembles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from app.account.address_text import parse_recipient
from app.account.model import AddressCheck
from app.errors import UserError
from market.addresses import LOADER_PROGRAM, STAKE_PROGRAM, SYSTEM_PROGRAM, TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from market.errors import WrongAccount
from market.spl import parse_mint, parse_token_account
from market.wording import short

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.account.circle import Circle
    from market.rpc_types import AccountInfo

__all__ = ["examine"]

_INCINERATOR: Final = "1nc1nerator11111111111111111111111111111111"
_SYSVARS: Final = "Sysvar1111111111111111111111111111111111111"
_NATIVE_LOADER: Final = "NativeLoader1111111111111111111111111111111"
_NONCE_BYTES: Final = 80
_PROGRAM: Final = "This is a program, not a wallet. What is sent to it would be lost."
_NOBODYS: Final = "No wallet can sign for this address, and nothing is there: what is sent to it would be lost."
_MARKET: Final = "This account belongs to Gleaner's market; no wallet. Stake and escrow have their own commands."
_BY_OWNER: Final = {
    str(STAKE_PROGRAM): "This is a stake account, not a wallet. Send to the address of its owner.",
    _SYSVARS: "This account belongs to the network itself. What is sent to it would be lost.",
    _NATIVE_LOADER: _PROGRAM,
    str(LOADER_PROGRAM): "This account keeps a program. What is sent to it would be lost.",
}


class Node(Protocol):
    """What knows the chain; `market.rpc.Rpc` satisfies it."""

    async def get_account(self, address: Pubkey) -> AccountInfo | None:
        """Return an account, or None if there is none."""
        ...


async def examine(node: Node, text: str, me: str, circle: Circle, market: Pubkey | None = None) -> AddressCheck:
    """Say what is known of an address as typed.

    Args:
        node: asked for its account.
        text: as typed.
        me: the account that sends, base58.
        circle: whom this wallet knows.
        market: our program, named where it owns the account.

    Raises:
        MarketError: the node does not answer.
    """
    try:
        address = parse_recipient(text)
    except UserError as error:
        return AddressCheck(valid=False, sentence=str(error))
    account = await node.get_account(address)
    why = _no_wallet(address, account, market)
    if why:
        return AddressCheck(valid=False, sentence=why)
    return _wallet(address, account, me, circle)


def _no_wallet(address: Pubkey, account: AccountInfo | None, market: Pubkey | None) -> str:
    """Say why nothing may be sent to an account; empty where it may."""
    if str(address) == _INCINERATOR:
        return "This is the address where tokens are destroyed. What is sent there is gone."
    if account is None:
        return "" if address.is_on_curve() else _NOBODYS
    if account.executable:
        return _PROGRAM
    if account.owner == SYSTEM_PROGRAM:
        kept = "a nonce for delayed transactions" if len(account.data) == _NONCE_BYTES else "data"
        return f"This account keeps {kept}; it is not a wallet." if account.data else ""
    if account.owner in {TOKEN_PROGRAM, TOKEN_2022_PROGRAM}:
        return _token_thing(account)
    ours = {str(market): _MARKET} if market is not None else {}
    other = f"This account belongs to the program {short(account.owner)}; it is not a wallet."
    return (_BY_OWNER | ours).get(str(account.owner), other)


def _token_thing(account: AccountInfo) -> str:
    try:
        parse_mint(account)
    except WrongAccount:
        pass
    else:
        return "This is a token itself (its mint), not a wallet. What is sent to it would be lost."
    try:
        held = parse_token_account(account)
    except WrongAccount:
        return "This account belongs to the token program; it is not a wallet."
    return f"This is somebody's account for one token, not a wallet. Send to its owner: {held.owner}"


def _wallet(address: Pubkey, account: AccountInfo | None, me: str, circle: Circle) -> AddressCheck:
    text = str(address)
    contact = circle.contact(text)
    dangers: list[str] = []
    alike = circle.look_alikes(text)
    if text == me:
        dangers.append("You send to the account you send from: it costs the fee and changes nothing else.")
    if alike:
        named = alike[0].name or "an address you paid before"
        dangers.append(f"This address resembles {named}, and is another one. Compare every group of characters.")
    elif circle.is_suspicious(text):
        dangers.append("You have this address only from somebody who sent you a tiny amount. Who gave it to you?")
    if not address.is_on_curve():
        dangers.append("No key signs for this address: a program decides who may use what is sent there.")
    if circle.is_elsewhere(text):
        dangers.append("Your address book says that this address is for another network.")
    name = circle.name_of(text)
    warning = ""
    if account is None:
        sentence = "An address that nothing was ever sent to on this network."
        warning = "" if circle.knows(text) else "This address has never been used. Compare it once more."
    elif circle.is_own(text):
        sentence = f"Your own account “{name}”." if text != me else "The account you send from."
    elif name:
        sentence = f"“{name}” in your address book."
    else:
        sentence = "A wallet that you paid before." if circle.was_paid(text) else "A wallet that you never paid before."
    return AddressCheck(
        valid=True,
        sentence=sentence,
        is_own=text == me,
        warning=warning,
        known_as=name,
        dangers=tuple(dangers),
        look_alikes=alike,
        needs_memo=contact is not None and contact.needs_memo,
        memo=contact.memo if contact is not None else "",
    )
