"""One window a library: a second start hands its articles to the first and ends."""

import getpass
import hashlib
import json
import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

_PATIENCE_MS = 1000
_LONGEST_MESSAGE = 1_000_000


def name_for(library: Path | str) -> str:
    """Return the name under which the window of this user and this library is reached."""
    key = f"{getpass.getuser()}\n{library}"
    return f"quotidian-{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


def hand_over(name: str, paths: list[str]) -> bool:
    """Give the paths to the window that runs, and have it come to the front; False if there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(json.dumps(paths).encode("ascii") + b"\n")
    # The answer says that a window is there and alive, not only a socket left behind.
    answered = socket.waitForBytesWritten(_PATIENCE_MS) and socket.waitForReadyRead(5 * _PATIENCE_MS)
    socket.disconnectFromServer()
    return answered


class Instance(QObject):
    """Listens for later starts."""

    # The paths that a later start was given, absolute; an empty list only asks to come to the front.
    paths_received = Signal(list)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take_connections)

    def listen(self) -> bool:
        """Begin to listen; a socket that a killed window left behind is taken over. False if it cannot be."""
        if self._server.listen(self._name):
            return True
        # `hand_over` found nobody there, so what stands in the way is dead.
        QLocalServer.removeServer(self._name)
        if self._server.listen(self._name):
            return True
        log.warning("Later starts cannot reach this window: %s", self._server.errorString())
        return False

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _take_connections(self) -> None:
        while self._server.hasPendingConnections():
            caller = _Caller(self._server.nextPendingConnection(), self)
            caller.said.connect(self.paths_received)
            caller.read()


class _Caller(QObject):
    """A later start, as long as it is connected."""

    said = Signal(list)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        socket.readyRead.connect(self.read)
        socket.disconnected.connect(self.deleteLater)

    def read(self) -> None:
        """Take the paths in once they are all there, and answer."""
        if self._socket.bytesAvailable() > _LONGEST_MESSAGE:
            self._socket.abort()
        if not self._socket.canReadLine():
            return
        try:
            paths = json.loads(bytes(self._socket.readLine().data()))
        except ValueError:
            log.warning("A later start said something that is not understood.")
            self._socket.abort()
            return
        self._socket.write(b"ok\n")
        self._socket.flush()
        if isinstance(paths, list):
            self.said.emit([path for path in paths if isinstance(path, str)])
