"""Plants single faults in the program and says after how many instructions the fuzzer finds each.

    python -m bench.fuzz.mutants [--numbers 1,2,3] [--instructions 12000] [--vectors tests/vectors/fuzz]

Faults are those of `bench.mutation`, in the files named here only; one build holds all of them. Needs what building the
program needs. Writes bench/fuzz/mutants.json.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from bench.fuzz import scripts
from bench.fuzz.__main__ import HERE, LENGTH, one
from bench.mutation import schemata
from bench.mutation.__main__ import NEEDED, ROOT

FILES: Final = (
    "processor/submit.rs",
    "processor/settle_seat.rs",
    "processor/release_seat.rs",
    "processor/take_seat.rs",
    "processor/close_batch.rs",
    "processor/withdraw_stake.rs",
    "processor/commit.rs",
    "closing.rs",
    "settlement.rs",
    "token.rs",
)
EVERY: Final = 4
"""One fault in so many is planted where no numbers are given."""
ENOUGH: Final = 0.8
SHORT: Final = 160
SHORT_MARKETS: Final = 8
TRIES: Final = 70
WITHOUT_CONSEQUENCE: Final = {
    ("processor/submit.rs:146", "number::mul to number::add", "number::mul(bond, crate::score::BPS)"): (
        "a check against 64 bits that no batch reaches: the value of a batch is capped at three seats"
    ),
    (
        "closing.rs:104",
        "saturating_sub to saturating_add",
        "closing.sources.bond.saturating_sub(outcome.bond_back)",
    ): "changes a number in an event only, and events are hints: what the fuzzer judges are accounts",
}
"""Why a fault that was not found changes nothing."""


def build(folder: Path) -> tuple[list[schemata.Mutant], bytes]:
    """Return the faults and the object that holds them all."""
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("target", "__pycache__"))
        else:
            shutil.copy(source, folder / name)
    sources = folder / "program" / "market" / "src"
    rewriter = schemata.Rewriter()
    for name in FILES:
        path = sources / name
        path.write_bytes(rewriter.rewrite(path.read_bytes(), name))
    (sources / "mutant.rs").write_text(schemata.SUPPORT, encoding="utf-8")
    root = sources / "lib.rs"
    text = root.read_text(encoding="utf-8")
    root.write_text(text.replace("pub mod accounts;", "pub mod accounts;\npub mod mutant;"), encoding="utf-8")
    script = "import os, pathlib; from program.build import build as b; v = os.environ.get('GLEANER_CRATES'); "
    script += "so = b.build_so(pathlib.Path(v) if v else None, b.environment()); "
    script += "pathlib.Path('instrumented.so').write_bytes(so)"
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    subprocess.run([sys.executable, "-c", script], cwd=folder, env=environment, check=True, stderr=subprocess.DEVNULL)
    return rewriter.mutants, (folder / "instrumented.so").read_bytes()


def chosen(mutants: list[schemata.Mutant], arguments: argparse.Namespace) -> list[schemata.Mutant]:
    """Return the faults to plant: those asked for, or one in so many and those of the result that stands."""
    if arguments.numbers:
        wanted = {int(n) for n in arguments.numbers.split(",")}
        return [mutant for mutant in mutants if mutant.number in wanted]
    earlier: set[tuple[str, ...]] = set()
    if arguments.out.exists():
        rows = json.loads(arguments.out.read_text(encoding="utf-8"))["faults"]
        earlier = {(row["at"], row["change"], row["original"]) for row in rows}
    every = {mutant.number for mutant in mutants[::EVERY]}
    return [mutant for mutant in mutants if mutant.number in every or _name(mutant) in earlier]


def _name(mutant: schemata.Mutant) -> tuple[str, ...]:
    return f"{mutant.file}:{mutant.line}", mutant.change, mutant.original


def hunt(program: bytes, instructions: int) -> tuple[int, str]:
    """Return after how many instructions the fuzzer finds a fault, and what it says; nothing if it does not."""
    sent, found = 0, ""
    while sent < instructions and not found:
        session, broken = one(f"mutant/{sent}", LENGTH, program)
        sent += session.count
        found = str(broken) if broken is not None else ""
    return sent, found


def keep(mutant: schemata.Mutant, program: bytes, folder: Path) -> str:
    """Write a short script that reveals the fault and breaks nothing in the shipped program; say what became of it."""
    for attempt in range(SHORT_MARKETS):
        session, broken = one(f"vector/{attempt}", SHORT, program)
        if broken is None:
            continue
        steps = scripts.shrink(session.steps, broken.rule, program, tries=TRIES)
        shown, shipped = scripts.replay(steps, program), scripts.replay(steps)
        if shown is None or shipped is not None:
            return f"fault {mutant.number}: its script does not tell it from the shipped program"
        where, change, original = _name(mutant)
        stem = f"{Path(mutant.file).stem}_{mutant.line}_{mutant.number}"
        about = f"reveals a planted fault: {where}, {change} in {original}: {shown}"
        scripts.write(folder / f"{stem}.json", steps, shown.rule, about)
        return f"fault {mutant.number}: {len(steps)} steps, {shown}"
    return f"fault {mutant.number}: not met in {SHORT_MARKETS} short markets"


def main() -> int:
    """Entry point; see the module's text. 0 if four of five faults were found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--numbers", default="")
    parser.add_argument("--instructions", type=int, default=12_000)
    parser.add_argument("--out", type=Path, default=HERE / "mutants.json")
    parser.add_argument("--vectors", type=Path, help="write scripts that reveal the faults there, and no result")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gleaner-fuzz-") as base:
        mutants, instrumented = build(Path(base))
    rows: list[dict[str, str | int]] = []
    for mutant in chosen(mutants, arguments):
        program = schemata.choose(instrumented, mutant.number)
        if arguments.vectors:
            print(keep(mutant, program, arguments.vectors), flush=True)
            continue
        sent, found = hunt(program, arguments.instructions)
        where, change, original = _name(mutant)
        row: dict[str, str | int] = {"number": mutant.number, "at": where, "change": change, "original": original}
        rows.append({**row, "instructions": sent, "found": found})
        if not found:
            rows[-1]["why_not"] = WITHOUT_CONSEQUENCE.get((where, change, original), "")
        print(json.dumps(rows[-1]), flush=True)
    if arguments.vectors:
        return 0
    count = sum(bool(row["found"]) for row in rows)
    document = {"planted": len(rows), "found": count, "faults": rows}
    arguments.out.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{count} of {len(rows)} planted faults found")
    return 0 if count >= ENOUGH * len(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
