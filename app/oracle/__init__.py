"""The work of an attester: one of the committee that a buyer named to decide about its deliveries (mode ORACLE)."""
