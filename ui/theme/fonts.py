"""Bundled fonts: loaded once, handed out by text style, size and features."""

from functools import lru_cache
from importlib.resources import as_file, files

from PySide6.QtGui import QFont, QFontDatabase

from ui.theme.tokens import MONO_FAMILIES, TYPE, UI_FAMILIES, TypeName

_FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "JetBrainsMono-Regular.ttf",
    "JetBrainsMono-Medium.ttf",
)


def load_fonts() -> list[str]:
    """Register the bundled fonts with Qt and return the file names that could not be read (system fonts then serve)."""
    missing = []
    for name in _FILES:
        with as_file(files("assets") / "fonts" / name) as path:
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                missing.append(name)
    return missing


@lru_cache(maxsize=512)
def font(role: TypeName, scale: float, *, tabular: bool = False, literal: bool = False, weight: int = 0) -> QFont:
    """Return the font of a text style.

    Args:
        role: text style of tokens.json.
        scale: text scale, 1.0 to 2.0.
        tabular: figures of equal width, for every column of numbers, amount and timer.
        literal: no ligatures, for text that is not ours (records, names, memos) and exact bytes.
        weight: overrides the style's weight when not 0.
    """
    style = TYPE[role]
    mono = role.startswith("mono")
    made = QFont()
    made.setFamilies(list(MONO_FAMILIES if mono else UI_FAMILIES))
    made.setPixelSize(max(1, round(style.size_px * scale)))
    made.setWeight(QFont.Weight(weight or style.weight))
    if style.tracking_px:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking_px * scale)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    if literal or mono:
        made.setFeature(QFont.Tag("calt"), 0)
    return made
