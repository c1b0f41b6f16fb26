"""What a sale costs in lamports: transaction fees, rent and tips, and what of it returns.

python -m bench.program.costs      plays three sales in LiteSVM, writes costs.json and costs.md

Every wallet's lamports are compared before and after every transaction, so nothing is computed from assumptions about
rent. Fees are 5,000 lamports a signature; a priority fee comes on top of them.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from market.generated.accounts import Batch
from tests.helpers.market_idl import idl
from tests.helpers.market_oracle import OracleSale
from tests.helpers.market_play import SIGNATURE, Play, data, panel
from tests.helpers.market_svm import MarketSvm, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from solders.instruction import Instruction
    from solders.keypair import Keypair
    from solders.pubkey import Pubkey

HERE = Path(__file__).parent
SOL = 10**9
GOOD, POOR = data(0), data(0b11111)


@dataclass
class Purse:
    """Lamports of one role: fees paid, put into accounts (rent, tips), returned (rent, tips earned)."""

    signatures: int = 0
    fees: int = 0
    put_in: int = 0
    returned: int = 0


@dataclass
class Books:
    """Purses by role, and who has which."""

    roles: dict[Pubkey, str] = field(default_factory=dict)
    purses: dict[str, Purse] = field(default_factory=dict)

    def note(self, who: Pubkey, change: int, signatures: int) -> None:
        """Books what a transaction changed for a wallet; `signatures` it paid for."""
        purse = self.purses.setdefault(self.roles[who], Purse())
        purse.signatures += signatures
        purse.fees += signatures * SIGNATURE
        moved = change + signatures * SIGNATURE
        purse.put_in += max(0, -moved)
        purse.returned += max(0, moved)


class BookedSvm(MarketSvm):
    """A market that books every wallet's lamports once `books` has its roles."""

    def __init__(self) -> None:
        """An initialised market; nothing is booked yet."""
        self.books = Books()
        super().__init__()

    def send(self, *instructions: Instruction, signers: Sequence[Keypair], payer: Keypair | None = None) -> Outcome:
        """Sends one transaction and books it."""
        first = (payer or signers[0]).pubkey()
        keys = {meta.pubkey for made in instructions for meta in made.accounts} | {first}
        wallets = [key for key in keys if key in self.books.roles]
        before = {key: self.lamports(key) for key in wallets}
        outcome = super().send(*instructions, signers=signers, payer=payer)
        count = len({k.pubkey() for k in signers} | {first})
        for key in wallets:
            self.books.note(key, self.lamports(key) - before[key], count if key == first else 0)
        return outcome

    def kinds(self) -> Counter[str]:
        """Rent of the program's accounts by kind."""
        tags = {bytes(each["discriminator"]): str(each["name"]) for each in idl()["accounts"]}
        found: Counter[str] = Counter()
        for _, account in self.svm.get_program_accounts(self.program):
            found[tags[bytes(account.data[:8])]] += account.lamports
        return found


class BookedPlay(Play):
    """A sale before a panel whose roles are booked from its submission on."""

    def _submit(self) -> None:
        assert isinstance(self.market, BookedSvm)
        self.market.books.roles = {
            self.contributor.pubkey(): "contributor",
            self.buyer.pubkey(): "buyer",
            self.crank.pubkey(): "keeper",
            self.challengers[0].pubkey(): "challenger",
            **dict.fromkeys(self.reviewers, "reviewers"),
        }
        self.kinds_before = self.market.kinds()
        super()._submit()


def panel_sale(market: BookedSvm) -> Counter[str]:
    """Five accept, the key is disclosed, everything is settled and closed."""
    play = BookedPlay(market)
    play.judge(panel(0, GOOD))
    play.disclose()
    play.end()
    return play.kinds_before


def appealed_sale(market: BookedSvm) -> Counter[str]:
    """Five refuse, the appeal's eleven accept."""
    play = BookedPlay(market)
    play.judge(panel(0, POOR))
    play.challenge()
    play.judge(panel(1, GOOD))
    play.disclose()
    play.end()
    return play.kinds_before


def oracle_sale(market: BookedSvm) -> Counter[str]:
    """Two of three attesters accept; everything is closed."""
    sale = OracleSale(market)
    keeper = market.wallet("keeper")
    before = market.kinds()
    market.books.roles = {
        sale.contributor.pubkey(): "contributor",
        sale.buyer.pubkey(): "buyer",
        keeper.pubkey(): "keeper",
        **{k.pubkey(): "attesters" for k in sale.attesters},
    }
    sale.to_attest()
    sale.vote(0, accept=True)
    sale.vote(1, accept=True)
    for attester in (0, 1):
        made = sale.does.collect_fee(keeper.pubkey(), sale.request, sale.committee, attester)
        market.ok(*made, signers=[keeper])
    sale.close_request()
    market.ok(*sale.does.close_committee(sale.request, sale.committee), signers=[keeper])
    market.warp(seconds=market.terms.close_s)
    market.ok(*sale.does.close_batch(sale.address, market.read(Batch, sale.address)), signers=[keeper])
    return before


SALES: dict[str, Callable[[BookedSvm], Counter[str]]] = {
    "PANEL, 50 records": panel_sale,
    "PANEL, with one appeal": appealed_sale,
    "ORACLE, committee of 3 (request and committee included)": oracle_sale,
}


def measure() -> dict[str, Any]:
    """All sales: purses by role, and what is left in accounts."""
    out: dict[str, Any] = {}
    for name, play in SALES.items():
        market = BookedSvm()
        before = play(market)
        left = market.kinds()
        left.subtract(before)
        rows = {role: vars(purse) for role, purse in sorted(market.books.purses.items())}
        out[name] = {"roles": rows, "left": {kind: rent for kind, rent in sorted(left.items()) if rent}}
    return out


def page(result: dict[str, Any]) -> str:
    """The figures as a Markdown page."""
    lines = [
        "# What a sale costs in lamports",
        "",
        "From submission until everything is settled and closed (1 SOL = 10⁹ lamports). *Put in*: rent of new accounts",
        "and tips; *returned*: rent of closed accounts, tips earned; each the sum of what single transactions",
        "changed. *Net* is what a role has less at the end, fees included. The keeper fixes beacons, draws, counts,",
        "settles and closes.",
        "",
    ]
    for name, sale in result.items():
        lines += [f"## {name}", "", "| role | signatures | fees | put in | returned | net |"]
        lines += ["|---|---:|---:|---:|---:|---:|"]
        for role, row in sale["roles"].items():
            net = row["fees"] + row["put_in"] - row["returned"]
            figures = (row["signatures"], row["fees"], row["put_in"], row["returned"], net)
            lines.append(" | ".join([f"| {role}", *(f"{figure:,}" for figure in figures)]) + " |")
        total = sum(row["fees"] + row["put_in"] - row["returned"] for row in sale["roles"].values())
        left = ", ".join(f"{kind} {rent:,}" for kind, rent in sale["left"].items())
        lines += ["", f"All together {total:,} lamports, {total / SOL:.4f} SOL. Still in accounts: {left}.", ""]
    lines += [
        "A Balance is closed by its owner once it is empty (whoever earns again keeps the same one), a Beacon by",
        "anybody after its epochs, the evidence of a root (Spent) after the contributor's stake account: each returns",
        "its rent to who paid it, for most Balances the keeper. What is gone for good is the fees.",
        "",
    ]
    return "\n".join(lines)


def main() -> None:
    """Measures and writes both files."""
    result = measure()
    (HERE / "costs.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    (HERE / "costs.md").write_text(page(result), encoding="utf-8")
    print(page(result))


if __name__ == "__main__":
    main()
