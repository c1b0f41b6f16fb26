"""Records read a page at a time as a list scrolls over them; what is not there yet is an empty line."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from ui.sell.byte_list import RecordLine

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE_RECORDS = 100
_KEPT_PAGES = 40


class LazyRecords(Sequence[RecordLine]):
    """`count` records; `ask` is called with the first number of each page that is looked at and not there."""

    def __init__(self, count: int, ask: Callable[[int], None]) -> None:
        self._count, self._ask = count, ask
        self._pages: OrderedDict[int, tuple[bytes, ...]] = OrderedDict()
        self._asked: set[int] = set()

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> RecordLine: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[RecordLine]: ...

    def __getitem__(self, at: int | slice) -> RecordLine | Sequence[RecordLine]:
        if isinstance(at, slice):
            return [self[place] for place in range(*at.indices(self._count))]
        if not 0 <= at < self._count:
            raise IndexError(at)
        first = at - at % PAGE_RECORDS
        page = self._pages.get(first)
        if page is None:
            if first not in self._asked:
                self._asked.add(first)
                self._ask(first)
            return RecordLine(at, b"")
        self._pages.move_to_end(first)
        return RecordLine(at, page[at - first] if at - first < len(page) else b"")

    def holds(self, at: int) -> bool:
        """Whether a record is there already."""
        return at - at % PAGE_RECORDS in self._pages

    def put(self, first: int, records: tuple[bytes, ...]) -> range:
        """Keep a page that came, drop the one unused longest; returns the places it fills."""
        self._asked.discard(first)
        self._pages[first] = records
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        return range(first, min(self._count, first + len(records)))

    def missed(self, first: int) -> None:
        """Note that a page did not come; it is asked for again when it is looked at."""
        self._asked.discard(first)
