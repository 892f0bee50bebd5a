"""Who is told of bookings, what was sent to them, and what came of it.

What comes from others, such as an address or a trigger, is shown as plain text.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.subscriptions import DeliveryState
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.parts import SureButton, ThingRow, emptied
from pinmycal_desktop.ui.widgets.plain_label import caption
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.subscriptions import OutgoingDelivery, Subscription
    from pinmycal_desktop.ui.format import Format

MOST_SENT = 20
_LONGEST_PLACE = 60


@value_class
class SentReading:
    """Who is told, and the latest messages, newest first."""

    subscriptions: tuple[Subscription, ...] = ()
    deliveries: tuple[OutgoingDelivery, ...] = ()


class SentPart(QWidget):
    """Tells what a person wants; shows what it is told."""

    again_wanted = Signal(int)
    """The number of a message."""
    try_wanted = Signal(str)
    """The uid of a subscription."""
    remove_wanted = Signal(str)
    """The uid of a subscription."""

    def __init__(
        self, form: Format, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._zone = form, ZoneInfo(zone)
        self._reading: SentReading | None = None
        self._subscribers, self._deliveries = QVBoxLayout(), QVBoxLayout()
        who = Section(words("Programs that are told of bookings"), large=True)
        who.body.addLayout(self._subscribers)
        sent = Section(words("Sent webhooks"), large=True)
        sent.body.addLayout(self._deliveries)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HUGE)
        column.addWidget(who)
        column.addWidget(sent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for rows in (self._subscribers, self._deliveries):
            rows.setSpacing(2)

    def tell(self, reading: SentReading) -> None:
        """Show what was read; what is shown already stays as it is."""
        if reading == self._reading:
            return
        self._reading = reading
        focused = self._focused()
        self._fill(reading)
        for each in self.findChildren(Button):
            if each.accessibleName() == focused and not each.isHidden():
                each.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> str:
        """Return the name of the button that has the keyboard; empty for none."""
        return next(
            (
                each.accessibleName()
                for each in self.findChildren(Button)
                if each.hasFocus()
            ),
            "",
        )

    def _fill(self, reading: SentReading) -> None:
        """Make the rows anew."""
        emptied(self._subscribers)
        for subscription in reading.subscriptions:
            self._subscribers.addWidget(self._subscriber(subscription))
            self._subscribers.addWidget(Line())
        if not reading.subscriptions:
            none = words(
                "Nobody. A program registers itself with its token, or you do:"
                " pinmycal subscriber add"
            )
            self._subscribers.addWidget(caption(none, wrap=True))
        emptied(self._deliveries)
        for delivery in reading.deliveries[:MOST_SENT]:
            self._deliveries.addWidget(self._delivery(delivery))
            self._deliveries.addWidget(Line())
        if not reading.deliveries:
            nothing = words("Nothing was sent yet.")
            self._deliveries.addWidget(caption(nothing))

    def texts(self) -> tuple[str, ...]:
        """Return what each row says, subscribers first."""
        return tuple(each.accessibleName() for each in self.findChildren(ThingRow))

    def _subscriber(self, subscription: Subscription) -> ThingRow:
        name = place_of(subscription.url)
        whose = "Cal.com" if subscription.sender is Sender.CALCOM else "PinmyCal"
        signed = words("signed") if subscription.has_secret else words("not signed")
        parts = [whose, signed, ", ".join(subscription.triggers)]
        if not subscription.is_active:
            parts.insert(0, words("paused"))
        test = Button(words("Send a test"), dense=True)
        test.setAccessibleName(words("Send a test: {0}").format(name))
        test.clicked.connect(partial(self.try_wanted.emit, subscription.uid))
        remove = SureButton(
            words("Remove"),
            words("Remove it for good"),
            words("Remove: {0}").format(name),
        )
        remove.sure.connect(partial(self.remove_wanted.emit, subscription.uid))
        return ThingRow(name, " · ".join(filter(None, parts)), test, remove)

    def _delivery(self, delivery: OutgoingDelivery) -> ThingRow:
        what = f"{delivery.trigger}: {_state(delivery)}"
        again = Button(words("Send again"), dense=True)
        name = words("Send again: {0}").format(f"{delivery.trigger} {delivery.id}")
        again.setAccessibleName(name)
        again.clicked.connect(partial(self.again_wanted.emit, delivery.id))
        row = ThingRow(what, " · ".join(self._facts(delivery)), again)
        is_on_its_way = delivery.state is DeliveryState.WAITING and not delivery.tries
        again.setVisible(not is_on_its_way)
        return row

    def _facts(self, delivery: OutgoingDelivery) -> tuple[str, ...]:
        """Return what is known of a message."""
        facts = [self._moment(delivery.created_at), place_of(delivery.url)]
        if delivery.tries:
            tries = counted(delivery.tries, "1 try", "{0} tries")
            facts.append(tries.format(delivery.tries))
        last = delivery.attempts[-1] if delivery.attempts else None
        if last and last.trouble:
            told = said(Message.of(last.trouble), self._form).rstrip(".")
            facts.append(f"{told} ({last.status})" if last.status else told)
        if delivery.due_at and delivery.tries:
            due = self._moment(delivery.due_at)
            facts.append(words("next try {0}").format(due))
        return tuple(facts)

    def _moment(self, moment: datetime) -> str:
        return self._form.moment(moment, self._zone)


def place_of(url: str) -> str:
    """Return an address short enough for a row."""
    parts = urlsplit(url)
    place = f"{parts.netloc}{parts.path}"
    return place if len(place) <= _LONGEST_PLACE else f"{place[:_LONGEST_PLACE]}…"


def _state(delivery: OutgoingDelivery) -> str:
    """Return how far a message has come, in words."""
    match delivery.state:
        case DeliveryState.DELIVERED:
            return words("delivered")
        case DeliveryState.GIVEN_UP:
            return words("given up")
        case _ if delivery.tries:
            return words("waits for the next try")
        case _:
            return words("on its way")
