"""The Sell page: sales under way and finished, and the wizard from a file to a payout. Imported by the page table."""
