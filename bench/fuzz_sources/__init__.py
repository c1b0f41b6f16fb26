"""Malformed exports for every importer: `python -m bench.fuzz_sources --cases 10000 --out FILE`.

Whatever an export is turned into, reading it must end with rows, `BrokenRowError` or another `SourcesError`, within
bounds of time and memory. Each case is made of a fixture of `tests/vectors/exports` and a number, so it can be made
again: `--importer KEY --first NUMBER --cases 1`.
"""
