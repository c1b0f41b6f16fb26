"""The state of the validator on which ``tests/vectors/solana/agave.json`` was recorded, rebuilt on our node."""

import base64
import hashlib
import json
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solders.hash import Hash
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.message import Message, MessageV0
from solders.pubkey import Pubkey
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetNode

RECORDING: dict[str, Any] = json.loads(
    (Path(__file__).resolve().parents[1] / "vectors" / "solana" / "agave.json").read_text()
)
PAYER = Keypair.from_seed(hashlib.sha256(b"payer").digest())
OTHER = Keypair.from_seed(hashlib.sha256(b"other").digest())
MEMO = Pubkey.from_string("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr")
TOKEN = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"
TOKEN_2022 = "TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb"
_MINT = "Bqf1f4YEpkZM8AdqZnEjT1VPcnFGVKpzVoaQkJeP67Ky"
_MINT_2022 = "233WgYcRyZQVMx7yNcFnTYSUp9ehwAES8Q9WufbvsEcE"
_TOKEN_ACCOUNT = "Fh2txXbT4ys6dzgyjxErhPzWG4huKxWsxx8bKawmdbHg"
_TOKEN_ACCOUNT_2022 = "5mzChj4AYjkJNiCBdgomjaSK1kDDK9747ChmKaHZRwc"
_MEMO_SIGNATURE = "2e18kyTZddSUFNZoRrXt8a7oPqyzDk6Hrb66Qmhx9Cxh4V5fvFHRnVwFokoPXw3ioVEYFcRaUUgKdSebpdWawV5M"
_LEGACY_SIGNATURE = "2T2yNBuLZG6uMWdAnYtHcpZWVvajwkVSiaPrqVMcU6gDHXw7NyaekiJrt6pJuEiwpk1imrcXxhLs4dTEpaFKMRgG"
_FAILED_SIGNATURE = "5bUWbBLD1L3pnZLWJRWf5GpG7b6DBFTvBuKxfxpwGEz4JYHwwdBNdeMTtwrysHe9PbD75K7eoNapnFuPzuq4Sokw"
_SLOT = 164


def recorded(case: str) -> dict[str, Any]:
    """Return the first recorded case of this name."""
    found: dict[str, Any] = next(entry for entry in RECORDING["rpc"] if entry["case"] == case)
    return found


def _account(pubkey: str, lamports: int, owner: str, data: bytes) -> dict[str, Any]:
    encoded = base64.b64encode(data).decode()
    return {"pubkey": pubkey, "lamports": lamports, "owner": owner, "data_base64": encoded, "executable": False}


def genesis() -> dict[str, Any]:
    """Return a genesis with the recorded accounts."""
    authority = bytes(PAYER.pubkey())
    mint = struct.pack("<I32sQB?I32s", 1, authority, 1_234_567, 6, *(True,), 1, authority)
    token = recorded("getAccountInfo token account base64")["response"]["result"]["value"]["data"][0]
    token_2022 = recorded("getTokenAccountsByOwner 2022")["response"]["result"]["value"][0]["account"]["data"][0]
    system = str(Pubkey.default())
    return {
        "accounts": [
            _account(str(PAYER.pubkey()), 199_706_474_920, system, b""),
            _account(str(OTHER.pubkey()), 2_000_000_000, system, b""),
            _account(_MINT, 1_461_600, TOKEN, mint),
            _account(_MINT_2022, 1_461_600, TOKEN_2022, mint),
            _account(_TOKEN_ACCOUNT, 2_039_280, TOKEN, base64.b64decode(token)),
            _account(_TOKEN_ACCOUNT_2022, 2_074_080, TOKEN_2022, base64.b64decode(token_2022)),
        ]
    }


