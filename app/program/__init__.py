"""What an operator does who puts a market on a network: deploy the program, check it, set the market up."""
