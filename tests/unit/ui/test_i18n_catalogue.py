"""The German catalogue is complete: exactly the texts of the source, every form, the same places, compiled."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from ui.i18n.catalogue import TS, compile_ts, read, write
from ui.i18n.extract import Text, window_texts
from ui.i18n.extract_app import app_sentences
from ui.i18n.sentences import SENTENCES
from ui.i18n.words import PLACE

if TYPE_CHECKING:
    from pathlib import Path

GERMAN = TS / "de.ts"
PLURALS = 2
UPDATE = "run: python -m ui.i18n update"


@pytest.fixture(scope="module")
def catalogue() -> dict[Text, tuple[str, ...]]:
    return read(GERMAN)


@pytest.fixture(scope="module")
def sentences() -> frozenset[str]:
    return app_sentences()


def test_holds_exactly_the_texts_of_the_source(
    catalogue: dict[Text, tuple[str, ...]], sentences: frozenset[str]
) -> None:
    wanted = window_texts() | {Text(sentence) for sentence in sentences}
    assert sorted(wanted - set(catalogue)) == [], UPDATE
    assert sorted(set(catalogue) - wanted) == [], UPDATE


def test_nothing_is_unfinished(catalogue: dict[Text, tuple[str, ...]]) -> None:
    assert [text.source for text, forms in catalogue.items() if not forms] == []
    assert [text.source for text, forms in catalogue.items() if len(forms) != (PLURALS if text.singular else 1)] == []


def test_translations_have_the_places_of_their_texts(catalogue: dict[Text, tuple[str, ...]]) -> None:
    wrong = {}
    for text, forms in catalogue.items():
        # An English plural's ending ({s}) has no counterpart, and "the only one" may leave its count out.
        needed = set(PLACE.findall(text.source)) - {"s", "s2"}
        for index, form in enumerate(forms):
            spare = {"n"} if text.singular and index == 0 and "{n}" not in text.singular else set()
            places = set(PLACE.findall(form)) - {"s", "s2"}
            if not needed - spare <= places <= needed:
                wrong[text.source] = form
    assert wrong == {}


def test_translations_begin_and_end_as_their_texts_do(catalogue: dict[Text, tuple[str, ...]]) -> None:
    wrong = [
        (text.source, form)
        for text, forms in catalogue.items()
        for form in forms
        if text.source[:1].isspace() != form[:1].isspace() or text.source[-1:].isspace() != form[-1:].isspace()
    ]
    assert wrong == []


def test_german_is_german(catalogue: dict[Text, tuple[str, ...]]) -> None:
    english = re.compile(r"\b(the|and|is|your|with|cannot|were|not)\b")
    assert [form for forms in catalogue.values() for form in forms if english.search(form)] == []


def test_the_compiled_catalogue_and_the_templates_are_those_of_the_source(
    tmp_path: Path, sentences: frozenset[str]
) -> None:
    compile_ts(GERMAN, tmp_path / "de.qm")
    assert (tmp_path / "de.qm").read_bytes() == GERMAN.with_suffix(".qm").read_bytes(), UPDATE
    templates = sorted(text for text in sentences if PLACE.search(text))
    assert json.loads(SENTENCES.read_text("utf-8")) == templates, UPDATE


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    messages = {
        Text("Send <all> & more", "verb"): ('„Senden“ <alle> & "mehr"',),
        Text("{n} days", "", "{n} day"): ("{n} Tag", "{n} Tage"),
        Text("Not yet"): (),
        Text(" joined "): (" verbunden ",),
        Text("{n} hours", "", "{n} hour"): (),
    }
    path = tmp_path / "de.ts"
    write(path, "de", messages, PLURALS)
    assert read(path) == messages
    compile_ts(path, tmp_path / "de.qm")
    assert (tmp_path / "de.qm").stat().st_size
