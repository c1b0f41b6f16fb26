"""Messages: proof of who holds an account, and transactions that somebody else made."""
