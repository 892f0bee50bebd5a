"""The desk over a real diary: every verb, and every way to be refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

import pytest

from pinmycal_desktop.control import (
    access_replies,
    access_requests,
    account_replies,
    account_requests,
    replies,
    requests,
)
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.desk import Desk, answer, refusal
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.codes import CodePurpose
from pinmycal_desktop.model.commands.access import ShowCode
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.commands.teams import InviteToTeam, SaveTeam
from pinmycal_desktop.model.errors import ChangedMeanwhile, DiskFull, SecretsUnavailable
from pinmycal_desktop.model.event_type import (
    Confirmation,
    Location,
    LocationKind,
    Question,
    QuestionKind,
)
from pinmycal_desktop.model.slots import ReasonKind
from pinmycal_desktop.model.team import Team
from pinmycal_desktop.model.transfer import ImportTarget
from pinmycal_desktop.vault import SessionVault, VaultState, webhook_secret_name

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary

T = TypeVar("T")


def ask(desk: Desk, request: requests.Request, kind: type[T]) -> T:
    """Return the desk's answer, which must be of that kind."""
    reply = answer(request, desk)
    assert isinstance(reply, kind), reply
    return reply


def key() -> str:
    """Return a new request's key."""
    return str(uuid4())


def book(desk: Desk, start: str = "thu 15:00", **more: object) -> replies.Booked:
    """Book a meeting with Ava."""
    wanted = requests.Book(
        key=key(),
        event_type="30min",
        start=start,
        name="Ava",
        email="ava@example.org",
    )
    return ask(desk, _with(wanted, more), replies.Booked)


def _with(wanted: requests.Book, more: dict[str, object]) -> requests.Book:
    """Return `wanted` with other values."""
    known = {name: getattr(wanted, name) for name in wanted.__struct_fields__}
    return requests.Book(**{**known, **more})


def refused(desk: Desk, request: requests.Request) -> replies.Refused:
    """Return the refusal of `request`."""
    return ask(desk, request, replies.Refused)


def test_a_booking_is_made_at_the_accounts_wall_clock(desk: Desk) -> None:
    made = book(desk)
    assert made.booking.id > 0
    assert made.booking.span.start == datetime(2026, 3, 12, 14, tzinfo=UTC)
    assert made.booking.attendee.zone == "Europe/Berlin"
    assert made.zone == "Europe/Berlin"


def test_the_same_request_books_once(desk: Desk) -> None:
    wanted = requests.Book(
        key=key(),
        event_type="30min",
        start="thu 15:00",
        name="Ava",
        email="ava@example.org",
    )
    first = ask(desk, wanted, replies.Booked)
    again = ask(desk, wanted, replies.Booked)
    assert first.booking.id == again.booking.id
    other = _with(wanted, {"name": "Bob"})
    assert refused(desk, other).message.code == "idempotency.key-reused"


def test_a_taken_time_is_refused_with_reasons_and_free_ones(desk: Desk) -> None:
    book(desk)
    wanted = requests.Book(
        key=key(), event_type="30min", start="thu 15:00", name="B", email="b@c.example"
    )
    no = refused(desk, wanted)
    assert no.kind == "slot-taken"
    assert [each.kind for each in no.reasons] == [ReasonKind.BOOKING]
    assert no.alternatives
    assert no.zone == "Europe/Berlin"


def test_outside_the_hours_needs_a_word_and_goes_with_it(desk: Desk) -> None:
    wanted = requests.Book(
        key=key(), event_type="30min", start="sat 20:00", name="B", email="b@c.example"
    )
    no = refused(desk, wanted)
    assert no.kind == "needs-consent"
    assert no.alternatives
    assert book(desk, "sat 20:00", outside_hours=True).booking.id > 0


def test_a_time_that_comes_twice_is_noted(desk: Desk) -> None:
    made = book(desk, "2026-10-25 02:30", outside_hours=True)
    assert made.notes[0].code == "time.twice"


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"start": "whenever"}, "start"),
        ({"zone": "Atlantis"}, "zone"),
        ({"email": "no address"}, "attendee.email"),
        ({"name": " "}, "attendee.name"),
        ({"answers": (("topic", "tea"),)}, "answer"),
    ],
)
def test_a_field_that_does_not_fit_is_named(
    desk: Desk, more: dict[str, object], field: str
) -> None:
    wanted = requests.Book(
        key=key(), event_type="30min", start="thu 15:00", name="B", email="b@c.example"
    )
    no = refused(desk, _with(wanted, more))
    assert no.kind == "invalid"
    assert field in [each.field for each in no.problems]


