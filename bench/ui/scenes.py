"""Judges every scene of the window: by keyboard, by ear, in every size, direction and length of words.

    python -m bench.ui.scenes [--only requests,home] [--out bench/ui/scenes.md]

Takes about fifteen minutes for all scenes; `./test` judges the main ones in two rooms.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.helpers.ui_scenes import Scene

HERE = Path(__file__).parent


def main(arguments: list[str]) -> int:
    """Judge, write the report, and return 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m bench.ui.scenes")
    parser.add_argument("--only", default="", help="scenes whose names start so, separated by commas")
    parser.add_argument("--out", type=Path, default=HERE / "scenes.md")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QAccessible

    from tests.helpers.ui_matrix import ROOMS, look_at, spoken
    from tests.helpers.ui_scenes import SCENES
    from tests.helpers.ui_stage import journeys
    from ui.main import Options, make_application
    from ui.theme import theme

    app = make_application(Options(headless=True))
    theme().install("light", 1.0)
    app.setProperty("gleanerThemed", True)  # noqa: FBT003 - Qt's signature
    QAccessible.setActive(True)
    begin = time.monotonic()
    begins = tuple(options.only.split(","))
    ways = journeys(scene for scene in SCENES if scene.name.startswith(begins))
    wrong: list[str] = []
    for way in ways:
        wrong += _by_hand_and_ear(way)
    ways_of_speaking: tuple[tuple[str, dict[str, bool]], ...] = (
        ("English", {}),
        ("40 % longer", {"long": True}),
        ("40 % longer, right to left", {"long": True, "right_to_left": True}),
    )
    for words, speech in ways_of_speaking:
        with spoken(**speech):
            for way in ways:
                found = [f"{scene}, {room}, {words}: {what}" for scene, room, what in look_at(way, ROOMS)]
                wrong += found
                sys.stdout.write(f"{words}: {way[-1].name}: {len(found)}\n")
                sys.stdout.flush()
    scenes = sum(map(len, ways))
    looks = scenes * len(ROOMS) * len(ways_of_speaking)
    minutes = (time.monotonic() - begin) / 60
    only = f" ({options.only})" if options.only else ""
    lines = [
        "# Scenes of the window, judged",
        "",
        "`python -m bench.ui.scenes`: Tab order, reach, focus ring, names and roles of every scene; cut texts, texts",
        "painted past their box and overlaps in every room, in English, with texts 40 % longer, and right to left.",
        "",
        f"- {scenes} of {len(SCENES)} scenes{only}, {looks} pictures in {minutes:.0f} min",
        f"- rooms: {', '.join(map(str, ROOMS))}",
        f"- wrong: {len(wrong)}",
        "",
        *(f"    {one}" for one in wrong),
    ]
    options.out.write_text("\n".join(lines).rstrip() + "\n")
    return 1 if wrong else 0


def _by_hand_and_ear(way: tuple[Scene, ...]) -> list[str]:
    from tests.helpers.ui_judge import kind_of, out_of_order, tab_stops, unheard, unreached, without_ring
    from tests.helpers.ui_stage import walk

    wrong = []
    for scene, window in walk(way, 1280, 800):
        stops = tab_stops(window)
        kinds = list({kind_of(stop): stop for stop in stops}.values())
        found = [
            *unheard(window),
            *unreached(window, stops),
            *out_of_order(window, stops),
            *without_ring(window, kinds),
        ]
        wrong += [f"{scene.name}: {what}" for what in found]
    return wrong


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
