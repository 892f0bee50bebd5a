"""The tokens of the window: colour roles, type colours, fonts, sizes, density.

This is the only module that holds a colour. A `Theme` is an immutable value; the
application-wide one is kept by `themes()`, which also tells when it changes. It never
touches a widget: `ui.style.apply` dresses the application in a theme. What is loaded
for the first frame and never replaced is a `NamedTuple`: made in a quarter of the time.
"""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.words import later


class Look(StrEnum):
    """What a person chose: follow the computer, or always light, or always dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class BarPattern(StrEnum):
    """The pattern of an event type's bar; part of its colour, never decoration."""

    SOLID = "solid"
    DASH = "dash"
    DOT = "dot"
    DOUBLE = "double"
    LADDER = "ladder"


class Role(Enum):
    """A step of the type scale: (size as a share of the system's, weight)."""

    TITLE = (1.4, QFont.Weight.DemiBold)
    HEADING = (1.1, QFont.Weight.DemiBold)
    BODY = (1.0, QFont.Weight.Normal)
    SMALL = (0.9, QFont.Weight.Normal)
    CAPTION = (0.85, QFont.Weight.Normal)


class Weight(IntEnum):
    """Weights in use: text, the words of buttons, names and headings."""

    REGULAR = 400
    MEDIUM = 500
    STRONG = 600


class Space(IntEnum):
    """Distances in logical pixels, on a base of four."""

    TINY = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    HUGE = 24
    GIANT = 32


class Radius(IntEnum):
    """Corners in logical pixels: brackets, blocks and chips, controls, dialogs."""

    BAR = 2
    BLOCK = 4
    CONTROL = 6
    DIALOG = 8


class Height(IntEnum):
    """Fixed heights in logical pixels, those of look.md section 4."""

    DAY_HEADER = 52
    ALL_DAY_ROW = 24
    STATUS_LINE = 36
    CONTROL = 32
    DENSE_CONTROL = 28
    MENU_ROW = 34
    TARGET = 24


USUAL_POINTS = 10
"""The size of letters all measures are for; larger ones scale what holds them."""
MOST_SCALE = 1.5
"""How much wider bars and panels get at most; beyond that their words wrap."""
RING = 3
"""Free pixels that layouts leave around focusable controls, for the focus ring."""


class DensityMetrics(NamedTuple):
    """Logical pixels: one hour of the grid, a quarter of it, a row, the toolbar."""

    hour: int
    row: int
    toolbar: int

    @property
    def quarter(self) -> int:
        """Fifteen minutes of the grid."""
        return self.hour // 4


class Density(Enum):
    """How tightly the window is set; its value holds the metrics."""

    COMPACT = DensityMetrics(48, 24, 48)
    STANDARD = DensityMetrics(64, 28, 56)
    ROOMY = DensityMetrics(88, 34, 56)


class Palette(NamedTuple):
    """One colour for each role; what a role is for stands in the table below."""

    window: QColor
    panel: QColor
    surface: QColor
    closed: QColor
    field: QColor
    hour: QColor
    half: QColor
    line: QColor
    control: QColor
    rail: QColor
    text: QColor
    muted: QColor
    disabled: QColor
    accent: QColor
    accenttext: QColor
    accentsoft: QColor
    accentink: QColor
    accentword: QColor
    focus: QColor
    now: QColor
    danger: QColor
    dangersoft: QColor
    warning: QColor
    warningsoft: QColor
    success: QColor
    successsoft: QColor
    busy: QColor
    busybg: QColor
    busyline: QColor
    night: QColor
    invert: QColor
    inverttext: QColor
    invertaccent: QColor
    hover: QColor
    press: QColor


