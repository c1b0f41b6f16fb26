"""My data: what was imported, sealed on this device, what it fits, what was sold of it, and its erasure."""
