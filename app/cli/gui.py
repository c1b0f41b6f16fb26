"""``gleaner gui``: the window; with ``--headless`` the real windows drawn offscreen, driven by a script."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from app.cli.root import Options


@click.command()
@click.argument("link", required=False, default="")
@click.option("--quit-after-first-paint", is_flag=True, help="End with 0 once the first frame is shown.")
@click.option("--page", default="home", show_default=True, help="Page to open with.")
@click.option(
    "--script",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="JSON list of steps for the offscreen windows; see docs/commands.md.",
)
@click.pass_obj
def gui(
    options: Options,
    *,
    quit_after_first_paint: bool = False,
    page: str = "home",
    script: Path | None = None,
    link: str = "",
) -> int:
    """Open the window, or bring up the one that is open; LINK is a solana: link to open Send with."""
    try:
        from ui.instance import clean_link
        from ui.main import Options as WindowOptions
        from ui.open import open_window
    except ImportError as error:
        raise click.ClickException(
            f"The window cannot be opened here ({error.name or error}). All of it works on the command line: gleaner -h"
        ) from error
    from app.store.home import resolve_home
    from app.tasks import Tasks
    from wallet import harden_process

    harden_process(refuse_tracing=False)

    if link and not clean_link(link):
        raise click.BadParameter("it is no solana: link of printable characters.", param_hint="LINK")
    window = WindowOptions(quit_after_first_paint, options.headless, page, link=clean_link(link))
    with Tasks() as tasks:
        if script is None:
            return open_window(resolve_home(options.home), tasks, window)
        from ui.script import ScriptRun

        run = ScriptRun.load(script)
        code = open_window(resolve_home(options.home), tasks, window, run.start)
        return run.exit_code or code
