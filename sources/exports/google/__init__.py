"""What the importers of Google's exports share: one module per dialect of a file."""
