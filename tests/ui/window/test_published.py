"""Published calendars in the window: signed in to, drifting, settled, removed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.publication import (
    EventStatus,
    PublicationCounts,
    Theirs,
)
from pinmycal_desktop.outward.caldav import Publisher
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.ui.calendars.drift_row import FOLLOW, FOLLOW_OUTSIDE, PUT_BACK
from pinmycal_desktop.ui.calendars.publish_dialog import PublishDialog
from pinmycal_desktop.ui.calendars.published_card import CHANGE, NOW as PUBLISH_NOW
from pinmycal_desktop.ui.calendars.published_page import PublishedPage
from pinmycal_desktop.ui.calendars.published_words import PublishedWords
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.news import tell_news
from pinmycal_desktop.vault import SessionVault, caldav_secret_name
from tests.builders import NOW, ZONE, SettableClock, a_wish, at
from tests.outward.calendar_servers import (
    PASSWORD,
    USER,
    Calendar,
    a_client,
    an_odd_server,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.publication import Drift, Publication
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay


@pytest.fixture
def theirs() -> Iterator[Calendar]:
    """A calendar on a server, as another program has it."""
    with an_odd_server() as odd, a_client() as client:
        yield Calendar(odd.url, odd.path, client, odd)


@pytest.fixture
def vault() -> SessionVault:
    """What keeps passwords."""
    return SessionVault()


@pytest.fixture
def publisher(
    diary: Diary, clock: SettableClock, vault: SessionVault
) -> Iterator[Publisher]:
    """What speaks to servers."""
    made = Publisher(diary, clock=clock, secrets=vault, agent="PinmyCal-test")
    yield made
    made.stop()


class Shown:
    """The window over a diary, at the page of published calendars."""

    def __init__(
        self, qtbot: QtBot, diary: Diary, window: MainWindow, publisher: Publisher
    ) -> None:
        self.qtbot, self.diary, self.window = qtbot, diary, window
        self.publisher = publisher
        window.ask("publications")
        page = window.frame.pages.currentWidget()
        assert isinstance(page, PublishedPage)
        self.page = page
        qtbot.waitUntil(lambda: not page.empty.isHidden())

    def dialog(self) -> PublishDialog:
        """Return the dialog once it is open."""

        def visible() -> list[PublishDialog]:
            found = self.window.findChildren(PublishDialog)
            return [each for each in found if each.isVisible()]

        self.qtbot.waitUntil(lambda: bool(visible()))
        return visible()[0]

    def sign_in(self, theirs: Calendar) -> Publication:
        """Publish to a calendar, as a person does; return the publication."""
        self.page.add.click()
        dialog = self.dialog()
        QTest.keyClicks(dialog.address.field, theirs.server)
        QTest.keyClicks(dialog.username.field, USER)
        dialog.password.field.setText(PASSWORD)
        dialog.proceed()
        self.qtbot.waitUntil(lambda: not dialog.calendar.isHidden())
        assert dialog.name.field.text() == "Work"
        dialog.proceed()
        self.qtbot.waitUntil(lambda: len(self.page.cards) == 1)
        (made,) = self.diary.publications.all()
        return made

    def round(self) -> None:
        """Write and look, as the thread behind the window does."""
        for each in self.diary.publications.all():
            self.publisher.publish(each.id)

    def drifted(self, count: int) -> None:
        """Look at the calendar, and wait for so many rows of drift."""
        self.round()
        self.qtbot.waitUntil(lambda: len(self.page.rows) == count)

    def says(self, sentence: str) -> None:
        """Wait until the only card says a sentence."""
        self.qtbot.waitUntil(
            lambda: any(sentence in e.accessibleName() for e in self.page.cards)
        )

    def notice(self, sentence: str) -> None:
        """Wait until the window tells a sentence."""
        self.qtbot.waitUntil(lambda: sentence in self.window.frame.status.notice.text())


@pytest.fixture
def window(
    qtbot: QtBot, clock: SettableClock, vault: SessionVault, publisher: Publisher
) -> MainWindow:
    """The window, before it is given a diary."""
    state = WeekState.at(date(2026, 3, 9), zone=ZONE, now=clock())
    doors = all_doors(secrets=lambda: vault, publishing=lambda: publisher)
    made = MainWindow(state, clock=clock, doors=doors)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    return made


@pytest.fixture
def shown(
    window: MainWindow,
    operations: Operations,
    relay: Relay,
    request: pytest.FixtureRequest,
) -> Shown:
    """The window with everything read, at the page of published calendars."""
    window.attach(operations, relay)
    qtbot: QtBot = request.getfixturevalue("qtbot")
    qtbot.waitUntil(lambda: window.state.is_read)
    return Shown(
        qtbot,
        request.getfixturevalue("diary"),
        window,
        request.getfixturevalue("publisher"),
    )


@pytest.fixture
def booking(diary: Diary) -> Booking:
    return diary.run(a_wish()).booking


@pytest.mark.usefixtures("booking")
def test_a_calendar_is_signed_in_to_and_told_of(
    shown: Shown, theirs: Calendar, vault: SessionVault
) -> None:
    made = shown.sign_in(theirs)
    assert vault.get(caldav_secret_name(made.uid)) == PASSWORD
    shown.notice("Publishing to Work. No keyring")
    shown.says("1 waits")
    shown.round()
    shown.says("1 booking is there as here")
    assert len(theirs.names()) == 1
    assert shown.page.empty.isHidden()


def test_what_is_typed_wrong_is_said_in_place(shown: Shown, theirs: Calendar) -> None:
    shown.page.add.click()
    dialog = shown.dialog()
    dialog.proceed()
    assert "address of the server" in dialog.address.error()
    QTest.keyClicks(dialog.address.field, "http://dav.example.org")
    assert dialog.address.error() == ""
    dialog.proceed()
    assert "Anybody on the way" in dialog.address.error()
    dialog.address.field.setText(theirs.server)
    dialog.proceed()
    assert "needed" in dialog.username.error()
    dialog.username.field.setText(USER)
    dialog.password.field.setText("wrong")
    dialog.proceed()
    shown.qtbot.waitUntil(dialog.go.isEnabled)
    texts = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert any("does not take this name" in each for each in texts)
    dialog.password.field.setText(PASSWORD)
    dialog.proceed()
    shown.qtbot.waitUntil(lambda: not dialog.name.isHidden())
    for check in dialog.accounts.values():
        check.setChecked(False)
    dialog.proceed()
    shown.qtbot.waitUntil(dialog.go.isEnabled)
    assert shown.diary.publications.all() == ()
    dialog.reject()


def test_a_move_there_is_followed_after_one_question(
    shown: Shown, theirs: Calendar, booking: Booking
) -> None:
    shown.sign_in(theirs)
    shown.round()
    (name,) = theirs.names()
    theirs.change(name, "T100000", "T220000")
    theirs.change(name, "T103000", "T223000")
    shown.drifted(1)
    (row,) = shown.page.rows
    assert "22:00" in row.accessibleName()
    row.asked.emit(FOLLOW)
    shown.qtbot.waitUntil(lambda: row.said() != "")
    assert not row.outside.isHidden()
    assert row.follow.isHidden()
    row.asked.emit(FOLLOW_OUTSIDE)
    shown.qtbot.waitUntil(lambda: not shown.diary.publications.drifts())
    shown.notice("is as in its calendar now")
    assert shown.diary.bookings.get(booking.id).span.start == at(10, 21)
    shown.qtbot.waitUntil(lambda: shown.page.rows == ())
    assert shown.window.attached is not None
    assert shown.window.attached.undo_words


@pytest.mark.usefixtures("booking")
def test_another_title_there_is_put_back(shown: Shown, theirs: Calendar) -> None:
    shown.sign_in(theirs)
    shown.round()
    (name,) = theirs.names()
    theirs.change(name, "SUMMARY:Meeting", "SUMMARY:Lunch")
    shown.drifted(1)
    (row,) = shown.page.rows
    row.asked.emit(FOLLOW)
    shown.qtbot.waitUntil(lambda: "Put yours back" in row.said())
    assert row.outside.isHidden()
    row.asked.emit(PUT_BACK)
    shown.qtbot.waitUntil(lambda: shown.page.rows == ())
    shown.round()
    assert "SUMMARY:Meeting" in theirs.get(name)


def test_what_was_deleted_there_is_cancelled_here(
    shown: Shown, theirs: Calendar, booking: Booking
) -> None:
    shown.sign_in(theirs)
    shown.round()
    (name,) = theirs.names()
    theirs.delete(name)
    shown.drifted(1)
    (row,) = shown.page.rows
    assert "Deleted" in row.accessibleName()
    row.asked.emit(FOLLOW)
    shown.qtbot.waitUntil(lambda: not shown.diary.publications.drifts())
    now = shown.diary.bookings.get(booking.id)
    assert now.status is BookingStatus.CANCELLED


@pytest.mark.usefixtures("booking")
def test_a_calendar_that_takes_the_password_no_longer_is_signed_in_anew(
    shown: Shown, theirs: Calendar, vault: SessionVault
) -> None:
    made = shown.sign_in(theirs)
    vault.set(caldav_secret_name(made.uid), "another")
    shown.round()
    shown.says("does not take this name and password")
    (card,) = shown.page.cards
    card.asked.emit(CHANGE)
    dialog = shown.dialog()
    shown.qtbot.waitUntil(lambda: bool(dialog.accounts))
    assert dialog.address.isHidden()
    dialog.password.field.setText(PASSWORD)
    dialog.proceed()
    shown.notice("Changed Work.")
    shown.round()
    shown.says("1 booking is there")


@pytest.mark.usefixtures("booking")
def test_a_calendar_is_called_otherwise_and_looked_at_now(
    shown: Shown, theirs: Calendar
) -> None:
    shown.sign_in(theirs)
    shown.round()
    (card,) = shown.page.cards
    card.asked.emit(CHANGE)
    dialog = shown.dialog()
    shown.qtbot.waitUntil(lambda: bool(dialog.accounts))
    dialog.name.field.setText("")
    dialog.proceed()
    shown.qtbot.waitUntil(lambda: dialog.name.error() != "")
    dialog.name.field.setText("Job")
    dialog.proceed()
    shown.notice("Changed Job.")
    (now,) = shown.diary.publications.all()
    assert now.name == "Job"
    shown.round()
    due = shown.diary.publications.all()[0].due_at
    shown.page.cards[0].asked.emit(PUBLISH_NOW)
    shown.qtbot.waitUntil(lambda: shown.diary.publications.all()[0].due_at < due)


@pytest.mark.usefixtures("booking")
def test_a_calendar_is_removed_with_or_without_what_is_there(
    shown: Shown, theirs: Calendar
) -> None:
    shown.sign_in(theirs)
    shown.round()
    (card,) = shown.page.cards
    card.remove.click()
    assert shown.diary.publications.all()
    card.remove.click()
    shown.notice("Removed Work.")
    shown.qtbot.waitUntil(lambda: not shown.page.empty.isHidden())
    assert len(theirs.names()) == 1
    shown.sign_in(theirs)
    shown.round()
    (card,) = shown.page.cards
    card.withdraw.click()
    card.withdraw.click()
    shown.says("being deleted there")
    shown.round()
    shown.qtbot.waitUntil(lambda: shown.page.cards == ())
    assert theirs.names() == []


@pytest.mark.usefixtures("booking")
def test_trouble_and_its_next_try_are_told(shown: Shown, theirs: Calendar) -> None:
    made = shown.sign_in(theirs)
    said = PublishedWords(form=Format(), zone=ZONE)
    counts = PublicationCounts(written=2, waiting=3, drifted=0, refused=1)
    told = said.state(made, counts, NOW)
    assert told == (
        "2 bookings are there as here · 3 wait · 1 was not taken · not looked at yet"
    )
    failed = made.progress.failed(NOW, Message.of("caldav.full", host="h"))
    assert "tried again" in said.trouble(replace(made, progress=failed))


def test_every_form_of_drift_has_its_words(
    shown: Shown, theirs: Calendar, booking: Booking
) -> None:
    shown.sign_in(theirs)
    shown.round()
    theirs.delete(theirs.names()[0])
    shown.drifted(1)
    (drift,) = shown.diary.publications.drifts()
    said = PublishedWords(form=Format(), zone=ZONE)

    def told(theirs: Theirs) -> str:
        other: Drift = replace(drift, row=replace(drift.row, theirs=theirs))
        return said.theirs(other)

    def there(**changes: object) -> Theirs:
        meant = replace(drift.ours, **changes)  # type: ignore[arg-type]
        return Theirs(etag='"9"', meant=meant, seen_at=NOW)

    assert told(Theirs(etag='"9"', meant=None, seen_at=NOW)).startswith("Cannot")
    assert told(there(status=EventStatus.CANCELLED)) == "Cancelled"
    assert told(there(status=EventStatus.TENTATIVE)).endswith("tentative")
    assert told(there(is_all_day=True)).endswith("whole days")
    assert told(there(title="Lunch")).endswith("Lunch")
    shown.diary.run(CancelBooking(booking_id=booking.id, origin=Origin.WINDOW))
    shown.qtbot.waitUntil(lambda: shown.page.rows == ())


@pytest.mark.usefixtures("booking")
def test_drift_is_news(shown: Shown, relay: Relay, theirs: Calendar) -> None:
    tell_news(relay, shown.window)
    shown.sign_in(theirs)
    shown.round()
    theirs.delete(theirs.names()[0])
    shown.drifted(1)
    shown.notice("Changed in its calendar: Ava Lindqvist")
