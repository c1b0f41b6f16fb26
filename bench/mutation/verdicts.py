"""What became of every mutant: kept line by line while a run lasts, summed up when it ends."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from program.build import build

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bench.mutation.schemata import Mutant

CAUGHT, SURVIVED, HUNG, BROKEN = "caught", "survived", "hung", "broken"
OPEN = "open"
"""Passed by its likely catchers, while the other tests have not been asked: counted as a survivor."""
WANTED_SHARE = 0.95
JUDGED_BY = ("program/market/src", "program/interface/src", "tests/program", "tests/helpers", "bench/mutation")


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
        self._append({**row, "seconds": round(verdict.seconds, 2)})

    def passes(self, state: str) -> bool:
        """Whether these tests passed with these sources while no mutant was on."""
        return state in self._known

    def add_pass(self, state: str) -> None:
        """Append that they did."""
        self._append({"key": state})

    def _append(self, row: dict[str, object]) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")


def state_of(root: Path) -> str:
    """A name for the program's sources and its tests as they are now."""
    paths = [p for folder in JUDGED_BY for p in sorted((root / folder).rglob("*")) if p.suffix in {".rs", ".py"}]
    digests = [sha256(str(p.relative_to(root)).encode() + b"\0" + p.read_bytes()).digest() for p in paths]
    return f"no mutant {sha256(b''.join(digests)).hexdigest()[:16]}"


def key(mutant: Mutant) -> str:
    """What an explanation is kept under: no line number, so that it outlives changes elsewhere in the file."""
    again = f" ({mutant.nth})" if mutant.nth > 1 else ""
    return f"{mutant.file}: {mutant.change}: {mutant.original}{again}"


def explanations(path: Path) -> dict[str, str]:
    """Why survivors survive, by key; none if there is no file."""
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def report(mutants: list[Mutant], verdicts: list[Verdict], out: Path, explained: dict[str, str]) -> int:
    """Write counts and survivors with their explanations.

    Returns:
        0 if enough were caught, every survivor is explained, and nothing else is: an explanation of what is caught, or
        of what is no longer there, is stale.
    """
    survivors = [v for v in verdicts if v.result in {SURVIVED, OPEN}]
    caught = len(verdicts) - len(survivors)
    share = caught / max(len(verdicts), 1)
    files: dict[str, dict[str, int]] = {}
    for mutant in mutants:
        row = files.setdefault(mutant.file, {"mutants": 0, "judged": 0, "caught": 0})
        row["mutants"] += 1
    for verdict in verdicts:
        files[verdict.mutant.file]["judged"] += 1
        files[verdict.mutant.file]["caught"] += verdict.result not in {SURVIVED, OPEN}
    document = {
        "mutants": len(mutants),
        "judged": len(verdicts),
        "share_judged": round(len(verdicts) / len(mutants), 4),
        "caught": caught,
        "hung": sum(v.result == HUNG for v in verdicts),
        "survived": len(survivors),
        "open": sum(v.result == OPEN for v in verdicts),
        "share": round(share, 4),
        "seconds": round(sum(v.seconds for v in verdicts)),
        "program_sha256": json.loads(build.MANIFEST.read_text(encoding="utf-8"))["sha256"],
        "files": dict(sorted(files.items())),
        "survivors": [
            {"key": key(v.mutant), "line": v.mutant.line, "why": explained.get(key(v.mutant), "")} for v in survivors
        ],
    }
    out.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    unexplained = [key(v.mutant) for v in survivors if key(v.mutant) not in explained]
    stale = set(explained) - {key(m) for m in mutants} | set(explained) & {
        key(v.mutant) for v in verdicts if v.result not in {SURVIVED, OPEN}
    }
    print(f"caught {caught} of {len(verdicts)} judged ({share:.1%}) of {len(mutants)}")
    for name in unexplained:
        print(f"no explanation: {name}")
    for name in sorted(stale):
        print(f"stale explanation: {name}")
    return 0 if share >= WANTED_SHARE and not unexplained and not stale else 1
