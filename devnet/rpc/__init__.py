"""JSON-RPC over HTTP: one module per family of methods, one table of all of them."""

__all__: list[str] = []
