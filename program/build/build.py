#!/usr/bin/env python3
"""Builds the market program reproducibly and writes what is made from it into `assets/program` and `market/generated`.

    python program/build/build.py              build, write the .so, its manifest, the IDL and the Python client
    python program/build/build.py --check      rebuild and compare; format, clippy and host tests too (what CI runs)
    python program/build/build.py --vendor DIR take the crates from a `cargo vendor` folder (or GLEANER_CRATES)

The same versions of rustc and LLVM give the same bytes in every checkout. With other versions `--check` accepts other
bytes and installs nothing; pass `--install` to replace the committed file, then the tests decide.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:  # started as a script
    sys.path.insert(0, str(ROOT))

from program.build import client  # noqa: E402  (needs the path above)

PROGRAM = ROOT / "program"
ASSETS = ROOT / "assets" / "program"
SO, MANIFEST, IDL = (ASSETS / name for name in ("gleaner_market.so", "manifest.json", "gleaner_market.json"))
TARGET = "bpfel-unknown-none"
BUILD_SOURCES = ("build/sbpf-ld", "build/sbpf_link.py", "build/umulo.ll")


def environment() -> dict[str, str]:
    """The caller's environment with the distribution's Rust first: rustup's has no core for BPF."""
    path = os.environ.get("PATH", "")
    return {**os.environ, "PATH": f"/usr/bin{os.pathsep}{path}"}


