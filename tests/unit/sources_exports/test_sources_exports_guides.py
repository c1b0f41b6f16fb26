"""Every source that must be asked for has its guide."""

from sources.exports.guides import all_guides
from sources.exports.registry import KEYS, PLAIN


def test_every_source_but_plain_tables_has_a_guide() -> None:
    assert [guide.importer for guide in all_guides()] == [key for key in KEYS if key != PLAIN]


def test_guides_are_complete_sentences_and_safe_links() -> None:
    for guide in all_guides():
        assert guide.steps
        assert guide.source
        assert all(step[0].isupper() and step.endswith(".") for step in guide.steps)
        assert guide.waiting
        assert guide.arrives_as
        assert not guide.link or guide.link.startswith("https://")
