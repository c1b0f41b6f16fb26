"""Things done on any node, ours or agave, and the questions asked afterwards: for answers to lay side by side.

    python -m tests.helpers.agave_scenario http://127.0.0.1:8899

records what a fresh, real validator answers into ``tests/vectors/solana/agave_scenario.json``. Whatever differs from
run to run (signatures, slots, blockhashes, addresses made from slots) has a name, and stands in the file as
``{name}``.
"""

from __future__ import annotations

import base64
import hashlib
import json
import struct
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solders.hash import Hash
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.message import Message, MessageV0
from solders.pubkey import Pubkey
from solders.system_program import (
    AdvanceNonceAccountParams,
    CreateAccountParams,
    TransferParams,
    advance_nonce_account,
    create_account,
    create_nonce_account,
    transfer,
)
from solders.transaction import VersionedTransaction

from tests.helpers.agave_questions import QUESTIONS
from tests.helpers.bare_rpc import call

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

VECTORS = Path(__file__).resolve().parents[1] / "vectors" / "solana" / "agave_scenario.json"
SOL = 1_000_000_000
TOKEN = Pubkey.from_string("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA")
TOKEN_2022 = Pubkey.from_string("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb")
TABLES = Pubkey.from_string("AddressLookupTab1e1111111111111111111111111")
LOADER = Pubkey.from_string("BPFLoaderUpgradeab1e11111111111111111111111")
SYSTEM = Pubkey.default()
RENT = Pubkey.from_string("SysvarRent111111111111111111111111111111111")


def key(name: str) -> Keypair:
    """Return the key pair of a name, the same in every run."""
    return Keypair.from_seed(hashlib.sha256(b"scenario " + name.encode()).digest())


PAYER = key("payer")


def _metas(*accounts: tuple[Pubkey, str]) -> list[AccountMeta]:
    """Build account metas from flags: ``s`` for signer, ``w`` for writable."""
    return [AccountMeta(pubkey, is_signer="s" in flags, is_writable="w" in flags) for pubkey, flags in accounts]


def _optional(pubkey: Pubkey | None) -> bytes:
    return b"\0" if pubkey is None else b"\1" + bytes(pubkey)


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode()


