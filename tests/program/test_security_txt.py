"""security.txt: found in the shipped program between the two markers, in pairs, with the facts of SECURITY.md."""

import json
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
SO: Final = ROOT / "assets" / "program" / "gleaner_market.so"
BEGIN: Final = b"=======BEGIN SECURITY.TXT V1=======\0"
END: Final = b"=======END SECURITY.TXT V1=======\0"


def security_txt(code: bytes) -> dict[str, str]:
    """As explorers read it: what lies between the markers, NUL-separated, name and value in turn."""
    _, begin, rest = code.partition(BEGIN)
    body, end, _ = rest.partition(END)
    assert begin, "no security.txt"
    assert end, "it has no end"
    fields = body.decode().split("\0")
    assert fields.pop() == ""
    assert len(fields) % 2 == 0
    return dict(zip(fields[::2], fields[1::2], strict=True))


def test_the_shipped_program_says_how_to_report() -> None:
    code = SO.read_bytes()
    assert (code.count(BEGIN), code.count(END)) == (1, 1)
    found = security_txt(code)
    assert {"name", "project_url", "contacts", "policy"} <= found.keys()
    assert found["name"] == "Gleaner market"
    assert all(contact.partition(":")[0] in {"email", "link", "other"} for contact in found["contacts"].split(","))
    version = next(line for line in (ROOT / "program" / "Cargo.toml").read_text().splitlines() if "version" in line)
    assert found["source_release"].endswith(json.loads(version.partition("=")[2]))


def test_it_says_what_the_security_policy_says() -> None:
    policy = (ROOT / "SECURITY.md").read_text()
    found = security_txt(SO.read_bytes())
    assert "You get an answer within three days" in policy
    assert "you get an answer within three days" in found["policy"]
    assert "maintainers named in the repository's contact settings" in policy
    assert "maintainers named in the repository's contact settings" in found["contacts"]
    assert "The program is not audited" in policy
    assert found["auditors"] == "None"


def test_it_lies_in_read_only_data() -> None:
    """In the first of the two segments, which the runtime maps read-only and does not execute."""
    code = SO.read_bytes()
    flags, offset = (int.from_bytes(code[64 + at : 64 + at + 4], "little") for at in (4, 8))
    size = int.from_bytes(code[64 + 32 : 64 + 40], "little")
    at = code.index(BEGIN)
    assert flags == 4
    assert offset <= at
    assert code.index(END) + len(END) <= offset + size
