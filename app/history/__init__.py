"""What happened on the market, by its transactions, kept on this computer as long as one likes."""
