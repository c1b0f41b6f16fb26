"""What tokens are worth, what was earned and what came of it: movements, lots, prices and their report."""
