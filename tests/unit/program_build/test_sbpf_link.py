"""The linker: what it rewrites, where it puts things, what it refuses."""

import os
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.litesvm import LiteSVM
from solders.message import MessageV0
from solders.transaction import VersionedTransaction
from solders.transaction_metadata import FailedTransactionMetadata

from program.build.sbpf_link import TEXT_START, LinkError, compile_bitcode, link, rewrite_ir

LDDW, CALL, EXIT = 0x18, 0x85, 0x95
SHT_PROGBITS, SHT_SYMTAB, SHT_STRTAB, SHT_REL = 1, 2, 3, 9
ALLOC, WRITE, EXEC = 2, 1, 4


def op(code: int, registers: int = 0, immediate: int = 0) -> bytes:
    return struct.pack("<BBhi", code, registers, 0, immediate)


def elf(
    text: bytes, rodata: bytes, relocations: list[tuple[int, int, int]], *, name: str = "entrypoint", flags: int = ALLOC
) -> bytes:
    """A relocatable object; symbols: 1 = entry, 2 = function at 24, 3 = rodata, 4 = undefined."""
    names = b"\0.text\0.rodata\0.symtab\0.strtab\0.rel.text\0"
    strings = b"\0" + name.encode() + b"\0"
    symbols = [(0, 0, 0, 0), (1, 0x12, 1, 0), (0, 0x02, 1, 24), (0, 0x03, 2, 0), (0, 0x10, 0, 0)]
    table = b"".join(struct.pack("<IBBHQQ", at, info, 0, where, value, 0) for at, info, where, value in symbols)
    rel = b"".join(struct.pack("<QQ", offset, symbol << 32 | kind) for offset, kind, symbol in relocations)
    bodies = [
        (1, SHT_PROGBITS, ALLOC | EXEC, text, 0, 0, 0),
        (7, SHT_PROGBITS, flags, rodata, 0, 0, 0),
        (15, SHT_SYMTAB, 0, table, 4, 1, 24),
        (23, SHT_STRTAB, 0, strings + names, 0, 0, 0),
        (31, SHT_REL, 0, rel, 3, 1, 16),
    ]
    data, headers = b"", struct.pack("<IIQQQQIIQQ", *[0] * 10)
    for index, (named, kind, flag, body, linked, info, entry) in enumerate(bodies, 1):
        shift = len(strings) if index else 0
        at = 64 + len(data)
        headers += struct.pack("<IIQQQQIIQQ", named + shift, kind, flag, 0, at, len(body), linked, info, 8, entry)
        data += body
    head = b"\x7fELF\2\1\1" + b"\0" * 9
    head += struct.pack("<HHIQQQIHHHHHH", 1, 247, 1, 0, 0, 64 + len(data), 0, 64, 0, 0, 64, 6, 4)
    return head + data + headers


TEXT = op(LDDW, 1, 8) + op(0) + op(CALL, 0x10, -1) + op(EXIT)


def test_layout_and_relocations() -> None:
    image = link(elf(TEXT, b"hello, rodata!!!", [(0, 1, 3), (16, 10, 2)]))
    assert image[:7] == b"\x7fELF\2\1\1"
    kind, machine, _, entry = struct.unpack_from("<HHIQ", image, 16)
    flags, headers = struct.unpack_from("<I", image, 48)[0], struct.unpack_from("<H", image, 56)[0]
    assert (kind, machine, entry, flags, headers) == (3, 247, TEXT_START, 3, 2)
    rodata, text = (struct.unpack_from("<IIQQQQQQ", image, 64 + 56 * n) for n in (0, 1))
    assert rodata[:2] == (1, 4)
    assert text[:2] == (1, 1)
    assert (rodata[3], text[3]) == (0, TEXT_START)
    assert image[rodata[2] : rodata[2] + 16] == b"hello, rodata!!!"
    code = image[text[2] : text[2] + text[5]]
    assert struct.unpack_from("<i", code, 4)[0] == 8  # address of the section plus the addend
    assert struct.unpack_from("<i", code, 20)[0] == 0  # the function is the next instruction


