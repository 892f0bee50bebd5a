"""Event types, hours and the further deeds on bookings, typed over a real folder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.commands.sync import TakeInSetup
from pinmycal_desktop.model.event_type import Frequency, Recurrence, SeatPlan
from pinmycal_desktop.model.remote_setup import RemoteEventType, RemoteSchedule
from tests.builders import ZONE, a_connection, a_uid
from tests.cli.typing_commands import AVA, NOW

if TYPE_CHECKING:
    from pinmycal_desktop.settings import DataFolder
    from tests.cli.typing_commands import Typing

TUTORIAL = RemoteEventType(
    remote_id="7", title="Tutorial", slug="tutorial", lengths=(30,)
)
TERM = RemoteSchedule(remote_id="3", name="Term", zone=ZONE, is_default=True)
BOB = ("--name", "Bob", "--email", "bob@example.org")


def opened(folder: DataFolder) -> Diary:
    """Open the data between two commands."""
    return Diary.open(folder.path / "pinmycal.db", clock=lambda: NOW, zone="UTC")


def offer(folder: DataFolder, slug: str, **fields: object) -> None:
    """Let an event type be another than the command line can make it."""
    diary = opened(folder)
    found = next(e for e in diary.event_types.all() if e.slug == slug)
    diary.run(SaveEventType(event_type=replace(found, **fields)))  # type: ignore[arg-type]
    diary.close()


def signed_in(folder: DataFolder) -> None:
    """Let there be an account at a service, as it was read last."""
    diary = opened(folder)
    account = diary.run(
        AddAccount(
            uid=a_uid(),
            platform=Platform.CALCOM,
            name="Work",
            zone=ZONE,
            host_name="Mira",
            connection=a_connection(),
        )
    ).account
    take = TakeInSetup(
        account_id=account.id, event_types=(TUTORIAL,), schedules=(TERM,)
    )
    diary.run(take)
    diary.close()


def test_something_is_offered_changed_and_offered_no_more(typing: Typing) -> None:
    made = typing("event-types", "add", "Lesson", "lesson", "--length", "45")
    assert made.exit == Exit.DONE, made.err
    assert "Lesson is offered" in made.out
    changed = typing(
        *("event-types", "change", "lesson", "--title", "Class", "--length", "50"),
        *("--length", "90", "--buffer-before", "5", "--buffer-after", "10"),
        *("--notice", "60", "--every", "15", "--place", "Room 4", "--confirm"),
        *("--description", "Bring a pen.", "--hide", "--hours", "Working hours"),
    )
    assert "Class is changed." in changed.out
    listed = typing("event-types", "list", "--json").json["event_types"]
    (line,) = (each for each in listed if each["slug"] == "lesson")
    assert (line["title"], line["lengths"]) == ("Class", [50, 90])
    assert (line["location"], line["is_hidden"]) == ("Room 4", True)
    assert line["needs_confirmation"]
    back = ("--show", "--no-confirm", "--every", "0", "--hours", "")
    assert typing("event-types", "change", "lesson", *back).exit == Exit.DONE
    gone = typing("event-types", "remove", "lesson")
    assert "Class is offered no more." in gone.out
    assert "lesson" not in typing("event-types").out


def test_an_account_is_named_where_two_offer_the_same(
    typing: Typing, folder: DataFolder
) -> None:
    typing("event-types", "add", "Lesson", "tutorial", "--length", "30")
    alone = typing("bookings")
    assert "ACCOUNT" not in alone.out
    signed_in(folder)
    here = typing("book", "tutorial", "thu", "15:00", *AVA, "--json").json
    there = typing(
        *("book", "tutorial", "thu", "16:00", *BOB, "--account", "work", "--json")
    ).json
    assert (here["service"], there["service"]) == ("", "Work")
    listed = typing("bookings")
    ava, bob = (line for line in listed.out.splitlines() if line.startswith("#"))
    assert ava.split()[-1] == "Personal"
    assert bob.split()[-1] == "Work"


def test_what_does_not_fit_is_said(typing: Typing) -> None:
    taken = typing("event-types", "add", "Meeting", "30min", "--length", "30")
    assert taken.exit == Exit.MISTYPED
    assert taken.err.startswith("SLUG: ")
    unknown = typing("event-types", "change", "30min", "--hours", "Nights")
    assert "pinmycal schedules" in unknown.err
    assert unknown.exit == Exit.REFUSED
    assert typing("event-types", "remove", "nothing").exit == Exit.REFUSED
    assert typing("event-types", "--account", "Nowhere").exit == Exit.REFUSED


def test_hours_are_made_changed_and_removed(typing: Typing) -> None:
    made = typing(
        *("schedules", "add", "Evenings", "--zone", "Asia/Tokyo"),
        *("--day", "mon=18:00-20:00,21:00-22:30", "--day", "tuesday=closed"),
        *("--day", "fri=22-02"),
    )
    assert made.exit == Exit.DONE, made.err
    assert "Made the hours Evenings" in made.out
    listed = typing("schedules", "--json").json["schedules"]
    (line,) = (each for each in listed if each["name"] == "Evenings")
    assert line["zone"] == "Asia/Tokyo"
    assert line["days"][:2] == ["18:00-20:00,21:00-22:30", ""]
    assert line["days"][4] == "22:00-02:00"
    told = typing("schedules", "list").out
    assert "Mon-Fri 09:00-17:00" in told
    assert "default" in told
    changed = typing("schedules", "change", "Evenings", "--name", "Nights", "--default")
    assert "Changed the hours Nights." in changed.out
    kept = typing("schedules", "remove", "Nights")
    assert kept.exit == Exit.MISTYPED
    assert kept.err.startswith("SCHEDULE: Nights is the default.")
    typing("schedules", "change", "Working hours", "--default")
    assert "Removed the hours Nights." in typing("schedules", "remove", "Nights").out


def test_hours_that_cannot_be_read_are_said(typing: Typing) -> None:
    for day in ("someday=09:00-10:00", "mon=nine", "mon=25:00-26:00", "mon=9:75-10"):
        said = typing("schedules", "change", "Working hours", "--day", day)
        assert said.exit == Exit.MISTYPED, day
    assert "no hours" in said.err


def test_a_service_is_told_of_what_is_changed_in_its_account(
    typing: Typing, folder: DataFolder
) -> None:
    typing("event-types")
    signed_in(folder)
    told = typing("event-types", "--account", "work").out
    assert "Tutorial" in told
    assert "30min" not in told
    assert "Term" in typing("schedules", "--account", "Work").out
    changed = typing(
        "event-types", "change", "tutorial", "--account", "Work", "--title", "Seminar"
    )
    assert "Work is told in a moment" in changed.out
    hours = typing("schedules", "change", "Term", "--day", "mon=10:00-12:00")
    assert "Work is told in a moment" in hours.out
    removed = typing("event-types", "remove", "tutorial", "--account", "Work")
    assert "Work is told in a moment" in removed.out
    made = typing(
        "event-types", "add", "Talk", "talk", "--length", "20", "--account", "Work"
    )
    assert "Work is told in a moment" in made.out
    kinds = [each["kind"] for each in typing("outbox", "--json").json["changes"]]
    assert kinds == [
        "save-event-type",
        "save-schedule",
        "remove-event-type",
        "save-event-type",
    ]


@pytest.mark.parametrize("number", ["0", "-1", "99999999999999999999999"])
def test_a_change_has_a_number_that_can_be(typing: Typing, number: str) -> None:
    refused = typing("outbox", "drop", number)
    assert refused.exit == Exit.MISTYPED
    assert "is not between 1 and" in refused.err


def test_people_and_places_of_a_booking(typing: Typing) -> None:
    typing("book", "30min", "thu", "15:00", *AVA)
    invited = typing("invite", "1", "cy@example.org")
    assert "Invited to #1." in invited.out
    assert "cy@example.org" in invited.out
    assert "elsewhere now" in typing("place", "1", "https://meet.example.org/x").out
    early = typing("absent", "1", "--host")
    assert early.exit == Exit.REFUSED
    typing("book", "30min", "wed", "09:00", *BOB, "--outside-hours")


def test_one_seat_is_given_up_or_moved(typing: Typing, folder: DataFolder) -> None:
    typing("event-types")
    offer(folder, "30min", seats=SeatPlan(per_slot=3))
    typing("book", "30min", "thu", "15:00", *AVA)
    typing("book", "30min", "thu", "15:00", *BOB)
    moved = typing("move", "1", "thu", "16:00", "--seat", "bob@example.org")
    assert moved.exit == Exit.DONE, moved.err
    left = typing("cancel", "1", "--seat", "ava@example.org", "--reason", "Ill")
    assert left.exit == Exit.DONE, left.err
    nobody = typing("cancel", "2", "--seat", "cy@example.org")
    assert nobody.exit == Exit.MISTYPED
    assert nobody.err.startswith("--seat: ")


def test_a_series_is_booked_and_its_rest_cancelled(
    typing: Typing, folder: DataFolder
) -> None:
    typing("event-types")
    weekly = Recurrence(frequency=Frequency.WEEKLY, occurrences=4)
    offer(folder, "30min", recurrence=weekly)
    made = typing("book", "30min", "thu", "15:00", *AVA, "--repeat", "3")
    assert made.exit == Exit.DONE, made.err
    listed = typing("bookings", "--json").json["bookings"]
    assert len(listed) == 3
    rest = typing("cancel", str(listed[1]["id"]), "--rest", "--reason", "Term ends")
    assert rest.exit == Exit.DONE, rest.err
    listed = typing("bookings", "--json").json["bookings"]
    states = [each["status"] for each in listed]
    assert states == ["confirmed", "cancelled", "cancelled"]
    alone = typing("book", "15min", "fri", "10:00", *AVA, "--json").json
    said = typing("cancel", str(alone["booking"]["id"]), "--rest")
    assert said.exit == Exit.MISTYPED
    assert "no part of a series" in said.err


def test_a_booking_of_one_host_stays_with_them(typing: Typing) -> None:
    typing("book", "30min", "thu", "15:00", *AVA)
    assert typing("reassign", "1", "--to", "nobody").exit == Exit.REFUSED


def test_private_links_are_made_and_removed(typing: Typing) -> None:
    assert "None." in typing("event-types", "links", "30min").out
    made = typing("event-types", "links", "30min", "--make", "--uses", "3", "--json")
    (link,) = made.json["links"]
    assert (link["most_uses"], link["uses"]) == (3, 0)
    day = ("--make", "--until", "2026-03-20")
    listed = typing("event-types", "links", "30min", *day).out
    assert "0/3" in listed
    assert "2026-03-21" in listed
    gone = typing("event-types", "links", "30min", "--remove", link["code"])
    assert "0/3" not in gone.out
    assert typing("event-types", "links", "30min", "--remove", "x").exit != Exit.DONE


def test_what_is_taken_is_a_place_or_a_start(typing: Typing) -> None:
    both = typing("outbox", "take", "1", "2", "--start", "thu 15:00")
    assert both.exit == Exit.MISTYPED
    gone = typing("outbox", "take", "1", "2")
    assert gone.exit == Exit.REFUSED
    assert "no change 1 on its way" in gone.err
