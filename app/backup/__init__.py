"""Everything of a data folder in one encrypted file, back again, and away for good."""
