"""Kinds of files whose names were changed."""

from pathlib import Path

import pytest

from sources.exports.run import look
from sources.exports.streams import ending
from tests.helpers.export_cases import container_of

LOCATIONS = b'\xef\xbb\xbf{"locations": [{"latitudeE7": 1, "longitudeE7": 2, "timestamp": "2024-02-29T00:00:00Z"}]}'
GPX = (
    b'<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>'
    b'<trkpt lat="1" lon="2"><time>2024-02-29T00:00:00Z</time></trkpt></trkseg></trk></gpx>'
)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.JSON", b"anything", ".json"),
        ("Timeline.json.txt", LOCATIONS, ".json"),
        ("chats", b'[ {"a": 1}]', ".json"),
        ("session.log", b'{"a": 1}\n{"b": 2}\n', ".jsonl"),
        ("_chat.txt", b"[14.03.24, 21:04:07] A: B\n", ".txt"),
        ("chat.txt", b"14.03.24, 21:04 - A: b, c, d\n14.03.24, 21:05 - A: b, c, d\n", ".txt"),
        ("list.txt", b"Name;From;To\n1;2;3\n", ".csv"),
        ("health", b'<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n]><HealthData>', ".xml"),
        ("run.xml", GPX, ".gpx"),
        ("run.xml", b'<?xml version="1.0"?><!-- x --><TrainingCenterDatabase>', ".tcx"),
        ("a.qbo", b"OFXHEADER:100\n", ".ofx"),
        ("a.xml", b'<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX>', ".ofx"),
        ("a.bin", b"\x0e\x20\x54\x08\0\0\0\0.FIT", ".fit"),
        ("Sent", b"From 1@xxx Thu Mar 14 20:04:07 +0000 2024\nSubject: x\n", ".mbox"),
        ("tweets", b"window.YTD.tweets.part0 = [", ".js"),
        ("page", b"<!DOCTYPE html><html>", ".html"),
        ("IMG_1.JPG", b"{}", ".jpg"),
        ("a.xyz", b"", ".xyz"),
        ("a", b"\x00\x01", ""),
    ],
)
def test_the_kind_of_a_file_is_told_by_its_content(tmp_path: Path, name: str, content: bytes, found: str) -> None:
    with container_of(tmp_path, {name: content}) as container:
        assert ending(container.members[0]) == found


@pytest.mark.parametrize(
    ("name", "content", "importer"),
    [
        ("my places", LOCATIONS, "google_location"),
        ("Zeitleiste.json.txt", LOCATIONS, "google_location"),
        ("run.txt", GPX, "tracks"),
    ],
)
def test_renamed_files_are_known(tmp_path: Path, name: str, content: bytes, importer: str) -> None:
    with container_of(tmp_path, {name: content}) as container:
        assert [one.importer for one in look(container)] == [importer]
