"""Reading members piece by piece: what every importer needs, bounded.

Each function takes a member and yields what it holds in constant memory; what cannot be read comes as a
`BrokenRowError` in its place (a member that breaks off in the middle, too), so an importer passes it on and goes to
the next member.

- `head(member)`: its first bytes, to recognise it by; `ending(member)`: the kind of file they are, whatever its name.
- `json_items(member, "locations.item")`: elements of a list within a JSON document.
- `json_document(member)`: a small JSON document as a whole.
- `text_lines(member)`: lines.
- `csv_records(member)`: rows with their names, after a preamble if there is one.
- `xml_elements(member, {"trkpt"})`: elements of an XML document.
- `html_blocks(member, b'<div class="outer-cell')`: pieces of a web page, parsed one by one.

SQLite and Parquet need a file: `sources.containers.member_copied`.
"""

from sources.exports.streams.csv_records import CsvRecord, csv_records
from sources.exports.streams.endings import ending
from sources.exports.streams.heads import head
from sources.exports.streams.html_blocks import html_blocks
from sources.exports.streams.json_items import JsonItem, json_document, json_items
from sources.exports.streams.text_lines import text_lines
from sources.exports.streams.xml_elements import XmlElement, xml_elements

__all__ = [
    "CsvRecord",
    "JsonItem",
    "XmlElement",
    "csv_records",
    "ending",
    "head",
    "html_blocks",
    "json_document",
    "json_items",
    "text_lines",
    "xml_elements",
]