_ROLES = {
    "window": ("#F1F2F4", "#17191D"),  # behind everything, rulers, headers
    "panel": ("#F8F9FA", "#1C1F24"),  # side bar, toolbar, details, status line
    "surface": ("#FFFFFF", "#262A31"),  # open hours, lists
    "closed": ("#ECEEF1", "#1B1E23"),  # hours outside availability
    "field": ("#FFFFFF", "#1F2329"),  # inputs, menus, the palette
    "hour": ("#D6DAE0", "#3A4049"),  # quiet line
    "half": ("#E7EAEE", "#2F343C"),  # quiet line
    "line": ("#D0D5DC", "#373D46"),  # quiet: day lines, separators
    "control": ("#7D8694", "#79818F"),  # edges of controls
    "rail": ("#7F8A99", "#808A99"),  # 2 px at the left of a day while it is open
    "text": ("#1B1F26", "#ECEEF2"),
    "muted": ("#555E6C", "#A9B1BE"),  # second lines, units, labels
    "disabled": ("#656E7B", "#8D96A4"),
    "accent": ("#2850C8", "#8FB0FF"),  # main button, today, selection ring
    "accenttext": ("#FFFFFF", "#0E1B3D"),
    "accentsoft": ("#E3EAFC", "#27355A"),  # chosen row, slot, acting-for box
    "accentink": ("#1D3FA6", "#B5CAFF"),  # words on the wash
    "accentword": ("#1D3FA6", "#B5CAFF"),  # the same hue where there is no wash
    "focus": ("#2850C8", "#9DBAFF"),
    "now": ("#C62A18", "#FF7A66"),
    "danger": ("#B3261E", "#FF8F85"),
    "dangersoft": ("#FBE9E7", "#4A2422"),
    "warning": ("#8A5300", "#F2BE63"),
    "warningsoft": ("#FFF1D6", "#43330F"),
    "success": ("#1B6E47", "#6FD3A0"),
    "successsoft": ("#E2F3EA", "#1B3B2C"),
    "busy": ("#767F8D", "#747E8C"),  # 2 px left edge of outside busy time
    "busybg": ("#E2E5EA", "#2E333B"),
    "busyline": ("#A7ADB7", "#545C68"),
    "night": ("#7C8698", "#6F7A8E"),  # their night: a strip at a ruler or slot
    "invert": ("#20252D", "#E9ECF1"),  # the undo pill
    "inverttext": ("#FFFFFF", "#15181D"),
    "invertaccent": ("#A9C0FF", "#1D3FA6"),
    "hover": ("#E6E9EE", "#2B3038"),
    "press": ("#DADEE5", "#363C46"),
}

LIGHT = Palette(**{role: QColor(pair[0]) for role, pair in _ROLES.items()})
DARK = Palette(**{role: QColor(pair[1]) for role, pair in _ROLES.items()})


DIMMING = QColor(0, 0, 0, 107)
"""The flat layer, 42 %, over a window while something lies over all of it."""


class TypeColour(NamedTuple):
    """The colour of an event type: fill, edge (also the bar) and text, and pattern."""

    name: str
    pattern: BarPattern
    fill: QColor
    edge: QColor
    text: QColor


_SOLID, _DASH, _DOT, _DOUBLE, _LADDER = BarPattern
_TYPES = (  # name, pattern, light fill, edge, text, dark fill, edge, text
    (later("Blue"), _SOLID, "#E6F0FE #3A7CDB #08336C", "#22395C #578BD7 #E3EEFE"),
    (later("Teal"), _DASH, "#DCF5F4 #068C8C #003E3E", "#1B4040 #449797 #DBF2F2"),
    (later("Green"), _DOT, "#E0F6E3 #338E4E #004219", "#23412A #569A66 #DEF3E2"),
    (later("Olive"), _DASH, "#EEF2DC #7A832C #343900", "#383C1F #87904F #ECEFDB"),
    (later("Amber"), _DOUBLE, "#FBEDD6 #A37402 #483000", "#483615 #AB8338 #F9EBD5"),
    (later("Orange"), _SOLID, "#FEEBE1 #C66118 #582400", "#532F19 #C57444 #FEE8DC"),
    (later("Red"), _LADDER, "#FEEAE8 #D54E52 #62141A", "#582928 #D36767 #FFE6E5"),
    (later("Pink"), _DOUBLE, "#FFE8F2 #C75591 #5C153D", "#532A3E #C56A98 #FEE5F0"),
    (later("Violet"), _DOT, "#F1ECFE #9167D2 #3F2364", "#3F3057 #9878CD #EFE9FE"),
    (later("Slate"), _SOLID, "#EBF0F4 #707E8E #2D3641", "#343A40 #7F8B98 #E9EDF2"),
)


def _types(column: int) -> tuple[TypeColour, ...]:
    return tuple(
        TypeColour(row[0], row[1], *map(QColor, str(row[column]).split()))
        for row in _TYPES
    )


