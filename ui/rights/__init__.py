"""Rights and receipts: what is kept and who has it, signed papers, everything as a file, taking consent back."""
