"""The main pages look as their committed pictures do."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.helpers.ui_goldens import FOLDER, NAMES, RENEW, SHARE, difference, drawn, share_of, side_by_side

MAX_BYTES = 2_000_000


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("qapp")
def test_page_looks_as_before(name: str, tmp_path: Path) -> None:
    golden = FOLDER / f"{name}.png"
    assert golden.is_file(), f"draw it: {RENEW} {name}"
    before, now = QImage(str(golden)), drawn(name)
    assert before.size() == now.size()
    different = difference(before, now)
    share = share_of(different)
    if share > SHARE:
        picture = tmp_path / f"{name}-before-now-difference.png"
        side_by_side(before, now, different).save(str(picture))
        pytest.fail(f"{share:.2%} of the pixels differ: look at {picture}; if that is meant, {RENEW} {name}")


def test_goldens_are_small_and_none_is_left_over() -> None:
    files = list(FOLDER.glob("*"))
    assert {path.stem for path in files} == set(NAMES)
    assert sum(path.stat().st_size for path in files) < MAX_BYTES


@pytest.mark.usefixtures("qapp")
def test_a_moved_button_is_noticed_and_a_shade_is_not() -> None:
    one = QImage(200, 100, QImage.Format.Format_RGB32)
    one.fill(QColor("#f5f4ef"))
    shade = QImage(one)
    shade.fill(QColor("#f0efea"))
    assert share_of(difference(one, shade)) == 0
    moved = QImage(one)
    for x in range(10):
        for y in range(10):
            moved.setPixelColor(x, y, QColor("#0b6259"))
    assert share_of(difference(one, moved)) == pytest.approx(0.005)
