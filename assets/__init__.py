"""Data files that ship with the program: the compiled market, fonts, icons, sample data."""
