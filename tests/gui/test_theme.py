"""The colours hold what the specification asks of them, for colour-blind eyes too; the files of the look are there."""

from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import assets, theme
from gui.theme import DARK, LIGHT, NOTE_COLOURS, Theme

Triple = tuple[float, float, float]

# Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency (2009),
# severity 1.0, on linear RGB.
EYES: dict[str, tuple[Triple, Triple, Triple]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip
SMALLEST_DIFFERENCE = {"light": 11.3, "dark": 16.2}  # product.md, ΔE2000


def linear(colour: str) -> Triple:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    return sum(share * channel for share, channel in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def seen(colour: str, eyes: str) -> Triple:
    """Return the CIELAB values (D65) of a colour as such eyes see it."""
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear(colour), strict=True)))) for row in EYES[eyes]
    )
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: Triple, other: Triple) -> float:
    """Return ΔE2000 (Sharma, Wu, Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * sqrt(mean**7 / (mean**7 + 25**7))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6)) - 0.2 * cos(radians(4 * hue - 63))
    )  # fmt: skip
    dl = (l2 - l1) / (1 + 0.015 * (lightness - 50) ** 2 / sqrt(20 + (lightness - 50) ** 2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * t)
    rotation = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return sqrt(dl**2 + dc**2 + dh**2 + rotation * dc * dh)


def test_the_measure_itself() -> None:
    # The first pair of the test data published with the formula.
    assert difference((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_text_can_be_read_on_every_fill(look: Theme) -> None:
    for style in look.kinds.values():
        assert contrast(look.text, style.fill or look.page) >= 4.5
        assert contrast(style.line, style.fill or look.page) >= 3
        assert contrast(style.line, look.page) >= 3
    for ground in (look.page, look.chrome, look.selection, look.find_fill):
        assert contrast(look.text, ground) >= 4.5
    assert contrast(look.muted, look.page) >= 4.5
    assert contrast(look.muted, look.chrome) >= 4.5
    assert contrast(look.accent, look.page) >= 4.5
    assert contrast(look.current_text, look.current_fill) >= 4.5
    assert contrast(look.find_outline, look.page) >= 3


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_text_can_be_read_on_every_highlight(look: Theme) -> None:
    for name in NOTE_COLOURS:
        assert contrast(look.text, theme.note_fill(look, name)) >= 4.5
        assert contrast(look.kinds["note"].line, theme.note_fill(look, name)) >= 3


def test_bars_of_notes_are_seen_in_the_dark() -> None:
    assert all(contrast(theme.note_bar(name), DARK.chrome) >= 3 for name in NOTE_COLOURS)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
@pytest.mark.parametrize("eyes", EYES)
def test_fills_differ_for_all_eyes(look: Theme, eyes: str) -> None:
    fills = [look.page, *(style.fill for style in look.kinds.values() if style.fill)]
    smallest = min(difference(seen(one, eyes), seen(other, eyes)) for one, other in combinations(fills, 2))
    assert smallest >= SMALLEST_DIFFERENCE[look.name]


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
@pytest.mark.parametrize("eyes", EYES)
def test_selected_words_look_like_no_mark(look: Theme, eyes: str) -> None:
    fills = [look.page, look.find_fill, look.current_fill, *(style.fill for style in look.kinds.values() if style.fill)]
    fills += [theme.note_fill(look, name) for name in NOTE_COLOURS]
    smallest = min(difference(seen(look.selected_fill, eyes), seen(fill, eyes)) for fill in fills)
    assert smallest >= SMALLEST_DIFFERENCE[look.name]
    assert contrast(look.selected_text, look.selected_fill) >= 4.5


def test_the_page_and_its_fields_select_in_the_colour_that_no_mark_has(qtbot: QtBot) -> None:
    for look in (LIGHT, DARK):
        roles = QPalette.ColorRole
        assert theme.page_palette(look).color(roles.Highlight).name() == look.selected_fill
        assert theme.page_palette(look).color(roles.HighlightedText).name() == look.selected_text
        assert f"selection-background-color: {look.selected_fill}" in theme.style_sheet(look)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_kinds_differ_by_line_and_letter_too(look: Theme) -> None:
    lines = {(style.pen_style, style.wave) for style in look.kinds.values()}
    letters = {style.letter for style in look.kinds.values()}
    assert len(lines) == len(letters) == len(look.kinds) == 6


def test_an_unknown_highlight_is_shown_like_a_note() -> None:
    assert theme.note_fill(LIGHT, "no such colour") == LIGHT.kinds["note"].fill
    assert theme.note_fill(DARK, "no such colour") == DARK.kinds["note"].fill


def test_the_theme_follows_the_system() -> None:
    assert theme.theme_for(Qt.ColorScheme.Dark) is DARK
    assert theme.theme_for(Qt.ColorScheme.Light) is LIGHT
    assert theme.theme_for(Qt.ColorScheme.Unknown) is LIGHT


def test_applying_a_theme_dresses_the_application(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, DARK)
    assert app.palette().color(QPalette.ColorRole.Window).name() == DARK.chrome
    theme.apply(app, LIGHT)
    assert app.palette().color(QPalette.ColorRole.Window).name() == LIGHT.chrome
    assert "@" not in theme.style_sheet(LIGHT)


def test_own_fonts_are_shipped_with_their_licences(qtbot: QtBot) -> None:
    assert {"Source Serif Pro", "Inter"} <= set(assets.load_fonts())
    fonts = assets.resources() / "fonts"
    assert {path.name for path in fonts.glob("*LICENSE*")} == {"Inter-LICENSE.txt", "SourceSerifPro-LICENSE.txt"}
    assert sum(path.stat().st_size for path in fonts.iterdir()) < 1_500_000


def test_the_sample_article_is_there() -> None:
    assert assets.sample_article_path().is_file()
