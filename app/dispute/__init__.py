"""One file with all there is about a batch: put together from chain and package, verified without either."""
