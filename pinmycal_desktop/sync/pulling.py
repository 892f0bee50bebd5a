"""Reading from a service: one page, one booking or the setup at a time.

Each is one call or few, and one transaction in the diary with how far reading came.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands.sync import NoteMissing, TakeInPage, TakeInSetup
from pinmycal_desktop.model.errors import NotAllowed, NotFound, NotOffered, Refused
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.sync_status import Answered, Cursor
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.sync.plan import CHANGES, POLLED, SETUP_CURSOR, PullPage

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.remote import RemoteBooking, RemotePage
    from pinmycal_desktop.model.remote_people import RemoteAway
    from pinmycal_desktop.sync.errand import Errand

PAGE = 250
"""Bookings on a page: as many as Cal.com gives at once."""
_A_MOMENT = timedelta(seconds=1)


@value_class
class Place:
    """Where the reading of a listing stands."""

    listing: PullPage
    after: str = ""


@value_class
class Fetched:
    """A page that was read, and what is to be kept of it."""

    count: int
    total: int | None
    following: Place | None
    """Where to go on; None at the end of the listing."""
    command: TakeInPage


def pull_one(errand: Errand, uid: str, *, is_listed: bool) -> None:
    """Read one booking, under all names it was given since.

    Where nothing is listed, it is noted when each was read last.
    """
    account_id = errand.account.id
    done = Cursor(f"one:{uid}", errand.clock().isoformat())
    times = errand.diary.outbox.times_asked(account_id, uid)
    chain: tuple[RemoteBooking, ...] = ()
    try:
        chain = errand.chain(uid)
    except NotFound:
        missing = NoteMissing(account_id=account_id, uid=uid, times=times)
        errand.diary.run(missing)
        return
    except (NotAllowed, Refused):
        # Not for this account, or no name of a booking at all: it says nothing about
        # what is known here, and nothing else shall wait behind it.
        if not times:
            raise
    errand.diary.run(
        TakeInPage(
            account_id=account_id,
            bookings=chain,
            cursors=() if is_listed else (done,),
            answers=Answered(uid=uid, times=times),
            is_news=True,
        )
    )


def pull_setup(errand: Errand) -> None:
    """Read schedules, event types and days out of office."""
    offered = errand.remote.abilities
    schedules = errand.remote.schedules() if Ability.SCHEDULES in offered else None
    try:
        event_types = errand.remote.event_types()
    except NotOffered:
        event_types = None
    errand.diary.run(
        TakeInSetup(
            account_id=errand.account.id,
            schedules=schedules,
            event_types=event_types,
            absences=_absences(errand),
            cursors=(Cursor(SETUP_CURSOR, errand.clock().isoformat()),),
        )
    )


def _absences(errand: Errand) -> tuple[RemoteAway, ...] | None:
    """Return when the person is out of office; None where that is not to be had.

    Whether there is an organization, which alone knows of it, the profile tells.
    """
    remote = errand.remote
    if Ability.TEAMS not in remote.abilities:
        return None
    try:
        me = remote.profile()
        if Ability.OUT_OF_OFFICE not in remote.abilities:
            return None
        return remote.absences(user_id=me.remote_id)
    except (NotAllowed, NotFound, NotOffered, Refused):
        return None  # nor for this key; all else was read


def fetch(errand: Errand, place: Place, *, has_seen: bool) -> Fetched:
    """Read one page of a listing, with how far reading has come by it.

    `has_seen` says whether there is a cursor of changes already: the first page ever
    begins it, for whatever changes later is changed after that.
    """
    listing = place.listing
    page = errand.remote.bookings(
        span=listing.span,
        updated_after=listing.updated_after,
        after=place.after,
        size=PAGE,
    )
    following = _following(place, page)
    cursors = _cursors(
        listing, page, errand.clock(), is_last=following is None, has_seen=has_seen
    )
    command = TakeInPage(
        account_id=errand.account.id,
        bookings=page.bookings,
        cursors=cursors,
        is_news=listing.name in (CHANGES, POLLED),
    )
    return Fetched(
        count=len(page.bookings),
        total=page.total,
        following=following,
        command=command,
    )


def _following(place: Place, page: RemotePage) -> Place | None:
    """Return where to go on reading.

    A listing of changes moves under the reader: what changes again leaves its place
    for the end, and another slips into the page before. So each page of it is asked
    for by time, and by its place only where a page holds a single moment.
    """
    if not page.next or not page.bookings:
        return None
    since, seen = place.listing.updated_after, page.seen_until
    if since is not None and seen is not None and seen - _A_MOMENT > since:
        later = PullPage(name=place.listing.name, updated_after=seen - _A_MOMENT)
        return Place(listing=later)
    return Place(listing=place.listing, after=page.next)


def _cursors(
    listing: PullPage,
    page: RemotePage,
    now: datetime,
    *,
    is_last: bool,
    has_seen: bool,
) -> tuple[Cursor, ...]:
    """Return how far reading has come with this page."""
    found = []
    is_first_ever = not has_seen and listing.name != CHANGES
    if page.seen_until and (listing.name == CHANGES or is_first_ever):
        found.append(Cursor(CHANGES, page.seen_until.isoformat()))
    if is_last:
        name = POLLED if listing.name == CHANGES else listing.name
        found.append(Cursor(name, now.isoformat()))
    return tuple(found)
