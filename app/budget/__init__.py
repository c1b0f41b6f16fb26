"""What all sales together reveal: budgets per part of a life and unit, their limits, and the seals of their rows."""
