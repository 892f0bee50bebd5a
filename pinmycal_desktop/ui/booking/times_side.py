"""The side of a dialog where a time is chosen: a banner, other times, the free times.

Both dialogs that choose a time have it. It says that a time was lost or is not
offered, and asks the one question; which time is chosen is kept by the dialog.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.screen.refusals import (
    consent_question,
    hard_ones,
    is_just_taken,
    refusal,
)
from pinmycal_desktop.ui.booking.alternatives import Alternatives
from pinmycal_desktop.ui.booking.free_times_panel import FreeTimesPanel
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.model.slots import Slot
    from pinmycal_desktop.ui.booking.frame import DialogFrame
    from pinmycal_desktop.ui.booking.reads import FoundTimes
    from pinmycal_desktop.ui.booking.services import BookingServices

_ANYWAY, _OTHER = "anyway", "other"


class TimesSide(QWidget):
    """Takes the banner of its dialog in; `panel` is the panel of free times."""

    took = Signal(object)
    """The start a person chose, from the panel or from the other times."""
    agreed = Signal()
    """The question was answered with yes: the time is wanted although not offered."""

    def __init__(
        self, dialog: DialogFrame, services: BookingServices, *, topic: str
    ) -> None:
        super().__init__()
        self._dialog = dialog
        self._telling = services.telling
        self._free: datetime | None = None
        """A start that was free when it was last looked at."""
        self.panel = FreeTimesPanel(services, topic=topic)
        """The free times themselves."""
        self._others = Alternatives(self._telling, dialog)
        dialog.banner.body.addWidget(self._others)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.LARGE)
        column.addWidget(dialog.banner)
        column.addWidget(self.panel, 1)
        self.panel.took.connect(self._choose)
        self.panel.found.connect(self._note_free)
        self.panel.troubled.connect(dialog.tell_error)
        self._others.took.connect(self._choose_other)
        dialog.banner.acted.connect(self._answer)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        return (self._dialog.banner, *self.panel.parts)

    @property
    def offers_others(self) -> bool:
        """Whether other times are offered in the place of one that was lost."""
        return self._others.isVisibleTo(self._dialog)

    def ask(
        self,
        event_type: EventType,
        length: int,
        *,
        wanted: datetime | None = None,
        around: date | None = None,
        moving: int | None = None,
    ) -> None:
        """Show the times of an event type; what was said of another one is over."""
        self.quiet()
        self._free = None
        self.panel.ask(event_type, length, wanted=wanted, around=around, moving=moving)

    def focus_others(self) -> None:
        """Put the keyboard on the first of the other times."""
        self._others.focus_first()

    def quiet(self) -> None:
        """Take back whatever was said; no other times are offered then."""
        self._dialog.banner.hide()
        self._others.offer((), self.panel.zone)

    def lose(
        self,
        start: datetime,
        reasons: Sequence[Reason],
        others: Sequence[Slot],
        *,
        kept: str = "",
    ) -> None:
        """Say that a start cannot be had and offer others.

        `kept` comforts when it went while one was looking. The keyboard stays where
        it is: someone may be typing.
        """
        was_free = start == self._free
        told = self._telling.message(refusal(start, reasons, was_free=was_free))
        why = self._telling.reasons(hard_ones(reasons))
        if is_just_taken(reasons, was_free=was_free):
            why = kept
        if not others:
            why = f"{why} {words('No free time is near: look at later days.')}".strip()
        self._dialog.tell(Tone.WARNING, told, why)
        self._others.offer(others, self.panel.zone)
        if any(each.kind is ReasonKind.BOOKING for each in reasons):
            self.panel.mark_taken(start)
        else:
            self.panel.choose(None)

    def ask_consent(
        self, start: datetime, reasons: Sequence[Reason], *, anyway: str
    ) -> None:
        """Ask the one plain question; `anyway` is the word for yes."""
        self._others.offer((), self.panel.zone)
        self._dialog.tell(
            Tone.WARNING,
            self._telling.message(consent_question(start, reasons)),
            self._telling.other_reasons(reasons),
            actions=[(_ANYWAY, anyway), (_OTHER, words("Choose another time"))],
        )
        self._dialog.banner.focus_action()

    def _choose(self, start: datetime) -> None:
        """Take a time of the panel: whatever the banner said of another is over."""
        self.quiet()
        self._free = start
        self.took.emit(start)

    def _choose_other(self, start: datetime) -> None:
        """Take one of the other times; they stay, to choose yet another."""
        self._free = start
        self.took.emit(start)
        self.panel.choose(start)

    def _note_free(self, found: FoundTimes) -> None:
        if found.query.wanted is not None and not found.is_hopeless:
            self._free = found.query.wanted

    def _answer(self, key: str) -> None:
        if key == _ANYWAY:
            self.quiet()
            self.agreed.emit()
        elif key == _OTHER:
            self.quiet()
            self.panel.focus_times()
