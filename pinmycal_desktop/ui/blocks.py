"""Paints a booking or a busy time: its fill, edge, bar, words and icon.

The words are elided and laid out once, in `prepare`; `paint` only draws. One function
draws the grid's blocks, those of the all-day lane and the block sheet of the tests.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QStaticText, QTextLayout

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.ui import icons, patterns
from pinmycal_desktop.ui.style import mixed
from pinmycal_desktop.ui.theme import Radius, Role, Weight

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QPainter

    from pinmycal_desktop.model.booking import BusyTime
    from pinmycal_desktop.ui.theme import Palette, Theme, TypeColour
    from pinmycal_desktop.ui.week_words import BlockWords

TEXT_START, TEXT_END = 7, 3
"""Pixels from the sides of a block to its text; the bar takes four of the first."""
ICON, ICON_ROOM = 14, 17
CAPTION_UNDER = 18
TWO_LINES, THREE_LINES, FOUR_LINES = 27, 44, 58
"""Heights from which a block has two lines, three, and a name of two lines."""
WIDE, NARROW, THIN = 150, 62, 40
"""Widths above which one line tells all; under which little is told, only a name."""
WIDE_LINE_UNDER = 30
HOVER_SHARE = 0.14
PAST_SHARE = 0.5
MARK_HEIGHT, MARK_PAD = 12, 3
"""The box with an account's letters, and the room beside them."""
_PAD_TOP = 2
_GAP = 5
_GONE = (BookingStatus.CANCELLED, BookingStatus.DECLINED)


class Fonts(Enum):
    """The fonts of a block: its scale, and whether it is the name's."""

    NAME = (Role.SMALL, Weight.STRONG)
    TEXT = (Role.SMALL, Weight.REGULAR)
    SMALL_NAME = (Role.CAPTION, Weight.STRONG)
    SMALL_TEXT = (Role.CAPTION, Weight.REGULAR)


class BlockLook(NamedTuple):
    """Everything of a block's look that is not its words or its size."""

    colour: int | None
    """The event type's colour, 1 to 10; None for what has no type."""
    status: BookingStatus = BookingStatus.CONFIRMED
    is_past: bool = False
    counts_more: bool = False
    """It stands for bookings that found no lane."""
    rtl: bool = False
    is_held: bool = False
    """It is no booking yet: a program holds the time."""

    @property
    def is_gone(self) -> bool:
        """Whether the meeting will not be."""
        return self.status in _GONE


class Line(NamedTuple):
    """A piece of text where it will be drawn."""

    text: QStaticText
    at: QPointF
    font: QFont
    strike: QRectF | None = None
    """Where it is struck through: a static text does not draw that by itself."""


class BlockPicture(NamedTuple):
    """A block ready to be painted."""

    rect: QRectF
    look: BlockLook
    lines: tuple[Line, ...] = ()
    icon: str = ""
    icon_rect: QRectF = QRectF()
    mark: str = ""
    """The letters of its account; empty for the local one."""
    mark_rect: QRectF = QRectF()


# --- laying the words out ------------------------------------------------------------


