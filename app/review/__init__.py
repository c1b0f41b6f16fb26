"""Reviewing: judging sampled records against what a buyer asked for, and voting by commit and reveal."""
