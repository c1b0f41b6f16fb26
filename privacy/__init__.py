"""What may leave and at what cost: detectors, differential privacy, ledger. Imported by app only."""
