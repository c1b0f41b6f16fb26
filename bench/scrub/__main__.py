"""Measures detectors: recall and precision by type, language and form, and speed beside reading the file alone.

    python -m bench.scrub            # writes scrub.json and the table the app publishes, privacy/detectors/quality.json

Speeds are kilobytes a second of CPU time, so that what else the machine does counts little; ratios are what lasts.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.scrub.labelled import read
from bench.scrub.score import Score
from privacy import FullScanner, default_scanner

if TYPE_CHECKING:
    from bench.scrub.labelled import Labelled

HERE = Path(__file__).parent
PUBLISHED = HERE.parents[1] / "privacy" / "detectors" / "quality.json"
TUNED_ON = (
    *("dev.txt", "tuned.txt", "formats.txt", "dev.jsonl", "tuned.jsonl", "templates.jsonl", "templates_second.jsonl"),
    *("blind/generated.jsonl", "blind/handwritten.jsonl", "blind/records.jsonl", "blind/chats.jsonl"),
    *("blind/technical.jsonl", "blind/short.jsonl", "blind/names.jsonl", "blind/everyday.jsonl"),
    "blind/office.jsonl",
)
HELD_OUT = "blind/sealed.jsonl"
"""Nobody who works on the detectors has read it; the app publishes what they score on it."""


def main() -> None:
    """Measure and write."""
    scanner = FullScanner(threads=1)
    scanner.find("Then Zubeldio Brambatti spoke.")
    result: dict[str, Any] = {}
    for name in (*TUNED_ON, HELD_OUT):
        items = read(HERE / name)
        result[name] = measured(items, scanner)
        print(name, result[name]["totals"], result[name]["speed"])
    for name in ("presidio", "speed"):
        beside = HERE / f"{name}.json"
        if beside.exists():
            result[name] = json.loads(beside.read_text(encoding="utf-8"))
    (HERE / "scrub.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    held = result[HELD_OUT]
    published = {
        "texts": held["texts"],
        "overall": {
            "count": sum(one["gold"] for one in held["types"].values()),
            "recall": held["totals"]["recall"],
            "precision": held["totals"]["precision"],
        },
        "types": {kind: _row(one) for kind, one in held["types"].items() if one["gold"]},
        "languages": {name: _row(one) for name, one in held["languages"].items()},
    }
    PUBLISHED.write_text(json.dumps(published, indent=1) + "\n", encoding="utf-8")


def _row(one: dict[str, Any]) -> dict[str, Any]:
    return {"count": one["gold"], "recall": one["recall"], "precision": one["precision"]}


def measured(items: list[Labelled], scanner: FullScanner) -> dict[str, Any]:
    """Score and time one set."""
    texts = [item.text for item in items]
    size = sum(len(text.encode()) for text in texts)
    begin = time.process_time()
    found = scanner.find_many(texts)
    full = time.process_time() - begin
    rules = default_scanner()
    begin = time.process_time()
    for text in texts:
        rules.find(text)
    ruled = time.process_time() - begin
    total = Score()
    groups: dict[str, defaultdict[str, Score]] = {"languages": defaultdict(Score), "forms": defaultdict(Score)}
    for item, hits in zip(items, found, strict=True):
        spans = [(hit.start, hit.end, hit.type) for hit in hits]
        for score in (total, groups["languages"][item.language], groups["forms"][item.form]):
            score.add(item, spans)
    return {
        "texts": len(items),
        "totals": total.totals(),
        "types": total.by_type(),
        **{
            name: {key: {"gold": one.gold.total(), **one.totals()} for key, one in sorted(scores.items())}
            for name, scores in groups.items()
        },
        "speed": {
            "kilobytes": round(size / 1000, 1),
            "full_kb_per_cpu_s": round(size / full / 1000, 1),
            "rules_kb_per_cpu_s": round(size / ruled / 1000, 1),
            "times_reading_full": round(full / _reading_s(texts)),
        },
    }


def _reading_s(texts: list[str]) -> float:
    """CPU seconds for reading the texts from a file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts"
        file.write_text("\n".join(texts), encoding="utf-8")
        begin = time.process_time()
        rounds = 200
        for _ in range(rounds):
            file.read_text(encoding="utf-8")
        return (time.process_time() - begin) / rounds


if __name__ == "__main__":
    main()
