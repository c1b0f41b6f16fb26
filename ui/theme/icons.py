"""Icons as pixmaps: Lucide outlines in a role's colour.

QtSvg renders `currentColor` black, so it is replaced before rendering. Pixmaps are cached by name, size, colour and
device pixel ratio.
"""

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.tokens import ICONS


@lru_cache(maxsize=256)
def _svg(name: str) -> str:
    """Return the SVG text of a role of tokens.json (`earn`) or of a file name (`coins`)."""
    path = files("assets") / "icons" / f"{ICONS.get(name, name)}.svg"
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def pixmap(name: str, size_px: int, color: str, ratio: float) -> QPixmap:
    """Return the icon drawn at `size_px` logical pixels in `color` (#RRGGBB) for a device pixel ratio."""
    device_px = max(1, round(size_px * ratio))
    image = QPixmap(device_px, device_px)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode()))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, device_px, device_px))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def app_icon() -> QIcon:
    """Return the window icon in the usual sizes."""
    icon = QIcon()
    for size_px in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(pixmap("gleaner", size_px, "#000000", 1.0))
    return icon
