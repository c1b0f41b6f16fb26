"""The pages about sources name every importer and every table."""

from sources.exports.registry import KEYS
from tests.helpers.sources_page import PAGE, tables_of


def test_every_importer_and_table_is_on_the_pages() -> None:
    overview = PAGE.with_name("sources.md").read_text()
    columns = PAGE.read_text()
    assert [key for key in KEYS if f"`{key}`" not in overview] == []
    missing = [(key, table.key) for key in KEYS[:-1] for table in tables_of(key) if f"(`{table.key}`)" not in columns]
    assert missing == []
