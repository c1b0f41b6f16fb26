"""Reviewers, contributors, challengers and buyers of every kind, playing the shipped program."""
