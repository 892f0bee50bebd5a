"""Checks of what programs set of an event type, before it is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import (
    MOST_LOCATION,
    MOST_TEXT,
    is_json_object,
)
from pinmycal_desktop.model.contact import is_link, is_phone
from pinmycal_desktop.model.event_settings import PlaceKind

if TYPE_CHECKING:
    from pinmycal_desktop.diary.fields import Problems
    from pinmycal_desktop.model.event_settings import (
        BookingField,
        EventSettings,
        Place,
    )

MOST_PLACES = 50
MOST_FIELDS = 60
MOST_KEPT = 50_000
MOST_NEARNESS = 1_000_000
"""Of whatever a time before the start is counted in; some thousand years in days."""
_LONGEST_LINK = 2000


def checked_settings(problems: Problems, settings: EventSettings) -> EventSettings:
    """Return `settings` with texts cleaned; notes what does not fit."""
    if len(settings.places) > MOST_PLACES:
        problems.add("places", "field.too-many", most=MOST_PLACES)
    if len(settings.fields) > MOST_FIELDS:
        problems.add("fields", "field.too-many", most=MOST_FIELDS)
    problems.different("fields", (each.slug for each in settings.fields))
    _check_numbers(problems, settings)
    _check_kept(problems, settings.kept)
    return replace(
        settings,
        places=tuple(
            _place(problems, f"places.{n}", each)
            for n, each in enumerate(settings.places)
        ),
        fields=tuple(
            _field(problems, f"fields.{n}", each)
            for n, each in enumerate(settings.fields)
        ),
        name_template=problems.line("name_template", settings.name_template),
        redirect_url=_link(problems, "redirect_url", settings.redirect_url),
    )


def _check_numbers(problems: Problems, settings: EventSettings) -> None:
    """Note numbers nobody can mean."""
    limit, near = settings.active_limit, settings.confirms_within
    numbers = {
        "active_limit": limit.most if limit else None,
        "confirms_within": near.count if near else None,
        "reschedule_notice": settings.reschedule_notice,
    }
    for field, number in numbers.items():
        if number is not None:
            least = 1 if field == "active_limit" else 0
            problems.whole(field, number, least=least, most=MOST_NEARNESS)


def _check_kept(problems: Problems, kept: str) -> None:
    """Note what is no JSON object, or too much of one."""
    if len(kept) > MOST_KEPT:
        problems.add("kept", "field.too-long", most=MOST_KEPT, count=len(kept))
    elif not is_json_object(kept):
        problems.add("kept", "host.metadata")


def _place(problems: Problems, field: str, place: Place) -> Place:
    """Return a place, cleaned; its value fits its kind."""
    value = problems.line(field, place.value, most=MOST_LOCATION)
    if place.kind is PlaceKind.LINK and not is_link(value):
        problems.add(field, "field.link", value=value)
    if place.kind is PlaceKind.PHONE and not is_phone(value):
        problems.add(field, "field.phone", value=value)
    return replace(place, value=value)


def _field(problems: Problems, name: str, field: BookingField) -> BookingField:
    """Return a booking field, cleaned just as a question is."""
    label, placeholder = field.label, field.placeholder
    if label is not None:
        label = problems.line(f"{name}.label", label, most=MOST_TEXT)
    if placeholder is not None:
        placeholder = problems.line(f"{name}.placeholder", placeholder)
    options = tuple(problems.line(f"{name}.options", each) for each in field.options)
    return replace(field, label=label, placeholder=placeholder, options=options)


def _link(problems: Problems, field: str, link: str) -> str:
    """Return an address of the web, or nothing."""
    value = problems.line(field, link, most=_LONGEST_LINK)
    if value and not is_link(value):
        problems.add(field, "field.link", value=value)
    return value
