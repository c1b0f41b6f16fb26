from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sources.exports.streams.json_shape import _paths, json_shape
from tests.helpers.export_cases import container_of


def shape_of(folder: Path, content: bytes) -> frozenset[str]:
    with container_of(folder, {"a.json": content}) as container:
        return json_shape(container, container.members[0])


def test_the_shape_tells_names_of_the_beginning(tmp_path: Path) -> None:
    content = b'\xef\xbb\xbf {"locations":[{"latitudeE7":1, "a":{"b":[1,{"c":2}]}},{"x\\"[":2}],"empty":[],'
    content += b'"s":"{\\"no\\":1}"}'
    expected = {"", "locations", "locations.item", "locations.item.latitudeE7", "locations.item.a", "empty", "s"}
    expected |= {"locations.item.a.b", "locations.item.a.b.item", "locations.item.a.b.item.c", 'locations.item.x\\"['}
    assert shape_of(tmp_path, content) == expected


def test_a_bare_array_and_a_cut_document_have_a_shape_too(tmp_path: Path) -> None:
    assert shape_of(tmp_path, b'[{"a":[{"b"') == {"", "item", "item.a", "item.a.item"}
    assert shape_of(tmp_path, b"[]") == {""}


def test_what_is_no_json_has_no_shape(tmp_path: Path) -> None:
    assert shape_of(tmp_path, b"GIF89a") == frozenset()


@given(st.text(alphabet='[]{}",:\\ab1 '))
def test_any_text_has_a_bounded_shape(text: str) -> None:
    assert len(_paths(text)) <= 2_000
