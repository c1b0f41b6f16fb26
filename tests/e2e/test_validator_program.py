"""docs/devnet.md followed on a real validator: its loader, its fees, and the same sale on what was deployed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.practice.catalogue import UNIT
from tests.helpers.operators_page import Page, gateways, sale_on

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.validator, pytest.mark.timeout(400)]


async def test_the_operators_page_on_a_real_validator(validator: str, tmp_path: Path) -> None:
    async with gateways(tmp_path) as values:
        page = Page(validator, tmp_path, values)
        await page.follow()
        assert await sale_on(page, 50) == (50 * UNIT, 52 * UNIT, 0)
