"""Times `gleaner scrub --spans --json` as a person runs it, start-up and all, and says what else the machine did.

    python -m bench.scrub.make_dev fresh.jsonl 1000    # in an environment with mimesis
    python -m bench.scrub.speed fresh.jsonl            # writes speed.json

Two files: the fresh one, where every line holds personal data, and messages as people mostly write them (`chat.py`).
Wall-clock time is only worth something on an idle machine; time of the processors, of all processes together, says more
on a busy one. On two idle cores the wall-clock speed lies between once and twice the speed by processor time.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.scrub.chat import messages
from privacy import FullScanner

HERE = Path(__file__).parent
CHAT_BYTES = 2_000_000
SLICE_TEXTS = 64
SEED = 11
COMMAND = "import sys; from app.cli import main; sys.argv = ['gleaner', *sys.argv[1:]]; sys.exit(main())"


def main() -> None:
    """Measure and write."""
    result: dict[str, Any] = {"cores": os.cpu_count()}
    with tempfile.TemporaryDirectory() as folder:
        chat = Path(folder) / "chat.jsonl"
        lines = (json.dumps({"id": at, "text": text}) + "\n" for at, text in enumerate(messages(CHAT_BYTES, SEED)))
        chat.write_text("".join(lines), encoding="utf-8")
        nothing = Path(folder) / "nothing.jsonl"
        nothing.write_text('{"id": 1, "text": "Then Zubeldio Brambatti spoke."}\n', encoding="utf-8")
        _timed(nothing)
        result["start_up"] = _timed(nothing)
        for name, file in (("every_line_personal", Path(sys.argv[1])), ("chat", chat)):
            result[name] = _timed(file) | {"without_start_up_kb_per_cpu_s": _detectors_kb_per_cpu_s(file)}
            print(name, result[name])
    (HERE / "speed.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


def _texts(file: Path) -> list[str]:
    return [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines()]


def _timed(file: Path) -> dict[str, float]:
    size_kb = sum(len(text.encode()) for text in _texts(file)) / 1000
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    load = os.getloadavg()[0]
    begin = time.perf_counter()
    arguments = [sys.executable, "-c", COMMAND, "scrub", "--spans", "--json", str(file)]
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)
    wall_s = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "kilobytes": round(size_kb, 1),
        "wall_s": round(wall_s, 2),
        "cpu_s": round(cpu_s, 2),
        "cores_used": round(cpu_s / wall_s, 2),
        "load_before": round(load, 1),
        "kb_per_wall_s": round(size_kb / wall_s, 1),
        "kb_per_cpu_s": round(size_kb / cpu_s, 1),
    }


def _detectors_kb_per_cpu_s(file: Path) -> float:
    """Speed of the detectors alone, in this process, on one core."""
    texts = _texts(file)
    scanner = FullScanner(threads=1)
    scanner.load()
    scanner.find_many(texts[:SLICE_TEXTS])
    rest = texts[SLICE_TEXTS:]
    begin = time.process_time()
    for start in range(0, len(rest), SLICE_TEXTS):
        scanner.find_many(rest[start : start + SLICE_TEXTS])
    return round(sum(len(text.encode()) for text in rest) / 1000 / (time.process_time() - begin), 1)


if __name__ == "__main__":
    main()
