"""Keys: phrase, derivation, encrypted vault, signing. Imported by app only."""
