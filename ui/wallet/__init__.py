"""Wallet: balances, history, receive, send."""
