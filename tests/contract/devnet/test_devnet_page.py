"""docs/embedded-network.md says what is so: every published method is answered and compared with agave."""

from pathlib import Path

from devnet.config import NodeConfig
from devnet.node import Node
from devnet.pubsub.hub import Hub
from devnet.rpc.dispatch import METHODS
from devnet.storage import Storage
from tests.helpers.network_page import (
    NOT_ENABLED,
    PAGE,
    PUBLISHED,
    PUBLISHED_SUBSCRIPTIONS,
    counted,
    page_with,
    render,
)


def test_every_published_method_is_answered_and_nothing_else() -> None:
    assert sorted(METHODS) == sorted(PUBLISHED)


def test_every_published_subscription_is_known_but_those_a_validator_leaves_off(tmp_path: Path) -> None:
    node = Node(NodeConfig(tmp_path), Storage(tmp_path))
    try:
        session = Hub(node, max_subscriptions=1).open(lambda _text: None)
        assert sorted(session.kinds) == sorted(set(PUBLISHED_SUBSCRIPTIONS) - set(NOT_ENABLED))
    finally:
        node.close()


def test_every_one_is_compared_with_agave() -> None:
    count = counted()
    assert [method for method in (*PUBLISHED, *PUBLISHED_SUBSCRIPTIONS) if not count[method]] == []


def test_the_page_is_of_today() -> None:
    assert PAGE.read_text() == page_with(render()), "run python -m tests.helpers.network_page"
