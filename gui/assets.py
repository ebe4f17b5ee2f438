"""Where the program's own files are, in a checkout (`resources/` beside `gui/`) and in a wheel (inside the package)."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

# Own fonts first; the rest serve scripts that those lack, or an installation that was stripped of them.
SERIF_FAMILIES = ("Source Serif Pro", "Source Serif 4", "Noto Serif", "Georgia", "DejaVu Serif", "serif")
SANS_FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif")
MONO_FAMILIES = ("DejaVu Sans Mono", "Menlo", "Consolas", "monospace")


@lru_cache(maxsize=1)
def resources() -> Path:
    """Return the folder of the program's own files; raises FileNotFoundError when the installation lacks it."""
    # <checkout>/gui/assets.py and <site-packages>/quotidian/gui/assets.py both have it one step up.
    folder = Path(__file__).resolve().parents[1] / "resources"
    if not folder.is_dir():
        raise FileNotFoundError(f"Quotidian's own files are missing: there is no folder {folder}. Install it again.")
    return folder


def sample_article_path() -> Path:
    """Return the path of the article that the first start opens."""
    return resources() / "sample-article.md"


@lru_cache(maxsize=16)
def text(name: str) -> str:
    """Return the text of a file in `resources/`, by its path there."""
    return (resources() / name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt and return their families; those that Qt refuses are left out."""
    families: dict[str, None] = {}
    for path in sorted((resources() / "fonts").glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number) if number >= 0 else ()))
    return tuple(families)


def article_font(size: float) -> QFont:
    """Return the serif face for reading, `size` in points."""
    load_fonts()
    font = QFont()
    font.setFamilies(SERIF_FAMILIES)
    font.setPointSizeF(size)
    return font


def interface_font(default: QFont) -> QFont:
    """Return the face of the interface, in the size that the system asks for."""
    load_fonts()
    font = QFont(default)
    font.setFamilies(SANS_FAMILIES)
    return font
