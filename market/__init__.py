"""Client of the on-chain market: layouts, instructions, RPC, events. Imported by app only."""
