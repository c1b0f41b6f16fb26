"""Writes tests/vectors/bytes/*.json from bytes_reference.py: `python tests/helpers/make_bytes_vectors.py`.

Everything is hex; inputs are chosen, outputs computed by the reference alone.
"""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.helpers import bytes_reference as ref

VECTORS = Path(__file__).parents[1] / "vectors" / "bytes"


def filler(name: str, size: int) -> bytes:
    """Deterministic bytes that look like nothing in particular: H(name, 0) H(name, 1) ..."""
    out = b"".join(ref.h(name.encode() + ref.u32(i)) for i in range(size // 32 + 1))
    return out[:size]


def typed(value: Any) -> Any:  # noqa: PLR0911 - one return for each kind of value reads best
    """How a Python value stands in records.json, where JSON has no type for it."""
    if isinstance(value, bool | str) or value is None:
        return value
    if isinstance(value, float):
        return {"float": value.hex()}
    if isinstance(value, int):
        return {"int": str(value)}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, list):
        return {"list": [typed(item) for item in value]}
    return {"dict": [[key, typed(item)] for key, item in value.items()]}


def records() -> dict[str, Any]:
    east = timezone(timedelta(hours=5, minutes=30))
    rows: list[dict[str, Any]] = [
        {},
        {"b": 1, "a": 2, "": 3},
        {"null": None, "true": True, "false": False},
        {"max": 2**53 - 1, "over": 2**53, "min": -(2**53) + 1, "under": -(2**53), "huge": 10**40},
        {"zero": 0.0, "minus": -0.0, "one": 1.0, "half": 0.5, "tenth": 0.1, "third": 1 / 3},
        {"a": 1e15, "b": 1e16, "c": 1e20, "d": 1e21, "e": 1.5e21, "f": 123456789012345680000.0, "g": 2.0**53},
        {"a": 1e-5, "b": 1e-6, "c": 1e-7, "d": 1.25e-6, "e": 1.25e-7, "f": 5e-324, "g": 1.7976931348623157e308},
        {"a": -1e-5, "b": -1e21, "c": -123.456, "d": 4.5e15, "e": -3.0, "f": 333333333.33333329},
        {
            "dec": Decimal("1.50"),
            "big": Decimal("1E+5"),
            "tiny": Decimal("1E-9"),
            "neg": Decimal("-0.0"),
            "int": Decimal(7),
        },
        {"t": datetime(2026, 1, 2, 3, 4, 5, 678999, tzinfo=UTC), "east": datetime(2026, 1, 2, 3, 4, 5, tzinfo=east)},
        {"day": date(2026, 2, 28), "early": datetime(476, 9, 4, 1, 2, 3, 4000, tzinfo=UTC)},
        {"none": b"", "one": b"\xff", "two": b"\xfb\xff", "three": b"\x00\x10\x83"},
        {"s": 'quote " slash / back \\ \b\f\n\r\t \x00 \x1f \x7f \u2028'},
        {"nfc": "\u00e9", "nfd": "e\u0301", "pair": "\U0001f600", "snow": "\u2603"},
        {"\U0001f600": "astral", "\ufb33": "bmp high", "\u20ac": "euro", "\r": "cr", "1": "one", "\u0080": "c1"},
        {"list": [1, 2.5, "x", None, [True, []], {"z": 1, "y": {}}], "deep": {"b": {"d": [], "c": b"\x01"}, "a": []}},
    ]
    media = {"kind": "image", "width": 3, "taken": datetime(2026, 5, 6, tzinfo=UTC)}
    return {
        "rows": [{"row": typed(row), "canonical": ref.canonical(row)} for row in rows],
        "media": [
            {
                "header": typed(media),
                "body": filler("media", 70),
                "record": ref.media_record(media, filler("media", 70)),
            }
        ],
    }


def keys() -> dict[str, Any]:
    cases = []
    for number in range(3):
        name = f"keys{number}"
        ikm, genesis, program = filler(name + "ikm", 32), filler(name + "genesis", 32), filler(name + "program", 32)
        request, batch, reviewer = (
            filler(name + "request", 32),
            filler(name + "batch", 32),
            filler(name + "reviewer", 32),
        )
        content = [b'{"a":1}', b"{}", filler(name, 5000)][: number + 1]
        secret = ref.secret(ikm, genesis, program)
        nonce = ref.batch_nonce(secret, request, content)
        key, outer = ref.inner_key(secret, request, nonce), ref.outer_key(secret, request, nonce)
        label_root = filler(name + "label", 32)
        r, redraw = number, 2 - number
        salt = ref.label_salt(secret, batch, r, redraw)
        cases.append(
            {
                "ed25519_secret": ikm, "genesis": genesis, "program": program, "request": request, "batch": batch,
                "reviewer": reviewer, "records": content, "r": r, "redraw": redraw, "label_root": label_root,
                "secret": secret, "batch_nonce": nonce, "K": key, "O": outer,
                "vote_salt": ref.vote_salt(secret, batch, r, redraw), "label_salt": salt,
                "sealing_seed": ref.sealing_seed(secret, batch, r, redraw, reviewer),
                "key_commit": ref.key_commit(key), "outer_commit": ref.key_commit(outer),
                "label_commit_ordinary": ref.label_commit_ordinary(key),
                "label_commit_benchmark": ref.label_commit_benchmark(label_root, salt),
            }
        )  # fmt: skip
    return {"cases": cases}


def streams() -> dict[str, Any]:
    key = filler("stream key", 32)
    cases = [(0, 1), (0, 64), (1, 65), (77, 200), (2**32 - 2, 128)]
    return {
        "rfc8439_2_3_2": {
            "key": bytes(range(32)), "nonce": bytes.fromhex("000000090000004a00000000"), "counter": 1,
            "block": ref.chacha20_block(bytes(range(32)), 1, bytes.fromhex("000000090000004a00000000")),
        },
        "cases": [
            {
                "key": key,
                "start_block": start,
                "plain": filler("plain", size),
                "cipher": ref.stream_xor(key, start, filler("plain", size)),
            }
            for start, size in cases
        ],
    }  # fmt: skip


def tree() -> dict[str, Any]:
    shapes: list[tuple[str, list[int], bool]] = [
        ("one byte", [1], False),
        ("one chunk exactly", [4096], False),
        ("two chunks", [4097], False),
        ("small", [2, 63, 64, 65, 100], False),
        ("mixed", [10, 4096, 9000, 64, 12289, 1, 130], True),
        ("eight", [20] * 8, True),
    ]
    cases = []
    for name, sizes, scoped in shapes:
        content = [filler(f"{name}{i}", size) for i, size in enumerate(sizes)]
        inner, outer = filler(name + "K", 32), filler(name + "O", 32)
        contributor, request, scope = (
            filler(name + "contributor", 32),
            filler(name + "request", 32),
            filler(name + "scope", 32),
        )
        nulls = [ref.nullifier(scope, 1, record) for record in content] if scoped else [ref.NO_NULLIFIER] * len(content)
        made = ref.package(content, inner, outer, contributor, request, nulls)
        cases.append(
            {"name": name, "records": content, "K": inner, "O": outer, "contributor": contributor, "request": request,
             "scope": scope if scoped else None, "normaliser": 1, "nullifiers": nulls,
             "nullifier_digest": ref.h(b"".join(nulls)) if scoped else bytes(32), **made, "detail": made["records"]}
        )  # fmt: skip
        cases[-1]["records"] = content
    paths = []
    for count in (1, 2, 3, 4, 5, 7, 8, 9, 13):
        leaves = [filler(f"leaf{i}", 32) for i in range(count)]
        paths.append(
            {
                "leaves": leaves,
                "root": ref.merkle_root(leaves),
                "paths": [ref.merkle_path(i, leaves) for i in range(count)],
            }
        )
    return {"packages": cases, "merkle": paths}


def panel() -> dict[str, Any]:
    draws = []
    for number, (seats, wanted, n, earlier) in enumerate(
        [
            (100, 12, 50, []),
            (7, 12, 5, []),
            (40000, 18, 400, [0, 1, 2, 399]),
            (2**31, 20, 40, [3, 5, 7, 11, 13, 17, 19, 23]),
            (1, 12, 1, []),
        ]
    ):
        beacon, batch = filler(f"beacon{number}", 32), filler(f"batch{number}", 32)
        r, redraw = number % 3, number % 2
        seed = ref.panel_seed(beacon, batch, r, redraw)
        draws.append(
            {"beacon": beacon, "batch": batch, "r": r, "redraw": redraw, "seed": seed, "seats": seats,
             "seat_indices": [ref.seat(seed, j, seats) for j in range(11)], "n": n, "m": wanted, "earlier": earlier,
             "records": ref.sample(seed, wanted, n, earlier)}
        )  # fmt: skip
    benchmarks = []
    for number, (n, bad_every, sizes) in enumerate(
        [
            (50, 7, (12, 18, 20)),
            (31, 3, (12, 18, 20)),
            (12, 5, (12, 12, 12)),
            (1, 1, (1,)),
            (8, 2, (8, 8)),
            (49_152, 1_000, (12, 18, 20)),
            (60, 4, (20, 20, 20)),
            (61, 9, (20, 20, 20)),
        ]
    ):
        bad = list(range(number % 2, n, bad_every))
        seeds = [filler(f"benchmark{number}.{r}", 32) for r in range(len(sizes))]
        salt = filler(f"benchmark salt{number}", 32)
        rounds: list[list[int]] = []
        for seed, m in zip(seeds, sizes, strict=True):
            rounds.append(ref.sample(seed, m, n, [record for r in rounds for record in r]))
        root = ref.label_root(bad, n)
        commit = ref.label_commit_benchmark(root, salt)
        benchmarks.append(
            {"n": n, "bad": bad, "label_root": root, "salt": salt, "label_commit": commit,
             "rounds": [{"seed": seed, "m": m, "records": records, "label": ref.label_mask(bad, records)}
                        for seed, m, records in zip(seeds, sizes, rounds, strict=True)]}
        )  # fmt: skip
    votes = []
    for number, (status, bits, reasons) in enumerate(
        [(0, 0, 0), (0, 0b101, 0o205), (1, 0, 0), (2, 0, 0), (0, 2**20 - 1, 2**60 - 1)]
    ):
        batch, reviewer, salt = (
            filler(f"vbatch{number}", 32),
            filler(f"reviewer{number}", 32),
            filler(f"vsalt{number}", 32),
        )
        r, redraw = number % 3, (number + 1) % 3
        votes.append(
            {"batch": batch, "r": r, "redraw": redraw, "reviewer": reviewer, "status": status, "bits": bits,
             "reasons": str(reasons), "salt": salt,
             "vote": ref.vote(batch, r, redraw, reviewer, status, bits, reasons, salt)}
        )  # fmt: skip
    return {"draws": draws, "benchmarks": benchmarks, "votes": votes}


def all_vectors() -> dict[str, str]:
    """File name to the text it should hold."""
    made = {"records": records(), "keys": keys(), "streams": streams(), "tree": tree(), "panel": panel()}
    return {f"{name}.json": ref.to_json(value) for name, value in made.items()}


if __name__ == "__main__":
    VECTORS.mkdir(parents=True, exist_ok=True)
    for file_name, text in all_vectors().items():
        (VECTORS / file_name).write_text(text, encoding="ascii")
