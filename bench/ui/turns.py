"""Walks every scene of the window and takes the longest turn of its loop in each. Writes turns.json.

    python bench/ui/turns.py [--page sell]

A turn is what the GUI thread does between two waits, in processor time, put into proportion to what the same work takes
on this machine when it is quiet (`ui/watchdog.py`). What the driver does to find a button is not counted.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402

from app.tasks import Tasks  # noqa: E402
from tests.helpers.ui_scenes import SCENES  # noqa: E402
from ui.bridge import Runner  # noqa: E402
from ui.screenshots import dress  # noqa: E402
from ui.script import act  # noqa: E402
from ui.shell.window import MainWindow  # noqa: E402
from ui.warm import warm_up  # noqa: E402
from ui.watchdog import LIMIT_MS, Watchdog  # noqa: E402

if TYPE_CHECKING:
    from tests.helpers.ui_scenes import Scene

RESULT = Path(__file__).with_suffix(".json")
NOTED_MS = 30
"""Shorter turns are not told apart."""
SETTLE_MS, LOOK_MS, MAX_LOOKS = 250, 20, 400


def let(dog: Watchdog, within_ms: int) -> None:
    """Run the loop, watched."""
    loop = QEventLoop()
    QTimer.singleShot(within_ms, loop.quit)
    dog.count()
    loop.exec()
    dog.pause()


def follow(dog: Watchdog, window: MainWindow, step: dict[str, Any]) -> None:
    """Do a step; what it sets off is counted, looking for words is not."""
    ((verb, value),) = step.items()
    for _ in range(MAX_LOOKS):
        before = len(dog.blocked)
        dog.count()
        done = act(window, verb, value)
        dog.pause()
        if not done or verb in {"wait", "gone"}:
            del dog.blocked[before:]
        let(dog, LOOK_MS)
        if done:
            return
    raise SystemExit(f"could not {verb} {value!r}")


def longest(dog: Watchdog, scene: Scene) -> dict[str, Any]:
    """Return the longest turn of a scene."""
    dog.blocked.clear()
    with Tasks() as tasks:
        runner = Runner(tasks)
        shown: list[MainWindow] = []
        pages = scene.pages(lambda: shown[0] if shown and shown[0].shell else None)
        window = MainWindow(scene.ports(), runner, scene.page, pages)
        shown.append(window)
        window.resize(1280, 832)
        window.show()
        window.activateWindow()
        let(dog, SETTLE_MS)
        for step in scene.steps:
            follow(dog, window, step)
        let(dog, SETTLE_MS)
        window.close()
        window.deleteLater()
        runner.deleteLater()
        let(dog, 0)
    worst = max(dog.blocked, key=lambda one: one.busy_ms, default=None)
    if worst is None:
        return {"scene": scene.name, "longest_ms": f"under {NOTED_MS}"}
    return {"scene": scene.name, "longest_ms": worst.busy_ms, "in": " < ".join(worst.where[:3])}


def main() -> int:
    """Walk and write; 1 where a turn is over the limit."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--page", default="")
    start = parser.parse_args().page
    dress("light", 1.0)
    warm_up()
    dog = Watchdog(NOTED_MS)
    dog.start()
    found = [longest(dog, scene) for scene in SCENES if scene.name.startswith(start)]
    dog.stop()
    over = [one["scene"] for one in found if isinstance(one["longest_ms"], int) and one["longest_ms"] > LIMIT_MS]
    result = {
        "what": "longest turn of the window's loop in each scene, 1280x832, offscreen, processor time in proportion",
        "machine": f"{os.cpu_count()} shared cores, {platform.machine()}, Python {platform.python_version()}",
        "load": round(os.getloadavg()[0], 2),
        "limit_ms": LIMIT_MS,
        "over": over,
        "scenes": found,
    }
    if not start:
        RESULT.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
    sys.stdout.write(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
    return 1 if over else 0


if __name__ == "__main__":
    raise SystemExit(main())
