"""An adapter is made once, when it is first asked for something, whoever asks first."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from ui.wiring.late import Late


class Made:
    """Counts how often it was made."""

    count = 0

    def __init__(self, word: str) -> None:
        type(self).count += 1
        self.word = word


def test_it_is_made_once_when_first_asked() -> None:
    Made.count = 0
    late: Any = Late(__name__, "Made", "hello")
    assert Made.count == 0
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(late.word)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["hello"] * 8
    assert Made.count == 1


def test_what_the_adapter_lacks_is_missing() -> None:
    late: Any = Late(__name__, "Made", "hello")
    with pytest.raises(AttributeError):
        late.nothing_like_this()
