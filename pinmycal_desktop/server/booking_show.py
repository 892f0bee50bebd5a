"""What the page behind a private link shows: its parts, its form, what it refuses."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import Invalid, NeedsConsent, SlotTaken
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.server import booking_form as form, pages
from pinmycal_desktop.server.booking_form import time_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from starlette.responses import Response

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.errors import FieldProblem
    from pinmycal_desktop.server.booking_visit import Visit
    from pinmycal_desktop.wire.calcom.error import CalError


def refused(
    visit: Visit,
    start: datetime,
    error: CalError | Invalid | SlotTaken | NeedsConsent,
) -> Response:
    """Return the form once more, with what stands in the way."""
    match error:
        case Invalid():
            wrong = [_problem(visit, each) for each in error.problems]
            return form_page(visit, start, wrong=wrong, status=422)
        case SlotTaken() | NeedsConsent():
            starts = [each.start for each in error.alternatives]
            if not starts:
                return nothing("page.taken", status=409)
            wrong = [pages.paragraph("page.taken", kind="wrong")]
            return form_page(visit, start, wrong=wrong, starts=starts, status=409)
        case _:
            told = "page.wrong-proof" if visit.said("code") else "page.proof"
            wrong = [pages.paragraph(told, kind="wrong")]
            return form_page(visit, start, wrong=wrong, asks_code=True, status=422)


def form_page(
    visit: Visit,
    start: datetime,
    *,
    wrong: Sequence[str] = (),
    starts: Sequence[datetime] = (),
    asks_code: bool = False,
    status: int = 200,
) -> Response:
    """Return the form for a time, with what was typed and what is `wrong` with it.

    `starts` are other times to choose from, when this one is taken. The key is new
    unless nothing came of the form it was shown with.
    """
    kept = {
        "start": start.isoformat(),
        "zone": visit.zone,
        "length": str(visit.length),
        "key": visit.said("key") or secrets.token_urlsafe(16),
    }
    if starts:
        del kept["start"]
    fields = form.booking_form(
        visit.path,
        visit.event_type,
        visit.typed,
        kept=kept,
        starts=[(each.isoformat(), time_text(each, visit.zone)) for each in starts],
        asks_place=visit.place is not None,
        asks_code=asks_code,
    )
    again = {"zone": visit.zone, "length": str(visit.length)}
    others = form.link(visit.path, pages.words("page.other-time"), **again)
    body = [
        *wrong,
        "" if starts else f"<p>{when(visit, start)}</p>",
        *about(visit),
        fields,
        f"<p>{others}</p>",
    ]
    return pages.page(title(visit), body, status=status)


_LABELS = {
    "attendee.name": "page.name",
    "attendee.email": "page.email",
    "guests": "page.guests",
    "notes": "page.notes",
    "place": "page.place",
}
"""How the fields of the form are called, by the names the diary has for them."""


def _problem(visit: Visit, problem: FieldProblem) -> str:
    """Return what is wrong with one field, under the name the form has for it."""
    name = problem.field
    code = _LABELS.get(name) or _LABELS.get(name.partition(".")[0])
    label = pages.words(code) if code else ""
    for each in visit.event_type.questions:
        if name == form.ANSWER_OF + each.slug:
            label = pages.escaped(each.label)
    return pages.said(problem.message, kind="wrong", label=label)


def wrong_zone(visit: Visit) -> str:
    """Return that the zone that was typed is none, if it is."""
    typed = visit.said("zone")
    if typed in ("", visit.zone):
        return ""
    return pages.said(Message.of("field.zone", value=typed[:60]), kind="wrong")


def turn(visit: Visit, day: date, text: str, asked: Mapping[str, str]) -> str:
    """Return a link to the times from a day on; `text` is HTML."""
    return form.link(visit.path, text, **{"from": day.isoformat()}, **asked)


def title(visit: Visit) -> str:
    """Return the title of the page: the event type, escaped."""
    return pages.escaped(visit.event_type.title)


def about(visit: Visit) -> list[str]:
    """Return what is told of the event type: with whom, how long, what it is."""
    kind = visit.event_type
    name = visit.host.name or visit.host.username
    told = [pages.paragraph("page.with", name=name, minutes=visit.length)]
    if kind.recurrence is not None:
        told.append(pages.paragraph("page.series", count=kind.recurrence.occurrences))
    if kind.description:
        told.append(f"<p>{pages.escaped(kind.description)}</p>")
    return told


def when(visit: Visit, start: datetime) -> str:
    """Return when a meeting is, in the invitee's zone."""
    when = time_text(start, visit.zone)
    return f"<strong>{when}</strong> ({pages.escaped(visit.zone)})"


def where(booking: Booking) -> str:
    """Return where a meeting is, as far as that is said."""
    value = booking.location.value
    return f"<p>{pages.escaped(value)}</p>" if value else ""


def nothing(code: str, *, status: int) -> Response:
    """Return a page that tells one thing and asks none."""
    title = pages.words("page.not-now")
    return pages.page(title, [pages.paragraph(code)], status=status)
