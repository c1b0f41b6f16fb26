"""Attacks on what would leave, tried here first: each ends in a sentence, a number and its uncertainty."""
