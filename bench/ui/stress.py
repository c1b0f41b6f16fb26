"""The Requests page with 100,000 requests beside a bare Qt table of as many rows, in one run. Writes stress.json.

    python bench/ui/stress.py [--requests 100000]

Offscreen at 1280x832. A frame is one move of the scroll bar with all the window does until painted; a keystroke is
one key in the search field, until what it found is painted. Each has its wall time and the processor time of the GUI
thread; the budget is judged by the processor time, because the machine is shared.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, QPersistentModelIndex, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QTableView  # noqa: E402

from app.tasks import Tasks  # noqa: E402
from tests.helpers.ui_sale_fakes import FakeNavigator, FakeRequests, make_request  # noqa: E402
from ui.bridge import Runner  # noqa: E402
from ui.main import Options, make_application  # noqa: E402
from ui.requests.view import RequestsPage  # noqa: E402
from ui.theme import theme  # noqa: E402
from ui.watchdog import Watchdog  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.browse.model import RequestView

RESULT = Path(__file__).with_suffix(".json")
FRAME_MS, KEY_MS, TURN_MS = 16.0, 50.0, 100
FRAMES = 600
TYPED = "household energy 4217"
WORDS = ("energy", "diary", "routes", "podcasts", "photos", "sleep", "recipes", "chats", "reviews", "receipts")
BUYERS = ("Northline Lab", "Corpus Foundry", "Aster Research", "Trailhead Maps", "Waveform Collective")


class BareModel(QAbstractTableModel):
    """As many rows of plain text."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows."""
        return self._rows

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 - Qt's name
        """Return as many columns as the Requests page has."""
        return 5

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text."""
        return f"Row {index.row()} of a table" if role == Qt.ItemDataRole.DisplayRole else None


def market(count: int) -> tuple[RequestView, ...]:
    """Requests with titles, buyers and prices of their own; ten kinds."""
    made = []
    kinds = [make_request(at, now_s=time.time() + 1e6) for at in range(10)]
    for at in range(count):
        kind = kinds[at % 10]
        words = WORDS[at % 10]
        spec = replace(
            kind.spec,
            title=f"Household {words}, series {at}",
            buyer_name=BUYERS[at % 5],
            kind=f"household-{words}",
        )
        made.append(replace(kind, address=f"Req{at:041d}", spec=spec, price=10_000 + at * 7919 % 2_000_000))
    return tuple(made)


def measured(app: QApplication, works: Iterable[Callable[[], None]]) -> dict[str, Any]:
    """Do each work with all that follows from it, and return what it took."""
    wall, busy = [], []
    gc.collect()
    for work in works:
        app.processEvents()
        clock, thread = time.perf_counter(), time.thread_time()
        work()
        app.processEvents()
        wall.append((time.perf_counter() - clock) * 1000)
        busy.append((time.thread_time() - thread) * 1000)
    return {"count": len(wall), "processor_ms": spread(busy), "wall_ms": spread(wall)}


def spread(values: list[float]) -> dict[str, float]:
    """Return middle, 99th percentile and the greatest."""
    ordered = sorted(values)
    return {
        "median": round(ordered[len(ordered) // 2], 2),
        "p99": round(ordered[int(len(ordered) * 0.99)], 2),
        "max": round(ordered[-1], 2),
    }


def moves(view: QTableView, *, step: int) -> list[Callable[[], None]]:
    """Return moves of the scroll bar, `step` px each, from the middle on."""
    bar = view.verticalScrollBar()
    start = bar.maximum() // 2
    return [lambda at=at: bar.setValue(start + at * step) for at in range(FRAMES)]  # type: ignore[misc]  # mypy cannot infer a lambda with a default


def wait(until: Callable[[], bool]) -> None:
    """Run the loop until something holds."""
    loop = QEventLoop()
    while not until():
        QTimer.singleShot(5, loop.quit)
        loop.exec()


def bare(app: QApplication, count: int) -> dict[str, Any]:
    """Scroll a bare table."""
    view = QTableView()
    view.setModel(BareModel(count))
    view.verticalHeader().setDefaultSectionSize(56)
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.resize(1280, 832)
    view.show()
    app.processEvents()
    found = {
        "scroll_by_120_px": measured(app, moves(view, step=120)),
        "scroll_by_a_page": measured(app, moves(view, step=800)),
    }
    view.close()
    view.deleteLater()
    return found


def requests(app: QApplication, runner: Runner, count: int) -> dict[str, Any]:
    """Fill, scroll and search the page."""
    page = RequestsPage(FakeRequests(market(count)), runner, FakeNavigator())
    page.resize(1280, 832)
    page.show()
    page.set_room(1280)
    dog = Watchdog(TURN_MS)
    dog.start()
    dog.count()
    page.refresh()
    wait(lambda: page.list.model().rowCount() == count)
    wait(lambda: "risk \u2026" not in str(page.list.model().index(0, 0).data()))
    wait(lambda: not page.is_busy)
    dog.pause()
    field = page.bar.search
    field.setFocus()
    found = {
        "scroll_by_120_px": measured(app, moves(page.list, step=120)),
        "scroll_by_a_page": measured(app, moves(page.list, step=800)),
        "keystroke": measured(app, [lambda key=key: QTest.keyClick(field, key) for key in TYPED]),  # type: ignore[misc]  # as above
        "found": page.list.model().rowCount(),
        "erase": measured(app, [lambda: QTest.keyClick(field, Qt.Key.Key_Backspace) for _ in TYPED]),
        "filter": measured(
            app,
            [
                lambda: page.bar.set_kind("household-energy"),
                lambda: page.bar.set_kind(""),
                lambda: page.bar.set_nets(50),
                lambda: page.bar.set_nets(0),
                lambda: page.bar.funded.setChecked(True),
                lambda: page.bar.funded.setChecked(False),
            ],
        ),
        "choose": measured(app, [_choose(page, row) for row in range(300, 360)]),
    }
    dog.count()
    page.bar.choose_sort("title")
    wait(lambda: not page.is_busy)
    page.refresh()
    wait(lambda: not page.is_busy)
    dog.pause()
    dog.stop()
    found["turns_over_100_ms_while_it_fills_sorts_and_reads_again"] = [str(one) for one in dog.blocked]
    page.close()
    page.deleteLater()
    return found


def _choose(page: RequestsPage, row: int) -> Callable[[], None]:
    return lambda: page.list.setCurrentIndex(page.list.model().index(row, 0))


def main() -> int:
    """Measure and write the result; 1 where a budget is not kept."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=100_000)
    count = parser.parse_args().requests
    app = make_application(Options(headless=True))
    theme().install("light", 1.0)
    beside = bare(app, count)
    with Tasks() as tasks:
        runner = Runner(tasks)
        page = requests(app, runner, count)
        runner.deleteLater()
    worst_frame = max(page[name]["processor_ms"]["max"] for name in ("scroll_by_120_px", "scroll_by_a_page"))
    worst_key = max(page[name]["processor_ms"]["max"] for name in ("keystroke", "erase"))
    kept = worst_frame <= FRAME_MS and worst_key <= KEY_MS
    kept = kept and not page["turns_over_100_ms_while_it_fills_sorts_and_reads_again"]
    result = {
        "what": f"the Requests page with {count} requests beside a bare QTableView with as many rows, offscreen",
        "machine": f"{os.cpu_count()} shared cores, {platform.machine()}, Python {platform.python_version()}",
        "load_before": round(os.getloadavg()[0], 2),
        "budget": {"frame_ms": FRAME_MS, "keystroke_ms": KEY_MS, "turn_ms": TURN_MS, "kept": kept},
        "requests_page": page,
        "bare_qt_table": beside,
    }
    RESULT.write_text(json.dumps(result, indent=1) + "\n")
    sys.stdout.write(RESULT.read_text())
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
