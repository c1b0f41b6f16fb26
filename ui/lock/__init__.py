"""The unlock page; nothing of the other pages exists while it is shown."""
