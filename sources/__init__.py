"""Readers of personal exports into typed tables. Imported by app only."""
