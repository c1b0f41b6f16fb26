"""Fixtures that more than one kind of test uses: a node, a whole practice network, a real validator."""

pytest_plugins = ["tests.helpers.devnet_node", "tests.helpers.running_network", "tests.helpers.validator"]
