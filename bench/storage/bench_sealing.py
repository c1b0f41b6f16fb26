"""Sealing against what its own primitives allow, in one run on one core: `python bench/storage/bench_sealing.py`.

Budgets (design, "Budgets"): large files at 70 % or more of three SHA-256 passes, ChaCha20 and an AEAD; small records
at 100,000 a second on two cores; constant memory. The primitives are called the way the format requires, on chunks of
4,096 bytes for the hashes; the figure for one call over everything is given as well. Times are the best of several
rounds, alternating between both sides so that a busy machine disturbs both alike.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from storage import Deal, PackageBuilder, PackageReader, Pointer, buyer_public_key, encode_rows, verify_package
from storage.keys import BatchKeys
from storage.package_reader import open_package
from storage.seal import seal_long
from storage.streams import stream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MIB = 1 << 20
RECORD_BYTES = MIB
ROUNDS = 80
SMALL = 100_000
LARGE_RECORDS = 180
CHUNK = 4096
WINDOW = 64 << 10
RESULT = Path(__file__).with_name("sealing.json")
DEAL = Deal(b"g" * 32, b"p" * 32, b"r" * 32, b"c" * 32)
KEYS = BatchKeys(bytes(16), b"k" * 32, b"o" * 32)


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def hashes_chunked(record: memoryview) -> None:
    """Three SHA-256 passes, one call a chunk."""
    for _ in range(3):
        for at in range(0, RECORD_BYTES, CHUNK):
            hashlib.sha256(record[at : at + CHUNK]).digest()


def hashes_whole(record: memoryview) -> None:
    """Three SHA-256 passes, one call each."""
    for _ in range(3):
        hashlib.sha256(record).digest()


def cipher(record: memoryview) -> None:
    """One ChaCha20 pass."""
    context, out = stream(KEYS.inner, 0, RECORD_BYTES), bytearray(WINDOW)
    for at in range(0, RECORD_BYTES, WINDOW):
        context.update_into(record[at : at + WINDOW], out)


def aead(record: memoryview) -> None:
    """One ChaCha20-Poly1305 pass."""
    sealer, out = ChaCha20Poly1305(KEYS.outer), bytearray(WINDOW + 16)
    for at in range(0, RECORD_BYTES, WINDOW):
        sealer.encrypt_into(bytes(12), record[at : at + WINDOW], None, out)


def large() -> dict[str, float]:
    """One long record against its primitives, in CPU time of this process."""
    record = os.urandom(RECORD_BYTES)
    view = memoryview(record)
    jobs: dict[str, Callable[[], object]] = {
        "seal": lambda: seal_long(KEYS, 0, 0, record, None, len),
        "hashes_chunked": lambda: hashes_chunked(view),
        "hashes_whole": lambda: hashes_whole(view),
        "cipher": lambda: cipher(view),
        "aead": lambda: aead(view),
    }
    best = dict.fromkeys(jobs, float("inf"))
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            best[name] = min(best[name], cpu(job))
    megabytes = RECORD_BYTES / 1e6
    primitives = best["hashes_chunked"] + best["cipher"] + best["aead"]
    whole = best["hashes_whole"] + best["cipher"] + best["aead"]
    return {
        "seal_mb_s": megabytes / best["seal"],
        "primitives_mb_s": megabytes / primitives,
        "ratio": primitives / best["seal"],
        "primitives_whole_mb_s": megabytes / whole,
        "ratio_to_whole": whole / best["seal"],
    }


def rows() -> Iterator[dict[str, object]]:
    """Rows like those of a household energy log."""
    for number in range(SMALL):
        yield {"at": "2026-01-01T00:00:00.000Z", "meter": number, "kwh": (number % 9973) / 1000, "room": "kitchen"}


def small(folder: Path) -> dict[str, float]:
    """From rows to a finished file, and back.

    Wall time is what counts but suffers from whatever else the machine does. CPU time shows what two free cores would
    give: this process on one of them, the two workers on what is left of both.
    """
    table = list(rows())
    figures = {}
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(abs, range(64)))  # start the workers before the clock
        for name, executor in (("one_core", None), ("two_cores", pool)):
            best = float("inf")
            for attempt in range(3):
                path = folder / f"{name}{attempt}"
                builder = PackageBuilder(
                    b"s" * 32, DEAL, Pointer.of_block(b"spec"), buyer_public_key(b"b" * 32), executor=executor
                )
                start = time.perf_counter()
                package = builder.build(path, lambda: encode_rows(table))
                best = min(best, time.perf_counter() - start)
            figures[f"{name}_records_s"] = SMALL / best
        here = min(
            cpu(partial(builder.build, folder / f"split{turn}", lambda: encode_rows(table))) for turn in range(3)
        )
    sealing = resource.getrusage(resource.RUSAGE_CHILDREN)
    there = (sealing.ru_utime + sealing.ru_stime) / 6  # the workers have sealed the same six times
    message = bytes(100)
    hashing = min(cpu(lambda: [hashlib.sha256(message).digest() for _ in range(10_000)]) for _ in range(20))
    figures |= {
        "cpu_us_a_hash_call": hashing / 10_000 * 1e6,  # at about 0.6 the machine is quiet
        "cpu_us_a_record_here": here / SMALL * 1e6,
        "cpu_us_a_record_in_workers": there / SMALL * 1e6,
        "two_free_cores_records_s": SMALL / max(here, (here + there) / 2),
    }
    with PackageReader.open(path) as reader:
        start = time.perf_counter()
        verify_package(reader, root=package.root, count=SMALL, contributor=DEAL.contributor, request=DEAL.request)
        figures["verify_records_s"] = SMALL / (time.perf_counter() - start)
        start = time.perf_counter()
        opened = sum(1 for _ in open_package(reader, package.keys))
        figures["open_records_s"] = opened / (time.perf_counter() - start)
    return figures


def file_of(count: int, folder: Path) -> dict[str, float]:
    """A whole file of large records: both passes, the tree, the disk; and how much memory that took."""

    def source() -> Iterator[bytes]:
        for number in range(count):
            yield hashlib.shake_128(number.to_bytes(4, "little")).digest(1 << 10) * (RECORD_BYTES >> 10)

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    builder = PackageBuilder(b"s" * 32, DEAL, Pointer.of_block(b"spec"), buyer_public_key(b"b" * 32))
    start = time.perf_counter()
    package = builder.build(folder / f"large{count}", source)
    elapsed = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "file_mb": package.size / 1e6,
        "build_mb_s": package.size / 1e6 / elapsed,
        "memory_growth_mib": (after - before) / 1024,
    }


def main() -> None:
    """Run everything, print it and keep it beside this file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = file_of(LARGE_RECORDS // 3, folder)
        second = file_of(LARGE_RECORDS, folder)
        result = {
            "machine": {"python": platform.python_version(), "cores": os.cpu_count(), "load": os.getloadavg()[0]},
            "large": large(),
            "small": small(folder),
            "file": {"first": first, "three_times_larger": second},
        }
    text = json.dumps(result, indent=1, default=float)
    print(text)
    RESULT.write_text(text + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
