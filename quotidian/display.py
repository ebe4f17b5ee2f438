"""Can a window be opened here? Asked before Qt, which aborts the process when it cannot."""

import ctypes
import os
import sys

PACKAGES = "libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0"
X_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libxcb-randr0"
_X_LIBRARIES = (
    "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxcb-shape.so.0", "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0", "libxcb-randr.so.0",
)  # fmt: skip


def hindrance() -> str | None:
    """Return in one plain line why no window can be opened, or None if nothing speaks against it.

    Only Linux and its like are asked: elsewhere a desktop is always there. A reader who sets QT_QPA_PLATFORM knows.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if os.environ.get("WAYLAND_DISPLAY"):
        return None
    if not os.environ.get("DISPLAY"):
        return "There is no display to open a window on. Start it on a desktop, or use `analyse`, which needs none."
    missing = [name for name in _X_LIBRARIES if not _loads(name)]
    if missing:
        return f"Qt needs {', '.join(missing)}. On Debian or Ubuntu: sudo apt-get install {X_PACKAGES}"
    if not _answers():
        return (
            f"The display {os.environ['DISPLAY']} does not answer. Check DISPLAY, or use `analyse`, which needs none."
        )
    return None


def missing_library(error: ImportError) -> str:
    """Return in one plain line what to install when Qt cannot be imported."""
    if ".so" in str(error):
        return f"Qt cannot be loaded ({error}). On Debian or Ubuntu: sudo apt-get install {PACKAGES}"
    return f"The window cannot be loaded ({error}). Install Quotidian again, or use `analyse`, which needs no window."


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers() -> bool:
    """Say whether an X server answers at DISPLAY."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers
