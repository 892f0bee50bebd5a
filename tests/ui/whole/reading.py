"""What stands on a screen, in which words, and which of it is cut off.

Words are collected where they are drawn: by the widgets that hold them, and by what
Python paints. A pseudo-language makes every text of the program longer by two fifths
and puts it between two marks, so that a missing end or a missing beginning tells.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTranslator
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from tests.ui.whole.screens import place_of, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BEGIN, END = (
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
    ("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"),
)
_LONGER = 0.4
_ACCENTS = str.maketrans("aeiouAEIOUcnsy", "åéîöüÅÉÎÖÜçñšý")
_PLACES = re.compile(r"(\{[^}]*\})")
_SLACK = 1.0  # px that rounding takes


def pseudo(text: str, longer: float = _LONGER) -> str:
    """Return a text of the pseudo-language: accented, longer, between its marks."""
    parts = [
        part if part.startswith("{") else part.translate(_ACCENTS)
        for part in _PLACES.split(text)
    ]
    letters = len(_PLACES.sub("", text).replace("&", ""))
    missing = max(0, round(letters * longer) - 2)
    padding = "".join(" " if each % 7 == 0 else "ø" for each in range(missing))
    return f"{BEGIN}{''.join(parts)}{padding.rstrip()}{END}"


class Pseudo(QTranslator):
    """Speaks the pseudo-language for the window's words and the program's messages."""

    longer = _LONGER

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's
        """There is a word for everything."""
        return False

    def translate(
        self,
        context: str,
        source: str,
        _note: str | None = None,
        _number: int = -1,
    ) -> str:
        """Return the pseudo-word; nothing at all for Qt's own texts."""
        ours = context in ("window", "words")
        return pseudo(source, self.longer) if ours else cast("str", None)


@dataclass
class Painted:
    """What Python drew while a screen was painted."""

    texts: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    low: set[str] = field(default_factory=set)
    """What was drawn into less room than its letters are high."""

    def drawn(self, painter: QPainter, *given: Any) -> None:
        """Note one call of `drawText`."""
        text = next((each for each in given if isinstance(each, str)), "")
        self.texts.append(text)
        place = given[0]
        if not text or isinstance(place, QPoint | QPointF):
            return
        room = QRectF(place)
        flags = next((each for each in given[1:] if isinstance(each, int)), 0)
        option = next((each for each in given[1:] if hasattr(each, "wrapMode")), None)
        wraps = bool(int(flags) & int(Qt.TextFlag.TextWordWrap)) or option is not None
        measure = QFontMetricsF(painter.font(), painter.device())
        # The last time counts: rows are drawn before they are laid out, too.
        self.low.discard(text)
        if measure.capHeight() + measure.descent() > room.height() + _SLACK:
            self.low.add(text)
        if wraps:
            whole = measure.boundingRect(room, int(flags) | _WRAP, text)
            if whole.height() > room.height() + measure.height() / 3:
                self.cut.append(f"{text!r} is higher than its room")
        elif measure.horizontalAdvance(text) > room.width() + _SLACK:
            self.cut.append(f"{text!r} is wider than {room.width():.0f}")


_WRAP = int(Qt.TextFlag.TextWordWrap)


