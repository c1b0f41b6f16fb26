"""A mistake of ours as a report that a person may pass on: where it happened, and nothing of what it happened to.

Nothing is searched for and struck out; there is nothing to strike out. Only this is ever written:

- names of exception types and the first line of the docstring of our own ones, both constants of the source;
- files, lines and functions of code that lies in Gleaner, in Python or in an installed package, without the folders
  above them, which may name the person;
- versions, and numbers.

No message, argument, value, path, environment or command line: any of them may hold a secret or something personal.
"""

from __future__ import annotations

import platform
import re
import sys
import sysconfig
from collections import deque
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging
    from collections.abc import Iterable
    from types import TracebackType

__all__ = ["Recent", "fault_report", "headline", "report_of"]

_OURS = frozenset({"app", "ui", "wallet", "sources", "privacy", "storage", "market", "devnet"})
_ROOT = Path(__file__).resolve().parent.parent
_ELSEWHERE = "elsewhere"
_MAX_ERRORS, _MAX_FRAMES, _MAX_FAULT_CHARS, _MAX_RECENT = 12, 60, 256 * 1024, 50
_PLACES_OF_PYTHON = ("stdlib", "platstdlib", "purelib", "platlib")
_FATAL = (
    "Segmentation fault",
    "Aborted",
    "Bus error",
    "Illegal instruction",
    "Floating point exception",
    "Windows fatal exception: access violation",
    "Windows fatal exception: stack overflow",
)
"""What faulthandler calls a signal; other text of a fatal error is not repeated."""
_FAULT_FRAME = re.compile(r'  File "(?P<file>[^"]*)", line (?P<line>\d{1,7}) in (?P<name>\S{1,200})')
_FAULT_THREAD = re.compile(r"(?P<which>Current thread|Thread) 0x[0-9a-f]+ ")
_GENERATED_NAMES = frozenset({"<module>", "<lambda>", "<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"})


def headline(**versions: str) -> str:
    """Return the first line: what runs, on what. `versions` are of libraries, by their names."""
    parts = [f"Gleaner on {platform.system()} {platform.machine()}", f"Python {platform.python_version()}"]
    return ", ".join([*parts, *(f"{name} {version}" for name, version in versions.items())])


def report_of(error: BaseException, trace: TracebackType | None = None) -> str:
    """Return where an exception and its causes happened.

    Args:
        error: the exception.
        trace: its frames, where they are not its own.
    """
    lines: list[str] = []
    waiting: deque[tuple[str, BaseException, TracebackType | None]] = deque([("", error, trace)])
    seen: set[int] = set()
    while waiting and len(seen) < _MAX_ERRORS:
        how, one, frames = waiting.popleft()
        if id(one) in seen:
            continue
        seen.add(id(one))
        lines.append(f"{how}{_name_of(type(one))}")
        lines.extend(f"  {frame}" for frame in _frames(frames or one.__traceback__))
        if isinstance(one, BaseExceptionGroup):
            waiting.extend(("within it: ", inner, None) for inner in one.exceptions)
        cause = one.__cause__ or one.__context__
        if cause is not None:
            waiting.append(("because of: " if one.__cause__ else "after: ", cause, None))
    return "\n".join(lines)


def fault_report(text: str) -> str:
    """Return what `faulthandler` wrote when the process was ended by a signal, or nothing where it wrote nothing."""
    lines: list[str] = []
    for line in text[:_MAX_FAULT_CHARS].splitlines():
        thread, frame = _FAULT_THREAD.match(line), _FAULT_FRAME.fullmatch(line)
        if thread is not None:
            lines.append(thread["which"])
        elif frame is not None and len(lines) < _MAX_FRAMES * 2:
            lines.append(f"  {_place(frame['file'], int(frame['line']), frame['name'])}")
        elif "atal " in line[:16]:
            lines.extend(f"Ended by: {known}" for known in _FATAL if known in line)
    return "\n".join(lines)


class Recent:
    """The latest things that happened before a mistake: who logged, how grave it was and where, never what it said."""

    def __init__(self) -> None:
        self._lines: deque[str] = deque(maxlen=_MAX_RECENT)

    def add(self, kind: str, name: str, place: str = "") -> None:
        """Note one; the same again is counted."""
        line = " ".join(filter(None, (kind, name, place)))
        last = self._lines[-1] if self._lines else ""
        text, _, times = last.partition(" x")
        if text == line:
            self._lines[-1] = f"{line} x{int(times or 1) + 1}"
        else:
            self._lines.append(line)

    def add_record(self, record: logging.LogRecord) -> str:
        """Note a line of a log, and return what may be said of it."""
        # The name of a logger is a constant in our code; in a library's it may be made of a file's name.
        name = record.name if record.name.partition(".")[0] in sys.modules else "log"
        place = _place(record.pathname, record.lineno, record.funcName or "")
        self.add(record.levelname.lower(), name, place)
        return f"{record.levelname} {name} {place}"

    def lines(self) -> Iterable[str]:
        """Return them, oldest first."""
        return tuple(self._lines)


def _name_of(kind: type[BaseException]) -> str:
    module = sys.modules.get(kind.__module__)
    found: object = module
    for part in kind.__qualname__.split("."):
        found = getattr(found, part, None)
    if found is not kind:
        # Made while running: then its name may be made of anything.
        return "an exception without a name"
    ours = kind.__module__.partition(".")[0] in _OURS
    said = (kind.__doc__ or "").strip().partition("\n")[0] if ours else ""
    return f"{kind.__qualname__}: {said}" if said else kind.__qualname__


def _frames(trace: TracebackType | None) -> list[str]:
    places: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(_place(code.co_filename, trace.tb_lineno, code.co_name))
        trace = trace.tb_next
    left_out = len(places) - _MAX_FRAMES
    if left_out > 0:
        half = _MAX_FRAMES // 2
        places[half:-half] = [f"({left_out} more)"]
    return places


def _place(filename: str, line: int, function: str) -> str:
    """Return file, line and function of code we know, else that it lies elsewhere."""
    inside = _inside(filename)
    if not inside:
        return f"{_ELSEWHERE}:{line}"
    name = function if function.isidentifier() or function in _GENERATED_NAMES else ""
    return f"{inside}:{line} {name}".rstrip()


def _inside(filename: str) -> str:
    """Return a file's path below our folder or Python's, or nothing."""
    path = PurePath(filename)
    if not path.is_absolute():
        # Packaged programs have no folders; `<string>` and the like are no files.
        known = len(path.parts) > 1 and path.parts[0] in _OURS and ".." not in path.parts
        return path.as_posix() if known else "python" if filename.startswith("<frozen ") else ""
    for folder in _folders():
        if path.is_relative_to(folder):
            below = path.relative_to(folder)
            of_code = below.suffix == ".py" and not any(part.startswith(".") for part in below.parts)
            if of_code and (folder is not _ROOT or below.parts[0] in _OURS):
                return below.as_posix()
    return ""


def _folders() -> tuple[Path, ...]:
    python = {Path(sysconfig.get_path(name)) for name in _PLACES_OF_PYTHON}
    # site-packages lies within the standard library's folder: the longer path is the better answer.
    return (_ROOT, *sorted(python, key=lambda folder: -len(folder.parts)))
