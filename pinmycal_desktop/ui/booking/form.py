"""The left side of the booking dialog: who, what, where, and what is asked.

It shows a `BookingDraft` and tells the next one; it neither reads nor writes the
diary, and keeps no value of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.ui.booking.length_field import LengthField
from pinmycal_desktop.ui.booking.people_field import PeopleField
from pinmycal_desktop.ui.booking.questions import LongText, Questions
from pinmycal_desktop.ui.booking.where import WhereField
from pinmycal_desktop.ui.theme import MOST_SCALE, Role, Space, Theme, themes
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.guests_field import GuestsField
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.zone_field import ZoneField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.screen.booking import BookingDraft
    from pinmycal_desktop.screen.people import Person
    from pinmycal_desktop.ui.booking.reads import TypesReading
    from pinmycal_desktop.ui.booking.services import BookingServices

_WIDTH = 344


class BookingForm(QScrollArea):
    """The fields of a draft, in the order of Tab."""

    changed = Signal(object)
    """The next `BookingDraft`, with each change a person makes."""
    searched = Signal(str)
    """What was typed as a name: `offer_people` answers."""
    met = Signal(str)
    """An address was given: `set_note` says how often one met."""

    def __init__(
        self,
        draft: BookingDraft,
        services: BookingServices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft, self._services = draft, services
        self._types: tuple[EventType, ...] = (draft.event_type,)
        self._accounts: Mapping[int, str] = {}
        name, email = PeopleField(), QLineEdit()
        name.setAccessibleName(words("Invitee, required"))
        email.setAccessibleName(words("E-mail, required"))
        self._name = Labelled(words("Invitee"), name)
        self._email = Labelled(words("E-mail"), email)
        zone = ZoneField(
            clock=services.clock,
            ours=ZoneInfo(services.zone),
            form=services.form,
            name=words("Their zone"),
        )
        self._zone = Labelled(words("Their zone"), zone)
        self._has_refused_zone = False
        """A city was typed that is none, and nobody pressed Book since."""
        self._type = Labelled(words("Event type"), Choice())
        self._length = LengthField(services.form)
        self._questions = Questions()
        self._where = Labelled(words("Where"), WhereField())
        guests = GuestsField(name=words("Guests"))
        self._guests = Labelled(words("Guests"), guests)
        notes = LongText(name=words("Notes"))
        self._notes = Labelled(words("Notes"), notes)
        self._arrange()
        self._connect()
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.show_draft(draft)

    def _arrange(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        page = QWidget()
        page.setProperty("back", "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._name)
        column.addWidget(self._email)
        column.addWidget(self._zone)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self._type, 1)
        row.addWidget(self._length, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(self._questions)
        column.addWidget(self._where)
        column.addWidget(self._guests)
        column.addWidget(self._notes)
        column.addStretch(1)
        self._email.field.setPlaceholderText("ava@example.org")
        self.setWidget(page)

    def _connect(self) -> None:
        self._name.field.textEdited.connect(self._set_name)
        self._name.field.searched.connect(self.searched)
        self._name.field.picked.connect(self._take_person)
        self._email.field.textEdited.connect(self._set_email)
        self._email.field.editingFinished.connect(self._ask_about)
        self._zone.field.changed.connect(self._set_zone)
        self._zone.field.textEdited.connect(self._forgive_zone)
        self._zone.field.unread.connect(self._refuse_zone)
        self._type.field.chosen.connect(self._set_type)
        self._length.chosen.connect(self._set_length)
        self._questions.answered.connect(self._answer)
        self._where.field.changed.connect(self._set_place)
        self._guests.field.changed.connect(self._set_guests)
        self._guests.field.refused.connect(self._guests.set_error)
        self._notes.field.changed.connect(self._set_notes)

    def _dress(self, theme: Theme) -> None:
        self._email.field.setFont(theme.font(Role.BODY))
        self._fit()

    def _fit(self) -> None:
        """Keep every field whole beside the scroll bar, but leave room for times."""
        page = self.widget()
        if page is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            needed = page.minimumSizeHint().width() + bar
            most = themes().current.scaled(_WIDTH, MOST_SCALE)
            self.setMinimumWidth(min(needed, most))

    def sizeHint(self) -> QSize:
        """As wide as the form of the pictures, wider with larger type."""
        points = themes().current.points
        return QSize(int(_WIDTH * max(1.0, points / 10)), 480)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The fields in the order in which a person fills them."""
        return (
            self._name,
            self._email,
            self._zone,
            self._type,
            self._length,
            self._questions,
            self._where,
            self._guests,
            self._notes,
        )

    # --- values in -------------------------------------------------------------------

    def show_draft(self, draft: BookingDraft) -> None:
        """Show a draft without a signal; what a person is typing in stays as it is."""
        self._draft = draft
        for field, text in (
            (self._name.field, draft.name),
            (self._email.field, draft.email),
        ):
            if field.text() != text:
                field.setText(text)
        self._zone.field.set_value(ZoneInfo(draft.zone))
        self._show_type()
        self._questions.ask(draft.event_type.questions, draft.answers)
        self._where.field.show_place(draft.event_type.location, draft.location)
        if self._guests.field.value() != draft.guests:
            self._guests.field.set_value(draft.guests)
        if self._notes.field.toPlainText() != draft.notes:
            blocked = self._notes.field.blockSignals(True)
            self._notes.field.setPlainText(draft.notes)
            self._notes.field.blockSignals(blocked)

    def set_types(self, read: TypesReading) -> None:
        """Offer these event types; the draft's own is always among them."""
        types, self._accounts = read.event_types, read.accounts
        known = {each.id for each in types}
        own = () if self._draft.event_type.id in known else (self._draft.event_type,)
        self._types = (*types, *own)
        self._show_type()

    def _show_type(self) -> None:
        options = [
            Option(each.id, self._type_words(each), swatch=each.colour)
            for each in self._types
        ]
        if self._draft.event_type.id not in [each.value for each in options]:
            own = self._draft.event_type
            options.append(Option(own.id, self._type_words(own), swatch=own.colour))
        self._type.field.set_options(options)
        self._type.field.set_value(self._draft.event_type.id)
        self._show_lengths()

    def _type_words(self, kind: EventType) -> str:
        """Return an event type's name, and its account's if that is a service's."""
        account = self._accounts.get(kind.account_id, "")
        return f"{kind.title} · {account}" if account else kind.title

    def _show_lengths(self) -> None:
        lengths, length = self._draft.event_type.lengths, self._draft.length
        self._length.show_lengths(lengths, length)
        is_only = not self._length.isVisibleTo(self)
        self._type.set_note(self._length.told(length) if is_only else "")
        self._fit()

    def offer_people(self, typed: str, people: Sequence[Person]) -> None:
        """Offer people met before for what was typed."""
        self._name.field.offer(typed, people)

    def set_note(self, note: str) -> None:
        """Say something about the invitee, such as how often one met."""
        self._name.set_note(note)

    # --- errors ----------------------------------------------------------------------

    def show_problems(self, problems: Mapping[str, str]) -> dict[str, str]:
        """Put each sentence under its field, and take the others away.

        `problems` are by the field names of `CreateBooking`; those that have no field
        here are returned. The keyboard goes to the first field that is wrong.
        """
        fields = self._by_name()
        told: dict[int, str] = {}
        left: dict[str, str] = {}
        for name, sentence in problems.items():
            field = fields.get(name) or fields.get(name.split(".")[0])
            if field is None:
                left[name] = sentence
            else:
                told.setdefault(id(field), sentence)
        wrong = []
        for field in fields.values():
            field.set_error(told.get(id(field), ""))
            if id(field) in told:
                wrong.append(field)
        if wrong:
            wrong[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(wrong[0])
        return left

    def _by_name(self) -> dict[str, Labelled[Any]]:
        """Return each field by its name in `CreateBooking`, in the form's order."""
        questions = self._draft.event_type.questions
        asked = {each.slug: self._questions.field(each.slug) for each in questions}
        return {
            "attendee.name": self._name,
            "attendee.email": self._email,
            "attendee.zone": self._zone,
            "length": self._type,
            **{f"answers.{slug}": field for slug, field in asked.items() if field},
            "location": self._where,
            "guests": self._guests,
            "notes": self._notes,
        }

    def settle(self) -> bool:
        """Read what is still being typed; False when it cannot be read.

        For Ctrl+Enter, which comes while the keyboard is still in a field; a click on
        Book has left the field by then, and what was typed there is told once too.
        """
        focus = self.focusWidget()
        if focus is not None and focus.hasFocus():
            focus.clearFocus()
        unread: Labelled[Any] | None = None
        if self._guests.field.error():
            unread = self._guests
        elif self._has_refused_zone:
            self._has_refused_zone = False
            unread = self._zone
        if unread is not None:
            unread.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(unread)
        elif focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        return unread is None

    def focus_start(self) -> None:
        """Put the keyboard where a person begins: on the name."""
        self._name.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what a person does ----------------------------------------------------------

    def _tell(self, draft: BookingDraft) -> None:
        self._draft = draft
        self.changed.emit(draft)

    def _set_name(self, name: str) -> None:
        self._name.set_error("")
        self._tell(replace(self._draft, name=name))

    def _set_email(self, email: str) -> None:
        self._email.set_error("")
        self.set_note("")
        self._tell(replace(self._draft, email=email))

    def _ask_about(self) -> None:
        if self._draft.email.strip():
            self.met.emit(self._draft.email.strip())

    def _take_person(self, person: Person) -> None:
        for field in (self._name, self._email):
            field.set_error("")
        draft = replace(
            self._draft, name=person.name, email=person.email, zone=person.zone
        )
        self.show_draft(draft)
        self._tell(draft)
        self.met.emit(person.email)

    def _forgive_zone(self) -> None:
        self._zone.set_error("")

    def _refuse_zone(self, typed: str) -> None:
        self._has_refused_zone = True
        told = words("No city is called “{0}”: {1} stays. Type another, or choose.")
        self._zone.set_error(told.format(typed, self._zone.field.text()))

    def _set_zone(self, zone: ZoneInfo) -> None:
        self._has_refused_zone = False
        self._zone.set_error("")
        self._tell(replace(self._draft, zone=zone.key))

    def _set_type(self, type_id: int) -> None:
        chosen = next(each for each in self._types if each.id == type_id)
        draft = self._draft.of_type(chosen)
        self.show_draft(draft)
        self._tell(draft)

    def _set_length(self, length: int) -> None:
        self._tell(self._draft.lasting(length))

    def _answer(self, slug: str, value: str | tuple[str, ...] | bool) -> None:  # noqa: FBT001  -- an answer is one
        field = self._questions.field(slug)
        if field is not None:
            field.set_error("")
        self._tell(self._draft.answering(slug, value))

    def _set_place(self, place: object) -> None:
        self._where.set_error("")
        self._tell(replace(self._draft, location=place))  # type: ignore[arg-type]  # a Location or None

    def _set_guests(self, guests: tuple[str, ...]) -> None:
        self._guests.set_error("")
        self._tell(replace(self._draft, guests=guests))

    def _set_notes(self, notes: str) -> None:
        self._notes.set_error("")
        self._tell(replace(self._draft, notes=notes))
