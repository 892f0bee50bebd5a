"""What the palette offers and does: actions, people, types, dates, and lines that book.

It asks the diary who was met and whether a time is free, beside the GUI thread; what is
taken is carried out by the parts of the window that do so anyway.
"""

from __future__ import annotations

from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from pinmycal_desktop.screen import dates
from pinmycal_desktop.screen.booking import BookingDraft
from pinmycal_desktop.screen.line_words import VERBS, Known
from pinmycal_desktop.screen.one_line import ClockNote, Entry, readings
from pinmycal_desktop.screen.palette import Choice, Group, fitting
from pinmycal_desktop.ui.actions import ROWS, keys_of, row_words
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.known_people import read_people
from pinmycal_desktop.ui.palette.preview import Preview
from pinmycal_desktop.ui.palette.view import Facts, PaletteView
from pinmycal_desktop.ui.typed import date_words
from pinmycal_desktop.ui.widgets.zone_field import zone_names
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.screen.people import Person
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.actions import Actions
    from pinmycal_desktop.ui.browsing import Browsing
    from pinmycal_desktop.ui.format import Format
    from pinmycal_desktop.ui.intents import Intents
    from pinmycal_desktop.ui.main_window import MainWindow

_MOST_WORDS, _LEAST_LETTERS = 3, 3
"""Words of a line that are looked for among people, and their least length."""
_AGAIN, _ONLY = "again:", "only:"
_SELF = ("palette",)


@cache
def places() -> dict[str, str]:
    """Return the zones by their cities, in small letters."""
    return {city(name).casefold(): name for name in reversed(zone_names())}


