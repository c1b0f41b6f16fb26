import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.exports.web import address_parts


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://user:pass@example.org:81/a?b#c", ("https://example.org:81/a?b#c", "example.org", None)),
        ("https://www.google.co.uk/search?q=a+b%C3%A9&x=1", (None, "www.google.co.uk", "a bé")),
        ("https://m.youtube.com/results?search_query=cats", (None, "m.youtube.com", "cats")),
        ("https://notgoogle.example/search?q=no", (None, "notgoogle.example", None)),
        ("file:///home/p/x.pdf", (None, None, None)),
        ("http://[broken", (None, None, None)),
        ("https://www.google.com/search?q=" + "&a" * 200, (None, "www.google.com", None)),
    ],
)
def test_an_address_tells_host_and_search_and_loses_credentials(
    url: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    assert address_parts(url) == (expected[0] or url, *expected[1:])


@given(st.text())
def test_any_text_is_taken_apart_or_left_alone(url: str) -> None:
    address, host, query = address_parts(url)
    assert isinstance(address, str)
    assert host is not None or query is None
