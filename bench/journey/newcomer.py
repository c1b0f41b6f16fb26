"""A new user with a stopwatch: `python -m bench.journey.newcomer [PAUSE_S]` prints and writes newcomer.json.

The real window on a clean home with its own practice network, offscreen, driven by `ui/script.py`: from the start of
the process to the first payout. Measured twice: without pauses (what the machine takes), and with a pause before each
thing the person does (5 s unless said otherwise), which is how long one looks at a page that explains itself.
Installing, which `./run` does once, is not in it. Budget (issue 5): under 180 s.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

RESULT: Final = Path(__file__).with_suffix(".json")
ROOT: Final = Path(__file__).resolve().parents[2]
BUDGET_S: Final = 180
ACTS: Final = ("click", "row", "press", "type")
SALE: Final = ROOT / "docs/screenshots/sale.json"
PAID: Final = "Export the receipt"


def steps_to_payout() -> list[dict[str, Any]]:
    """The steps of the sale in the README's pictures, up to the payout, without the pictures."""
    steps: list[dict[str, Any]] = [step for step in json.loads(SALE.read_text()) if "shot" not in step]
    return steps[: steps.index({"wait": PAID}) + 1]


def run(pause_s: float) -> float:
    """Return the seconds from the start of the process to the payout.

    Raises:
        RuntimeError: the journey did not end well.
    """
    steps: list[dict[str, Any]] = []
    for step in steps_to_payout():
        if pause_s and next(iter(step)) in ACTS:
            steps.append({"pause": round(pause_s * 1000)})
        steps.append(step)
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "script.json"
        script.write_text(json.dumps([*steps, {"texts": "end.json"}, {"close": True}]))
        began = time.monotonic()
        done = subprocess.Popen(
            [sys.executable, "-m", "app", "--headless", "gui", "--script", str(script)],
            cwd=ROOT,
            env=os.environ | {"GLEANER_HOME": str(Path(folder) / "home")},
            stderr=subprocess.PIPE,
            text=True,
        )
        _, said = done.communicate()
        end = Path(folder) / "end.json"
        if done.returncode or not end.exists():
            raise RuntimeError(f"the journey stopped: {said}")
        # The file is written when the payout is on the screen; closing everything comes after it.
        return end.stat().st_mtime - (time.time() - (time.monotonic() - began))


def main() -> None:
    """Measure, print and keep."""
    pause_s = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    acts = sum(next(iter(step)) in ACTS for step in steps_to_payout())
    found = {
        "things_to_do": acts,
        "machine_s": round(run(0), 1),
        "pause_s": pause_s,
        "with_pauses_s": round(run(pause_s), 1),
        "budget_s": BUDGET_S,
        "processors": os.cpu_count(),
        "python": platform.python_version(),
    }
    RESULT.write_text(json.dumps(found, indent=2) + "\n")
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
