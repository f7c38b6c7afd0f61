"""Colours one can read, icons in every colour, and a style sheet without gaps."""

import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget

from legacy_gui.paths import resources
from legacy_gui.theme import DARK, LIGHT, _style_sheet, icon, set_icon, theme

both = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda colors: colors.name)
ICONS = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


def luminance(color):
    """Return the relative luminance of WCAG 2.2."""
    channels = [QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_formula_knows_black_and_white():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@both
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *[(ink, ground) for ink in ("text", "muted") for ground in ("ground", "card", "field")],
        ("text", "accent_soft"),
        ("text", "tint"),
        ("text", "hover"),
        ("on_accent", "accent"),
        ("on_accent", "accent_strong"),
        ("on_tooltip", "tooltip"),
        ("danger", "card"),
        ("accent", "card"),
    ],
)
def test_text_stands_out_from_its_ground(colors, ink, ground):
    assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 4.5


@both
def test_lines_of_a_chart_stand_out_from_their_ground(colors):
    assert min(contrast(series, colors.card) for series in colors.series[:2]) >= 3


@both
def test_every_colour_is_a_colour_and_series_differ(colors):
    for name, value in vars(colors).items():
        for color in value if name == "series" else [value] * (name != "name"):
            assert QColor(color).isValid()
    assert len(set(colors.series)) == len(colors.series)


@both
def test_the_style_sheet_has_no_gap(qapp, colors):
    filled = _style_sheet(colors)
    assert "$" not in filled
    assert filled.count("{") == filled.count("}")
    for path in re.findall(r"url\(\"?([^)\"]*)\"?\)", filled):
        assert (resources() / "style" / path.rsplit("/", 1)[1]).is_file()


@both
def test_the_style_sheet_is_understood(qapp, qtlog, colors):
    theme().apply(colors)
    button = QPushButton("one")
    button.ensurePolished()
    assert [record.message for record in qtlog.records] == []


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_takes_its_colour(qapp, name):
    if "currentColor" not in (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8"):
        assert name == "app"
        return
    assert inks(icon(name, "#D55E00")) == {"#d55e00"}
    assert inks(icon(name, "#0072B2")) == {"#0072b2"}


def inks(drawn):
    """Return the colours of the solid pixels of an icon."""
    image = drawn.pixmap(QSize(64, 64)).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize(("name", "colors"), [("light", LIGHT), ("dark", DARK)])
def test_choosing_light_or_dark(qapp, qtbot, name, colors):
    with qtbot.waitSignal(theme().changed):
        theme().choose(name)
    assert theme().colors is colors
    assert qapp.palette().window().color() == QColor(colors.ground)
    assert colors.ground in qapp.styleSheet()


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_choosing_the_systems(qapp, monkeypatch, scheme):
    monkeypatch.setattr("legacy_gui.theme._system_is_dark", lambda: scheme == Qt.ColorScheme.Dark)
    theme().choose("system")
    assert theme().colors is (DARK if scheme == Qt.ColorScheme.Dark else LIGHT)


@pytest.mark.parametrize("name", ["pink", ""])
def test_a_theme_nobody_knows_is_the_light_one(qapp, name):
    theme().choose(name)
    assert theme().colors is LIGHT


def test_icons_follow_the_theme(qtbot):
    theme().choose("light")
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Open", window)
    set_icon(button, "open", "text")
    assert inks(button.icon()) == {LIGHT.text.lower()}
    theme().choose("dark")
    assert inks(button.icon()) == {DARK.text.lower()}
    theme().choose("light")


def test_there_is_one_theme(qapp):
    assert theme() is theme()
