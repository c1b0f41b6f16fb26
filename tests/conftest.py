"""Fixtures that more than one kind of test uses: a node, a whole practice network, a real validator."""

from hypothesis import settings

pytest_plugins = ["tests.helpers.devnet_node", "tests.helpers.running_network", "tests.helpers.validator"]

settings.register_profile("untimed", deadline=None)  # how long an example takes is no matter of tests
settings.load_profile("untimed")
