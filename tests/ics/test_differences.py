"""What we read beside what `icalendar` reads, on every file of its tests it can read.

Two differences are wanted: a day that ends on itself is one day here, and an escaped
quotation mark is one here, as the programs that write it mean it.
"""

from __future__ import annotations

import warnings
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from icalendar.timezone import tzp

from benchmarks.calendar_mix import mixed_calendar
from pinmycal_desktop.ics.lines import cleaned, single_line
from pinmycal_desktop.ics.plain_events import PlainEvents
from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.model.errors import BadCalendarFile
from tests.ics.test_corpus import EVER, FILES

if TYPE_CHECKING:
    from pinmycal_desktop.model.transfer import CalendarFile, ReadEvent

HOME = "Asia/Tokyo"
SERIES = ("RRULE", "RDATE", "RECURRENCE-ID")
LEAST = 70
"""So many events are compared at least, of icalendar 7.3."""


def judged(path: Path) -> list[Any]:
    """Return the single events the judge reads in a file; none if it cannot."""
    tzp.use("zoneinfo")  # else zones of the file before this one are taken for its own
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = icalendar.Calendar.from_ical(path.read_bytes(), multiple=True)
        except ValueError:
            return []
        events = [event for each in found for event in each.walk("VEVENT")]
        return [each for each in events if each.get("UID") and not is_series(each)]


def is_series(event: Any) -> bool:
    """Whether an event repeats, or the judge cannot read its start."""
    start = event.get("DTSTART")
    return not isinstance(start, icalendar.vDDDTypes) or any(
        each in event for each in SERIES
    )


def instant(at: date | datetime) -> datetime:
    """Return when something is, to somebody in `HOME`."""
    if not isinstance(at, datetime):
        at = datetime(at.year, at.month, at.day, tzinfo=ZoneInfo(HOME))
    return (at if at.tzinfo else at.replace(tzinfo=ZoneInfo(HOME))).astimezone(UTC)


def compared(path: Path) -> int:
    """Compare the events of one file and return how many there were."""
    events = judged(path)
    try:
        ours = read_calendar(path.read_bytes(), name="x", window=EVER, zone=HOME)
    except BadCalendarFile:
        return 0
    for event in events:
        uid, start = single_line(str(event["UID"])), instant(event["DTSTART"].dt)
        same = [e for e in ours.events if e.uid == uid and e.span.start == start]
        assert same, (uid, start)
        assert any(is_same(event, each) for each in same), uid
    return len(events)


def is_same(event: Any, ours: ReadEvent) -> bool:
    """Whether both readers say the same of one event."""
    end: Any = event.get("DTEND")
    end = end if isinstance(end, icalendar.vDDDTypes) else None
    ends_on_itself = ours.is_all_day and end and end.dt == event["DTSTART"].dt
    return all(
        (
            single_line(_text(event, "SUMMARY")) == ours.title,
            single_line(_text(event, "LOCATION")) == ours.location,
            _plain(event, "DESCRIPTION") == ours.description.strip(),
            end is None or ends_on_itself or instant(end.dt) == ours.span.end,
            _lasts_as_told(event, ours),
            isinstance(event["DTSTART"].dt, datetime) is not ours.is_all_day,
            _text(event, "STATUS").upper().strip() in _STATUS[_kind(ours)],
            (_text(event, "TRANSP").upper() == "TRANSPARENT") is ours.is_transparent,
            _number(_text(event, "SEQUENCE")) == ours.sequence,
            _stamps(event) & {ours.stamp},
            _people(event, "ORGANIZER")[:1] == _told([ours.organizer]),
            set(_people(event, "ATTENDEE")) == set(_told(ours.attendees)),
            _categories(event) == set(ours.categories),
            not ours.link or any(_text(event, name).strip() for name in _LINKS),
        )
    )


_STATUS = {
    "off": {"CANCELLED"},
    "maybe": {"TENTATIVE"},
    "on": {"", "CONFIRMED"},
}
_LINKS = (
    *("CONFERENCE", "X-GOOGLE-CONFERENCE", "URL", "LOCATION"),
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
)


def _kind(ours: ReadEvent) -> str:
    return "off" if ours.is_cancelled else "maybe" if ours.is_tentative else "on"


def _text(event: Any, name: str) -> str:
    """Return a text; of several the first."""
    value = event.get(name, "")
    return str(value[0] if isinstance(value, list) else value)


def _plain(event: Any, name: str) -> str:
    return cleaned(_text(event, name)).strip().replace('\\"', '"')


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _lasts_as_told(event: Any, ours: ReadEvent) -> bool:
    """Whether the length is that of DURATION, where it stands alone."""
    told: Any = event.get("DURATION")
    if "DTEND" in event or not isinstance(
        told, icalendar.vDDDTypes | icalendar.vDuration
    ):
        return True
    length: Any = told.dt if isinstance(told, icalendar.vDDDTypes) else told.td
    return (
        ours.is_all_day
        or length < timedelta()
        or (ours.span.end - ours.span.start == length)
    )


def _stamps(event: Any) -> set[datetime | None]:
    """Return when the event may have been changed last, as the judge reads it."""
    found = [event.get(name) for name in ("LAST-MODIFIED", "DTSTAMP")]
    dates: list[Any] = [
        each.dt for each in found if isinstance(each, icalendar.vDDDTypes)
    ]
    return {instant(each).replace(microsecond=0) for each in dates} or {None}


def _people(event: Any, name: str) -> list[tuple[str, str]]:
    """Return the address and the name of each person, as the judge reads them."""
    value = event.get(name, [])
    people = []
    for each in value if isinstance(value, list) else [value]:
        params = {key.upper(): str(told) for key, told in each.params.items()}
        mail = each[7:] if each[:7].lower() == "mailto:" else ""
        mail = params.get("EMAIL", "") or "".join(cleaned(mail).split())
        cn = single_line(params.get("CN", ""))
        if mail or cn:
            people.append((mail.lower(), cn or mail.partition("@")[0]))
    return people


def _told(people: Any) -> list[tuple[str, str]]:
    return [(each.email.lower(), each.name) for each in people if each is not None]


def _categories(event: Any) -> set[str]:
    value = event.get("CATEGORIES", [])
    lists = value if isinstance(value, list) else [value]
    texts = [str(cat) for each in lists for cat in getattr(each, "cats", [each])]
    return {single_line(each) for each in texts if each.strip()}


def test_what_both_can_read_both_read_alike() -> None:
    if not FILES:
        pytest.skip("only on an icalendar that was installed with its tests")

    assert sum(map(compared, FILES)) >= LEAST


def test_a_calendar_as_people_have_them_is_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "mix.ics"
    path.write_bytes(mixed_calendar(1_500))

    assert compared(path) > 1_300


def test_invitations_of_servers_are_read_alike() -> None:
    mails = sorted((Path(__file__).parents[1] / "data" / "ics" / "mails").glob("*.ics"))

    assert sum(map(compared, mails)) == len(mails) == 20


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_short_cut_reads_what_careful_reading_reads(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = path.read_bytes()
    try:
        quick = read_calendar(data, name="x", window=EVER, zone=HOME)
    except BadCalendarFile:
        return

    monkeypatch.setattr(PlainEvents, "spans", lambda *_: iter(()))
    careful = read_calendar(data, name="x", window=EVER, zone=HOME)

    assert unplaced(quick) == careful


def unplaced(file: CalendarFile) -> CalendarFile:
    """Return what a file holds without where it stands: only the short cut knows."""
    events = tuple(replace(each, place=None) for each in file.events)
    return replace(file, events=events, series=())
