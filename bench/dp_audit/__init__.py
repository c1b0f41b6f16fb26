"""Tests of the privacy claims of every mechanism on neighbouring data sets; see `python -m bench.dp_audit`."""
