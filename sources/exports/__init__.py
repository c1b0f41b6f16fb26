"""Exports of services as people have them: found by content, read in place, given as typed rows.

A container (a file, a folder, an archive, several parts of one) is looked at by every importer of `registry`; the one
that knows its content says which tables it holds. Rows then stream out of it; nothing is unpacked.
"""
