"""Wallets and accounts that are Python objects, for tests and screenshots. Never imported by the product."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.errors import UserError
from tests.helpers.ui_fakes import WORDS, FakeSession, fake_address, gln, sample_ports
from ui.format.money import SOL
from ui.ports import (
    Account,
    AccountLine,
    Coins,
    Consequences,
    DeviceAccount,
    FoundAccount,
    ScanState,
    WalletLine,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from app.errors import AppError
    from ui.bridge.ports import Progress
    from ui.ports import AccountKind, NewWords, Ports

LONG_NAME = "The account that my grandmother's shop is paid into every second week"


def account(number: int, wallet: int, name: str, kind: AccountKind = "phrase", *, hidden: bool = False) -> AccountLine:
    """Return an account whose address and glyph follow from its number; number 0 is in use."""
    address = fake_address(f"account {number}")
    path = f"m/44'/501'/{number}'/0'" if kind in {"phrase", "ledger"} else ""
    return AccountLine(number, wallet, name, address, address.encode(), kind, path, hidden, in_use=number == 0)


def one_wallet() -> tuple[WalletLine, ...]:
    """A wallet with one account."""
    return (WalletLine(0, "Wallet 1", "phrase", (account(0, 0, "Account 1"),), words=12),)


def many_wallets() -> tuple[WalletLine, ...]:
    """Wallets of every kind, one of them not backed up, one with long names, one account hidden."""
    return (
        WalletLine(
            0,
            "Everyday",
            "phrase",
            (
                account(0, 0, "Main"),
                account(1, 0, "Savings"),
                account(2, 0, LONG_NAME),
                account(3, 0, "Old", hidden=True),
            ),
            words=12,
        ),
        WalletLine(
            1,
            LONG_NAME,
            "phrase",
            (account(4, 1, "Account 1"), account(5, 1, "Account 2")),
            words=24,
            has_passphrase=True,
            backup_checked=False,
        ),
        WalletLine(2, "Imported keys", "keys", (account(6, 2, "Validator tips", "keys"),)),
        WalletLine(
            3, "Watched addresses", "watch", (account(7, 3, "Cold store", "watch"), account(8, 3, "A friend", "watch"))
        ),
        WalletLine(4, "Ledger", "ledger", (account(9, 4, "Ledger 1", "ledger"),)),
    )


def device_accounts() -> tuple[DeviceAccount, ...]:
    """Accounts on a device, the first of them in the vault already."""
    paths = [f"m/44'/501'/{number}'" for number in range(4)]
    addresses = [fake_address(path) for path in paths]
    return tuple(
        DeviceAccount(path, address, address.encode(), here=not number)
        for number, (path, address) in enumerate(zip(paths, addresses, strict=True))
    )


@dataclass
class FakeAccounts:
    """``AccountsPort`` over a list; what was done is kept in `calls`."""

    lines: tuple[WalletLine, ...] = field(default_factory=many_wallets)
    passphrase: str = "correct horse"
    device: tuple[DeviceAccount, ...] | AppError | Exception = ()
    consequences: Consequences = field(
        default_factory=lambda: Consequences(
            ("120.00\u00a0GLN in the wallet.", "0.4120\u00a0SOL in the wallet."),
            "The recovery words of its wallet bring it back.",
        )
    )
    offline: AppError | None = None
    fail: AppError | None = None
    scan_stops: bool = False
    calls: list[tuple[object, ...]] = field(default_factory=list)

    async def wallets(self) -> tuple[WalletLine, ...]:
        if self.fail is not None:
            raise self.fail
        return self.lines

    async def balances(self) -> Mapping[int, tuple[Coins, ...]]:
        if self.offline is not None:
            raise self.offline
        numbers = [one.number for wallet in self.lines for one in wallet.accounts]
        return {number: (gln(214.6 / (number + 1)), Coins(412_000_000 // (number + 1), SOL)) for number in numbers}

    async def add_words(self, new: NewWords) -> AccountLine:
        self.calls.append(("words", new.name, len(new.words), bool(new.passphrase), new.checked))
        return self._add(new.name, "phrase", words=len(new.words), checked=new.checked)

    async def add_key(self, secret_key: str, name: str) -> AccountLine:
        if not secret_key.startswith("["):
            raise UserError("This is no key. Nothing was imported.")
        self.calls.append(("key", name))
        return self._add(name, "keys")

    async def add_key_file(self, path: str, name: str) -> AccountLine:
        self.calls.append(("key file", path, name))
        return self._add(name, "keys")

    async def watch(self, address: str, name: str) -> AccountLine:
        self.calls.append(("watch", address, name))
        return self._add(name, "watch")

    async def add_next(self, wallet: int) -> AccountLine:
        self.calls.append(("next", wallet))
        return self._add("Account 4", "phrase", to=wallet)

    async def scan(self, wallet: int) -> AsyncIterator[ScanState]:
        self.calls.append(("scan", wallet))
        found: tuple[FoundAccount, ...] = ()
        for number in range(4):
            address = fake_address(f"account {number + 20 if number else 0}")
            sol = Coins(1_500_000_000 // (number + 1), SOL)
            found += (
                FoundAccount(f"m/44'/501'/{number}'/0'", address, address.encode(), sol, number, here=not number),
            )
            yield ScanState(5 * (number + 1), found)
            await asyncio.sleep(0)
        if self.scan_stops:
            await asyncio.Event().wait()

    async def add_found(self, wallet: int, paths: tuple[str, ...]) -> tuple[AccountLine, ...]:
        self.calls.append(("found", wallet, paths))
        return tuple(self._add("Account 4", "phrase", to=wallet) for _ in paths)

    async def device_accounts(self, progress: Progress) -> tuple[DeviceAccount, ...]:
        progress(0, 11, "")
        if isinstance(self.device, Exception):
            raise self.device
        return self.device

    async def add_device_account(self, path: str, name: str) -> AccountLine:
        self.calls.append(("ledger", path, name))
        return self._add(name, "ledger")

    async def rename_account(self, number: int, name: str) -> None:
        self.calls.append(("rename", number, name))
        self._each(number, name=name)

    async def rename_wallet(self, number: int, name: str) -> None:
        self.calls.append(("rename wallet", number, name))
        self.lines = tuple(replace(one, name=name) if one.number == number else one for one in self.lines)

    async def set_hidden(self, number: int, *, hidden: bool) -> None:
        self.calls.append(("hide", number, hidden))
        self._each(number, hidden=hidden)

    async def removal_of_account(self, number: int) -> Consequences:
        self.calls.append(("removal", number))
        return self.consequences

    async def removal_of_wallet(self, number: int) -> Consequences:
        self.calls.append(("removal of wallet", number))
        return self.consequences

    async def remove_account(self, number: int, passphrase: str) -> None:
        self._check(passphrase)
        self.calls.append(("remove", number))
        self.lines = tuple(
            replace(one, accounts=tuple(two for two in one.accounts if two.number != number)) for one in self.lines
        )

    async def remove_wallet(self, number: int, passphrase: str) -> None:
        self._check(passphrase)
        self.calls.append(("remove wallet", number))
        self.lines = tuple(one for one in self.lines if one.number != number)

    async def secret_key(self, number: int, passphrase: str) -> str:
        self._check(passphrase)
        self.calls.append(("secret key", number))
        return "5MaiiCavjCmn9Hs1o3eznqDEhRwxo7pXiAYez7keQUviUkauRiTMD8DrESdrNjN8zd9mTmVhRvBJeg5vhyvgrAhG"

    async def words(self, wallet: int, passphrase: str) -> tuple[str, ...]:
        self._check(passphrase)
        self.calls.append(("words of", wallet))
        return WORDS

    async def words_checked(self, wallet: int) -> None:
        self.calls.append(("checked", wallet))
        self.lines = tuple(replace(one, backup_checked=True) if one.number == wallet else one for one in self.lines)

    def _check(self, passphrase: str) -> None:
        if passphrase != self.passphrase:
            raise UserError("That passphrase does not open this vault.", money="Your money is untouched.")

    def _each(self, number: int, **changes: object) -> None:
        self.lines = tuple(
            replace(
                wallet,
                accounts=tuple(
                    replace(one, **changes) if one.number == number else one  # type: ignore[arg-type]  # names are fields
                    for one in wallet.accounts
                ),
            )
            for wallet in self.lines
        )

    def _add(self, name: str, kind: AccountKind, *, to: int = -1, words: int = 0, checked: bool = True) -> AccountLine:
        number = 1 + max(one.number for wallet in self.lines for one in wallet.accounts)
        if to < 0:
            to = 1 + max(wallet.number for wallet in self.lines)
            self.lines += (WalletLine(to, name, kind, (), words=words, backup_checked=checked),)
        added = account(number, to, name, kind)
        self.lines = tuple(
            replace(one, accounts=(*one.accounts, added)) if one.number == to else one for one in self.lines
        )
        return added


class ManySession(FakeSession):
    """A session over the accounts of `FakeAccounts`."""

    def __init__(self, port: FakeAccounts) -> None:
        super().__init__()
        self.port = port
        self.address_used = next(one.address for wallet in port.lines for one in wallet.accounts if one.in_use)

    async def accounts(self) -> tuple[Account, ...]:
        shown = [
            Account(one.name, one.address, one.public_key, None, True, one.kind, wallet.name, wallet.number, one.number)  # noqa: FBT003 - all fields
            for wallet in self.port.lines
            for one in wallet.accounts
            if not one.hidden or one.address == self.address_used
        ]
        return tuple(sorted(shown, key=lambda one: one.address != self.address_used))

    async def switch(self, address: str) -> Account:
        self.calls.append(f"switch {address}")
        self.address_used = address
        return (await self.accounts())[0]


def with_accounts(port: FakeAccounts | None = None) -> Ports:
    """Return ports with wallets of every kind."""
    port = port or FakeAccounts()
    return replace(sample_ports(), accounts=port, session=ManySession(port))


def using(kind: AccountKind) -> Ports:
    """Return ports whose account in use is of that kind."""
    ports = with_accounts()
    session = ports.session
    assert isinstance(session, ManySession)
    session.address_used = next(
        one.address for wallet in session.port.lines for one in wallet.accounts if one.kind == kind
    )
    return ports
