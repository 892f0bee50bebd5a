"""A process that serves a diary until it is killed; `test_race.py` does that.

Its argument is the data file. It prints one line of JSON when it can be called.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from dataclasses import asdict
from pathlib import Path

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from tests.server.calling import StandingClock
from tests.server.racing import stage


def main() -> None:
    """Serve; a new file is given what clients can race for."""
    database, clock = Path(sys.argv[1]), StandingClock()
    is_new = not database.exists()
    diary = Diary.open(database, clock=clock, zone="Europe/Berlin", host_name="Ada")
    told = asdict(stage(diary)) if is_new else None
    secrets: dict[str, bytes] = {}
    app = build_app(diary, clock=clock, secrets=secrets.get, rate_limit=0)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    said = json.dumps({"port": thread.address[1], "stage": told})
    os.write(1, f"{said}\n".encode())
    threading.Event().wait()


if __name__ == "__main__":
    main()
