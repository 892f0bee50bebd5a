"""The event type editor: what can be booked, each with a draft until it is saved.

Hiding, moving and removing are done at once; everything else waits for Save. Each
command goes out with `done`, so that it can be taken back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.screen.event_type import EventTypeDraft
from pinmycal_desktop.ui.editing.editor_page import EditorPage
from pinmycal_desktop.ui.editing.page_head import PageHead
from pinmycal_desktop.ui.editing.said import said, told
from pinmycal_desktop.ui.editing.unsent import UnsentBanner, saved_words
from pinmycal_desktop.ui.event_type.at_once import AtOnce
from pinmycal_desktop.ui.event_type.form import EventTypeForm
from pinmycal_desktop.ui.event_type.head import EventTypeHead
from pinmycal_desktop.ui.event_type.links_part import LinksPart
from pinmycal_desktop.ui.event_type.listing import (
    differences,
    free_colour,
    locked_of,
    next_position,
    rows_of,
    stored_beside,
    taken_slugs,
)
from pinmycal_desktop.ui.event_type.panel import EffectsPanel
from pinmycal_desktop.ui.event_type.reading import EventTypesReading, read_event_types
from pinmycal_desktop.ui.event_type.side import EventTypeSide
from pinmycal_desktop.ui.theme import MOST_SCALE, themes
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.empty_state import EmptyState
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.screen.homes import Home
    from pinmycal_desktop.ui.editing.services import PageServices

_STALE = frozenset(
    {
        Part.SCHEDULES,
        Part.EVENT_TYPES,
        Part.BOOKINGS,
        Part.ACCOUNT,
        Part.OUTBOX,
    }
)
_EDIT = Ability.EDIT_EVENT_TYPES
_RIGHT, _WIDE, _SLACK = 420, 1200, 24  # px; from `_WIDE` the panel is beside


class EventTypePage(EditorPage[EventTypeDraft]):
    """Give it services; call `show_event_type` to open one."""

    schedule_wanted = Signal(int)
    """The id of a schedule a person wants to see."""

    def __init__(
        self, services: PageServices, *, zone: str, parent: QWidget | None = None
    ) -> None:
        """`zone` is the account's: where the preview begins."""
        super().__init__(services, parent)
        self._services = services
        self._reading: EventTypesReading | None = None
        self._wanted: int | None = None
        self._saving: int | None = None
        self._theirs: EventType | None = None
        self._at_once = AtOnce(services.operations, self)
        self._side = EventTypeSide()
        self._bar = PageHead(words("Save event type"))
        self._head = EventTypeHead()
        self._message, self._locked = Banner(), Banner(Tone.NEUTRAL)
        self.unsent = UnsentBanner(services.form)
        self.links = LinksPart(services, zone)
        self.form = EventTypeForm(services.form, self.links)
        self.panel, self._right = EffectsPanel(services, zone), QScrollArea()
        self._line = Line(upright=True)
        self._content = QWidget()
        self.none = EmptyState(
            "layers",
            words("There is no event type"),
            words("It says what can be booked, how long it takes and when."),
            action=words("Make an event type"),
        )
        self._is_wide = True
        self._arrange()
        self._connect()
        self.reload()

    def _arrange(self) -> None:
        self._bar.start.addWidget(self._head, 1)
        self._right.setWidget(self.panel)
        self._right.setWidgetResizable(True)
        self._right.setFixedWidth(themes().current.scaled(_RIGHT, MOST_SCALE))
        self._right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QVBoxLayout()
        left.setSpacing(0)
        for banner in (self._message, self.unsent, self._locked):
            left.addWidget(banner)
        left.addWidget(self.form, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(self._line)
        body.addWidget(self._right)
        page = QVBoxLayout(self._content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._bar)
        page.addLayout(body, 1)
        self._lay_out(self._side, self._content, self.none)
        for hidden in (self._message, self._locked, self.none):
            hidden.hide()

    def _connect(self) -> None:
        self._side.chosen.connect(self.show_event_type)
        self._side.add_wanted.connect(self.add)
        self._side.duplicate_wanted.connect(self.duplicate)
        self._side.hide_wanted.connect(self.hide_or_show)
        self._side.remove_wanted.connect(self.remove)
        self._side.move_wanted.connect(self.move_to)
        self._bar.save_wanted.connect(self.save)
        self._bar.discard_wanted.connect(self.discard)
        self._bar.back_wanted.connect(self.step_back)
        self.none.acted.connect(self.add)
        self.unsent.answered.connect(self._at_once.answer)
        self.form.edited.connect(self._edit)
        self.form.schedule_wanted.connect(self.schedule_wanted)
        self.panel.undo_wanted.connect(self._undo_field)
        self._message.acted.connect(self._answer)
        self._at_once.done.connect(self.done)
        self._at_once.removed.connect(self._gone)
        self._at_once.failed.connect(self._refused)
        self._services.relay.changed.connect(self._heard)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panel below the form where there is no room beside it."""
        super().resizeEvent(event)
        width = self.width() / min(themes().current.scale, MOST_SCALE)
        is_wide = width >= (_WIDE if self._is_wide else _WIDE + _SLACK)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self._right.setVisible(is_wide)
        self._line.setVisible(is_wide)
        self._head.fold(is_wide=is_wide)
        if is_wide:
            self._right.setWidget(self.panel)
        else:
            self.form.put_below(self._right.takeWidget())

    # --- reading ---------------------------------------------------------------------

    def reload(self) -> None:
        """Read everything anew; drafts stay."""
        self._services.operations.read(
            read_event_types,
            self._arrived,
            self._unread,
            topic=f"event-types-{id(self)}",
        )

    def _heard(self, changes: Changes) -> None:
        if changes.parts & _STALE:
            self.reload()
            self.panel.again()

    def _arrived(self, reading: EventTypesReading) -> None:
        self._reading = reading
        self.cover.arrived()
        known = {each.id: EventTypeDraft.of(each) for each in reading.event_types}
        self._drafts.follow(known)
        if self._wanted in known:
            self._drafts.key, self._wanted = self._wanted, None
        self._show()

    # --- what is shown ---------------------------------------------------------------

    def show_event_type(self, key: int) -> None:
        """Open an event type by its id; one not read yet is opened when it is."""
        if key not in self._drafts:
            self._wanted = key
            return
        self._drafts.key = key
        self._clear()
        self._show()

    def message(self) -> str:
        """Return what is said over the form; empty for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()

    def _show(self) -> None:
        draft, reading = self.draft, self._reading
        if reading is not None:
            self._tell_side(reading)
        self._content.setEnabled(draft is not None)
        is_empty = draft is None and reading is not None
        self._content.setHidden(is_empty)
        self.none.setVisible(is_empty)
        self._tell_unsaved()
        if draft is None or reading is None:
            return
        self._tell_home(draft, reading)
        count = len(draft.changes()) if draft.original.id else 1
        self._bar.tell(
            changes=count if draft.is_changed else 0,
            can_go_back=self._drafts.has_past,
            is_busy=self._saving is not None,
        )
        self.form.tell(draft, reading.schedules_of(draft.current))
        self.panel.tell(draft, reading)

    def _tell_side(self, reading: EventTypesReading) -> None:
        """List everything, account by account."""
        drafts, form = self._drafts.items(), self._services.form
        rows, locked = rows_of(drafts, reading), locked_of(drafts, reading)
        self._side.tell(rows, self._drafts.key, locked, form)
        self._side.tell_homes(reading.homes.every(_EDIT), form)

    def _tell_home(self, draft: EventTypeDraft, reading: EventTypesReading) -> None:
        """Say whose the event type is, and what its service lets be changed."""
        homes, current = reading.homes, draft.current
        home = homes.of(current.account_id, _EDIT)
        self._head.tell(current, home)
        self.form.lock(homes.locked(current))
        if home.why_not is not None:
            why = said(home.why_not, self._services.form)
            own = words("Its colour and its place in lists are yours.")
            self._locked.tell(Tone.NEUTRAL, "", f"{why} {own}")
        self._locked.setVisible(home.why_not is not None)
        item = reading.unsent.get(current.id)
        self.links.tell(draft.original, reading)
        form, names = self._services.form, reading.names()
        lines = differences(item.wished, item.theirs, form, names) if item else ()
        self.unsent.tell_item(item, home.name, lines)

    # --- editing ---------------------------------------------------------------------

    def _edit(self, draft: EventTypeDraft, what: str = "") -> None:
        self._drafts.edit(draft, what)
        self._clear()
        self._show()

    def _clear(self) -> None:
        self._message.hide()
        self.form.set_problems(())

    def _undo_field(self, field: str) -> None:
        if self.draft is not None:
            self._edit(self.draft.undone(field))

    def rename(self) -> None:
        """Put the cursor into the name."""
        self.form.names.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.names.title.selectAll()

    def discard(self) -> None:
        """Give the changes up; one step brings them back, except of a new one."""
        draft, key = self.draft, self._drafts.key
        if draft is None or key is None:
            return
        if key < 0:
            self._gone(key)
        else:
            self._edit(EventTypeDraft.of(draft.original))

    def add(self, account_id: int = 0) -> None:
        """Begin a new event type of an account; it is kept once it is saved.

        0 is the account of this computer.
        """
        if self._reading is not None:
            homes = self._reading.homes
            host = homes.hosts[account_id or homes.accounts[0].id]
            self._begin(
                EventType(
                    uid=str(uuid4()),
                    account_id=host.account_id,
                    host_id=host.id,
                    title="",
                    slug="",
                    colour=free_colour(self._drafts.items()),
                    position=next_position(self._drafts.items(), host.account_id),
                )
            )
            self.rename()

    def duplicate(self, key: int) -> None:
        """Begin a new event type like another."""
        current = self._drafts[key].current
        title = words("{0}, copy").format(current.title)
        fresh = replace(
            current,
            id=0,
            uid=str(uuid4()),
            title="",
            slug="",
            revision=0,
            position=next_position(self._drafts.items(), current.account_id),
        )
        self._begin(fresh)
        if self.draft is not None:
            self._edit(self.draft.titled(title), "title")
        self.rename()

    def _begin(self, event_type: EventType) -> None:
        self.show_event_type(self._drafts.begin(EventTypeDraft.of(event_type)))

    # --- commands --------------------------------------------------------------------

    def _save_draft(self) -> None:
        draft = self.draft
        if draft is None or self._saving is not None or not draft.is_changed:
            return
        problems = draft.problems(
            taken_slugs=taken_slugs(self._drafts.items(), self._drafts.key, draft)
        )
        if problems:
            self.form.set_problems(problems)
            return
        self._saving = self._drafts.key
        self._show()
        self._services.operations.write(
            SaveEventType(event_type=draft.current), self._saved, self._refused
        )

    def _saved(self, outcome: Outcome) -> None:
        key, self._saving = self._saving, None
        saved = outcome.event_type
        self._drafts.stored(key, saved.id, EventTypeDraft.of(saved))
        self.reload()
        self.done.emit(saved_words(saved.title, self._home_of(saved)), outcome)

    def _home_of(self, event_type: EventType) -> Home:
        assert self._reading is not None
        return self._reading.homes.of(event_type.account_id, _EDIT)

    def _refused(self, error: PinmyCalError) -> None:
        self._saving = None
        self._show()
        if isinstance(error, Invalid) and self.form.can_tell(error.problems):
            self.form.set_problems(error.problems)
        elif isinstance(error, ChangedMeanwhile) and isinstance(
            error.current, EventType
        ):
            self._tell_both(error.current)
        else:
            self._say(Tone.DANGER, told(error, self._services.form))

    def _tell_both(self, theirs: EventType) -> None:
        """Show what somebody else saved beside what is here, and let choose."""
        draft, reading = self.draft, self._reading
        if draft is None or reading is None:
            return
        self._theirs = theirs
        form, names = self._services.form, reading.names()
        self._message.tell(
            Tone.WARNING,
            words("This event type was changed meanwhile."),
            "\n".join(differences(draft.current, theirs, form, names)),
            actions=(
                ("mine", words("Keep mine")),
                ("theirs", words("Take theirs")),
            ),
        )
        self._message.show()

    def _answer(self, answer: str) -> None:
        draft, theirs = self.draft, self._theirs
        self._clear()
        if draft is None or theirs is None:
            return
        if answer == "mine":
            self._edit(draft.over(theirs))
            self.save()
        else:
            self._edit(EventTypeDraft.of(theirs))

    def _say(self, tone: Tone, words: str) -> None:
        self._message.tell(tone, words)
        self._message.show()

    def hide_or_show(self, key: int) -> None:
        """Hide an event type from invitees, or offer it again, at once."""
        if key > 0:
            self._at_once.hide_or_show(self._drafts[key].original)

    def move_to(self, key: int, place: int) -> None:
        """Give an event type another place in the order, at once."""
        rows = [row.key for row in self._side.list.rows()]
        stored, first = stored_beside(dict(self._drafts.items()), rows, key)
        self._at_once.move(stored, key, place - first)

    def remove(self, key: int) -> None:
        """Remove an event type; one never saved is just forgotten."""
        if key < 0:
            self._gone(key)
        else:
            self._at_once.remove(self._drafts[key].original)

    def _gone(self, key: int) -> None:
        self._drafts.drop(key)
        self._clear()
        self._show()
