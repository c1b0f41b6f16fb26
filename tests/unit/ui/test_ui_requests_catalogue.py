"""Searching by columns finds what looking at each request would find, however one came there."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.ui_sale_fakes import make_market, make_terms
from ui.requests.catalogue import ORDERS, Catalogue
from ui.requests.models import Filters, Offer, haystack_of, typical_records

OFFERS = [Offer(request, typical_records(request)) for request in make_market()]
KINDS = ["", *sorted({offer.request.spec.kind for offer in OFFERS})]

filters = st.builds(
    Filters,
    funded=st.booleans(),
    kind=st.sampled_from(KINDS),
    reveals=st.sampled_from(["", "noised", "as they are"]),
    nets_at_least=st.sampled_from([0, 1, 50, 100]),
    text=st.text("energy rdi Hw", max_size=8),
)


def passes(offer: Offer, wanted: Filters) -> bool:
    request = offer.request
    return (
        all(word in haystack_of(request) for word in wanted.text.casefold().split())
        and (not wanted.kind or request.spec.kind == wanted.kind)
        and (not wanted.reveals or request.reveals == wanted.reveals)
        and (not wanted.funded or offer.funding != "none")
        and offer.net >= wanted.nets_at_least * 10**request.decimals
    )


@given(st.sampled_from(sorted(ORDERS)), st.lists(filters, min_size=1, max_size=8))
def test_finds_what_passes_whatever_was_looked_for_before(order: str, walk: list[Filters]) -> None:
    catalogue = Catalogue(OFFERS, order)
    for wanted in walk:
        ranks = catalogue.find(wanted)
        assert ranks == [rank for rank, offer in enumerate(catalogue.offers) if passes(offer, wanted)]
        assert list(catalogue.pick(ranks)) == [catalogue.offers[rank] for rank in ranks]
        places = [catalogue.rank_in(offer.request.address, ranks) for offer in catalogue.offers]
        assert [place for place in places if place >= 0] == list(range(len(ranks)))


@given(st.text("energy rdi", max_size=12))
def test_each_key_and_each_key_back_find_the_same(text: str) -> None:
    catalogue = Catalogue(OFFERS, "net")
    there = [catalogue.find(Filters(text=text[:length])) for length in range(len(text) + 1)]
    back = [catalogue.find(Filters(text=text[:length])) for length in range(len(text), -1, -1)]
    assert back == there[::-1]
    assert there == [Catalogue(OFFERS, "net").find(Filters(text=text[:length])) for length in range(len(text) + 1)]


def test_orders_are_stable_and_what_is_put_stays_in_its_place() -> None:
    for order, (key, reverse) in ORDERS.items():
        catalogue = Catalogue(OFFERS, order)
        assert catalogue.offers == sorted(OFFERS, key=key, reverse=reverse)  # type: ignore[arg-type]  # one order's keys are of one kind
    offer = catalogue.offers[2]
    assert catalogue.find(Filters(nets_at_least=10**9)) == []
    terms = replace(make_terms(offer.request, offer.records), expected=10**18)
    catalogue.put(replace(offer, terms=terms))
    assert catalogue.find(Filters(nets_at_least=10**9)) == [2]
    assert catalogue.offers[2].terms == terms


def test_many_are_sorted_gently() -> None:
    many = [Offer(replace(OFFERS[0].request, address=f"Req{at:041d}"), 1) for at in range(1500)]
    catalogue = Catalogue(many, "title", gently=True)
    again = Catalogue(many, "title", catalogue)
    assert again.offers == catalogue.offers
    assert len(catalogue.pick(list(range(1500)))) == 1500
    assert catalogue.pick([3, 4])[0:2] == catalogue.offers[3:5]
    assert catalogue.rank_in("unknown", [1]) == -1
    assert catalogue.rank_in(4, [1]) == -1
