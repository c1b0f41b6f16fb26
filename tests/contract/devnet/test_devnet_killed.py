"""A few lives of ``python -m bench.network.kill``: SIGKILL at random moments under concurrent writers."""

from pathlib import Path

from bench.network.kill import Lives


async def test_nothing_acknowledged_is_lost_and_nothing_is_halved(tmp_path: Path) -> None:
    played = Lives(tmp_path, seed=4)
    await played.play(3)
    assert played.figures.lives == 3
    assert played.figures.acknowledged > 0
