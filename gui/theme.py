"""The two looks, light and dark: colours, line styles and letters of each kind, and what they do to the application.

Text on a fill keeps a contrast of 4.5:1 and a line on its fill 3:1 (WCAG 2.2), and the fills stay apart for eyes that
are colour-blind; tests/gui/test_theme.py measures all three. Every kind also has its own line style and letter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from . import assets
from .marks import MarkKind


@dataclass(frozen=True, slots=True)
class KindStyle:
    """How one kind of mark looks. `wave` asks for a wavy line, which no pen style can draw.

    A kind whose `fill` is empty has its line alone.
    """

    fill: str
    line: str
    pen_style: Qt.PenStyle
    letter: str
    wave: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """One look. All colours are `#rrggbb`."""

    name: str
    page: str
    text: str
    muted: str
    chrome: str
    border: str
    accent: str
    # `selection` is the ground of chosen rows and buttons, `selected_fill` that of selected words among marks.
    selection: str
    selected_fill: str
    selected_text: str
    current_fill: str
    current_text: str
    find_fill: str
    find_outline: str
    kinds: Mapping[MarkKind, KindStyle] = field(hash=False)


LIGHT = Theme(
    name="light",
    page="#ffffff",
    text="#1a1a1a",
    muted="#636363",
    chrome="#f9f8f4",
    border="#dcdad3",
    accent="#0b4f8a",
    selection="#d3e3f5",
    selected_fill="#2f6fd0",
    selected_text="#ffffff",
    current_fill="#0b4f8a",
    current_text="#ffffff",
    find_fill="#d0d0d0",
    find_outline="#555555",
    kinds={
        "person": KindStyle("#8db0e2", "#0b4f8a", Qt.PenStyle.SolidLine, "P"),
        "place": KindStyle("#bcd8bc", "#1b6b35", Qt.PenStyle.DashLine, "L"),
        "quote": KindStyle("#ffedae", "#6e5400", Qt.PenStyle.DotLine, "Q"),
        "organisation": KindStyle("#dab9cd", "#7a2a86", Qt.PenStyle.DashDotLine, "O"),
        "note": KindStyle("#e8a684", "#9c3600", Qt.PenStyle.SolidLine, "N", wave=True),
        "indirect": KindStyle("", "#6e5400", Qt.PenStyle.DashDotDotLine, "I"),
    },
)

DARK = Theme(
    name="dark",
    page="#1e1e1e",
    text="#f2f2f2",
    muted="#a3a3a3",
    chrome="#181818",
    border="#3a3a3a",
    accent="#8ec5ff",
    selection="#2f4566",
    selected_fill="#a8c7fa",
    selected_text="#101010",
    current_fill="#ffd24d",
    current_text="#000000",
    find_fill="#555555",
    find_outline="#d0d0d0",
    kinds={
        "person": KindStyle("#2d3d5b", "#8ec5ff", Qt.PenStyle.SolidLine, "P"),
        "place": KindStyle("#557368", "#9be8bd", Qt.PenStyle.DashLine, "L"),
        "quote": KindStyle("#775d2d", "#ffe066", Qt.PenStyle.DotLine, "Q"),
        "organisation": KindStyle("#746597", "#e3b8ff", Qt.PenStyle.DashDotLine, "O"),
        "note": KindStyle("#4a2704", "#ffb38a", Qt.PenStyle.SolidLine, "N", wave=True),
        "indirect": KindStyle("", "#ffe066", Qt.PenStyle.DashDotDotLine, "I"),
    },
)


# The colours that a reader may give a highlight, by the name that is stored: (light fill, dark fill).
NOTE_COLOURS: Mapping[str, tuple[str, str]] = {
    "orange": ("#e8a684", "#4a2704"),
    "pink": ("#f9b9cf", "#66203f"),
    "green": ("#b5e3a6", "#2c5320"),
    "teal": ("#a3e0dc", "#134e4c"),
    "violet": ("#d3c4f5", "#45307a"),
}


def note_fill(theme: Theme, colour: str) -> str:
    """Return the fill of a highlight by its colour's name; that of plain notes for a name that is not known."""
    light, dark = NOTE_COLOURS.get(colour, (LIGHT.kinds["note"].fill, DARK.kinds["note"].fill))
    return dark if theme is DARK else light


def note_bar(colour: str) -> str:
    """Return the colour of the thin bar that stands for a highlight: the light one, which is seen on both grounds."""
    return note_fill(LIGHT, colour)


def theme_for(scheme: Qt.ColorScheme) -> Theme:
    """Return the theme that suits the system's colour scheme; light where the system does not say."""
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application `theme`: Fusion style, interface font, palette and style sheet."""
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    font = assets.interface_font(app.font())
    if app.font() != font:
        app.setFont(font)
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Return the palette that Qt's own widgets paint themselves with."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.chrome,
        roles.WindowText: theme.text,
        roles.Base: theme.page,
        roles.AlternateBase: theme.chrome,
        roles.Text: theme.text,
        roles.Button: theme.chrome,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.current_text,
        roles.PlaceholderText: theme.muted,
        roles.Highlight: theme.selection,
        roles.HighlightedText: theme.text,
        roles.ToolTipBase: theme.page,
        roles.ToolTipText: theme.text,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Mid: theme.border,
        roles.Midlight: theme.border,
    }
    result = QPalette()
    for role, colour in colours.items():
        result.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return result


def page_palette(theme: Theme) -> QPalette:
    """Return the palette of the page, which paints its ground itself, under the marks; Qt paints words over both."""
    result = palette(theme)
    result.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    result.setColor(QPalette.ColorRole.Highlight, QColor(theme.selected_fill))
    result.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.selected_text))
    return result


def style_sheet(theme: Theme) -> str:
    """Return the application's style sheet: `resources/styles/quotidian.qss` with the theme's colours filled in."""
    sheet = assets.text("styles/quotidian.qss")
    for name in ("page", "text", "muted", "chrome", "border", "accent", "selection", "selected_fill", "selected_text"):
        sheet = sheet.replace(f"@{name}", getattr(theme, name))
    return sheet
