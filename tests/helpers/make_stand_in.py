"""Builds the randomness program's stand-in (tests/stand_in) with the program's own tools.

    GLEANER_CRATES=<cargo vendor folder> python -m tests.helpers.make_stand_in

The result is committed; `tests/program/test_request_beacon.py` uses it.
"""

import os
import sys
from pathlib import Path

from program.build import build

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "tests" / "stand_in"
SO = ROOT / "tests" / "vectors" / "program" / "randomness_stand_in.so"


def main() -> None:
    """Compile, link, keep."""
    vendor = Path(os.environ["GLEANER_CRATES"]) if os.environ.get("GLEANER_CRATES") else None
    env = build.environment()
    target = build.PROGRAM / "target" / "stand_in"
    flags = "\x1f".join([f"-Clinker={build.PROGRAM / 'build' / 'sbpf-ld'}", f"--remap-path-prefix={SOURCE}=stand_in"])
    command = ["rustc", "--release", "--target", build.TARGET, "--manifest-path", str(SOURCE / "Cargo.toml"), "--lib"]
    command += ["--crate-type", "cdylib", "--target-dir", str(target)]
    build.run(build.cargo(command, vendor), {**env, "CARGO_ENCODED_RUSTFLAGS": flags, "GLEANER_PYTHON": sys.executable})
    SO.write_bytes((target / build.TARGET / "release" / "librandomness_stand_in.so").read_bytes())


if __name__ == "__main__":
    main()
