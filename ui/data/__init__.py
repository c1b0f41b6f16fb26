"""My data: what was imported, what is known of it, what it was sold for; adding and deleting."""
