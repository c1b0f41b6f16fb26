"""The embedded network: a Solana JSON-RPC and WebSocket node on LiteSVM, run as a process of its own. Imported by none."""
