"""Checks of schedules, event types and the account before they are kept."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.diary.event_settings import checked_settings
from pinmycal_desktop.diary.fields import MOST_TEXT, Problems, is_slug
from pinmycal_desktop.model.event_type import (
    DateRange,
    DaysAhead,
    EventType,
    PeriodLimits,
    Question,
    QuestionKind,
)
from pinmycal_desktop.model.schedule import MINUTES_A_DAY, DateOverride, Schedule

if TYPE_CHECKING:
    from pinmycal_desktop.model.commands.setup import SaveAccount
    from pinmycal_desktop.model.schedule import DayHours, WeekHours

MOST_NAME = 100
MOST_OVERRIDES = 1000
MOST_OVERRIDE_DAYS = 3660
MOST_LENGTHS = 20
MOST_QUESTIONS = 50
MOST_OPTIONS = 100
MOST_BUFFER = 720
"""Half a day: with it, all that can stand in a day's way lies within a day of it."""
MOST_NOTICE = 366 * MINUTES_A_DAY
MOST_DAYS_AHEAD = 3660
MOST_LIMIT = 1_000_000
COLOURS = 10

_QUESTION_SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


def checked_schedule(schedule: Schedule) -> Schedule:
    """Return `schedule` with its texts cleaned; raises Invalid."""
    problems = Problems()
    name = problems.line("name", schedule.name, most=MOST_NAME, required=True)
    problems.zone("zone", schedule.zone)
    for n, hours in enumerate(schedule.week):
        _check_hours(problems, f"week.{n}", hours)
    if len(schedule.overrides) > MOST_OVERRIDES:
        problems.add("overrides", "field.too-many", most=MOST_OVERRIDES)
    overrides = tuple(
        _override(problems, f"overrides.{n}", each)
        for n, each in enumerate(schedule.overrides)
    )
    problems.settle()
    week = cast("WeekHours", tuple(tuple(sorted(each)) for each in schedule.week))
    return replace(
        schedule,
        name=name,
        week=week,
        overrides=tuple(sorted(overrides, key=lambda each: (each.first, each.last))),
    )


def checked_event_type(event_type: EventType, *, is_slug_taken: bool) -> EventType:
    """Return `event_type` with its texts cleaned; raises Invalid."""
    problems = Problems()
    slug = problems.line("slug", event_type.slug, most=MOST_NAME, required=True)
    if slug and not is_slug(slug):
        problems.add("slug", "event-type.slug", value=slug)
    elif is_slug_taken:
        problems.add("slug", "event-type.slug-taken", value=slug)
    _check_times(problems, event_type)
    _check_window(problems, event_type)
    _check_limits(problems, "count_limits", event_type.count_limits)
    _check_limits(problems, "minute_limits", event_type.minute_limits)
    cleaned = replace(
        event_type,
        title=problems.line("title", event_type.title, required=True),
        slug=slug,
        description=problems.text("description", event_type.description),
        location=problems.location("location", event_type.location),
        questions=_questions(problems, event_type.questions),
        settings=checked_settings(problems, event_type.settings),
    )
    problems.settle()
    return cleaned


def checked_account(command: SaveAccount) -> SaveAccount:
    """Return `command` with its texts cleaned; raises Invalid."""
    problems = Problems()
    cleaned = replace(
        command,
        name=problems.line("name", command.name, most=MOST_NAME, required=True),
        zone=problems.zone("zone", command.zone),
        host_name=problems.line("host_name", command.host_name, most=MOST_NAME),
        host_email=problems.email("host_email", command.host_email, required=False),
    )
    problems.settle()
    return cleaned


def checked_name(field: str, name: str, *, is_address: bool = False) -> str:
    """Return a short name, cleaned; raises Invalid.

    With `is_address` it becomes part of a web address and is written as one.
    """
    problems = Problems()
    cleaned = problems.line(field, name, most=MOST_NAME, required=True)
    if is_address and cleaned and not is_slug(cleaned):
        problems.add(field, "field.slug", value=cleaned)
    problems.settle()
    return cleaned


