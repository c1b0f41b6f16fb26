"""``gleaner program hash``: offline, the ecosystem's executable hash."""

from hashlib import sha256
from pathlib import Path

from tests.helpers.gleaner_command import GleanerCommand

SO = Path(__file__).resolve().parents[3] / "assets" / "program" / "gleaner_market.so"
EXPECTED = sha256(SO.read_bytes().rstrip(b"\0")).hexdigest()


def test_the_hash_is_that_of_the_shipped_file(tmp_path: Path) -> None:
    command = GleanerCommand(tmp_path / "home")
    assert command.run("program", "hash").out == EXPECTED + "\n"
    found = command.run("--json", "program", "hash").ok()
    assert (found["executable_hash"], found["bytes"]) == (EXPECTED, SO.stat().st_size)
