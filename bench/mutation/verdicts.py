"""What became of every mutant: kept line by line while a run lasts, summed up when it ends."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from program.build import build

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bench.mutation.schemata import Mutant

CAUGHT, SURVIVED, HUNG = "caught", "survived", "hung"
WANTED_SHARE = 0.95


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: `by` names the test that failed first, `seconds` is what that took."""

    mutant: Mutant
    result: str
    by: str
    seconds: float


class Log:
    """Verdicts of earlier runs, one JSON line each; those about a file that changed since do not count.

    Args:
        path: the log; made if missing.
        sources: `program/market/src` as it is now.
        mutants: all of them, in order of their numbers.
    """

    def __init__(self, path: Path, sources: Path, mutants: Iterable[Mutant]) -> None:
        self._path = path
        self._keys: dict[int, str] = {}
        ordinals: dict[str, int] = {}
        for mutant in mutants:
            ordinals[mutant.file] = ordinals.get(mutant.file, 0) + 1
            digest = sha256((sources / mutant.file).read_bytes()).hexdigest()
            self._keys[mutant.number] = f"{mutant.file} {digest[:16]} {ordinals[mutant.file]}"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        self._known = {row["key"]: row for row in map(json.loads, lines)}

    def known(self, mutant: Mutant) -> Verdict | None:
        """The verdict of an earlier run."""
        row = self._known.get(self._keys[mutant.number])
        return Verdict(mutant, row["result"], row["by"], row["seconds"]) if row else None

    def add(self, verdict: Verdict) -> None:
        """Append a verdict."""
        row = {"key": self._keys[verdict.mutant.number], "result": verdict.result, "by": verdict.by}
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({**row, "seconds": round(verdict.seconds, 2)}) + "\n")


def report(mutants: int, verdicts: list[Verdict], out: Path, explanations: Path) -> int:
    """Write counts and survivors with their explanations; 0 if enough were caught and nothing is unexplained."""
    explained: dict[str, str] = json.loads(explanations.read_text(encoding="utf-8")) if explanations.exists() else {}
    survivors = [v for v in verdicts if v.result == SURVIVED]
    caught = len(verdicts) - len(survivors)
    rows = [
        {**asdict(v.mutant), "why": explained.get(f"{v.mutant.file}: {v.mutant.change}: {v.mutant.original}", "")}
        for v in survivors
    ]
    share = caught / max(len(verdicts), 1)
    document = {
        "mutants": mutants,
        "judged": len(verdicts),
        "caught": caught,
        "hung": sum(v.result == HUNG for v in verdicts),
        "share": round(share, 4),
        "program_sha256": json.loads(build.MANIFEST.read_text(encoding="utf-8"))["sha256"],
        "survivors": rows,
    }
    out.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    open_ = sum(not row["why"] for row in rows)
    print(
        f"caught {caught} of {len(verdicts)} judged ({share:.1%}) of {mutants}; {open_} survivors without explanation"
    )
    return 0 if share >= WANTED_SHARE and all(row["why"] for row in rows) else 1
