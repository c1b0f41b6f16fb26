"""The app's sentences are recognised by their templates and said in German; values come back as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import problem_of
from sources.errors import BrokenRowError
from ui.i18n import said, use_language
from ui.i18n.extract_app import app_sentences, sentences_of
from ui.i18n.sentences import values_of
from ui.i18n.words import PLACE, fill

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def german() -> Iterator[None]:
    use_language("de")
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("english", "german_words"),
    [
        ("No money moved.", "Kein Geld wurde bewegt."),
        ("Nothing we ever wrote.", "Nothing we ever wrote."),
        (
            "Pays 1,234.50\u00a0GLN from your balance on the market to 7Kp3…mQ9d.",
            "Zahlt 1.234,50\u00a0GLN von Ihrem Marktguthaben an 7Kp3…mQ9d.",
        ),
        (
            "Closes an old random value; its deposit of SOL returns to 7Kp3…mQ9d, who paid it.",
            "Schließt einen alten Zufallswert; das Pfand in SOL geht zurück an 7Kp3…mQ9d, von dem es kam.",
        ),
    ],
)
@pytest.mark.usefixtures("german")
def test_sentences_of_the_app_in_german(english: str, german_words: str) -> None:
    assert said(english) == german_words


@pytest.mark.parametrize(
    ("english", "german_words"),
    [
        (
            "You send 120.00\u00a0GLN to 6Hyj…abcd; 1.00\u00a0GLN of that is the token's own fee.",
            "Sie senden 120,00\u00a0GLN an 6Hyj…abcd; 1,00\u00a0GLN davon sind die eigene Gebühr des Tokens.",
        ),
        (
            "Takes 1.5\u00a0SOL from the durable nonce 6Hyj…abcd for you.",
            "Nimmt 1,5\u00a0SOL aus dem dauerhaften Nonce 6Hyj…abcd für Sie.",
        ),
        ("Freezes the token account of you.", "Friert das Tokenkonto von Ihnen ein."),
        ("No money moved. Nothing was sent. Hm.", "Kein Geld wurde bewegt. Nichts wurde gesendet. Hm."),
        ("Refused: too many bad records", "Abgelehnt: zu viele schlechte Datensätze"),
    ],
)
@pytest.mark.usefixtures("german")
def test_joined_sentences_in_german(english: str, german_words: str) -> None:
    assert said(english) == german_words


@pytest.mark.usefixtures("german")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.sampled_from(["A", "a. ", ". ", "; ", " of “", "{x}", ": ", "you", ", who paid it.", "Closes ", "12.5"])
    )
)
def test_no_hostile_text_breaks_it(pieces: list[str]) -> None:
    assert isinstance(said("".join(pieces)), str)


def test_in_english_every_text_stays_as_it_is() -> None:
    assert said("No money moved.") == "No money moved."


@pytest.mark.usefixtures("german")
def test_the_template_that_leaves_the_least_in_english_is_meant() -> None:
    error = BrokenRowError("energy.csv", 3, "it is not JSON from character 7 on", "Remove this line.")
    assert said(problem_of(error).what) == (
        "energy.csv, Zeile 3: es ist ab Zeichen 7 kein JSON. Nichts ist hinausgegangen. Entfernen Sie diese Zeile."
    )


@given(st.sampled_from(sorted(app_sentences())), st.data())
def test_values_come_back_as_they_were(template: str, data: st.DataObject) -> None:
    names = sorted(set(PLACE.findall(template)))
    # Of letters no template has: otherwise words of the template could stand in a value, and end it early.
    values = {name: data.draw(st.text("αβγδ{}%", min_size=1, max_size=20)) for name in names}
    adjacent = "}{" in template
    found = values_of(template, fill(template, values))
    assert found is not None
    assert adjacent or found == values


@given(st.sampled_from(sorted(app_sentences())), st.text(max_size=200))
def test_no_text_breaks_the_matching(template: str, text: str) -> None:
    found = values_of(template, text)
    assert found is None or fill(template, dict(found)) == text


def test_templates_are_read_from_the_source() -> None:
    source = (
        '"""A docstring is no sentence."""\n'
        "def refuse(n, who, cause):\n"
        "    log.info('a log line is none')\n"
        "    raise Refused(f\"{n} record{'s' if n != 1 else ''} of {who.name()} cannot leave. \"\n"
        "                  f\"{cause or 'Try again.'}\")\n"
    )
    assert sentences_of(source) == {
        "{count} record of {name} cannot leave. {value}",
        "{count} records of {name} cannot leave. {value}",
        "Try again.",
    }
