"""Speed and memory of reading large exports: `python bench/sources/reading.py --out bench/sources/reading.json`.

For each source a synthetic export of 20 and of 200 MB is written; each is read once as bytes and once as rows, in a
process of its own. Memory must not grow with the size; speed is a ratio to reading the bytes in the same run.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

_SMALL, _LARGE = 20 * 10**6, 200 * 10**6
_CHUNK_BYTES = 1024**2
_TABLES = {"google_location": "points", "apple_health": "samples", "plain": "file1"}
_NAMES = {"google_location": "Records.json", "apple_health": "export.xml", "plain": "rows.csv"}


def write_export(importer: str, path: Path, size_bytes: int) -> None:
    """Write an export of about that size."""
    with path.open("w") as stream:
        if importer == "google_location":
            stream.write('{"locations": [\n')
        elif importer == "apple_health":
            stream.write(
                '<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Record*)>\n]>\n<HealthData>\n'
            )
        else:
            stream.write("at,latitude,longitude,note\n")
        number = 0
        while stream.tell() < size_bytes if number % 1_000 == 0 else True:
            stream.write(_record(importer, number))
            number += 1
        if importer == "google_location":
            stream.write('{"latitudeE7": 1, "longitudeE7": 1, "timestamp": "2024-01-01T00:00:00Z"}\n]}\n')
        elif importer == "apple_health":
            stream.write("</HealthData>\n")


def _record(importer: str, number: int) -> str:
    day, second = 1 + number // 86_400 % 28, number % 86_400
    clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
    if importer == "google_location":
        return (
            f'{{"latitudeE7": {500000000 + number % 10**6}, "longitudeE7": {69000000 + number % 10**5}, '
            f'"accuracy": 9, "source": "WIFI", "deviceTag": 1, "timestamp": "2023-03-{day:02}T{clock}.000Z"}},\n'
        )
    if importer == "apple_health":
        at = f"2024-03-{day:02} {clock} +0100"
        return (
            '<Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" sourceVersion="10.1" unit="count/min" '
            f'creationDate="{at}" startDate="{at}" endDate="{at}" value="{60 + number % 60}"/>\n'
        )
    return f"2024-03-{day:02}T{clock}Z,50.{number % 10**6:06},6.{number % 10**5:05},a note {number % 1_000}\n"


def measure(importer: str, path: Path) -> dict[str, Any]:
    """Read the export as bytes, then as rows."""
    from sources.containers import open_container
    from sources.exports.registry import importer_of
    from sources.exports.run import ImportRun

    begun_s = time.process_time()
    with path.open("rb") as stream:
        while stream.read(_CHUNK_BYTES):
            pass
    raw_s = time.process_time() - begun_s
    with open_container([path]) as container:
        begun_s = time.process_time()
        found = importer_of(importer).find(container)
        assert found is not None
        found_s = time.process_time() - begun_s
        run = ImportRun(container, found, _TABLES[importer], {})
        begun_s = time.process_time()
        rows = sum(1 for _ in run.rows())
        rows_s = time.process_time() - begun_s
    return {
        "bytes": path.stat().st_size,
        "rows": rows,
        "broken": run.broken_count,
        "raw_cpu_s": round(raw_s, 3),
        "find_cpu_s": round(found_s, 3),
        "rows_cpu_s": round(rows_s, 3),
        "times_raw": round(rows_s / raw_s, 1),
        "mb_per_s": round(path.stat().st_size / rows_s / 1e6, 2),
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000, 1),
    }


def main() -> None:
    """See the docstring of the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--one", nargs=2, metavar=("IMPORTER", "FILE"), help="measure a file and print the result")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one[0], Path(options.one[1]))))
        return
    results: dict[str, Any] = {}
    for importer in _TABLES:
        results[importer] = {}
        for label, size_bytes in (("small", _SMALL), ("large", _LARGE)):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / _NAMES[importer]
                write_export(importer, path, size_bytes)
                command = [sys.executable, __file__, "--one", importer, str(path)]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
            results[importer][label] = json.loads(done.stdout)
            print(importer, label, done.stdout.strip(), flush=True)
    if options.out:
        options.out.write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
