"""Runs the core's unit tests with PySide6 made unimportable: the proof that only the window needs Qt."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

CORE = ("app", "app_store", "wallet", "sources", "privacy", "storage", "market")
# pytest-qt itself needs Qt; without it the option qt_api of pyproject.toml is unknown.
QUIET = ("-x", "-p", "no:pytest-qt", "-o", "addopts=-p no:cacheprovider", "-W", "ignore::pytest.PytestConfigWarning")
BLOCKER = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"{name} is absent in this run", name=name)
        return None
sys.meta_path.insert(0, NoQt())
"""


def main() -> int:
    """Run pytest on the core in an environment where importing Qt fails."""
    root = Path(__file__).resolve().parent.parent
    folders = [str(path) for name in CORE if (path := root / "tests" / "unit" / name).is_dir()]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sitecustomize.py").write_text(BLOCKER)
        command = [sys.executable, "-m", "pytest", "-q", *QUIET, *folders]
        environment = os.environ | {"PYTHONPATH": f"{folder}{os.pathsep}{root}"}
        probe = [sys.executable, "-c", "import PySide6"]
        if subprocess.run(probe, env=environment, capture_output=True, check=False).returncode == 0:
            sys.stderr.write("PySide6 can still be imported: this run would prove nothing\n")
            return 1
        return subprocess.run(command, cwd=root, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
