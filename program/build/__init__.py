"""Builds the on-chain program: compiler wrapper, SBPFv3 linker, IDL and Python client generator. Never imported by the product."""

__all__: list[str] = []
