"""The embedded network: a Solana JSON-RPC and WebSocket node on LiteSVM, run as a process of its own.

Start it with ``python -m devnet``. No other package imports this one, and it imports none of ours: the app
knows it only by its URL, exactly as it knows the public networks.

It answers as agave 4.1.2 does (tests/contract/devnet replays a recording of one), except on purpose:

- one leader without votes or stake: a slot is confirmed when the next one opens and final 32 slots later;
- preflight and simulation run on the newest state, whatever commitment was asked for;
- web pages from elsewhere and foreign ``Host`` headers are refused, where agave allows every origin;
- a blockhash is good for exactly the 150 slots that ``lastValidBlockHeight`` tells, one less than agave tolerates;
- programs deployed by transactions run in the slot of their deployment; Memo is LiteSVM's newer, cheaper one.
"""

__all__: list[str] = []
