"""The form of an event type: what it is, its time, its limits, its questions.

Each field tells the next draft; the form shows what it is told and keeps nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.model.event_type import (
    Confirmation,
    DateRange,
    DaysAhead,
    Location,
    LocationKind,
    PeriodLimits,
)
from pinmycal_desktop.screen.event_type import LONGEST_BUFFER, LONGEST_MINUTES
from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.event_type.buffer_strip import BufferStrip
from pinmycal_desktop.ui.event_type.field_words import NOTHING, value_words
from pinmycal_desktop.ui.event_type.form_row import FormRow
from pinmycal_desktop.ui.event_type.lengths import LengthsField
from pinmycal_desktop.ui.event_type.notice_field import NoticeField
from pinmycal_desktop.ui.event_type.questions import QuestionsField
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.number_field import NumberField
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.widgets.swatch import ColourRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.errors import FieldProblem
    from pinmycal_desktop.model.event_type import EventType, Question
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.screen.event_type import EventTypeDraft
    from pinmycal_desktop.ui.format import Format

_FIELD_WIDTH = 300
_MOST_DAYS, _MOST_LIMIT = 3660, 999
_HINTS = {
    LocationKind.LINK: "https://",
    LocationKind.PHONE: "+39 06 1234567",
    LocationKind.ADDRESS: "1 Station Road",
}
_ROW_OF = {"buffer_before": "buffers", "buffer_after": "buffers"}
_ROW_OF |= {"minimum_notice": "notice", "window": "notice"}


class EventTypeForm(QScrollArea):
    """Sections of rows. Errors stand under their fields, earlier values beside."""

    edited = Signal(object, str)
    """The next `EventTypeDraft`, and what the step was about."""
    schedule_wanted = Signal(int)
    """The id of a schedule a person wants to see."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._draft: EventTypeDraft | None = None
        self._schedules: tuple[Schedule, ...] = ()
        self._make_names()
        self._make_times()
        self._make_limits()
        self.questions = QuestionsField()
        self.questions.edited.connect(self._ask)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.HUGE)
        for words, names in (
            (self.tr("What it is"), _WHAT),
            (self.tr("Time"), _TIME),
            (self.tr("Limits"), _LIMITS),
        ):
            section = Section(words, large=True)
            for name in names:
                section.body.addWidget(self.rows[name])
            column.addWidget(section)
        asked = Section(self.tr("Questions for the invitee"), large=True)
        asked.body.addWidget(self.questions)
        column.addWidget(asked)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def put_below(self, panel: QWidget) -> None:
        """Put `panel` below the fields, where there is no room beside them."""
        self._below.addWidget(panel)
        panel.show()

    # --- the fields ------------------------------------------------------------------

    def _make_names(self) -> None:
        self.title, self.slug = QLineEdit(), QLineEdit()
        for field, name in (
            (self.title, self.tr("Name")),
            (self.slug, self.tr("Address")),
        ):
            field.setAccessibleName(name)
            field.setMinimumWidth(_FIELD_WIDTH)
        self.title.textEdited.connect(self._titled)
        self.slug.textEdited.connect(self._slugged)
        self.colour = ColourRow()
        self.colour.chosen.connect(self._coloured)
        kinds = (
            Option(LocationKind.NONE, self.tr("Said later"), "message-square"),
            Option(LocationKind.LINK, self.tr("A link"), "video"),
            Option(LocationKind.PHONE, self.tr("By phone"), "phone"),
            Option(LocationKind.ADDRESS, self.tr("An address"), "map-pin"),
        )
        self.place = Choice(kinds, name=self.tr("Where"))
        self.place.setMinimumWidth(150)
        self.place.chosen.connect(self._placed)
        self.where = QLineEdit()
        self.where.setAccessibleName(self.tr("Link, number or address"))
        self.where.setMinimumWidth(200)
        self.where.textEdited.connect(self._placed)
        self.description = QPlainTextEdit()
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(68)
        self.description.setAccessibleName(self.tr("Description"))
        self.description.textChanged.connect(self._described)
        self.rows = {
            "title": FormRow(self.tr("Name"), self.title),
            "slug": FormRow(self.tr("Address"), self.slug),
            "colour": FormRow(self.tr("Colour and pattern"), self.colour),
            "location": FormRow(self.tr("Where"), self.place, self.where),
            "description": FormRow(
                self.tr("Description"), self.description, grows=True
            ),
        }

    def _make_times(self) -> None:
        minutes = self.tr("min")
        self.lengths = LengthsField()
        self.lengths.added.connect(self._add_length)
        self.lengths.removed.connect(self._remove_length)
        self.lengths.usual_wanted.connect(self._make_usual)
        self.before = NumberField(
            0, LONGEST_BUFFER, unit=minutes, name=self.tr("Buffer before"), step=5
        )
        self.after = NumberField(
            0, LONGEST_BUFFER, unit=minutes, name=self.tr("Buffer after"), step=5
        )
        self.before.changed.connect(self._buffered)
        self.after.changed.connect(self._buffered)
        self.strip = BufferStrip(self._form)
        self.interval = NumberField(
            0,
            LONGEST_MINUTES,
            unit=minutes,
            name=self.tr("Start times every"),
            step=5,
            none=NOTHING,
        )
        self.interval.changed.connect(self._stepped)
        self._starts = caption("")
        self.schedule = Choice(name=self.tr("Hours"))
        self.schedule.setMinimumWidth(210)
        self.schedule.chosen.connect(self._scheduled)
        open_hours = Button(self.tr("Open hours"), dense=True)
        open_hours.clicked.connect(self._want_schedule)
        self.rows |= {
            "lengths": FormRow(self.tr("Lengths"), self.lengths, grows=True),
            "buffers": FormRow(
                self.tr("Buffer before and after"),
                self.before,
                self.after,
                below=self.strip,
            ),
            "slot_interval": FormRow(
                self.tr("Start times every"), self.interval, self._starts
            ),
            "schedule_id": FormRow(self.tr("Hours"), self.schedule, open_hours),
        }

    def _make_limits(self) -> None:
        self.notice = NoticeField(self.tr("Notice"))
        self.notice.changed.connect(self._noticed)
        self.ahead = NumberField(
            0,
            _MOST_DAYS,
            unit=self.tr("days"),
            name=self.tr("How far ahead"),
            none=NOTHING,
        )
        self.ahead.changed.connect(self._reached)
        self._limits = tuple(
            NumberField(
                0, _MOST_LIMIT, unit=unit, name=self.tr("At most"), none=NOTHING
            )
            for unit in (self.tr("a day"), self.tr("a week"), self.tr("a month"))
        )
        for field in self._limits:
            field.changed.connect(self._limited)
        self.confirm = Check(self.tr("I confirm each request"))
        self.confirm.toggled.connect(self._confirmed)
        self.hidden = Check(self.tr("Offer it to nobody but myself"))
        self.hidden.toggled.connect(self._hid)
        self.rows |= {
            "notice": FormRow(
                self.tr("Notice"),
                self.notice,
                PlainLabel(self.tr("and up to"), ink="muted"),
                self.ahead,
                PlainLabel(self.tr("ahead"), ink="muted"),
            ),
            "count_limits": FormRow(self.tr("At most"), *self._limits),
            "confirmation": FormRow(self.tr("Approval"), self.confirm),
            "is_hidden": FormRow(self.tr("Hidden"), self.hidden),
        }

    # --- what is shown ---------------------------------------------------------------

    def tell(self, draft: EventTypeDraft, schedules: Sequence[Schedule]) -> None:
        """Show a draft; nothing is told back while it is shown."""
        self._draft = None  # so that nothing set here counts as typed
        current = draft.current
        for edit, words in (
            (self.title, current.title),
            (self.slug, current.slug),
            (self.where, current.location.value),
        ):
            if edit.text() != words:
                edit.setText(words)
                edit.setCursorPosition(0)
        if self.description.toPlainText() != current.description:
            self.description.setPlainText(current.description)
        self.colour.set_value(current.colour)
        self.place.set_value(current.location.kind)
        self.where.setVisible(current.location.kind is not LocationKind.NONE)
        self.where.setPlaceholderText(_HINTS.get(current.location.kind, ""))
        self._tell_times(current)
        self._tell_schedules(schedules, current.schedule_id)
        self._tell_limits(current)
        self._draft = draft
        self._tell_changes(draft)

    def _tell_times(self, current: EventType) -> None:
        self.lengths.tell(current.lengths)
        self.before.set_value(current.buffer_before)
        self.after.set_value(current.buffer_after)
        self.strip.tell(current)
        self.interval.set_value(current.slot_interval or 0)
        words = self.tr("as long as the meeting")
        self._starts.setText("" if current.slot_interval else words)

    def _tell_schedules(
        self, schedules: Sequence[Schedule], chosen: int | None
    ) -> None:
        if tuple(schedules) != self._schedules:
            self._schedules = tuple(schedules)
            usual = [each.name for each in schedules if each.is_default]
            words = self.tr("Default: {0}").format("".join(usual))
            options = [Option(None, words, "clock")]
            options += [Option(each.id, each.name, "clock") for each in schedules]
            self.schedule.set_options(options)
        known = {each.id for each in schedules}
        self.schedule.set_value(chosen if chosen in known else None)

    def _tell_limits(self, current: EventType) -> None:
        self.notice.set_value(current.minimum_notice)
        window = current.window
        self.ahead.set_value(window.days if isinstance(window, DaysAhead) else 0)
        limits = current.count_limits
        counts = (limits.day, limits.week, limits.month)
        for field, count in zip(self._limits, counts, strict=True):
            field.set_value(count or 0)
        self.confirm.setChecked(current.confirmation is Confirmation.ALWAYS)
        self.hidden.setChecked(current.is_hidden)

    def _tell_changes(self, draft: EventTypeDraft) -> None:
        """Mark the rows that changed, each with what it was."""
        names = {each.id: each.name for each in self._schedules}
        was: dict[str, list[str]] = {}
        for change in draft.changes() if draft.original.id else ():
            place = _ROW_OF.get(change.field, change.field)
            told = value_words(change, change.before, self._form, names)
            was.setdefault(place, []).append(told)
        for name, row in self.rows.items():
            told_before = ", ".join(was.get(name, ()))
            shown = "" if name in _LONG else told_before
            row.tell(shown if name in was else None)

    def set_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Say under the fields what does not fit, and go to the first."""
        errors: dict[str, str] = {}
        asked: dict[int, str] = {}
        for each in problems:
            field, *rest = each.field.split(".")
            sentence = said(each.message, self._form)
            if field == "questions" and rest and rest[0].isdigit():
                asked.setdefault(int(rest[0]), sentence)
            errors.setdefault(_ROW_OF.get(field, field), sentence)
        for name, row in self.rows.items():
            row.set_error(errors.get(name, ""))
        if self._draft is not None:
            self.questions.tell(self._draft, asked)
        wrong = [name for name in self.rows if name in errors]
        if wrong:
            self.rows[wrong[0]].focus()
            self.ensureWidgetVisible(self.rows[wrong[0]])

    # --- what a person does ----------------------------------------------------------

    def _tell(self, what: str = "", **fields: object) -> None:
        draft = self._draft
        if draft is not None:
            current = replace(draft.current, **fields)  # type: ignore[arg-type]  # fields of one event type
            self.edited.emit(draft.having(current), what)

    def _titled(self, title: str) -> None:
        if self._draft is not None:
            self.edited.emit(self._draft.titled(title), "title")

    def _slugged(self, slug: str) -> None:
        if self._draft is not None:
            self.edited.emit(self._draft.slugged(slug), "slug")

    def _coloured(self, colour: int) -> None:
        self._tell(colour=colour)

    def _placed(self) -> None:
        kind = self.place.value()
        assert isinstance(kind, LocationKind)
        value = "" if kind is LocationKind.NONE else self.where.text()
        self._tell("location", location=Location(kind, value))

    def _described(self) -> None:
        self._tell("description", description=self.description.toPlainText())

    def _add_length(self, minutes: int) -> None:
        if self._draft is not None:
            self.edited.emit(self._draft.with_length(minutes), "")

    def _remove_length(self, minutes: int) -> None:
        if self._draft is not None:
            self.edited.emit(self._draft.without_length(minutes), "")

    def _make_usual(self, minutes: int) -> None:
        if self._draft is not None:
            self.edited.emit(self._draft.with_usual_length(minutes), "")

    def _buffered(self) -> None:
        before, after = self.before.value(), self.after.value()
        self._tell(buffer_before=before, buffer_after=after)

    def _stepped(self, minutes: int) -> None:
        self._tell(slot_interval=minutes or None)

    def _scheduled(self, schedule_id: int | None) -> None:
        self._tell(schedule_id=schedule_id)

    def _want_schedule(self) -> None:
        chosen = self.schedule.value()
        usual = [each.id for each in self._schedules if each.is_default]
        self.schedule_wanted.emit(chosen if isinstance(chosen, int) else usual[0])

    def _noticed(self, minutes: int) -> None:
        self._tell(minimum_notice=minutes)

    def _reached(self, days: int) -> None:
        window = None if self._draft is None else self._draft.current.window
        if not days:
            kept = window if isinstance(window, DateRange) else None
            self._tell(window=kept)
        elif isinstance(window, DaysAhead):
            self._tell(window=replace(window, days=days))
        else:
            self._tell(window=DaysAhead(days))

    def _limited(self) -> None:
        if self._draft is None:
            return
        day, week, month = (field.value() or None for field in self._limits)
        year = self._draft.current.count_limits.year
        self._tell(
            count_limits=PeriodLimits(day=day, week=week, month=month, year=year)
        )

    def _confirmed(self, needs_it: bool) -> None:  # noqa: FBT001  -- Qt's
        always, never = Confirmation.ALWAYS, Confirmation.NEVER
        self._tell(confirmation=always if needs_it else never)

    def _hid(self, is_hidden: bool) -> None:  # noqa: FBT001  -- Qt's
        self._tell(is_hidden=is_hidden)

    def _ask(self, questions: tuple[Question, ...]) -> None:
        if self._draft is not None:
            self.edited.emit(self._draft.with_questions(questions), "")


_WHAT = ("title", "slug", "colour", "location", "description")
_TIME = ("lengths", "buffers", "slot_interval", "schedule_id")
_LIMITS = ("notice", "count_limits", "confirmation", "is_hidden")
_LONG = frozenset(
    {"description", "confirmation", "is_hidden", "colour", "title", "slug", "location"}
)
"""Rows whose earlier value stands at the side only."""