def _check_hours(problems: Problems, field: str, hours: DayHours) -> None:
    """Note ranges of one day that overlap."""
    for earlier, later in pairwise(sorted(hours)):
        if later.start < earlier.end:
            problems.add(field, "schedule.overlap")
            return


def _override(problems: Problems, field: str, override: DateOverride) -> DateOverride:
    """Return a date override, cleaned."""
    days = (override.last - override.first).days
    if days < 0:
        problems.add(f"{field}.last", "schedule.override-order")
    if days > MOST_OVERRIDE_DAYS:
        problems.add(f"{field}.last", "schedule.override-long")
    _check_hours(problems, f"{field}.ranges", override.ranges)
    return replace(
        override,
        ranges=tuple(sorted(override.ranges)),
        note=problems.line(f"{field}.note", override.note),
    )


def _check_times(problems: Problems, event_type: EventType) -> None:
    """Note lengths, buffers and notices that cannot be kept."""
    if not event_type.lengths:
        problems.add("lengths", "event-type.no-length")
    if len(event_type.lengths) > MOST_LENGTHS:
        problems.add("lengths", "field.too-many", most=MOST_LENGTHS)
    for n, length in enumerate(event_type.lengths):
        problems.whole(f"lengths.{n}", length, least=1, most=MINUTES_A_DAY)
    problems.different("lengths", event_type.lengths)
    for field in ("buffer_before", "buffer_after"):
        problems.whole(field, getattr(event_type, field), least=0, most=MOST_BUFFER)
    problems.whole(
        "minimum_notice", event_type.minimum_notice, least=0, most=MOST_NOTICE
    )
    problems.whole(
        "offset_start", event_type.offset_start, least=0, most=MINUTES_A_DAY - 1
    )
    problems.whole("colour", event_type.colour, least=1, most=COLOURS)
    if event_type.slot_interval is not None:
        problems.whole(
            "slot_interval", event_type.slot_interval, least=1, most=MINUTES_A_DAY
        )


def _check_window(problems: Problems, event_type: EventType) -> None:
    """Note a booking window that can never be open."""
    match event_type.window:
        case DaysAhead(days=days):
            problems.whole("window.days", days, least=1, most=MOST_DAYS_AHEAD)
        case DateRange(first=first, last=last) if last < first:
            problems.add("window.last", "event-type.window-order")


def _check_limits(problems: Problems, field: str, limits: PeriodLimits) -> None:
    """Note limits that would allow nothing."""
    for period in ("day", "week", "month", "year"):
        limit = getattr(limits, period)
        if limit is not None:
            problems.whole(f"{field}.{period}", limit, least=1, most=MOST_LIMIT)


def _questions(
    problems: Problems, questions: tuple[Question, ...]
) -> tuple[Question, ...]:
    """Return the questions, cleaned."""
    if len(questions) > MOST_QUESTIONS:
        problems.add("questions", "field.too-many", most=MOST_QUESTIONS)
    problems.different("questions", (each.slug for each in questions))
    return tuple(
        _question(problems, f"questions.{n}", each) for n, each in enumerate(questions)
    )


def _question(problems: Problems, field: str, question: Question) -> Question:
    """Return one question, cleaned."""
    if not _QUESTION_SLUG.fullmatch(question.slug):
        problems.add(f"{field}.slug", "event-type.question-slug", value=question.slug)
    has_options = question.kind in (QuestionKind.ONE_OF, QuestionKind.SOME_OF)
    if has_options and not question.options:
        problems.add(f"{field}.options", "event-type.no-options")
    if len(question.options) > MOST_OPTIONS:
        problems.add(f"{field}.options", "field.too-many", most=MOST_OPTIONS)
    options = tuple(
        problems.line(f"{field}.options.{n}", each, required=True)
        for n, each in enumerate(question.options)
    )
    problems.different(f"{field}.options", options)
    return replace(
        question,
        label=problems.line(
            f"{field}.label", question.label, most=MOST_TEXT, required=True
        ),
        options=options if has_options else (),
        placeholder=problems.line(f"{field}.placeholder", question.placeholder),
    )
