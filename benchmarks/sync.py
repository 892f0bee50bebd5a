"""How long it takes to read an account's bookings, beside doing nothing else with them.

A service of ours with ten thousand bookings runs in a process of its own. The floor
asks for the same pages over a bare connection and puts the same rows into tables with
the same indexes, in as many durable transactions. What a window has of it meanwhile is
measured by `arriving`.
"""

from __future__ import annotations

import http.client
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from benchmarks.figure import Figure, benchmark
from benchmarks.synced import served
from pinmycal_desktop.__main__ import SWITCH_SECONDS
from pinmycal_desktop.app.computer import now
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.signing_in import KeyWish
from pinmycal_desktop.remote.calcom.versions import version_of
from pinmycal_desktop.sync.accounts import CloudAccounts
from pinmycal_desktop.sync.engine import Engine, Looking
from pinmycal_desktop.sync.keeping import make_engine
from pinmycal_desktop.vault import SessionVault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.model.remote import RemotePage
    from pinmycal_desktop.remote.remote import Remote

BOOKINGS = 10_000
ROUNDS = 3
IDLE_ROUNDS = 10
_TABLES = ("booking", "booking_host", "attendee", "booking_identity", "remote_row")


@benchmark("first_sync_10k_s", "first_sync_10k_ratio", "idle_sync_s")
def sync() -> Iterator[Figure]:
    """Read ten thousand bookings; then see that none changed."""
    pause = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        yield from _measured()
    finally:
        sys.setswitchinterval(pause)


def _measured() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        room = Path(name)
        there = stack.enter_context(served(room / "there", BOOKINGS))
        firsts, floors, idles = [], [], []
        for n in range(ROUNDS):
            folder = room / str(n)
            with _signed_in(folder, there) as (engine, asked):
                firsts.append(_timed(engine))
                floors.append(_floor(folder, room / f"floor{n}.db", asked, there))
                idles += [_idle(engine) for _ in range(IDLE_ROUNDS)]
        first, floor = statistics.median(firsts), statistics.median(floors)
        yield Figure(name="first_sync_10k_s", value=first, unit="s", floor=floor)
        yield Figure(name="first_sync_10k_ratio", value=first / floor, unit="x")
        yield Figure(name="idle_sync_s", value=statistics.median(idles), unit="s")


def _timed(engine: Engine) -> float:
    """Return how long a round takes."""
    began = time.perf_counter()
    engine.run_once(Looking())
    return time.perf_counter() - began


def _idle(engine: Engine) -> float:
    """Return how long it takes to see that nothing changed."""
    engine.poll_now()
    return _timed(engine)


class Asked:
    """The bookings pages that were asked for, in order."""

    def __init__(self, remote: Remote) -> None:
        self.pages: list[dict[str, Any]] = []
        self._bookings = remote.bookings
        setattr(remote, "bookings", self._ask)  # noqa: B010 - to listen, not to change

    def _ask(self, **wish: Any) -> RemotePage:  # noqa: ANN401 - passed on as it is
        """Pass a question on, and keep it."""
        self.pages.append(wish)
        return self._bookings(**wish)


@contextmanager
def _signed_in(folder: Path, there: dict[str, str]) -> Iterator[tuple[Engine, Asked]]:
    """Give the engine of a computer that has just signed in."""
    diary = Diary.open(folder / "pinmycal.db", clock=now)
    accounts = CloudAccounts(diary, SessionVault(), clock=now)
    wish = KeyWish(platform=Platform.CALCOM, address=there["url"], key=there["token"])
    account = accounts.sign_in(wish).account
    engine, remote = make_engine(accounts, diary, account.id, clock=now)
    try:
        yield engine, Asked(remote)
    finally:
        remote.close()
        diary.close()


def _floor(folder: Path, bare: Path, asked: Asked, there: dict[str, str]) -> float:
    """Return how long fetching the pages and inserting the rows takes by itself."""
    split = urlsplit(there["url"])
    headers = {
        "authorization": f"Bearer {there['token']}",
        "cal-api-version": version_of("/v2/bookings"),
        "accept-encoding": "gzip",
    }
    pages = asked.pages[:]
    with closing(_empty_like(folder, bare)) as db:
        rows = {each: db.execute(_READ.format(each)).fetchall() for each in _TABLES}
        line = http.client.HTTPConnection(split.hostname or "", split.port)
        began = time.perf_counter()
        for n, page in enumerate(pages):
            line.request("GET", f"/v2/bookings?{_query(page)}", headers=headers)
            answer = line.getresponse()
            assert answer.status == http.HTTPStatus.OK, answer.read()
            answer.read()
            _insert(db, rows, n, len(pages))
        taken = time.perf_counter() - began
        line.close()
    return taken


_READ = "select * from full.{}"
_WRITE = "insert into {} values ({})"


def _empty_like(folder: Path, bare: Path) -> sqlite3.Connection:
    """Return a file of empty tables with the indexes of another, which is at hand."""
    db = sqlite3.connect(bare, isolation_level=None)
    db.execute("attach ? as full", (str(folder / "pinmycal.db"),))
    db.execute("pragma main.journal_mode = wal")
    db.execute("pragma main.synchronous = full")
    found = db.execute(
        "select sql from full.sqlite_master where sql is not null and tbl_name in"
        " (select value from json_each(?)) order by type desc",
        (json.dumps(_TABLES),),
    ).fetchall()
    for (statement,) in found:
        db.execute(statement)
    return db


def _insert(
    db: sqlite3.Connection, rows: dict[str, list[Any]], page: int, pages: int
) -> None:
    """Insert the share of the rows that came with a page, in one transaction."""
    db.execute("begin immediate")
    for table, found in rows.items():
        first, last = (each * len(found) // pages for each in (page, page + 1))
        if first < last:
            marks = ", ".join("?" * len(found[0]))
            db.executemany(_WRITE.format(table, marks), found[first:last])
    db.execute("commit")


def _query(page: dict[str, Any]) -> str:
    """Return a page as it is asked for."""
    skip = str(page.get("after") or 0).partition("@")[0]
    pairs = [("take", page["size"]), ("skip", skip)]
    span, since = page.get("span"), page.get("updated_after")
    if span is not None:
        pairs.append(("afterStart", span.start.isoformat()))
        pairs.append(("beforeEnd", span.end.isoformat()))
    if since is not None:
        pairs.append(("afterUpdatedAt", since.isoformat()))
    return urlencode(pairs)
