"""The page of calendars on servers that bookings are written to, and of drift there.

It shows what the diary says and asks for what a person wants; it speaks with no server
itself.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.publications import (
    PublishNow,
    PutBack,
    RemovePublication,
)
from pinmycal_desktop.model.errors import Invalid, NeedsConsent
from pinmycal_desktop.ui.calendars.drift_row import FOLLOW_OUTSIDE, PUT_BACK, DriftRow
from pinmycal_desktop.ui.calendars.published_card import (
    CHANGE,
    NOW,
    WITHDRAW,
    PublishedCard,
)
from pinmycal_desktop.ui.calendars.published_words import PublishedWords
from pinmycal_desktop.ui.saying import told
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.column_page import ColumnPage
from pinmycal_desktop.ui.widgets.empty_state import EmptyState
from pinmycal_desktop.ui.widgets.page_cover import PageCover
from pinmycal_desktop.ui.widgets.parts import emptied
from pinmycal_desktop.ui.widgets.plain_label import caption, title
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.publication import (
        Drift,
        Publication,
        PublicationCounts,
    )
    from pinmycal_desktop.ui.services import Services

_WIDTH = 760
_TOPIC = "publications"
_TICK_MS = 30_000
"""How often "looked at 3 min ago" is said anew."""
_HEARD = frozenset({Part.PUBLICATIONS, Part.BOOKINGS, Part.IMPORTS})


class PublishedPage(ColumnPage):
    """Give it services; it reads when it is shown and when something changes."""

    add_wanted = Signal()
    """Bookings shall be written to another calendar."""
    change_wanted = Signal(object)
    """The `Publication` that shall be changed, or signed in to again."""

    def __init__(self, services: Services, *, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        self._services = services
        self.cards: tuple[PublishedCard, ...] = ()
        self.rows: tuple[DriftRow, ...] = ()
        self._drifts: tuple[Drift, ...] = ()
        self._message = Banner(closable=True)
        self.add = Button(words("Publish to a calendar…"), icon="plus")
        self._list, self._drift_list = QVBoxLayout(), QVBoxLayout()
        self._drift = Section(words("Changed in the calendar"), large=True)
        self.empty = EmptyState(
            "calendar-check",
            words("No calendar on a server yet"),
            words(
                "Write your bookings to one, such as at Nextcloud, Fastmail or iCloud:"
                " your phone shows them, and what is changed there is told here."
            ),
        )
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.refresh)
        self.cover = PageCover(self)
        self.cover.again.connect(self.refresh)
        self._arrange()
        self.add.clicked.connect(self.add_wanted)
        services.relay.changed.connect(self._heard)
        self.refresh()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(title(words("Published calendars")), 1)
        head.addWidget(self.add)
        for each in (self._list, self._drift_list):
            each.setSpacing(Space.MEDIUM)
        hint = words("Follow does the same here. Put back writes yours there again.")
        self._drift.body.addWidget(caption(hint, wrap=True))
        self._drift.body.addLayout(self._drift_list)
        column = self.column
        column.addLayout(head)
        column.addWidget(self._message)
        column.addWidget(self._drift)
        column.addLayout(self._list)
        column.addWidget(self.empty, 1)
        column.addStretch(1)
        for hidden in (self._message, self._drift, self.empty):
            hidden.hide()

    # --- reading ---------------------------------------------------------------------

    def refresh(self) -> None:
        """Read how everything stands."""

        def read(diary: Diary) -> _Read:
            there = diary.publications.all()
            counted = tuple((each, diary.publications.counts(each)) for each in there)
            return counted, diary.publications.drifts()

        self._services.operations.read(read, self._arrived, self._unread, topic=_TOPIC)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again: another page was shown meanwhile."""
        super().showEvent(event)
        self._tick.start()
        self.refresh()

    def _heard(self, changes: Changes) -> None:
        if changes.parts & _HEARD:
            self.refresh()

    def _arrived(self, read: _Read) -> None:
        there, drifts = read
        self.cover.arrived()
        shown = [card.publication.id for card in self.cards]
        if [each.id for each, _ in there] != shown:
            self._build([each for each, _ in there])
        now, telling = self._services.clock(), self._telling()
        for card, (publication, counts) in zip(self.cards, there, strict=True):
            card.tell(publication, counts, telling, now)
        if [*map(_shown, drifts)] != [*map(_shown, self._drifts)]:
            self._drifts = drifts
            self._build_drift()
        self._drift.setVisible(bool(drifts))
        self.empty.setVisible(not there)

    def _telling(self) -> PublishedWords:
        return PublishedWords(form=self._services.form, zone=self._services.zone)

    def _build(self, there: list[Publication]) -> None:
        emptied(self._list)
        cards = []
        for each in there:
            card = PublishedCard(each)
            card.asked.connect(partial(self._do, card))
            self._list.addWidget(card)
            cards.append(card)
        self.cards = tuple(cards)

    def _build_drift(self) -> None:
        emptied(self._drift_list)
        telling, rows = self._telling(), []
        for each in self._drifts:
            row = DriftRow(each, telling)
            row.asked.connect(partial(self._settle, row))
            self._drift_list.addWidget(row)
            rows.append(row)
        self.rows = tuple(rows)

    # --- deeds -----------------------------------------------------------------------

    def _do(self, card: PublishedCard, what: str) -> None:
        publication = card.publication
        if what == CHANGE:
            self.change_wanted.emit(publication)
        elif what == NOW:
            self._write(PublishNow(publication_id=publication.id))
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)  # its own button goes
            command = RemovePublication(
                publication_id=publication.id, withdraws=what == WITHDRAW
            )
            done = words("Removed {0}.").format(publication.name)
            self._write(command, "" if what == WITHDRAW else done)

    def _settle(self, row: DriftRow, what: str) -> None:
        """Follow what was done in the calendar, or put ours back."""
        drift = row.drift
        if what == PUT_BACK:
            command = PutBack(
                publication_id=drift.publication.id, booking_id=drift.booking.id
            )
            self._write(command)
            return

        def find(diary: Diary) -> Command:
            return diary.publications.following(
                drift, Origin.WINDOW, outside_hours=what == FOLLOW_OUTSIDE
            )

        def follow(command: Command) -> None:
            self._services.operations.write(command, self._followed, refused)

        def refused(error: PinmyCalError) -> None:
            if isValid(row):
                row.tell(self._sentence(error), asks=_may_be_asked(error))

        self._services.operations.read(find, follow, refused)

    def _followed(self, outcome: Outcome) -> None:
        sentence = words("{0} is as in its calendar now.")
        self._services.did(sentence.format(outcome.booking.title), outcome)

    def _write(self, command: Command, done: str = "") -> None:
        def written(outcome: Outcome) -> None:
            if done:
                self._services.did(done, outcome)

        self._services.operations.write(command, written, self._failed)

    def _unread(self, error: PinmyCalError) -> None:
        if isValid(self) and not self.cover.failed(self._sentence(error)):
            self._failed(error)

    def _failed(self, error: PinmyCalError) -> None:
        if isValid(self):
            self._message.tell(Tone.DANGER, "", self._sentence(error))
            self._message.show()

    def _sentence(self, error: PinmyCalError) -> str:
        services = self._services
        return told(error, form=services.form, zone=services.zone)


def _shown(drift: Drift) -> tuple[object, ...]:
    """Return what is shown of drift: a question asked there outlives a round."""
    return drift.publication.id, drift.publication.name, drift.booking, drift.row


def _may_be_asked(error: PinmyCalError) -> bool:
    """Whether the host may do this all the same: another hour, or another length."""
    if isinstance(error, Invalid):
        return all(each.field == "length" for each in error.problems)
    return isinstance(error, NeedsConsent)


_Read = tuple[
    tuple[tuple["Publication", "PublicationCounts"], ...], tuple["Drift", ...]
]
"""The publications with how they stand, and what drifted."""