def test_an_unknown_event_type_is_not_found(desk: Desk) -> None:
    no = refused(desk, requests.FindSlots(event_type="massage"))
    assert no.kind == "not-found"
    assert no.message["name"] == "massage"


def test_an_event_type_goes_by_its_number_too(desk: Desk) -> None:
    listed = ask(desk, requests.ListEventTypes(), replies.EventTypes).event_types
    found = ask(desk, requests.FindSlots(event_type=f" {listed[0].id}"), replies.Slots)
    assert found.event_type == listed[0].slug


@pytest.mark.parametrize(
    ("said", "kind", "value"),
    [
        ("https://meet.example/x", LocationKind.LINK, "https://meet.example/x"),
        (" +49 30 1234567 ", LocationKind.PHONE, "+49 30 1234567"),
        ("12 Lantern Yard", LocationKind.ADDRESS, "12 Lantern Yard"),
    ],
)
def test_a_place_is_understood_by_its_form(
    desk: Desk, said: str, kind: LocationKind, value: str
) -> None:
    assert book(desk, location=said).booking.location == Location(kind, value)


def test_an_empty_place_is_none_and_no_place_is_the_event_types(
    desk: Desk, diary: Diary
) -> None:
    usual = next(each for each in diary.event_types.all() if each.slug == "30min")
    phone = Location(LocationKind.PHONE, "+44 1234")
    diary.run(SaveEventType(event_type=replace(usual, location=phone)))
    assert book(desk).booking.location == phone
    assert book(desk, "thu 16:00", location="").booking.location == Location()


@pytest.fixture
def questions(diary: Diary) -> None:
    """Give the 30-minute meeting questions, and let it wait for the host."""
    usual = next(each for each in diary.event_types.all() if each.slug == "30min")
    asked = (
        Question(slug="topic", label="Topic?", is_required=True),
        Question(slug="lunch", label="Lunch?", kind=QuestionKind.YES_NO),
        Question(
            slug="days",
            label="Days?",
            kind=QuestionKind.SOME_OF,
            options=("mon", "tue", "wed"),
        ),
    )
    diary.run(
        SaveEventType(
            event_type=replace(usual, questions=asked, confirmation=Confirmation.ALWAYS)
        )
    )


@pytest.mark.usefixtures("questions")
def test_answers_take_the_form_of_their_questions(desk: Desk) -> None:
    said = (
        ("days", "mon, tue"),
        ("topic", "Tea"),
        ("lunch", "YES"),
        ("days", "wed"),
    )
    made = book(desk, answers=said)
    assert [(each.slug, each.value) for each in made.booking.answers] == [
        ("topic", "Tea"),
        ("lunch", True),
        ("days", ("mon", "tue", "wed")),
    ]
    no = book(desk, "thu 16:00", answers=(("topic", "x"), ("lunch", "off")))
    assert no.booking.answers[1].value is False


