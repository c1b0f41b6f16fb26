"""Measures the window's start: process start to first paint, and memory then, beside a bare Qt window's.

Writes first_paint.json beside itself.

    python bench/ui/first_paint.py [--runs 9]

Offscreen, because a display adds its own time. Each run is a new process on a data folder that has no wallet yet; the
time ends when the process tells that the first frame was drawn, so ending it is not counted.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESULT = Path(__file__).with_suffix(".json")
BUDGET_S, BUDGET_MIB = 0.7, 120
BARE = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, tell)

def tell():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    sys.stdout.write(f"{pages * 4096} {time.process_time()}\\n")
    sys.stdout.flush()
    QApplication.quit()

application = QApplication([])
window = Window()
window.resize(1280, 832)
window.show()
sys.exit(application.exec())
"""
PROGRAM = """
import sys, time
from pathlib import Path
from app.store.home import resolve_home
from app.tasks import Tasks
from ui.main import Options
from ui.open import open_window

def told(window):
    window.painted.connect(tell)

def tell():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    sys.stdout.write(f"{pages * 4096} {time.process_time()}\\n")
    sys.stdout.flush()

with Tasks() as tasks:
    sys.exit(open_window(resolve_home(None), tasks, Options(quit_after_first_paint=True, headless=True), told))
"""


def once(program: str = PROGRAM) -> tuple[float, float, int]:
    """Return seconds to the first paint, seconds of processor time spent on it, and the resident bytes then."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=os.environ | {"GLEANER_HOME": folder, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            text=True,
        )
        if process.stdout is None:
            raise RuntimeError("no stdout")
        line = process.stdout.readline()
        took = time.perf_counter() - started
        if process.wait() != 0 or not line:
            raise RuntimeError("the window did not open")
    resident, processor = line.split()
    return took, float(processor), int(resident)


def summary(runs: list[tuple[float, float, int]]) -> dict[str, object]:
    """Return what the runs took."""
    seconds = sorted(took for took, _, _ in runs)
    return {
        "first_paint_s": {
            "fastest": round(seconds[0], 3),
            "median": round(statistics.median(seconds), 3),
            "slowest": round(seconds[-1], 3),
        },
        "processor_s": round(statistics.median(processor for _, processor, _ in runs), 3),
        "resident_mib": round(statistics.median(size for _, _, size in runs) / 2**20, 1),
    }


def main() -> int:
    """Measure and write the result."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=9)
    count = parser.parse_args().runs
    # In turns: what else the machine does meets both alike.
    pairs = [(once(), once(BARE)) for _ in range(count)]
    window, bare = summary([pair[0] for pair in pairs]), summary([pair[1] for pair in pairs])
    result = {
        "what": "process start to first paint of the window, offscreen, new data folder, warm file cache",
        "machine": f"{os.cpu_count()} shared cores, {platform.machine()}, Python {platform.python_version()}",
        "load_before": round(os.getloadavg()[0], 2),
        "runs": count,
        "budget": {"first_paint_s": BUDGET_S, "resident_mib": BUDGET_MIB},
        "window": window,
        "bare_qt_window": bare,
    }
    RESULT.write_text(json.dumps(result, indent=1) + "\n")
    sys.stdout.write(RESULT.read_text())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
