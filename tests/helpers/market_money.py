"""Who holds what, summed over any set of the market's accounts: for one instruction or for all there are."""

from __future__ import annotations

import struct
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from solders.pubkey import Pubkey

from tests.helpers import market_idl

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from solders.account import Account

TOKEN_PROGRAM = Pubkey.from_string("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA")
TOKEN_ACCOUNT_BYTES = 165
Wealth = dict[tuple[Pubkey, Pubkey], int]


def kind_of(account: Account, program: Pubkey) -> str:
    """The type of an account."""
    data = bytes(account.data)
    if account.owner == program:
        return next((a["name"] for a in market_idl.idl()["accounts"] if bytes(a["discriminator"]) == data[:8]), "new")
    if account.owner == TOKEN_PROGRAM:
        return "token account" if len(data) == TOKEN_ACCOUNT_BYTES else "mint"
    return "program" if account.executable else "wallet"


def wealth(accounts: Mapping[Pubkey, Account], program: Pubkey, stake: Pubkey) -> Wealth:
    """What every owner holds in a mint: token accounts, Balances, stake."""
    out: Wealth = defaultdict(int)
    vaults = {ledger["vault"] for ledger in ledgers(accounts, program)}
    for address, account in accounts.items():
        if kind_of(account, program) == "token account" and address not in vaults:
            data = bytes(account.data)
            owner, mint = Pubkey.from_bytes(data[32:64]), Pubkey.from_bytes(data[:32])
            out[owner, mint] += struct.unpack_from("<Q", data, 64)[0]
    for values in unpacked(accounts, program, "Balance"):
        out[values["owner"], values["mint"]] += values["amount"]
    for values in unpacked(accounts, program, "Staker"):
        out[values["owner"], stake] += values["free"] + values["bonded"]
    for values in unpacked(accounts, program, "SeatPage"):
        for place in values["places"]:
            out[place["owner"], stake] += place["held"]
    return out


def drift(
    before: Mapping[Pubkey, Account], after: Mapping[Pubkey, Account], program: Pubkey, stake: Pubkey
) -> dict[str, int]:
    """I1 over the accounts of one instruction: vaults, totals and what is owed change by the same amounts."""
    out = {}
    owed_before, owed_after = owed(before, program, stake), owed(after, program, stake)
    total_before, total_after = totals(before, program), totals(after, program)
    for mint in owed_before.keys() | owed_after.keys():
        total = total_after[mint] - total_before[mint]
        out[f"owed {mint}"] = owed_after[mint] - owed_before[mint] - total
    vaults_before, vaults_after = vaulted(before, program), vaulted(after, program)
    for mint in vaults_before.keys() & vaults_after.keys():
        out[f"vault {mint}"] = vaults_after[mint] - vaults_before[mint] - total_after[mint] + total_before[mint]
    return {where: gap for where, gap in out.items() if gap}


def owed(accounts: Mapping[Pubkey, Account], program: Pubkey, stake: Pubkey) -> Counter[Pubkey]:
    """What these accounts say is owed, by mint (the right side of I1)."""
    out: Counter[Pubkey] = Counter()
    for (_, mint), amount in wealth(
        {a: account for a, account in accounts.items() if account.owner == program}, program, stake
    ).items():
        out[mint] += amount
    for ledger in ledgers(accounts, program):
        out[ledger["mint"]] += ledger["treasury"] + ledger["insurance"]
    for values in unpacked(accounts, program, "Request"):
        out[values["mint"]] += values["free"] + values["held"]
    for values in unpacked(accounts, program, "Committee"):
        out[values["mint"]] += sum(a["due"] for a in values["attesters"])
    for values in unpacked(accounts, program, "Batch"):
        out[values["mint"]] += values["pay_pool"] + values["treasury_pay"]
        out[stake] += values["stake_pool"] + values["treasury_stake"]
    return out


def totals(accounts: Mapping[Pubkey, Account], program: Pubkey) -> Counter[Pubkey]:
    """The totals of the ledgers among the accounts."""
    return Counter({ledger["mint"]: ledger["total"] for ledger in ledgers(accounts, program)})


def vaulted(accounts: Mapping[Pubkey, Account], program: Pubkey) -> dict[Pubkey, int]:
    """What the vaults of these ledgers hold, where they are among the accounts."""
    pairs = [(ledger["mint"], accounts.get(ledger["vault"])) for ledger in ledgers(accounts, program)]
    tokens = {mint: bytes(vault.data) for mint, vault in pairs if vault is not None}
    return {
        mint: struct.unpack_from("<Q", data, 64)[0] for mint, data in tokens.items() if len(data) >= TOKEN_ACCOUNT_BYTES
    }


def ledgers(accounts: Mapping[Pubkey, Account], program: Pubkey) -> list[dict[str, Any]]:
    """The ledgers among the accounts."""
    return list(unpacked(accounts, program, "MintLedger"))


def unpacked(accounts: Mapping[Pubkey, Account], program: Pubkey, kind: str) -> Iterator[dict[str, Any]]:
    """The fields of all accounts of a type."""
    for account in accounts.values():
        if kind_of(account, program) == kind:
            yield market_idl.unpack_at(kind, bytes(account.data), 0)[0]
