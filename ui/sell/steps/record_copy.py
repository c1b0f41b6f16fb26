"""A copy of the records that leave, for the person: the same bytes, one record a line."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from app.private_file import open_new
from ui.sell.lazy_records import PAGE_RECORDS

if TYPE_CHECKING:
    from app.sell.model import SalePlan
    from app.sell.preparing import PreparingDesk


async def write_copy(port: PreparingDesk, plan: SalePlan, records: int, path: str) -> None:
    """Write all records to a new file that others on this computer cannot read.

    Raises:
        OSError: the file is there already or cannot be written.
    """
    file = await asyncio.to_thread(open_new, Path(path))
    try:
        for first in range(0, records, PAGE_RECORDS):
            page = await port.records(plan, first, PAGE_RECORDS)
            await asyncio.to_thread(file.writelines, [record + b"\n" for record in page])
    finally:
        await asyncio.to_thread(file.close)