class Scenario:
    """Plays the transactions on a node and asks the questions.

    Args:
        url: The node.
        wait: Called while something is not confirmed yet: sleeps, or opens a slot.
    """

    def __init__(self, url: str, wait: Callable[[], None]) -> None:
        self.url = url
        self._wait = wait
        self.names: dict[str, str | int] = {}

    def rpc(self, method: str, *params: Any) -> Any:
        """Call a method and return its result."""
        answer = call(self.url, {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)})
        assert "result" in answer, (method, answer)
        return answer["result"]

    def _blockhash(self) -> Hash:
        return Hash.from_string(self.rpc("getLatestBlockhash", {"commitment": "confirmed"})["value"]["blockhash"])

    def _confirm(self, signature: str, least: str) -> int:
        wanted = ("confirmed", "finalized") if least == "confirmed" else ("finalized",)
        while True:
            (status,) = self.rpc("getSignatureStatuses", [signature])["value"]
            if status is not None and status["confirmationStatus"] in wanted:
                return int(status["slot"])
            self._wait()

    def send(
        self,
        name: str,
        instructions: Sequence[Instruction],
        *others: Keypair,
        legacy: bool = False,
        fails: bool = False,
    ) -> None:
        """Send a transaction, wait until it is confirmed and remember signature and slot under its name."""
        blockhash = self._blockhash()
        message = (
            Message.new_with_blockhash(instructions, PAYER.pubkey(), blockhash)
            if legacy
            else MessageV0.try_compile(PAYER.pubkey(), instructions, [], blockhash)
        )
        self.send_signed(name, VersionedTransaction(message, [PAYER, *others]), fails=fails)

    def send_signed(self, name: str, transaction: VersionedTransaction, *, fails: bool = False) -> None:
        """Send a signed transaction likewise."""
        text = base64.b64encode(bytes(transaction)).decode()
        config = {"encoding": "base64", "skipPreflight": fails, "preflightCommitment": "confirmed"}
        signature = self.rpc("sendTransaction", text, config)
        self.names[f"signature of {name}"] = signature
        self.names[f"slot of {name}"] = self._confirm(signature, "confirmed")

    def _create(self, account: Keypair, space: int, owner: Pubkey, rent_space: int = 0) -> Instruction:
        lamports = self.rpc("getMinimumBalanceForRentExemption", rent_space or space)
        return create_account(
            CreateAccountParams(
                from_pubkey=PAYER.pubkey(), to_pubkey=account.pubkey(), lamports=lamports, space=space, owner=owner
            )
        )

    # -- what is done --------------------------------------------------------------------------------------

    def play(self) -> None:
        """Do everything, then wait until it is final."""
        signature = self.rpc("requestAirdrop", str(PAYER.pubkey()), 1000 * SOL)
        self._confirm(signature, "confirmed")
        self._nonce()
        self._tables()
        self._tokens()
        self._token_2022()
        self._loader()
        self.send("failure", [transfer(_move(PAYER, key("other").pubkey(), 10**17))], fails=True)
        last = self.names["signature of failure"]
        assert isinstance(last, str)
        self._confirm(last, "finalized")

    def _nonce(self) -> None:
        nonce = key("nonce")
        made = create_nonce_account(PAYER.pubkey(), nonce.pubkey(), PAYER.pubkey(), 5_000_000)
        self.send("nonce", made, nonce)
        data = base64.b64decode(
            self.rpc("getAccountInfo", str(nonce.pubkey()), {"encoding": "base64", "commitment": "confirmed"})["value"][
                "data"
            ][0]
        )
        self.names["first nonce"] = str(Hash(data[40:72]))
        advance = advance_nonce_account(
            AdvanceNonceAccountParams(nonce_pubkey=nonce.pubkey(), authorized_pubkey=PAYER.pubkey())
        )
        move = transfer(_move(PAYER, key("other").pubkey(), SOL))
        message = Message.new_with_blockhash([advance, move], PAYER.pubkey(), Hash(data[40:72]))
        self.send_signed("nonce use", VersionedTransaction(message, [PAYER]))
        data = base64.b64decode(
            self.rpc("getAccountInfo", str(nonce.pubkey()), {"encoding": "base64", "commitment": "confirmed"})["value"][
                "data"
            ][0]
        )
        self.names["second nonce"] = str(Hash(data[40:72]))

    def _table(self, name: str, addresses: Sequence[Pubkey]) -> list[AccountMeta]:
        # The newest slot with a hash; another one for each table, since its address is made from it.
        slot = struct.pack("<Q", self.rpc("getSlot", {"commitment": "confirmed"}) - 1)
        table, bump = Pubkey.find_program_address([bytes(PAYER.pubkey()), slot], TABLES)
        metas = _metas((table, "w"), (PAYER.pubkey(), "s"), (PAYER.pubkey(), "sw"), (SYSTEM, ""))
        self.names[name] = str(table)
        self.names[f"recent slot of {name}"] = struct.unpack("<Q", slot)[0]
        extend = struct.pack("<IQ", 2, len(addresses)) + b"".join(bytes(address) for address in addresses)
        self.send(
            f"making {name}",
            [
                Instruction(TABLES, struct.pack("<I", 0) + slot + bytes([bump]), metas),
                Instruction(TABLES, extend, metas),
            ],
        )
        made = self.names[f"slot of making {name}"]
        while self.rpc("getSlot", {"commitment": "confirmed"}) <= made:
            self._wait()  # addresses can be used from the slot after the one that added them
        return metas

    def _tables(self) -> None:
        addresses = [key(f"listed {index}").pubkey() for index in range(3)]
        self._table("table", addresses)
        from solders.address_lookup_table_account import AddressLookupTableAccount

        listed = AddressLookupTableAccount(Pubkey.from_string(str(self.names["table"])), addresses)
        moves = [transfer(_move(PAYER, address, SOL)) for address in addresses[:2]]
        message = MessageV0.try_compile(PAYER.pubkey(), moves, [listed], self._blockhash())
        self.send_signed("table use", VersionedTransaction(message, [PAYER]))
        frozen = self._table("frozen table", addresses[:1])
        self.send("freezing", [Instruction(TABLES, struct.pack("<I", 1), frozen[:2])])
        off = self._table("deactivated table", addresses[1:])
        self.send("deactivating", [Instruction(TABLES, struct.pack("<I", 3), off[:2])])

    def _tokens(self) -> None:
        mint, mine, frozen, multisig = (key(name) for name in ("mint", "token account", "frozen account", "multisig"))
        authority = PAYER.pubkey()
        pack = struct.pack("<BB32s", 20, 6, bytes(authority)) + _optional(authority)
        self.send(
            "mint",
            [
                self._create(mint, 82, TOKEN),
                Instruction(TOKEN, pack, _metas((mint.pubkey(), "w"))),
                self._create(multisig, 355, TOKEN),
                Instruction(
                    TOKEN,
                    b"\x13\x02",
                    _metas((multisig.pubkey(), "w"), (authority, ""), (key("a").pubkey(), ""), (key("b").pubkey(), "")),
                ),
            ],
            mint,
            multisig,
        )
        for account in (mine, frozen):
            self.send(
                f"account {'mine' if account is mine else 'frozen'}",
                [
                    self._create(account, 165, TOKEN),
                    Instruction(
                        TOKEN, b"\x12" + bytes(authority), _metas((account.pubkey(), "w"), (mint.pubkey(), ""))
                    ),
                ],
                account,
            )
        delegate, closer = key("delegate").pubkey(), key("closer").pubkey()
        self.send(
            "token actions",
            [
                Instruction(
                    TOKEN,
                    struct.pack("<BQ", 7, 5_000_000),
                    _metas((mint.pubkey(), "w"), (mine.pubkey(), "w"), (authority, "s")),
                ),
                Instruction(
                    TOKEN,
                    struct.pack("<BQ", 4, 1_250_000),
                    _metas((mine.pubkey(), "w"), (delegate, ""), (authority, "s")),
                ),
                Instruction(
                    TOKEN,
                    struct.pack("<BB", 6, 3) + _optional(closer),
                    _metas((mine.pubkey(), "w"), (authority, "s")),
                ),
                Instruction(TOKEN, b"\x0a", _metas((frozen.pubkey(), "w"), (mint.pubkey(), ""), (authority, "s"))),
            ],
        )

    def _token_2022(self) -> None:
        """Two mints with every extension that goes together without zero-knowledge proofs, and their accounts."""
        authority, none = bytes(PAYER.pubkey()), bytes(32)
        mint, held, scaled = key("mint 2022"), key("held 2022"), key("scaled mint")
        to = _metas((mint.pubkey(), "w"))

        def on(pubkey: Pubkey, data: bytes) -> Instruction:
            return Instruction(TOKEN_2022, data, _metas((pubkey, "w")))

        lengths = (32, 108, 1, 52, 32, 64, 64, 64, 64, 33)
        space = 166 + sum(4 + length for length in lengths)
        name, symbol, uri = "Scenario", "SCN", "https://example.invalid/scn.json"
        described = [
            bytes([25, 1]) + authority,
            bytes([26, 0, 1]) + authority + b"\1" + authority + struct.pack("<HQ", 50, 5000),
            bytes([28, 0, 1]),
            bytes([33, 0]) + authority + struct.pack("<h", 500),
            bytes([35]) + authority,
            bytes([36, 0]) + authority + none,
            bytes([39, 0]) + authority + bytes(mint.pubkey()),
            bytes([40, 0]) + authority + bytes(mint.pubkey()),
            bytes([41, 0]) + authority + bytes(mint.pubkey()),
            bytes([44, 0]) + authority,
        ]
        initialize = bytes([20, 9]) + authority + b"\1" + authority
        first = [self._create(mint, space, TOKEN_2022, space + 300), *(on(mint.pubkey(), data) for data in described)]
        self.send("mint 2022", [*first, on(mint.pubkey(), initialize)], mint)
        metadata = bytes([210, 225, 30, 162, 88, 184, 77, 141]) + _text(name) + _text(symbol) + _text(uri)
        named = _metas((mint.pubkey(), "w"), (PAYER.pubkey(), ""), (mint.pubkey(), ""), (PAYER.pubkey(), "s"))
        field = bytes([221, 233, 49, 45, 181, 202, 220, 200, 3]) + _text("colour") + _text("blue")
        more = _metas((mint.pubkey(), "w"), (PAYER.pubkey(), "s"))
        self.send("metadata", [Instruction(TOKEN_2022, metadata, named), Instruction(TOKEN_2022, field, more)])
        # immutable owner, transfer fee amount, memo transfer, CPI guard, hook account, pausable account
        account_space = 166 + sum(4 + length for length in (0, 8, 1, 1, 1, 0))
        owned = _metas((held.pubkey(), "w"), (PAYER.pubkey(), "s"))
        self.send(
            "account 2022",
            [
                self._create(held, account_space, TOKEN_2022),
                on(held.pubkey(), b"\x16"),
                Instruction(TOKEN_2022, b"\x12" + authority, _metas((held.pubkey(), "w"), (mint.pubkey(), ""))),
                Instruction(TOKEN_2022, b"\x1e\0", owned),
                Instruction(TOKEN_2022, b"\x22\0", owned),
                Instruction(
                    TOKEN_2022,
                    struct.pack("<BQ", 7, 5_000_000_000),
                    [*to, *_metas((held.pubkey(), "w"), (PAYER.pubkey(), "s"))],
                ),
            ],
            held,
        )
        scaled_space = 166 + 4 + 56 + 4
        self.send(
            "scaled mint",
            [
                self._create(scaled, scaled_space, TOKEN_2022),
                on(scaled.pubkey(), bytes([43, 0]) + authority + struct.pack("<d", 2.5)),
                on(scaled.pubkey(), bytes([32])),
                on(scaled.pubkey(), bytes([20, 2]) + authority + b"\0"),
            ],
            scaled,
        )
        of_scaled = key("held scaled")
        self.send(
            "account of the scaled mint",
            [
                self._create(of_scaled, 166 + 4 + 4, TOKEN_2022),
                on(of_scaled.pubkey(), b"\x16"),
                Instruction(TOKEN_2022, b"\x12" + authority, _metas((of_scaled.pubkey(), "w"), (scaled.pubkey(), ""))),
                Instruction(
                    TOKEN_2022,
                    struct.pack("<BQ", 7, 1235),
                    _metas((scaled.pubkey(), "w"), (of_scaled.pubkey(), "w"), (PAYER.pubkey(), "s")),
                ),
            ],
            of_scaled,
        )
        self.send(
            "actions 2022",
            [
                Instruction(
                    TOKEN_2022, bytes([26, 5]) + struct.pack("<HQ", 60, 7000), [*to, *_metas((PAYER.pubkey(), "s"))]
                ),
                Instruction(TOKEN_2022, bytes([33, 1]) + struct.pack("<h", 700), [*to, *_metas((PAYER.pubkey(), "s"))]),
                Instruction(TOKEN_2022, bytes([28, 1, 2]), [*to, *_metas((PAYER.pubkey(), "s"))]),
                Instruction(TOKEN_2022, bytes([39, 1]) + none, [*to, *_metas((PAYER.pubkey(), "s"))]),
                Instruction(TOKEN_2022, bytes([36, 1]) + none, [*to, *_metas((PAYER.pubkey(), "s"))]),
                Instruction(TOKEN_2022, bytes([44, 1]), [*to, *_metas((PAYER.pubkey(), "s"))]),
                Instruction(TOKEN_2022, bytes([44, 2]), [*to, *_metas((PAYER.pubkey(), "s"))]),
                Instruction(TOKEN_2022, b"\x1e\1", owned),
                Instruction(TOKEN_2022, b"\x22\1", owned),
            ],
        )

    def _loader(self) -> None:
        buffer = key("buffer")
        metas = _metas((buffer.pubkey(), "w"), (PAYER.pubkey(), "s"))
        self.send(
            "buffer",
            [
                self._create(buffer, 37 + 64, LOADER),
                Instruction(LOADER, struct.pack("<I", 0), _metas((buffer.pubkey(), "w"), (PAYER.pubkey(), ""))),
                Instruction(LOADER, struct.pack("<IIQ", 1, 4, 8) + b"contents", metas),
                Instruction(
                    LOADER,
                    struct.pack("<I", 4),
                    _metas((buffer.pubkey(), "w"), (PAYER.pubkey(), "s"), (key("new authority").pubkey(), "")),
                ),
            ],
            buffer,
        )

    # -- what is asked -------------------------------------------------------------------------------------

    def ask(self, question: dict[str, Any]) -> Any:
        """Ask a question whose names are filled in, and return the answer with names in place of values."""
        return self.named(call(self.url, self.filled(question["request"])))

    def filled(self, value: Any) -> Any:
        """Return a request with ``{name}`` replaced by what it is here; ``[key name]`` is an address of a key pair."""
        if isinstance(value, dict):
            return {name: self.filled(member) for name, member in value.items()}
        if isinstance(value, list):
            return [self.filled(item) for item in value]
        if isinstance(value, str) and value.startswith("{") and value.endswith("}"):
            return self.names[value[1:-1]]
        if isinstance(value, str) and value.startswith("[") and value.endswith("]"):
            return str(key(value[1:-1]).pubkey())
        return value

    def named(self, value: Any) -> Any:
        """Return an answer with names in place of signatures, hashes and addresses of this run."""
        meanings = {text: f"{{{name}}}" for name, text in self.names.items() if isinstance(text, str)}
        return _replaced(value, meanings)

    def answers(self) -> list[dict[str, Any]]:
        """Ask everything."""
        return [{**question, "response": self.ask(question)} for question in QUESTIONS]


def _move(source: Keypair, to: Pubkey, lamports: int) -> TransferParams:
    return TransferParams(from_pubkey=source.pubkey(), to_pubkey=to, lamports=lamports)


def _replaced(value: Any, meanings: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {meanings.get(name, name): _replaced(member, meanings) for name, member in value.items()}
    if isinstance(value, list):
        return [_replaced(item, meanings) for item in value]
    return meanings.get(value, value) if isinstance(value, str) else value


def main() -> None:
    """Record a validator."""
    scenario = Scenario(sys.argv[1], lambda: time.sleep(0.4))
    scenario.play()
    version = scenario.rpc("getVersion")["solana-core"]
    about = f"what solana-test-validator {version} answers after tests/helpers/agave_scenario.py, with its defaults"
    text = json.dumps({"about": about, "rpc": scenario.answers()}, indent=1)
    VECTORS.write_text(text + "\n")


if __name__ == "__main__":
    main()
