from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.benchmark.labels import bitmap_of, commitment, is_bad, part_of, read_labels
from app.errors import UserError
from tests.helpers import bytes_reference as ref

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, content: bytes) -> Path:
    path = folder / "labels.txt"
    path.write_bytes(content)
    return path


def test_one_word_a_line(tmp_path: Path) -> None:
    path = written(tmp_path, b"\xef\xbb\xbfgood\r\nBAD\n good \nbad")
    assert read_labels(path, 4) == ref.label_bitmap([1, 3], 4)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"good\nbad\n", "There are 2 labels for 3 records."),
        (b"good\nbad\ngood\ngood\n", "There are 4 labels for 3 records."),
        (b"good\nbad\n" * 100, "There are more labels for 3 records."),
        (b"good\nbad\nperhaps\n", "Line 3 of the labels is neither “good” nor “bad”."),
        (b"good\n\xff\n\n", "The labels are not text."),
        (b"good\ngood\ngood\n", "Every record is labelled good"),
        (b"bad\nbad\nbad\n", "Every record is labelled bad"),
        (b"", "There are 0 labels for 3 records."),
    ],
)
def test_labels_that_do_not_fit_are_refused(tmp_path: Path, content: bytes, what: str) -> None:
    with pytest.raises(UserError) as caught:
        read_labels(written(tmp_path, content), 3)
    assert what in str(caught.value)
    assert caught.value.problem.data == "Nothing was sent or locked."


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_labels(tmp_path, 3)


@given(st.lists(st.booleans(), min_size=1, max_size=70), st.data())
def test_a_part_holds_its_records(bad: list[bool], data: st.DataObject) -> None:
    bitmap = bitmap_of(bad)
    assert bitmap == ref.label_bitmap([index for index, one in enumerate(bad) if one], len(bad))
    first = data.draw(st.integers(0, len(bad) - 1))
    count = data.draw(st.integers(1, len(bad) - first))
    part = part_of(bitmap, first, count)
    assert [is_bad(part, index) for index in range(count)] == bad[first : first + count]


def test_the_commitment_is_the_second_implementations() -> None:
    secret, batch = bytes(range(32)), bytes(range(32, 64))
    root = ref.label_root([0, 9], 11)
    expected = ref.label_commit_benchmark(root, ref.label_salt(secret, batch, 0, 0))
    assert commitment(secret, batch, 11, ref.label_bitmap([0, 9], 11)) == expected
