"""A service that behaves: it keeps bookings, refuses overlaps, and moves them.

Two kinds, as there are two platforms. One remembers keys and keeps a booking's uid.
The other, as Cal.com's API v2, knows no keys, gives each moved booking a new uid, and
repeats what it is told twice. A `Line` leads to it, and loses what it is told to lose.
"""

from __future__ import annotations

import json
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, cast

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import (
    Busy,
    NotFound,
    NotOffered,
    Offline,
    PinmyCalError,
    Refused,
    ServerTrouble,
    SignInNeeded,
    SlotTaken,
    Unsure,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.remote import (
    Ability,
    NewRemoteBooking,
    RemoteBooking,
    RemotePage,
    RemotePerson,
    RemoteProfile,
    RemoteSlot,
)
from pinmycal_desktop.model.remote_setup import RemoteEventType, RemoteSchedule
from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.event_type import Location
    from pinmycal_desktop.model.remote_people import RemoteAway
    from pinmycal_desktop.remote.remote import Remote

HOST = "mira@example.org"
EVENT_TYPE = "77"
LATENESS = timedelta(seconds=5)
LENGTH = 30

_ALWAYS = frozenset(
    {
        Ability.LIST_BOOKINGS,
        Ability.LIST_CHANGES,
        Ability.BOOK,
        Ability.ANSWER,
        Ability.SCHEDULES,
        Ability.EDIT_EVENT_TYPES,
        Ability.EDIT_SCHEDULES,
        Ability.ADD_GUESTS,
        Ability.CHANGE_LOCATION,
        Ability.MARK_ABSENT,
    }
)


class Service:
    """The bookings of one host, as their service has them."""

    def __init__(self, clock: Callable[[], datetime], *, knows_keys: bool) -> None:
        self.clock = clock
        self.knows_keys = knows_keys
        self.bookings: dict[str, RemoteBooking] = {}
        self.event_types = {
            EVENT_TYPE: RemoteEventType(
                remote_id=EVENT_TYPE,
                title="Intro call",
                slug="intro",
                lengths=(LENGTH,),
                document='{"id":77,"unknown":"kept"}',
            )
        }
        self.schedules: dict[str, RemoteSchedule] = {}
        self.absences: list[RemoteAway] | None = None
        """Whom an organization has; None where there is no organization."""
        self.overlaps = False
        """Whether it takes two bookings at one time, as races at real ones do."""
        self.asks = False
        """Whether new bookings wait for the host."""
        self.creations = 0
        self._answers: dict[str, RemoteBooking] = {}
        self._names = 0
        self._late: deque[tuple[datetime, Callable[[], object]]] = deque()

    # --- what a person does there ----------------------------------------------------

    def book(self, start: datetime, *, email: str = "ava@example.org") -> RemoteBooking:
        """Book as an invitee does, at the service itself."""
        wish = NewRemoteBooking(
            event_type_id=EVENT_TYPE, start=start, name="Ava", email=email, zone="UTC"
        )
        return self.create(wish, key="")

    # --- what it is asked ------------------------------------------------------------

    def create(self, new: NewRemoteBooking, *, key: str) -> RemoteBooking:
        """Book; raises SlotTaken over another booking."""
        return self._once(key, lambda: self._create(new, key))

    def reschedule(self, uid: str, *, start: datetime, key: str) -> RemoteBooking:
        """Move; raises SlotTaken over another booking, Refused for one that is over."""
        return self._once(key, lambda: self._reschedule(uid, start))

    def cancel(self, uid: str, *, reason: str, key: str = "") -> RemoteBooking:
        """Cancel; raises Refused for one that is over."""
        return self._once(key, lambda: self._cancel(uid, reason))

    def confirm(self, uid: str) -> RemoteBooking:
        """Accept; raises Refused unless it waits."""
        return self._settle(uid, BookingStatus.CONFIRMED, "")

    def decline(self, uid: str, *, reason: str = "") -> RemoteBooking:
        """Decline; raises Refused unless it waits."""
        return self._settle(uid, BookingStatus.DECLINED, reason)

    def booking(self, uid: str) -> RemoteBooking:
        """Return one; raises NotFound."""
        if uid not in self.bookings:
            raise NotFound("booking", uid)
        return self.bookings[uid]

    def listed(
        self, span: Span | None, updated_after: datetime | None
    ) -> list[RemoteBooking]:
        """Return all of a span, or changed since, in the service's order."""
        found = list(self.bookings.values())
        if span is not None:
            found = [each for each in found if each.span.overlaps(span)]
            return sorted(found, key=lambda each: (each.span.start, each.uid))
        assert updated_after is not None
        late = [e for e in found if e.updated_at and e.updated_at > updated_after]
        return sorted(late, key=lambda e: (e.updated_at or self.clock(), e.uid))

    def late(self, deed: Callable[[], object]) -> None:
        """Let something arrive a while later: while its sender still rests."""
        self._late.append((self.clock() + LATENESS, deed))

    def catch_up(self) -> None:
        """Let arrive what was late and is due."""
        while self._late and self._late[0][0] <= self.clock():
            _, deed = self._late.popleft()
            try:
                deed()
            except PinmyCalError:
                continue  # whoever sent it hears nothing of it any more

    def active(self) -> list[RemoteBooking]:
        """Return what takes time."""
        return [
            each
            for each in self.bookings.values()
            if each.known_status and each.known_status.takes_time
        ]

    # --- inside ----------------------------------------------------------------------

    def _once(self, key: str, act: Callable[[], RemoteBooking]) -> RemoteBooking:
        if not self.knows_keys or not key:
            return act()
        if key in self._answers:
            return self.bookings.get(self._answers[key].uid, self._answers[key])
        self._answers[key] = act()
        return self._answers[key]

    def _create(self, new: NewRemoteBooking, key: str) -> RemoteBooking:
        span = Span.lasting(new.start, new.length or LENGTH)
        self._require_free(span, None)
        self._names += 1
        self.creations += 1
        status = BookingStatus.PENDING if self.asks else BookingStatus.CONFIRMED
        return self._keep(
            RemoteBooking(
                uid=f"uid{self._names}",
                remote_id=str(self._names),
                title="Intro call",
                status=status.value,
                known_status=status,
                span=span,
                event_type_id=new.event_type_id,
                hosts=(RemotePerson(name="Mira", email=HOST),),
                attendees=(
                    RemotePerson(name=new.name, email=new.email, zone=new.zone),
                ),
                guests=new.guests,
                notes=new.notes,
                operation=key,
                ical_uid=f"ical{self._names}",
                created_at=self.clock(),
                document="",
            )
        )

    def _reschedule(self, uid: str, start: datetime) -> RemoteBooking:
        before = self._active(uid)
        span = Span.lasting(start, before.span.minutes)
        self._require_free(span, uid)
        if self.knows_keys:
            return self._keep(replace(before, span=span))
        self._names += 1
        name = f"uid{self._names}"
        self._keep(
            replace(
                before,
                status="cancelled",
                known_status=BookingStatus.CANCELLED,
                rescheduled_to_uid=name,
            )
        )
        return self._keep(
            replace(before, uid=name, span=span, rescheduled_from_uid=uid)
        )

    def _cancel(self, uid: str, reason: str) -> RemoteBooking:
        before = self._active(uid)
        return self._keep(
            replace(
                before,
                status="cancelled",
                known_status=BookingStatus.CANCELLED,
                cancellation_reason=reason,
            )
        )

    def _settle(self, uid: str, status: BookingStatus, reason: str) -> RemoteBooking:
        before = self._active(uid)
        if before.known_status is not BookingStatus.PENDING:
            raise Refused("remote.refused")
        return self._keep(
            replace(
                before,
                status=status.value,
                known_status=status,
                cancellation_reason=reason,
            )
        )

    def change(self, uid: str, **fields: object) -> RemoteBooking:
        """Change anything of a booking, as somebody at the service does."""
        return self._keep(replace(self.booking(uid), **fields))  # type: ignore[arg-type]

    def _active(self, uid: str) -> RemoteBooking:
        found = self.booking(uid)
        if found.known_status and not found.known_status.takes_time:
            raise Refused("remote.refused")
        return found

    def _require_free(self, span: Span, moving: str | None) -> None:
        for each in () if self.overlaps else self.active():
            if each.uid != moving and each.span.overlaps(span):
                raise SlotTaken((), ())

    def _keep(self, booking: RemoteBooking) -> RemoteBooking:
        now = replace(booking, updated_at=self.clock())
        told = replace(now, document="")
        kept = replace(now, document=json.dumps(repr(told)))
        self.bookings[kept.uid] = kept
        return kept


class Fault(Enum):
    """What may befall a call."""

    NONE = "none"
    LOST_ANSWER = "lost-answer"
    """It took effect, and nobody hears of it."""
    LOST_REQUEST = "lost-request"
    """It was sent and never arrived; nobody can tell."""
    LATE = "late"
    """It arrives once its sender has given up."""
    TWICE = "twice"
    """It arrives a second time: later where there are keys, at once where only the time
    being taken keeps it from being done again. Nobody is safe from it where there is
    neither, nor when the booking was moved away in between: there it arrives once."""
    OFFLINE = "offline"
    BUSY = "busy"
    TROUBLE = "trouble"
    """5xx, before anything took effect."""
    EXPIRED = "expired"
    """The access token is no longer taken."""
    CRASH = "crash"
    """The program dies before the call is sent."""
    CRASH_AFTER = "crash-after"
    """The program dies once the call took effect."""


class Crashed(BaseException):
    """The program was killed here."""


@dataclass
class Line:
    """One program's way to a service; it meets the faults it is given, in order."""

    service: Service
    faults: deque[Fault] = field(default_factory=deque)
    write_faults: deque[Fault] = field(default_factory=deque)
    """Met by writes alone, before the others."""
    calls: int = 0
    page: int = 250
    before_move: Callable[[str], None] = lambda _: None
    """Told the uid of a booking right before it is moved or cancelled."""

    @property
    def abilities(self) -> frozenset[Ability]:
        """What the service can be asked."""
        keyed = frozenset({Ability.SAFE_KEYS, Ability.STABLE_UID})
        found = _ALWAYS | keyed if self.service.knows_keys else _ALWAYS
        if self.service.absences is not None:
            found |= {Ability.TEAMS, Ability.OUT_OF_OFFICE}
        return found

    def as_remote(self) -> Remote:
        """Return it as what an engine is given."""
        return cast("Remote", self)

    # --- reads -----------------------------------------------------------------------

    def bookings(
        self,
        *,
        span: Span | None = None,
        updated_after: datetime | None = None,
        after: str = "",
        size: int = 100,
    ) -> RemotePage:
        """Return a page."""
        self._read()
        size = min(size, self.page)
        found = self.service.listed(span, updated_after)
        skip = int(after or 0)
        page = found[skip : skip + size]
        seen = max((e.updated_at for e in page if e.updated_at), default=None)
        more = skip + size < len(found)
        return RemotePage(
            bookings=tuple(page), next=str(skip + size) if more else "", seen_until=seen
        )

    def booking(self, uid: str) -> RemoteBooking:
        """Return one booking."""
        self._read()
        return self.service.booking(uid)

    def find(
        self, operation: str, *, attendee_email: str, start: datetime
    ) -> RemoteBooking | None:
        """Look for what was made under a key; it may have been moved since."""
        assert attendee_email
        assert start
        self._read()
        found = [e for e in self.service.bookings.values() if e.operation == operation]
        return found[-1] if found else None

    def event_types(self) -> tuple[RemoteEventType, ...]:
        """Return all event types."""
        self._read()
        return tuple(self.service.event_types.values())

    def event_type(self, event_type_id: str) -> RemoteEventType:
        """Return one event type."""
        self._read()
        return self.service.event_types[event_type_id]

    def schedules(self) -> tuple[RemoteSchedule, ...]:
        """Return all schedules."""
        self._read()
        return tuple(self.service.schedules.values())

    def profile(self) -> RemoteProfile:
        """Return who is signed in, of an organization if there are absences."""
        self._read()
        organization = "" if self.service.absences is None else "4"
        return RemoteProfile(
            remote_id="7",
            name="Mira",
            email=HOST,
            organization_id=organization,
            document="{}",
        )

    def absences(self, *, user_id: str = "") -> tuple[RemoteAway, ...]:
        """Return when the person is out of office."""
        self._read()
        assert user_id == "7"
        if self.service.absences is None:
            raise NotOffered("remote.not-offered")
        return tuple(self.service.absences)

    def slots(
        self, event_type_id: str, *, span: Span, zone: str, moving: str = ""
    ) -> tuple[RemoteSlot, ...]:
        """Return free half hours."""
        assert event_type_id
        assert zone
        self._read()
        step, found = timedelta(minutes=LENGTH), []
        at = span.start.replace(minute=0, second=0)
        while at < span.end:
            half = Span.lasting(at, LENGTH)
            taken = [e for e in self.service.active() if e.uid != moving]
            if not any(each.span.overlaps(half) for each in taken):
                found.append(RemoteSlot(start=at))
            at += step
        return tuple(found)

    # --- writes ----------------------------------------------------------------------

    def create(self, new: NewRemoteBooking, *, key: str) -> RemoteBooking:
        """Book."""
        return self._write(lambda: self.service.create(new, key=key))

    def reschedule(
        self, uid: str, *, start: datetime, reason: str, moved_by: str, key: str
    ) -> RemoteBooking:
        """Move."""
        assert moved_by
        del reason
        self.before_move(uid)
        return self._write(lambda: self.service.reschedule(uid, start=start, key=key))

    def cancel(self, uid: str, *, reason: str, key: str) -> RemoteBooking:
        """Cancel."""
        self.before_move(uid)
        return self._write(lambda: self.service.cancel(uid, reason=reason, key=key))

    def confirm(self, uid: str) -> RemoteBooking:
        """Accept."""
        return self._write(lambda: self.service.confirm(uid))

    def decline(self, uid: str, *, reason: str = "") -> RemoteBooking:
        """Decline."""
        return self._write(lambda: self.service.decline(uid, reason=reason))

    def add_guests(self, uid: str, emails: tuple[str, ...]) -> RemoteBooking:
        """Invite."""
        there = self.service.booking(uid).guests
        return self._write(
            lambda: self.service.change(uid, guests=tuple({*there, *emails}))
        )

    def change_location(self, uid: str, location: Location) -> RemoteBooking:
        """Meet elsewhere."""
        return self._write(lambda: self.service.change(uid, location=location))

    def save_event_type(
        self, before: RemoteEventType | None, after: RemoteEventType
    ) -> RemoteEventType:
        """Store an event type."""
        assert before is None or before.document == after.document
        name = after.remote_id or f"type{len(self.service.event_types)}"
        kept = replace(after, remote_id=name, document=after.document + " ")
        self.service.event_types[name] = kept
        return kept

    def save_schedule(
        self, before: RemoteSchedule | None, after: RemoteSchedule
    ) -> RemoteSchedule:
        """Store a schedule."""
        del before
        name = after.remote_id or f"schedule{len(self.service.schedules)}"
        kept = replace(after, remote_id=name, document=after.document + " ")
        self.service.schedules[name] = kept
        return kept

    # --- faults ----------------------------------------------------------------------

    def _fault(self) -> Fault:
        self.service.catch_up()
        self.calls += 1
        return self.faults.popleft() if self.faults else Fault.NONE

    def _read(self) -> None:
        match self._fault():
            case Fault.OFFLINE | Fault.LOST_REQUEST:
                raise Offline("remote.offline", host="service")
            case Fault.BUSY:
                raise Busy(30.0)
            case Fault.EXPIRED:
                raise SignInNeeded("remote.sign-in-needed")
            case Fault.TROUBLE | Fault.LOST_ANSWER | Fault.LATE:
                raise ServerTrouble("remote.server-trouble", host="service")
            case Fault.CRASH | Fault.CRASH_AFTER:
                raise Crashed

    def _write(self, act: Callable[[], RemoteBooking]) -> RemoteBooking:  # noqa: C901, PLR0912 - one line for each fault
        unsure = Unsure(Message.of("remote.cut-short", host="service"))
        self.service.catch_up()
        met = self.write_faults.popleft() if self.write_faults else self._fault()
        match met:
            case Fault.OFFLINE:
                raise Offline("remote.offline", host="service")
            case Fault.BUSY:
                raise Busy(30.0)
            case Fault.EXPIRED:
                raise SignInNeeded("remote.sign-in-needed")
            case Fault.TROUBLE:
                raise ServerTrouble("remote.server-trouble", host="service")
            case Fault.LOST_REQUEST:
                raise unsure
            case Fault.LATE:
                self.service.late(act)
                raise unsure
            case Fault.TWICE:
                answer = act()
                if self.service.knows_keys:
                    self.service.late(act)
                elif not self.service.overlaps:
                    with suppress(PinmyCalError):
                        act()
                return answer
            case Fault.LOST_ANSWER:
                try:
                    act()
                except PinmyCalError:
                    raise unsure from None
                raise unsure
            case Fault.CRASH:
                raise Crashed
            case Fault.CRASH_AFTER:
                try:
                    act()
                except PinmyCalError:
                    raise Crashed from None
                raise Crashed
        return act()
