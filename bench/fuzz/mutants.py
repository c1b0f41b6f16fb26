"""Plants single faults in the program and says after how many instructions the fuzzer finds each.

    python -m bench.fuzz.mutants [--numbers 1,2,3] [--instructions 6000]

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
EVERY: Final = 6
"""One fault in so many is planted where no numbers are given."""


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


def main() -> int:
    """Entry point; see the module's text. 0 if at least five faults were found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--numbers", default="")
    parser.add_argument("--instructions", type=int, default=6_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gleaner-fuzz-") as base:
        mutants, instrumented = build(Path(base))
    known = {mutant.number: mutant for mutant in mutants}
    wanted = [int(n) for n in arguments.numbers.split(",")] if arguments.numbers else list(known)[::EVERY]
    rows: list[dict[str, str | int]] = []
    for number in wanted:
        mutant, sent, found = known[number], 0, ""
        while sent < arguments.instructions and not found:
            session, broken = one(f"mutant/{sent}", LENGTH, schemata.choose(instrumented, number))
            sent += session.count
            found = str(broken) if broken is not None else ""
        at = f"{mutant.file}:{mutant.line}"
        row: dict[str, str | int] = {"number": number, "at": at, "change": mutant.change, "original": mutant.original}
        rows.append({**row, "instructions": sent, "found": found})
        print(json.dumps(rows[-1]), flush=True)
        count = sum(bool(found_row["found"]) for found_row in rows)
        document = {"planted": len(rows), "found": count, "faults": rows}
        text = json.dumps(document, indent=1, ensure_ascii=False)
        (HERE / "mutants.json").write_text(text + "\n", encoding="utf-8")
    print(f"{count} of {len(rows)} planted faults found")
    return 0 if count >= 5 else 1  # noqa: PLR2004 - what the task of this command is


if __name__ == "__main__":
    sys.exit(main())
