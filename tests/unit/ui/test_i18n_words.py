"""Translating: forms, values, constants; which calls can be translated at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.i18n import active, mark, tr
from ui.i18n.extract import BadCall, Text, texts_of
from ui.i18n.language import chosen
from ui.i18n.words import fill

if TYPE_CHECKING:
    from ui.i18n.language import Code


def test_english_is_what_the_source_says() -> None:
    assert active().code == "en"
    assert tr("Send") == "Send"
    assert tr(mark("Send")) == "Send"
    assert tr("Sent to {who}", who="Ana") == "Sent to Ana"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 requests"), (1, "1 request"), (2, "2 requests"), (12345, "12,345 requests")]
)
def test_counts_decide_the_form_and_are_grouped(count: int, words: str) -> None:
    assert tr("{n} request", "{n} requests", n=count) == words


@given(st.text(), st.text())
def test_what_looks_like_a_place_in_a_value_stays_text(first: str, second: str) -> None:
    assert fill("{a} and {b}", {"a": f"{{b}}%n{first}", "b": second}) == f"{{b}}%n{first} and {second}"


@pytest.mark.parametrize(
    ("choice", "system", "code"),
    [
        ("system", ["C"], "en"),
        ("system", ["de-Latn-CH", "de-CH", "de"], "de"),
        ("system", ["fr-FR", "de-DE"], "de"),
        ("system", ["fr-FR"], "en"),
        ("en", ["de-DE"], "en"),
        ("de", ["en-GB"], "de"),
        ("tlh", [], "en"),
    ],
)
def test_which_language(choice: str, system: list[str], code: Code) -> None:
    assert chosen(choice, system) == code


def test_texts_are_read_from_calls() -> None:
    source = (
        "A = mark('Later')\n"
        "def shown(days, name):\n"
        "    tr(A)\n"
        "    tr('Open', context='verb')\n"
        "    tr('{n} day', '{n} days', n=days)\n"
        "    tr('Paid to {who}', who=name)\n"
        "    other('Not ours')\n"
    )
    assert set(texts_of(source, "x.py")) == {
        Text("Later"),
        Text("Open", "verb"),
        Text("{n} days", "", "{n} day"),
        Text("Paid to {who}"),
    }


@pytest.mark.parametrize(
    "call",
    [
        "tr(f'to {who}')",
        "tr('to {who}')",
        "tr('to', who=1)",
        "tr('{n} days', n=2)",
        "tr('a', 'b')",
        "tr('a', words, n=1)",
    ],
)
def test_calls_that_cannot_be_translated_are_named(call: str) -> None:
    with pytest.raises(BadCall, match=r"x\.py:1"):
        list(texts_of(f"def shown(): {call}", "x.py"))


@pytest.mark.parametrize(
    "source", ["A = tr('Send')", "def shown(text=tr('Send')): pass", "class A:\n    text = tr('Send')"]
)
def test_what_runs_at_import_is_too_early(source: str) -> None:
    with pytest.raises(BadCall, match="at import"):
        list(texts_of(source, "x.py"))