class Setting:
    """Lays out the words of blocks in one theme; remembers fonts and their measures."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._fonts: dict[Fonts, tuple[QFont, QFontMetricsF]] = {}
        self._pitches: dict[Fonts, float] = {}

    def set_in(self, which: Fonts) -> tuple[QFont, QFontMetricsF]:
        """Return a font of a block with figures of one width, and its measures."""
        if which not in self._fonts:
            role, weight = which.value
            font = self.theme.font(role, weight, tabular=True)
            self._fonts[which] = (font, QFontMetricsF(font))
        return self._fonts[which]

    def pitch(self, which: Fonts) -> float:
        """Return the distance of lines: that of the font, on a whole pixel."""
        if which not in self._pitches:
            self._pitches[which] = float(int(self.set_in(which)[1].height()))
        return self._pitches[which]

    def picture(self, told: BlockWords, rect: QRectF, look: BlockLook) -> BlockPicture:
        """Return the block of `told` in `rect`, ready to be painted."""
        page = _Page(self, told, rect, look)
        page.fill()
        return BlockPicture(
            rect=rect,
            look=look,
            lines=tuple(page.lines),
            icon=told.icon if page.icon_rect.isValid() else "",
            icon_rect=page.icon_rect,
            mark=told.mark if page.mark_rect.isValid() else "",
            mark_rect=page.mark_rect,
        )


class _Page:
    """One block while its lines are being set."""

    def __init__(
        self, setting: Setting, told: BlockWords, rect: QRectF, look: BlockLook
    ) -> None:
        self._setting, self._told, self._look = setting, told, look
        self._rect = rect
        self._high = rect.height() / max(setting.theme.scale, 1.0)
        """Its height in letters of the usual size: larger ones leave fewer lines."""
        start, end = (TEXT_END, TEXT_START) if look.rtl else (TEXT_START, TEXT_END)
        self._box = rect.adjusted(start, 0, -end, 0)
        is_small = self._high < CAPTION_UNDER or rect.width() < NARROW
        self._name = Fonts.SMALL_NAME if is_small else Fonts.NAME
        self._text = Fonts.SMALL_TEXT if is_small else Fonts.TEXT
        self.lines: list[Line] = []
        self.icon_rect = QRectF()
        self.mark_rect = QRectF()
        self._y = rect.top() + _PAD_TOP

    def fill(self) -> None:
        """Set the lines its size has room for."""
        height, width = self._high, self._rect.width()
        if height < TWO_LINES or (width > WIDE and height < WIDE_LINE_UNDER):
            self._one_line()
        elif width < THIN:
            self._put(self._told.name, self._name)
        elif width < NARROW:
            self._narrow(height)
        else:
            self._several(height)

    def _several(self, height: float) -> None:
        self._names(2 if height >= FOUR_LINES else 1)
        self._timed(self._told.range)
        if height >= THREE_LINES and self._told.kind:
            self._put(self._told.kind, self._text)

    def _narrow(self, height: float) -> None:
        self._names(2 if height >= THREE_LINES else 1)
        self._timed(self._told.start)
        if height >= FOUR_LINES and self._told.kind:
            self._put(self._told.kind, self._text)

    def _one_line(self) -> None:
        """Put the name, then what else fits whole beside it."""
        height = self._setting.pitch(self._name)
        self._y = self._rect.top() + (self._rect.height() - height) / 2
        room = self._box.width() - self._icon_room(self._y, height)
        room -= self._mark_room(self._y, height)
        name_width = self._advance(self._told.name, self._name)
        self._put(self._told.name, self._name, width=room)
        self._y -= height
        extras = [self._told.start]
        if self._rect.width() > WIDE:
            extras = [self._told.range, self._told.kind]
        x = name_width + _GAP
        for extra in extras:
            width = self._advance(extra, self._text)
            if not extra or x + width > room:
                break
            self._put(extra, self._text, x=x, width=width)
            self._y -= height
            x += width + _GAP

    def _names(self, most: int) -> None:
        """Put the name on one line, or on up to `most` when it is long."""
        room = self._mark_room(self._y, self._setting.pitch(self._name))
        width = self._box.width() - room
        if most == 1 or self._advance(self._told.name, self._name) <= width:
            self._put(self._told.name, self._name, width=width)
            return
        font, _measure = self._setting.set_in(self._name)
        layout = QTextLayout(self._told.name, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        cut = line.textLength()
        layout.endLayout()
        self._put(self._told.name[:cut].rstrip(), self._name, width=width)
        self._put(self._told.name[cut:].lstrip(), self._name)

    def _timed(self, text: str) -> None:
        height = self._setting.pitch(self._text)
        room = self._box.width() - self._icon_room(self._y, height)
        if self._advance(text, self._text) > room:
            text = self._told.start
        self._put(text, self._text, width=room)

    def _icon_room(self, y: float, height: float) -> float:
        """Place the icon at the end of the line at `y`; return the room it takes."""
        if not self._told.icon or self._rect.width() < THIN:
            return 0.0
        rect = self._rect
        left = rect.left() + 4 if self._look.rtl else rect.right() - 4 - ICON
        self.icon_rect = QRectF(left, y + (height - ICON) / 2, ICON, ICON)
        return ICON_ROOM

    def _mark_room(self, y: float, height: float) -> float:
        """Place the account's letters at the end of the line at `y`, before an icon."""
        rect, rtl = self._rect, self._look.rtl
        is_small = rect.width() < NARROW or rect.height() <= MARK_HEIGHT
        if is_small or not self._told.mark:
            return 0.0
        wide = self._advance(self._told.mark, Fonts.SMALL_NAME) + 2 * MARK_PAD
        taken = ICON_ROOM if self.icon_rect.isValid() else 0.0
        left = rect.left() + 4 + taken if rtl else rect.right() - 4 - taken - wide
        top = round(y + (height - MARK_HEIGHT) / 2)
        self.mark_rect = QRectF(round(left), top, round(wide), MARK_HEIGHT)
        return wide + 3

    def _put(
        self, text: str, which: Fonts, *, x: float = 0.0, width: float | None = None
    ) -> None:
        """Put one line, shortened at its end, and go on to the next."""
        font, measure = self._setting.set_in(which)
        room = (self._box.width() if width is None else width) + 0.5
        shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, room)
        static = QStaticText(shown)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.prepare(font=font)
        left = self._box.left() + x
        if self._look.rtl:
            left = self._box.right() - x - measure.horizontalAdvance(shown)
        lift = (self._setting.pitch(which) - measure.height()) / 2
        at = QPointF(left, self._y + lift)
        strike = None
        if self._look.is_gone and which in (Fonts.NAME, Fonts.SMALL_NAME):
            y = round(at.y() + measure.ascent() - measure.strikeOutPos())
            strike = QRectF(left, y, measure.horizontalAdvance(shown), 1)
        self.lines.append(Line(static, at, font, strike))
        self._y += self._setting.pitch(which)

    def _advance(self, text: str, which: Fonts) -> float:
        return self._setting.set_in(which)[1].horizontalAdvance(text)


