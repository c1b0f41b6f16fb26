"""Settings of one node, all with their units and bounds."""

from dataclasses import dataclass
from pathlib import Path

SLOTS_PER_EPOCH = 432_000
MAX_BLOCKHASH_AGE_SLOTS = 150
FINALITY_SLOTS = 32
MAX_TRANSACTION_BYTES = 1232
MAX_ACCOUNT_LOCKS = 64
LAMPORTS_PER_SOL = 1_000_000_000
API_VERSION = "4.1.2"
FEATURE_SET = 3_345_198_602


@dataclass(frozen=True)
class NodeConfig:
    """What a node is started with.

    Attributes:
        data_folder: Where the state lives; created with owner-only permissions.
        rpc_port: HTTP port on 127.0.0.1, 0 for a free one.
        ws_port: WebSocket port on 127.0.0.1, 0 for a free one (the RPC port plus one when that is free).
        slot_ms: Milliseconds per slot.
        genesis_file: JSON file with accounts and programs, used when the data folder is empty.
        seed: Makes genesis hash, identity and faucet reproducible; random when None.
        fresh: Wipe the data folder first.
        allow_warp: Enable the ``devnet_warp`` method.
        keep_transactions: History bound; older transactions are forgotten.
        keep_empty_slots: Blocks without transactions older than this many slots are forgotten.
        max_body_bytes: Largest HTTP body or WebSocket message; agave's default.
        max_batch: Largest number of requests in one HTTP batch.
        max_subscriptions: Largest number of subscriptions of one WebSocket connection.
        max_connections: Largest number of WebSocket connections.
        faucet_max_lamports: Largest single airdrop.
    """

    data_folder: Path
    rpc_port: int = 8899
    ws_port: int = 8900
    slot_ms: int = 400
    genesis_file: Path | None = None
    seed: str | None = None
    fresh: bool = False
    allow_warp: bool = False
    keep_transactions: int = 200_000
    keep_empty_slots: int = 216_000
    max_body_bytes: int = 50 * 1024
    max_batch: int = 1000
    max_subscriptions: int = 1000
    max_connections: int = 200
    faucet_max_lamports: int = 1_000_000 * LAMPORTS_PER_SOL
