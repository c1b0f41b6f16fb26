"""The clipboard: what other programs can read, and change.

Secrets put there are marked so that clipboard histories leave them out, and taken back after a minute, at lock and at
the end, if they are still there. Addresses copied here are remembered, so that a paste of another one can be told.
"""

from __future__ import annotations

import hashlib
import re
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from ui.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Clipboard", "clipboard", "copy_text"]

SECRET_FOR_MS = 60_000
_COMPARED_FOR_MS = 5 * 60_000
_WATCHED_FOR_MS = 2_000
_ADDRESS = re.compile(r"[1-9A-HJ-NP-Za-km-z]{32,44}")
_SHOWN_CHARS = 4
# Each is what programs that keep a history look for on one platform; Qt maps the names of the second to formats of its
# own. https://github.com/keepassxreboot/keepassxc/blob/develop/src/gui/Clipboard.cpp, https://nspasteboard.org
_LINUX_MARK = ("x-kde-passwordManagerHint", b"secret")
_MAC_MARK = ("application/x-nspasteboard-concealed-type", b"secret")
_WINDOWS_FORMAT = 'application/x-qt-windows-mime;value="{}"'
_WINDOWS_MARKS = (
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
    ("CanIncludeInClipboardHistory", bytes(4)),
    ("CanUploadToCloudClipboard", bytes(4)),
)


def copy_text(text: str) -> None:
    """Put text that is no secret on the clipboard."""
    clipboard().copy(text)


class Clipboard(QObject):
    """What we put on the clipboard. There is one, `clipboard()`; it belongs to the GUI thread.

    Signals:
        replaced: another program put another address in the place of the one just copied, faster than a person could.
    """

    replaced = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QGuiApplication.clipboard().dataChanged.connect(self._changed)
        self._secret = b""
        self._address = ""
        self._compared_until = QDeadlineTimer(0)
        self._watched_until = QDeadlineTimer(0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear_secret)

    def copy(self, text: str) -> None:
        """Put text that is no secret there; an address is remembered for `judge_paste`."""
        data = QMimeData()
        data.setText(text)
        self._put(data, b"")
        if _ADDRESS.fullmatch(text.strip()):
            self._address = text.strip()
            self._compared_until = QDeadlineTimer(_COMPARED_FOR_MS)
            self._watched_until = QDeadlineTimer(_WATCHED_FOR_MS)

    def copy_secret(self, text: str) -> None:
        """Put a secret there for a minute. Whoever calls this has warned that every program can read it meanwhile."""
        data = QMimeData()
        data.setText(text)
        for name, value in marks(sys.platform):
            data.setData(name, value)
        self._put(data, _digest(text))
        self._timer.start(SECRET_FOR_MS)

    def adopt_secret(self, text: str) -> None:
        """Take a secret that was pasted here off the clipboard after a minute, whoever put it there."""
        self._secret = _digest(text)
        self._timer.start(SECRET_FOR_MS)

    @property
    def holds_secret(self) -> bool:
        """Whether a secret put there by us has not been taken back yet."""
        return bool(self._secret)

    def clear_secret(self) -> None:
        """Take our secret back, unless something else lies there by now. Called at lock and at the end, too."""
        self._timer.stop()
        secret, self._secret = self._secret, b""
        if not secret:
            return
        board = QGuiApplication.clipboard()
        if _digest(board.text()) == secret:
            board.clear()

    def judge_paste(self, pasted: str) -> str:
        """Return what a person must be told before sending to an address; empty when there is nothing to say.

        Programs that wait for addresses on the clipboard put one of theirs in its place. Only what was copied in this
        window can be compared, for five minutes, with what lies on the clipboard: other addresses were not pasted.
        """
        text = pasted.strip()
        if text != QGuiApplication.clipboard().text().strip():
            return ""
        if not self._address or self._compared_until.hasExpired() or text == self._address:
            return ""
        if not _ADDRESS.fullmatch(text):
            return ""
        ends = (text[:_SHOWN_CHARS], text[-_SHOWN_CHARS:])
        copied = (self._address[:_SHOWN_CHARS], self._address[-_SHOWN_CHARS:])
        if ends == copied:
            return tr(
                "This is not the address you copied here, although both begin with {first} and end with {last}. "
                "A program on this computer may have changed your clipboard. Do not send; compare every character.",
                first=ends[0],
                last=ends[1],
            )
        return tr(
            "You copied {copied} in this window, and this is {pasted}. If you copied no other address since, a program "
            "on this computer changes your clipboard: compare before you send.",
            copied="…".join(copied),
            pasted="…".join(ends),
        )

    def _changed(self) -> None:
        if self._watched_until.hasExpired():
            return
        board = QGuiApplication.clipboard()
        text = board.text().strip()
        # Who copies somewhere else has left this window first; what is copied within it is ours.
        if text != self._address and _ADDRESS.fullmatch(text) and self._person_is_here() and not board.ownsClipboard():
            self._watched_until = QDeadlineTimer(0)
            self.replaced.emit()

    @staticmethod
    def _person_is_here() -> bool:
        return QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive

    def _put(self, data: QMimeData, secret: bytes) -> None:
        self._timer.stop()
        self._secret = secret
        QGuiApplication.clipboard().setMimeData(data)


def marks(platform: str) -> Iterator[tuple[str, bytes]]:
    """Return the formats that tell a platform's clipboard histories to leave this out."""
    if platform == "win32":
        for name, value in _WINDOWS_MARKS:
            yield _WINDOWS_FORMAT.format(name), value
    elif platform == "darwin":
        yield _MAC_MARK
    else:
        yield _LINUX_MARK


_ONE: list[Clipboard] = []


def clipboard() -> Clipboard:
    """Return the one clipboard; made when first used."""
    if not _ONE:
        _ONE.append(Clipboard())
    return _ONE[0]


def _digest(text: str) -> bytes:
    # What was copied is not kept a second time. Fields cut the line's end off what is pasted into them.
    return hashlib.sha256(text.strip().encode("utf-8", "surrogatepass")).digest()
