"""Settings: one scrolling page with an index at the left; every change is stored at once."""
