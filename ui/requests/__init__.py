"""The Requests page: what can be sold, what it would bring, reveal and risk. Imported by the page table only."""
