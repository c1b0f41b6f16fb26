"""Pictures of the main pages as they should look, and how another one differs.

    python -m tests.helpers.ui_goldens [NAME ...]

draws them anew, all or those named. Look at each before it is committed. They are palette PNGs at one device pixel per
pixel, drawn with the bundled fonts and a clock that stands still.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QImage, QPainter

from tests.helpers.ui_clock import standing_still
from tests.helpers.ui_scenes import SCENES
from ui.screenshots import draw, dress
from ui.theme import theme
from ui.warm import warm_up

if TYPE_CHECKING:
    from tests.helpers.ui_scenes import Scene

FOLDER = Path(__file__).resolve().parents[1] / "vectors" / "goldens"
RENEW = "python -m tests.helpers.ui_goldens"
SIZE = "1024x700"
LIGHT = ("onboarding", "lock", "home", "requests", "sell-empty", "wallet", "stake", "settings")
DARK = ("home", "requests", "wallet")
NAMES = (*(f"{name}-light" for name in LIGHT), *(f"{name}-dark" for name in DARK))
COLORS = 256
CHANNEL = 40
"""So much may a channel of a pixel differ: palettes and antialiasing differ by less."""
SHARE = 0.004
"""So many of the pixels may differ by more."""


def drawn(name: str) -> QImage:
    """Return the picture of a page, named `scene-theme`."""
    scene_name, _, look = name.rpartition("-")
    scene: Scene = next(scene for scene in SCENES if scene.name == scene_name)
    warm_up()
    with standing_still():
        dress(look, 1.0)
        theme().set_reduced_motion(reduced=True)
        return draw(scene, SIZE).toImage().convertToFormat(QImage.Format.Format_RGB32)


def with_palette(picture: QImage) -> QImage:
    """Return the picture in its most frequent colours."""
    counts = Counter(memoryview(picture.constBits()).cast("I").tolist())
    colors = [color for color, _ in counts.most_common(COLORS)]
    return picture.convertToFormat(QImage.Format.Format_Indexed8, colors)


def difference(one: QImage, other: QImage) -> QImage:
    """Return the amount by which each channel of each pixel differs."""
    found = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(found)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other.convertToFormat(QImage.Format.Format_RGB32))
    painter.end()
    return found


def share_of(different: QImage) -> float:
    """Return the share of pixels with a channel that differs by more than `CHANNEL`."""
    table = bytes(value > CHANNEL for value in range(256))
    flags = bytes(memoryview(different.constBits())).translate(table)
    # One 32-bit pixel is blue, green, red and a byte that says nothing.
    blue, green, red = flags[0::4], flags[1::4], flags[2::4]
    wrong = int.from_bytes(blue, "little") | int.from_bytes(green, "little") | int.from_bytes(red, "little")
    return wrong.bit_count() / len(blue)


def side_by_side(*pictures: QImage) -> QImage:
    """Return pictures beside each other: as it should be, as it is, how they differ."""
    whole = QImage(sum(one.width() for one in pictures), max(one.height() for one in pictures), pictures[0].format())
    whole = whole.convertToFormat(QImage.Format.Format_RGB32)
    whole.fill(QColor("black"))
    painter = QPainter(whole)
    left = 0
    for one in pictures:
        painter.drawImage(left, 0, one)
        left += one.width()
    painter.end()
    return whole


def main(names: list[str]) -> int:
    """Draw and write."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in names or NAMES:
        path = FOLDER / f"{name}.png"
        with_palette(drawn(name)).save(str(path))
        sys.stdout.write(f"{path.name} {path.stat().st_size}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
