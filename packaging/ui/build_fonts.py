"""Unpack the web fonts into the static TTFs under assets/fonts.

Qt ignores setWeight on a variable font, so each weight is its own file. Run in a throwaway environment with
fonttools and brotli, after unpacking the npm packages `inter-ui` 4.1.1 and `@fontsource/jetbrains-mono` 5.3.0:

    python packaging/ui/build_fonts.py INTER_PACKAGE JETBRAINS_PACKAGE assets/fonts
"""

import sys
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

# Latin with all extensions, Greek, Cyrillic, punctuation, currency, letterlike, arrows, maths, shapes, ticks.
RANGES = (
    (0x0020, 0x024F), (0x0250, 0x02FF), (0x0300, 0x036F), (0x0370, 0x03FF), (0x0400, 0x052F), (0x1E00, 0x1EFF),
    (0x1F00, 0x1FFF), (0x2000, 0x206F), (0x2070, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF),
    (0x2200, 0x22FF), (0x2300, 0x23FF), (0x25A0, 0x25FF), (0x2713, 0x2717), (0xFFFD, 0xFFFD),
)  # fmt: skip
INTER_FEATURES = ["kern", "mark", "mkmk", "calt", "ccmp", "locl", "tnum", "pnum", "zero", "case"]
JETBRAINS_SCRIPTS = ("latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese")


def shrink(font: TTFont, features: list[str]) -> None:
    """Drop every glyph outside RANGES and every layout feature outside `features`."""
    options = subset.Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = True
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    worker.subset(font)


def build_inter(package: Path, target: Path) -> None:
    """Write the three weights of Inter."""
    for style in ("Regular", "Medium", "SemiBold"):
        font = TTFont(package / "web" / f"Inter-{style}.woff2")
        font.flavor = None
        shrink(font, INTER_FEATURES)
        font.save(target / f"Inter-{style}.ttf")


def build_mono(package: Path, target: Path) -> None:
    """Join the per-script files of JetBrains Mono; its ligatures are dropped, they would falsify exact bytes."""
    for weight, style in ((400, "Regular"), (500, "Medium")):
        with tempfile.TemporaryDirectory() as folder:
            parts = []
            for script in JETBRAINS_SCRIPTS:
                font = TTFont(package / "files" / f"jetbrains-mono-{script}-{weight}-normal.woff2")
                font.flavor = None
                shrink(font, [])
                for table in ("GSUB", "GPOS", "GDEF", "STAT"):
                    if table in font:
                        del font[table]
                part = Path(folder) / f"{script}.ttf"
                font.save(part)
                parts.append(str(part))
            Merger().merge(parts).save(target / f"JetBrainsMono-{style}.ttf")


def main() -> None:
    """Build all five files."""
    inter, mono, target = (Path(argument) for argument in sys.argv[1:4])
    target.mkdir(parents=True, exist_ok=True)
    build_inter(inter, target)
    build_mono(mono, target)


if __name__ == "__main__":
    main()
