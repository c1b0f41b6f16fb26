"""Home: what needs the person, what was earned and revealed, what is held, what is under way, what fits."""
