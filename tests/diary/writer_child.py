"""A process that books, moves and cancels, and says so after each commit.

Started by `test_kill.py`, which kills it at any moment. Arguments: the data file and a
number that makes its uids its own. Each line it prints is one acknowledged change:
what was done, the uid, and the revision the booking has since.
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking, RescheduleBooking
from tests.builders import NOW, ZONE, SettableClock, a_wish


def say(word: str, uid: str, revision: int) -> None:
    """Acknowledge a change, past every buffer."""
    os.write(1, f"{word} {uid} {revision}\n".encode())


def main() -> None:
    """Change the diary until killed."""
    diary = Diary.open(Path(sys.argv[1]), clock=SettableClock(), zone=ZONE)
    start = NOW.replace(hour=0) + timedelta(days=2 + 40 * int(sys.argv[2]))
    for n in range(10_000):
        wish = a_wish(
            uid=f"{sys.argv[2]}-{n}",
            start=start + timedelta(minutes=60 * n),
            notes="x" * 3000,
            outside_hours=True,
        )
        booking = diary.run(wish).booking
        say("booked", booking.uid, booking.revision)
        moved = diary.run(
            RescheduleBooking(
                booking_id=booking.id,
                start=wish.start + timedelta(minutes=30),
                origin=Origin.WINDOW,
                outside_hours=True,
            )
        ).booking
        say("moved", moved.uid, moved.revision)
        if n % 2:
            gone = diary.run(
                CancelBooking(booking_id=booking.id, origin=Origin.WINDOW)
            ).booking
            say("cancelled", gone.uid, gone.revision)


if __name__ == "__main__":
    main()
