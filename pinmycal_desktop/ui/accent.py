"""Another accent colour than the usual blue: the hue of one of the ten type colours.

The roles are worked out from the type's fill, edge and text, so that words keep 4.5
and shapes 3 to 1 on every ground (WCAG 2); no colour stands here. Loaded only when
somebody has chosen one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from pinmycal_desktop.ui.theme import DARK_TYPES, LIGHT_TYPES, TYPE_COUNT

if TYPE_CHECKING:
    from pinmycal_desktop.ui.theme import Palette, Theme

USUAL = 0
"""The blue of the window itself."""
_PLAIN = 5.5
"""The contrast of the accent with the grounds it lies on; words on it need 4.5."""
_STEPS = 40


def accented(theme: Theme, accent: int) -> Theme:
    """Return `theme` with the accent 1..10 in place of its own; 0 leaves it."""
    if accent == USUAL or theme.high_contrast:
        return theme
    own = (DARK_TYPES if theme.dark else LIGHT_TYPES)[(accent - 1) % TYPE_COUNT]
    other = (LIGHT_TYPES if theme.dark else DARK_TYPES)[(accent - 1) % TYPE_COUNT]
    roles = theme.palette
    strong = _until(own.edge, own.text, roles.closed, roles.surface)
    on_notice = _until(other.edge, other.text, roles.invert)
    palette: Palette = roles._replace(
        accent=strong,
        accenttext=other.text if theme.dark else roles.surface,
        accentsoft=own.fill,
        accentink=own.text,
        accentword=own.text,
        focus=strong,
        invertaccent=on_notice,
    )
    return replace(theme, palette=palette)


def _until(colour: QColor, towards: QColor, *grounds: QColor) -> QColor:
    """Return `colour`, as far towards another as it stands out from the grounds."""
    for step in range(_STEPS + 1):
        mixed = _mixed(colour, towards, step / _STEPS)
        if all(contrast(mixed, ground) >= _PLAIN for ground in grounds):
            return mixed
    return QColor(towards)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    rest = 1 - share
    return QColor.fromRgbF(
        one.redF() * rest + other.redF() * share,
        one.greenF() * rest + other.greenF() * share,
        one.blueF() * rest + other.blueF() * share,
    )


def contrast(one: QColor, other: QColor) -> float:
    """Return how far two colours are apart, 1 to 21 (WCAG 2, contrast ratio)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = map(_line, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _line(share: float) -> float:
    low = 0.04045
    return share / 12.92 if share <= low else ((share + 0.055) / 1.055) ** 2.4
