"""Streams over members: constant memory, one broken piece costs one row, nothing hostile ends the process."""

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.errors import BrokenRowError
from sources.exports.streams import csv_records, html_blocks, json_document, json_items, text_lines, xml_elements
from tests.helpers.export_cases import container_of


def items(folder: Path, content: bytes, path: str, **options: Any) -> list[Any]:
    with container_of(folder, {"x": content}) as container:
        return [
            one.reason if isinstance(one, BrokenRowError) else one.value
            for one in json_items(container.members[0], path, **options)
        ]


def test_items_are_found_by_their_path_with_what_stands_around(tmp_path: Path) -> None:
    content = (
        b'{"about":{"deep":[[]]},"chats":{"list":[{"name":"A","id":1,"messages":[{"t":1},{"t":2}],"x":0},'
        b'{"name":"B","messages":[]},{"name":"C","messages":[{"t":3}]}]}}'
    )
    with container_of(tmp_path, {"x": content}) as container:
        found = [
            (one.number, one.value, dict(one.around))  # what stands around is added to as reading goes on
            for one in json_items(container.members[0], "chats.list.item.messages.item")
            if not isinstance(one, BrokenRowError)
        ]
    assert found == [
        (1, {"t": 1}, {"name": "A", "id": 1}), (2, {"t": 2}, {"name": "A", "id": 1}), (3, {"t": 3}, {"name": "C"}),
    ]  # fmt: skip
    assert items(tmp_path, content, "nowhere.item") == []
    assert items(tmp_path, content, "about.deep.item") == [[]]


def test_marks_and_assignments_before_a_document_are_passed_over(tmp_path: Path) -> None:
    assert items(tmp_path, b"\xef\xbb\xbf[1, 2.5]", "item") == [1, 2.5]
    assert items(tmp_path, b'window.YTD.tweets.part0 = [ {"a": 1} ]', "item") == [{"a": 1}]
    assert items(tmp_path, b"", "item") == []
    assert items(tmp_path, b"[]", "item") == []


def test_a_broken_element_costs_one_row_and_a_cut_document_its_rest(tmp_path: Path) -> None:
    assert items(tmp_path, b'[1,{"a":nope},3]', "item") == [1, "the element is not JSON from its character 6 on", 3]
    assert items(tmp_path, b'[1,"\xff",3]', "item") == [1, "the text is not UTF-8", 3]
    assert items(tmp_path, b"[1,NaN,3]", "item") == [1, "NaN is not a number in JSON", 3]
    assert items(tmp_path, b'[1,{"a":2', "item") == [1, "the file ends in the middle of this element"]
    assert items(tmp_path, b"[1 2]", "item") == [1, "a comma is missing here"]
    assert items(tmp_path, b"[1] 2", "item") == [1, "something follows the end of the document"]
    assert items(tmp_path, b'{"a":', "a.item") == ["the document is cut off here"]


def test_what_ends_or_floods_other_parsers_is_one_broken_row(tmp_path: Path) -> None:
    assert items(tmp_path, b"[" + b"9" * 6_000 + b",1]", "item") == ["a number is too long", 1]
    assert items(tmp_path, b'[{"a":' + b"[" * 5_000 + b"]" * 5_000 + b"},1]", "item")[1] == 1
    assert items(tmp_path, b"[" + b"[" * 100 + b"]" * 100 + b",1]", "item") == ["it is nested more than 64 deep", 1]
    assert "deep" in items(tmp_path, b"[" * 3_000_000, "item.item")[0]
    assert items(tmp_path, b'["' + b"a" * 5_000, "item", element_chars=1_000)[0].startswith("one element has more")


@settings(max_examples=30, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
        max_leaves=12,
    )
)
def test_any_document_comes_as_the_standard_library_reads_it(
    tmp_path_factory: pytest.TempPathFactory, value: Any
) -> None:
    folder = tmp_path_factory.mktemp("any")
    content = json.dumps({"before": value, "list": [value, value]}, ensure_ascii=False).encode()
    assert items(folder, content, "list.item") == [value, value]
    with container_of(folder, {"x": content}) as container:
        assert json_document(container.members[0]) == json.loads(content)


