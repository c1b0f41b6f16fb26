"""Sealed data packages, content addressing, delivery and read-back verification. Imported by app only."""