class Commanding(QObject):
    """Fills the palette and does what is taken; lives in the GUI thread."""

    def __init__(
        self, window: MainWindow, actions: Actions, browsing: Browsing
    ) -> None:
        super().__init__(window)
        self._actions, self._browsing = actions, browsing
        self._intents: Intents | None = None
        self._form: Format | None = None
        self._came_from: QWidget | None = None
        self._people: dict[str, Person] = {}
        self._entries: tuple[Entry, ...] = ()
        self._objections: dict[tuple[object, ...], tuple[Reason, ...]] = {}
        self.view = PaletteView(window)
        self.view.hide()
        self.view.typed.connect(self._on_typed)
        self.view.taken.connect(self._take)
        self.view.left.connect(self._give_back)
        browsing.changed.connect(self._objections.clear)

    def open(self, intents: Intents, form: Format, text: str = "") -> None:
        """Open it with a line, or none."""
        self._intents, self._form = intents, form
        self._objections.clear()
        if not self.view.isVisible():
            self._came_from = self.view.window().focusWidget()
        self.view.open(text)

    def drop(self) -> None:
        """Take it away for good."""
        self.view.deleteLater()
        self.deleteLater()

    def _give_back(self) -> None:
        """Let the keyboard go back to where it came from, or to the page."""
        came_from, self._came_from = self._came_from, None
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus()
        else:
            self._browsing.focus_page()

    @property
    def _state(self) -> WeekState:
        return self._browsing.state

    # --- what is offered -------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        self._look_for_people(text)
        self._show(text)

    def _show(self, text: str) -> None:
        if self._form is None or self._intents is None:
            return
        form = self._form
        known = self._known(form)
        self._entries = readings(text, known)
        preview = Preview(self._state, form)
        offered = [*self._lines(preview), *self._dates(text, known, form)]
        offered += [*self._persons(), *self._types(), *self._commands(), *_zones(text)]
        choices = fitting(offered, text)
        facts: Facts = ()
        note = words("Enter does it. Tab fills in the words.")
        if choices and choices[0].group is Group.LINE:
            entry = self._entries[0]
            reasons = self._objections.get(_key(entry))
            facts = preview.facts(entry, reasons)
            note = preview.what_enter_does(entry, self._draft(entry), reasons)
            self._ask_objections(entry)
        elif not choices:
            note = words("Nothing fits. Try: book Ava intro thu 3pm london")
        self.view.show_choices(choices, facts, note)

    def _known(self, form: Format) -> Known:
        state = self._state
        return Known(
            now=state.now,
            zone=state.home_zone,
            event_types=state.own_types,
            people=tuple(self._people.values()),
            places=places(),
            words=date_words(form.locale, form.first_day),
            verbs=(*VERBS, words("book").casefold()),
        )

    def _lines(self, preview: Preview) -> Iterator[Choice]:
        for place, entry in enumerate(self._entries):
            yield Choice(
                group=Group.LINE,
                key=str(place),
                words=preview.headline(entry),
                note="" if place == 0 else preview.when(entry),
                colour=entry.event_type.colour,
                keys=(words("Enter"),) if place == 0 else (),
            )

    def _dates(self, text: str, known: Known, form: Format) -> Iterator[Choice]:
        today = self._state.today
        found = dates.date_of(text, today, known.words) if text.strip() else None
        if found is not None:
            told = words("Go to {0}").format(form.full_day(found))
            yield Choice(
                group=Group.DATE,
                key=found.isoformat(),
                words=told,
                icon="calendar-range",
            )

    def _persons(self) -> Iterator[Choice]:
        for email, each in self._people.items():
            yield Choice(
                group=Group.PERSON,
                key=_AGAIN + email,
                words=words("Book {0}").format(each.name),
                note=each.email,
                icon="user",
                also=f"{each.name} {each.email}",
            )
            yield Choice(
                group=Group.PERSON,
                key=_ONLY + email,
                words=words("Show bookings with {0}").format(each.name),
                icon="funnel",
                also=f"{each.name} {each.email}",
            )

    def _types(self) -> Iterator[Choice]:
        for each in self._state.own_types:
            yield Choice(
                group=Group.TYPE,
                key=str(each.id),
                words=words("Book {0}").format(each.title),
                colour=each.colour,
                also=each.title,
            )

    def _commands(self) -> Iterator[Choice]:
        for row in ROWS:
            action = self._actions[row.name]
            if row.name in _SELF or not action.isVisible() or not action.isEnabled():
                continue
            yield Choice(
                group=Group.ACTION,
                key=row.name,
                words=row_words(row).replace("&", "").rstrip("\N{HORIZONTAL ELLIPSIS}"),
                icon=row.icon,
                keys=keys_of(self._actions.bindings, row.name)[:2],
            )

    # --- what is read ----------------------------------------------------------------

    def _look_for_people(self, text: str) -> None:
        """Find people by the words typed, beside the GUI thread."""
        if self._intents is None:
            return
        wanted = [w for w in text.split() if len(w) >= _LEAST_LETTERS]
        wanted = [w for w in wanted if w.casefold() not in VERBS][:_MOST_WORDS]
        work = partial(_read_people, wanted=tuple(wanted), now=self._state.now)
        operations = self._intents.services.operations
        operations.read(work, self._on_people, topic="palette-people")

    def _on_people(self, people: tuple[Person, ...]) -> None:
        found = {each.email: each for each in people}
        if found != self._people and self.view.isVisible():
            self._people = found
            self._show(self.view.line.text())

    def _ask_objections(self, entry: Entry) -> None:
        """Ask what stands against a time, once for each."""
        if entry.start is None or _key(entry) in self._objections:
            return
        if self._intents is None:
            return
        work = partial(_read_objections, entry=entry, zone=self._state.home_zone)

        def on_answer(reasons: tuple[Reason, ...]) -> None:
            self._objections[_key(entry)] = reasons
            if self.view.isVisible():
                self._show(self.view.line.text())

        operations = self._intents.services.operations
        operations.read(work, on_answer, topic="palette-time")

    # --- what is done ----------------------------------------------------------------

    def _draft(self, entry: Entry) -> BookingDraft:
        return BookingDraft.of_line(entry, host_zone=self._state.home_zone)

    def _take(self, choice: Choice, wants_form: bool) -> None:  # noqa: FBT001 - a signal's
        if self._intents is None:
            return
        self.view.leave()
        match choice.group:
            case Group.LINE:
                self._book(self._entries[int(choice.key)], wants_form=wants_form)
            case Group.DATE:
                self._browsing.go_to(date.fromisoformat(choice.key))
            case Group.PERSON:
                self._take_person(choice.key)
            case Group.TYPE:
                kinds = {str(each.id): each for each in self._state.own_types}
                self._intents.book_type(kinds[choice.key])
            case Group.ACTION:
                self._actions[choice.key].trigger()
            case Group.ZONE:
                self._browsing.show_zone(choice.key)

    def _take_person(self, key: str) -> None:
        if key.startswith(_ONLY):
            self._browsing.show_only(key.removeprefix(_ONLY))
            return
        person = self._people[key.removeprefix(_AGAIN)]
        kinds = [each for each in self._state.own_types if not each.is_hidden]
        if kinds and self._intents is not None:
            state = self._state
            draft = BookingDraft.for_person(
                person, kinds[0], host_zone=state.home_zone, around=state.first
            )
            self._intents.open_draft(draft)

    def _book(self, entry: Entry, *, wants_form: bool) -> None:
        draft = self._draft(entry)
        if self._intents is None:
            return
        is_plain = entry.clock is not ClockNote.SKIPPED and not draft.problems()
        is_free = self._objections.get(_key(entry)) == ()
        if entry.is_whole and is_plain and is_free and not wants_form:
            self._intents.book_at_once(draft)
        else:
            self._intents.open_draft(draft)


def _zones(text: str) -> Iterator[Choice]:
    """Yield the places that fit, of which there are hundreds."""
    typed = text.strip().casefold()
    if len(typed) < _LEAST_LETTERS:
        return
    for place, zone in places().items():
        if place.startswith(typed):
            yield Choice(
                group=Group.ZONE,
                key=zone,
                words=words("Show the time of {0}").format(city(zone)),
                icon="globe",
                also=place,
            )


def _plain(text: str) -> str:
    """Return the words of an action as one says them."""
    return words(text).replace("&", "").rstrip("…")


def _key(entry: Entry) -> tuple[object, ...]:
    return (entry.event_type.id, entry.start, entry.length)


def _read_people(
    diary: Diary, wanted: tuple[str, ...], now: datetime
) -> tuple[Person, ...]:
    """Return whoever was met lately, and everybody whose name holds a word."""
    found = {each.email: each for each in read_people(diary, "", now)}
    for word in wanted:
        found |= {each.email: each for each in read_people(diary, word, now)}
    return tuple(found.values())


def _read_objections(diary: Diary, entry: Entry, zone: str) -> tuple[Reason, ...]:
    assert entry.start is not None, "a time is weighed that was said"
    return diary.slots.objections(
        entry.event_type.id, start=entry.start, length=entry.length, zone=zone
    )
