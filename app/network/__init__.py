"""Networks: which one to join, and the embedded one as a tree of processes. Used by app and the command line."""
