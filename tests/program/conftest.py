"""A fresh market for every test: building one takes 25 ms."""

import pytest

from tests.helpers.market_svm import MarketSvm


@pytest.fixture
def market() -> MarketSvm:
    return MarketSvm()


@pytest.fixture
def bare() -> MarketSvm:
    return MarketSvm(initialised=False)
