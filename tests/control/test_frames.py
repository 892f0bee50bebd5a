"""Every request and reply survives the journey, and every request has an answer."""

from __future__ import annotations

import typing
from datetime import UTC, date, datetime

import pytest

from pinmycal_desktop.control import (
    access_replies,
    access_requests,
    account_replies,
    account_requests,
    calendar_replies,
    calendar_requests,
    desk,
    live_replies,
    live_requests,
    meeting_requests,
    outbox_replies,
    outbox_requests,
    publication_replies,
    publication_requests,
    replies,
    requests,
    setup_replies,
    setup_requests,
)
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.replies import decode_reply, encode_reply
from pinmycal_desktop.control.requests import decode_request, encode_request
from pinmycal_desktop.model.access import Delivery, Sender, Token, WebhookEndpoint
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import (
    Answer,
    Attendee,
    Booking,
    BookingStatus,
    HistoryEntry,
    Origin,
)
from pinmycal_desktop.model.errors import FieldProblem
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.feed import FeedDetail
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.oauth import ClientKind, OAuthClient
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.remote import RateLeft
from pinmycal_desktop.model.schedule import Travel
from pinmycal_desktop.model.service_call import ServiceAnswer
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.subscriptions import Attempt
from pinmycal_desktop.model.transfer import (
    ImportBatch,
    ImportPreview,
    ImportRow,
    ImportTarget,
    ImportVerdict,
    ReadEvent,
)

NOW = datetime(2026, 3, 11, 9, 20, tzinfo=UTC)
SPAN = Span.lasting(NOW, 30)
AVA = Attendee(name="Ava — 陽菜", email="ava@example.org", zone="Asia/Tokyo")
NOTE = Message.of("some.code", count=2, names=("a", "b"), at="x")
BOOKING = Booking(
    id=7,
    uid="u",
    account_id=1,
    host_id=1,
    event_type_id=None,
    title="Meeting",
    span=SPAN,
    status=BookingStatus.PENDING,
    attendee=AVA,
    answers=(
        Answer("a", "A?", ("x", "y")),
        Answer("b", "B?", True),
        Answer("c", "C", "z"),
    ),
    location=Location(LocationKind.PHONE, "+44"),
    metadata=(("k", "v"),),
    ical_uid="i",
    origin=Origin.SERVICE,
    created_at=NOW,
    updated_at=NOW,
    history=(HistoryEntry(at=NOW, origin=Origin.WINDOW, message=NOTE),),
)
EVENT = ReadEvent(uid="e", title="Event", span=SPAN, organizer=AVA, attendees=(AVA,))
ROW = ImportRow(verdict=ImportVerdict.NEW, title="Event", event=EVENT, reason=NOTE)
PREVIEW = ImportPreview(
    name="c",
    target=ImportTarget.BOOKINGS,
    suggested_target=ImportTarget.BUSY_TIMES,
    rows=(ROW,),
    notes=(NOTE,),
)
BATCH = ImportBatch(
    id=1,
    account_id=1,
    name="c",
    target=ImportTarget.BUSY_TIMES,
    made_at=NOW,
    added=1,
    changed=0,
    cancelled=0,
)
PROGRAM = OAuthClient(
    id=1,
    account_id=1,
    client_id="c",
    name="n",
    kind=ClientKind.PUBLIC,
    redirect_uris=("https://a.example/",),
    created_at=NOW,
)
HOST = Host(id=1, uid="h", account_id=1, name="Bob", email="", zone="UTC")
TOKEN = Token(id=1, account_id=1, name="t", hint="abcd", created_at=NOW)
PLACE = WebhookEndpoint(id=1, account_id=1, name="cal", created_at=NOW)
DELIVERY = Delivery(
    endpoint="cal",
    sender=Sender.CALCOM,
    trigger="PING",
    received_at=NOW,
    body=b"\xff secret",
)
EVENT_LINE = publication_replies.EventLine(
    title="t", start=NOW, end=NOW, status="confirmed", is_all_day=False
)
SUBSCRIBER = access_replies.SubscriberLine(
    id=1,
    uid="u",
    url="https://a.example/",
    sender="calcom",
    host="bob",
    event_type_id=None,
    triggers=("BOOKING_CREATED",),
    is_active=True,
    is_signed=False,
    has_template=True,
    created_at=NOW,
)
SENT = access_replies.SentLine(
    id=7,
    uid="u",
    url="https://a.example/",
    sender="calcom",
    trigger="PING",
    subject="",
    state="waiting",
    tries=2,
    created_at=NOW,
    due_at=NOW,
    status=503,
    trouble="remote.refused",
)
REASON = Reason(kind=ReasonKind.BUSY, span=SPAN, subject="Outlook", amount=3)

