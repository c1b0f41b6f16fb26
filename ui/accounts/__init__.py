"""Wallets and accounts: seeing, adding, naming, hiding and removing them, and looking at their secrets."""
