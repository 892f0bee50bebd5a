"""What invitees are asked and where they may meet, as programs see it.

The window knows one place and plain questions; programs know more. Both are kept in the
event type, and where the window was the last to change something, that counts: a place
or a question it shows is never told differently to a program.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from pinmycal_desktop.model.event_settings import (
    BookingField,
    FieldKind,
    Place,
    PlaceKind,
)
from pinmycal_desktop.model.event_type import (
    Confirmation,
    EventType,
    Location,
    LocationKind,
    Question,
    QuestionKind,
)

_LOCATIONS = {
    PlaceKind.LINK: LocationKind.LINK,
    PlaceKind.PHONE: LocationKind.PHONE,
    PlaceKind.ADDRESS: LocationKind.ADDRESS,
}
_PLACES = {location: place for place, location in _LOCATIONS.items()}
_QUESTIONS = {
    FieldKind.PHONE: QuestionKind.PHONE,
    FieldKind.ADDRESS: QuestionKind.TEXT,
    FieldKind.TEXT: QuestionKind.TEXT,
    FieldKind.NUMBER: QuestionKind.NUMBER,
    FieldKind.LONG_TEXT: QuestionKind.LONG_TEXT,
    FieldKind.ONE_OF: QuestionKind.ONE_OF,
    FieldKind.SOME_OF: QuestionKind.SOME_OF,
    FieldKind.EMAILS: QuestionKind.TEXT,
    FieldKind.CHECKBOXES: QuestionKind.SOME_OF,
    FieldKind.RADIO: QuestionKind.ONE_OF,
    FieldKind.YES_NO: QuestionKind.YES_NO,
    FieldKind.URL: QuestionKind.URL,
}
_FIELDS = {kind: FieldKind(kind.value) for kind in QuestionKind}


def needs_confirmation(event_type: EventType, start: datetime, now: datetime) -> bool:
    """Whether a booking at `start` that is made now waits for the host."""
    if event_type.confirmation is Confirmation.NEVER:
        return False
    near = event_type.settings.confirms_within
    return near is None or start - now < near.span


def places_of(event_type: EventType) -> tuple[Place, ...]:
    """Return the places to choose from, the usual one first among those that hold."""
    kept, shown = event_type.settings.places, event_type.location
    if location_of(kept) == shown:
        return kept
    others = list(kept)
    for each in kept:
        if each.kind in _LOCATIONS:
            others.remove(each)
            break
    if shown.kind is LocationKind.NONE:
        return tuple(others)
    return (Place(_PLACES[shown.kind], shown.value), *others)


def with_places(event_type: EventType, places: tuple[Place, ...]) -> EventType:
    """Return `event_type` with these places; the first that is one is the usual."""
    settings = replace(event_type.settings, places=places)
    return replace(event_type, settings=settings, location=location_of(places))


def location_of(places: Iterable[Place]) -> Location:
    """Return the first place that is known before anybody books."""
    for each in places:
        if each.kind in _LOCATIONS:
            return Location(_LOCATIONS[each.kind], each.value)
    return Location()


def fields_of(event_type: EventType) -> tuple[BookingField, ...]:
    """Return the fields that are not as usual: standard ones, then all others."""
    kept = event_type.settings.fields
    standard = (each for each in kept if each.kind.is_standard)
    return (*standard, *_others(event_type))


def with_fields(event_type: EventType, fields: tuple[BookingField, ...]) -> EventType:
    """Return `event_type` that asks these; hidden ones people are not asked."""
    asked = tuple(
        question_of(each)
        for each in fields
        if not each.kind.is_standard and not each.is_hidden
    )
    settings = replace(event_type.settings, fields=fields)
    return replace(event_type, settings=settings, questions=asked)


def question_of(field: BookingField) -> Question:
    """Return a field as the window asks it."""
    return Question(
        slug=field.slug,
        label=field.label or field.slug,
        kind=_QUESTIONS[field.kind],
        is_required=field.is_required,
        options=field.options,
        placeholder=field.placeholder or "",
    )


def _others(event_type: EventType) -> Iterator[BookingField]:
    """Yield the fields beyond the standard ones, as the questions have them."""
    questions = {each.slug: each for each in event_type.questions}
    for each in event_type.settings.fields:
        if each.kind.is_standard:
            continue
        question = questions.pop(each.slug, None)
        if question is not None:
            yield _field(question, each)
        elif each.is_hidden:
            yield each
    for question in questions.values():
        yield _field(question, None)


def _field(question: Question, known: BookingField | None) -> BookingField:
    """Return a question as a field, as it was when nothing about it has changed."""
    if known is not None and question_of(known) == question:
        return known
    is_same_kind = known is not None and _QUESTIONS[known.kind] is question.kind
    return BookingField(
        kind=known.kind if known and is_same_kind else _FIELDS[question.kind],
        slug=question.slug,
        label=question.label,
        placeholder=question.placeholder or None,
        is_required=question.is_required,
        keeps_prefill=bool(known and known.keeps_prefill),
        options=question.options,
    )
