"""Writes `docs/sources-columns.md` from the importers themselves: `python -m tests.helpers.sources_page`."""

import tempfile
from pathlib import Path

from bench.fuzz_sources.seeds import seeds_of
from sources.exports.model import Table
from sources.exports.registry import KEYS, PLAIN, importer_of
from tests.helpers.export_cases import found_of

PAGE = Path(__file__).parents[2] / "docs/sources-columns.md"
_HEAD = """# Columns of every source

Made by `python -m tests.helpers.sources_page` from the importers and their fixtures. Columns of plain tables are those
of the file. Times are UTC instants unless the table says `local`.
"""


def page() -> str:
    """Return the page."""
    return "\n".join([_HEAD, *(_section(key) for key in KEYS if key != PLAIN)])


def tables_of(key: str) -> list[Table]:
    """Return all tables an importer finds in its fixtures."""
    tables: dict[str, Table] = {}
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds_of(key):
            found = found_of(importer_of(key), Path(folder), seed)
            tables |= {table.key: table for table in found.tables} if found else {}
    return list(tables.values())


def _section(key: str) -> str:
    parts = [f"## {importer_of(key).title} (`{key}`)\n"]
    for table in tables_of(key):
        parts.append(f"### {table.title} (`{table.key}`), zone `{table.zone}`, life `{table.life}`\n")
        parts.append("| column | kind | unit | meaning | asked for as |\n| --- | --- | --- | --- | --- |")
        parts += [
            f"| `{field.name}` | {field.kind} | {field.unit} | {field.meaning} | {field.semantic} |"
            for field in table.fields
        ]
        parts.append("")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page())
