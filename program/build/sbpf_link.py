#!/usr/bin/env python3
"""rustc linker for `bpfel-unknown-none` that emits an SBPFv3 shared object.

rustc (fat LTO, one codegen unit) hands over one LLVM bitcode object. The upstream BPF backend turns it into a
relocatable ELF once what it cannot lower is rewritten; this module then lays out read-only data at 0 and code at
1 << 32, applies the relocations and writes the two program headers that SBPFv3 (SIMD-0189) wants.

LLVM tools are found as `llvm-dis<suffix>`, `opt<suffix>` and `llc<suffix>`; `GLEANER_LLVM_SUFFIX` (default `-22`)
is the suffix.
"""

from __future__ import annotations

import io
import os
import re
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elftools.elf.elffile import ELFFile

TEXT_START = 1 << 32
"""Where SBPFv3 maps the code; read-only data lies at 0."""
R_BPF_64_64, R_BPF_64_ABS64, R_BPF_64_32 = 1, 2, 10
INSTRUCTION_BYTES = 8
SHF_ALLOC, SHF_EXECINSTR = 2, 4
EM_SBPF, EF_SBPF_V3, ET_DYN = 247, 3, 3
PT_LOAD, PF_X, PF_R = 1, 1, 4
EHDR_BYTES, PHDR_BYTES = 64, 56
READ_ONLY = (".rodata", ".data.rel.ro", ".security.txt")
"""Sections that become read-only data, by the start of their names."""
HELPERS = Path(__file__).with_name("umulo.ll")


INLINE_BYTES = 96
"""Copies up to this length are left to the backend, which unrolls them; longer ones cost less as a syscall."""
MEMORY_CALL = re.compile(r"call void @llvm\.(memcpy|memmove|memset)(?:\.p0)+\.i64\((?=(.*))")


class LinkError(Exception):
    """The object cannot become an SBPFv3 program; the message names the section, symbol or relocation."""


def _rewrite_memory_call(match: re.Match[str]) -> str:
    constant = re.search(r", i64 (\d+), i1 false\)", match.group(2))
    if constant and int(constant.group(1)) <= INLINE_BYTES:
        return match.group(0)
    return f"call void @sbpf.{match.group(1)}("


def rewrite_ir(ir: str) -> str:
    """Rewrites what the BPF backend cannot lower.

    The attribute `sret(...)` is rejected although the pointer itself passes; the overflow-checked 64-bit multiplication
    and the 128-bit one would call `__multi3`, so they become the always-inline helpers of `umulo.ll`. Copies of unknown
    or long length would call memcpy, memmove and memset: they become the runtime's syscalls.
    """
    ir = re.sub(r"\bsret\((?:[^()]|\([^()]*\))*\) ?", "", ir)
    ir = ir.replace("call { i64, i1 } @llvm.umul.with.overflow.i64(", "call { i64, i1 } @sbpf.umulo.i64(")
    ir = re.sub(
        r"= mul (?:nuw |nsw )*i128 ([^,]+), (\S+?)(?=[,\n])", r"= call i128 @sbpf.mul.i128(i128 \1, i128 \2)", ir
    )
    ir = re.sub(r"^declare \{ i64, i1 \} @llvm\.umul\.with\.overflow\.i64.*$", "", ir, flags=re.MULTILINE)
    ir = MEMORY_CALL.sub(_rewrite_memory_call, ir)
    return ir + HELPERS.read_text(encoding="utf-8")


@dataclass
class Segment:
    """Bytes that are mapped together and the address of each section in them."""

    start: int
    data: bytearray

    def append(self, section: Any) -> int:
        """Appends a section at its alignment (at least 8) and returns its address."""
        align = max(INSTRUCTION_BYTES, section["sh_addralign"])
        self.data += b"\0" * (-len(self.data) % align)
        address = self.start + len(self.data)
        self.data += section.data()
        return address

    def pad(self) -> None:
        """Pads to whole instructions."""
        self.data += b"\0" * (-len(self.data) % INSTRUCTION_BYTES)


