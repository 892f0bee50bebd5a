"""Hours, event types, guests and places: changed here, told to the service."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.away import AwayReason, OutOfOffice
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.holding import SaveOutOfOffice
from pinmycal_desktop.model.commands.meetings import AddAttendees, ChangeLocation
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveSchedule
from pinmycal_desktop.model.commands.sync import SettleConflict
from pinmycal_desktop.model.errors import NotAllowed
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.outbox import ChangeState, Choice
from pinmycal_desktop.model.remote_people import RemoteAway
from pinmycal_desktop.model.remote_setup import RemoteSchedule
from pinmycal_desktop.model.span import Span
from tests.builders import ZONE, a_guest, a_schedule, a_uid, an_event_type, at

if TYPE_CHECKING:
    import pytest

    from pinmycal_desktop.model.schedule import Schedule
    from tests.sync.desk import Desk
    from tests.sync.service import Service

ELSEWHERE = Location(kind=LocationKind.ADDRESS, value="Via Roma 1")


def hours_there(desk: Desk, service: Service) -> Schedule:
    """Let the service have hours, and read them here."""
    service.schedules["s1"] = RemoteSchedule(
        remote_id="s1", name="Hours", zone=ZONE, is_default=True, document="{}"
    )
    desk.engine.poll_now()
    for _ in range(2):
        desk.sync(seconds=90_000)
    (found,) = desk.diary.schedules.all(host_id=desk.host_id)
    return found


def test_hours_are_saved_with_what_differs(desk: Desk, service: Service) -> None:
    hours = hours_there(desk, service)
    desk.diary.run(SaveSchedule(schedule=replace(hours, name="Office")))
    there = service.schedules["s1"]
    service.schedules["s1"] = replace(there, zone="Europe/Paris", document="{} ")
    desk.sync()
    kept = service.schedules["s1"]
    assert (kept.name, kept.zone) == ("Office", "Europe/Paris")
    assert not desk.items


def test_hours_changed_on_both_sides_are_a_question(
    desk: Desk, service: Service
) -> None:
    hours = hours_there(desk, service)
    desk.diary.run(SaveSchedule(schedule=replace(hours, name="Mine")))
    there = service.schedules["s1"]
    service.schedules["s1"] = replace(there, name="Theirs", document="{} ")
    desk.sync()
    (item,) = desk.items
    assert item.state is ChangeState.CONFLICT
    desk.diary.run(
        SettleConflict(change_id=item.id, choice=Choice.THEIRS, origin=Origin.WINDOW)
    )
    desk.sync()
    assert service.schedules["s1"].name == "Theirs"
    assert not desk.items


def test_hours_that_are_gone_there_refuse_the_change(
    desk: Desk, service: Service
) -> None:
    hours = hours_there(desk, service)
    desk.diary.run(SaveSchedule(schedule=replace(hours, name="Office")))
    del service.schedules["s1"]
    desk.sync()
    (item,) = desk.items
    assert item.state is ChangeState.REFUSED
    assert item.trouble is not None
    assert item.trouble.code.startswith("not-found")


def test_new_hours_are_made_there(desk: Desk, service: Service) -> None:
    desk.diary.run(
        SaveSchedule(
            schedule=a_schedule(
                id=0,
                uid=a_uid(),
                account_id=desk.account.id,
                host_id=desk.host_id,
                name="Evenings",
            )
        )
    )
    desk.sync()
    assert [each.name for each in service.schedules.values()] == ["Evenings"]
    assert not desk.items


def test_a_new_event_type_is_made_there(desk: Desk, service: Service) -> None:
    desk.diary.run(
        SaveEventType(
            event_type=an_event_type(
                id=0,
                uid=a_uid(),
                account_id=desk.account.id,
                host_id=desk.host_id,
                title="Long call",
                slug="long",
                schedule_id=None,
            )
        )
    )
    desk.sync()
    assert "long" in {each.slug for each in service.event_types.values()}
    assert not desk.items


def test_a_guest_and_a_place_are_told(desk: Desk, service: Service) -> None:
    booking = desk.book(at(10, 10))
    desk.sync()
    desk.diary.run(
        AddAttendees(
            booking_id=booking.id,
            people=(a_guest("cy@example.org"),),
            origin=Origin.WINDOW,
        )
    )
    desk.diary.run(
        ChangeLocation(booking_id=booking.id, location=ELSEWHERE, origin=Origin.WINDOW)
    )
    for _ in range(3):
        desk.sync()
    (there,) = service.active()
    assert there.location == ELSEWHERE
    assert "cy@example.org" in there.guests
    assert not desk.items


def test_days_out_of_office_are_drawn_and_kept_as_the_service_tells_them(
    desk: Desk, service: Service
) -> None:
    away = RemoteAway(
        remote_id="1",
        user_id="7",
        first=at(12, 0).date(),
        last=at(13, 0).date(),
        reason=AwayReason.VACATION,
        note="Lago",
    )
    later = replace(away, remote_id="2", first=at(20, 0).date(), last=at(20, 0).date())
    service.absences = [away, later]
    desk.sync(seconds=90_000)
    week = Span(at(9, 0), at(16, 0))
    (drawn,) = desk.diary.week(week).busy
    assert (drawn.title, drawn.calendar_name) == ("Lago", "Mira at Cal.com")
    assert drawn.is_away
    assert drawn.span == Span.of_days(away.first, away.last, ZONE)
    kept = desk.diary.absences.all(host_id=desk.host_id)
    assert len(kept) == 2
    service.absences = [later]
    desk.sync(seconds=90_000)
    assert desk.diary.week(week).busy == ()
    assert desk.diary.absences.all(host_id=desk.host_id) == kept[1:]
    service.absences = None
    desk.sync(seconds=90_000)
    assert desk.diary.absences.all(host_id=desk.host_id) == kept[1:]


def test_own_days_out_of_office_are_drawn_too(desk: Desk) -> None:
    days = at(12, 0).date()
    away = OutOfOffice(uid=a_uid(), host_id=1, first=days, last=days)
    desk.diary.run(SaveOutOfOffice(away=away))
    (drawn,) = desk.diary.week(Span(at(9, 0), at(16, 0))).busy
    assert (drawn.title, drawn.calendar_name, drawn.is_away) == ("", "", True)


def test_a_key_that_may_not_see_the_profile_reads_all_else(
    desk: Desk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> None:
        raise NotAllowed("remote.not-allowed")

    service.absences = []
    monkeypatch.setattr(desk.line, "profile", refused)
    assert hours_there(desk, service).name == "Hours"
    assert not desk.diary.absences.all(host_id=desk.host_id)
