"""No importer takes what belongs to another."""

from pathlib import Path

import pytest

from bench.fuzz_sources.seeds import seeds_of
from sources.exports.registry import KEYS, PLAIN
from sources.exports.run import look
from tests.helpers.export_cases import container_of


@pytest.mark.parametrize("key", [key for key in KEYS if key != PLAIN])
def test_an_export_is_known_by_its_importer_alone(key: str, tmp_path: Path) -> None:
    for seed in seeds_of(key):
        with container_of(tmp_path, seed) as container:
            found = {one.importer for one in look(container) if one.tables} - {PLAIN}
        assert found <= {key}
