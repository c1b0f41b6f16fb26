"""What the detector of faces finds, and what looking takes: `python -m bench.pictures`, written to pictures.json.

Three photos with one face each (tests/vectors/pictures/photos) are changed step by step; three without a face must show
none. Speed is CPU time as a ratio to decoding the same JPEG whole, in the same run; memory is that of a process each.
"""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from PIL import Image

from bench.pictures.variants import Box, variants
from privacy.images import strip_metadata
from privacy.images.faces import FaceFinder

PHOTOS = Path(__file__).resolve().parents[2] / "tests" / "vectors" / "pictures" / "photos"
RESULT = Path(__file__).with_name("pictures.json")
WITH_FACE = ("astronaut", "hopper", "camera")
WITHOUT = ("coffee", "chelsea", "brick")
MEGAPIXELS = (2, 12, 48, 108)
SAME = 0.3
"""Intersection over union from which a box counts as the face."""


def main() -> None:
    """Measure everything."""
    finder = FaceFinder()
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    extra = 0
    for name in WITH_FACE:
        photo = Image.open(PHOTOS / f"{name}.jpg").convert("RGB")
        (face,) = finder.find(_png(photo))
        for one in variants(photo, (face.left, face.top, face.right, face.bottom)):
            boxes = [(box.left, box.top, box.right, box.bottom) for box in finder.find(_png(one.image))]
            hits = [_overlap(box, one.box) >= SAME for box in boxes]
            found[one.change][one.step] += any(hits)
            extra += hits.count(False)
    wrong = {name: len(finder.find(strip_metadata((PHOTOS / f"{name}.jpg").read_bytes()))) for name in WITHOUT}
    result = {
        "photos": len(WITH_FACE),
        "found_of_photos": found,
        "boxes_elsewhere": extra,
        "found_without_a_face": wrong,
        "megapixels": {str(size): _apart("speed", size) | _apart("memory", size) for size in MEGAPIXELS},
    }
    RESULT.write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(result, indent=1))


def _png(image: Image.Image) -> Any:
    target = io.BytesIO()
    image.save(target, format="PNG", compress_level=1)
    return strip_metadata(target.getvalue())


def _overlap(one: Box, other: Box) -> float:
    wide = max(0.0, min(one[2], other[2]) - max(one[0], other[0]))
    tall = max(0.0, min(one[3], other[3]) - max(one[1], other[1]))
    both = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other)) - wide * tall
    return wide * tall / both


def _apart(what: str, megapixels: int) -> dict[str, float]:
    """Measure in a process of its own."""
    command = [sys.executable, "-m", "bench.pictures", what, str(megapixels)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _photo(megapixels: int) -> bytes:
    photo = Image.open(PHOTOS / "hopper.jpg")
    factor = (megapixels * 1e6 / (photo.width * photo.height)) ** 0.5
    target = io.BytesIO()
    photo.resize((int(photo.width * factor), int(photo.height * factor))).save(target, format="JPEG", quality=90)
    return target.getvalue()


def speed(megapixels: int) -> dict[str, float]:
    """Return CPU times as ratios to decoding."""
    data, finder = _photo(megapixels), FaceFinder()
    picture = strip_metadata(data)
    decoding = _cpu_s(lambda: Image.open(io.BytesIO(data)).load())
    return {
        "decode_cpu_s": round(decoding, 3),
        "find_times_decoding": round(_cpu_s(lambda: finder.find(picture)) / decoding, 2),
        "cover_times_decoding": round(_cpu_s(lambda: finder.cover(picture)) / decoding, 2),
    }


def _cpu_s(work: Any) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def memory(megapixels: int) -> dict[str, float]:
    """Return the peak of a process that covers a face, in MB; the picture is made in another."""
    script = "import sys; from bench.pictures.__main__ import _photo; sys.stdout.buffer.write(_photo(int(sys.argv[1])))"
    made = subprocess.run([sys.executable, "-c", script, str(megapixels)], check=True, capture_output=True).stdout
    FaceFinder().cover(strip_metadata(made))
    return {"peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps({"speed": speed, "memory": memory}[sys.argv[1]](int(sys.argv[2]))))
    else:
        main()