@contextmanager
def painting() -> Iterator[Painted]:
    """Note what is drawn and what is shortened within the block.

    Begin it before a screen is made: much is drawn once and kept.
    """
    painted = Painted()
    draw = QPainter.drawText

    def noting(painter: QPainter, *given: Any) -> Any:
        painted.drawn(painter, *given)
        return draw(painter, *given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", noting)
        for kind in (QFontMetrics, QFontMetricsF):
            patch.setattr(kind, "elidedText", _shortening(kind.elidedText, painted))
        yield painted


def _shortening(elide: Callable[..., str], painted: Painted) -> Callable[..., str]:
    """Return `elidedText` as it is, and note what it was given and shortened."""

    def shortened(measure: object, text: str, *given: object) -> str:
        shown = elide(measure, text, *given)
        painted.texts.append(text)
        # What people wrote may give way; the program's own words beside it may not.
        if shown.count(END) != text.count(END):
            painted.cut.append(f"{text!r} is shortened to {shown!r}")
        return shown

    return shortened


def clipped(screen: QWidget, painted: Painted) -> list[str]:
    """Return which of the program's words are not seen whole on a screen."""
    told = []
    for each in seen(screen):
        why = _why_cut(each)
        if why:
            told.append(f"{why} in {place_of(each)}")
        if isinstance(each, QScrollArea) and _is_too_wide(each):
            told.append(f"what it scrolls is wider than it: {place_of(each)}")
        if _is_squeezed(each):
            told.append(f"too low for what is in it: {place_of(each)}")
    screen.grab()
    told += [each for each in dict.fromkeys(painted.cut) if END in each]
    told += [f"{each!r} has too little height" for each in sorted(painted.low)]
    painted.cut.clear()
    painted.low.clear()
    return told


def _is_too_wide(area: QScrollArea) -> bool:
    """Whether a part of what an area shows can never be scrolled into sight."""
    never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    inner = area.widget()
    hidden = inner is not None and inner.width() > area.viewport().width() + _SLACK
    return hidden and area.horizontalScrollBarPolicy() == never


def _is_squeezed(widget: QWidget) -> bool:
    """Whether what is laid out in a widget lies over each other."""
    layout = widget.layout()
    if layout is None:
        return False
    least = layout.minimumSize().height()
    # A stack answers for its hidden pages too; the shown one is asked by itself.
    is_stack = isinstance(widget, QStackedWidget)
    if layout.hasHeightForWidth() and not (
        is_stack or widget.findChild(QStackedWidget) is not None
    ):
        least = layout.minimumHeightForWidth(widget.width())
    return widget.height() + _SLACK < least


def _why_cut(widget: QWidget) -> str:
    text, has_room = _text_and_room(widget)
    return "" if has_room or BEGIN not in text else f"{text!r} has no room"


def _text_and_room(widget: QWidget) -> tuple[str, bool]:
    """Return the words of a widget, and whether it has room for them."""
    text, has_room = "", True
    match widget:
        case QLabel():
            text, has_room = _label(widget)
        case QCheckBox() | QAbstractButton():
            text = widget.text()
            has_room = widget.sizeHint().width() <= widget.width() + _SLACK
        case QLineEdit():
            told = "" if widget.text() else widget.placeholderText()
            text = "" if told == widget.toolTip() else told  # whole on hover
            has_room = _wide(widget, text) <= widget.width() - 20
        case QComboBox():
            text = widget.currentText()
            has_room = _wide(widget, text) <= widget.width() - 26
        case QHeaderView():
            text, has_room = _heads(widget)
    return text, has_room


def _label(label: QLabel) -> tuple[str, bool]:
    text, size = label.text(), label.size()
    if not label.minimumSizeHint().width():
        return "", True  # it is shortened where it is painted
    if label.wordWrap():
        return text, label.heightForWidth(size.width()) <= size.height() + 1
    room = label.contentsRect().width() + _SLACK
    return text, _wide(label, text.replace("&", "")) <= room


def _wide(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


def _heads(header: QHeaderView) -> tuple[str, bool]:
    model = header.model()
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        text = str(model.headerData(section, header.orientation()) or "")
        wide = header.fontMetrics().horizontalAdvance(text)
        if wide > header.sectionSize(section) - 8:
            return text, False
    return "", True


def words_on(screen: QWidget, painted: Painted) -> set[str]:
    """Return every text that can be read or heard on a screen."""
    told: set[str] = {screen.windowTitle()}
    for each in seen(screen):
        told |= {each.toolTip(), each.accessibleName(), each.accessibleDescription()}
        match each:
            case QLabel() | QAbstractButton():
                told.add(each.text())
            case QLineEdit() | QPlainTextEdit():
                told.add(each.placeholderText())
            case QComboBox():
                told |= {each.itemText(place) for place in range(each.count())}
    screen.grab()
    told |= set(painted.texts)
    painted.texts.clear()
    return told
