"""The wizard's steps, one widget each."""
