"""What all sales together reveal: budgets by what they hide, how they added up, what left as it is."""
