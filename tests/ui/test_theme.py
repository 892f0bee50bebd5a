"""Contrast, fonts and the dressing of the application."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from pinmycal_desktop.packaged import resource
from pinmycal_desktop.ui import icons, theme
from pinmycal_desktop.ui.accent import accented
from pinmycal_desktop.ui.style import Dresser, apply, qpalette
from pinmycal_desktop.ui.theme import DARK, LIGHT, Density, Look, Palette, Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def luminance(colour: QColor) -> float:
    def line(share: float) -> float:
        low = 0.04045
        return share / 12.92 if share <= low else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = map(line, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("text", "window", 14.0),
        ("muted", "busybg", 4.5),
        ("disabled", "window", 4.5),
        ("accenttext", "accent", 4.5),
        ("accentink", "accentsoft", 4.5),
        ("danger", "dangersoft", 4.5),
        ("warning", "warningsoft", 4.5),
        ("success", "successsoft", 4.5),
        ("inverttext", "invert", 4.5),
        ("invertaccent", "invert", 4.5),
        ("control", "panel", 3.0),
        ("rail", "closed", 3.0),
        ("busy", "busybg", 3.0),
        ("focus", "window", 3.0),
    ],
)
def test_roles_keep_their_contrast(
    palette: Palette, ink: str, ground: str, least: float
) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= least


_GROUNDS = ("window", "panel", "surface", "field")
_WORDS = {
    **dict.fromkeys(("text", "muted"), (*_GROUNDS, "closed", "busybg", "hover")),
    **dict.fromkeys(("disabled", "accentword", "danger", "warning"), _GROUNDS),
    "success": _GROUNDS,
    "accentink": ("accentsoft",),
    "accenttext": ("accent",),
    "inverttext": ("invert",),
    "invertaccent": ("invert",),
}
"""What is written in which colour on which grounds."""
_ON_WASHES = {
    "danger": "dangersoft",
    "warning": "warningsoft",
    "success": "successsoft",
}
_SHAPES = {
    **dict.fromkeys(("control", "focus"), _GROUNDS),
    **dict.fromkeys(("rail", "now", "accent"), ("surface", "closed")),
    "night": ("surface", "window"),
    "busy": ("surface", "closed", "busybg"),
}
"""Shapes that mean something, with what they are drawn on."""


def strong(ink: str, paper: str, mark: str, on_mark: str) -> Palette:
    """Return the roles on a computer that wants strong contrast."""
    system = QPalette(QColor(ink), QColor(paper))
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Base, paper),
        (roles.Text, ink),
        (roles.Highlight, mark),
        (roles.HighlightedText, on_mark),
    ):
        system.setColor(role, QColor(colour))
    return theme.high_contrast(QFont("Inter"), system).palette


@pytest.mark.parametrize(
    "make",
    [
        lambda: LIGHT,
        lambda: DARK,
        lambda: strong("white", "black", "#1AEBFF", "black"),
        lambda: strong("black", "white", "#37006E", "white"),
        lambda: strong("#FFFFFF", "#202020", "#8EE3F0", "#263B50"),
    ],
    ids=["light", "dark", "strong black", "strong white", "strong grey"],
)
def test_every_word_and_shape_is_seen_on_whatever_it_stands(
    make: Callable[[], Palette],
) -> None:
    """WCAG 2.2: 1.4.3 wants 4.5 of words, 1.4.11 wants 3 of shapes."""
    roles = make()
    washes = [(ink, (wash,)) for ink, wash in _ON_WASHES.items()]
    pairs = [
        (ink, ground, least)
        for least, table in ((4.5, [*_WORDS.items(), *washes]), (3, _SHAPES.items()))
        for ink, grounds in table
        for ground in grounds
    ]
    told = {
        f"{ink} on {ground}": round(ratio, 2)
        for ink, ground, least in pairs
        if (ratio := contrast(getattr(roles, ink), getattr(roles, ground))) < least
    }
    assert told == {}


@pytest.mark.parametrize("types", [theme.LIGHT_TYPES, theme.DARK_TYPES])
def test_every_type_colour_can_be_read_on_its_fill(
    types: tuple[theme.TypeColour, ...],
) -> None:
    assert len(types) == 10
    assert min(contrast(each.text, each.fill) for each in types) > 9.6
    assert {each.pattern for each in types} == set(theme.BarPattern)


def test_no_other_module_of_the_window_holds_a_colour() -> None:
    home = Path(theme.__file__)
    held = re.compile(r"#[0-9a-fA-F]{6}\b|QColor\([\"'\d]|GlobalColor\.(?!transparent)")
    others = [file for file in home.parent.rglob("*.py") if file != home]
    assert len(others) > 20
    assert [file.name for file in others if held.search(file.read_text("utf-8"))] == []


def test_types_are_counted_from_one_and_wrap_round(inter: QFont) -> None:
    light = theme.light(inter)
    assert light.type_colour(1).name == "Blue"
    assert light.type_colour(10).name == "Slate"
    assert light.type_colour(11).name == "Blue"


def test_no_font_is_smaller_than_eight_points() -> None:
    tiny = theme.light(QFont("Inter", 6))
    assert all(tiny.font(role).pointSizeF() >= 8 for role in Role)


def test_fonts_follow_the_size_of_the_system(inter: QFont) -> None:
    light = theme.light(inter)
    assert light.font(Role.TITLE).pointSizeF() == pytest.approx(14)
    assert light.font(Role.TITLE).weight() == QFont.Weight.DemiBold
    tabular = light.font(Role.BODY, tabular=True)
    assert tabular.featureValue(QFont.Tag("tnum")) == 1
    assert light.hour_height() == 64
    small = QFont(inter)
    small.setPointSizeF(8)
    assert theme.light(small).hour_height() == 64
    assert theme.light(inter, Density.COMPACT).hour_height() == 48


def test_a_theme_is_told_after_the_application_wears_it(
    qapp: QApplication, qtbot: QtBot, inter: QFont
) -> None:
    dark = theme.dark(inter)
    with qtbot.waitSignal(theme.themes().changed) as told:
        apply(qapp, dark)
    assert told.args == [dark]
    assert theme.theme_of() == dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.window


def test_the_dresser_wears_what_was_chosen(qapp: QApplication) -> None:
    dresser = Dresser(qapp, look=Look.LIGHT)
    dresser.look = Look.DARK
    assert theme.theme_of().dark
    dresser.density = Density.ROOMY
    assert theme.theme_of().density is Density.ROOMY
    dresser.look = Look.SYSTEM
    assert not theme.theme_of().dark  # a computer that does not say means light
    dresser.deleteLater()


def test_high_contrast_takes_the_computers_own_colours(inter: QFont) -> None:
    system = QPalette(QColor("black"))
    system.setColor(QPalette.ColorRole.Base, QColor("black"))
    system.setColor(QPalette.ColorRole.Text, QColor("white"))
    strong = theme.high_contrast(inter, system)
    assert strong.high_contrast
    assert strong.dark
    assert {each.edge.name() for each in strong.types} == {"#ffffff"}
    assert qpalette(strong).text().color() == QColor("white")


def test_every_icon_file_can_be_drawn(qapp: QApplication) -> None:
    assert qapp is not None
    names = [file.stem for file in resource("icons").glob("*.svg")]
    assert len(names) > 60
    for name in names:
        image = icons.pixmap(name, 16, QColor("#123456"), ratio=2).toImage()
        inks = (image.pixelColor(x, y).alpha() for x in range(32) for y in range(32))
        assert any(inks), name


def test_arrows_are_mirrored_and_clocks_are_not(qapp: QApplication) -> None:
    assert qapp is not None
    black = QColor("black")

    def same_both_ways(name: str) -> bool:
        there = icons.pixmap(name, 16, black, rtl=False).toImage()
        back = icons.pixmap(name, 16, black, rtl=True).toImage()
        return bool(there == back)

    assert not same_both_ways("arrow-right")
    assert same_both_ways("clock")
    assert all(resource("icons", f"{name}.svg").is_file() for name in icons.MIRRORED)


def test_an_icon_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", 16, QColor("black"))


def test_a_disabled_icon_is_drawn_in_the_colour_given(qapp: QApplication) -> None:
    assert qapp is not None
    made = icons.icon("plus", QColor("red"), disabled=QColor("blue"))
    grey = made.pixmap(16, 16, QIcon.Mode.Disabled).toImage()
    assert grey.pixelColor(8, 8).blue() > grey.pixelColor(8, 8).red()


def test_the_ring_follows_the_focus_and_goes_with_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    field, other = QLineEdit(), QLineEdit()
    other.setProperty("ring", False)
    column.addWidget(field)
    column.addWidget(other)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.setFocus()

    def rings() -> list[QWidget]:
        kids = page.findChildren(QWidget)
        return [kid for kid in kids if type(kid).__name__ == "_Overlay"]

    def round_the_field() -> bool:
        around = field.geometry().adjusted(-3, -3, 3, 3)
        return [ring.geometry() for ring in rings() if ring.isVisible()] == [around]

    qtbot.waitUntil(round_the_field)
    page.resize(500, 300)
    qtbot.waitUntil(round_the_field)
    other.setFocus()
    qtbot.waitUntil(lambda: not any(ring.isVisible() for ring in rings()))


def test_the_ring_scrolls_with_the_page_it_lies_on(qtbot: QtBot) -> None:
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    field = QLineEdit(page)
    field.move(20, 400)
    page.resize(200, 800)
    area.setWidget(page)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    field.setFocus()
    kids = page.children
    qtbot.waitUntil(lambda: any(type(kid).__name__ == "_Overlay" for kid in kids()))


@pytest.mark.parametrize("make", [theme.light, theme.dark])
@pytest.mark.parametrize("accent", range(1, 11))
def test_every_accent_keeps_its_contrast(
    inter: QFont, make: Callable[[QFont], theme.Theme], accent: int
) -> None:
    roles = accented(make(inter), accent).palette
    assert contrast(roles.accenttext, roles.accent) >= 4.5
    assert contrast(roles.accentink, roles.accentsoft) >= 4.5
    assert contrast(roles.accentword, roles.window) >= 4.5
    assert contrast(roles.invertaccent, roles.invert) >= 4.5
    for ground in (roles.surface, roles.closed, roles.panel, roles.window):
        assert contrast(roles.accent, ground) >= 4.5
        assert contrast(roles.focus, ground) >= 3.0


def test_the_usual_accent_is_the_themes_own(inter: QFont) -> None:
    usual = theme.light(inter)
    assert accented(usual, 0) == usual
    assert accented(usual, 3) != usual


def test_another_accent_dresses_the_window(qapp: QApplication, inter: QFont) -> None:
    qapp.setFont(inter)
    dresser = Dresser(qapp, look=Look.LIGHT, accent=9)
    violet = theme.theme_of().palette.accent
    assert violet != LIGHT.accent
    dresser.look = Look.DARK
    assert theme.theme_of().palette.accent not in (violet, DARK.accent)
    dresser.accent = 0
    assert theme.theme_of().palette.accent == DARK.accent
    assert dresser.accent == 0
