"""The page behind a private link: see the free times of one event type, and book one.

Whoever knows the link may use it, without a token; it is all they learn of the host's
calendar. They are bound as every invitee is (R41). Looking changes nothing, and a form
is taken from our own page only (`guards.check_visit`), once for each time it was shown.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote
from zoneinfo import ZoneInfo

from starlette.routing import Route as Path

from pinmycal_desktop.diary import ExportSelection, Once
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import (
    Invalid,
    KeyReused,
    NeedsConsent,
    NotFound,
    PinmyCalError,
    SlotTaken,
)
from pinmycal_desktop.model.span import ONE_DAY, Span
from pinmycal_desktop.server import booking_form as form, booking_show as show, pages
from pinmycal_desktop.server.addresses import PRIVATE
from pinmycal_desktop.server.body import read_body
from pinmycal_desktop.server.booking_visit import Visit, fingerprint_of, wish_of
from pinmycal_desktop.server.calcom.booking_proof import require_proof
from pinmycal_desktop.server.guards import check_media_type
from pinmycal_desktop.server.rate_limit import RateLimit
from pinmycal_desktop.wire.calcom.error import CalError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from datetime import datetime

    from starlette.requests import Request
    from starlette.responses import Response

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.slot import Slot

FORM_BYTES = 256 * 1024
_MOST_PAGES = 120
"""Pages a minute, whoever asks."""
_MOST_FIELDS = 500
_FORM = frozenset({"application/x-www-form-urlencoded"})
_WEEK = 7
_LONGEST_KEY = 100
_FAR = 60
"""How many days are looked through for the next free time."""


class BookingPages:
    """Shows the pages and takes their forms; belongs to the service's loop."""

    def __init__(self, diary: Diary, clock: Callable[[], datetime]) -> None:
        self._diary = diary
        self._clock = clock
        self._limit = RateLimit(_MOST_PAGES)

    def paths(self) -> list[Path]:
        """Return the routes of the pages."""
        address = PRIVATE + "{code}"
        return [
            Path(address, self._endpoint(self._look), methods=["GET"]),
            Path(address, self._endpoint(self._book), methods=["POST"]),
        ]

    def _endpoint(
        self, act: Callable[[Visit], Response]
    ) -> Callable[[Request], Awaitable[Response]]:
        """Return what answers a page's request in the service's pool."""

        async def endpoint(request: Request) -> Response:
            told = request.scope["query_string"]
            if request.method == "POST":
                check_media_type(request.scope["headers"], _FORM)
                told = await read_body(request, most=FORM_BYTES)
            self._limit.count(0, now=self._clock())
            code = request.path_params["code"]
            return await asyncio.to_thread(self._answered, act, code, told)

        return endpoint

    def _answered(
        self, act: Callable[[Visit], Response], code: str, told: bytes
    ) -> Response:
        """Return what a page answers; trouble is a page too."""
        try:
            typed = parse_qs(
                told.decode("latin-1"),
                keep_blank_values=True,
                max_num_fields=_MOST_FIELDS,
            )
            return act(self._visit(code, typed))
        except ValueError:
            return show.nothing("page.not-readable", status=400)
        except NotFound:
            return show.nothing("page.link-over", status=404)
        except KeyReused:
            return show.nothing("page.booked-before", status=409)
        except PinmyCalError:
            return show.nothing("page.trouble", status=503)

    def _visit(self, code: str, typed: Mapping[str, Sequence[str]]) -> Visit:
        """Return who is where; raises NotFound for a link that leads nowhere."""
        link = self._diary.private_links.get(code)
        event_type = self._diary.event_types.get(link.event_type_id)
        return Visit(
            link=link,
            event_type=event_type,
            host=self._diary.account.host(event_type.host_id),
            typed=typed,
            now=self._clock(),
        )

    # --- looking

    def _look(self, visit: Visit) -> Response:
        """Show the free times, or the form for one that was chosen."""
        _require_open(visit)
        if visit.event_type.settings.needs_sign_in:
            return show.nothing("page.hosts-only", status=404)
        if "start" not in visit.typed:
            return self._times_page(visit)
        if visit.start is None:
            return show.nothing("page.not-readable", status=400)
        return show.form_page(visit, visit.start)

    def _times_page(self, visit: Visit) -> Response:
        """Return a week's free times."""
        first, zone = visit.day, visit.zone
        slots = self._free(visit, _WEEK)
        asked = {"zone": zone, "length": str(visit.length)}
        body = [
            show.wrong_zone(visit),
            *show.about(visit),
            form.zone_form(visit.path, zone, visit.event_type, visit.length),
            form.times(visit.path, slots, zone, length=asked["length"]),
        ]
        if not slots:
            body.append(pages.paragraph("page.nothing-free"))
            body.append(self._next_free(visit, asked))
        turns = [(first + _WEEK * ONE_DAY, "page.later")]
        if first > visit.now.astimezone(ZoneInfo(zone)).date():
            turns.insert(0, (first - _WEEK * ONE_DAY, "page.earlier"))
        links = (show.turn(visit, day, pages.words(code), asked) for day, code in turns)
        body.append(f'<p class="actions">{" ".join(links)}</p>')
        return pages.page(show.title(visit), body)

    def _next_free(self, visit: Visit, asked: Mapping[str, str]) -> str:
        """Return where the next free time is, when there is one soon."""
        slots = self._free(visit, _FAR)
        if not slots:
            return ""
        day = slots[0].start.astimezone(ZoneInfo(visit.zone)).date()
        text = pages.words("page.next-free", day=form.day_text(day))
        return f"<p>{show.turn(visit, day, text, asked)}</p>"

    def _free(self, visit: Visit, days: int) -> tuple[Slot, ...]:
        """Return the free times of so many days from the first that is wanted."""
        last = visit.day + (days - 1) * ONE_DAY
        return self._diary.slots.free(
            visit.event_type.id,
            span=Span.of_days(visit.day, last, visit.zone),
            zone=visit.zone,
            length=visit.length,
        )

    # --- booking

    def _book(self, visit: Visit) -> Response:
        """Book what the form says, once; what does not fit is said above the form."""
        start, key = visit.start, visit.said("key")
        if start is None or not 0 < len(key) <= _LONGEST_KEY:
            return show.nothing("page.not-readable", status=400)
        scope = f"private link {visit.link.code}"
        once = Once(scope=scope, key=key, fingerprint=fingerprint_of(visit))
        if kept := self._diary.kept(once):
            return self._booked(visit, kept)
        _require_open(visit)
        if visit.event_type.settings.needs_sign_in:
            return show.nothing("page.hosts-only", status=404)
        try:
            self._require_proof(visit)
            outcome = self._diary.run(wish_of(visit, start), once=once)
        except (CalError, Invalid, SlotTaken, NeedsConsent) as refused:
            return show.refused(visit, start, refused)
        return self._booked(visit, outcome)

    def _require_proof(self, visit: Visit) -> None:
        """Raise `CalError` where the address is to be proved and is not."""
        require_proof(
            self._diary,
            visit.event_type,
            email=visit.said("email"),
            typed=visit.said("code") or None,
            host=None,
        )

    def _booked(self, visit: Visit, outcome: Outcome) -> Response:
        """Return what was booked, and how it gets into the invitee's calendar."""
        is_series = isinstance(outcome.value, tuple)
        booked = outcome.bookings if is_series else (outcome.booking,)
        waits = booked[0].status is BookingStatus.PENDING
        email = visit.said("email") if booked[0].seats else ""
        ids = tuple(each.id for each in booked)
        file = self._diary.transfer.export(
            ExportSelection(booking_ids=ids, seen_by=email)
        )
        save = (
            f'<a download="meeting.ics" href="data:text/calendar;charset=utf-8,'
            f'{quote(file)}">{pages.words("page.save")}</a>'
        )
        body = [
            pages.paragraph("page.waits" if waits else "page.is-booked"),
            *(f"<p>{show.when(visit, each.span.start)}</p>" for each in booked),
            show.where(booked[0]),
            pages.paragraph("page.keep-this", name=visit.host.name),
            f"<p>{save}</p>",
        ]
        return pages.page(show.title(visit), body)


def _require_open(visit: Visit) -> None:
    """Raise NotFound when a link leads nowhere any more."""
    if visit.link.is_over(visit.now):
        raise NotFound("private-link", visit.link.code)
