"""The automatic participants of the practice network: ordinary clients with keys of their own.

They know nothing the app does not know, and reach chain and packages through the same URLs.
"""
