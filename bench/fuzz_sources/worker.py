"""Runs cases of one importer in a process of its own, bounded in memory and in processor time per case."""

from __future__ import annotations

import contextlib
import json
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from bench.fuzz_sources.damage import damaged
from bench.fuzz_sources.seeds import seeds_of
from sources.containers import open_container
from sources.errors import SourcesError
from sources.exports.registry import importer_of
from sources.exports.run import ImportRun

if TYPE_CHECKING:
    from types import FrameType

MEMORY_BYTES = 1536 * 1024**2
"""Address space of the whole process, Python and its libraries included."""

CASE_CPU_S = 10.0
"""Processor time one case may take."""


class TooSlowError(Exception):
    """A case took more than its processor time."""


def _too_slow(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise TooSlowError


def run_case(importer: str, seeds: list[dict[str, bytes]], number: int, folder: Path) -> Counter[str]:
    """Make and read one case; return what it ended with."""
    draw = random.Random(f"{importer}/{number}")  # noqa: S311  # a case can be made again from its number
    files, archive = damaged(draw.choice(seeds), draw)
    root = folder / "case"
    root.mkdir()
    if archive is not None:
        chosen = root / "export.zip"
        chosen.write_bytes(archive)
    else:
        chosen = root / "files"
        for name, content in files.items():
            (chosen / name).parent.mkdir(parents=True, exist_ok=True)
            (chosen / name).write_bytes(content)
    counts: Counter[str] = Counter()
    try:
        signal.setitimer(signal.ITIMER_PROF, CASE_CPU_S)
        _read(importer, chosen, counts, folder)
    except SourcesError:
        counts["refused"] += 1
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        shutil.rmtree(root)
    return counts


def _read(importer: str, chosen: Path, counts: Counter[str], scratch: Path) -> None:
    with open_container([chosen], scratch=scratch) as container:
        found = importer_of(importer).find(container)
        if found is None:
            counts["nothing"] += 1
            return
        answers = {one.key: one.default or "".join(one.choices[:1]) for one in found.questions}
        for table in found.tables:
            run = ImportRun(container, found, table.key, answers)
            counts["rows"] += sum(1 for _ in run.rows())
            counts["broken"] += run.broken_count


def run_cases(importer: str, first: int, cases: int, note: Path | None) -> dict[str, object]:
    """Run cases and return their summary; `note` always names the case under way, for whoever buries this process."""
    seeds = seeds_of(importer)
    totals: Counter[str] = Counter()
    failures: list[dict[str, object]] = []
    slowest_s = 0.0
    signal.signal(signal.SIGPROF, _too_slow)
    with tempfile.TemporaryDirectory(prefix="gleaner-fuzz-") as name:
        for number in range(first, first + cases):
            if note is not None:
                note.write_text(str(number))
            begun_s = time.process_time()
            try:
                totals += run_case(importer, seeds, number, Path(name))
            except Exception as error:  # noqa: BLE001  # whatever is no SourcesError is the finding
                frame = traceback.extract_tb(error.__traceback__)[-1]
                where = f"{Path(frame.filename).name}:{frame.lineno}"
                failures.append({"case": number, "error": type(error).__name__, "where": where})
            totals["cases"] += 1
            slowest_s = max(slowest_s, time.process_time() - begun_s)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {**totals, "failures": failures, "slowest_cpu_s": round(slowest_s, 3), "peak_rss_mb": round(peak / 1e6)}


def main() -> None:
    """Read importer, first case, cases and the file for the note from the command line; print the summary."""
    importer, first, cases, note = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    with contextlib.suppress(KeyboardInterrupt):
        print(json.dumps(run_cases(importer, int(first), int(cases), Path(note))))


if __name__ == "__main__":
    main()