@pytest.mark.parametrize(
    ("obj", "words"),
    [
        (elf(TEXT, b"x" * 8, [(16, 10, 4)]), "undefined symbol"),
        (elf(TEXT, b"x" * 8, [(0, 3, 3)]), "relocation type 3"),
        (elf(TEXT, b"x" * 8, [], name="other"), "no symbol named entrypoint"),
    ],
)
def test_what_cannot_be_linked_is_refused(obj: bytes, words: str) -> None:
    with pytest.raises(LinkError, match=words):
        link(obj)


def test_writable_sections_are_refused() -> None:
    obj = elf(TEXT, b"x" * 8, []).replace(b".rodata\0", b".ddata\0\0")
    with pytest.raises(LinkError, match="mutable statics"):
        link(obj)


def test_rewrites() -> None:
    ir = """define void @f(ptr noalias sret([32 x i8]) align 8 %out) {
  %a = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %x, i64 %y)
  %b = mul nuw i128 %p, %q
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr align 8 %from, i64 96, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr align 8 %from, i64 97, i1 false)
  call void @llvm.memmove.p0.p0.i64(ptr %to, ptr %from, i64 %n, i1 false)
  call void @llvm.memset.p0.i64(ptr align 1 %to, i8 0, i64 range(i64 0, 9) %n, i1 false)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64)
"""
    out = rewrite_ir(ir)
    assert "sret" not in out.split("define internal")[0]
    assert "%a = call { i64, i1 } @sbpf.umulo.i64(i64 %x, i64 %y)" in out
    assert "%b = call i128 @sbpf.mul.i128(i128 %p, i128 %q)" in out
    assert "call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr align 8 %from, i64 96, i1 false)" in out
    assert "call void @sbpf.memcpy(ptr %to, ptr align 8 %from, i64 97, i1 false)" in out
    assert "call void @sbpf.memmove(ptr %to, ptr %from, i64 %n, i1 false)" in out
    assert "call void @sbpf.memset(ptr align 1 %to, i8 0, i64 range(i64 0, 9) %n, i1 false)" in out
    assert "declare { i64, i1 } @llvm.umul" not in out


PROGRAM = """
define i64 @entrypoint(ptr %input) nounwind {
  %x = load volatile i64, ptr %input
  %r = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %x, i64 %x)
  %product = extractvalue { i64, i1 } %r, 0
  %half = lshr i64 %product, 1
  ret i64 %half
}
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64)
"""


def test_a_program_runs_in_the_runtime(tmp_path: Path) -> None:
    suffix = os.environ.get("GLEANER_LLVM_SUFFIX", "-22")
    if shutil.which("llc" + suffix) is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"llc{suffix} is missing: install llvm-22")
        pytest.skip(f"llc{suffix} is not installed")
    source = tmp_path / "program.ll"
    source.write_text(PROGRAM, encoding="utf-8")
    bitcode = tmp_path / "program.bc"
    subprocess.run(["llvm-as" + suffix, str(source), "-o", str(bitcode)], check=True)
    image = link(compile_bitcode(str(bitcode)))
    svm, payer, program = LiteSVM(), Keypair(), Keypair().pubkey()
    svm.airdrop(payer.pubkey(), 10**9)
    svm.add_program(program, image)
    for accounts, code in ((0, 0), (3, 4)):  # the program returns half the square of the number of accounts
        metas = [AccountMeta(Keypair().pubkey(), is_signer=False, is_writable=False) for _ in range(accounts)]
        call = Instruction(program, b"", metas)
        message = MessageV0.try_compile(payer.pubkey(), [call], [], svm.latest_blockhash())
        result = svm.send_transaction(VersionedTransaction(message, [payer]))
        failed = str(result.err()) if isinstance(result, FailedTransactionMetadata) else ""
        assert f"InstructionErrorCustom({code})" in failed if code else not failed