def run(command: list[str], env: dict[str, str]) -> str:
    """Runs a command in `program/`, its messages going to the terminal; returns its output.

    Raises:
        SystemExit: the command failed.
    """
    done = subprocess.run(command, cwd=PROGRAM, env=env, stdout=subprocess.PIPE, check=False, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed with {done.returncode}")
    return done.stdout


def cargo(arguments: list[str], vendor: Path | None) -> list[str]:
    """A cargo command line; with `vendor` offline and from that folder."""
    command = ["cargo", *arguments, "--locked"]
    if vendor is not None:
        command += ["--offline", "--config", 'source.crates-io.replace-with="vendored"']
        command += ["--config", f'source.vendored.directory="{vendor.resolve()}"']
    return command


def crate_folders(vendor: Path | None, env: dict[str, str]) -> dict[str, str]:
    """Folder of every crate and the constant name it gets in panic messages, whatever the registry calls it."""
    metadata = json.loads(run(cargo(["metadata", "--format-version", "1"], vendor), env))
    return {str(Path(p["manifest_path"]).parent): f"crates/{p['name']}" for p in metadata["packages"] if p["source"]}


def rust_flags(vendor: Path | None, env: dict[str, str]) -> list[str]:
    """Flags of rustc for the BPF target."""
    linker = PROGRAM / "build" / "sbpf-ld"
    remapped = [f"--remap-path-prefix={folder}={name}" for folder, name in crate_folders(vendor, env).items()]
    return [f"-Clinker={linker}", f"--remap-path-prefix={PROGRAM}=program", *remapped]


def build_so(vendor: Path | None, env: dict[str, str]) -> bytes:
    """Compiles the program and returns the SBPFv3 object."""
    flags = "\x1f".join(rust_flags(vendor, env))
    command = cargo(
        ["rustc", "--release", "--target", TARGET, "-p", "gleaner-market", "--lib", "--crate-type", "cdylib"], vendor
    )
    run(command, {**env, "CARGO_ENCODED_RUSTFLAGS": flags, "GLEANER_PYTHON": sys.executable})
    return (PROGRAM / "target" / TARGET / "release" / "libgleaner_market.so").read_bytes()


def build_idl(vendor: Path | None, env: dict[str, str]) -> str:
    """Runs the host program that prints the IDL and formats it."""
    features = ["--features", "idl", "-p", "gleaner-market-interface", "--bin", "idl", "--quiet"]
    idl = json.loads(run(cargo(["run", *features], vendor), env))
    return json.dumps(idl, indent=1, ensure_ascii=False) + "\n"


def source_hash() -> str:
    """SHA-256 over path and content of everything the program is made from."""
    files = [*PROGRAM.glob("*/src/**/*.rs"), *PROGRAM.glob("*/Cargo.toml")]
    files += [PROGRAM / name for name in ("Cargo.toml", "Cargo.lock", *BUILD_SOURCES)]
    digest = hashlib.sha256()
    for path in sorted(files):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(PROGRAM).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def versions(env: dict[str, str]) -> dict[str, str]:
    """Versions of the compilers, as far as they decide about the bytes."""
    rustc = run(["rustc", "-vV"], env).splitlines()
    llc = run(["llc" + env.get("GLEANER_LLVM_SUFFIX", "-22"), "--version"], env).splitlines()
    return {
        "rustc": next(line for line in rustc if line.startswith("rustc ")),
        "rustc_llvm": next(line.split(": ")[1] for line in rustc if line.startswith("LLVM version")),
        "llvm": next(line.strip() for line in llc if "LLVM version" in line),
    }


def manifest_of(so: bytes, env: dict[str, str]) -> dict[str, Any]:
    """What is recorded beside the committed program."""
    return {
        "program": SO.name,
        "sha256": hashlib.sha256(so).hexdigest(),
        "bytes": len(so),
        "sources_sha256": source_hash(),
        "versions": versions(env),
        "command": "python program/build/build.py",
        "target": TARGET,
    }


def write(vendor: Path | None, env: dict[str, str]) -> None:
    """Builds everything and writes it."""
    ASSETS.mkdir(parents=True, exist_ok=True)
    idl = build_idl(vendor, env)
    IDL.write_text(idl, encoding="utf-8")
    client.write(json.loads(idl), ROOT / "market" / "generated")
    so = build_so(vendor, env)
    SO.write_bytes(so)
    manifest = manifest_of(so, env)
    MANIFEST.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    print(f"{SO.name}: {len(so)} bytes, sha256 {manifest['sha256']}")


def compare(vendor: Path | None, env: dict[str, str], *, install: bool) -> None:
    """Rebuilds and compares with what is committed.

    Raises:
        SystemExit: something differs that the same sources and versions would have made equal.
    """
    idl = build_idl(vendor, env)
    if idl != IDL.read_text(encoding="utf-8"):
        sys.exit("the committed IDL differs from the sources: run program/build/build.py")
    if stale := client.stale(json.loads(idl), ROOT / "market" / "generated"):
        sys.exit(f"the generated Python client differs: {', '.join(stale)}: run program/build/build.py")
    committed = json.loads(MANIFEST.read_text(encoding="utf-8"))
    so = build_so(vendor, env)
    fresh = manifest_of(so, env)
    if hashlib.sha256(SO.read_bytes()).hexdigest() != committed["sha256"]:
        sys.exit("the committed program does not match its manifest")
    if fresh["sources_sha256"] != committed["sources_sha256"]:
        sys.exit("the committed program was built from other sources: run program/build/build.py")
    if fresh["sha256"] == committed["sha256"]:
        print(f"{SO.name}: rebuilt byte-equal, sha256 {fresh['sha256']}")
        return
    if fresh["versions"] == committed["versions"]:
        sys.exit(f"the same sources and compilers gave other bytes: {fresh['sha256']}, committed {committed['sha256']}")
    print(f"{SO.name}: other compilers {fresh['versions']}, sha256 {fresh['sha256']}: the tests decide")
    if install:
        SO.write_bytes(so)
        MANIFEST.write_text(json.dumps(fresh, indent=2) + "\n", encoding="utf-8")


def lint(vendor: Path | None, env: dict[str, str]) -> None:
    """Format, clippy and host tests."""
    run(["cargo", "fmt", "--all", "--check"], env)
    strict = ["--", "-D", "warnings"]
    for features in ([], ["--features", "gleaner-market-interface/idl"]):
        arguments = ["clippy", "--workspace", "--all-targets", *features]
        run(cargo(arguments, vendor) + strict, env)
    run(cargo(["test", "--workspace", "--quiet"], vendor), env)


def one_sided(source: str) -> list[str]:
    """Return the conditions that name one of the two BPF targets alone: they differ between compilers."""
    conditions = re.findall(r"#!?\[cfg(?:_attr)?\((.*)", source)
    return [c for c in conditions if ('target_os = "solana"' in c) != ('target_arch = "bpf"' in c)]


def check_solana(vendor: Path | None, env: dict[str, str]) -> None:
    """Compiles the branches `cargo build-sbf` compiles, without that compiler.

    Its target is `target_os = "solana"`. Here the library is type-checked for the host with that condition added, so
    every branch behind it is seen (no_std, entry point, panic handler, syscalls); nothing is linked.

    Raises:
        SystemExit: a branch does not compile, or a condition names one of the two targets alone.
    """
    for path in sorted(PROGRAM.glob("*/src/**/*.rs")):
        if found := one_sided(path.read_text(encoding="utf-8")):
            sys.exit(f"{path.relative_to(PROGRAM)} compiles otherwise under cargo build-sbf: {'; '.join(found)}")
    host = next(line for line in run(["rustc", "-vV"], env).splitlines() if line.startswith("host: ")).split()[1]
    flags = ["--cfg", 'target_os="solana"', "-Aexplicit_builtin_cfgs_in_flags", "-Cpanic=abort"]
    command = ["check", "-p", "gleaner-market", "--lib", "--quiet", "--target", host, "--target-dir", "target/solana"]
    run(cargo(command, vendor), {**env, "CARGO_ENCODED_RUSTFLAGS": "\x1f".join(flags)})
    print('target_os = "solana": compiles')


def main(arguments: list[str]) -> int:
    """Entry point; see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with what is committed, lint and test")
    parser.add_argument("--install", action="store_true", help="with --check: keep a build by other compilers")
    parser.add_argument("--vendor", type=Path, help="cargo vendor folder (default: GLEANER_CRATES)")
    options = parser.parse_args(arguments)
    vendor = options.vendor or (Path(os.environ["GLEANER_CRATES"]) if os.environ.get("GLEANER_CRATES") else None)
    env = environment()
    if options.check:
        lint(vendor, env)
        check_solana(vendor, env)
        compare(vendor, env, install=options.install)
    else:
        write(vendor, env)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
