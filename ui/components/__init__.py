"""The parts every page is made of. They know the theme and formats, no page, no port and no other package.

Import each part from its own module (`from ui.components.button import Button`), so that a page loads what it shows.
"""
