"""Readable instructions of the programs that agave knows by name, vote and stake apart; others stay partly decoded."""

from typing import Any

from devnet.encoding import base58_encode
from devnet.parsed.instruction_data import Unreadable
from devnet.parsed.loaders import parse_loader, parse_table
from devnet.parsed.system import parse_system
from devnet.parsed.token_instructions import parse_associated, parse_token
from devnet.programs import (
    ADDRESS_LOOKUP_TABLE,
    ASSOCIATED_TOKEN,
    MEMO,
    MEMO_1,
    SYSTEM,
    TOKEN,
    TOKEN_2022,
    UPGRADEABLE_LOADER,
)

_PARSERS = {
    str(SYSTEM): ("system", parse_system),
    str(TOKEN): ("spl-token", parse_token),
    str(TOKEN_2022): ("spl-token", parse_token),
    str(ASSOCIATED_TOKEN): ("spl-associated-token-account", parse_associated),
    str(ADDRESS_LOOKUP_TABLE): ("address-lookup-table", parse_table),
    str(UPGRADEABLE_LOADER): ("bpf-upgradeable-loader", parse_loader),
}
_MEMOS = frozenset({str(MEMO), str(MEMO_1)})


def parse_instruction(
    keys: list[str], program_index: int, accounts: list[int], data: bytes, *, stack_height: int
) -> dict[str, Any]:
    """Return one instruction for ``jsonParsed``: parsed when its program is known, else with raw data.

    Args:
        keys: All accounts of the transaction.
        program_index: Index of the program in ``keys``.
        accounts: Indexes of the instruction's accounts.
        data: Instruction data.
        stack_height: 1 for outer instructions.
    """
    program = keys[program_index]
    named = [keys[index] for index in accounts]
    if program in _MEMOS:
        try:
            text = data.decode()
        except UnicodeDecodeError:
            return _partly(program, named, data, stack_height)
        return {"parsed": text, "program": "spl-memo", "programId": program, "stackHeight": stack_height}
    known = _PARSERS.get(program)
    if known is not None:
        name, parser = known
        try:
            kind, info = parser(named, data)
        except Unreadable:
            return _partly(program, named, data, stack_height)
        return {
            "parsed": {"info": info, "type": kind},
            "program": name,
            "programId": program,
            "stackHeight": stack_height,
        }
    return _partly(program, named, data, stack_height)


def _partly(program: str, accounts: list[str], data: bytes, stack_height: int) -> dict[str, Any]:
    return {"accounts": accounts, "data": base58_encode(data), "programId": program, "stackHeight": stack_height}
