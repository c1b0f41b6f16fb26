"""Buying: opening what was delivered once its key is out."""
