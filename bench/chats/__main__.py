"""Measure and write `chats.json`: python -m bench.chats [--messages N].

Speed is the ratio to reading and hashing (SHA-256) the same bytes in the same run, as all sealed copies are; memory is
what Python's allocator peaked at while an export of a quarter, and one of the whole size was read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import tempfile
import time
import tracemalloc
from pathlib import Path
from typing import Any

from bench.chats.writing import EXPORTS
from sources.containers import open_container
from sources.exports.registry import importer_of

_ANSWERS = {"owner": "Jo", "zone": "UTC", "date_order": "day, month, year"}


def main() -> None:
    """Measure every export and write the result beside this file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", type=int, default=100_000)
    messages = parser.parse_args().messages
    result: dict[str, Any] = {"messages": messages, "exports": {}}
    with tempfile.TemporaryDirectory() as name:
        for key in EXPORTS:
            small, whole = (_written(Path(name) / str(count), key, count) for count in (messages // 4, messages))
            hash_s, read_s, rows = _timed(key, whole)
            result["exports"][key] = {
                "megabytes": round(_size(whole) / 1e6, 1),
                "rows": rows,
                "times_hashing": round(read_s / hash_s, 1),
                "peak_kilobytes_quarter": _peak(key, small) // 1024,
                "peak_kilobytes_whole": _peak(key, whole) // 1024,
            }
            print(key, result["exports"][key], flush=True)
    (Path(__file__).parent / "chats.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")


def _written(folder: Path, key: str, messages: int) -> Path:
    name, write = EXPORTS[key]
    path = folder / key / name
    path.parent.mkdir(parents=True)
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(write(messages, random.Random(6)))  # noqa: S311 - words of a bench
    return folder / key


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _timed(key: str, folder: Path) -> tuple[float, float, int]:
    path = next(path for path in folder.rglob("*") if path.is_file())
    path.read_bytes()
    begun = time.perf_counter()
    with path.open("rb") as stream:
        hashlib.file_digest(stream, "sha256")
    hash_s = time.perf_counter() - begun
    begun = time.perf_counter()
    rows = _read(key, folder)
    return hash_s, time.perf_counter() - begun, rows


def _peak(key: str, folder: Path) -> int:
    tracemalloc.start()
    try:
        _read(key, folder)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def _read(key: str, folder: Path) -> int:
    importer = importer_of(key)
    with open_container([folder]) as container:
        found = importer.find(container)
        assert found is not None
        return sum(1 for _ in importer.rows(container, found, found.tables[0].key, _ANSWERS))


if __name__ == "__main__":
    main()
