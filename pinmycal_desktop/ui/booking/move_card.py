"""The card that confirms a move: from where, to where, on both clocks, and why.

It comes after a drag or a move by keys, with the new time chosen already. Put back
leaves everything as it was.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.errors import ChangedMeanwhile, NeedsConsent, SlotTaken
from pinmycal_desktop.screen.refusals import (
    hard_ones,
    is_hopeless,
    outside,
    refusal,
)
from pinmycal_desktop.ui.booking.frame import DialogFrame
from pinmycal_desktop.ui.booking.outcome_note import OutcomeNote
from pinmycal_desktop.ui.booking.reads import read_move_objections
from pinmycal_desktop.ui.booking.two_clocks import TwoClocks
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.screen.booking import MoveDraft
    from pinmycal_desktop.ui.booking.services import BookingServices

_WIDTH = 560


class MoveCard(DialogFrame):
    """Confirms the move of a `MoveDraft` whose start is chosen; `open()` it."""

    moved = Signal(object)
    """The `Outcome` of the move; the card closes itself. `outcome.undo` undoes."""
    put_back = Signal()
    """The card was closed without moving: the block goes back to its place."""
    other_wanted = Signal(object)
    """Another time shall be chosen: the `MoveDraft`, for the reschedule dialog."""

    def __init__(
        self,
        draft: MoveDraft,
        services: BookingServices,
        parent: QWidget | None = None,
    ) -> None:
        name = draft.booking.attendee.name or draft.booking.title
        super().__init__(
            _question(draft).format(name),
            services,
            action=_deed(draft),
            close=words("Put back"),
            parent=parent,
        )
        self._draft = draft
        self._goes_elsewhere = False
        self._was_free = False
        self._from = TwoClocks(words("From"), self._telling, faded=True)
        self._to = TwoClocks(words("To"), self._telling)
        self._why = self.make_reason(draft.reason, lines=2)
        self._note = OutcomeNote(services, account_id=draft.booking.account_id)
        self._arrange()
        self._show_places()
        self._why.field.changed.connect(self._set_reason)
        self.banner.acted.connect(self._answer)
        self.acting.connect(self._move)
        self.succeeded.connect(self._finish)
        self.refused.connect(self._explain)
        self.rejected.connect(self._leave)
        self._look()
        self.main_button.setFocus()

    def _arrange(self) -> None:
        page = QVBoxLayout()
        page.setContentsMargins(*[int(Space.LARGE)] * 4)
        page.setSpacing(Space.MEDIUM)
        page.addWidget(PlainLabel(self._draft.booking.title, ink="muted", wrap=True))
        page.addWidget(self._from)
        page.addWidget(self._to)
        page.addWidget(self.banner)
        page.addWidget(self._why)
        page.addStretch(1)
        self.body.addLayout(page)
        self.fact.addWidget(self._note)
        self.body.addStrut(_WIDTH)
        self.set_order(self.banner, self._why, self._note)

    def _show_places(self) -> None:
        zone = self._draft.booking.attendee.zone
        self._from.tell(self._draft.booking.span, zone)
        self._to.tell(self._draft.span, zone)
        self._note.tell(self._telling.moment(self._draft.span.start))

    def _look(self) -> None:
        """Find out what stands against the new time before anybody presses."""
        work = partial(
            read_move_objections, draft=self._draft, zone=self._services.zone
        )
        self._services.operations.read(work, self._weigh, self.tell_error)

    def _set_reason(self, reason: str) -> None:
        self._draft = replace(self._draft, reason=reason)

    def _weigh(self, reasons: Sequence[Reason]) -> None:
        if self._draft.start is None or self.is_saving:
            return
        if is_hopeless(reasons):
            self._block(reasons, was_free=False)
            return
        self._was_free = True
        if not reasons:
            return
        told = self._telling.message(outside(self._draft.start, reasons))
        self.tell(Tone.WARNING, told, self._telling.other_reasons(reasons))
        is_move = self._draft.length == self._draft.booking.span.minutes
        self.set_action(words("Move anyway") if is_move else words("Change anyway"))
        self._draft = replace(self._draft, outside_hours=True)

    def _block(self, reasons: Sequence[Reason], *, was_free: bool) -> None:
        """Say why the new time cannot be had; another one still can."""
        start = self._draft.span.start
        self.tell(
            Tone.DANGER,
            self._telling.message(refusal(start, reasons, was_free=was_free)),
            self._telling.reasons(hard_ones(reasons)),
            actions=[("other", words("Choose another time"))],
        )
        self.main_button.setEnabled(False)
        self.banner.focus_action()

    def _answer(self, key: str) -> None:
        if key == "other":
            self._goes_elsewhere = True
        self.reject()
        if self._goes_elsewhere:
            self.other_wanted.emit(self._draft.at(None))

    def _move(self) -> None:
        self.run(self._draft.to_command(), words("Moving…"))

    def _finish(self, outcome: Outcome) -> None:
        self._note.save(outcome.booking)
        self.moved.emit(outcome)
        self.accept()

    def _explain(self, error: PinmyCalError) -> None:
        if isinstance(error, SlotTaken):
            self._block(error.reasons, was_free=self._was_free)
        elif isinstance(error, NeedsConsent):
            self._weigh(error.reasons)
        elif isinstance(error, ChangedMeanwhile) and isinstance(error.current, Booking):
            self._draft = replace(self._draft, booking=error.current)
            self._show_places()
            text = words("It now stands as shown. Move it all the same?")
            self.tell(Tone.WARNING, self._telling.message(error.message), text)
        else:
            self.tell_error(error)

    def _leave(self) -> None:
        if not self._goes_elsewhere:
            self.put_back.emit()


def _question(draft: MoveDraft) -> str:
    """Return what is asked: whether it shall move, or last otherwise."""
    if draft.length == draft.booking.span.minutes:
        return words("Move {0}?")
    return words("Change the length of {0}?")


def _deed(draft: MoveDraft) -> str:
    is_move = draft.length == draft.booking.span.minutes
    return words("Move") if is_move else words("Change")
