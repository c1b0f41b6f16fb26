"""The window around the pages: navigation, account, network, messages, shortcuts.

Pages know only `ui.shell.navigator.Navigator` and `ui.shell.page.StatePage`.
"""
