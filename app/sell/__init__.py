"""The sale: from a file to a payout, as a durable machine that may be killed at any point."""
