"""What the header of a picture says: its size, and its EXIF. Nothing is decoded."""
