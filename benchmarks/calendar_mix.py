"""A calendar as people have them, of any size; the same size gives the same octets.

One in twelve lasts whole days, one in seventeen repeats, two thirds stand in one of
four zones that the file describes itself; most have a description of some lines and
somebody who comes, one in three an alarm. Letters are of every kind; lines are folded.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.lines import escaped, write_line
from pinmycal_desktop.ics.zone_rules import zone_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

MIDDLE = datetime(2026, 11, 16, tzinfo=UTC)
_ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Asia/Kolkata")
_TITLES = (
    "Team sync",
    "Design review",
    "Customer call – Initech",
    "Büro Zürich: Übergabe",
    "設計レビュー",
    "اجتماع الفريق",
    "📅 Intro call",
    "Onboarding, part 2; new desks",
    "Dentist",
    "Naïve façade walkthrough",
)
_PEOPLE = (
    *("Ada Lovelace", "Grace Hopper", "Zoë Müller", "Nguyễn Văn An", "李小龙"),
    *("Fatima Zahra", "Siobhán O'Neill", "Chidi Okafor", "Olga Иванова"),
)
_WORDS = (
    *("agenda", "minutes", "follow", "up", "budget", "roadmap", "please", "bring"),
    *("the", "latest", "numbers", "and", "slides", "we", "will", "review", "open"),
    *("points", "decide", "owners", "deadlines", "risks", "milestones", "customer"),
)
_LENGTHS = (15, 25, 30, 30, 30, 45, 50, 60, 60, 90, 120)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def mixed_calendar(count: int) -> bytes:
    """Return a calendar of `count` events within two years of `MIDDLE`."""
    chance = random.Random(7)  # noqa: S311 - the same file every time
    head = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mix//EN\r\n"
    zones = b"".join(zone_rules(zone, 2024, 2028) for zone in _ZONES)
    events = (line for number in range(count) for line in _event(number, chance))
    return head + zones + b"".join(events) + b"END:VCALENDAR\r\n"


def _event(number: int, chance: random.Random) -> Iterator[bytes]:
    """Yield the lines of one event."""
    day = MIDDLE + timedelta(days=int(chance.triangular(-730, 730, 0)))
    changed = f"{day - timedelta(days=chance.randint(1, 60)):%Y%m%dT%H%M%SZ}"
    yield write_line("BEGIN", "VEVENT")
    yield write_line("UID", f"{number:08}-{chance.getrandbits(64):016x}@mix.test")
    for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
        yield write_line(name, changed)
    yield from _times(day, chance)
    yield write_line("SUMMARY", escaped(chance.choice(_TITLES)))
    if chance.random() < 0.7:  # noqa: PLR2004 - the shares of the docstring
        yield write_line("DESCRIPTION", escaped(_text(chance)))
    if chance.random() < 0.5:  # noqa: PLR2004 - as above
        places = ("https://meet.mix.test/abc-defg", "Room 4.2, Hauptstraße 5, Zürich")
        yield write_line("LOCATION", escaped(chance.choice(places)))
    yield write_line("STATUS", chance.choice(["CONFIRMED"] * 9 + ["TENTATIVE"]))
    yield write_line("TRANSP", "OPAQUE")
    yield write_line("SEQUENCE", str(chance.choice((0, 0, 0, 1, 2))))
    yield from _people(chance)
    if chance.random() < 0.33:  # noqa: PLR2004 - as above
        for name, value in (
            ("BEGIN", "VALARM"),
            ("ACTION", "DISPLAY"),
            ("TRIGGER", "-PT15M"),
            ("END", "VALARM"),
        ):
            yield write_line(name, value)
    yield write_line("END", "VEVENT")


def _times(day: datetime, chance: random.Random) -> Iterator[bytes]:
    """Yield when an event is, and how it repeats."""
    if chance.random() < 1 / 12:
        for name, at in (("DTSTART", day), ("DTEND", day + timedelta(days=1))):
            yield write_line(name, f"{at:%Y%m%d}", [("VALUE", "DATE")])
        return
    zone = "" if chance.random() < 1 / 3 else chance.choice(_ZONES)
    start = day + timedelta(hours=chance.randint(8, 17), minutes=chance.choice((0, 30)))
    end = start + timedelta(minutes=chance.choice(_LENGTHS))
    for name, at in (("DTSTART", start), ("DTEND", end)):
        form = f"{at:%Y%m%dT%H%M%S}" + ("" if zone else "Z")
        yield write_line(name, form, [("TZID", zone)] if zone else ())
    if chance.random() < 1 / 17:
        weekly = f"FREQ=WEEKLY;BYDAY={_DAYS[day.weekday()]}"
        rule = chance.choice((weekly, weekly, weekly, "FREQ=DAILY", "FREQ=MONTHLY"))
        yield write_line("RRULE", f"{rule};COUNT={chance.choice((4, 8, 10, 12, 20))}")


def _text(chance: random.Random) -> str:
    """Return a description of some lines."""
    return "\n".join(
        " ".join(chance.choices(_WORDS, k=chance.randint(4, 14))).capitalize() + "."
        for _ in range(chance.randint(1, 6))
    )


def _people(chance: random.Random) -> Iterator[bytes]:
    """Yield who invites and who comes, if it is a meeting at all."""
    count = chance.choice((0, 0, 1, 1, 1, 1, 2, 3, 5, 8))
    if not count:
        return
    yield write_line("ORGANIZER", "mailto:grace@mix.test", [("CN", "Grace Hopper")])
    for name in chance.sample(_PEOPLE, count):
        part = chance.choice(("ACCEPTED", "NEEDS-ACTION", "DECLINED"))
        yield write_line(
            "ATTENDEE",
            f"mailto:{_PEOPLE.index(name)}@mix.test",
            [("CN", name), ("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", part)],
        )
