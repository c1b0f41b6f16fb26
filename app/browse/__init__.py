"""Browsing the market: open requests, how solvent they are, and what of one's own data fits."""