@pytest.mark.usefixtures("questions")
@pytest.mark.parametrize(
    ("said", "code"),
    [
        ((("colour", "red"),), "book.no-question"),
        ((("topic", "x"), ("lunch", "perhaps")), "book.yes-or-no"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(
    desk: Desk, said: tuple[tuple[str, str], ...], code: str
) -> None:
    wanted = requests.Book(
        key=key(),
        event_type="30min",
        start="thu 15:00",
        name="B",
        email="b@c.example",
        answers=said,
    )
    assert refused(desk, wanted).problems[0].message.code == code


@pytest.mark.usefixtures("questions")
def test_the_list_says_what_is_asked_and_what_must_be_answered(desk: Desk) -> None:
    lines = ask(desk, requests.ListEventTypes(), replies.EventTypes).event_types
    line = next(each for each in lines if each.slug == "30min")
    assert [(each.slug, each.is_required) for each in line.questions] == [
        ("topic", True),
        ("lunch", False),
        ("days", False),
    ]
    assert "tue" in line.questions[2].options
    assert line.needs_confirmation


@pytest.mark.usefixtures("questions")
def test_a_pending_booking_is_accepted_or_declined(desk: Desk) -> None:
    one = book(desk, answers=(("topic", "x"),)).booking
    two = book(desk, "thu 16:00", answers=(("topic", "x"),)).booking
    assert one.status is BookingStatus.PENDING
    yes = ask(desk, requests.Confirm(key=key(), booking=f"#{one.id}"), replies.Booked)
    assert yes.booking.status is BookingStatus.CONFIRMED
    no = ask(
        desk,
        requests.Decline(key=key(), booking=two.uid, reason="full"),
        replies.Booked,
    )
    assert no.booking.status is BookingStatus.DECLINED


def test_a_booking_is_moved_and_cancelled(desk: Desk) -> None:
    made = book(desk).booking
    moved = ask(
        desk,
        requests.Move(
            key=key(), booking=str(made.id), start="fri 9:00", reason="train"
        ),
        replies.Booked,
    )
    assert moved.booking.span.start == datetime(2026, 3, 13, 8, tzinfo=UTC)
    gone = ask(
        desk,
        requests.Cancel(key=key(), booking=made.uid, reason="ill"),
        replies.Booked,
    )
    assert gone.booking.status is BookingStatus.CANCELLED
    assert gone.booking.cancellation_reason == "ill"
    shown = ask(desk, requests.ListBookings(booking=str(made.id)), replies.Bookings)
    assert len(shown.bookings[0].history) == 3


@pytest.mark.parametrize("name", ["99", "#99", "", "no-such-uid", "9" * 40, "٣"])
def test_a_booking_that_is_not_there_is_not_found(desk: Desk, name: str) -> None:
    assert refused(desk, requests.Cancel(key=key(), booking=name)).kind == "not-found"


def test_bookings_are_found_by_day_status_and_words(desk: Desk) -> None:
    near = book(desk).booking
    far = book(desk, "2026-06-10 9:00").booking
    ask(desk, requests.Cancel(key=key(), booking=str(near.id)), replies.Booked)

    def found(**query: object) -> list[int]:
        request = requests.ListBookings(**query)  # type: ignore[arg-type]
        return [each.id for each in ask(desk, request, replies.Bookings).bookings]

    assert found() == [near.id]
    assert found(statuses=("confirmed",)) == []
    assert found(first="2026-06-01", last="2026-06-30") == [far.id]
    assert found(text="AVA@") == [near.id, far.id]
    assert found(text="ava", first="2026-06-01") == [far.id]
    assert found(text="nobody") == []


def test_a_status_that_is_none_is_refused(desk: Desk) -> None:
    no = refused(desk, requests.ListBookings(statuses=("maybe",)))
    assert no.problems[0].field == "status"


def test_more_bookings_than_a_page_holds_are_all_listed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pinmycal_desktop.control.bookings._PAGE", 2)
    made = [book(desk, f"thu {hour}:00").booking.id for hour in (9, 10, 11, 12, 13)]
    listed = ask(desk, requests.ListBookings(), replies.Bookings).bookings
    assert [each.id for each in listed] == made


def test_slots_are_shown_in_the_zone_asked_for_and_cut_in_the_hosts(
    desk: Desk,
) -> None:
    found = ask(
        desk,
        requests.FindSlots(event_type="30min", first="thu", days=1, zone="Asia/Tokyo"),
        replies.Slots,
    )
    assert found.zone == "Asia/Tokyo"
    assert found.slots[0].start == datetime(2026, 3, 12, 8, tzinfo=UTC)
    assert len(found.slots) == 16
    assert {each.kind for each in found.reasons} == {ReasonKind.CLOSED}


def test_tokens_are_kept_listed_and_revoked(desk: Desk) -> None:
    def make(name: str, hint: str) -> int:
        request = access_requests.CreateKey(
            key=key(), name=name, digest=hint.encode() * 8, hint=hint
        )
        return ask(desk, request, access_replies.Keys).tokens[0].id

    one, two, three = make("robot", "aaaa"), make("robot", "bbbb"), make("x", "cccc")
    listed = ask(desk, access_requests.ListKeys(), access_replies.Keys).tokens
    assert sorted(each.id for each in listed) == [one, two, three]
    both = refused(desk, access_requests.RevokeKey(key=key(), token="robot"))
    assert both.problems[0].message.code == "token.several"
    for name in ("bbbb", str(three)):
        gone = ask(
            desk, access_requests.RevokeKey(key=key(), token=name), access_replies.Keys
        )
        assert gone.tokens[0].revoked_at is not None
    gone = ask(
        desk, access_requests.RevokeKey(key=key(), token="robot"), access_replies.Keys
    )
    assert gone.tokens[0].id == one
    missing = refused(desk, access_requests.RevokeKey(key=key(), token="robot"))
    assert missing.message.code == "not-found.token"


def test_a_place_for_webhooks_has_a_secret_before_it_is_open(
    desk: Desk, vault: SessionVault
) -> None:
    opened = ask(
        desk,
        access_requests.AddEndpoint(key=key(), name="cal-com", secret="whsecret"),
        access_replies.Endpoints,
    )
    assert opened.endpoints[0].name == "cal-com"
    assert [each.code for each in opened.notes] == ["webhook.session-only"]
    assert vault.get(webhook_secret_name("cal-com")) == "whsecret"
    listed = ask(desk, access_requests.ListEndpoints(), access_replies.Endpoints)
    assert [each.name for each in listed.endpoints] == ["cal-com"]
    ask(desk, access_requests.RemoveEndpoint(key=key(), name="cal-com"), replies.Done)
    assert vault.get(webhook_secret_name("cal-com")) is None
    assert (
        ask(desk, access_requests.ListEndpoints(), access_replies.Endpoints).endpoints
        == ()
    )


@pytest.mark.parametrize("name", ["", "Cal", "a/b", "-a", "a" * 64, "ä"])
def test_a_place_has_a_name_that_fits_into_an_address(desk: Desk, name: str) -> None:
    no = refused(desk, access_requests.AddEndpoint(key=key(), name=name, secret="x"))
    assert no.problems[0].message.code == "webhook.bad-name"


def test_an_open_place_gets_another_secret_only_when_that_is_wanted(
    desk: Desk, vault: SessionVault
) -> None:
    def add(secret: str, *, replace: bool = False) -> access_requests.AddEndpoint:
        return access_requests.AddEndpoint(
            key=key(), name="cal", secret=secret, replace=replace
        )

    ask(desk, add("first-secret"), access_replies.Endpoints)
    ask(desk, add("first-secret"), access_replies.Endpoints)  # the answer was lost
    no = refused(desk, add("other-secret"))
    assert (no.message.code, no.kind) == ("webhook.is-open", "unavailable")
    assert vault.get(webhook_secret_name("cal")) == "first-secret"
    done = ask(desk, add("other-secret", replace=True), access_replies.Endpoints)
    assert done.notes[0].code == "webhook.replaced"
    assert vault.get(webhook_secret_name("cal")) == "other-secret"
    vault.delete(webhook_secret_name("cal"))
    lost = ask(desk, add("third-secret"), access_replies.Endpoints)
    assert "webhook.replaced" not in {each.code for each in lost.notes}
    locked = replace(desk, secrets=_LockedKeyring())
    assert refused(locked, add("fourth-secret")).message.code == "secrets.locked"


class _NoKeyring:
    """A keyring that cannot be used: what a computer without one gives."""

    def get(self, name: str) -> str | None:
        raise SecretsUnavailable("secrets.none", asked=name)

    def set(self, name: str, value: str) -> None:
        raise SecretsUnavailable("secrets.none", asked=(name, value))

    def delete(self, name: str) -> None:
        raise SecretsUnavailable("secrets.none", asked=name)

    def state(self) -> VaultState:
        return VaultState.UNAVAILABLE


class _LockedKeyring(_NoKeyring):
    """A keyring that is there, but not open."""

    def get(self, name: str) -> str | None:
        raise SecretsUnavailable("secrets.locked", asked=name)


def test_without_a_keyring_no_place_opens_but_one_can_be_closed(
    desk: Desk,
) -> None:
    bare = replace(desk, secrets=_NoKeyring())
    add = access_requests.AddEndpoint(key=key(), name="cal", secret="whsecret")
    assert refused(bare, add).message.code == "webhook.nobody-stays"
    window = replace(bare, role=Role.WINDOW)
    assert refused(window, add).message.code == "secrets.none"
    assert (
        ask(bare, access_requests.ListEndpoints(), access_replies.Endpoints).endpoints
        == ()
    )
    ask(desk, add, access_replies.Endpoints)
    ask(bare, access_requests.RemoveEndpoint(key=key(), name="cal"), replies.Done)


def test_places_whose_secret_is_not_there_are_told(desk: Desk) -> None:
    add = access_requests.AddEndpoint(key=key(), name="cal", secret="whsecret")
    ask(desk, add, access_replies.Endpoints)
    assert (
        ask(desk, access_requests.ListEndpoints(), access_replies.Endpoints).notes == ()
    )
    assert _ill(desk) == []
    bare = replace(desk, secrets=_NoKeyring())
    (note,) = ask(bare, access_requests.ListEndpoints(), access_replies.Endpoints).notes
    assert (note.code, note["name"]) == ("webhook.secret-lost", "cal")
    assert _ill(bare) == ["webhook.secret-lost"]
    assert _ill(replace(desk, secrets=SessionVault())) == ["webhook.secret-lost"]
    assert _ill(replace(desk, secrets=_LockedKeyring())) == ["webhook.secret-locked"]


def _ill(desk: Desk) -> list[str]:
    """Return what the doctor finds fault with."""
    findings = ask(desk, requests.CheckData(), replies.Checked).findings
    return [each.message.code for each in findings if not each.is_good]


def test_the_data_is_checked_and_repaired(desk: Desk) -> None:
    for repair in (False, True):
        report = ask(desk, requests.CheckData(repair=repair), replies.Checked)
        assert all(each.is_good for each in report.findings)


def test_a_desk_without_a_window_shows_none_and_stays(desk: Desk) -> None:
    assert refused(desk, requests.Show()).message.code == "control.no-window"
    assert refused(desk, requests.StepAside()).message.code == "control.stays"
    owner = ask(desk, requests.WhoIsThere(), replies.Owner)
    assert owner.role is Role.COMMAND


def test_a_desk_with_a_window_shows_it(desk: Desk) -> None:
    shown: list[requests.Show] = []
    ask(replace(desk, show=shown.append), requests.Show(), replies.Done)
    assert shown == [requests.Show()]


def test_serve_says_what_the_window_goes_on_with(desk: Desk) -> None:
    offer = replies.SteppedAside(host="127.0.0.1", port=7, rate_limit=1)
    serving = replace(desk, step_aside=lambda: offer)
    assert answer(requests.StepAside(), serving) == offer


def test_every_other_error_travels_as_its_code() -> None:
    assert refusal(ChangedMeanwhile("booking", None)).kind == "changed-meanwhile"
    full = refusal(DiskFull("store.disk-full"))
    assert full.kind == "unavailable"
    assert full.message.code == "store.disk-full"


ICS = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nX-WR-CALNAME:Work\r\n"
    b"BEGIN:VEVENT\r\nUID:one@work\r\nDTSTAMP:20260301T000000Z\r\n"
    b"DTSTART:20260312T140000Z\r\nDTEND:20260312T150000Z\r\nSUMMARY:Stand-up\r\n"
    b"END:VEVENT\r\nEND:VCALENDAR\r\n"
)
WORK = requests.GivenFile("work", ICS)


def test_a_file_is_previewed_taken_in_and_taken_back(desk: Desk, diary: Diary) -> None:
    request = requests.ImportFiles(key=key(), files=(WORK,), dry_run=True)
    plan = ask(desk, request, replies.Previewed).preview
    assert [each.title for each in plan.rows] == ["Stand-up"]
    assert diary.transfer.batches() == ()
    request = requests.ImportFiles(
        key=key(), files=(WORK,), target=ImportTarget.BOOKINGS
    )
    done = ask(desk, request, replies.Imported)
    assert done.batch.added == 1
    listed = ask(desk, requests.ListImports(), replies.Imports)
    assert [each.id for each in listed.batches] == [done.batch.id]
    back = ask(
        desk, requests.TakeBack(key=key(), batch=done.batch.id), replies.Imported
    )
    assert back.batch.taken_back_at is not None
    assert back.preview is None


def test_what_is_no_calendar_is_refused(desk: Desk) -> None:
    request = requests.ImportFiles(
        key=key(), files=(requests.GivenFile("x", b"hello"),), dry_run=True
    )
    assert refused(desk, request).kind == "unavailable"


def test_bookings_are_exported_one_some_or_all(desk: Desk) -> None:
    near, far = book(desk).booking, book(desk, "2026-06-10 9:00").booking

    def exported(**wanted: Any) -> list[bool]:
        content = ask(desk, requests.Export(**wanted), replies.Exported).content
        assert content.startswith(b"BEGIN:VCALENDAR\r\n")
        return [each.ical_uid.encode() in content for each in (near, far)]

    assert exported() == [True, True]
    assert exported(booking=str(far.id)) == [False, True]
    assert exported(first="2026-06-01") == [False, True]
    assert exported(last="fri") == [True, False]
    assert exported(first="2020-01-01") == [True, True]
    assert exported(first="2020-01-01", last="2199-12-31") == [True, True]
    assert exported(last="2026-06-30") == [True, True]
    wrong = requests.Export(first="2026-06-10", last="2026-06-09")
    assert refused(desk, wrong).problems[0].field == "to"
    assert exported(statuses=("cancelled",)) == [False, False]
    assert exported(text=near.attendee.name) == [True, True]
    assert exported(text="nobody") == [False, False]


def test_an_export_rings_when_that_is_wished(desk: Desk) -> None:
    book(desk)
    asked = requests.Export(alarm=15)
    content = ask(desk, asked, replies.Exported).content
    assert b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\n" in content
    assert b"VALARM" not in ask(desk, requests.Export(), replies.Exported).content


def test_bookings_are_exported_as_tables_of_the_same_query(desk: Desk) -> None:
    near, far = book(desk).booking, book(desk, "2026-06-10 9:00").booking
    columns = ("id", "name")

    def rows(**wanted: Any) -> list[int]:
        asked = requests.Export(form="json", columns=columns, **wanted)
        told = json.loads(ask(desk, asked, replies.Exported).content)
        assert all(tuple(each) == columns for each in told)
        return [each["id"] for each in told]

    assert rows() == [near.id, far.id]
    assert rows(first="2026-06-01") == [far.id]
    assert rows(booking=str(near.id)) == [near.id]
    assert rows(statuses=("cancelled",)) == []
    csv = ask(desk, requests.Export(form="csv"), replies.Exported).content
    assert csv.count(b"\r\n") == 3
    assert refused(desk, requests.Export(form="csv", columns=("x",))).kind


def test_people_are_added_listed_and_removed(desk: Desk) -> None:
    request = account_requests.AddHost(
        key=key(), name="Bob Other", email="bob@example.test", zone="Asia/Tokyo"
    )
    (bob,) = ask(desk, request, account_replies.Hosts).hosts
    assert (bob.username, bob.zone) == ("bob-other", "Asia/Tokyo")
    assert ask(desk, request, account_replies.Hosts).hosts == (bob,)
    listed = ask(desk, account_requests.ListHosts(), account_replies.Hosts).hosts
    assert [each.id for each in listed] == [1, bob.id]
    for name in ("BOB-OTHER", str(bob.id)):
        create = access_requests.CreateKey(
            key=key(),
            name="b",
            digest=name[-4:].ljust(4).encode() * 8,
            hint="hint",
            host=name,
            scopes=("BOOKING_READ",),
            days=30,
        )
        (token,) = ask(desk, create, access_replies.Keys).tokens
        assert (token.host_id, token.scopes) == (bob.id, ("BOOKING_READ",))
        assert token.expires_at == desk.clock() + timedelta(days=30)
    wrong = access_requests.CreateKey(
        key=key(), name="b", digest=b"x" * 32, hint="x", scopes=("ANYTHING",)
    )
    assert refused(desk, wrong).problems[0].message.code == "token.no-scope"
    gone = ask(
        desk,
        account_requests.RemoveHost(key=key(), host="bob-other"),
        account_replies.Hosts,
    )
    assert gone.hosts == (bob,)
    missing = refused(desk, account_requests.RemoveHost(key=key(), host="bob-other"))
    assert missing.message.code == "not-found.host"
    stays = refused(desk, account_requests.RemoveHost(key=key(), host="1"))
    assert stays.problems[0].message.code == "host.is-owner"


def test_journeys_are_added_listed_and_removed(desk: Desk) -> None:
    bob = account_requests.AddHost(key=key(), name="Bob", email="bob@example.test")
    ask(desk, bob, account_replies.Hosts)
    add = account_requests.AddTravel(
        key=key(), zone="Asia/Tokyo", first="2026-06-01", last="2026-06-03", host="bob"
    )
    (added,) = ask(desk, add, account_replies.Travels).travels
    assert ask(desk, add, account_replies.Travels).travels == (added,)
    assert (added.zone, added.first.day) == ("Asia/Tokyo", 1)
    mine = ask(desk, account_requests.ListTravels(), account_replies.Travels).travels
    theirs = ask(
        desk, account_requests.ListTravels(host="bob"), account_replies.Travels
    ).travels
    assert (mine, theirs) == ((), (added,))
    (open_,) = ask(
        desk, account_requests.AddTravel(key=key(), zone=""), account_replies.Travels
    ).travels
    assert (open_.last, open_.zone) == (None, desk.zone)
    wrong = account_requests.AddTravel(key=key(), zone="Mars")
    assert refused(desk, wrong).problems[0].field == "zone"
    remove = account_requests.RemoveTravel(key=key(), number=added.id)
    assert ask(desk, remove, account_replies.Travels).travels == (added,)
    again = account_requests.RemoveTravel(key=key(), number=added.id)
    assert refused(desk, again).message.code == "not-found.travel"


def test_programs_are_let_in_listed_and_ended(desk: Desk) -> None:
    request = access_requests.AddProgram(
        key=key(), name="Some program", redirects=("https://a.example/cb",)
    )
    (program,) = ask(desk, request, access_replies.Programs).programs
    assert ask(desk, request, access_replies.Programs).programs == (program,)
    listed = ask(desk, access_requests.ListPrograms(), access_replies.Programs).programs
    assert listed == (program,)
    wrong = access_requests.AddProgram(
        key=key(), name="x", redirects=("http://a.example/",)
    )
    assert refused(desk, wrong).problems[0].message.code == "oauth.redirect"
    end = access_requests.RemoveProgram(key=key(), program=program.client_id)
    assert ask(desk, end, access_replies.Programs).programs == (program,)
    again = access_requests.RemoveProgram(key=key(), program=program.client_id)
    assert refused(desk, again).message.code == "not-found.oauth-client"


def test_codes_are_shown_to_whoever_owns_the_data(desk: Desk) -> None:
    assert ask(desk, access_requests.ListCodes(), access_replies.Codes).codes == ()
    desk.diary.run(
        ShowCode(
            purpose=CodePurpose.EMAIL,
            subject="a@b.example",
            about="a@b.example",
            text="123456",
            host_id=1,
        )
    )
    (line,) = ask(desk, access_requests.ListCodes(), access_replies.Codes).codes
    assert (line.purpose, line.about, line.code) == ("email", "a@b.example", "123456")


def test_a_team_is_joined_by_its_link(desk: Desk) -> None:
    team = desk.diary.run(SaveTeam(team=Team(uid="t", account_id=1, name="Sales"))).team
    bob = account_requests.AddHost(key=key(), name="Bob", email="bob@example.test")
    ask(desk, bob, account_replies.Hosts)
    invite = InviteToTeam(
        team_id=team.id,
        digest=sha256(b"abc").digest(),
        ends_at=desk.clock() + timedelta(days=7),
    )
    desk.diary.run(invite)
    link = "http://127.0.0.1:7466/teams/join?token=abc"
    join = access_requests.Join(key=key(), token=link, host="bob")
    assert ask(desk, join, access_replies.Joined).team == "Sales"
    owner = access_requests.Join(key=key(), token="abc")
    assert ask(desk, owner, access_replies.Joined).team == "Sales"
    wrong = access_requests.Join(key=key(), token="xyz")
    assert refused(desk, wrong).message.code == "not-found.invitation"
