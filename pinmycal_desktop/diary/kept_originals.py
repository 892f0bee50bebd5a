"""Components of calendar files, kept beside the bookings they became and given back.

A component goes out as it came in while nobody changed what it became: a single event
by itself, a series with all occurrences that differ, as long as all its bookings are
there, untouched, and go out together.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.meetings import stored_uid
from pinmycal_desktop.model.transfer import ImportRow, ImportVerdict
from pinmycal_desktop.store import bookings, originals
from pinmycal_desktop.store.originals import Original, Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.ics.originals import Kept, Originals
    from pinmycal_desktop.model.transfer import ImportBatch, ImportPreview
    from pinmycal_desktop.store.database import Connection


def keep_originals(
    work: Work,
    plan: ImportPreview,
    batch: ImportBatch,
    after: Iterable[tuple[ImportRow, Booking]],
) -> None:
    """Keep the components of bookings that are nothing but what the file says.

    `after` is what the import made and changed.
    """
    became = {id(row): booking for row, booking in after}
    placed = [row for row in plan.rows if row.event and row.event.place is not None]
    if not placed or not plan.originals:
        return
    from pinmycal_desktop.ics.originals import Originals  # noqa: PLC0415 - slow

    files = Originals(plan.originals)
    originals.put_zones(work.db, batch.id, files.zones())
    keeping = _Keeping(work.db, batch.id, files, became)
    originals.put(work.db, keeping.singles(placed))
    for place, rows in _by_series(placed).items():
        keeping.keep_series(plan.series[-place - 1], rows)


class _Keeping:
    """What keeping the components of one import needs."""

    def __init__(
        self,
        db: Connection,
        import_id: int,
        files: Originals,
        became: Mapping[int, Booking],
    ) -> None:
        """`became` is what rows, by their `id()`, were made or changed into."""
        self._db, self._import_id = db, import_id
        self._files, self._became = files, became

    def singles(self, rows: Iterable[ImportRow]) -> Iterator[Original]:
        """Yield the components of single events."""
        for row in rows:
            booking, event = self._became.get(id(row)), row.event
            if booking is None or not _is_all(row, booking):
                continue
            if event is None or event.place is None or event.place < 0:
                continue
            if row.verdict is not ImportVerdict.CANCELLED:
                component = self._files.component(event.place)
                yield self._original(booking, component=component)

    def keep_series(self, places: tuple[int, ...], rows: Iterable[ImportRow]) -> None:
        """Keep the components of a series, when all of it is here as the file says.

        `places` is empty when the components do not say all of it.
        """
        found = [(row, self._became.get(id(row))) for row in rows]
        if not places or not any(booking for _, booking in found):
            return  # nothing of it is new
        here = _same(self._db, (row for row, booking in found if booking is None))
        whole: list[Booking] = []
        for row, booking in found:
            told = booking or here.get(row.booking_id or 0)
            if told is None or not _is_all(row, told):
                return
            whole.append(told)
        made = Series(
            import_id=self._import_id,
            bookings=len(whole),
            component=self._files.series(places),
        )
        number = originals.put_series(self._db, made)
        originals.put(
            self._db, (self._original(each, series_id=number) for each in whole)
        )

    def _original(
        self, booking: Booking, *, component: bytes = b"", series_id: int | None = None
    ) -> Original:
        return Original(
            booking_id=booking.id,
            import_id=self._import_id,
            revision=booking.revision,
            component=component,
            series_id=series_id,
        )


def _is_all(row: ImportRow, booking: Booking) -> bool:
    """Whether a booking is nothing but what a row says."""
    return (
        row.event is not None
        and not _is_blank(row.event.uid)
        and booking.origin is Origin.IMPORT
        and booking.ical_uid == stored_uid(row.event)
    )


def _is_blank(uid: str) -> bool:
    """Whether an event has no UID: nobody would know it again."""
    return not uid.strip()


def _by_series(rows: Iterable[ImportRow]) -> dict[int, list[ImportRow]]:
    """Return the rows of each series, by its place."""
    found: dict[int, list[ImportRow]] = defaultdict(list)
    for row in rows:
        if row.event and row.event.place is not None and row.event.place < 0:
            found[row.event.place].append(row)
    return found


def _same(db: Connection, rows: Iterable[ImportRow]) -> Mapping[int, Booking]:
    """Return the bookings that already are as rows say, by id."""
    ids = [
        row.booking_id or 0
        for row in rows
        if row.verdict is ImportVerdict.SAME and row.reason is None
    ]
    return {each.id: each for each in bookings.many(db, ids)} if ids else {}


def kept(db: Connection, found: Iterable[Booking]) -> Kept:
    """Return what of these bookings can leave as it came in."""
    from pinmycal_desktop.ics.originals import kept_from  # noqa: PLC0415 - slow

    rows = originals.untouched(db, [each.id for each in found if each.import_id])
    series: dict[int, list[Original]] = defaultdict(list)
    for row in rows:
        if row.series_id is not None:
            series[row.series_id].append(row)
    whole = originals.series(db, series)
    components: dict[int, tuple[int, bytes]] = {
        each.booking_id: (each.import_id, each.component)
        for each in rows
        if each.series_id is None
    }
    within: dict[int, int] = {}
    for series_id, parts in series.items():
        told = whole.get(series_id)
        if told is None or told.bookings != len(parts):
            continue
        first, *others = sorted(each.booking_id for each in parts)
        components[first] = (told.import_id, told.component)
        within |= dict.fromkeys(others, first)
    zones = originals.zones(db, [each.import_id for each in rows])
    return replace(kept_from(components, zones), within=within)