LIGHT_TYPES = _types(2)
DARK_TYPES = _types(3)
TYPE_COUNT = len(_TYPES)
"""How many event type colours there are; they are counted from 1."""


@value_class(kw_only=False)
class Theme:
    """Everything a widget needs to paint itself; compare by value, never change."""

    palette: Palette
    types: tuple[TypeColour, ...]
    base_font: QFont
    dark: bool = False
    density: Density = Density.STANDARD
    high_contrast: bool = False

    def type_colour(self, index: int) -> TypeColour:
        """The event type colour 1..10; any other number wraps round to one of them."""
        return self.types[(index - 1) % len(self.types)]

    def busy_edge(self, colour: int) -> QColor | None:
        """The leading edge of a calendar's busy times; None where 0 names no colour."""
        return self.type_colour(colour).edge if colour else None

    @property
    def points(self) -> float:
        """The system's font size in points; never under 8."""
        size = self.base_font.pointSizeF()
        return max(8.0, size if size > 0 else QFontInfo(self.base_font).pointSizeF())

    @property
    def scale(self) -> float:
        """How much larger than usual the letters are; never less than 1."""
        return max(1.0, self.points / USUAL_POINTS)

    def scaled(self, pixels: float, most: float = 2.0) -> int:
        """Return a measure that holds letters, larger with them, `most` times."""
        return round(pixels * min(self.scale, most))

    def font(
        self, role: Role, weight: Weight | None = None, *, tabular: bool = False
    ) -> QFont:
        """A font of the scale; `tabular` gives figures of one width (times, counts)."""
        share, usual = role.value
        font = QFont(self.base_font)
        font.setPointSizeF(max(8.0, self.points * share))
        font.setWeight(usual if weight is None else QFont.Weight(int(weight)))
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def hour_height(self) -> float:
        """Where the height of one hour starts, before any zooming; logical pixels.

        It grows with the font but never shrinks with it: no text is under 8 points,
        and half an hour has to hold two lines of it.
        """
        return self.density.value.hour * max(self.points, 10) / 10


def light(font: QFont, density: Density = Density.STANDARD) -> Theme:
    """The light theme, set in `font`."""
    return Theme(LIGHT, LIGHT_TYPES, QFont(font), density=density)


def dark(font: QFont, density: Density = Density.STANDARD) -> Theme:
    """The dark theme, set in `font`."""
    return Theme(DARK, DARK_TYPES, QFont(font), dark=True, density=density)


def high_contrast(
    font: QFont, system: QPalette, density: Density = Density.STANDARD
) -> Theme:
    """The computer's own colours: no fills, no washes, edges in the text colour."""
    base, text = system.base().color(), system.text().color()
    chosen, on_chosen = system.highlight().color(), system.highlightedText().color()
    colours = dict.fromkeys(_ROLES, text)
    backs = "window panel surface closed field dangersoft warningsoft successsoft"
    colours |= dict.fromkeys([*backs.split(), "busybg", "hover", "press"], base)
    colours |= dict.fromkeys(("accent", "focus", "accentsoft"), chosen)
    colours |= {"accenttext": on_chosen, "accentink": on_chosen}
    colours |= {"inverttext": base, "invertaccent": base}
    types = tuple(TypeColour(row[0], row[1], base, text, text) for row in _TYPES)
    return Theme(
        Palette(**colours),
        types,
        QFont(font),
        dark=base.lightness() < text.lightness(),
        density=density,
        high_contrast=True,
    )


class Themes(QObject):
    """Keeps the theme of the whole application and tells when it changes."""

    changed = Signal(object)
    """The new `Theme`, after the application was dressed in it. Connect bound methods
    of widgets: the connection then ends with the widget."""

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self._current = light(QApplication.font())

    @property
    def current(self) -> Theme:
        """The theme in use."""
        return self._current

    def use(self, theme: Theme) -> None:
        """Keep `theme` and tell everyone; only `ui.style.apply` calls this."""
        self._current = theme
        self.changed.emit(theme)


@cache
def _made_for(app: QApplication) -> Themes:
    return Themes(app)


def themes() -> Themes:
    """The one `Themes` of this application; light until something is applied."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return _made_for(app)
    raise RuntimeError("a theme needs a QApplication")


def theme_of(_widget: QWidget | None = None) -> Theme:
    """The theme a widget paints itself with."""
    return themes().current
