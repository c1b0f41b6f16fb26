"""Places of the seat table: taken, topped up, left, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.fuzz.claims import NOBODY
from bench.fuzz.model.fields import Fields, replace
from bench.fuzz.model.scene import Page
from bench.fuzz.model.stake import is_released
from market.generated.accounts import Config, SeatTable, Staker
from market.generated.constants import PAGE_PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.fuzz.model.scene import Row, Scene

EVER: Final = (1 << 32) - 1
EMPTY: Final = (NOBODY, 0, 0, 0, 0, 0)


def advanced(table: Fields, epoch: int) -> Fields:
    """Return the table in a later epoch: each count becomes that of the epoch before."""
    steps = max(0, epoch - table.epoch)
    counts = [*table.counts[steps:], *[table.counts[-1]] * min(steps, len(table.counts))]
    return replace(table, epoch=max(table.epoch, epoch), counts=tuple(counts[:3]))


def row_of(s: Scene, page: Page, place: int) -> Row:
    """Return a place of a page, which must be the page it lies on."""
    s.holds(page.index == place // PAGE_PLACES, "page")
    return page.rows[place % PAGE_PLACES]


def _take_seat(s: Scene) -> None:
    config, staker, place = s.get(Config, "config"), s.get(Staker, "staker"), s.args.place
    unit, epoch = s.terms.seat_unit, s.epoch(config)
    s.version_holds(config.params_version)
    s.holds(staker.owner == s.signer, "owner")
    s.holds(is_released(staker, s.terms, s.now_s), "stake that answers for a delivery")
    page = s.page("page") if s.data("page") else None
    owner, held, locked, exit_s, start, until = row_of(s, page, place) if page else EMPTY
    if owner == NOBODY:
        table = advanced(s.get(SeatTable, "seat_table"), epoch)
        last = table.counts[-1]
        s.holds(place <= last, "place beyond the table")
        waits = epoch + 2
        if place == last and table.live:
            table = replace(table, counts=(*table.counts[:2], last + 1))
        elif place == last:
            table, waits = replace(table, counts=(last + 1,) * 3), epoch
        s.put("seat_table", replace(table, taken=table.taken + 1))
        row, moved, taken = (bytes(s.signer), unit, 0, 0, waits, EVER), unit, 1
    else:
        s.holds(owner == bytes(s.signer) and exit_s == 0 and held < unit, "top up")
        row, moved, taken = (owner, unit, locked, exit_s, start, until), unit - held, 0
    s.holds(staker.free >= moved, "free stake")
    s.put("staker", replace(staker, free=staker.free - moved, seats=staker.seats + taken))
    page = page or Page(place // PAGE_PLACES, 0, (EMPTY,) * PAGE_PLACES)
    s.put("page", page.with_row(place % PAGE_PLACES, row, used=taken))


def _release_seat(s: Scene) -> None:
    config, place = s.get(Config, "config"), s.args.place
    page, epoch = s.page("page"), s.epoch(config)
    s.version_holds(config.params_version)
    owner, held, locked, exit_s, start, until = row_of(s, page, place)
    s.holds(owner == bytes(s.signer), "owner")
    at = place % PAGE_PLACES
    if not exit_s:
        s.put("page", page.with_row(at, (owner, held, locked, s.now_s + s.terms.exit_s, start, epoch)))
        return
    s.holds(s.now_s >= exit_s and epoch > until and locked == 0, "exit")
    staker, table = s.get(Staker, "staker"), s.get(SeatTable, "seat_table")
    s.holds(staker.owner == s.signer, "staker")
    debt = min(staker.seat_debt, held)
    s.put("page", page.with_row(at, EMPTY, used=-1))
    left = replace(staker, seat_debt=staker.seat_debt - debt, seats=staker.seats - 1, free=staker.free + held - debt)
    s.put("staker", left)
    s.put("seat_table", replace(table, taken=table.taken - 1))
    s.total("ledger", config.stake_mint, 0, treasury=debt)


MODELS: Final[dict[str, Callable[[Scene], None]]] = {"take_seat": _take_seat, "release_seat": _release_seat}
