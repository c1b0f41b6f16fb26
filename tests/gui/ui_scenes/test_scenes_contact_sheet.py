"""The contact sheet has a line for each scene and a small picture of it in each look."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap

from ui.contact_sheet import COLUMNS, ContactSheet


def test_both_themes_two_sizes_and_double_text() -> None:
    assert {(column.theme, column.size, column.text) for column in COLUMNS} == {
        (theme, size, text)
        for theme in ("light", "dark")
        for size, text in (("1280x832", 1.0), ("1024x700", 1.0), ("1280x832", 2.0))
    }


@pytest.mark.usefixtures("qapp")
def test_a_line_for_each_scene(tmp_path: Path) -> None:
    sheet = ContactSheet()
    for name in ("home", "wallet"):
        for at in range(len(COLUMNS)):
            picture = QPixmap(1280, 832)
            picture.fill(QColor.fromHsv(at * 50, 200, 200))
            sheet.add(name, picture)
    path = tmp_path / "sheet.png"
    assert sheet.save(path)
    whole = QImage(str(path))
    assert whole.width() > len(COLUMNS) * 320
    assert 2 * 219 < whole.height() < 3 * 260
    colors = {whole.pixelColor(12 + 332 * at + 100, 12 + 20 + 100).hue() for at in range(len(COLUMNS))}
    assert len(colors) == len(COLUMNS)


@pytest.mark.usefixtures("qapp")
def test_nothing_makes_no_sheet(tmp_path: Path) -> None:
    assert not ContactSheet().save(tmp_path / "sheet.png")
