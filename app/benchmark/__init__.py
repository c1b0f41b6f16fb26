"""Hidden benchmarks: deliveries whose answers are committed beforehand and opened once the reviewers have voted."""
