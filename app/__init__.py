"""Use cases and the command line. No Qt. May import the five domains; imported by ui only."""