# --- painting ------------------------------------------------------------------------


def paint(
    painter: QPainter, picture: BlockPicture, theme: Theme, *, hover: bool = False
) -> None:
    """Draw one block."""
    look, rect = picture.look, picture.rect
    colour = _colour(look, theme)
    if look.is_gone:
        edge = theme.palette.control
        patterns.box(painter, rect, edge=edge, dashes=patterns.CANCELLED)
    else:
        _body(painter, rect, look, colour, theme, hover=hover)
    ink = theme.palette.muted if look.is_gone else colour.text
    painter.save()
    painter.setClipRect(rect.adjusted(1, -3, -1, 0), Qt.ClipOperation.IntersectClip)
    painter.setPen(ink)
    for line in picture.lines:
        painter.setFont(line.font)
        painter.drawStaticText(line.at, line.text)
        if line.strike is not None:
            painter.fillRect(line.strike, ink)
    painter.restore()
    if picture.icon:
        icons.paint(painter, picture.icon_rect, picture.icon, ink)
    if picture.mark:
        patterns.letters(painter, picture.mark_rect, picture.mark, theme, ink=ink)


def _colour(look: BlockLook, theme: Theme) -> TypeColour:
    return theme.type_colour(look.colour or len(theme.types))


def _body(
    painter: QPainter,
    rect: QRectF,
    look: BlockLook,
    colour: TypeColour,
    theme: Theme,
    *,
    hover: bool,
) -> None:
    patterns.box(painter, rect, fill=_fill(look, colour, theme.palette, hover=hover))
    if look.status is BookingStatus.PENDING:
        ratio = patterns.ratio_of(painter)
        hatch = patterns.request_hatch(colour.edge, ratio)
        patterns.fill_from(painter, rect, hatch, radius=Radius.BLOCK)
    if not look.counts_more:
        painter.save()
        shape = patterns.rounded(rect, Radius.BLOCK)
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        width = patterns.BAR_WIDTH
        left = rect.right() - width if look.rtl else rect.left()
        bar = QRectF(left, rect.top(), width, rect.height())
        patterns.bar(painter, bar, colour.edge, colour.pattern)
        painter.restore()
    edge_width = 2 if theme.high_contrast else 1
    edge = theme.palette.control if look.counts_more else colour.edge
    dashes = patterns.HELD if look.is_held else None
    patterns.box(painter, rect, edge=edge, width=edge_width, dashes=dashes)


def _fill(
    look: BlockLook, colour: TypeColour, palette: Palette, *, hover: bool
) -> QColor:
    is_hollow = look.counts_more or look.is_held
    fill = palette.surface if is_hollow else colour.fill
    if look.is_past:
        fill = mixed(fill, palette.surface, PAST_SHARE)
    return mixed(colour.edge, fill, HOVER_SHARE) if hover else fill


def paint_busy(
    painter: QPainter,
    rect: QRectF,
    words: str,
    *,
    theme: Theme,
    rtl: bool,
    busy: BusyTime | None = None,
) -> None:
    """Draw a busy time with its words on a plain label; None for an hour that is not.

    The colour of its calendar is its leading edge.
    """
    palette = theme.palette
    is_tentative = busy is not None and busy.is_tentative
    patterns.busy_box(
        painter,
        rect,
        palette,
        edge=theme.busy_edge(busy.colour if busy else 0),
        is_taken=busy is None or busy.takes_time,
        is_tentative=is_tentative,
        rtl=rtl,
    )
    font = theme.font(Role.SMALL)
    measure = QFontMetricsF(font)
    room = rect.width() - 14
    if is_tentative and rect.height() >= ICON and rect.width() >= THIN:
        left = rect.left() + 4 if rtl else rect.right() - 4 - ICON
        sign = QRectF(left, rect.top() + 2, ICON, ICON)
        icons.paint(painter, sign, "circle-dashed", palette.muted)
        room -= ICON_ROOM
    told = measure.elidedText(words, Qt.TextElideMode.ElideRight, room)
    if rect.height() < measure.ascent() + 2 or not told:
        return
    width = measure.horizontalAdvance(told)
    high = min(rect.height() - 2, max(20.0, measure.height()))
    label = QRectF(rect.left() + 4, rect.top() + 1, width + 8, high)
    if rtl:
        label.moveRight(rect.right() - 4)
    if not is_tentative:
        painter.fillRect(label, palette.busybg)
    painter.setFont(font)
    painter.setPen(palette.text)
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, told)
