"""The limits of an event type: notice, how far ahead, how many, approval, hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.event_type import (
    Confirmation,
    DateRange,
    DaysAhead,
    PeriodLimits,
)
from pinmycal_desktop.screen.event_type import FURTHEST_AHEAD, MOST_BOOKINGS
from pinmycal_desktop.ui.event_type.field_words import NOTHING
from pinmycal_desktop.ui.event_type.form_part import FormPart
from pinmycal_desktop.ui.event_type.form_row import FormRow
from pinmycal_desktop.ui.event_type.notice_field import NoticeField
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.number_field import NumberField
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.screen.event_type import EventTypeDraft


class LimitsPart(FormPart):
    """The third section of the form."""

    def __init__(self) -> None:
        super().__init__()
        self.notice = NoticeField(words("Notice"))
        self.notice.changed.connect(self._noticed)
        days, ahead = words("days"), words("How far ahead")
        self.ahead = NumberField(0, FURTHEST_AHEAD, unit=days, name=ahead, none=NOTHING)
        self.ahead.changed.connect(self._reached)
        units = (words("a day"), words("a week"), words("a month"))
        most = words("At most")
        self.counts = tuple(
            NumberField(0, MOST_BOOKINGS, unit=unit, name=most, none=NOTHING)
            for unit in units
        )
        for field in self.counts:
            field.changed.connect(self._counted)
        self.confirm = Check(words("I confirm each request"))
        self.confirm.toggled.connect(self._confirmed)
        self.hidden = Check(words("Offer it to nobody but myself"))
        self.hidden.toggled.connect(self._hid)
        up_to = PlainLabel(words("and up to"), ink="muted")
        far = PlainLabel(words("ahead"), ink="muted")
        reach = (self.notice, up_to, self.ahead, far)
        self.rows = {
            "notice": FormRow(words("Notice"), *reach, typed=self.notice.number),
            "count_limits": FormRow(most, *self.counts),
            "confirmation": FormRow(words("Approval"), self.confirm),
            "is_hidden": FormRow(words("Hidden"), self.hidden),
        }
        self._arrange(words("Limits"))

    def _show(self, draft: EventTypeDraft) -> None:
        current = draft.current
        self.notice.set_value(current.minimum_notice)
        window = current.window
        self.ahead.set_value(window.days if isinstance(window, DaysAhead) else 0)
        limits = current.count_limits
        counts = (limits.day, limits.week, limits.month)
        for field, count in zip(self.counts, counts, strict=True):
            field.set_value(count or 0)
        self.confirm.setChecked(current.confirmation is Confirmation.ALWAYS)
        self.hidden.setChecked(current.is_hidden)

    def _noticed(self, minutes: int) -> None:
        self._edit(minimum_notice=minutes)

    def _reached(self, days: int) -> None:
        window = None if self._draft is None else self._draft.current.window
        if not days:
            kept = window if isinstance(window, DateRange) else None
            self._edit(window=kept)
        elif isinstance(window, DaysAhead):
            self._edit(window=replace(window, days=days))
        else:
            self._edit(window=DaysAhead(days))

    def _counted(self) -> None:
        if self._draft is not None:
            day, week, month = (field.value() or None for field in self.counts)
            year = self._draft.current.count_limits.year
            limits = PeriodLimits(day=day, week=week, month=month, year=year)
            self._edit(count_limits=limits)

    def _confirmed(self, needs_it: bool) -> None:  # noqa: FBT001  -- Qt's
        always, never = Confirmation.ALWAYS, Confirmation.NEVER
        self._edit(confirmation=always if needs_it else never)

    def _hid(self, is_hidden: bool) -> None:  # noqa: FBT001  -- Qt's
        self._edit(is_hidden=is_hidden)
