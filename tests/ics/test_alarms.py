"""Alarms of other calendars outlive that our event is written again."""

from __future__ import annotations

from pinmycal_desktop.ics.alarms import MOST_ALARMS, MOST_OCTETS, with_alarms

OURS = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
RING = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\n"
AT = RING.replace(b"TRIGGER:-PT10M", b"TRIGGER;VALUE=DATE-TIME:20260101T000000Z")


def theirs(alarms: bytes) -> bytes:
    """Return the event as another calendar has it."""
    return OURS.replace(b"END:VEVENT", alarms + b"END:VEVENT")


def test_alarms_are_carried_over_as_they_are() -> None:
    folded = RING.replace(b"ACTION", b"DESCRIPTION:Ring \r\n the bell\r\nACTION")
    changed = theirs(folded + RING).replace(b"UID:a", b"UID:b")
    assert with_alarms(OURS, changed) == theirs(folded + RING)
    bare = theirs(RING).replace(b"\r\n", b"\n").lower()
    assert with_alarms(OURS, bare).upper() == theirs(RING).upper()


def test_what_has_none_changes_nothing() -> None:
    assert with_alarms(OURS, OURS) == OURS
    assert with_alarms(OURS, b"") == OURS
    assert with_alarms(b"", theirs(RING)) == b""


def test_an_alarm_at_one_instant_would_ring_at_the_wrong_time() -> None:
    assert with_alarms(OURS, theirs(AT + RING)) == theirs(RING)


def test_one_that_does_not_end_or_holds_another_thing_is_left_out() -> None:
    assert with_alarms(OURS, theirs(RING.removesuffix(b"END:VALARM\r\n"))) == OURS
    other = RING.replace(b"TRIGGER:-PT10M", b"BEGIN:VEVENTS\r\nEND:VEVENTS")
    assert with_alarms(OURS, theirs(other + RING)) == theirs(RING)


def test_several_events_are_not_one_of_ours() -> None:
    twice = theirs(RING).replace(b"BEGIN:VEVENT", b"BEGIN:VEVENT\r\nBEGIN:VEVENT")
    assert with_alarms(OURS, twice) == OURS


def test_there_is_an_end_to_it() -> None:
    many = with_alarms(OURS, theirs(RING * (MOST_ALARMS + 5)))
    assert many == theirs(RING * MOST_ALARMS)
    huge = RING.replace(b"ACTION", b"X-A:" + b"a" * MOST_OCTETS + b"\r\nACTION")
    assert with_alarms(OURS, theirs(RING + huge)) == theirs(RING)
