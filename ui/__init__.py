"""The only Qt code. Reaches the domains through app alone; imported by nobody but the command that opens the window."""
