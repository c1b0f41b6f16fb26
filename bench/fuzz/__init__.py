"""Stateful fuzzing of the shipped program: random sequences of instructions, and invariants after each of them."""
