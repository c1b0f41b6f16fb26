"""Public clusters by their genesis hash: which of them a node belongs to is known from that alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Cluster:
    """A public cluster.

    Attributes:
        key: name by which it is chosen.
        name: as a person reads it.
        genesis_hash: base58; what its nodes answer to `getGenesisHash`.
        rpc_url: its public node, rate-limited.
        real_money: whether its tokens have a price.
    """

    key: str
    name: str
    genesis_hash: str
    rpc_url: str
    real_money: bool = False


# Genesis hashes as the clusters' own documentation lists them (docs.anza.xyz/clusters/available).
CLUSTERS: Final = (
    Cluster("devnet", "Devnet", "EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG", "https://api.devnet.solana.com"),
    Cluster("testnet", "Testnet", "4uhcVJyU9pJkvQyS88uRDiswHScCkY3rQawwpdk2NsgY", "https://api.testnet.solana.com"),
    Cluster(
        "mainnet",
        "Mainnet",
        "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d",
        "https://api.mainnet-beta.solana.com",
        real_money=True,
    ),
)


def cluster_named(key: str) -> Cluster | None:
    """Return the public cluster of this name."""
    return next((one for one in CLUSTERS if one.key == key), None)


def cluster_of(genesis_hash: str) -> Cluster | None:
    """Return the public cluster that begins with this block."""
    return next((one for one in CLUSTERS if one.genesis_hash == genesis_hash), None)
