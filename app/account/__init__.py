"""One's own account: what it holds, what happened, and sending. The same for window and command line."""
