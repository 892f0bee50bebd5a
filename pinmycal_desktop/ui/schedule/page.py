"""The schedule editor: several named schedules, each with a draft until it is saved.

Leaving a schedule keeps its draft here. A save is one command; what it can be taken
back with goes out with `done`. The page reads and writes beside the window and never
overwrites what somebody else has saved meanwhile without asking.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.setup import RemoveSchedule, SaveSchedule
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.screen.booking_chips import chips_of
from pinmycal_desktop.screen.overrides import days_from, spans_of
from pinmycal_desktop.screen.schedule import ScheduleDraft
from pinmycal_desktop.ui.columns import column_in
from pinmycal_desktop.ui.editing.editor_page import EditorPage
from pinmycal_desktop.ui.editing.page_head import PageHead
from pinmycal_desktop.ui.editing.said import said, told
from pinmycal_desktop.ui.editing.unsent import removed_words, saved_words
from pinmycal_desktop.ui.schedule.body import ScheduleBody
from pinmycal_desktop.ui.schedule.differences import differences
from pinmycal_desktop.ui.schedule.head import ScheduleHead
from pinmycal_desktop.ui.schedule.listing import (
    EDIT,
    count_of,
    locked_of,
    rows_of,
)
from pinmycal_desktop.ui.schedule.override_card import days_words
from pinmycal_desktop.ui.schedule.reading import SchedulesReading, read_schedules
from pinmycal_desktop.ui.schedule.side import ScheduleSide
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.errors import FieldProblem, PinmyCalError
    from pinmycal_desktop.screen.homes import Home
    from pinmycal_desktop.ui.editing.services import PageServices

_CHIP_DAYS = timedelta(days=28)
_STALE = frozenset(
    {Part.SCHEDULES, Part.EVENT_TYPES, Part.BOOKINGS, Part.ACCOUNT, Part.OUTBOX}
)


class SchedulePage(EditorPage[ScheduleDraft]):
    """Give it services; call `show_schedule` to open one."""

    def __init__(
        self, services: PageServices, *, zone: str, parent: QWidget | None = None
    ) -> None:
        """`zone` is the account's: where new schedules and the preview begin."""
        super().__init__(services, parent)
        self._services, self._zone = services, zone
        self._reading: SchedulesReading | None = None
        self._wanted: int | None = None
        self._saving: int | None = None
        self._side = ScheduleSide()
        self._bar = PageHead(words("Save hours"))
        self._head = ScheduleHead(services.clock, services.form)
        self._bar.start.addWidget(self._head, 1)
        today = services.clock().astimezone(ZoneInfo(zone)).date()
        self.body = ScheduleBody(services, zone, today)
        self._arrange()
        self._connect()
        self.reload()

    def _arrange(self) -> None:
        content = QWidget()
        column = column_in(content)
        column.addWidget(self._bar)
        column.addWidget(self.body, 1)
        self._lay_out(self._side, content)

    def _connect(self) -> None:
        self._side.chosen.connect(self.show_schedule)
        self._side.add_wanted.connect(self.add)
        self._side.duplicate_wanted.connect(self.duplicate)
        self._side.rename_wanted.connect(self._rename)
        self._side.default_wanted.connect(self._make_default_of)
        self._side.remove_wanted.connect(self.remove)
        self._bar.save_wanted.connect(self.save)
        self._bar.discard_wanted.connect(self.discard)
        self._bar.back_wanted.connect(self.step_back)
        self._head.renamed.connect(self._named)
        self._head.default_wanted.connect(self._make_default)
        self._head.zone_changed.connect(self._in_zone)
        self._head.zone_unread.connect(self._refuse_zone)
        self.body.edited.connect(self._edit)
        self.body.typed.connect(self._edit)
        self.body.answered.connect(self._answer)
        self.body.unsent.answered.connect(self._settle)
        self._services.relay.changed.connect(self._heard)

    # --- reading ---------------------------------------------------------------------

    def reload(self) -> None:
        """Read everything anew; drafts stay."""
        clock = self._services.clock
        self._services.operations.read(
            lambda diary: read_schedules(diary, clock()),
            self._arrived,
            self._unread,
            topic=f"schedules-{id(self)}",
        )

    def _heard(self, changes: Changes) -> None:
        if changes.parts & _STALE:
            self.reload()
            self.body.invitee.preview.again()

    def _arrived(self, reading: SchedulesReading) -> None:
        self._reading = reading
        self.cover.arrived()
        known = {each.id: ScheduleDraft.of(each) for each in reading.schedules}
        self._drafts.follow(known)
        if self._wanted in known:
            self._drafts.key, self._wanted = self._wanted, None
        self._show()

    # --- what is shown ---------------------------------------------------------------

    def show_schedule(self, key: int) -> None:
        """Open a schedule by its id; one not read yet is opened when it is."""
        if key not in self._drafts:
            self._wanted = key
            return
        self._drafts.key = key
        self.body.clear_message()
        self._show()

    def _show(self) -> None:
        draft, reading = self.draft, self._reading
        if draft is None or reading is None:
            return
        users = reading.types_of(draft.original)
        rows = rows_of(self._drafts.items(), reading)
        self._side.tell(rows, self._drafts.key, users)
        self._tell_home(draft, reading)
        self._bar.tell(
            changes=count_of(draft),
            can_go_back=self._drafts.has_past,
            is_busy=self._saving is not None,
        )
        bookings = reading.bookings_of(draft.original)
        soon = self._services.clock() + _CHIP_DAYS
        near = [each for each in bookings if each.span.start < soon]
        chips = chips_of(near, draft.current.zone, reading.colours())
        self.body.tell(draft, chips, users or reading.types_beside(draft.original))
        self.body.tell_stranded(draft, draft.stranded(bookings), reading.colours())
        self._tell_unsaved()

    def _tell_home(self, draft: ScheduleDraft, reading: SchedulesReading) -> None:
        """Say whose the schedule is, and what its service lets be changed."""
        homes, form = reading.homes, self._services.form
        home = homes.of(draft.current.account_id, EDIT)
        why = "" if home.why_not is None else said(home.why_not, form)
        self._head.tell(draft.current, home, why)
        self.body.lock(why)
        self._side.tell_homes(homes.every(EDIT), form)
        self._side.lock(locked_of(self._drafts.items(), reading), form)
        item = reading.unsent.get(draft.current.id)
        lines: Sequence[str] = ()
        if item is not None and isinstance(item.theirs, Schedule):
            assert isinstance(item.wished, Schedule)
            lines = differences(item.wished, item.theirs, form)
        self.body.unsent.tell_item(item, home.name, lines)

    def _settle(self, command: Command) -> None:
        """Carry out what is to become of a change its service did not take."""
        self._services.operations.write(command, _settled, self._refused)

    # --- editing ---------------------------------------------------------------------

    def _edit(self, draft: ScheduleDraft, what: str = "") -> None:
        self._drafts.edit(draft, what)
        self.body.clear_message()
        self._head.set_name_wrong(wrong=False)
        self._show()

    def _named(self, name: str) -> None:
        if self.draft is not None:
            self._edit(self.draft.named(name), "name")

    def _in_zone(self, zone: str) -> None:
        if self.draft is not None:
            self._edit(self.draft.in_zone(zone))

    def _make_default(self) -> None:
        if self.draft is not None:
            self._edit(self.draft.as_default())

    def _make_default_of(self, key: int) -> None:
        self.show_schedule(key)
        self._make_default()

    def _rename(self, key: int) -> None:
        self.show_schedule(key)
        self.rename()

    def rename(self) -> None:
        """Put the cursor into the name."""
        self._head.rename()

    def discard(self) -> None:
        """Give the changes up; one step brings them back, except of a new schedule."""
        draft, key = self.draft, self._drafts.key
        if draft is None or key is None:
            return
        if key < 0:
            self._drop(key)
        else:
            self._edit(ScheduleDraft.of(draft.original))

    def add(self, account_id: int = 0) -> None:
        """Begin a new schedule of an account; it is kept once it is saved.

        0 is the account of this computer.
        """
        if self._reading is not None:
            homes = self._reading.homes
            account = homes.account(account_id) or homes.accounts[0]
            zone = self._zone if account.connection is None else account.zone
            name = self._free_name(words("New schedule"))
            self._begin(
                Schedule(uid=str(uuid4()), account_id=account.id, name=name, zone=zone)
            )
            self._head.rename()

    def duplicate(self, key: int) -> None:
        """Begin a new schedule with the hours of another."""
        current = self._drafts[key].current
        name = self._free_name(words("{0}, copy").format(current.name))
        self._begin(
            replace(
                current,
                id=0,
                uid=str(uuid4()),
                name=name,
                is_default=False,
                revision=0,
            )
        )

    def _begin(self, schedule: Schedule) -> None:
        self.show_schedule(self._drafts.begin(ScheduleDraft.of(schedule)))

    def _free_name(self, wish: str) -> str:
        names = {draft.current.name for _key, draft in self._drafts.items()}
        name, number = wish, 2
        while name in names:
            name, number = f"{wish} {number}", number + 1
        return name

    # --- saving and removing ---------------------------------------------------------

    def _save_draft(self) -> None:
        draft = self.draft
        if draft is None or self._saving is not None:
            return
        if self.body.keeps_from_saving():
            sentence = words("Some hours cannot be read yet. Write two times.")
            self.body.say(Tone.DANGER, sentence)
            return
        if not draft.is_changed:
            return
        problems = draft.problems(taken_names=self._taken_names())
        if problems:
            self._tell_problems(problems)
            return
        self._saving = self._drafts.key
        self._show()
        self._services.operations.write(
            SaveSchedule(schedule=draft.current), self._saved, self._refused
        )

    def _taken_names(self) -> frozenset[str]:
        return frozenset(
            draft.original.name
            for key, draft in self._drafts.items()
            if key != self._drafts.key and key > 0 and self._is_beside(draft)
        )

    def _is_beside(self, other: ScheduleDraft) -> bool:
        """Whether another one is of the same account as what is shown."""
        shown = self.draft
        return shown is not None and (
            other.original.account_id == shown.original.account_id
        )

    def _saved(self, outcome: Outcome) -> None:
        key, self._saving = self._saving, None
        schedule = outcome.schedule
        self._drafts.stored(key, schedule.id, ScheduleDraft.of(schedule))
        self.reload()
        home = self._home_of(schedule)
        self.done.emit(saved_words(schedule.name, home), outcome)

    def _home_of(self, schedule: Schedule) -> Home:
        assert self._reading is not None
        return self._reading.homes.of(schedule.account_id, EDIT)

    def _refuse_zone(self, typed: str) -> None:
        told_it = words("No city is called “{0}”. The zone stays as it was.")
        self.body.say(Tone.DANGER, told_it.format(typed))

    def _refused(self, error: PinmyCalError) -> None:
        self._saving = None
        self._show()
        if isinstance(error, Invalid):
            self._tell_problems(error.problems)
        elif isinstance(error, ChangedMeanwhile) and isinstance(
            error.current, Schedule
        ):
            self._tell_both(error.current)
        else:
            self.body.say(Tone.DANGER, told(error, self._services.form))

    def _tell_problems(self, problems: Sequence[FieldProblem]) -> None:
        form = self._services.form
        days = {
            int(each.field.split(".")[1]): said(each.message, form)
            for each in problems
            if each.field.startswith("week.")
        }
        self.body.rows.set_errors(days)
        named = [each for each in problems if each.field == "name"]
        self._head.set_name_wrong(wrong=bool(named))
        first = named[0] if named else problems[0]
        about, sentence = self._about(first.field), said(first.message, form)
        self.body.say(Tone.DANGER, f"{about}: {sentence}" if about else sentence)
        if named:
            self._head.rename()

    def _about(self, field: str) -> str:
        """Return what a field is called: the name, a weekday, or days that differ."""
        part, _dot, rest = field.partition(".")
        if part == "name":
            return words("The name")
        place = int(rest.split(".")[0]) if rest else 0
        if part == "week":
            return self._services.form.weekday_name(place)
        if part == "overrides" and self.draft is not None:
            wrong = self.draft.current.overrides[place]
            days = days_from(wrong.first, wrong.last)
            self.body.dates.show_days(days)
            return days_words(spans_of(days), self._services.form)
        return ""

    def _tell_both(self, theirs: Schedule) -> None:
        """Show what somebody else saved beside what is here, and let choose."""
        draft = self.draft
        if draft is None:
            return
        self._theirs = theirs
        lines = differences(draft.current, theirs, self._services.form)
        self.body.say(
            Tone.WARNING,
            words("This schedule was changed meanwhile."),
            "\n".join(lines),
            actions=(
                ("mine", words("Keep mine")),
                ("theirs", words("Take theirs")),
            ),
        )

    def _answer(self, answer: str) -> None:
        draft = self.draft
        self.body.clear_message()
        if draft is None:
            return
        if answer == "mine":
            self._edit(draft.rebased(self._theirs))
            self.save()
        elif answer == "theirs":
            self._edit(ScheduleDraft.of(self._theirs))

    def remove(self, key: int) -> None:
        """Remove a schedule; one never saved is just forgotten."""
        draft = self._drafts[key]
        if key < 0:
            self._drop(key)
            return
        command = RemoveSchedule(
            schedule_id=key, expected_revision=draft.original.revision
        )
        self._services.operations.write(command, self._removed, self._refused)

    def _removed(self, outcome: Outcome) -> None:
        gone = outcome.schedule
        self._drop(gone.id)
        self.done.emit(removed_words(gone.name, self._home_of(gone)), outcome)

    def _drop(self, key: int) -> None:
        self._drafts.drop(key)
        self._show()


def _settled(_outcome: Outcome) -> None:
    """Nothing to tell: it is seen."""
