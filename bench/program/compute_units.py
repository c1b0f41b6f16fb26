"""Every instruction of the market against its budget of compute units, on the shipped program.

python -m bench.program.compute_units      runs all flows in LiteSVM, writes compute_units.json and compute_units.md

The budgets (budgets.json) are set by hand: what a client may have to ask for. The worst cases are those of
`market_units`, `panel_units`, `appeal_units` and `fraud_units`; what they measure goes into one table.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.program import appeal_units, fraud_units, market_units, panel_units
from tests.helpers.market_idl import idl
from tests.helpers.market_reference import PARAMS
from tests.helpers.market_svm import program_bytes

HERE = Path(__file__).parent
DEFAULT = 200_000
"""Units an instruction gets without asking for more."""
FLOWS = {
    "market": "set-up, government, stakes, requests, beacons; 24 wallets",
    "panel": "a panel of 5, all endings",
    "largest": "a panel of 31, 20 records",
    "appeals": "three rounds, 31 seats, labels, 16 attesters",
    "fraud": "whole chunk, deepest paths, full buffer",
}


@dataclass(frozen=True)
class Sizes:
    """How often flows are repeated: addresses take a varying number of hashes, so more runs find more."""

    wallets: int = 24
    panels: int = 6
    proofs: int = 12


def budgets() -> dict[str, int]:
    """Units every instruction may take."""
    loaded: dict[str, int] = json.loads((HERE / "budgets.json").read_text(encoding="utf-8"))
    return loaded


def names() -> list[str]:
    """All instructions, in order of their codes."""
    return [str(each["name"]) for each in idl()["instructions"]]


def most(sizes: Sizes) -> dict[str, tuple[int, str]]:
    """The most units of every instruction, and the flow that took them."""
    largest = replace(PARAMS, panel=(31, 31, 31), records=(20, 20, 20))
    flows = {
        "market": market_units.most(sizes.wallets),
        "panel": panel_units.most(PARAMS, 12, sizes.panels),
        "largest": panel_units.most(largest, 60, max(1, sizes.panels // 5)),
        "appeals": appeal_units.most(),
        "fraud": fraud_units.most(sizes.proofs),
    }
    found: dict[str, tuple[int, str]] = {}
    for flow, measured in flows.items():
        for label, units in measured.items():
            name = label.partition(" ")[0]
            found[name] = max(found.get(name, (0, "")), (units, flow))
    return found


def measure(sizes: Sizes) -> dict[str, Any]:
    """All instructions with worst case, budget and headroom."""
    worst, allowed, code = most(sizes), budgets(), program_bytes()
    return {
        "program_sha256": hashlib.sha256(code).hexdigest(),
        "program_bytes": len(code),
        "default": DEFAULT,
        "instructions": {
            name: {
                "worst": worst[name][0],
                "flow": worst[name][1],
                "budget": allowed[name],
                "headroom": allowed[name] - worst[name][0],
            }
            for name in names()
        },
    }


def page(result: dict[str, Any]) -> str:
    """The table as a Markdown page."""
    lines = [
        "# Compute units",
        "",
        f"Most units of each instruction against its budget; {result['default']:,} are there without asking.",
        f"Program: {result['program_bytes']:,} bytes, sha256 `{result['program_sha256'][:16]}…`.",
        "Searches for program addresses take 1,500 units a try, so two runs differ by some of those.",
        "`open_randomness`, `request_beacon` and `reveal_beacon` call the randomness program: measured with its",
        "stand-in, whose own work is not Switchboard's.",
        "",
        "| code | instruction | worst | budget | headroom | where |",
        "|---:|---|---:|---:|---:|---|",
    ]
    for code, (name, row) in enumerate(result["instructions"].items()):
        lines.append(
            f"| {code} | `{name}` | {row['worst']:,} | {row['budget']:,} | {row['headroom']:,} | {FLOWS[row['flow']]} |"
        )
    return "\n".join([*lines, ""])


def main() -> None:
    """Measures and writes both files."""
    result = measure(Sizes())
    (HERE / "compute_units.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    (HERE / "compute_units.md").write_text(page(result), encoding="utf-8")
    print(page(result))


if __name__ == "__main__":
    main()
