"""What the event type editor holds: the type as stored, and as it would become."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import FieldProblem
from pinmycal_desktop.model.event_type import (
    DaysAhead,
    EventType,
    LocationKind,
    QuestionKind,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.event_type import Question
    from pinmycal_desktop.model.message import Argument

LONGEST_MINUTES = 24 * 60
"""No length or interval is longer than a day."""
LONGEST_BUFFER = 12 * 60
LONGEST_NOTICE = 366 * 24 * 60
FURTHEST_AHEAD = 3660
"""Days; ten years."""
MOST_BOOKINGS = 999
"""The largest bound on bookings in a day, week or month."""

_CHOICES = frozenset({QuestionKind.ONE_OF, QuestionKind.SOME_OF})
_SHOWN = frozenset(
    {
        "title",
        "slug",
        "lengths",
        "description",
        "colour",
        "location",
        "questions",
        "buffer_before",
        "buffer_after",
        "minimum_notice",
        "slot_interval",
        "offset_start",
        "schedule_id",
        "confirmation",
        "blocks_while_pending",
        "is_hidden",
        "window",
        "count_limits",
        "minute_limits",
        "first_slot_only",
        "optimised_slots",
    }
)
"""What the editor shows and can change; the rest is for programs and for lists."""


def slug_of(text: str) -> str:
    """Return `text` as the last part of an address: lower case, hyphens, no marks."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


@value_class(kw_only=False)
class FieldChange:
    """One field that saving would change."""

    field: str
    before: object
    after: object