def test_a_large_list_takes_constant_memory(tmp_path: Path) -> None:
    content = (
        b'{"skipped":['
        + b",".join([b'{"a":"\\"{["}'] * 20_000)
        + b'],"list":['
        + b",".join([b'{"b":1}'] * 20_000)
        + b"]}"
    )
    (tmp_path / "x.json").write_bytes(content)
    from sources.containers import open_container

    with open_container([tmp_path / "x.json"]) as container:
        tracemalloc.start()
        count = sum(1 for _ in json_items(container.members[0], "list.item"))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert count == 20_000
    assert peak < 2 * 1024**2


def test_csv_takes_preambles_repeated_names_and_encodings(tmp_path: Path) -> None:
    content = "Konto;DE1\n\nDatum;Betrag;Betrag\n01.02.2024; -1,50 ;€;\n2;3\n".encode("cp1252")
    with container_of(tmp_path, {"x": content}) as container:
        found = list(
            csv_records(
                container.members[0], encoding="cp1252", delimiter=";", is_header=lambda cells: "Betrag" in cells
            )
        )
    first, second = found
    assert not isinstance(first, BrokenRowError)
    assert (first.line, first.cells) == (4, {"Datum": "01.02.2024", "Betrag": "-1,50", "Betrag (2)": "€"})
    assert isinstance(second, BrokenRowError)


def test_lines_are_numbered_and_bounded(tmp_path: Path) -> None:
    with container_of(tmp_path, {"x": b"\xef\xbb\xbfa\r\nb\xff\n" + b"c" * 50 + b"\nd"}) as container:
        found = list(text_lines(container.members[0], line_chars=10))
    assert [one if isinstance(one, tuple) else one.line for one in found] == [(1, "a\r\n"), 2, 3, (4, "d")]


def elements(folder: Path, content: bytes, *, cut_doctype: bool = False) -> list[Any]:
    with container_of(folder, {"x": content}) as container:
        return [
            one.reason if isinstance(one, BrokenRowError) else (one.tag, one.attributes, one.text, len(one.children))
            for one in xml_elements(container.members[0], {"p"}, cut_doctype=cut_doctype)
        ]


def test_xml_elements_lose_namespaces_spaces_and_control_bytes(tmp_path: Path) -> None:
    content = (
        b'   \x0b<?xml version="1.0"?><a xmlns="urn:x" xmlns:y="urn:y"><p y:k="1"> t\x0b <q/></p><r>no</r><p/></a>'
    )
    assert elements(tmp_path, content) == [("p", {"k": "1"}, "t", 1), ("p", {}, "", 0)]


def test_xml_bombs_and_entities_are_refused_and_a_broken_dtd_is_cut(tmp_path: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "xxxxxxxxxx"><!ENTITY f "&e;&e;">]><a><p>&f;</p></a>'
    assert elements(tmp_path, bomb) == ["it declares entities or a document type"]
    assert elements(tmp_path, bomb, cut_doctype=True) == ["the document is not well-formed XML here"]
    external = b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a><p/></a>'
    assert elements(tmp_path, external) == ["it declares entities or a document type"]
    broken = b'<!DOCTYPE a [\n<!ELEMENT a (p)\n<!ATTLIST p k CDATA #IMPLIED>\n]>\n<a><p k="1"/></a>'
    assert elements(tmp_path, broken, cut_doctype=True) == [("p", {"k": "1"}, "", 0)]
    assert elements(tmp_path, b"<a><p/><p>", cut_doctype=True)[0] == ("p", {}, "", 0)
    assert "breaks off" in elements(tmp_path, b"<b>" * 100)[0]
    assert "breaks off" in elements(tmp_path, b"<p>" + b"x" * 5_000_000 + b"</p>")[0]
    assert elements(tmp_path, b'<?xml version="1.0" encoding="no-such"?><a/>')[0].startswith("the document is not")


def test_web_pages_come_in_blocks_however_they_are_cut(tmp_path: Path) -> None:
    block = b'<div class="outer-cell"><p>%d</p></div>'
    content = b"<html><style>x</style>" + b"".join(block % number for number in range(20_000)) + b"</html>"
    with container_of(tmp_path, {"x": content}) as container:
        found = [
            one[1].css("p")[0].text()
            for one in html_blocks(container.members[0], b'<div class="outer-cell"')
            if isinstance(one, tuple)
        ]
    assert found == [str(number) for number in range(20_000)]
    with container_of(tmp_path, {"x": b"<b>1<b>" + b"x" * 900_000 + b"<b>3"}) as container:
        kinds = [isinstance(one, tuple) for one in html_blocks(container.members[0], b"<b>", block_bytes=1_000)]
    assert kinds == [True, False, True]
