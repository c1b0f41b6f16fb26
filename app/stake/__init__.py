"""Stake: what is held for what and until when, how reputation came about, what it risks; putting in and taking out."""