REQUESTS: tuple[requests.Request, ...] = (
    requests.Show(day=date(2026, 3, 12)),
    requests.StepAside(),
    requests.WhoIsThere(),
    requests.ListEventTypes(),
    requests.AskSlots(key="k", event_type="x", zone="UTC", length=30),
    requests.FindSlots(event_type="30min", days=3),
    requests.Book(
        key="k",
        event_type="30min",
        start="thu 15:00",
        name="Ava",
        email="a@b.example",
        answers=(("topic", "tea"),),
        account="Work",
    ),
    requests.ListBookings(statuses=("pending",)),
    requests.Move(key="k", booking="1", start="x"),
    requests.Cancel(key="k", booking="1"),
    requests.Confirm(key="k", booking="1"),
    requests.Decline(key="k", booking="1"),
    requests.ImportFiles(
        key="k",
        files=(requests.GivenFile("n", b"\x00\xff"),),
        target=ImportTarget.BOOKINGS,
    ),
    requests.TakeBack(key="k", batch=1),
    requests.ListImports(),
    requests.Export(),
    access_requests.CreateKey(key="k", name="n", digest=b"\x00" * 32, hint="abcd"),
    access_requests.ListKeys(),
    access_requests.RevokeKey(key="k", token="1"),
    access_requests.AddEndpoint(key="k", name="cal", secret="s"),
    access_requests.ListEndpoints(),
    access_requests.RemoveEndpoint(key="k", name="cal"),
    access_requests.AddSubscriber(
        key="k",
        url="https://a.example/",
        sender="calcom",
        triggers=("BOOKING_CREATED",),
        template="{{title}}",
        secret="s",
        host="bob",
    ),
    access_requests.ListSubscribers(),
    access_requests.RemoveSubscriber(key="k", subscriber="1"),
    access_requests.TrySubscriber(key="k", subscriber="1"),
    access_requests.ListSent(limit=3),
    access_requests.ShowSent(number=7),
    access_requests.Resend(key="k", number=7),
    calendar_requests.ListCalendars(),
    calendar_requests.Subscribe(
        key="k", address="https://a.example/", name="n", colour=3, takes_time=False
    ),
    calendar_requests.Refresh(key="k", calendar="1"),
    calendar_requests.ChangeCalendar(
        key="k", calendar="1", name="n", colour=0, takes_time=False
    ),
    calendar_requests.RemoveCalendar(key="k", calendar="1"),
    calendar_requests.ListFeeds(),
    calendar_requests.AddFeed(
        key="k",
        name="n",
        detail=FeedDetail.BUSY,
        event_types=("30min",),
        statuses=(BookingStatus.PENDING,),
        mask="m",
        until=date(2026, 12, 31),
        digest=b"\x00\xff",
        hint="abcd",
        is_of_all=True,
        account="Work",
        person="Ava",
        text="tea",
    ),
    calendar_requests.RemoveFeed(key="k", feed="1"),
    publication_requests.ListPublications(),
    publication_requests.ListDrift(),
    publication_requests.FindServerCalendars(
        key="k", address="a", username="u", password="p"
    ),
    publication_requests.AddPublication(
        key="k",
        address="a",
        username="u",
        password="p",
        calendar="c",
        name="n",
        accounts=("1",),
    ),
    publication_requests.ChangePublication(
        key="k",
        calendar="1",
        name="n",
        accounts=("1",),
        username="u",
        password="p",
    ),
    publication_requests.PublishNow(key="k", calendar="1"),
    publication_requests.RemovePublication(key="k", calendar="1", withdraws=True),
    publication_requests.FollowDrift(
        key="k", booking="1", calendar="1", outside_hours=True
    ),
    publication_requests.PutBackDrift(key="k", booking="1", calendar="1"),
    account_requests.AddAccount(key="k", platform="calcom", url="", secret="cal_1"),
    account_requests.ListAccounts(),
    live_requests.ShowLive(),
    live_requests.ChooseLiveSource(
        key="k", account="Work", source="tunnel", value="cloudflared"
    ),
    live_requests.ListArrivals(account="Work"),
    live_requests.Replay(key="k", number=7),
    account_requests.BeginConsent(key="k", platform="calcom", url="", client_id="me"),
    account_requests.AwaitConsent(ticket="t"),
    account_requests.CancelConsent(ticket="t"),
    account_requests.CheckAccount(key="k", account="Work"),
    account_requests.ShowAccount(key="k", account="Work"),
    account_requests.SetAtService(
        key="k", account="Work", zone="UTC", busy=("a",), destination="b"
    ),
    account_requests.SignOut(key="k", account="Work", drops=True),
    account_requests.CallService(
        key="k", account="Work", method="GET", path="/v2/me", body=b"{}"
    ),
    outbox_requests.ListOutbox(),
    outbox_requests.ChangeOutbox(key="k", number=3, what="hold"),
    outbox_requests.ChangeOutbox(key="k", number=3, what="take", start="thu 15:00"),
    outbox_requests.SyncNow(key="k", account="Work"),
    outbox_requests.ShowSync(),
    account_requests.AddHost(key="k", name="Bob", email="bob@example.test"),
    account_requests.ListHosts(),
    account_requests.RemoveHost(key="k", host="bob"),
    account_requests.AddTravel(
        key="k", zone="Asia/Tokyo", first="fri", last="sat", host="bob"
    ),
    account_requests.ListTravels(host="bob"),
    account_requests.RemoveTravel(key="k", number=1),
    access_requests.AddProgram(key="k", name="n", redirects=("https://a.example/",)),
    access_requests.ListPrograms(),
    access_requests.RemoveProgram(key="k", program="p"),
    access_requests.ListCodes(),
    access_requests.Join(key="k", token="t"),
    meeting_requests.Invite(key="k", booking="1", emails=("a@b.c",)),
    meeting_requests.ChangePlace(key="k", booking="1", place="+44"),
    meeting_requests.NoteAbsent(key="k", booking="1", emails=("a@b.c",), came=True),
    meeting_requests.Reassign(key="k", booking="1", host="bob", reason="r"),
    setup_requests.ChangeEventType(
        key="k", event_type="30min", account="Work", lengths=(30, 45), hours=""
    ),
    setup_requests.RemoveEventType(key="k", event_type="30min", account="Work"),
    setup_requests.PrivateLinks(key="k", event_type="30min", makes=True, uses=2),
    setup_requests.ListSchedules(account="Work"),
    setup_requests.ChangeSchedule(
        key="k", schedule="Term", days=(("mon", "9-17"),), makes_default=True
    ),
    setup_requests.RemoveSchedule(key="k", schedule="Term"),
    requests.CheckData(repair=True),
)
REPLIES: tuple[replies.Reply, ...] = (
    replies.Refused(
        kind="slot-taken",
        message=NOTE,
        problems=(FieldProblem("start", NOTE),),
        reasons=(REASON,),
        alternatives=(SPAN,),
    ),
    replies.Done(),
    replies.SteppedAside(host="127.0.0.1", port=1, rate_limit=0),
    replies.Owner(role=Role.SERVE, pid=1),
    replies.EventTypes(zone="UTC", event_types=()),
    replies.Slots(
        zone="UTC", event_type="x", span=SPAN, slots=(SPAN,), reasons=(REASON,)
    ),
    replies.Booked(zone="UTC", booking=BOOKING, notes=(NOTE,)),
    replies.Bookings(zone="UTC", bookings=(BOOKING,), accounts={1: "Personal"}),
    replies.Previewed(
        zone="UTC",
        preview=PREVIEW,
        lost=(replies.LostFile("n", Message.of("transfer.empty-file")),),
    ),
    replies.Imported(zone="UTC", batch=BATCH, preview=PREVIEW),
    replies.Imports(zone="UTC", batches=(BATCH,)),
    replies.Exported(content=b"\x00\xff"),
    access_replies.Keys(zone="UTC", tokens=(TOKEN,)),
    account_replies.Hosts(zone="UTC", hosts=(HOST,)),
    live_replies.LiveStates(
        zone="UTC",
        accounts=(
            live_replies.LiveLine(id=2, account="Work", state="live", source="tunnel"),
        ),
        programs=("cloudflared",),
    ),
    live_replies.Arrivals(
        zone="UTC",
        arrivals=(
            live_replies.ArrivalLine(
                number=1, at=NOW, account="Work", trigger="X", subject="abc"
            ),
        ),
        gaps=(
            live_replies.GapLine(
                account="Work", subject="abc", changed_at=NOW, found_at=NOW
            ),
        ),
        refused=(
            live_replies.RefusedLine(
                at=NOW,
                account="Work",
                endpoint="live-1",
                why=Message.of("service.unverified"),
            ),
        ),
    ),
    account_replies.ConsentPage(ticket="t", page="https://app.cal.com/auth"),
    account_replies.Accounts(
        zone="UTC",
        accounts=(
            account_replies.AccountLine(
                id=2,
                name="Work",
                platform="calcom",
                scopes=("BOOKING_READ",),
                signed_in_at=NOW,
                rates=(RateLeft(limit=120, remaining=7, resets_at=NOW),),
                trouble=Message.of("remote.offline", host="api.cal.com"),
            ),
        ),
    ),
    account_replies.AccountHeld(
        account="Work",
        holdings=(
            account_replies.HeldLine(
                kind="teams", things=(("Sales", "sales"),), more=3, trouble=NOTE
            ),
        ),
    ),
    account_replies.CallAnswer(
        answered=ServiceAnswer(url="https://api.cal.com/v2/me", status=200, body=b"{}")
    ),
    outbox_replies.OutboxList(
        zone="UTC",
        changes=(
            outbox_replies.OutboxLine(
                id=3,
                account="Work",
                kind="reschedule",
                title="Intro",
                person="Ava",
                start_at=NOW,
                from_at=NOW,
                theirs_at=NOW,
                theirs_is_off=True,
                state="conflict",
                wait="conflict",
                behind=2,
                made_at=NOW,
                leaves_at=NOW,
                attempts=1,
                trouble=Message.of("remote.offline", host="api.cal.com"),
                alternatives=(NOW,),
            ),
        ),
    ),
    outbox_replies.SyncStates(
        zone="UTC",
        every_seconds=120,
        pace="battery",
        is_looked_at=True,
        accounts=(
            outbox_replies.SyncLine(
                id=2,
                account="Work",
                state="offline",
                as_of=NOW,
                next_at=NOW,
                calls_left=7,
                waiting=2,
                needs_somebody=1,
                trouble=Message.of("remote.offline", host="api.cal.com"),
            ),
        ),
    ),
    account_replies.Travels(
        zone="UTC", travels=(Travel(id=1, first=NOW.date(), zone="Asia/Tokyo"),)
    ),
    access_replies.Programs(programs=(PROGRAM,)),
    access_replies.Codes(
        zone="UTC",
        codes=(
            access_replies.CodeLine(purpose="email", about="a", code="1", ends_at=NOW),
        ),
    ),
    access_replies.Joined(team="Sales"),
    access_replies.Endpoints(
        zone="UTC",
        endpoints=(PLACE,),
        deliveries=(access_replies.delivery_line(DELIVERY),),
    ),
    access_replies.Subscribers(zone="UTC", subscribers=(SUBSCRIBER,), notes=(NOTE,)),
    access_replies.Sent(zone="UTC", deliveries=(SENT,)),
    access_replies.SentWhole(
        zone="UTC",
        delivery=SENT,
        media_type="application/json",
        body="{}",
        attempts=(Attempt(at=NOW, status=None, trouble="x", milliseconds=3),),
    ),
    calendar_replies.Calendars(
        zone="UTC",
        calendars=(
            calendar_replies.CalendarLine(
                id=1,
                name="n",
                host="bob",
                colour=3,
                takes_time=True,
                place="https://a.example/…",
                fetched_at=NOW,
                due_at=NOW,
                events=4,
                unreadable=1,
                trouble=NOTE,
            ),
        ),
        notes=(NOTE,),
    ),
    calendar_replies.Feeds(
        zone="UTC",
        feeds=(
            calendar_replies.FeedLine(
                id=1,
                name="n",
                host="bob",
                detail="busy",
                event_type_ids=(1,),
                statuses=("pending",),
                mask="m",
                is_view=True,
                is_filtered=True,
                text="t",
                person="p",
                hint="abcd",
                path="",
                ends_at=NOW,
                used_at=None,
                trouble=NOTE,
            ),
        ),
    ),
    publication_replies.Publications(
        zone="UTC",
        publications=(
            publication_replies.PublicationLine(
                id=1,
                name="n",
                address="https://a.example/cal/",
                username="mira",
                accounts=("Personal",),
                written=1,
                waiting=2,
                drifted=3,
                refused=4,
                is_ending=False,
                done_at=None,
                due_at=NOW,
                trouble=NOTE,
            ),
        ),
        notes=(NOTE,),
    ),
    publication_replies.DriftList(
        zone="UTC",
        drift=(
            publication_replies.DriftLine(
                booking_id=1,
                uid="u",
                publication_id=1,
                publication="n",
                ours=EVENT_LINE,
                theirs=EVENT_LINE,
                is_gone=False,
                seen_at=NOW,
            ),
        ),
    ),
    publication_replies.ServerCalendars(
        calendars=(publication_replies.ServerCalendarLine(name="n", address="a"),)
    ),
    setup_replies.Schedules(
        schedules=(
            setup_replies.ScheduleLine(
                id=1,
                name="Term",
                zone="UTC",
                is_default=True,
                days=("09:00-17:00", "", "", "", "", "", ""),
                dates=2,
                account="Work",
            ),
        ),
        service="Work",
    ),
    setup_replies.Links(
        zone="UTC",
        event_type="30min",
        links=(
            setup_replies.LinkLine(
                code="c", url="https://a.example/c", ends_at=NOW, uses=1, is_over=True
            ),
        ),
    ),
    replies.Checked(
        findings=(replies.FindingLine(code="c", is_good=False, message=NOTE),)
    ),
)


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda each: type(each).__name__)
def test_a_request_arrives_as_it_was_sent(request_: requests.Request) -> None:
    assert decode_request(encode_request(request_)) == request_


@pytest.mark.parametrize("reply", REPLIES, ids=lambda each: type(each).__name__)
def test_a_reply_arrives_as_it_was_sent(reply: replies.Reply) -> None:
    assert decode_reply(encode_reply(reply)) == reply


def test_every_kind_of_request_and_reply_is_tried_here() -> None:
    assert {type(each) for each in REQUESTS} == set(typing.get_args(requests.Request))
    assert {type(each) for each in REPLIES} == set(typing.get_args(replies.Reply))


def test_every_request_has_an_answer() -> None:
    assert set(desk._ANSWERS) == set(typing.get_args(requests.Request))


def test_a_listed_delivery_leaves_its_body_behind() -> None:
    (listed,) = (each for each in REPLIES if isinstance(each, access_replies.Endpoints))
    frame = encode_reply(listed)
    assert b"secret" not in frame
    assert b"body" not in frame
