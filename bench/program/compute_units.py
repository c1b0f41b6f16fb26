"""Most compute units of every instruction, and the size of the program.

python -m bench.program.compute_units      runs the flows in LiteSVM, writes compute_units.json and compute_units.md

The panel's instructions are measured by `bench.program.panel_units`, fraud proofs by `bench.program.fraud_units`; all
tables go into the page.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.program import fraud_units, panel_units
from market.generated import instructions as ix
from market.generated.accounts import Header, Spent
from tests.helpers.market_reference import PARAMS
from tests.helpers.market_svm import TOKEN, MarketSvm, Outcome, pointer, program_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.keypair import Keypair
    from solders.pubkey import Pubkey

HERE = Path(__file__).parent
BUDGET = 200_000
"""Units an instruction gets without asking for more."""
OWNERS = 24
"""Wallets a flow is repeated for: finding a program address takes a varying number of hashes."""


class Meter:
    """A market that keeps the most units each instruction took."""

    def __init__(self) -> None:
        """An initialised market; what that took is recorded too."""
        self.most: dict[str, int] = {}
        self.market = MarketSvm(initialised=False)
        authority = [self.market.authority]
        self.run(self.market.init_instruction(), authority)
        self.run(self.market.set_params_instruction(), authority)
        for mint in (self.market.gln, self.market.tusd):
            self.run(self.market.open_ledger_instruction(mint), authority)

    def run(self, instruction: Instruction, signers: Sequence[Keypair]) -> Outcome:
        """Sends one instruction alone and records its units."""
        outcome = self.market.ok(instruction, signers=signers)
        name, _ = ix.decode_instruction(bytes(instruction.data))
        self.most[name] = max(self.most.get(name, 0), outcome.units)
        return outcome


def stakes(meter: Meter, owner: Keypair, place: int) -> None:
    """Deposit, seat, delegate, profile, exit, withdrawal, close."""
    market, key = meter.market, owner.pubkey()
    staker = market.at.staker(key)
    market.give(key, market.gln, 60 * TOKEN)
    meter.run(market.deposit_instruction(key, 60 * TOKEN), [owner])
    meter.run(market.take_seat_instruction(key, place), [owner])
    meter.run(ix.set_delegate(market.program, owner=key, staker=staker, delegate=key), [owner])
    meter.run(ix.set_profile(market.program, owner=key, staker=staker, profile=pointer(b"profile")), [owner])
    meter.run(market.release_seat_instruction(key, place), [owner])
    market.warp(seconds=market.terms.exit_s, slots=150)
    meter.run(market.release_seat_instruction(key, place), [owner])
    meter.run(market.withdraw_stake_instruction(key, 60 * TOKEN), [owner])
    meter.run(ix.close_staker(market.program, owner=key, rent_payer=key, staker=staker), [owner])


def requests(meter: Meter, buyer: Keypair) -> None:
    """Request opened and closed, Balance paid out and closed."""
    market, key = meter.market, buyer.pubkey()
    market.give(key, market.tusd, 500 * TOKEN)
    meter.run(market.open_request_instruction(key), [buyer])
    meter.run(market.close_request_instruction(key, market.at.request(key, 1)), [buyer])
    meter.run(market.withdraw_instruction(key, market.tusd, 500 * TOKEN), [buyer])
    balance = market.at.balance(key, market.tusd)
    meter.run(ix.close_balance(market.program, owner=key, rent_payer=key, balance=balance), [buyer])


def beacons(meter: Meter, payer: Keypair) -> None:
    """A beacon armed, fixed and closed."""
    market, key = meter.market, payer.pubkey()
    interval = market.interval
    market.warp(slots=1_000)
    meter.run(market.beacon_instruction(key, interval, arm=True), [payer])
    market.warp(slots=9)
    meter.run(market.beacon_instruction(key, interval), [payer])
    fresh = market.interval
    market.warp(slots=6)
    meter.run(market.beacon_instruction(key, fresh), [payer])
    market.warp(slots=31 * 150)
    config, beacon = market.at.config, market.at.beacon(interval)
    meter.run(ix.close_beacon(market.program, rent_payer=key, config=config, beacon=beacon), [payer])


def evidence(meter: Meter, wallet: Keypair) -> None:
    """The evidence of a root, closed after the stake is gone."""
    market, key = meter.market, wallet.pubkey()
    root: bytes = hashlib.sha256(bytes(key)).digest()
    address: Pubkey = market.at.spent(key, root)
    header = Header(tag=Spent.TAG, version=1, bump=255, rent_payer=key)
    spent = Spent(header=header, contributor=key, root=root, batch=key, submitted_at_s=1)
    market.write(address, spent.pack(), market.program)
    meter.run(ix.close_spent(market.program, rent_payer=key, staker=market.at.staker(key), spent=address), [wallet])


def measure() -> dict[str, Any]:
    """All flows, for many wallets."""
    meter = Meter()
    first = meter.market.wallet("first", tusd=500 * TOKEN)
    meter.run(meter.market.open_request_instruction(first.pubkey()), [first])
    for index in range(OWNERS):
        wallet = meter.market.wallet(f"owner{index}")
        stakes(meter, wallet, index)
        requests(meter, wallet)
        beacons(meter, wallet)
        evidence(meter, wallet)
    code = program_bytes()
    return {
        "program_sha256": hashlib.sha256(code).hexdigest(),
        "program_bytes": len(code),
        "budget": BUDGET,
        "market": dict(sorted(meter.most.items())),
        "fraud": fraud_units.most(OWNERS),
        "panel": {
            "round_0": panel_units.most(PARAMS, 12, 10),
            "largest": panel_units.most(replace(PARAMS, panel=(31, 31, 31), records=(20, 20, 20)), 60, 2),
        },
    }


def page(result: dict[str, Any]) -> str:
    """The figures as a Markdown page."""
    lines = ["# Compute units", "", f"Most units of each instruction alone; an instruction gets {BUDGET:,} by default."]
    lines += [f"Program: {result['program_bytes']:,} bytes, sha256 `{result['program_sha256'][:16]}…`.", ""]
    tables = {"stakes, requests, beacons": result["market"], "fraud proofs, at their largest": result["fraud"]}
    tables |= {f"panel, {name.replace('_', ' ')}": units for name, units in result["panel"].items()}
    for title, units in tables.items():
        lines += [f"## {title[:1].upper()}{title[1:]}", "", "| instruction | units |", "|---|---:|"]
        lines += [f"| `{name}` | {count:,} |" for name, count in units.items()]
        lines += [""]
    return "\n".join(lines)


def main() -> None:
    """Measures and writes both files."""
    result = measure()
    (HERE / "compute_units.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    (HERE / "compute_units.md").write_text(page(result), encoding="utf-8")
    print(page(result))


if __name__ == "__main__":
    main()
