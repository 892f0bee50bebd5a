"""What programs set of an event type, and its private links: kept only when it fits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import private_links
from pinmycal_desktop.model.commands.setup import (
    RemovePrivateLink,
    RemoveSchedule,
    SaveEventType,
    SaveHost,
    SavePrivateLink,
    SaveSchedule,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.event_settings import (
    ActiveLimit,
    BookingField,
    EventSettings,
    FieldKind,
    Nearness,
    NoticeUnit,
    Place,
    PlaceKind,
)
from pinmycal_desktop.model.private_link import PrivateLink
from tests.builders import an_event_type

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.builders import SettableClock

LINK = Place(PlaceKind.LINK, "https://meet.example/room")
TEXT = BookingField(kind=FieldKind.TEXT, slug="topic", label="Topic")


def test_settings_are_kept_with_texts_cleaned(diary: Diary) -> None:
    settings = EventSettings(
        places=(LINK, Place(PlaceKind.ATTENDEE_PHONE)),
        fields=(
            replace(TEXT, label=" Topic \n", placeholder="x\u202e", options=("A ",)),
            BookingField(kind=FieldKind.NOTES, slug="notes"),
        ),
        confirms_within=Nearness(count=2, unit=NoticeUnit.DAYS),
        active_limit=ActiveLimit(most=2, offers_move=True),
        reschedule_notice=30,
        name_template=" {a}  b",
        redirect_url="https://example.test/",
        kept='{"a":1}',
    )
    saved = diary.run(SaveEventType(event_type=an_event_type(settings=settings)))
    kept = diary.event_types.get(saved.event_type.id).settings
    topic = replace(TEXT, placeholder="x", options=("A",))
    assert kept == replace(
        settings, fields=(topic, settings.fields[1]), name_template="{a} b"
    )
    assert kept.confirms_within is not None
    assert kept.confirms_within.span.days == 2


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        (EventSettings(places=(LINK,) * 51), "places"),
        (
            EventSettings(fields=tuple(replace(TEXT, slug=f"s{n}") for n in range(61))),
            "fields",
        ),
        (EventSettings(fields=(TEXT, TEXT)), "fields"),
        (EventSettings(places=(Place(PlaceKind.LINK, "ftp://x"),)), "places.0"),
        (EventSettings(places=(Place(PlaceKind.PHONE, "call me"),)), "places.0"),
        (EventSettings(active_limit=ActiveLimit(most=0)), "active_limit"),
        (EventSettings(confirms_within=Nearness(count=-1)), "confirms_within"),
        (EventSettings(reschedule_notice=10**9), "reschedule_notice"),
        (EventSettings(redirect_url="javascript:x"), "redirect_url"),
        (EventSettings(kept="[]"), "kept"),
        (EventSettings(kept="{"), "kept"),
        (EventSettings(kept='{"a":"' + "x" * 50_000 + '"}'), "kept"),
    ],
)
def test_settings_that_do_not_fit_are_refused(
    diary: Diary, settings: EventSettings, field: str
) -> None:
    with pytest.raises(Invalid) as caught:
        diary.run(SaveEventType(event_type=an_event_type(settings=settings)))
    assert [each.field for each in caught.value.problems] == [field]


def a_link(clock: SettableClock, code: str = "abc") -> PrivateLink:
    """Return a link to the first event type."""
    return PrivateLink(code=code, event_type_id=1, created_at=clock())


def test_a_private_link_belongs_to_an_event_type_that_is_there(
    diary: Diary, clock: SettableClock
) -> None:
    with pytest.raises(NotFound):
        diary.run(SavePrivateLink(link=replace(a_link(clock), event_type_id=99)))
    with pytest.raises(NotFound):
        diary.run(RemovePrivateLink(code="abc"))
    with pytest.raises(NotFound):
        diary.private_links.get("abc")


def test_a_changed_link_can_be_changed_back(diary: Diary, clock: SettableClock) -> None:
    link = a_link(clock)
    diary.run(SavePrivateLink(link=link))
    changed = diary.run(SavePrivateLink(link=replace(link, most_uses=5)))
    assert changed.private_link.most_uses == 5
    assert changed.undo == SavePrivateLink(link=link)


def test_an_event_type_has_only_so_many_links(
    diary: Diary, clock: SettableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(private_links, "MOST_LINKS", 2)
    diary.run(SavePrivateLink(link=a_link(clock, "a")))
    diary.run(SavePrivateLink(link=a_link(clock, "b")))
    with pytest.raises(Invalid):
        diary.run(SavePrivateLink(link=a_link(clock, "c")))
    diary.run(SavePrivateLink(link=replace(a_link(clock, "b"), uses=1)))


def test_a_default_that_is_removed_can_be_handed_on(diary: Diary) -> None:
    first = diary.schedules.default()
    with pytest.raises(Invalid):
        diary.run(RemoveSchedule(schedule_id=first.id, hands_on=True))
    fresh = replace(first, id=0, uid="x", name="Other", is_default=False)
    other = diary.run(SaveSchedule(schedule=fresh)).schedule
    with pytest.raises(Invalid):
        diary.run(RemoveSchedule(schedule_id=first.id))
    undo = diary.run(RemoveSchedule(schedule_id=first.id, hands_on=True)).undo
    assert diary.schedules.default().id == other.id
    assert undo is not None
    diary.run(undo)
    assert diary.schedules.default().id == first.id


def test_a_host_s_default_can_be_chosen_with_the_rest_and_undone(diary: Diary) -> None:
    first = diary.schedules.default()
    fresh = replace(first, id=0, uid="x", name="Other", is_default=False)
    other = diary.run(SaveSchedule(schedule=fresh)).schedule
    host = diary.account.host()
    done = diary.run(SaveHost(host=host, default_schedule_id=other.id))
    assert diary.schedules.default().id == other.id
    assert done.undo is not None
    diary.run(done.undo)
    assert diary.schedules.default().id == first.id
    with pytest.raises(NotFound):
        diary.run(SaveHost(host=diary.account.host(), default_schedule_id=99))
