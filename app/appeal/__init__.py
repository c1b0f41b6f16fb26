"""Contesting what others said: verdicts and labels by a challenge, the outer key by its buyer."""
