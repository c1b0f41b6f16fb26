"""One window for a data folder: a second start hands its link to the first and ends.

The socket lies where only this user may go: in the runtime directory of the session, else in the data folder itself,
or where its path is too long for a socket in a private folder of the temporary directory.
Each side looks who the other is before it believes a word. What comes is hostile text: a short line, a link or nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import socket
import stat
import struct
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MAX_LINK_CHARS = 2048
_MAX_PATH_BYTES = 100
_GREETING, _TAKEN = b"gleaner 1 ", b"taken\n"
_WITHIN_MS = 2_000
_MAX_CLIENTS = 4
_PRINTABLE = re.compile(r"[!-~]+")


def clean_link(text: str) -> str:
    """Return a `solana:` link of printable ASCII, or nothing: what it says is judged where it is opened."""
    found = text.strip()
    if len(found) > MAX_LINK_CHARS or not found.lower().startswith("solana:") or not _PRINTABLE.fullmatch(found):
        return ""
    return found


def socket_name(root: Path) -> str:
    """Return where the window of a data folder listens, or nothing where no place is safe.

    Args:
        root: the data folder.
    """
    digest = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    if sys.platform == "win32":
        return f"gleaner-{digest}"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    for folder in (*([Path(runtime)] if runtime else []), root, _short_folder()):
        path = folder / f"gleaner-{digest}.socket"
        if _is_ours_alone(folder) and len(os.fsencode(path)) <= _MAX_PATH_BYTES:
            return str(path)
    return ""


def _short_folder() -> Path:
    """Return a folder of this user's with a short path: a socket's name has 107 bytes, and data folders may lie deep.

    Where somebody else made one of that name first, it is not ours alone, and nothing is believed there.
    """
    folder = Path(tempfile.gettempdir()) / f"gleaner-{os.getuid()}"
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def hand_over(name: str, link: str) -> bool:
    """Give a link, or nothing but the wish to be seen, to the window that listens; False where none does.

    Args:
        name: where it would listen.
        link: a link as `clean_link` returns it.
    """
    if not name or (sys.platform != "win32" and not _is_our_socket(Path(name))):
        return False
    client = QLocalSocket()
    client.connectToServer(name)
    if not client.waitForConnected(_WITHIN_MS) or not _same_user(int(client.socketDescriptor())):
        return False
    client.write(_GREETING + link.encode("ascii") + b"\n")
    client.waitForBytesWritten(_WITHIN_MS)
    # What came while this was written is not announced again.
    answer = bytes(client.read(len(_TAKEN)).data())
    while len(answer) < len(_TAKEN) and client.waitForReadyRead(_WITHIN_MS):
        answer += bytes(client.read(len(_TAKEN) - len(answer)).data())
    client.abort()
    return answer == _TAKEN


class Instance(QObject):
    """Listens for later starts.

    Signals:
        asked: somebody started Gleaner again, with a link or an empty string.
    """

    asked = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MAX_CLIENTS)
        self._server.newConnection.connect(self._welcome)
        self._clients: dict[QLocalSocket, bytes] = {}

    def listen(self) -> bool:
        """Begin to listen; False where there is no safe place or somebody else's file stands in it.

        A socket that a crash left is taken away: whoever calls this has already found that nobody answers there.
        """
        if not self._name:
            return False
        path = Path(self._name)
        if sys.platform != "win32" and os.path.lexists(path):
            if not _is_our_socket(path):
                return False
            QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        for client in list(self._clients):
            self._drop(client)
        self._server.close()

    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            client = self._server.nextPendingConnection()
            if len(self._clients) >= _MAX_CLIENTS or not _same_user(int(client.socketDescriptor())):
                client.abort()
                client.deleteLater()
                continue
            self._clients[client] = b""
            client.readyRead.connect(self._read)
            client.disconnected.connect(self._left)
            self._take(client)

    def _read(self) -> None:
        client = self.sender()
        if isinstance(client, QLocalSocket):
            self._take(client)

    def _left(self) -> None:
        client = self.sender()
        if isinstance(client, QLocalSocket):
            self._drop(client)

    def _take(self, client: QLocalSocket) -> None:
        if client not in self._clients:
            return
        room = len(_GREETING) + MAX_LINK_CHARS + 1 - len(self._clients[client])
        self._clients[client] += bytes(client.read(room + 1).data())
        line, end, _rest = self._clients[client].partition(b"\n")
        if not end:
            if len(line) > len(_GREETING) + MAX_LINK_CHARS:
                self._drop(client)
            return
        if not line.startswith(_GREETING):
            self._drop(client)
            return
        link = clean_link(line[len(_GREETING) :].decode("ascii", "replace"))
        client.write(_TAKEN)
        client.flush()
        self.asked.emit(link)

    def _drop(self, client: QLocalSocket) -> None:
        if self._clients.pop(client, None) is not None:
            client.abort()
            client.deleteLater()


def _is_ours_alone(folder: Path) -> bool:
    """Whether nobody else may write into a folder."""
    try:
        found = folder.lstat() if folder.parent == Path(tempfile.gettempdir()) else folder.stat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o022


def _is_our_socket(path: Path) -> bool:
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISSOCK(found.st_mode) and found.st_uid == os.getuid()


def _same_user(descriptor: int) -> bool:
    """Whether the other end belongs to this user, where the system tells; elsewhere its place keeps others out."""
    if not sys.platform.startswith("linux"):
        return True
    if descriptor < 0:
        return False
    with socket.socket(fileno=os.dup(descriptor)) as twin:
        raw = twin.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _pid, user, _group = struct.unpack("3i", raw)
    return bool(user == os.getuid())
