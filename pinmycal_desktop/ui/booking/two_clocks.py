"""A time told twice: on the host's clock, and under it on the invitee's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.screen.comfort import Comfort, comfort_of
from pinmycal_desktop.ui.booking.telling import COMFORT_ICONS, comfort_words
from pinmycal_desktop.ui.theme import Role, Space, Weight
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.ui.booking.telling import Telling


class TwoClocks(QWidget):
    """A label such as From, the day and time, and the invitee's time with its mark.

    `faded` is for a time that is over with: the old place of a moved booking.
    """

    def __init__(
        self,
        label: str,
        telling: Telling,
        *,
        faded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label, self._telling, self._faded = label, telling, faded
        self._ours = PlainLabel(
            weight=None if faded else Weight.STRONG,
            ink="muted" if faded else "text",
            tabular=True,
            wrap=True,
        )
        self._sign = IconMark("moon", size=12)
        self._theirs = caption("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(
            PlainLabel(label, role=Role.SMALL, weight=Weight.STRONG, ink="muted")
        )
        column.addWidget(self._ours)
        below = QHBoxLayout()
        below.setSpacing(Space.TINY)
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self._theirs, 1)
        column.addLayout(below)

    def tell(self, span: Span | None, zone: str) -> None:
        """Show a span on both clocks; None says that no time is chosen yet."""
        same = span is None or self._telling.same_clock(span.start, zone)
        ours = words("Choose a time") if span is None else self._telling.span(span)
        theirs, comfort = "", Comfort.DAY
        if span is not None and not same:
            theirs, comfort = self._their_words(span, zone)
        self._ours.setText(ours)
        self._theirs.setText(theirs)
        self._theirs.setVisible(bool(theirs))
        self._sign.setVisible(comfort is not Comfort.DAY)
        if comfort is not Comfort.DAY:
            self._sign.set_icon(COMFORT_ICONS[comfort])
        told = ", ".join(part for part in (self._label, ours, theirs) if part)
        self.setAccessibleName(told)

    def _their_words(self, span: Span, zone: str) -> tuple[str, Comfort]:
        comfort = comfort_of(span.start, zone)
        told = self._telling.their_span(span, zone)
        if comfort is not Comfort.DAY and not self._faded:
            return f"{told}, {comfort_words(comfort)}", comfort
        return told, Comfort.DAY
