"""Checks of what is asked for when a booking is made."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import (
    MOST_TEXT,
    MOST_UID,
    Problems,
    clean_line,
    clean_text,
)
from pinmycal_desktop.model.booking import Answer, Attendee
from pinmycal_desktop.model.contact import is_link, is_phone
from pinmycal_desktop.model.event_type import QuestionKind
from pinmycal_desktop.model.schedule import MINUTES_A_DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.commands.bookings import (
        CreateBooking,
        RescheduleBooking,
    )
    from pinmycal_desktop.model.errors import FieldProblem
    from pinmycal_desktop.model.event_type import EventType, Location, Question

MOST_ANSWER = 1000
MOST_GUESTS = 50
MOST_METADATA = 50
MOST_METADATA_KEY = 40
MOST_METADATA_VALUE = 500


def checked_booking(command: CreateBooking, event_type: EventType) -> CreateBooking:
    """Return `command` with its texts cleaned; raises Invalid for what does not fit."""
    problems = Problems()
    cleaned = _cleaned(problems, command, event_type)
    problems.settle()
    return cleaned


def booking_problems(
    command: CreateBooking, event_type: EventType | None
) -> tuple[FieldProblem, ...]:
    """Return what does not fit in `command`, for a face that found more.

    What an event type alone can say is left out when it is None. Nothing is read.
    """
    problems = Problems()
    _cleaned(problems, command, event_type)
    return problems.found


def move_problems(command: RescheduleBooking) -> tuple[FieldProblem, ...]:
    """Return what does not fit in `command`, whatever is moved; as above."""
    problems = Problems()
    _check_move(problems, command)
    return problems.found


def _cleaned(
    problems: Problems, command: CreateBooking, event_type: EventType | None
) -> CreateBooking:
    """Return `command` with its texts cleaned, and note what does not fit."""
    if not command.uid or clean_line(command.uid) != command.uid:
        problems.add("uid", "field.uid")
    problems.line("uid", command.uid, most=MOST_UID)
    problems.instant("start", command.start)
    attendee = _attendee(problems, command.attendee)
    answers = command.answers
    if event_type is not None:
        is_free = command.outside_hours
        _check_length(problems, command.length, event_type, is_free=is_free)
        answers = _answers(
            problems, answers, event_type, keeps_any=command.keeps_any_answer
        )
    return replace(
        command,
        attendee=attendee,
        guests=_guests(problems, command.guests, attendee),
        answers=answers,
        notes=problems.text("notes", command.notes),
        location=None
        if command.location is None
        else problems.location("location", command.location),
        metadata=_metadata(problems, command.metadata),
    )


def checked_move(
    command: RescheduleBooking, event_type: EventType
) -> RescheduleBooking:
    """Return `command` with its reason cleaned; raises Invalid.

    Where a booking was already, it may be again: imported ones lie at any second and
    last for weeks.
    """
    problems = Problems()
    reason = _check_move(problems, command)
    if not command.back_to:
        has_lengths = event_type.id != 0  # else it was made of what a booking says
        is_free = command.outside_hours or not has_lengths
        _check_length(problems, command.length, event_type, is_free=is_free)
    problems.settle()
    return replace(command, reason=reason)


def _check_move(problems: Problems, command: RescheduleBooking) -> str:
    """Note what does not fit in a move, and return its reason cleaned."""
    if not command.back_to:
        problems.instant("start", command.start)
    if command.zone is not None:
        problems.zone("zone", command.zone)
    return problems.text("reason", command.reason)


def checked_people(people: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
    """Return further people, cleaned; their names may be left out; raises Invalid."""
    problems = Problems()
    cleaned = tuple(
        replace(
            _attendee(problems, replace(each, name=each.name or each.email)),
            name=clean_line(each.name),
        )
        for each in people
    )
    problems.settle()
    return cleaned


def checked_location(location: Location) -> Location:
    """Return where a meeting is to be, cleaned; raises Invalid."""
    problems = Problems()
    cleaned = problems.location("location", location)
    problems.settle()
    return cleaned


def checked_reason(reason: str) -> str:
    """Return the reason of a cancellation or refusal, cleaned; raises Invalid."""
    problems = Problems()
    cleaned = problems.text("reason", reason)
    problems.settle()
    return cleaned


def _check_length(
    problems: Problems, length: int | None, event_type: EventType, *, is_free: bool
) -> None:
    """Note a length invitees are not offered; the host may choose any."""
    if length is None or length in event_type.lengths:
        return
    if is_free:
        problems.whole("length", length, least=1, most=MINUTES_A_DAY)
        return
    problems.add(
        "length",
        "booking.length",
        value=length,
        event_type=event_type.title,
        lengths=tuple(str(each) for each in event_type.lengths),
    )


def _attendee(problems: Problems, attendee: Attendee) -> Attendee:
    """Return the invitee, cleaned."""
    return Attendee(
        name=problems.line("attendee.name", attendee.name, required=True),
        email=problems.email("attendee.email", attendee.email),
        zone=problems.zone("attendee.zone", attendee.zone),
        language=problems.line("attendee.language", attendee.language, most=10),
        phone=problems.line("attendee.phone", attendee.phone, most=40),
    )


def _guests(
    problems: Problems, guests: tuple[str, ...], attendee: Attendee
) -> tuple[str, ...]:
    """Return the guests' addresses, each once and without the invitee's own."""
    if len(guests) > MOST_GUESTS:
        problems.add("guests", "booking.guests", most=MOST_GUESTS, count=len(guests))
        return guests
    seen = {attendee.email.casefold(): ""}
    for n, guest in enumerate(guests):
        address = problems.email(f"guests.{n}", guest)
        seen.setdefault(address.casefold(), address)
    return tuple(each for each in seen.values() if each)


def _metadata(
    problems: Problems, metadata: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """Return the metadata, cleaned."""
    if len(metadata) > MOST_METADATA:
        problems.add(
            "metadata", "booking.metadata", most=MOST_METADATA, count=len(metadata)
        )
        return metadata
    problems.different("metadata", (key for key, _ in metadata))
    return tuple(
        (
            problems.line("metadata", key, most=MOST_METADATA_KEY, required=True),
            problems.text(f"metadata.{key}", value, most=MOST_METADATA_VALUE),
        )
        for key, value in metadata
    )


def _answers(
    problems: Problems,
    answers: tuple[Answer, ...],
    event_type: EventType,
    *,
    keeps_any: bool,
) -> tuple[Answer, ...]:
    """Return the answers in the questions' order, each with its question's label.

    What nobody asked comes last, if it may be said at all.
    """
    asked = {question.slug for question in event_type.questions}
    unasked = [answer for answer in answers if answer.slug not in asked]
    for answer in unasked:
        if keeps_any:
            _check_unasked(problems, answer)
        else:
            problems.add(
                f"answers.{clean_line(answer.slug)}",
                "answer.unknown",
                event_type=event_type.title,
            )
    problems.different("answers", (answer.slug for answer in answers))
    given = {answer.slug: answer.value for answer in answers}
    found = (
        _answer(problems, question, given.get(question.slug))
        for question in event_type.questions
    )
    return (*(each for each in found if each), *(unasked if keeps_any else ()))


def _check_unasked(problems: Problems, answer: Answer) -> None:
    """Note an answer nobody asked for that is too long to be kept."""
    field = f"answers.{clean_line(answer.slug)}"
    values = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    problems.line(field, answer.slug, most=MOST_METADATA_KEY, required=True)
    for each in values:
        if isinstance(each, str):
            problems.text(field, each)


def _answer(
    problems: Problems,
    question: Question,
    value: str | tuple[str, ...] | bool | None,  # noqa: FBT001 - an answer is one
) -> Answer | None:
    """Return the answer to one question, or None when there is none."""
    field = f"answers.{question.slug}"
    if isinstance(value, str):
        is_long = question.kind is QuestionKind.LONG_TEXT
        value = clean_text(value) if is_long else clean_line(value)
    if value is None or value in ("", ()):
        if question.is_required:
            problems.add(field, "answer.required", question=question.label)
        return None
    if not _fits(question, value):
        problems.add(field, f"answer.{question.kind.value}", question=question.label)
    return Answer(question.slug, question.label, value)


def _fits(question: Question, value: str | tuple[str, ...] | bool) -> bool:  # noqa: FBT001 - an answer is one
    """Whether `value` is an answer of the question's kind."""
    match question.kind, value:
        case QuestionKind.YES_NO, bool():
            return True
        case QuestionKind.SOME_OF, tuple():
            return set(value) <= set(question.options) and len(set(value)) == len(value)
        case QuestionKind.ONE_OF, str():
            return value in question.options
        case kind, str() if kind in _FORMS:
            return _FORMS[kind](value)
        case _:
            return False


def _is_number(text: str) -> bool:
    """Whether `text` is a finite number."""
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


_FORMS: dict[QuestionKind, Callable[[str], bool]] = {
    QuestionKind.NUMBER: _is_number,
    QuestionKind.PHONE: is_phone,
    QuestionKind.URL: is_link,
    QuestionKind.TEXT: lambda text: len(text) <= MOST_ANSWER,
    QuestionKind.LONG_TEXT: lambda text: len(text) <= MOST_TEXT,
}
"""What an answer that is written has to look like."""
