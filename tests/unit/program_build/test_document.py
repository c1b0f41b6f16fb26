"""docs/protocol.md: its generated parts are those of the committed IDL."""

import pytest

from program.build import document
from program.build.diagram import EDGES, mermaid


def test_the_page_is_current() -> None:
    text = document.PAGE.read_text(encoding="utf-8")
    assert document.current(text) == text, "run python -m program.build.document"


def test_a_page_without_a_place_is_refused() -> None:
    text = document.PAGE.read_text(encoding="utf-8").replace("<!-- generated: events -->", "")
    with pytest.raises(SystemExit, match="must have places for"):
        document.current(text)


def test_the_diagram_shows_every_edge() -> None:
    assert mermaid().count(" --> ") == len(EDGES)
