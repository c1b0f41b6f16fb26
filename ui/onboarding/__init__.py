"""First run: welcome, words, check, passphrase, done; or import; or sample data on the practice network."""