@dataclass
class Replay:
    """A node in the recorded state.

    Attributes:
        node: The node.
        names: Recorded signatures, slots and blockhashes with what they are on this node.
    """

    node: "DevnetNode"
    names: dict[Any, Any] = field(default_factory=dict)
    _signed: dict[str, str] = field(default_factory=dict)

    def blockhash(self) -> Hash:
        """Return a fresh blockhash."""
        return Hash.from_string(self.node.rpc("getLatestBlockhash", {"commitment": "confirmed"})["value"]["blockhash"])

    def send(self, transaction: VersionedTransaction, *, skip_preflight: bool = False) -> str:
        """Send a transaction; return its signature."""
        text = base64.b64encode(bytes(transaction)).decode()
        config = {"encoding": "base64", "skipPreflight": skip_preflight, "preflightCommitment": "confirmed"}
        signature: str = self.node.rpc("sendTransaction", text, config)
        return signature

    def prepare(self) -> "Replay":
        """Send what had been sent when the recording was made, and wait until it is final."""
        move = transfer(TransferParams(from_pubkey=PAYER.pubkey(), to_pubkey=OTHER.pubkey(), lamports=12_345))
        for lamports in (1, 2):
            earlier = transfer(TransferParams(from_pubkey=PAYER.pubkey(), to_pubkey=OTHER.pubkey(), lamports=lamports))
            self.send(self._v0([earlier], PAYER))
            self.node.warp(slots=1)
        memo = self.send(self._v0([move, Instruction(MEMO, b"hi", [])], PAYER))
        slot = self.node.rpc("getSignatureStatuses", [memo])["value"][0]["slot"]
        self.node.warp(slots=1)
        small = transfer(TransferParams(from_pubkey=PAYER.pubkey(), to_pubkey=OTHER.pubkey(), lamports=777))
        message = Message.new_with_blockhash([small], PAYER.pubkey(), self.blockhash())
        legacy = self.send(VersionedTransaction(message, [PAYER]))
        self.node.warp(slots=1)
        much = transfer(TransferParams(from_pubkey=OTHER.pubkey(), to_pubkey=PAYER.pubkey(), lamports=10**15))
        failing = self._v0([much], OTHER)
        failed = self.send(failing, skip_preflight=True)
        self._signed["simulate insufficient funds"] = base64.b64encode(bytes(failing)).decode()
        self.node.warp(slots=40)
        self.names = {
            _MEMO_SIGNATURE: memo,
            _LEGACY_SIGNATURE: legacy,
            _FAILED_SIGNATURE: failed,
            _SLOT: slot,
            161: max(slot - 3, 0),
            "BnZH2cAuGFLxSBMaSACuQYxJmxiuyJsk5JQ3QYe1hp2H": self.node.rpc("getIdentity")["identity"],
            "9Cjj322NQ34KFT2WDP86GwujLSDpYfeUPoF8JSWHVemE": str(self.blockhash()),
        }
        return self

    def _v0(self, instructions: list[Instruction], signer: Keypair) -> VersionedTransaction:
        message = MessageV0.try_compile(signer.pubkey(), instructions, [], self.blockhash())
        return VersionedTransaction(message, [signer])

    def _resign(self, case: str, text: str) -> str:
        """Return a recorded transaction with a blockhash of this node, signed again."""
        if case in ("simulate insufficient funds", "send preflight failure"):
            return self._signed["simulate insufficient funds"]
        same = "send ok" if case in ("send again, already processed", "simulate sigVerify with replace") else case
        if same in self._signed:
            return self._signed[same]
        old = VersionedTransaction.from_bytes(base64.b64decode(text))
        message = old.message
        assert isinstance(message, MessageV0)
        keys = list(message.account_keys)
        signer = PAYER if keys[0] == PAYER.pubkey() else Keypair()
        keys[0] = signer.pubkey()
        fresh = message.recent_blockhash if "unknown blockhash" in case else self.blockhash()
        again = MessageV0(message.header, keys, fresh, message.instructions, message.address_table_lookups)
        transaction = VersionedTransaction(again, [signer])
        if case == "send bad signature":
            transaction = VersionedTransaction.populate(again, [Keypair().sign_message(b"something else")])
        self._signed[same] = base64.b64encode(bytes(transaction)).decode()
        return self._signed[same]

    def translate(self, case: str, request: Any) -> Any:
        """Return a recorded request with this node's signatures, slots and blockhashes."""
        if isinstance(request, dict) and request.get("method") in ("sendTransaction", "simulateTransaction"):
            untouched = {"send garbage", "send invalid base64", "send over 1232 bytes", "send base64 without encoding"}
            if case not in untouched:
                text, *rest = request["params"]
                return {**request, "params": [self._resign(case, text), *rest]}
            return request
        if case == "getFeeForMessage":
            old = MessageV0.from_bytes(base64.b64decode(request["params"][0])[1:])
            again = MessageV0(old.header, old.account_keys, self.blockhash(), old.instructions, [])
            text = base64.b64encode(b"\x80" + bytes(again)).decode()
            return {**request, "params": [text, *request["params"][1:]]}
        return self._names(request)

    def renamed(self, response: Any) -> Any:
        """Return a recorded answer with this node's names."""
        return self._names(response)

    def _names(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {self.names.get(name, name): self._names(member) for name, member in value.items()}
        if isinstance(value, list):
            return [self._names(item) for item in value]
        return self.names.get(value, value) if isinstance(value, int | str) else value


def differences(ours: Any, theirs: Any, at: str = "$") -> list[str]:
    """Compare two answers by shape: members, JSON types, null versus absent; error codes and messages literally."""
    if isinstance(theirs, dict):
        if not isinstance(ours, dict):
            return [f"{at}: {type(ours).__name__} instead of an object"]
        found = [f"{at}: missing {name}" for name in theirs.keys() - ours.keys()]
        found += [f"{at}: additional {name}" for name in ours.keys() - theirs.keys()]
        for name in theirs.keys() & ours.keys():
            found += differences(ours[name], theirs[name], f"{at}.{name}")
        if at.endswith(".error") and list(ours) != list(theirs):
            found.append(f"{at}: order {list(ours)} instead of {list(theirs)}")
        return found
    if isinstance(theirs, list):
        if not isinstance(ours, list):
            return [f"{at}: {type(ours).__name__} instead of a list"]
        found = [] if bool(ours) == bool(theirs) else [f"{at}: {len(ours)} items instead of {len(theirs)}"]
        kept = [item for item in theirs if not (isinstance(item, str) and item.endswith("more of the same shape"))]
        for index, (mine, other) in enumerate(zip(ours, kept, strict=False)):
            found += differences(mine, other, f"{at}[{index}]")
        return found
    literal = at.endswith((".message", ".code", ".err", ".type", ".program", ".confirmationStatus", ".jsonrpc", ".id"))
    if literal and ours != theirs and not isinstance(ours, dict | list):
        return [f"{at}: {ours!r} instead of {theirs!r}"]
    return [] if _kind(ours) == _kind(theirs) else [f"{at}: {ours!r} instead of {theirs!r}"]


def _kind(value: Any) -> str:
    if value is None or isinstance(value, bool | str):
        return type(value).__name__
    return "number"
