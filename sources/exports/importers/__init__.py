"""One module for each source; `sources.exports.registry` lists them."""
