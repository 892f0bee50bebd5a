"""The time of an event type: lengths, buffers, starts, hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pinmycal_desktop.screen.event_type import LONGEST_BUFFER, LONGEST_MINUTES
from pinmycal_desktop.ui.event_type.buffer_strip import BufferStrip
from pinmycal_desktop.ui.event_type.field_words import NOTHING
from pinmycal_desktop.ui.event_type.form_part import FormPart
from pinmycal_desktop.ui.event_type.form_row import FormRow
from pinmycal_desktop.ui.event_type.lengths import LengthsField
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.number_field import NumberField
from pinmycal_desktop.ui.widgets.plain_label import caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.screen.event_type import EventTypeDraft
    from pinmycal_desktop.ui.format import Format

_STEP = 5


class TimesPart(FormPart):
    """The second section of the form."""

    schedule_wanted = Signal(int)
    """The id of a schedule a person wants to see."""

    def __init__(self, form: Format) -> None:
        super().__init__()
        self._schedules: tuple[Schedule, ...] = ()
        self.lengths = LengthsField()
        self.lengths.added.connect(self._add_length)
        self.lengths.removed.connect(self._remove_length)
        self.lengths.usual_wanted.connect(self._make_usual)
        self.before = self._minutes(LONGEST_BUFFER, words("Buffer before"))
        self.after = self._minutes(LONGEST_BUFFER, words("Buffer after"))
        self.before.changed.connect(self._buffered)
        self.after.changed.connect(self._buffered)
        self._strip = BufferStrip(form)
        every = words("Start times every")
        self.interval = self._minutes(LONGEST_MINUTES, every, none=NOTHING)
        self.interval.changed.connect(self._stepped)
        self._starts = caption("")
        self.schedule = Choice(name=words("Hours"))
        self.schedule.setMinimumWidth(210)
        self.schedule.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.schedule.chosen.connect(self._scheduled)
        opens = Button(words("Open hours"), dense=True)
        opens.clicked.connect(self.want_schedule)
        around = words("Buffer before and after")
        self.rows = {
            "lengths": FormRow(words("Lengths"), self.lengths, grows=True),
            "buffers": FormRow(around, self.before, self.after, below=self._strip),
            "slot_interval": FormRow(every, self.interval, self._starts),
            "schedule_id": FormRow(words("Hours"), self.schedule, opens),
        }
        self._arrange(words("Time"))

    def _minutes(self, most: int, name: str, *, none: str = "") -> NumberField:
        unit = words("min")
        return NumberField(0, most, unit=unit, name=name, step=_STEP, none=none)

    def tell_schedules(self, schedules: Sequence[Schedule]) -> None:
        """Offer these hours, the default first."""
        if tuple(schedules) == self._schedules:
            return
        self._schedules = tuple(schedules)
        usual = [each.name for each in schedules if each.is_default]
        sentence = words("Default: {0}").format("".join(usual))
        sentence = sentence if usual else words("Default")
        options = [Option(None, sentence, "clock")]
        options += [Option(each.id, each.name, "clock") for each in schedules]
        self.schedule.set_options(options)

    def _show(self, draft: EventTypeDraft) -> None:
        current = draft.current
        self.lengths.tell(current.lengths)
        self.before.set_value(current.buffer_before)
        self.after.set_value(current.buffer_after)
        self._strip.tell(current)
        self.interval.set_value(current.slot_interval or 0)
        sentence = words("as long as the meeting")
        self._starts.setText("" if current.slot_interval else sentence)
        known = {each.id for each in self._schedules}
        chosen = current.schedule_id
        self.schedule.set_value(chosen if chosen in known else None)

    def _add_length(self, minutes: int) -> None:
        if self._draft is not None:
            self._next(self._draft.with_length(minutes))

    def _remove_length(self, minutes: int) -> None:
        if self._draft is not None:
            self._next(self._draft.without_length(minutes))

    def _make_usual(self, minutes: int) -> None:
        if self._draft is not None:
            self._next(self._draft.with_usual_length(minutes))

    def _buffered(self) -> None:
        before, after = self.before.value(), self.after.value()
        self._edit(buffer_before=before, buffer_after=after)

    def _stepped(self, minutes: int) -> None:
        self._edit(slot_interval=minutes or None)

    def _scheduled(self, schedule_id: int | None) -> None:
        self._edit(schedule_id=schedule_id)

    def want_schedule(self) -> None:
        """Ask to see the hours that are chosen."""
        chosen = self.schedule.value()
        usual = [each.id for each in self._schedules if each.is_default]
        wanted = [chosen] if isinstance(chosen, int) else usual
        if wanted:
            self.schedule_wanted.emit(wanted[0])
