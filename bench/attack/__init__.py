"""How well the attack tests find planted leaks."""
