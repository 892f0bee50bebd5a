"""A week that was read again: what is like before stays, and the rest is painted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.outbox import ChangeState
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.ui.week import WeekView, still
from pinmycal_desktop.ui.week.grid import Marks
from tests.screen.facts import week

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.week import WeekState


def shown(qtbot: QtBot, state: WeekState) -> WeekView:
    """Return a view in which a state is painted."""
    view = WeekView()
    qtbot.addWidget(view)
    view.resize(900, 900)
    view.show_state(state)
    with qtbot.waitExposed(view):
        view.show()
    view.scroll_to_hours()
    painted(view)
    return view


def painted(view: WeekView) -> QImage:
    """Return what the hours look like now."""
    return view.area.viewport().grab().toImage()


def settled(view: WeekView) -> QImage:
    """Return the whole days as they look once nothing is left to be painted."""
    picture = view.area.picture
    assert picture is not None
    whole = QRectF(0, 0, picture.geometry.width, picture.geometry.height)
    image = QImage(whole.size().toSize(), QImage.Format.Format_RGB32)
    is_whole = False
    while not is_whole:
        painter = QPainter(image)
        is_whole = picture.paint(painter, whole, Marks())
        painter.end()
    return image


def cancelled(booking: Booking) -> Booking:
    return replace(booking, status=BookingStatus.CANCELLED)


def renamed(booking: Booking) -> Booking:
    return replace(booking, attendee=replace(booking.attendee, name="Zoe Yi"))


def buffered(booking: Booking) -> Booking:
    return replace(booking, buffer_before=30, buffer_after=15)


def moved(booking: Booking) -> Booking:
    """Return a booking half an hour later: into another, as it may be."""
    half = (booking.span.end - booking.span.start) / 2
    span = Span(booking.span.start + half, booking.span.end + half)
    return replace(booking, span=span)


def variants(state: WeekState) -> dict[str, WeekState]:
    """Return what may have become of a week meanwhile."""
    bookings = state.bookings
    same = {"cancelled": cancelled, "renamed": renamed, "moved": moved}
    same["buffered"] = buffered
    found = {
        name: replace(state, bookings=tuple(map(change, bookings)))
        for name, change in same.items()
    }
    found["fewer"] = replace(state, bookings=bookings[::2])
    found["none"] = replace(state, bookings=())
    found["doubled"] = replace(
        state,
        bookings=(*bookings, *(replace(each, id=each.id + 900) for each in bookings)),
    )
    found["narrowed"] = replace(state, query=replace(state.query, text="a"))
    found["elsewhere"] = state.next()
    kinds = tuple(replace(each, colour=7, title="Other") for each in state.event_types)
    found["other types"] = replace(state, event_types=kinds)
    waiting = tuple((each.id, ChangeState.WAITING) for each in bookings[::2])
    found["unsent"] = replace(state, unsent=waiting)
    found["later"] = state.at_time(state.now + timedelta(hours=30))
    found["closed"] = replace(state, open_hours=state.open_hours[1:], busy=())
    return found


NAMES = tuple(variants(week()))


@pytest.mark.parametrize("name", NAMES)
def test_a_week_read_again_looks_as_if_it_was_shown_for_the_first_time(
    qtbot: QtBot, name: str
) -> None:
    state = week()
    later = variants(state)[name]
    view, fresh = shown(qtbot, state), shown(qtbot, later)
    settled(view)
    view.show_state(later)
    assert settled(view) == settled(fresh)
    fresh.show_state(state)
    view.show_state(state)
    assert settled(view) == settled(fresh)


def test_much_that_changed_is_painted_over_several_frames(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "RENEWING_MS", 0)
    state = week()
    later = variants(state)["renamed"]
    view = shown(qtbot, state)
    view.show_state(later)
    first = painted(view)
    settled(view)
    assert painted(view) != first


def test_frames_follow_by_themselves_until_all_is_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "RENEWING_MS", 0)
    state = week()
    view = shown(qtbot, state)
    view.show_state(variants(state)["renamed"])
    picture = view.area.picture
    assert picture is not None
    assert not picture.is_whole
    qtbot.waitUntil(lambda: picture.is_whole)


def test_one_booking_that_changed_is_in_the_very_next_frame(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "RENEWING_MS", 0)
    state = week()
    view = shown(qtbot, state)
    first, *rest = state.bookings
    view.show_state(replace(state, bookings=(renamed(first), *rest)))
    painted(view)
    assert view.area.picture is not None
    assert view.area.picture.is_whole


def test_blocks_that_stay_keep_their_words(qtbot: QtBot) -> None:
    state = week()
    view = shown(qtbot, state)
    assert view.area.picture is not None
    before = {each.block.booking.id: each for each in view.area.picture.shown}
    first, *rest = state.bookings
    view.show_state(replace(state, bookings=(renamed(first), *rest)))
    kept = [
        each
        for each in view.area.picture.shown
        if "picture" in vars(each)
        and each.picture is before[each.block.booking.id].picture
    ]
    assert len(kept) > len(before) / 2
