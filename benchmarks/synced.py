"""The process that `sync` and `arriving` read from: a service with many bookings.

Its bookings are as many years of work have left them: changed at different
times, those of these days last. It prints one line of JSON when it is ready and ends
when its standard input does. Measures nothing itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.made_up import import_bookings, spread
from pinmycal_desktop.app.computer import now
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from pinmycal_desktop.wire.token import new_token

if TYPE_CHECKING:
    from collections.abc import Iterator

BATCH = 500


@contextmanager
def served(folder: Path, count: int) -> Iterator[dict[str, str]]:
    """Serve a folder of many bookings in a process; give its address and a key."""
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.synced", str(folder), str(count)],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield json.loads(process.stdout.readline())
    finally:
        process.stdin.close()
        process.wait()


def no_secret(_endpoint: str) -> bytes | None:
    """Say that there are no webhooks that arrive."""
    return None


def fill(folder: Path, count: int) -> None:
    """Make a data folder with `count` bookings around today, nearest made last."""
    today = now().replace(hour=9, minute=0, second=0, microsecond=0)
    starts = sorted(spread(count, today), key=lambda at: -abs(at - today))
    for first in range(0, count, BATCH):
        age = timedelta(hours=(count - first) // BATCH)
        import_bookings(
            folder, starts[first : first + BATCH], made_at=now() - age, first=first
        )


def main() -> None:
    """Serve a folder until nobody listens any more."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    fill(folder, count)
    diary = Diary.open(folder / "pinmycal.db", clock=now)
    made = new_token()
    diary.run(
        CreateToken(
            account_id=diary.account.local().id,
            name="bench",
            digest=made.digest,
            hint=made.hint,
        )
    )
    app = build_app(diary, clock=now, secrets=no_secret, rate_limit=0)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    print(json.dumps({"url": thread.url, "token": made.secret}), flush=True)
    sys.stdin.read()
    thread.stop()
    diary.close()


if __name__ == "__main__":
    main()
