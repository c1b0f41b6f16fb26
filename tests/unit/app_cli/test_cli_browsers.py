"""`gleaner browsers`: what is there, and the command that imports it."""

import json
from pathlib import Path

import pytest

from app.cli.root import run


def test_histories_are_listed_with_their_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert run(["browsers"]) == 0
    assert "No history" in capsys.readouterr().out
    history = tmp_path / ".mozilla/firefox/abc default/places.sqlite"
    history.parent.mkdir(parents=True)
    history.write_bytes(b"x" * 1_500_000)
    assert run(["browsers"]) == 0
    assert capsys.readouterr().out == f"Firefox, abc default: 1.5 MB\n  gleaner import '{history}'\n"
    assert run(["browsers", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["importer"] == "firefox"
