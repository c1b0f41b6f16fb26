"""What is kept here and what left, as its owner may ask for it: GDPR articles 15 and 20, CCPA 1798.110 and 1798.130."""

from __future__ import annotations

import json
import zipfile
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from app.private_file import new_file
from app.receipts.consent import RIGHTS
from app.receipts.signing import CONSENT
from sources import json_record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from app.library.catalogue import Catalogue
    from app.library.model import DatasetView
    from app.store import DatasetRow
    from privacy import LedgerEntry

__all__ = ["Access", "access_lines"]

README: Final = """What is in this archive

data/ID.jsonl    each data set of your library, one JSON object a row, and data/ID.json what is known about it
receipts/N.json  every consent, sale and withdrawal, signed by your wallet: check one with  gleaner receipts verify FILE
ledger.jsonl     what was spent of each privacy budget, in order
access.json      the same as  gleaner rights access --json

It is not encrypted. Whoever has it has your data.
"""


@dataclass(frozen=True, slots=True)
class Access:
    """Everything a data folder holds about its owner, and where copies of it went.

    Attributes:
        datasets: of the library; erased ones say what was sold of them.
        papers: signed consents, receipts and withdrawals, newest first.
        entries: rows of the privacy ledger.
    """

    datasets: Sequence[DatasetView]
    papers: Sequence[Mapping[str, Any]]
    entries: Sequence[LedgerEntry]

    def to_json(self) -> dict[str, Any]:
        """Return it as one document."""
        consents = [paper for paper in self.papers if paper.get("format") == CONSENT]
        return {
            "kept_here": [
                {
                    "dataset": item.dataset_id,
                    "title": item.title,
                    "source": item.source,
                    "rows": item.rows,
                    "from": item.first_day,
                    "to": item.last_day,
                    "fields": [{"name": field.name, "meaning": field.meaning} for field in item.fields],
                    "erased": item.erased,
                }
                for item in self.datasets
            ],
            "given_to": [_recipient(paper) for paper in consents],
            "privacy_spent": [
                {"life": entry.dataset, "unit": entry.unit, "epsilon": entry.epsilon, "for": entry.purpose}
                for entry in self.entries
            ],
            "papers": len(self.papers),
            "rights": list(RIGHTS),
        }

    def export(self, path: Path, catalogue: Catalogue, rows: Sequence[DatasetRow], say: Callable[[str], None]) -> int:
        """Write all of it into a new archive in formats other programs read; returns the rows written.

        Args:
            path: of the archive; it must not exist.
            catalogue: opens the sealed copies.
            rows: the data sets to write.
            say: told the title of each.

        Raises:
            UserError: the file exists, or cannot be written.
            StoreError: a sealed copy is gone or damaged; the archive is removed again.
        """
        with new_file(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            return self._write(archive, catalogue, rows, say)

    def _write(
        self,
        archive: zipfile.ZipFile,
        catalogue: Catalogue,
        rows: Sequence[DatasetRow],
        say: Callable[[str], None],
    ) -> int:
        written = 0
        archive.writestr("README.txt", README)
        archive.writestr("access.json", _pretty(self.to_json()))
        for number, paper in enumerate(self.papers):
            archive.writestr(f"receipts/{number}.json", _pretty(paper))
        lines = "".join(f"{entry.to_json()}\n" for entry in self.entries)
        archive.writestr("ledger.jsonl", lines)
        known = {item.dataset_id: item for item in self.datasets}
        for row in rows:
            view = known[row.dataset_id]
            say(view.title)
            archive.writestr(f"data/{row.dataset_id}.json", _pretty(asdict(view)))
            with archive.open(f"data/{row.dataset_id}.jsonl", "w", force_zip64=True) as out:
                for item in catalogue.table(row).rows():
                    out.write(json.dumps(json_record(item), ensure_ascii=False).encode() + b"\n")
                    written += 1
        return written


def access_lines(document: Mapping[str, Any]) -> list[str]:
    """The same for people."""
    lines = ["Kept on this computer"]
    lines += [
        f"  {item['title']} ({item['source']}): " + ("erased" if item["erased"] else f"{item['rows']:,} rows")
        for item in document["kept_here"]
    ] or ["  nothing was imported"]
    lines.append("Given to")
    lines += [
        f"  {item['to']}: {item['records']:,} records for {item['purpose']}, kept {item['retention']}; "
        f"sale {item['sale']}"
        for item in document["given_to"]
    ] or ["  nobody"]
    return [*lines, "Your rights", *(f"  {right}" for right in document["rights"])]


def _recipient(consent: Mapping[str, Any]) -> dict[str, Any]:
    purpose = consent["processing"][0]["purposes"][0]
    buyer = next(party for party in consent["parties"] if party["party_role"] == "PII controller")
    return {
        "sale": consent["header"]["record_id"],
        "at": consent["header"]["created_at"],
        "to": buyer["party_name"],
        "address": buyer["party_id"],
        "purpose": purpose["purpose"],
        "licence": purpose["licence"],
        "retention": purpose["retention_period"],
        "others": purpose["recipient_third_parties"],
        "fields": consent["leaves"]["fields"],
        "records": consent["leaves"]["records"],
        "privacy": consent["privacy"],
    }


def _pretty(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