class Linker:
    """Lays out one relocatable BPF object and resolves its relocations."""

    def __init__(self, obj: bytes) -> None:
        """Reads the object; raises `LinkError` for sections a program cannot have."""
        elf = ELFFile(io.BytesIO(obj))
        self.sections: list[Any] = list(elf.iter_sections())
        table: Any = elf.get_section_by_name(".symtab")
        if table is None:
            raise LinkError("the object has no symbol table")
        self.symbols: list[Any] = list(table.iter_symbols())
        self.rodata = Segment(0, bytearray())
        self.text = Segment(TEXT_START, bytearray())
        self.address: dict[int, int] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        for index, section in enumerate(self.sections):
            if not section["sh_flags"] & SHF_ALLOC or section["sh_size"] == 0:
                continue
            if section["sh_flags"] & SHF_EXECINSTR:
                self.address[index] = self.text.append(section)
            elif section.name.startswith(READ_ONLY):
                self.address[index] = self.rodata.append(section)
            else:
                raise LinkError(f"writable or unknown section {section.name}: programs have no mutable statics")
        self.rodata.pad()
        self.text.pad()

    def _value(self, symbol: Any) -> int:
        if symbol["st_shndx"] == "SHN_UNDEF":
            raise LinkError(f"undefined symbol {symbol.name}")
        return int(self.address[symbol["st_shndx"]] + symbol["st_value"])

    def relocate(self) -> None:
        """Applies every relocation; raises `LinkError` for an undefined symbol or an unknown type."""
        for section in self.sections:
            target = section["sh_info"]
            if section["sh_type"] != "SHT_REL" or target not in self.address:
                continue
            for relocation in section.iter_relocations():
                symbol = self.symbols[relocation["r_info_sym"]]
                place = self.address[target] + relocation["r_offset"]
                self._apply(relocation["r_info_type"], place, self._value(symbol))

    def _apply(self, kind: int, place: int, value: int) -> None:
        segment = self.text if place >= TEXT_START else self.rodata
        data, at = segment.data, place - segment.start
        if kind == R_BPF_64_64:  # lddw: the two halves of a 64-bit immediate
            low, high = struct.unpack_from("<I", data, at + 4)[0], struct.unpack_from("<I", data, at + 12)[0]
            value += low | high << 32
            struct.pack_into("<I", data, at + 4, value & 0xFFFFFFFF)
            struct.pack_into("<I", data, at + 12, value >> 32)
        elif kind == R_BPF_64_ABS64:
            struct.pack_into("<Q", data, at, struct.unpack_from("<Q", data, at)[0] + value)
        elif (
            kind == R_BPF_64_32
        ):  # call: the addend is (target in section) / 8 - 1, the result relative to the next one
            addend = struct.unpack_from("<i", data, at + 4)[0]
            distance = value + (addend + 1) * INSTRUCTION_BYTES - place
            struct.pack_into("<i", data, at + 4, distance // INSTRUCTION_BYTES - 1)
        else:
            raise LinkError(f"relocation type {kind} is not handled")

    def entry(self) -> int:
        """Address of the symbol `entrypoint`."""
        for symbol in self.symbols:
            if symbol.name == "entrypoint":
                return self._value(symbol)
        raise LinkError("there is no symbol named entrypoint")

    def image(self) -> bytes:
        """The finished ELF file."""
        segments = [(PF_R, self.rodata)] if self.rodata.data else []
        segments.append((PF_X, self.text))
        offset = EHDR_BYTES + PHDR_BYTES * len(segments)
        headers = b""
        for flags, segment in segments:
            size = len(segment.data)
            headers += struct.pack(
                "<IIQQQQQQ", PT_LOAD, flags, offset, segment.start, segment.start, size, size, INSTRUCTION_BYTES
            )
            offset += size
        ident = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
        fields = (ET_DYN, EM_SBPF, 1, self.entry(), EHDR_BYTES, 0, EF_SBPF_V3, EHDR_BYTES, PHDR_BYTES, len(segments))
        ehdr = ident + struct.pack("<HHIQQQIHHHHHH", *fields, EHDR_BYTES, 0, 0)
        return ehdr + headers + b"".join(bytes(segment.data) for _, segment in segments)


def link(obj: bytes) -> bytes:
    """Turns a relocatable BPF object into an SBPFv3 program."""
    linker = Linker(obj)
    linker.relocate()
    return linker.image()


def _tool(name: str, *arguments: str, stdin: bytes | None = None) -> bytes:
    command = [name + os.environ.get("GLEANER_LLVM_SUFFIX", "-22"), *arguments]
    done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    if done.returncode:
        raise LinkError(f"{command[0]} failed: {done.stderr.decode(errors='replace')[:8_000]}")
    return done.stdout


def compile_bitcode(path: str) -> bytes:
    """Turns rustc's bitcode into a relocatable BPF object."""
    ir = rewrite_ir(_tool("llvm-dis", path, "-o", "-").decode())
    bitcode = _tool("opt", "-passes=always-inline,globaldce,simplifycfg", "-", "-o", "-", stdin=ir.encode())
    # The runtime allows misaligned access, as Solana's own compiler assumes: addresses are compared by words.
    options = [
        "-mtriple=bpfel",
        "-mcpu=v3",
        "-mattr=+allows-misaligned-mem-access",
        "-O3",
        "-bpf-stack-size=4096",
        "-expand-div-rem-bits=64",
    ]
    options += ["-filetype=obj", "-relocation-model=static", "-function-sections"]
    return _tool("llc", *options, "-", "-o", "-", stdin=bitcode)


def main(arguments: list[str]) -> int:
    """Linker entry point: `... object.o -o output`, as rustc calls it."""
    output = Path(arguments[arguments.index("-o") + 1])
    objects = [a for a in arguments if a.endswith(".o")]
    if len(objects) != 1:
        raise LinkError(f"expected one object (fat LTO, one codegen unit), got {objects}")
    output.write_bytes(link(compile_bitcode(objects[0])))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except LinkError as error:
        sys.exit(f"sbpf_link: {error}")
