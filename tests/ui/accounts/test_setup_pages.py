"""Event types and hours of several accounts on their pages: listed, edited, settled."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.model.commands.sync import (
    MarkSending,
    NoteLook,
    RefuseChange,
    TakeInSetup,
)
from pinmycal_desktop.model.errors import Offline
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.outbox import ChangeKind, ChangeState
from pinmycal_desktop.model.remote_setup import RemoteEventType, RemoteSchedule
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.ui.event_type.page import EventTypePage
from pinmycal_desktop.ui.schedule.page import SchedulePage
from tests.builders import a_connection, a_uid
from tests.ui.pages import NOW, ZONE, Done, Place, nameless

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.outbox import OutboxItem

TUTORIAL = RemoteEventType(
    remote_id="7", title="Tutorial", slug="tutorial", lengths=(30,), document='{"a":1}'
)
LECTURE = RemoteEventType(
    remote_id="8", title="Lecture", slug="lecture", lengths=(60,), document='{"b":1}'
)
HOURS = RemoteSchedule(
    remote_id="3", name="Term", zone=ZONE, is_default=True, document='{"c":1}'
)


def signed_in(place: Place, name: str, platform: Platform = Platform.CALCOM) -> Account:
    """Let there be an account at a service, with what it offers."""
    account = place.diary.run(
        AddAccount(
            uid=a_uid(),
            platform=platform,
            name=name,
            zone=ZONE,
            host_name="Priya",
            connection=a_connection(address=f"https://{name.lower()}.example"),
        )
    ).account
    has_hours = platform is Platform.CALCOM
    place.diary.run(
        TakeInSetup(
            account_id=account.id,
            event_types=(TUTORIAL, LECTURE),
            schedules=(HOURS,) if has_hours else None,
        )
    )
    return account


@pytest.fixture
def work(place: Place) -> Account:
    """An account in which everything may be changed."""
    return signed_in(place, "Work")


@pytest.fixture
def desk(place: Place, work: Account) -> Account:
    """A second one, whose service lets nothing be changed."""
    del work
    return signed_in(place, "Desk", Platform.PINMYCAL)


def shown(place: Place, page: QWidget) -> None:
    """Show a page as large as it is in a usual window."""
    place.qtbot.addWidget(page)
    page.resize(1440, 864)
    page.show()


def types_page(place: Place) -> EventTypePage:
    """Return the page of event types, read."""
    page = EventTypePage(place.services, zone=ZONE)
    shown(place, page)
    place.qtbot.waitUntil(lambda: page.draft is not None)
    return page


def hours_page(place: Place) -> SchedulePage:
    """Return the page of hours, read."""
    page = SchedulePage(place.services, zone=ZONE)
    shown(place, page)
    place.qtbot.waitUntil(lambda: page.draft is not None)
    return page


def kind(place: Place, account: Account, slug: str) -> EventType:
    """Return an event type of an account as it is shown."""
    found = place.diary.event_types.everywhere(account_id=account.id)
    return next(each for each in found if each.slug == slug)


def unsent(place: Place, account: Account) -> tuple[OutboxItem, ...]:
    """Return what a service has still to be told of."""
    return place.diary.outbox.items(account.id)


def save(place: Place, page: EventTypePage | SchedulePage) -> str:
    """Press Ctrl+S; return what was told."""
    done = Done.none()
    page.done.connect(done.hear)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    place.qtbot.waitUntil(lambda: bool(done.said))
    return done.said[-1]


def test_all_accounts_are_listed_each_under_its_name(
    place: Place, work: Account, desk: Account
) -> None:
    page = types_page(place)
    rows = page._side.list.rows()
    groups = [each.group for each in rows]
    assert groups[-1] == desk.name
    assert groups == ["Personal"] * 3 + ["Work"] * 2 + ["Desk"] * 2
    assert [each.mark for each in rows[2::2]] == ["", "W", "D"]
    page.show_event_type(kind(place, work, "tutorial").id)
    assert page._head._account.text() == "Work"
    assert nameless(page) == []


def test_a_change_goes_into_the_outbox_and_the_row_says_so(
    place: Place, work: Account
) -> None:
    page = types_page(place)
    tutorial = kind(place, work, "tutorial")
    page.show_event_type(tutorial.id)
    page.form.times.before.setValue(10)
    assert save(place, page) == "Tutorial saved. Work is told in a moment."
    (item,) = unsent(place, work)
    assert (item.kind, item.subject_id) == (ChangeKind.SAVE_EVENT_TYPE, tutorial.id)
    lasts = [each.last for each in page._side.list.rows()]
    place.qtbot.waitUntil(
        lambda: "Not sent yet" in [each.last for each in page._side.list.rows()]
    )
    assert set(lasts) <= {"", "Not sent yet"}


def test_what_a_service_does_not_let_be_changed_is_greyed_out_with_the_reason(
    place: Place, desk: Account
) -> None:
    page = types_page(place)
    page.show_event_type(kind(place, desk, "lecture").id)
    row = page.form.rows["title"]
    assert row.is_locked
    assert not page.form.names.title.isEnabled()
    assert "does not offer this" in row.toolTip()
    assert row.toolTip() == page.form.names.title.whatsThis()
    assert not page.form.questions.isEnabled()
    assert not page.form.rows["colour"].is_locked
    assert "does not offer this" in page._locked.accessibleName()
    page.form.names.colour.chosen.emit(9)
    assert save(place, page).startswith("Lecture saved.")
    assert kind(place, desk, "lecture").colour == 9
    assert not unsent(place, desk)
    page.show_event_type(kind(place, desk, "lecture").id - 5)
    assert not page.form.rows["title"].is_locked


def test_keys_do_not_do_what_the_menu_refuses(place: Place, desk: Account) -> None:
    page = types_page(place)
    lecture = kind(place, desk, "lecture")
    page.show_event_type(lecture.id)
    QTest.keyClick(page._side.list, Qt.Key.Key_Delete)
    place.qtbot.waitUntil(lambda: "does not offer this" in page.message())
    assert kind(place, desk, "lecture") == lecture
    menu = QMenu(page)
    page._side.fill_menu(menu, lecture.id)
    told = {each.text().partition("\t")[0]: each.isEnabled() for each in menu.actions()}
    assert not told["Hide"]
    assert not told["Duplicate"]
    assert not told["Remove"]


def test_something_new_is_made_in_the_account_that_is_asked_for(
    place: Place, work: Account, desk: Account
) -> None:
    page = types_page(place)
    page._side._adder.click()
    (menu,) = page._side.findChildren(QMenu)
    told = [(each.text(), each.isEnabled()) for each in menu.actions()]
    assert told == [("Personal", True), ("Work", True), ("Desk", False)]
    assert "does not offer this" in menu.actions()[2].toolTip()
    menu.actions()[1].trigger()
    menu.close()
    assert page.draft is not None
    assert page.draft.current.account_id == work.id
    QTest.keyClicks(page.form.names.title, "Meeting")
    assert save(place, page) == "Meeting saved. Work is told in a moment."
    assert kind(place, work, "meeting").host_id != place.diary.account.host().id
    assert [each.kind for each in unsent(place, work)] == [ChangeKind.SAVE_EVENT_TYPE]
    del desk


def test_one_stays_among_those_of_its_account(place: Place, work: Account) -> None:
    page = types_page(place)
    first, second = (kind(place, work, each) for each in ("tutorial", "lecture"))
    rows = page._side.list
    assert not rows.may_move(first.id, -1)
    page.move_to(second.id, 3)
    place.qtbot.waitUntil(
        lambda: (
            [each.slug for each in place.diary.event_types.everywhere()][3:]
            == ["lecture", "tutorial"]
        )
    )
    assert not unsent(place, work), "an order is nobody else's business"


def test_one_is_removed_there_too_and_comes_back_with_undo(
    place: Place, work: Account
) -> None:
    page = types_page(place)
    done = Done.none()
    page.done.connect(done.hear)
    tutorial = kind(place, work, "tutorial")
    page.remove(tutorial.id)
    place.qtbot.waitUntil(lambda: bool(done.said))
    assert [each.kind for each in unsent(place, work)] == [ChangeKind.REMOVE_EVENT_TYPE]
    undo = done.outcomes[0].undo
    assert undo is not None
    place.diary.run(undo)
    place.qtbot.waitUntil(
        lambda: tutorial.id in [each.key for each in page._side.list.rows()]
    )
    assert not unsent(place, work)


def test_what_was_changed_on_both_sides_is_settled_on_the_page(
    place: Place, work: Account
) -> None:
    page = types_page(place)
    tutorial = kind(place, work, "tutorial")
    page.show_event_type(tutorial.id)
    page.form.times.before.setValue(10)
    save(place, page)
    (item,) = unsent(place, work)
    place.diary.run(MarkSending(change_id=item.id))
    theirs = replace(TUTORIAL, buffer_before=25, document='{"a":2}')
    place.diary.run(NoteLook(change_id=item.id, event_type=theirs))
    assert unsent(place, work)[0].state is ChangeState.CONFLICT
    place.qtbot.waitUntil(lambda: "at Work meanwhile" in page.unsent.text())
    assert "Buffer before: mine 10 min, theirs 25 min" in page.unsent.text()
    page.unsent.acted.emit("mine")
    place.qtbot.waitUntil(lambda: not page.unsent.text())
    (item,) = unsent(place, work)
    assert item.state is ChangeState.WAITING
    assert kind(place, work, "tutorial").buffer_before == 10


def test_what_the_service_refused_can_be_dropped_on_the_page(
    place: Place, work: Account
) -> None:
    page = hours_page(place)
    (hours,) = place.diary.schedules.everywhere(account_id=work.id)
    page.show_schedule(hours.id)
    page._named("Holidays")
    assert save(place, page) == "Holidays saved. Work is told in a moment."
    (item,) = unsent(place, work)
    place.diary.run(MarkSending(change_id=item.id))
    why = Message.of("remote.refused")
    place.diary.run(RefuseChange(change_id=item.id, trouble=why))
    place.qtbot.waitUntil(lambda: "did not take" in page.body.unsent.text())
    page.body.unsent.acted.emit("again")
    place.qtbot.waitUntil(lambda: not page.body.unsent.text())
    place.diary.run(MarkSending(change_id=item.id))
    place.diary.run(RefuseChange(change_id=item.id, trouble=why))
    place.qtbot.waitUntil(lambda: bool(page.body.unsent.text()))
    page.body.unsent.acted.emit("drop")
    place.qtbot.waitUntil(lambda: not page.body.unsent.text())
    (kept,) = place.diary.schedules.everywhere(account_id=work.id)
    assert kept.name == "Term"


def test_hours_of_all_accounts_are_listed_with_what_uses_them(
    place: Place, work: Account
) -> None:
    page = hours_page(place)
    rows = page._side.list.rows()
    assert [(each.group, each.note) for each in rows] == [
        ("Personal", "Default · 3 event types"),
        ("Work", "Default · 2 event types"),
    ]
    page.add(work.id)
    assert page.draft is not None
    assert page.draft.current.account_id == work.id
    save(place, page)
    assert [each.kind for each in unsent(place, work)] == [ChangeKind.SAVE_SCHEDULE]


def test_hours_a_key_may_not_change_are_greyed_out(place: Place) -> None:
    account = place.diary.run(
        AddAccount(
            uid=a_uid(),
            platform=Platform.CALCOM,
            name="Work",
            zone=ZONE,
            host_name="Priya",
            connection=a_connection(scopes=("SCHEDULE_READ",)),
        )
    ).account
    place.diary.run(TakeInSetup(account_id=account.id, schedules=(HOURS,)))
    page = hours_page(place)
    (hours,) = place.diary.schedules.everywhere(account_id=account.id)
    page.show_schedule(hours.id)
    assert not page.body.rows.isEnabled()
    assert "without the right" in page.body.rows.toolTip()
    assert not page._head.name.isEnabled()
    menu = QMenu(page)
    page._side.fill_menu(menu, hours.id)
    assert not any(each.isEnabled() for each in menu.actions())


def test_free_times_are_reckoned_here_until_the_service_is_asked(
    place: Place, work: Account, desk: Account
) -> None:
    asked: list[int] = []
    noon = Span.lasting(NOW.replace(hour=12) + timedelta(days=1), 30)

    def ask(kind: int, _span: Span, _zone: str, minutes: int) -> tuple[Span, ...]:
        asked.append(kind)
        assert minutes == 30
        return (noon,)

    page = EventTypePage(replace(place.services, ask_service=ask), zone=ZONE)
    shown(place, page)
    place.qtbot.waitUntil(lambda: page.draft is not None)
    card = page.panel.invitee
    assert card.source.isHidden()
    tutorial = kind(place, work, "tutorial")
    page.show_event_type(tutorial.id)
    assert card.source.text() == "Reckoned here, from what Work told last."
    card.ask.click()
    place.qtbot.waitUntil(lambda: card.preview.shown_times() == ("12:00",))
    assert card.source.text().startswith("As Work says now")
    other = kind(place, desk, "tutorial")
    page.show_event_type(other.id)
    assert card.source.text() == "Only Desk knows when this is free."
    assert card.preview.isHidden()
    card.ask.click()
    place.qtbot.waitUntil(lambda: not card.preview.isHidden())
    card.preview._leaf_on()
    place.qtbot.waitUntil(lambda: asked == [tutorial.id, other.id, other.id])
    place.qtbot.waitUntil(card.ask.isEnabled)


def test_a_service_that_cannot_be_asked_says_why(place: Place, work: Account) -> None:
    def ask(_kind: int, _span: Span, _zone: str, _minutes: int) -> tuple[Span, ...]:
        raise Offline("remote.offline", host="work.example")

    page = EventTypePage(replace(place.services, ask_service=ask), zone=ZONE)
    shown(place, page)
    place.qtbot.waitUntil(lambda: page.draft is not None)
    page.show_event_type(kind(place, work, "tutorial").id)
    card = page.panel.invitee
    card.ask.click()
    place.qtbot.waitUntil(lambda: "work.example" in card.source.text())
    assert card.ask.isEnabled()
