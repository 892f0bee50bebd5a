"""Lucide icons in any colour: loaded once, drawn at the screen's resolution, cached.

Icons carry no colour of their own: callers pass one of the theme's. Names are those of
the files in `resources/icons`. Arrow-like icons are mirrored in right-to-left windows.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pinmycal_desktop.packaged import resource

MIRRORED = frozenset(
    {
        *("arrow-left", "arrow-right", "chevron-left", "chevron-right"),
        *("chevrons-left", "chevrons-right", "external-link", "file-input"),
        *("file-output", "list", "log-in", "panel-left", "panel-right"),
        *("redo-2", "undo-2"),
    }
)
"""Icons that point along the line of reading; clocks and ticks are not among them."""

_SMALL = 14  # px; up to here strokes are drawn 2 units wide, above 1.75


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _svg(name: str, size: int) -> QByteArray:
    stroke = "2" if size <= _SMALL else "1.75"
    text = _source(name).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QByteArray(text.encode())


@lru_cache(maxsize=512)
def _shape(name: str, size: int, side: int, mirror: bool) -> QPixmap:  # noqa: FBT001  -- a cache key
    """The icon in black: read and drawn once, whatever colours it is wanted in."""
    renderer = QSvgRenderer(_svg(name, size))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if mirror:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


@lru_cache(maxsize=2048)
def _drawn(name: str, size: int, rgba: int, ratio: float, mirror: bool) -> QPixmap:  # noqa: FBT001  -- a cache key
    pixmap = QPixmap(_shape(name, size, round(size * ratio), mirror))
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor.fromRgba(rgba))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def pixmap(
    name: str, size: int, colour: QColor, *, ratio: float = 1.0, rtl: bool | None = None
) -> QPixmap:
    """The icon `size` logical pixels wide, for a screen of pixel `ratio`.

    `rtl` says whether the line of reading runs to the left; by default the
    application's layout direction. Only the GUI thread may call this.

    Raises:
        FileNotFoundError: there is no icon of this name.
    """
    if rtl is None:
        rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _drawn(name, size, colour.rgba(), ratio, rtl and name in MIRRORED)


def paint(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Draw the icon in the middle of `rect`, as large as its shorter side."""
    size = int(min(rect.width(), rect.height()))
    ratio = painter.deviceTransform().m11()
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    drawn = pixmap(name, size, colour, ratio=ratio, rtl=rtl)
    left = round(rect.x() + (rect.width() - size) / 2)
    top = round(rect.y() + (rect.height() - size) / 2)
    painter.drawPixmap(left, top, drawn)


def icon(
    name: str,
    colour: QColor,
    *,
    size: int = 16,
    disabled: QColor | None = None,
    gap: int = 0,
) -> QIcon:
    """A `QIcon` for buttons, menus and actions, sharp on every connected screen.

    `gap` adds free pixels on the side of the words, which Qt keeps too near.
    """
    made = QIcon()
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    for ratio in sorted(ratios or {1.0}):
        drawn = _spaced(pixmap(name, size, colour, ratio=ratio), gap)
        made.addPixmap(drawn)
        made.addPixmap(drawn, QIcon.Mode.Selected)  # Qt would tint it
        if disabled is not None:
            grey = pixmap(name, size, disabled, ratio=ratio)
            made.addPixmap(_spaced(grey, gap), QIcon.Mode.Disabled)
    return made


def _spaced(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wider = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter.drawPixmap(gap if rtl else 0, 0, drawn)
    painter.end()
    return wider


def icon_size(size: int, gap: int = 0) -> QSize:
    """The `QSize` that `QAbstractButton.setIconSize` wants."""
    return QSize(size + gap, size)
