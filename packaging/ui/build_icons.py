"""Copy the Lucide icons the app uses, their licence, and the logo into assets/icons.

    python packaging/ui/build_icons.py LUCIDE_PACKAGE assets/icons

`LUCIDE_PACKAGE` is the unpacked npm package `lucide-static` 1.62.0.
"""

import json
import shutil
import sys
from pathlib import Path

# Names beside the ones tokens.json maps: controls and arrows of the component set.
CONTROLS = (
    "arrow-big-up", "arrow-down-left", "arrow-left", "arrow-right", "ban", "camera-off", "chart-column", "check",
    "chevron-down", "chevron-right", "chevrons-up-down", "circle", "circle-dollar-sign", "ellipsis", "file-text",
    "folder", "folder-open", "gauge", "list-checks", "loader-circle", "menu", "minus", "monitor", "moon", "palette",
    "pause", "play", "refresh-cw", "shield", "sun", "table", "usb", "users", "x",
)  # fmt: skip


def main() -> None:
    """Copy the files; a name that the package does not have stops the build."""
    package, target = (Path(argument) for argument in sys.argv[1:3])
    tokens = json.loads((Path(__file__).parent / "tokens.json").read_text(encoding="utf-8"))
    target.mkdir(parents=True, exist_ok=True)
    for name in sorted({*tokens["icon"]["map"].values(), *CONTROLS}):
        source = package / "icons" / f"{name}.svg"
        text = source.read_text(encoding="utf-8")
        (target / f"{name}.svg").write_text(text[text.index("<svg") :], encoding="utf-8")
    shutil.copy(package / "LICENSE", target / "LICENSE-lucide.txt")
    logo = tokens["brand"]["logo_svg"].replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    (target / "gleaner.svg").write_text(logo.replace(' style="flex:none;display:block"', "") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
