"""A short dialog about one booking: what it is, a few fields, and what will happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.errors import ChangedMeanwhile
from pinmycal_desktop.ui.booking.frame import DialogFrame
from pinmycal_desktop.ui.booking.outcome_note import OutcomeNote
from pinmycal_desktop.ui.booking.two_clocks import TwoClocks
from pinmycal_desktop.ui.theme import Role, Space
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.widgets.button import Kind
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.ui.booking.services import BookingServices

_WIDTH = 560


class ShortDialog(DialogFrame):
    """Shows a booking and takes a reason; whoever owns it connects `acting`.

    `fields` stand before the reason; where nobody is to know why, there is none.
    When the booking was changed meanwhile its present form is shown, and pressing
    again means that one.
    """

    def __init__(
        self,
        heading: str,
        booking: Booking,
        services: BookingServices,
        *,
        effect: str,
        action: str,
        close: str,
        kind: Kind = Kind.PRIMARY,
        icon: str,
        fields: Sequence[QWidget] = (),
        asks_why: bool = True,
        told: str = "",
        invites: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`told` and `invites` are those of the `OutcomeNote`."""
        super().__init__(
            heading, services, action=action, close=close, kind=kind, parent=parent
        )
        self.booking = booking
        """The booking as it is shown."""
        self._when = TwoClocks(words("When"), self._telling)
        self._why = self.make_reason() if asks_why else None
        self.note = OutcomeNote(
            services,
            account_id=booking.account_id,
            icon=icon,
            told=told,
            invites=invites,
        )
        """The start of the footer, with the invitation."""
        asked = [*fields, *filter(None, [self._why])]
        self._arrange(effect, asked)
        self.set_order(self.banner, *asked, self.note)
        self._show_when()
        self.refused.connect(self._explain)
        if self._why is not None and not fields:
            self._why.field.setFocus()

    def _arrange(self, effect: str, asked: Sequence[QWidget]) -> None:
        booking, page = self.booking, QVBoxLayout()
        page.setContentsMargins(*[int(Space.LARGE)] * 4)
        page.setSpacing(Space.MEDIUM)
        name = booking.attendee.name or booking.title
        page.addWidget(PlainLabel(name, role=Role.HEADING, wrap=True))
        page.addWidget(PlainLabel(booking.title, ink="muted", wrap=True))
        page.addWidget(self._when)
        page.addWidget(PlainLabel(effect, wrap=True))
        page.addWidget(self.banner)
        for each in asked:
            page.addWidget(each)
        page.addStretch(1)
        self.body.addLayout(page)
        self.fact.addWidget(self.note)
        self.body.addStrut(_WIDTH)

    @property
    def reason(self) -> str:
        """What was typed as a reason, without blanks around it."""
        return "" if self._why is None else self._why.field.toPlainText().strip()

    def _show_when(self) -> None:
        self._when.tell(self.booking.span, self.booking.attendee.zone)
        self.note.tell(self._telling.moment(self.booking.span.start))

    def _explain(self, error: PinmyCalError) -> None:
        if isinstance(error, ChangedMeanwhile) and isinstance(error.current, Booking):
            self.booking = error.current
            self._show_when()
            text = words("It now stands as shown. Press again to go on.")
            self.tell(Tone.WARNING, self._telling.message(error.message), text)
        else:
            self.tell_error(error)