@value_class(kw_only=False)
class EventTypeDraft:
    """An event type being edited."""

    original: EventType
    current: EventType
    slug_is_own: bool = False
    """The slug was typed; it no longer follows the title."""

    @classmethod
    def of(cls, event_type: EventType) -> EventTypeDraft:
        """Return a draft in which nothing is changed yet."""
        return cls(event_type, event_type, slug_is_own=event_type.id != 0)

    @property
    def key(self) -> int:
        """The id of what is stored; 0 for what was never saved."""
        return self.current.id

    @property
    def is_changed(self) -> bool:
        """Whether saving would change anything; a new type always would."""
        return bool(self.changes()) or self.current.id == 0

    def changes(self) -> tuple[FieldChange, ...]:
        """Return each field that differs from what is stored, in the type's order."""
        return tuple(
            FieldChange(field.name, before, after)
            for field in fields(EventType)
            if field.name in _SHOWN
            and (before := getattr(self.original, field.name))
            != (after := getattr(self.current, field.name))
        )

    def everything(self) -> tuple[FieldChange, ...]:
        """Return each field the editor shows, changed or not, in the type's order."""
        return tuple(
            FieldChange(
                field.name,
                getattr(self.original, field.name),
                getattr(self.current, field.name),
            )
            for field in fields(EventType)
            if field.name in _SHOWN
        )

    def over(self, theirs: EventType) -> EventTypeDraft:
        """Return the draft over what somebody else stored meanwhile.

        What the editor does not show is theirs.
        """
        seen = {name: getattr(self.current, name) for name in _SHOWN}
        mine = replace(theirs, **seen)
        return EventTypeDraft(theirs, mine, slug_is_own=True)

    def having(self, current: EventType) -> EventTypeDraft:
        """Return the draft with `current` in place of what it held."""
        return replace(self, current=current)

    def titled(self, title: str) -> EventTypeDraft:
        """Return the draft with another title; a slug never typed follows it."""
        slug = self.current.slug if self.slug_is_own else slug_of(title)
        return self.having(replace(self.current, title=title, slug=slug))

    def slugged(self, slug: str) -> EventTypeDraft:
        """Return the draft with a slug typed by hand."""
        current = replace(self.current, slug=slug)
        return replace(self, current=current, slug_is_own=True)

    def undone(self, field: str) -> EventTypeDraft:
        """Return the draft with one field back as it is stored."""
        before = getattr(self.original, field)
        return self.having(replace(self.current, **{field: before}))

    def with_length(self, minutes: int) -> EventTypeDraft:
        """Return the draft with one more length to choose from, in order."""
        usual, *others = self.current.lengths
        more = sorted({*others, minutes} - {usual})
        return self.having(replace(self.current, lengths=(usual, *more)))

    def without_length(self, minutes: int) -> EventTypeDraft:
        """Return the draft with one length less; the last one stays."""
        rest = tuple(each for each in self.current.lengths if each != minutes)
        return self.having(replace(self.current, lengths=rest or (minutes,)))

    def with_usual_length(self, minutes: int) -> EventTypeDraft:
        """Return the draft with `minutes` as the length offered first."""
        rest = sorted(set(self.current.lengths) - {minutes})
        return self.having(replace(self.current, lengths=(minutes, *rest)))

    def with_questions(self, questions: Iterable[Question]) -> EventTypeDraft:
        """Return the draft with other questions."""
        return self.having(replace(self.current, questions=tuple(questions)))

    def new_question_slug(self, label: str) -> str:
        """Return a slug for a question that no other question has."""
        taken = {question.slug for question in self.current.questions}
        wish = slug_of(label) or "question"
        number = 2
        slug = wish
        while slug in taken:
            slug = f"{wish}-{number}"
            number += 1
        return slug

    def problems(self, *, taken_slugs: frozenset[str]) -> tuple[FieldProblem, ...]:
        """Return what keeps the draft from being saved, in the order of the form."""
        return (
            *self._name_problems(taken_slugs),
            *self.out_of_bounds(),
            *self._location_problems(),
            *self._question_problems(),
        )

    def _name_problems(self, taken: frozenset[str]) -> list[FieldProblem]:
        found = []
        current = self.current
        if not current.title.strip():
            found.append(_problem("title", "field.required"))
        if not current.slug:
            found.append(_problem("slug", "field.required"))
        elif current.slug != slug_of(current.slug):
            found.append(_problem("slug", "event-type.slug", value=current.slug))
        elif current.slug in taken:
            found.append(_problem("slug", "event-type.slug-taken"))
        return found

    def out_of_bounds(self) -> tuple[FieldProblem, ...]:
        """Return what is wrong with the numbers that were changed here.

        What a program stored beyond the bounds is left to it.
        """
        changed = {each.field for each in self.changes()}
        found = (*self._minute_problems(), *self._reach_problems())
        return tuple(each for each in found if each.field in changed)

    def _minute_problems(self) -> list[FieldProblem]:
        current = self.current
        shortest, longest = min(current.lengths), max(current.lengths)
        bounds = [
            ("lengths", shortest if shortest < 1 else longest, 1, LONGEST_MINUTES),
            ("buffer_before", current.buffer_before, 0, LONGEST_BUFFER),
            ("buffer_after", current.buffer_after, 0, LONGEST_BUFFER),
        ]
        if current.slot_interval is not None:
            interval = ("slot_interval", current.slot_interval, 1, LONGEST_MINUTES)
            bounds.append(interval)
        return [
            _problem(name, "event-type.minutes", value=value, least=least, most=most)
            for name, value, least, most in bounds
            if not least <= value <= most
        ]

    def _reach_problems(self) -> list[FieldProblem]:
        """Return what is wrong with the notice, the window and the counts."""
        found, current = [], self.current
        if not 0 <= current.minimum_notice <= LONGEST_NOTICE:
            days = LONGEST_NOTICE // (24 * 60)
            found.append(_problem("minimum_notice", "event-type.notice", most=days))
        window = current.window
        if isinstance(window, DaysAhead) and window.days > FURTHEST_AHEAD:
            ahead = {"value": window.days, "most": FURTHEST_AHEAD}
            found.append(_problem("window", "event-type.ahead", **ahead))
        limits = current.count_limits
        most = max(each or 0 for each in (limits.day, limits.week, limits.month))
        if most > MOST_BOOKINGS:
            counts = {"value": most, "most": MOST_BOOKINGS}
            found.append(_problem("count_limits", "event-type.counts", **counts))
        return found

    def _location_problems(self) -> list[FieldProblem]:
        location = self.current.location
        if location.kind is LocationKind.NONE or location.value.strip():
            return []
        return [_problem("location", "field.required")]

    def _question_problems(self) -> list[FieldProblem]:
        found = []
        for number, question in enumerate(self.current.questions):
            if not question.label.strip():
                path = f"questions.{number}.label"
                found.append(_problem(path, "field.required"))
            if question.kind in _CHOICES and not question.options:
                path = f"questions.{number}.options"
                found.append(_problem(path, "event-type.no-options"))
        return found


def _problem(field: str, code: str, **arguments: Argument) -> FieldProblem:
    return FieldProblem(field, Message.of(code, **arguments))


def recalled(original: EventType, current: EventType) -> EventTypeDraft:
    """Return a draft that was kept; a slug that was typed goes on being its own."""
    is_own = original.id != 0 or current.slug != slug_of(current.title)
    return EventTypeDraft(original, current, slug_is_own=is_own)
