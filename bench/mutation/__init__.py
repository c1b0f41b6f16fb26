"""Mutation check of the market program: is every comparison and every amount held by a test?"""
