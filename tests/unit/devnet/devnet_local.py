"""A node without servers, for tests of its rules."""

import base64
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from solders.hash import Hash
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.message import Message, MessageV0
from solders.pubkey import Pubkey
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from devnet.config import NodeConfig
from devnet.node import Node
from devnet.rpc.dispatch import Dispatcher
from devnet.storage import Storage

SOL = 1_000_000_000
RICH = Keypair.from_seed(bytes([7]) * 32)


@dataclass
class Local:
    """A node and its dispatcher in this process."""

    node: Node
    dispatcher: Dispatcher

    def raw(self, method: str, *params: Any) -> dict[str, Any]:
        """Return the whole answer."""
        body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}
        answer: dict[str, Any] = json.loads(self.dispatcher.answer_body(json.dumps(body).encode()))
        return answer

    def rpc(self, method: str, *params: Any) -> Any:
        """Return the result."""
        answer = self.raw(method, *params)
        assert "result" in answer, answer
        return answer["result"]

    def advance(self, slots: int = 1) -> None:
        """Close slots."""
        for _ in range(slots):
            self.node.advance()

    def blockhash(self) -> Hash:
        """Return the newest blockhash."""
        return Hash.from_string(self.rpc("getLatestBlockhash", {"commitment": "processed"})["value"]["blockhash"])

    def signed(
        self,
        instructions: Sequence[Instruction],
        *others: Keypair,
        payer: Keypair = RICH,
        blockhash: Hash | None = None,
    ) -> VersionedTransaction:
        """Return a signed v0 transaction."""
        message = MessageV0.try_compile(payer.pubkey(), instructions, [], blockhash or self.blockhash())
        return VersionedTransaction(message, [payer, *others])

    def send(self, transaction: VersionedTransaction, **config: Any) -> dict[str, Any]:
        """Send; return the whole answer."""
        text = base64.b64encode(bytes(transaction)).decode()
        return self.raw("sendTransaction", text, {"encoding": "base64", **config})

    def run(self, instructions: Sequence[Instruction], *others: Keypair, payer: Keypair = RICH) -> str:
        """Send and return the signature; the transaction must succeed."""
        answer = self.send(self.signed(instructions, *others, payer=payer))
        assert "result" in answer, answer
        signature: str = answer["result"]
        return signature

    def shown(self, signature: str, encoding: str = "json") -> dict[str, Any]:
        """Close the slot and return a transaction."""
        self.advance()
        config = {"encoding": encoding, "commitment": "confirmed", "maxSupportedTransactionVersion": 0}
        shown: dict[str, Any] = self.rpc("getTransaction", signature, config)
        return shown

    def balance(self, key: Pubkey, commitment: str = "processed") -> int:
        """Return lamports."""
        lamports: int = self.rpc("getBalance", str(key), {"commitment": commitment})["value"]
        return lamports

    def error_of(self, transaction: VersionedTransaction) -> Any:
        """Send and return the transaction error of the preflight."""
        return self.send(transaction)["error"]["data"]["err"]


def pay(to: Pubkey, lamports: int, source: Pubkey | None = None) -> Instruction:
    """Return a transfer."""
    return transfer(TransferParams(from_pubkey=source or RICH.pubkey(), to_pubkey=to, lamports=lamports))


def legacy(local: Local, instructions: Sequence[Instruction], payer: Keypair = RICH) -> VersionedTransaction:
    """Return a signed legacy transaction."""
    message = Message.new_with_blockhash(instructions, payer.pubkey(), local.blockhash())
    return VersionedTransaction(message, [payer])


@contextmanager
def local_node(folder: Path, genesis: dict[str, Any] | None = None, **settings: Any) -> Iterator[Local]:
    """Open a node in which RICH owns 1,000 SOL."""
    document = {"accounts": [], **(genesis or {})}
    document["accounts"] = [*document["accounts"], {"pubkey": str(RICH.pubkey()), "lamports": 1000 * SOL}]
    file = folder / "genesis.json"
    file.write_text(json.dumps(document))
    storage = Storage(folder / "state")
    node = Node(NodeConfig(folder / "state", genesis_file=file, **settings), storage)
    local = Local(node, Dispatcher(node, max_batch=10, allow_warp=True))
    local.advance()
    try:
        yield local
    finally:
        node.close()
