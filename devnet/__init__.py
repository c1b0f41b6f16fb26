"""The embedded network: a Solana JSON-RPC and WebSocket node on LiteSVM, run as a process of its own.

Start it with ``python -m devnet``. No other package imports this one, and it imports none of ours: the app
knows it only by its URL, exactly as it knows the public networks.

It answers as agave 4.1.2 does, but for what docs/embedded-network.md lists with its reasons.
"""

__all__: list[str] = []
