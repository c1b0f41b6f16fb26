"""The stake: what it holds, what it answers for, what may be lost, and moving it."""
