"""The open requests, sorted and ready to be searched. Qt-free; made on any thread.

Columns stand beside the offers, so that each key that is typed costs one pass over one list and not a call for each of
up to 100,000 requests.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from ui.requests.models import Filters, haystack_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ui.requests.models import Offer

SMALL = 2_000
"""So many are sorted where they are needed; more go to another thread."""
_MAX_TRAIL = 30
_BREATHE_EVERY, _BREATH_S = 512, 0.0005

Order = tuple["Callable[[Offer], object]", bool]
ORDERS: dict[str, Order] = {
    "net": (lambda offer: offer.net / 10**offer.request.decimals, True),
    "ends": (lambda offer: offer.request.ends_s, False),
    "risk": (lambda offer: (offer.terms is None, offer.risk), False),
    "title": (lambda offer: offer.request.spec.title.casefold(), False),
}


class Catalogue:
    """Offers in an order.

    Args:
        offers: what is open.
        order: key of `ORDERS`.
        before: an earlier catalogue, whose texts are used again for requests that are the same objects.
        gently: give way to the window again and again: for a thread beside it.
    """

    def __init__(
        self, offers: Iterable[Offer], order: str, before: Catalogue | None = None, *, gently: bool = False
    ) -> None:
        key, reverse = ORDERS[order]
        pause = _breathe if gently else _go_on
        known = before.texts_by_address if before is not None else {}
        found: list[tuple[object, int, Offer]] = []
        for at, offer in enumerate(offers):
            found.append((key(offer), -at if reverse else at, offer))
            pause(at)
        found.sort(key=lambda line: line[:2], reverse=reverse)
        self.order = order
        self.offers: list[Offer] = []
        self._ranks: dict[str, int] = {}
        self._texts: list[str] = []
        self._kinds: list[str] = []
        self._reveals: list[str] = []
        self._funded: list[bool] = []
        self._nets: list[float] = []
        self.texts_by_address: dict[str, tuple[object, str]] = {}
        for at, (_key, _place, offer) in enumerate(found):
            request = offer.request
            old = known.get(request.address)
            text = old[1] if old is not None and old[0] is request.spec else haystack_of(request)
            self.texts_by_address[request.address] = request.spec, text
            self.offers.append(offer)
            self._ranks[request.address] = at
            self._texts.append(text)
            self._kinds.append(request.spec.kind)
            self._reveals.append(request.reveals)
            self._funded.append(offer.funding != "none")
            self._nets.append(offer.net / 10**request.decimals)
            pause(at)
        self.kinds = tuple(sorted(set(self._kinds)))
        self._trail: list[tuple[Filters, list[int]]] = []

    def find(self, filters: Filters) -> list[int]:
        """Return the ranks that pass, ascending; a search that goes on looks only through what passed before."""
        words = filters.text.casefold().split()
        ranks: Iterable[int] = range(len(self.offers))
        # What was found on the way here: a key more looks through the last of it, a key less takes the one before.
        while self._trail and not _narrows(filters, self._trail[-1][0]):
            self._trail.pop()
        if self._trail:
            before, ranks = self._trail[-1]
            tested = set(before.text.casefold().split())
            words = [word for word in words if word not in tested]
        texts, kinds, reveals, funded, nets = self._texts, self._kinds, self._reveals, self._funded, self._nets
        for word in words:
            if isinstance(ranks, range):
                ranks = [at for at, text in enumerate(texts) if word in text]
            else:
                ranks = [at for at in ranks if word in texts[at]]
        if filters.kind:
            ranks = [at for at in ranks if kinds[at] == filters.kind]
        if filters.reveals:
            ranks = [at for at in ranks if reveals[at] == filters.reveals]
        if filters.funded:
            ranks = [at for at in ranks if funded[at]]
        if filters.nets_at_least:
            ranks = [at for at in ranks if nets[at] >= filters.nets_at_least]
        found = ranks if isinstance(ranks, list) else list(ranks)
        if self._trail and len(found) == len(self._trail[-1][1]):
            found = self._trail[-1][1]
        self._trail = [*self._trail[-_MAX_TRAIL:], (filters, found)]
        return found

    def pick(self, ranks: list[int]) -> Sequence[Offer]:
        """Return the offers at these ranks, without touching them: 100,000 would not be copied in time for a key."""
        return self.offers if len(ranks) == len(self.offers) else _Picked(self.offers, ranks)

    def put(self, offer: Offer) -> None:
        """Take another state of an offer in its place: what somebody looks at does not jump away."""
        rank = self._ranks.get(offer.request.address)
        if rank is None:
            return
        self.offers[rank] = offer
        self._funded[rank] = offer.funding != "none"
        self._nets[rank] = offer.net / 10**offer.request.decimals
        if any(filters.funded or filters.nets_at_least for filters, _ in self._trail):
            self._trail.clear()

    def rank_in(self, address: object, ranks: list[int]) -> int:
        """Return the place of a request among `ranks`, -1 where it is not among them."""
        rank = self._ranks.get(address) if isinstance(address, str) else None
        if rank is None:
            return -1
        at = bisect_left(ranks, rank)
        return at if at < len(ranks) and ranks[at] == rank else -1


class _Picked(Sequence["Offer"]):
    """Some of many offers."""

    def __init__(self, offers: list[Offer], ranks: list[int]) -> None:
        self._offers, self._ranks = offers, ranks

    def __len__(self) -> int:
        return len(self._ranks)

    @overload
    def __getitem__(self, at: int) -> Offer: ...
    @overload
    def __getitem__(self, at: slice) -> list[Offer]: ...
    def __getitem__(self, at: int | slice) -> Offer | list[Offer]:
        if isinstance(at, slice):
            return [self._offers[rank] for rank in self._ranks[at]]
        return self._offers[self._ranks[at]]


def _narrows(now: Filters, before: Filters) -> bool:
    """Whether all that passes `now` passed `before`."""
    same = (now.kind, now.reveals, now.funded, now.nets_at_least) == (
        before.kind,
        before.reveals,
        before.funded,
        before.nets_at_least,
    )
    words = now.text.casefold().split()
    return same and all(any(old in new for new in words) for old in before.text.casefold().split())


def _breathe(at: int) -> None:
    """Let the window have the interpreter for a moment, now and then."""
    if at % _BREATHE_EVERY == 0:
        time.sleep(_BREATH_S)


def _go_on(_at: int) -> None:
    """Nobody waits."""
