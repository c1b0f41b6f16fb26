"""``gleaner browsers``: histories of browsers on this computer, and how each is imported."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from app.cli.output import Output
from app.cli.session import json_option

if TYPE_CHECKING:
    from app.cli.root import Options

_MEGABYTE = 10**6


@click.command()
@json_option
@click.pass_obj
def browsers(options: Options, *, as_json: bool) -> None:
    """List browser histories in the usual places of this computer. None is opened, and nothing is imported or sent.

    A browser may keep running while its history is imported: a private copy is read, its latest visits included.
    """
    from sources.exports.browser_profiles import browser_profiles

    found = browser_profiles()
    value = [
        {
            "browser": one.browser,
            "profile": one.profile,
            "importer": one.importer,
            "path": str(one.history),
            "size_bytes": one.size_bytes,
        }
        for one in found
    ]
    lines = [
        line
        for one in found
        for line in (
            f"{one.browser}, {one.profile}: {one.size_bytes / _MEGABYTE:.1f} MB",
            f"  gleaner import {shlex.quote(str(one.history))}",
        )
    ]
    Output(as_json=as_json or options.as_json).result(
        value, lines or ["No history of Firefox, Chrome, Chromium, Edge or Brave was found in the usual places."]
    )
