"""Which hostile variants of each instruction the hostile suite really tried.

    python -m bench.program.hostile [--out bench/program/hostile.md]

Plays the journeys of tests/program/test_hostile_*.py and counts. A cell says for how many of an instruction's accounts
(or integers) a variant was tried, of how many; what was not tried is printed one by one.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

from tests.helpers.market_hostile import integers
from tests.helpers.market_hostile_journeys import findings
from tests.helpers.market_idl import idl

COMMAND: Final = "python -m bench.program.hostile"
ACCOUNT_WAYS: Final = (
    "same type", "another type", "another owner", "uninitialised", "a wallet", "duplicated", "read-only", "unsigned",
    "missing",
)  # fmt: skip
NUMBER_WAYS: Final = ("0", "1", "max")
WHY_NOT: Final = """Not tried is what does not exist: *same type* of wallets, programs, sysvars, the one Config and
SeatTable, and of accounts the instruction creates; *another owner* of programs and of accounts not there yet; *another
type* where the market has no account yet (init); an integer that is 0 or 1 in the honest instruction already."""


def asked(described: dict[str, Any], way: str) -> set[str]:
    """Return the roles of an instruction a variant makes sense for."""
    roles = described["accounts"]
    if way == "unsigned":
        return {role["name"] for role in roles if role.get("signer")}
    if way == "read-only":
        return {role["name"] for role in roles if role.get("writable")}
    return {role["name"] for role in roles}


def table() -> tuple[list[str], list[str]]:
    """Return the rows, and what was not tried."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for case in findings().exercised:
        seen[case.instruction, case.how].add(case.where)
    ways = (*ACCOUNT_WAYS, *NUMBER_WAYS)
    rows = ["| instruction | " + " | ".join(ways) + " |", "|---|" + "---|" * len(ways)]
    missing = []
    for described in idl()["instructions"]:
        name, cells = described["name"], []
        numbers = {n for a in described["args"] for n, _, _ in integers(a["name"], a["type"], 0)}
        for way in ways:
            wanted = numbers if way in NUMBER_WAYS else asked(described, way)
            done = seen[name, way] & wanted
            cells.append(f"{len(done)}/{len(wanted)}" if wanted else "")
            missing += [f"{name} {role}: {way}" for role in sorted(wanted - done)]
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return rows, missing


def main() -> None:
    """Entry point; see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path(__file__).with_suffix(".md"))
    arguments = parser.parse_args()
    rows, missing = table()
    count = findings().exercised.total()
    text = "\n".join([f"# Hostile variants tried: {count:,}", "", f"`{COMMAND}`", "", *rows, "", WHY_NOT])
    arguments.out.write_text(text + "\n", encoding="utf-8")
    print(text)
    print("\n".join(missing))


if __name__ == "__main__":
    main()
